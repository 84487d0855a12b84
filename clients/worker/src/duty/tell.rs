//! What is told: rewards, and what a worker should know about its speed.

use super::Duties;
use crate::{
	chain::{bmm, class_in},
	class::{self, too_slow},
	error::Error,
	miner::ENOUGH,
	screen::About,
	shared::View,
	table::sols,
};
use mmt_primitives::resource::{
	power::{referral, reward},
	time::{first_window, last_settled},
	WorkerInfo,
};

impl Duties<'_> {
	/// Tells what epochs earned as soon as they are settled.
	pub(super) async fn tell_rewards(
		&mut self,
		view: &View,
		worker: &WorkerInfo,
	) -> Result<(), Error> {
		if let Some(epoch) = worker.last_epoch {
			self.powers.insert(epoch, worker.pp);
		}
		let settled = last_settled(view.status.window);
		let ready = self.powers.first_key_value().filter(|(epoch, _)| Some(**epoch) <= settled);
		let Some((epoch, power)) = ready.map(|(epoch, power)| (*epoch, *power)) else {
			return Ok(());
		};
		let earned = self.shared.tally.borrow().earned;
		let told = earned.is_some_and(|(last, _)| last >= epoch);
		if let Some(info) = view.chain.epoch(epoch).await?.filter(|info| info.settled && !told) {
			let whole = reward(info.emission, power, info.total_pp);
			let own = whole - worker.referrer.as_ref().map_or(0, |_| referral(whole));
			let bmm = bmm();
			self.shared.tally.borrow_mut().earned = Some((epoch, own));
			self.shared.screen.line(&format!(
				"epoch {epoch}: {} earned, PP {} of {} sol of {} workers; {} to claim",
				bmm.text(own),
				sols(power),
				sols(info.total_pp),
				info.workers,
				bmm.text(worker.owed)
			));
		}
		// As long as it is the last one with credit, it comes again.
		if worker.last_epoch != Some(epoch) {
			self.powers.remove(&epoch);
		}
		Ok(())
	}

	/// Says it if this machine is too slow for the class, and what the class waits for.
	pub(super) fn tell_speed(&self, view: &View, worker: &WorkerInfo) {
		let screen = &self.shared.screen;
		let Some(class) = class_in(worker, view.status.epoch) else {
			if let Some((from, class)) = worker.classes.first() {
				let starts = first_window(*from);
				let text =
					format!("waiting for window {starts}, from which on class {class} holds");
				screen.say(About::Class, &text);
			}
			return;
		};
		screen.settle(About::Class);
		let rate = self.shared.miner.borrow().rate().filter(|rate| rate.solutions >= ENOUGH / 4);
		let Some(rate) = rate else { return };
		let expected = class::expected(rate.per_second, view.seconds(), class);
		// Once for each class: the figures move a little all the time.
		let slow = too_slow(expected, class, view.status.rules.min_class);
		match slow {
			Some(text) => screen.say_as(About::Speed, &format!("slow for {class}"), &text),
			None => drop(screen.settle(About::Speed)),
		}
	}
}
