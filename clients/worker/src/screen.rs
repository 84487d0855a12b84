//! What is shown: lines that stay, and under them a table that is drawn over.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::{
	cell::RefCell,
	collections::BTreeMap,
	io::{self, IsTerminal, Write},
};

/// What a message is about. Of each kind the same text is said once.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum About {
	/// The connection.
	Node,
	/// What the node does.
	Chain,
	/// The clock.
	Clock,
	/// How quick this machine is.
	Speed,
	/// What was to be done and was not.
	Duty,
	/// The journal and the solvers.
	Journal,
	/// What the class waits for.
	Class,
}

/// Standard output, and the table on standard error if that is a terminal.
pub struct Screen {
	table: Option<ProgressBar>,
	said: RefCell<BTreeMap<About, String>>,
}

impl Screen {
	/// The one there is.
	pub fn new() -> Self {
		let table = io::stderr().is_terminal().then(|| {
			let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
			if let Ok(style) = ProgressStyle::with_template("{msg}") {
				bar.set_style(style);
			}
			bar
		});
		Self { table, said: RefCell::default() }
	}

	/// Whether there is a table.
	pub fn has_table(&self) -> bool {
		self.table.is_some()
	}

	/// Draws the table.
	pub fn draw(&self, text: String) {
		if let Some(table) = &self.table {
			table.set_message(text);
			table.tick();
		}
	}

	/// Prints a line.
	pub fn line(&self, text: &str) {
		let print = || {
			let mut out = io::stdout().lock();
			// Nobody reads: work goes on.
			let _ = writeln!(out, "{text}").and_then(|()| out.flush());
		};
		match &self.table {
			Some(table) => table.suspend(print),
			None => print(),
		}
	}

	/// Prints a line, if it is not the last that was said about this.
	pub fn say(&self, about: About, text: &str) {
		self.say_as(about, text, text);
	}

	/// The same for a text with figures: `same` tells whether it was said.
	pub fn say_as(&self, about: About, same: &str, text: &str) {
		if self.said.borrow_mut().insert(about, same.into()).as_deref() != Some(same) {
			self.line(text);
		}
	}

	/// What was said is over. True if there was something.
	pub fn settle(&self, about: About) -> bool {
		self.said.borrow_mut().remove(&about).is_some()
	}

	/// Takes the table away.
	pub fn close(&self) {
		if let Some(table) = &self.table {
			table.finish_and_clear();
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_same_is_said_once() {
		let screen = Screen { table: None, said: RefCell::default() };
		screen.say(About::Node, "the node is away");
		assert_eq!(screen.said.borrow().len(), 1);
		assert!(screen.settle(About::Node));
		assert!(!screen.settle(About::Node) && !screen.settle(About::Clock));
	}
}
