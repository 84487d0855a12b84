//! What Zcash publishes, and solutions of our own puzzle, found by the slow solver of these tests.

use super::*;
use serde_json::Value;

/// The numbers of Zcash's tests and genesis blocks. The file says where each comes from.
const VECTORS: &str = include_str!("../../../tests/vectors/equihash.json");

/// All solutions of (120,5) for some nonces, with our personalization and with Zcash's.
const OWN_VECTORS: &str = include_str!("../../../tests/vectors/equihash-120-5.json");

/// A puzzle, and what is said to solve it.
pub(super) struct Case {
	pub(super) params: Params,
	pub(super) personal: [u8; 8],
	pub(super) input: Vec<u8>,
	pub(super) nonce: Vec<u8>,
	pub(super) solutions: Vec<Vec<u32>>,
}

impl Case {
	fn verdict(&self, solution: &[u8]) -> Result<(), EquihashError> {
		verify(self.params, &self.personal, &self.input, &self.nonce, solution)
	}
}

fn bytes(text: &Value) -> Vec<u8> {
	let text = text.as_str().unwrap().as_bytes();
	let digit = |digit: u8| char::from(digit).to_digit(16).unwrap() as u8;
	text.chunks(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect()
}

fn number(value: &Value) -> u32 {
	value.as_u64().unwrap().try_into().unwrap()
}

fn indices(value: &Value) -> Vec<u32> {
	value.as_array().unwrap().iter().map(number).collect()
}

fn case(personal: &Value, vector: &Value, input: Vec<u8>, solutions: Vec<Vec<u32>>) -> Case {
	Case {
		params: params(number(&vector["n"]), number(&vector["k"])),
		personal: personal.as_str().unwrap().as_bytes().try_into().unwrap(),
		input,
		nonce: bytes(&vector["nonce"]),
		solutions,
	}
}

fn list(vectors: &Value, name: &str) -> Vec<Value> {
	vectors[name].as_array().unwrap().clone()
}

fn text(value: &Value) -> Vec<u8> {
	value.as_str().unwrap().as_bytes().to_vec()
}

/// All that are solved.
pub(super) fn solved() -> Vec<Case> {
	let vectors: Value = serde_json::from_str(VECTORS).unwrap();
	let own: Value = serde_json::from_str(OWN_VECTORS).unwrap();
	let lists = |vector: &Value| list(vector, "solutions").iter().map(indices).collect();
	let zcash = list(&vectors, "solved")
		.into_iter()
		.map(|vector| case(&vectors["personal"], &vector, text(&vector["input"]), lists(&vector)));
	let genesis = list(&vectors, "genesis").into_iter().map(|vector| {
		let mut case = case(&vectors["personal"], &vector, bytes(&vector["input"]), Vec::new());
		let solution = bytes(&vector["solution"]);
		case.solutions = vec![encoding::unpack(case.params, &solution).unwrap()];
		case
	});
	let own = list(&own, "solved")
		.into_iter()
		.map(|vector| case(&vector["personal"], &vector, text(&vector["input"]), lists(&vector)));
	zcash.chain(genesis).chain(own).collect()
}

#[test]
fn what_is_published_as_solved_is_accepted() {
	let mut counts = BTreeMap::new();
	for case in solved() {
		for solution in &case.solutions {
			let encoded = encoding::pack(case.params, solution).unwrap();
			assert_eq!(case.verdict(&encoded), Ok(()));
			*counts.entry((case.params.n(), case.params.k())).or_insert(0) += 1;
		}
	}
	assert_eq!(
		counts.into_iter().filter(|(params, _)| *params != (120, 5)).collect::<Vec<_>>(),
		[((48, 5), 1), ((96, 5), 26), ((200, 9), 2)]
	);
}

#[test]
fn our_own_puzzle_is_solved_and_its_personalization_matters() {
	let own: Vec<_> = solved().into_iter().filter(|case| case.params == BMM).collect();
	assert_eq!(own.iter().filter(|case| case.personal == BMM_PERSONAL).count(), 4);
	assert_eq!(own.iter().filter(|case| case.personal == ZCASH).count(), 2);
	for mut case in own {
		let other = if case.personal == ZCASH { BMM_PERSONAL } else { ZCASH };
		case.personal = other;
		for solution in &case.solutions {
			let encoded = encoding::pack(BMM, solution).unwrap();
			assert_eq!(encoded.len(), 84);
			assert!(matches!(case.verdict(&encoded), Err(EquihashError::Collision { level: 1 })));
		}
	}
}

#[test]
fn the_slow_solver_finds_what_is_published() {
	// Six of them at once, three among them by a collision of three.
	let case = solved().into_iter().find(|case| case.solutions.len() == 6).unwrap();
	assert_eq!(solve(case.params, &case.personal, &case.input, &case.nonce), case.solutions);
}

#[test]
fn what_is_published_as_refused_is_refused() {
	let vectors: Value = serde_json::from_str(VECTORS).unwrap();
	let mut verdicts = Vec::new();
	for vector in list(&vectors, "refused") {
		let case = case(&vectors["personal"], &vector, text(&vector["input"]), Vec::new());
		let encoded = encoding::pack(case.params, &indices(&vector["indices"])).unwrap();
		verdicts.push((vector["what"].as_str().unwrap().to_string(), case.verdict(&encoded)));
	}
	use EquihashError::*;
	let expected = [
		("Change one index", Collision { level: 1 }),
		("Swap two arbitrary indices", Order { level: 1 }),
		("Reverse the first pair of indices", Order { level: 1 }),
		("Swap the first and second pairs of indices", Order { level: 2 }),
		("Swap the second-to-last and last pairs of indices", Order { level: 2 }),
		("Swap the first half and second half", Order { level: 5 }),
		("Sort the indices", Collision { level: 1 }),
		("Duplicate indices", Duplicate { index: 2261 }),
		("Duplicate first half", Duplicate { index: 2261 }),
	]
	.map(|(what, error)| (what.to_string(), Err(error)));
	assert_eq!(verdicts, expected);
}

#[test]
fn all_bits_matter() {
	for case in solved() {
		let Some(solution) = case.solutions.first() else { continue };
		let solution = encoding::pack(case.params, solution).unwrap();
		for bit in 0..solution.len() * 8 {
			let mut changed = solution.clone();
			changed[bit / 8] ^= 1 << (bit % 8);
			assert!(case.verdict(&changed).is_err(), "bit {bit} of {:?}", case.params);
		}
		for length in (0..solution.len()).chain([solution.len() + 1, 2 * solution.len()]) {
			let mut changed = solution.clone();
			changed.resize(length, 0);
			let expected = solution.len();
			assert_eq!(
				case.verdict(&changed),
				Err(EquihashError::Length { expected, found: length })
			);
		}
	}
}
