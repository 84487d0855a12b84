# Sourced by every script here: where things are built, and with what. Sets nothing that is already
# set, so each line can be overridden from outside.

REPO="$(cd "$(dirname "${BASH_SOURCE[0]:-$0}")/.." && pwd)"
MMT_CACHE="${MMT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/mmt-chain}"

# Outside the clone, so that a second clone or a `git clean` does not cost an hour of building.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$MMT_CACHE/target}"
# substrate-wasm-builder looks for Cargo.lock above the target directory unless it is told.
export WASM_BUILD_WORKSPACE_HINT="$REPO"
# frame-benchmarking-cli brings a wasm runtime of its own that only its tests use.
export SKIP_FRAME_STORAGE_ACCESS_TEST_RUNTIME_WASM_BUILD=1
# Clippy compiles the workspace's own crates, with warnings denied, and rustc everything else: lints
# cost no second compilation, and what one script built the others find ready.
export RUSTC_WORKSPACE_WRAPPER="${RUSTC_WORKSPACE_WRAPPER-clippy-driver}"
export CLIPPY_ARGS="${CLIPPY_ARGS--D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__}"
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-auto}"

RUST_VERSION="$(sed -n 's/^channel = "\(.*\)"/\1/p' "$REPO/rust-toolchain.toml")"
WASM_TARGET="wasm32v1-none"
# Where setup.sh puts links to Debian's compiler when rustup cannot download ours.
DEBIAN_TOOLCHAIN="$MMT_CACHE/toolchain-$RUST_VERSION"

if command -v pkg-config >/dev/null && pkg-config --exists openssl; then
	export OPENSSL_NO_VENDOR=1
fi
if ! command -v rustup >/dev/null && [ -x "$HOME/.cargo/bin/rustup" ]; then
	PATH="$HOME/.cargo/bin:$PATH"
fi
if ! command -v rustup >/dev/null && [ -x "$DEBIAN_TOOLCHAIN/bin/cargo" ]; then
	PATH="$DEBIAN_TOOLCHAIN/bin:$PATH"
fi
export PATH

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }
die() {
	printf 'error: %s\n' "$*" >&2
	exit 1
}
