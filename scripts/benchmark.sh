#!/usr/bin/env bash
# Measures the weights of this workspace's pallets, and of SDK pallets that cost something else in
# this runtime, and writes their weights.rs.
#
#   scripts/benchmark.sh            weights, with 50 steps and 20 repeats
#   scripts/benchmark.sh names notary    those of these alone; `claims`, `fees` and `xcm` are the SDK's
#   scripts/benchmark.sh --scale    what votes and rounds cost among 5,000 candidates and 100,000
#                                   voters; writes nothing, and fails above the limits
#   STEPS=10 REPEAT=5 scripts/benchmark.sh    quicker and less exact
#
# Only the wasm runtime is compiled with the benchmarks, into a target directory of its own: the
# node's build stays as it is.
set -euo pipefail
source "$(dirname "$0")/env.sh"
cd "$REPO"

declare -A PALLETS=(
	[chain-profile]=pallet_mmt_chain_profile
	[delegates]=pallet_mmt_delegates
	[block-rewards]=pallet_mmt_block_rewards
	[notary]=pallet_mmt_notary
	[names]=pallet_mmt_names
	[resource]=pallet_mmt_resource
	[footstones]=pallet_mmt_footstones
	[siblings]=pallet_mmt_siblings
	[fees]=pallet_transaction_payment
	[claims]=polkadot_runtime_common::claims
	[xcm]="pallet_xcm pallet_xcm_benchmarks::fungible pallet_xcm_benchmarks::generic"
)
SCALE=0
if [ "${1:-}" = --scale ]; then
	SCALE=1
	shift
fi
[ $# -gt 0 ] || set -- chain-profile delegates block-rewards notary names resource footstones siblings fees claims xcm
for name in "$@"; do
	[ -n "${PALLETS[$name]:-}" ] || die "unknown argument '$name'; it may be --scale, or any of ${!PALLETS[*]}"
done

NODE="$CARGO_TARGET_DIR/debug/mmt-node-collator"
[ -x "$NODE" ] || die "scripts/test.sh builds $NODE, which has the benchmark command; run it first"

say "building the runtime with its benchmarks (some five minutes the first time)"
env -u RUSTC_WORKSPACE_WRAPPER CARGO_TARGET_DIR="$CARGO_TARGET_DIR-bench" RUSTC_BOOTSTRAP=1 \
	RUSTFLAGS="-C target-cpu=mvp -C target-feature=-sign-ext -C link-arg=--export-table -C panic=abort --cfg substrate_runtime" \
	cargo rustc --locked -p mmt-runtime --lib --release --target "$WASM_TARGET" \
	--no-default-features --features runtime-benchmarks --crate-type cdylib
WASM="$CARGO_TARGET_DIR-bench/$WASM_TARGET/release/mmt_runtime.wasm"

# measure PALLET EXTRINSIC [OPTION...]
measure() {
	local pallet="$1" extrinsic="$2"
	shift 2
	"$NODE" benchmark pallet --runtime "$WASM" --genesis-builder runtime \
		--pallet "$pallet" --extrinsic "$extrinsic" "$@"
}

if [ $SCALE = 1 ]; then
	say "measuring at scale (ten minutes and more: the state is built by real votes, anew each time)"
	RESULTS="$(mktemp)"
	trap 'rm -f "$RESULTS"' EXIT
	measure pallet_mmt_delegates "votes_at_scale,rounds_at_scale" --extra --steps 2 --repeat "${REPEAT:-3}" \
		--json-file "$RESULTS"
	python3 scripts/scale-limits.py "$RESULTS"
	exit
fi
# weigh PALLET TEMPLATE FILE
weigh() {
	say "measuring $1"
	measure "$1" "*" --steps "${STEPS:-50}" --repeat "${REPEAT:-20}" --template "$2" --output "$3"
}
for name in "$@"; do
	for pallet in ${PALLETS[$name]}; do
		case "$pallet" in
		pallet_mmt_*) weigh "$pallet" scripts/weights.hbs "pallets/$name/src/weights.rs" ;;
		pallet_xcm_benchmarks::*)
			weigh "$pallet" scripts/xcm-weights.hbs "runtime/src/weights/xcm/${pallet//::/_}.rs"
			;;
		*) weigh "$pallet" scripts/weights-runtime.hbs "runtime/src/weights/${pallet//::/_}.rs" ;;
		esac
	done
done
say "written; look at the changes with git diff"
