#!/usr/bin/env bash
# Installs what a build needs and is missing: system packages, the compiler of rust-toolchain.toml
# and its wasm target. Safe to run again: what is there is left alone.
#
#   scripts/setup.sh          compiler and libraries
#   scripts/setup.sh --node   also Node.js and dig, for the scripts and the end-to-end tests
set -euo pipefail
source "$(dirname "$0")/env.sh"

# What the runtime stands on without the standard library.
WASM_LIBRARIES="core alloc compiler_builtins"

WITH_NODE=0
case "${1:-}" in
"") ;;
--node) WITH_NODE=1 ;;
*) die "unknown argument '$1'; usage: scripts/setup.sh [--node]" ;;
esac

APT_UPDATED=0
as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	elif command -v sudo >/dev/null; then
		sudo "$@"
	else
		die "'$*' needs root; run scripts/setup.sh as root once, or install sudo"
	fi
}

# apt_install PACKAGE...: installs those that are missing.
apt_install() {
	local missing=() package
	for package in "$@"; do
		dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
			missing+=("$package")
	done
	[ ${#missing[@]} -gt 0 ] || return 0
	say "installing Debian packages: ${missing[*]}"
	if [ $APT_UPDATED = 0 ]; then
		as_root apt-get update -qq || die "apt-get update failed; is the network reachable?"
		APT_UPDATED=1
	fi
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
		"${missing[@]}" >/dev/null || return 1
}

# True when all libraries of the wasm target are in folder $1.
has_wasm_libraries() {
	local name
	for name in $WASM_LIBRARIES; do
		ls "$1/lib$name"-*.rlib >/dev/null 2>&1 || return 1
	done
}

# True when cargo in this workspace is the pinned version and its wasm target has its libraries.
compiler_is_ready() {
	command -v cargo >/dev/null || return 1
	(
		cd "$REPO"
		[ "$(rustc --version 2>/dev/null | cut -d' ' -f2)" = "$RUST_VERSION" ] || exit 1
		has_wasm_libraries "$(rustc --print sysroot)/lib/rustlib/$WASM_TARGET/lib"
	)
}

install_system_libraries() {
	if command -v apt-get >/dev/null; then
		apt_install ca-certificates git make g++ clang libclang-dev protobuf-compiler cmake \
			pkg-config libssl-dev ||
			die "a Debian package could not be installed; the lines above name it"
	else
		local tool
		for tool in clang clang++ protoc cmake pkg-config make; do
			command -v "$tool" >/dev/null ||
				die "'$tool' is missing and this system has no apt-get; install it and run again"
		done
	fi
}

install_with_rustup() {
	command -v rustup >/dev/null || return 1
	say "asking rustup for Rust $RUST_VERSION"
	(cd "$REPO" && rustup toolchain install "$RUST_VERSION" --profile minimal \
		--component rustfmt --component clippy --component rust-src --target "$WASM_TARGET" \
		2>&1 | tail -n 3) && compiler_is_ready
}

# Debian 12's security archive has the same compiler, without the wasm target's libraries: those
# are built once from its source package.
install_from_debian() {
	command -v apt-get >/dev/null || return 1
	apt_install rustc-web cargo-web rust-web-src rust-web-llvm rustfmt-web rust-web-clippy lld-22 ||
		return 1
	local have
	have="$(/usr/bin/rustc --version | cut -d' ' -f2)"
	[ "$have" = "$RUST_VERSION" ] ||
		die "Debian offers Rust $have, and this workspace needs $RUST_VERSION; install rustup"

	local name
	mkdir -p "$DEBIAN_TOOLCHAIN/bin"
	for name in cargo rustc rustdoc rustfmt cargo-fmt cargo-clippy clippy-driver; do
		ln -sfn "/usr/bin/$name" "$DEBIAN_TOOLCHAIN/bin/$name"
	done
	ln -sfn /usr/lib "$DEBIAN_TOOLCHAIN/lib"

	local lib="/usr/lib/rustlib/$WASM_TARGET/lib"
	if ! has_wasm_libraries "$lib"; then
		say "building core and alloc for $WASM_TARGET (about a minute)"
		local tmp
		tmp="$(mktemp -d)"
		mkdir "$tmp/src"
		printf '#![no_std]\n' >"$tmp/src/lib.rs"
		printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n' >"$tmp/Cargo.toml"
		# Bitcode, or the link-time optimization of the runtime finds no `.llvmbc` section.
		(cd "$tmp" && PATH="$DEBIAN_TOOLCHAIN/bin:$PATH" CARGO_TARGET_DIR="$tmp/target" \
			RUSTFLAGS="-C embed-bitcode=yes" RUSTC_BOOTSTRAP=1 \
			cargo build --quiet --release --target "$WASM_TARGET" \
			-Z build-std=core,alloc,compiler_builtins \
			-Z build-std-features=compiler-builtins-mem) ||
			die "the wasm target's core library did not build; the lines above say why"
		# In one step: what is cut off in the middle is no library.
		as_root rm -rf "$lib" "$lib.new" && as_root mkdir -p "$lib.new" ||
			die "$lib cannot be written"
		for name in $WASM_LIBRARIES; do
			as_root cp "$tmp/target/$WASM_TARGET/release/deps/lib$name"-*.rlib "$lib.new/" ||
				die "$lib.new cannot be written"
		done
		as_root mv "$lib.new" "$lib" || die "$lib cannot be written"
		rm -rf "$tmp"
	fi

	if command -v rustup >/dev/null; then
		local toolchains="${RUSTUP_HOME:-$HOME/.rustup}/toolchains"
		mkdir -p "$toolchains"
		ln -sfn "$DEBIAN_TOOLCHAIN" "$toolchains/$RUST_VERSION-x86_64-unknown-linux-gnu"
	else
		PATH="$DEBIAN_TOOLCHAIN/bin:$PATH"
		export PATH
	fi
	compiler_is_ready
}

install_node() {
	local major=0
	if command -v node >/dev/null && command -v npm >/dev/null; then
		major="$(node --version | sed 's/^v\([0-9]*\).*/\1/')"
	fi
	if [ "$major" -lt 18 ]; then
		command -v apt-get >/dev/null && apt_install nodejs npm ||
			die "Node.js 18 or newer with npm is missing; install it and run again"
	fi
	local stamp="$REPO/scripts/node_modules/.package-lock.json"
	if [ "$REPO/scripts/package-lock.json" -nt "$stamp" ]; then
		say "installing the scripts' npm packages"
		(cd "$REPO/scripts" && npm ci --no-audit --no-fund --loglevel=error) ||
			die "npm ci failed in scripts/; the lines above say why"
		touch "$stamp"
	fi
}

# The end-to-end test of mmt-dns asks it with dig.
install_dig() {
	command -v dig >/dev/null && return
	command -v apt-get >/dev/null && apt_install bind9-dnsutils ||
		die "dig is missing; install it (BIND's client tools) and run again"
}

install_system_libraries
if ! compiler_is_ready; then
	install_with_rustup || install_from_debian ||
		die "Rust $RUST_VERSION with target $WASM_TARGET cannot be had here; install rustup (https://rustup.rs) where it may download, or use Debian 12"
fi
if [ $WITH_NODE = 1 ]; then
	install_node
	install_dig
fi
say "ready: $(cd "$REPO" && rustc --version), builds go to $CARGO_TARGET_DIR"
