//! What `scripts/resource-vectors.py` computed from the description of the format alone.

use super::*;
use tree::{root_of, sample_points, sum_of};

#[test]
fn inputs_ids_and_solutions() {
	let (real, vectors) = (Real::new(), vectors());
	let binding = &vectors["binding"];
	let input = real.input();
	assert_eq!(sp_core::bytes::to_hex(&input, false), text(&binding["input"]));
	for (share, vector) in real.all.iter().zip(list(&binding["shares"])) {
		let id = share::id(&input, share);
		assert_eq!(id, hash(&vector["id"]));
		share::check_solution(&input, share).unwrap();
		let zeros: u8 = number(&vector["zeros"]);
		assert!(share::reaches(&id, zeros) && !share::reaches(&id, zeros + 1));
	}
}

#[test]
fn roots_and_paths() {
	for vector in list(&vectors()["trees"]) {
		let (count, class) = (number(&vector["count"]), number(&vector["class"]));
		let mut ids: Vec<H256> =
			(0..count).map(|at: u32| blake2(&[&b"id"[..], &at.to_le_bytes()].concat())).collect();
		ids.sort();
		let tree = SumTree::new(&ids, class).unwrap();
		let root = Sum { hash: hash(&vector["root"]), sum: number(&vector["sum"]) };
		assert_eq!(tree.root(), root);
		assert_eq!(sum_of(count, class), Ok(root.sum));
		for vector in list(&vector["paths"]) {
			let index = number(&vector["index"]);
			let step = |step: &Value| Step {
				sibling: Sum {
					hash: hash(&step["sibling"]["hash"]),
					sum: number(&step["sibling"]["sum"]),
				},
				split: hash(&step["split"]),
			};
			let path: Vec<Step> = list(&vector["path"]).iter().map(step).collect();
			assert_eq!(tree.path(index).unwrap().to_vec(), path);
			let sols = share::worth(class);
			let shown = root_of(&ids[index as usize], sols, index, count, &path);
			assert_eq!(shown, Ok((root, u64::from(index) * sols)));
		}
	}
}

#[test]
fn points() {
	for vector in list(&vectors()["points"]) {
		let root = Sum { hash: hash(&vector["root"]), sum: number(&vector["sum"]) };
		let points = sample_points(
			&hash(&vector["seed"]),
			&account(&vector["account"]),
			number(&vector["window"]),
			&root,
		);
		let expected: Vec<u64> = list(&vector["points"]).iter().map(number).collect();
		assert_eq!(points.to_vec(), expected);
	}
}

#[test]
fn powers() {
	for vector in list(&vectors()["powers"]) {
		let pp = power::pp(number(&vector["dpp"]), number(&vector["streak"]));
		assert_eq!(pp, number(&vector["pp"]), "{vector}");
	}
}

#[test]
fn emissions() {
	let vectors = vectors();
	assert_eq!(emission::EPOCH_RATE, number(&vectors["emission"]["rate"]));
	let (mut remaining, mut epoch) = (emission::MAX_MINED, 0u32);
	for vector in list(&vectors["emission"]["epochs"]) {
		while epoch < number(&vector["epoch"]) {
			remaining -= emission::epoch_emission(remaining);
			epoch += 1;
		}
		assert_eq!(remaining, number(&vector["remaining"]), "{vector}");
		assert_eq!(emission::epoch_emission(remaining), number(&vector["emission"]), "{vector}");
	}
}
