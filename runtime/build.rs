//! Builds the runtime as wasm, to be embedded in the native crate.

fn main() {
	#[cfg(feature = "std")]
	{
		// The wasm build is a workspace of its own, whose lints were checked with this one.
		std::env::remove_var("RUSTC_WORKSPACE_WRAPPER");
		let builder = substrate_wasm_builder::WasmBuilder::init_with_defaults();
		// The hash of the metadata, for hardware wallets. It builds the runtime twice.
		#[cfg(feature = "metadata-hash")]
		let builder = {
			let (symbol, decimals) = token();
			println!("cargo:rustc-env=MMT_HASHED_TOKEN={decimals} {symbol}");
			builder.enable_metadata_hash(symbol, decimals)
		};
		builder.build();
	}
}

/// Symbol and decimals of the chain's token, which a hardware wallet shows and the hash holds:
/// `MMT_TOKEN_SYMBOL` and `MMT_TOKEN_DECIMALS`, or the main chain's.
#[cfg(all(feature = "std", feature = "metadata-hash"))]
fn token() -> (String, u8) {
	let var = |name: &str| {
		println!("cargo:rerun-if-env-changed={name}");
		std::env::var(name).ok()
	};
	let decimals = var("MMT_TOKEN_DECIMALS").map_or(12, |text| {
		text.parse()
			.unwrap_or_else(|_| panic!("MMT_TOKEN_DECIMALS must be 0 to 255; found '{text}'"))
	});
	(var("MMT_TOKEN_SYMBOL").unwrap_or_else(|| "MMT".into()), decimals)
}
