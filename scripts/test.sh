#!/usr/bin/env bash
# Runs every check: formatting, lints, both shapes of the node, mmt and mmt-dns, unit and doc tests,
# the scripts' tests and the end-to-end tests. Says what it does and how long each step took.
#
#   scripts/test.sh            everything
#   scripts/test.sh --no-e2e   without the end-to-end tests
set -euo pipefail
source "$(dirname "$0")/env.sh"

E2E=1
case "${1:-}" in
"") ;;
--no-e2e) E2E=0 ;;
*) die "unknown argument '$1'; usage: scripts/test.sh [--no-e2e]" ;;
esac

REPORT=()
# step NAME COMMAND...: runs it; the script ends where a step fails.
step() {
	local name="$1" started=$SECONDS
	shift
	say "$name"
	if "$@" </dev/null; then
		REPORT+=("$(printf '%5d s  %s' $((SECONDS - started)) "$name")")
	else
		REPORT+=("$(printf '%5d s  %s: FAILED' $((SECONDS - started)) "$name")")
		summary
		die "'$name' failed; the lines above say why"
	fi
}
summary() {
	say "steps"
	printf '%s\n' "${REPORT[@]}"
}

# With the relay chain of scripts/network, but for that one's runtime, which takes too long.
build_collator() {
	cargo build --locked -p mmt-node --features mmt-node/collator -p mmt-local-relay &&
		install -m 755 "$CARGO_TARGET_DIR/debug/mmt-node" "$CARGO_TARGET_DIR/debug/mmt-node-collator"
}
build_dev() { cargo build --locked -p mmt-node -p mmt-client -p mmt-dns -p mmt-worker; }
# The workspace and not the package alone, or its tests would be compiled for other features.
run_tests() {
	cargo test --locked --workspace --exclude mmt-local-relay --exclude mmt-local-relay-runtime
}
script_tests() { (cd scripts && node --test lib/*.test.js); }
e2e_tests() {
	(cd scripts && MMT_NODE="$CARGO_TARGET_DIR/debug/mmt-node" \
		MMT_TOOL="$CARGO_TARGET_DIR/debug/mmt" MMT_DNS="$CARGO_TARGET_DIR/debug/mmt-dns" \
		MMT_WORKER="$CARGO_TARGET_DIR/debug/mmt-worker" \
		node --test --test-concurrency=2 e2e/*.test.js)
}

cd "$REPO"
step "setup" bash scripts/setup.sh --node
# setup may just have installed the compiler.
source scripts/env.sh
step "format" cargo fmt --all --check
step "features that all builds share" python3 scripts/shared-features.py
# Both shapes go to one place: the one that the tests and scripts/dev.sh run comes last.
step "node with the relay-chain side, lints denied" build_collator
step "node of the development chain and the clients, lints denied" build_dev
step "unit and doc tests" run_tests
step "tests of the scripts" script_tests
[ $E2E = 0 ] || step "end-to-end tests" e2e_tests
summary
say "all passed in $((SECONDS / 60)) min $((SECONDS % 60)) s"
