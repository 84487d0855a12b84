//! Many files at the same time.

use crate::digest::{self, Digested};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use mmt_primitives::notary::Algorithm;
use std::{
	io,
	path::Path,
	sync::{
		atomic::{AtomicUsize, Ordering},
		mpsc,
	},
	thread,
	time::Duration,
};

/// How often a bar that nothing moves is drawn again.
const TICK: Duration = Duration::from_millis(200);

/// A bar on stderr that counts bytes, or nothing where stderr is no terminal.
pub fn byte_bar(total: u64) -> ProgressBar {
	bar(total, "{msg} [{bar:30}] {bytes} of {total_bytes}, {bytes_per_sec}, {eta} to go")
}

/// The same that counts files.
pub fn file_bar(total: u64) -> ProgressBar {
	bar(total, "{msg} [{bar:30}] {pos} of {len}, {eta} to go")
}

fn bar(total: u64, template: &str) -> ProgressBar {
	let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr());
	if let Ok(style) = ProgressStyle::with_template(template) {
		bar.set_style(style.progress_chars("=> "));
	}
	bar
}

/// A line on stderr that shows that something is waited for, or nothing where stderr is no
/// terminal.
pub fn spinner(message: &'static str) -> ProgressBar {
	let spinner = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
	if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
		spinner.set_style(style);
	}
	spinner.set_message(message);
	spinner.enable_steady_tick(TICK);
	spinner
}

/// As many workers as there are processors.
pub fn default_jobs() -> usize {
	thread::available_parallelism().map_or(1, Into::into)
}

/// Hashes `files` with `jobs` workers, and hands each result over, with the file's place, as soon
/// as it is there. `done` runs on the calling thread; once it fails no further file is begun.
///
/// Errors: that of `done`.
pub fn hash_all<E>(
	files: &[&Path],
	algorithm: Algorithm,
	jobs: usize,
	bar: &ProgressBar,
	mut done: impl FnMut(usize, io::Result<Digested>) -> Result<(), E>,
) -> Result<(), E> {
	let next = AtomicUsize::new(0);
	thread::scope(|scope| {
		// Bounded, so that workers do not run ahead of what `done` keeps.
		let (sender, results) = mpsc::sync_channel(1024);
		for _ in 0..jobs.clamp(1, files.len().max(1)) {
			let (sender, next) = (sender.clone(), &next);
			scope.spawn(move || {
				let mut buffer = vec![0; digest::BUFFER];
				loop {
					let index = next.fetch_add(1, Ordering::Relaxed);
					let Some(file) = files.get(index) else { return };
					let result =
						digest::of_file(file, algorithm, &mut buffer, |length| bar.inc(length));
					if sender.send((index, result)).is_err() {
						return;
					}
				}
			});
		}
		drop(sender);
		// If `done` fails, `results` goes away, and with it the workers.
		results.into_iter().try_for_each(|(index, result)| done(index, result))
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::fs;

	#[test]
	fn every_file_is_hashed_once_and_errors_are_its_own() {
		let folder = tempfile::tempdir().unwrap();
		let paths: Vec<_> = (0..50).map(|n| folder.path().join(n.to_string())).collect();
		for path in paths.iter().filter(|path| !path.ends_with("17")) {
			fs::write(path, path.as_os_str().as_encoded_bytes()).unwrap();
		}
		let files: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
		for jobs in [1, 3, 100] {
			let mut results = vec![None; files.len()];
			let done = |index: usize, result: io::Result<Digested>| {
				assert!(results[index].replace(result.ok()).is_none());
				Ok::<_, ()>(())
			};
			hash_all(&files, Algorithm::Sha256, jobs, &ProgressBar::hidden(), done).unwrap();
			for (index, result) in results.into_iter().enumerate() {
				let expected =
					digest::of_file(files[index], Algorithm::Sha256, &mut [0; 9], |_| {});
				assert_eq!(result.unwrap(), expected.ok());
			}
		}
	}

	#[test]
	fn it_stops_when_the_results_are_not_wanted() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("file");
		fs::write(&path, "x").unwrap();
		let files = vec![path.as_path(); 10_000];
		let mut seen = 0;
		let result = hash_all(&files, Algorithm::Sha256, 2, &ProgressBar::hidden(), |_, _| {
			seen += 1;
			Err("enough")
		});
		assert_eq!((result, seen), (Err("enough"), 1));
	}
}
