//! `mmt notarize`.

use crate::{
	cli::Notarize,
	digest::{self, Stamp},
	error::Error,
	files, hashing,
	journal::{Item, Journal, Run, State},
	node::Node,
	time::utc,
};
use mmt_node_client::{records, Key, Outcome, Sent};
use mmt_primitives::notary::{
	batch::{Path as BatchPath, Tree},
	proof::Proof,
	AnchorProof, Preimage,
};
use sp_core::H256;
use std::{
	collections::BTreeMap,
	fs,
	path::{Path, PathBuf},
};

/// Blocks after which a batch that was seen in a finalized block must be in the node's index.
const INDEX_LAG: u32 = 64;

/// Hashes, anchors, and writes proofs.
pub async fn run(options: Notarize) -> Result<(), Error> {
	if options.dry_run {
		return dry_run(&options);
	}
	let key = Key::of(&options.key)?;
	let metadata = metadata_hash(options.metadata.as_deref())?;
	let (node, genesis) = connect(&options.node).await?;
	// Hashing may take hours, and a connection that nobody listens to does not last so long.
	drop(node);
	let code = options.alg.code();
	let run = Run::new(genesis, key.account(), code, metadata, &options.paths)
		.map_err(|error| Error::file(".", error))?;
	let folder = match options.journal.clone().or_else(records::default_folder) {
		Some(folder) => folder,
		None => std::path::absolute(".mmt").map_err(|error| Error::file(".mmt", error))?,
	};
	let (mut journal, state) = Journal::open(&folder, run)?;

	let (items, root, sent) = match state {
		State::Hashing(known) => {
			let paths = match paths_with_room(&options) {
				// Nothing was begun, so nothing is left behind.
				Err(error) if known.is_empty() => {
					journal.remove()?;
					return Err(error);
				},
				paths => paths?,
			};
			let (items, root) = hash(&options, &mut journal, known, &paths)?;
			(items, root, None)
		},
		State::Batch { items, root, sent } => {
			eprintln!(
				"going on with a batch of {} files that was not finished, by its journal {}",
				items.len(),
				journal.path().display()
			);
			(items, root, sent)
		},
	};
	let tree = tree(journal.run(), &items)?;

	let (node, _) = connect(&options.node).await?;
	let waiting = hashing::spinner("waiting for the batch to be final");
	let index = anchor(&node, &key, &mut journal, root, tree.count(), sent).await?;
	let anchor = node.anchor_proof(index).await?;
	waiting.finish_and_clear();

	write_proofs(&options, &journal, &items, &tree, &anchor)?;
	journal.remove()?;
	report(&items, &key, index, &anchor);
	Ok(())
}

async fn connect(url: &str) -> Result<(Node, H256), Error> {
	let node = Node::connect(url).await?;
	node.check_notary().await?;
	let genesis = node.genesis().await?;
	Ok((node, genesis))
}

/// SHA-256 of the description, or zeros where there is none.
pub fn metadata_hash(path: Option<&Path>) -> Result<H256, Error> {
	let Some(path) = path else { return Ok(H256::zero()) };
	let mut buffer = vec![0; digest::BUFFER];
	digest::of_file(path, mmt_primitives::notary::Algorithm::Sha256, &mut buffer, |_| {})
		.map(|digested| digested.digest)
		.map_err(|error| Error::file(path, error))
}

/// The files that are meant. The proof of each has a place.
fn paths_with_room(options: &Notarize) -> Result<Vec<PathBuf>, Error> {
	let paths = files::expand(&options.paths)?;
	files::check_room(&paths, options.force)?;
	Ok(paths)
}

/// Hashes what is not in the journal already, and notes the batch.
fn hash(
	options: &Notarize,
	journal: &mut Journal,
	mut known: BTreeMap<PathBuf, Item>,
	paths: &[PathBuf],
) -> Result<(Vec<Item>, H256), Error> {
	// One that was written to since is hashed again; with its old salt, which nobody has seen.
	known.retain(|path, item| {
		fs::metadata(path).is_ok_and(|metadata| Stamp::of(&metadata) == item.stamp)
	});
	let missing: Vec<&Path> =
		paths.iter().filter(|path| !known.contains_key(*path)).map(AsRef::as_ref).collect();
	if !known.is_empty() {
		eprintln!("{} of {} files were hashed before", paths.len() - missing.len(), paths.len());
	}
	let hashed = hash_files(options, &missing, |item| journal.hashed(&item).map(|()| item))?;
	known.extend(hashed.into_iter().map(|item| (item.path(), item)));
	// In the order of the paths, whichever was hashed first.
	let items: Vec<Item> = paths.iter().filter_map(|path| known.remove(path)).collect();
	let root = tree(journal.run(), &items)?.root();
	journal.batched(&items, root)?;
	Ok((items, root))
}

/// Hashes files, and has each noted as soon as it is done.
///
/// Errors: files that cannot be read, all of them; whatever `note` says.
fn hash_files(
	options: &Notarize,
	paths: &[&Path],
	mut note: impl FnMut(Item) -> Result<Item, Error>,
) -> Result<Vec<Item>, Error> {
	let total =
		paths.iter().filter_map(|path| fs::metadata(path).ok()).map(|file| file.len()).sum();
	let bar = hashing::byte_bar(total);
	bar.set_message(format!("hashing {} files", paths.len()));
	let jobs = options.jobs.map_or_else(hashing::default_jobs, Into::into);
	let mut items = Vec::with_capacity(paths.len());
	let mut failed = Vec::new();
	hashing::hash_all(paths, options.alg, jobs, &bar, |index, result| {
		let path = paths[index];
		match result {
			Ok(made) => {
				items.push(note(Item::new(path, made.stamp, made.digest, salt()?))?);
			},
			Err(error) => failed.push(format!("{}: {error}", path.display())),
		}
		Ok::<_, Error>(())
	})?;
	bar.finish_and_clear();
	if failed.is_empty() {
		Ok(items)
	} else {
		failed.sort();
		Err(Error::Unhashed(failed))
	}
}

/// 32 random bytes: without them, whoever guesses a file could tell that it was notarized.
fn salt() -> Result<H256, Error> {
	let mut salt = H256::zero();
	getrandom::fill(&mut salt.0).map_err(|error| Error::NoRandomness(error.to_string()))?;
	Ok(salt)
}

fn preimage(run: &Run, item: &Item) -> Preimage {
	Preimage {
		owner: run.owner.clone(),
		algorithm: run.algorithm,
		digest: item.digest,
		size: item.stamp.size,
		salt: item.salt,
		metadata: run.metadata,
	}
}

fn tree(run: &Run, items: &[Item]) -> Result<Tree, Error> {
	let leaves = items.iter().map(|item| preimage(run, item).leaf(&run.genesis)).collect();
	Ok(Tree::new(leaves)?)
}

/// Gets the batch anchored once, however often this is begun, and gives its index.
async fn anchor(
	node: &Node,
	key: &Key,
	journal: &mut Journal,
	root: H256,
	count: u32,
	mut sent: Option<Sent>,
) -> Result<u64, Error> {
	if let Some(index) = node.anchor_of(root, count).await? {
		return Ok(index);
	}
	loop {
		let again = sent.is_some();
		let transaction = match sent.take() {
			Some(transaction) => transaction,
			None => {
				let transaction = node.sign(key, root, count).await?;
				journal.sending(&transaction)?;
				transaction
			},
		};
		let outcome = node.send(&transaction).await?;
		let by = match outcome {
			Outcome::Done(_) => node.best_height().await?.saturating_add(INDEX_LAG),
			Outcome::InPool => transaction.until,
			Outcome::Settled => node.best_height().await?,
			Outcome::Never(error) => {
				journal.refused()?;
				return Err(error.into());
			},
		};
		if let Some(index) = node.anchored_by(root, count, by).await? {
			return Ok(index);
		}
		if matches!(outcome, Outcome::Done(_)) {
			return Err(Error::Node(
				"the batch is final, but the node does not find it in its index: give the same \
				 command again, or ask another node"
					.into(),
			));
		}
		journal.refused()?;
		// One of an earlier run had its time. One of this run failed without saying why.
		if !again {
			return Err(Error::Refused(
				"it was not taken into a block in time; give the same command again".into(),
			));
		}
	}
}

/// Writes the proof of every item beside its file.
fn write_proofs(
	options: &Notarize,
	journal: &Journal,
	items: &[Item],
	tree: &Tree,
	anchor: &AnchorProof,
) -> Result<(), Error> {
	let bar = hashing::file_bar(items.len() as u64);
	bar.set_message("writing proofs");
	let mut failed = Vec::new();
	for (item, index) in items.iter().zip(0..) {
		let path = files::proof_path(&item.path());
		let written = make_proof(journal.run(), item, tree.path(index)?, anchor)
			.and_then(|proof| write_proof(&path, &proof, options.force));
		if let Err(error) = written {
			failed.push(error.to_string());
		}
		bar.inc(1);
	}
	bar.finish_and_clear();
	if !failed.is_empty() {
		return Err(Error::Unwritten(failed));
	}
	let paths: Vec<PathBuf> = items.iter().map(Item::path).collect();
	files::sync_folders(&paths)
}

fn make_proof(
	run: &Run,
	item: &Item,
	path: BatchPath,
	anchor: &AnchorProof,
) -> Result<Proof, Error> {
	Ok(anchor.proof_of(preimage(run, item), path)?)
}

/// Writes a proof. One of the same item may be there, from a run that was interrupted.
fn write_proof(path: &Path, proof: &Proof, force: bool) -> Result<(), Error> {
	if !force && path.symlink_metadata().is_ok() {
		let same_item = fs::read(path)
			.ok()
			.and_then(|bytes| Proof::from_bytes(&bytes).ok())
			.is_some_and(|there| there.preimage == proof.preimage);
		if !same_item {
			return Err(Error::ProofExists { first: path.display().to_string(), more: 0 });
		}
	}
	files::write_whole(path, &proof.to_bytes())
}

fn report(items: &[Item], key: &Key, index: u64, anchor: &AnchorProof) {
	let bytes: u64 = items.iter().map(|item| item.stamp.size).sum();
	let entry = &anchor.entry;
	let changed: Vec<PathBuf> = items
		.iter()
		.filter(|item| {
			fs::metadata(item.path())
				.map_or(true, |metadata| !Stamp::of(&metadata).has_content_of(&item.stamp))
		})
		.map(Item::path)
		.collect();
	println!("notarized {} files, {bytes} bytes, of {}", items.len(), key.account());
	println!("batch {index} with root {:?}", entry.root);
	println!("anchored in block {} at {}", entry.block, utc(entry.time));
	println!("proven by block {:?}", anchor.block_hash);
	for path in changed {
		eprintln!(
			"warning: {} is no longer as it was hashed; its proof is about what it was",
			path.display()
		);
	}
}

fn dry_run(options: &Notarize) -> Result<(), Error> {
	let metadata = metadata_hash(options.metadata.as_deref())?;
	let paths = files::expand(&options.paths)?;
	let paths: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
	let items = hash_files(options, &paths, Ok)?;
	let nobody = [0; 32].into();
	let run = Run::new(H256::zero(), nobody, options.alg.code(), metadata, &options.paths)
		.map_err(|error| Error::file(".", error))?;
	let tree = tree(&run, &items)?;
	let bytes: u64 = items.iter().map(|item| item.stamp.size).sum();
	println!(
		"would notarize {} files, {bytes} bytes, hashed with {}, in one batch",
		tree.count(),
		options.alg
	);
	Ok(())
}
