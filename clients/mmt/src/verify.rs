//! `mmt verify`.

use crate::{
	cli::Verify, digest, error::Error, files, hashing, node::Node, notarize::metadata_hash,
	time::utc,
};
use mmt_primitives::notary::{
	proof::{Proof, Verified},
	Algorithm,
};
use sp_core::H256;
use std::{fs::File, io::Read, path::Path};

/// How sure it is that a proof holds, if everything in it matches.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trust {
	/// Somebody vouches for the block that it stands on.
	Proven(String),
	/// Nobody was asked about the block.
	Unknown,
}

/// Checks a file against its proof, and prints what the proof shows.
///
/// Errors: what does not match.
pub async fn run(options: Verify) -> Result<Trust, Error> {
	let path = options.proof.clone().unwrap_or_else(|| files::proof_path(&options.file));
	let proof = Proof::from_bytes(&read(&path)?)?;
	let shown = proof.verify_offline()?;
	check_file(&options.file, &shown)?;
	check_metadata(options.metadata.as_deref(), &shown)?;
	let trust = check_block(&options, &shown).await?;
	report(&options, &shown, &trust);
	Ok(trust)
}

/// Reads a proof file, and no more of it than a proof may have.
fn read(path: &Path) -> Result<Vec<u8>, Error> {
	let most = Proof::max_file_len() as u64 + 1;
	let mut bytes = Vec::new();
	File::open(path)
		.and_then(|file| file.take(most).read_to_end(&mut bytes))
		.map_err(|error| Error::file(path, error))?;
	Ok(bytes)
}

fn check_file(path: &Path, shown: &Verified) -> Result<(), Error> {
	let failed = |error| Error::file(path, error);
	let name = path.display();
	let size = std::fs::metadata(path).map_err(failed)?.len();
	if size != shown.size {
		return Err(Error::Mismatch(format!(
			"{name} has {size} bytes, and the proof is about a file of {}",
			shown.size
		)));
	}
	let algorithm = algorithm_of(shown)?;
	let bar = hashing::byte_bar(size);
	let mut buffer = vec![0; digest::BUFFER];
	let made = digest::of_file(path, algorithm, &mut buffer, |length| bar.inc(length));
	bar.finish_and_clear();
	let digest = made.map_err(failed)?.digest;
	if digest != shown.digest {
		return Err(Error::Mismatch(format!(
			"{name} has the {algorithm} digest {digest:?}, and the proof is about {:?}",
			shown.digest
		)));
	}
	Ok(())
}

fn algorithm_of(shown: &Verified) -> Result<Algorithm, Error> {
	Algorithm::try_from(shown.algorithm).map_err(|error| Error::Mismatch(error.to_string()))
}

fn check_metadata(path: Option<&Path>, shown: &Verified) -> Result<(), Error> {
	let Some(path) = path else { return Ok(()) };
	let hash = metadata_hash(Some(path))?;
	if hash == shown.metadata {
		return Ok(());
	}
	Err(Error::Mismatch(if shown.metadata == H256::zero() {
		"the file was notarized without a description".into()
	} else {
		format!(
			"the description {} has the SHA-256 {hash:?}, and the proof is about {:?}",
			path.display(),
			shown.metadata
		)
	}))
}

/// Whether the proof's block is one to rely on.
async fn check_block(options: &Verify, shown: &Verified) -> Result<Trust, Error> {
	let mut vouched = Vec::new();
	if let Some(hash) = options.block_hash {
		if hash != shown.block_hash {
			return Err(Error::Mismatch(format!(
				"the proof stands on block {:?} (number {}), and you named {hash:?}",
				shown.block_hash, shown.block_number
			)));
		}
		vouched.push("--block-hash".to_owned());
	}
	if let Some(url) = &options.node {
		check_with_node(url, shown).await?;
		vouched.push(url.clone());
	}
	Ok(match vouched.is_empty() {
		true => Trust::Unknown,
		false => Trust::Proven(vouched.join(" and ")),
	})
}

async fn check_with_node(url: &str, shown: &Verified) -> Result<(), Error> {
	let node = Node::connect(url).await?;
	let genesis = node.genesis().await?;
	if genesis != shown.genesis {
		return Err(Error::Mismatch(format!(
			"the proof is of the chain with genesis block {:?}, and {url} is a node of {genesis:?}",
			shown.genesis
		)));
	}
	let (finalized, _) = node.finalized().await?;
	if shown.block_number > finalized {
		return Err(Error::Mismatch(format!(
			"the proof stands on block {}, and at {url} only {finalized} blocks are final: try again \
			 later, or ask a node that has come further",
			shown.block_number
		)));
	}
	match node.block_hash(shown.block_number).await? {
		Some(hash) if hash == shown.block_hash => Ok(()),
		Some(hash) => Err(Error::Mismatch(format!(
			"the proof stands on block {} with hash {:?}, and the chain's has {hash:?}",
			shown.block_number, shown.block_hash
		))),
		None => Err(Error::Node(format!(
			"{url} does not have block {}: ask a node that keeps all blocks",
			shown.block_number
		))),
	}
}

fn report(options: &Verify, shown: &Verified, trust: &Trust) {
	match trust {
		Trust::Proven(_) => println!("proven: {}", options.file.display()),
		Trust::Unknown => println!("not yet proven: {}", options.file.display()),
	}
	let algorithm = algorithm_of(shown).map_or("unknown", Algorithm::name);
	println!("  owner     {}", shown.owner);
	println!("  digest    {algorithm} {:?}, {} bytes", shown.digest, shown.size);
	if shown.metadata != H256::zero() {
		println!("  described by a text with SHA-256 {:?}", shown.metadata);
	}
	println!(
		"  anchored  in block {} at {}, batch {}",
		shown.anchored_block,
		utc(shown.anchored_time),
		shown.anchored_index
	);
	println!("  chain     genesis block {:?}", shown.genesis);
	match trust {
		Trust::Proven(by) => println!(
			"  proven by block {} {:?}, final by {by}",
			shown.block_number, shown.block_hash
		),
		Trust::Unknown => println!(
			"  holds if  block {} {:?} is final on that chain: name a node with --node, or the \
			 block's hash, from a source you rely on, with --block-hash",
			shown.block_number, shown.block_hash
		),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::fs;

	fn shown() -> Verified {
		Verified {
			genesis: H256::zero(),
			owner: [1; 32].into(),
			algorithm: 0,
			digest: mmt_primitives::notary::sha256(b"abc"),
			size: 3,
			metadata: H256::zero(),
			anchored_index: 0,
			anchored_block: 1,
			anchored_time: 0,
			block_hash: H256::repeat_byte(2),
			block_number: 3,
		}
	}

	#[test]
	fn another_file_is_told_apart() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("file");
		let check = |content: &str| {
			fs::write(&path, content).unwrap();
			check_file(&path, &shown()).map_err(|error| error.to_string())
		};
		check("abc").unwrap();
		assert!(check("abcd").unwrap_err().contains("has 4 bytes"));
		assert!(check("abd").unwrap_err().contains("has the sha256 digest 0x"));
	}

	#[test]
	fn a_description_is_checked() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("text");
		fs::write(&path, "abc").unwrap();
		check_metadata(None, &shown()).unwrap();
		let error = check_metadata(Some(&path), &shown()).unwrap_err().to_string();
		assert!(error.contains("without a description"), "{error}");
		let hash = mmt_primitives::notary::sha256;
		check_metadata(Some(&path), &Verified { metadata: hash(b"abc"), ..shown() }).unwrap();
		let other = Verified { metadata: hash(b"abd"), ..shown() };
		assert!(check_metadata(Some(&path), &other).is_err());
	}

	#[tokio::test]
	async fn only_the_named_block_vouches() {
		let options = |block_hash| Verify {
			file: "file".into(),
			proof: None,
			node: None,
			block_hash,
			metadata: None,
		};
		assert_eq!(check_block(&options(None), &shown()).await.unwrap(), Trust::Unknown);
		let named = check_block(&options(Some(H256::repeat_byte(2))), &shown()).await.unwrap();
		assert_eq!(named, Trust::Proven("--block-hash".into()));
		let other = check_block(&options(Some(H256::repeat_byte(3))), &shown()).await;
		assert!(other.unwrap_err().to_string().contains("stands on block 0x0202"));
	}

	#[test]
	fn a_huge_file_is_no_proof() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("proof");
		File::create(&path).unwrap().set_len(1 << 40).unwrap();
		assert!(read(&path).unwrap().len() as u64 <= Proof::max_file_len() as u64 + 1);
		assert!(Proof::from_bytes(&read(&path).unwrap()).is_err());
	}
}
