//! A name in full.

pub use super::error::NameError;
use super::label::{check, Label};
use alloc::string::String;
use sp_core::ConstU32;
use sp_runtime::BoundedVec;

/// Most bytes in a name with its dots and suffix, as in DNS.
pub const MAX_NAME: u32 = 253;

/// Most labels before the suffix.
pub const MAX_DEPTH: u32 = 8;

/// A legal name on a chain: its labels before the suffix, from the top name down. `book.alice.mmt` is
/// `[alice, book]`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Name {
	/// Never empty.
	labels: BoundedVec<Label, ConstU32<MAX_DEPTH>>,
}

impl Name {
	/// Reads a name that ends with `.` and `suffix`. Of several faults the first of these is told: the
	/// name is empty or too long, it has another suffix, it has no label or too many, a label is
	/// none; of several such labels that which stands nearest to the suffix.
	pub fn parse(text: &[u8], suffix: &[u8]) -> Result<Self, NameError> {
		if text.is_empty() || text == suffix {
			return Err(NameError::Empty);
		}
		if text.len() > MAX_NAME as usize {
			return Err(NameError::TooLong);
		}
		let labels = text
			.strip_suffix(suffix)
			.and_then(|rest| rest.strip_suffix(b"."))
			.ok_or(NameError::ForeignSuffix)?;
		if labels.is_empty() {
			return Err(NameError::Empty);
		}
		let labels = || labels.rsplit(|byte| *byte == b'.');
		if labels().count() > MAX_DEPTH as usize {
			return Err(NameError::TooDeep);
		}
		let mut name = Self { labels: BoundedVec::new() };
		for label in labels() {
			name.push(label)?;
		}
		Ok(name)
	}

	/// The top name of `label`.
	pub fn top_of(label: &[u8]) -> Result<Self, NameError> {
		let mut name = Self { labels: BoundedVec::new() };
		name.push(label)?;
		Ok(name)
	}

	/// Adds a label below.
	fn push(&mut self, label: &[u8]) -> Result<(), NameError> {
		check(label)?;
		let label = Label::try_from(label.to_vec())
			.map_err(|_| NameError::Label(super::LabelError::TooLong))?;
		self.labels.try_push(label).map_err(|_| NameError::TooDeep)
	}

	/// The name of `label` under this one, on the chain of `suffix`.
	pub fn child(&self, label: &[u8], suffix: &[u8]) -> Result<Self, NameError> {
		let mut child = self.clone();
		child.push(label)?;
		match child.text_len(suffix) > MAX_NAME as usize {
			true => Err(NameError::TooLong),
			false => Ok(child),
		}
	}

	/// The name that this one is directly under. Nothing if it is a top name.
	pub fn parent(&self) -> Option<Self> {
		let mut parent = self.clone();
		parent.labels.pop();
		(!parent.labels.is_empty()).then_some(parent)
	}

	/// Its labels, from the top name's down.
	pub fn labels(&self) -> &[Label] {
		&self.labels
	}

	/// Label of its top name.
	pub fn top(&self) -> &Label {
		&self.labels[0]
	}

	/// Its own label, the first as it is written.
	pub fn label(&self) -> &Label {
		&self.labels[self.labels.len() - 1]
	}

	/// Whether it is directly under the suffix.
	pub fn is_top(&self) -> bool {
		self.labels.len() == 1
	}

	/// Labels before the suffix: 1 to [`MAX_DEPTH`].
	pub fn depth(&self) -> u32 {
		self.labels.len() as u32
	}

	/// Bytes that it has in full.
	fn text_len(&self, suffix: &[u8]) -> usize {
		self.labels.iter().map(|label| label.len() + 1).sum::<usize>() + suffix.len()
	}

	/// As it is written in full.
	pub fn to_text(&self, suffix: &[u8]) -> String {
		let mut text = String::with_capacity(self.text_len(suffix));
		for label in self.labels.iter().rev() {
			// Lossless: a checked label is UTF-8.
			text.push_str(&String::from_utf8_lossy(label));
			text.push('.');
		}
		text.push_str(&String::from_utf8_lossy(suffix));
		text
	}
}
