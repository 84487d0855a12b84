//! What this machine has.

use std::{fmt, fs, path::Path, thread};

const MIB: u64 = 1 << 20;

/// Of the memory that is free, what solvers may take: the node and others need some too.
const SHARE_OF_MEMORY: (u64, u64) = (9, 10);

/// Vendors of graphics processors on the PCI bus.
const VENDORS: [(&str, &str); 3] = [("0x10de", "NVIDIA"), ("0x1002", "AMD"), ("0x8086", "Intel")];

/// Processors, memory and what else there is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Machine {
	/// Processors that this program may use.
	pub cores: usize,
	/// Bytes of memory that are free, where the system says it.
	pub memory: Option<u64>,
	/// Graphics processors.
	pub gpus: Vec<String>,
}

/// How many solvers run, and why not more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Threads {
	/// That many.
	pub count: usize,
	/// That many were wanted, or there are processors for.
	pub wanted: usize,
	/// Whether there is not even memory for one.
	pub none: bool,
}

impl Machine {
	/// Looks.
	pub fn detect() -> Self {
		Self {
			cores: thread::available_parallelism().map_or(1, Into::into),
			memory: free_memory(),
			gpus: gpus(Path::new("/")),
		}
	}

	/// As many solvers as processors, or as `wanted`, and no more than fit into the memory: `each`
	/// bytes of it.
	pub fn threads(&self, wanted: Option<u16>, each: usize) -> Threads {
		let wanted = wanted.map_or(self.cores, usize::from).max(1);
		let (part, whole) = SHARE_OF_MEMORY;
		let fit = match self.memory {
			Some(memory) => (memory / whole * part / each.max(1) as u64) as usize,
			None => wanted,
		};
		Threads { count: wanted.min(fit).max(1), wanted, none: fit == 0 }
	}
}

impl fmt::Display for Machine {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "{} processors, ", self.cores)?;
		match self.memory {
			Some(memory) => write!(f, "{} MiB of memory free, ", memory / MIB)?,
			None => f.write_str("the system does not say how much memory is free, ")?,
		}
		if self.gpus.is_empty() {
			return f.write_str("no graphics processor found");
		}
		let gpus = self.gpus.join(", ");
		write!(f, "graphics processor {gpus} (not used: this solver runs on processors alone)")
	}
}

impl Threads {
	/// What there is to say about it. `each` is what a solver takes in bytes.
	pub fn note(&self, each: usize) -> Option<String> {
		let each = each as u64 / MIB;
		if self.none {
			return Some(format!(
				"a solver takes {each} MiB, and less than that is free: trying with one, which the \
				 system may end; close other programs"
			));
		}
		(self.count < self.wanted).then(|| {
			format!(
				"memory is short: {} solvers of {each} MiB each run in place of {}",
				self.count, self.wanted
			)
		})
	}
}

/// Memory that a program may still take: what the system has free, or what its control group has left,
/// if that is less.
fn free_memory() -> Option<u64> {
	let meminfo = fs::read_to_string("/proc/meminfo").ok()?;
	let free = available(&meminfo)?;
	let number = |path| fs::read_to_string(path).ok()?.trim().parse::<u64>().ok();
	let left = number("/sys/fs/cgroup/memory.max")
		.zip(number("/sys/fs/cgroup/memory.current"))
		.map(|(most, used)| most.saturating_sub(used));
	Some(left.map_or(free, |left| left.min(free)))
}

/// Bytes that `/proc/meminfo` calls available.
fn available(meminfo: &str) -> Option<u64> {
	let line = meminfo.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?;
	line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kib| kib * 1024)
}

/// Graphics processors that the system at `root` shows: by name where NVIDIA's driver tells it, and
/// else by vendor.
fn gpus(root: &Path) -> Vec<String> {
	let folders = |path: &str| {
		let entries = fs::read_dir(root.join(path)).into_iter().flatten().flatten();
		let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
		paths.sort();
		paths
	};
	let named: Vec<String> = folders("proc/driver/nvidia/gpus")
		.iter()
		.filter_map(|path| {
			let text = fs::read_to_string(path.join("information")).ok()?;
			let model = text.lines().find_map(|line| line.strip_prefix("Model:"))?;
			Some(model.trim().to_owned())
		})
		.collect();
	let by_vendor = folders("sys/class/drm").into_iter().filter_map(|path| {
		// card0, and not its plugs: card0-HDMI-A-1.
		let name = path.file_name()?.to_str()?.strip_prefix("card")?.to_owned();
		let id = fs::read_to_string(path.join("device/vendor")).ok()?;
		let (_, vendor) = VENDORS.iter().find(|(known, _)| id.trim() == *known)?;
		let told = *vendor == "NVIDIA" && !named.is_empty();
		(name.bytes().all(|byte| byte.is_ascii_digit()) && !told).then(|| (*vendor).to_owned())
	});
	let by_vendor: Vec<String> = by_vendor.collect();
	[named, by_vendor].concat()
}

#[cfg(test)]
mod tests {
	use super::*;

	const EACH: usize = 112 << 20;

	fn machine(memory: Option<u64>) -> Machine {
		Machine { cores: 8, memory, gpus: Vec::new() }
	}

	#[test]
	fn threads_fit_into_memory() {
		let plenty = machine(Some(16 << 30)).threads(None, EACH);
		assert_eq!((plenty.count, plenty.note(EACH)), (8, None));
		let short = machine(Some(500 << 20)).threads(None, EACH);
		assert_eq!(short.count, 4);
		let note = short.note(EACH).unwrap();
		assert!(note.contains("4 solvers of 112 MiB each run in place of 8"), "{note}");
		let none = machine(Some(50 << 20)).threads(None, EACH);
		assert_eq!(none.count, 1);
		assert!(none.note(EACH).unwrap().contains("less than that is free"));
		assert_eq!(machine(None).threads(Some(3), EACH).count, 3);
	}

	#[test]
	fn free_memory_is_read() {
		let text = "MemTotal:       2000 kB\nMemFree:  100 kB\nMemAvailable:   1500 kB\n";
		assert_eq!(available(text), Some(1500 * 1024));
		assert_eq!(available("MemTotal: 1 kB"), None);
	}

	#[test]
	fn graphics_processors_are_found_and_said_to_be_idle() {
		let root = tempfile::tempdir().unwrap();
		let write = |path: &str, text: &str| {
			let path = root.path().join(path);
			fs::create_dir_all(path.parent().unwrap()).unwrap();
			fs::write(path, text).unwrap();
		};
		assert_eq!(gpus(root.path()), Vec::<String>::new());
		write("sys/class/drm/card0/device/vendor", "0x1002\n");
		write("sys/class/drm/card0-HDMI-A-1/device/vendor", "0x1002\n");
		write("sys/class/drm/card1/device/vendor", "0x10de\n");
		assert_eq!(gpus(root.path()), ["AMD", "NVIDIA"]);
		write("proc/driver/nvidia/gpus/0000:01/information", "Model: \t NVIDIA T4\nIRQ: 1\n");
		let found = gpus(root.path());
		assert_eq!(found, ["NVIDIA T4", "AMD"]);
		let text = Machine { gpus: found, ..machine(Some(1 << 30)) }.to_string();
		assert!(text.contains("1024 MiB") && text.contains("NVIDIA T4, AMD (not used"), "{text}");
	}
}
