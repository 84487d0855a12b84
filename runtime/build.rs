//! Builds the runtime as wasm, to be embedded in the native crate.

fn main() {
	#[cfg(feature = "std")]
	{
		// The wasm build is a workspace of its own, whose lints were checked with this one.
		std::env::remove_var("RUSTC_WORKSPACE_WRAPPER");
		let builder = substrate_wasm_builder::WasmBuilder::init_with_defaults();
		// The hash of the metadata, for hardware wallets. It builds the runtime twice.
		#[cfg(feature = "metadata-hash")]
		let builder = builder.enable_metadata_hash("MMT", 12);
		builder.build();
	}
}
