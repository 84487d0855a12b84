#!/usr/bin/env bash
# Installs what is missing, builds the node and starts a development chain with its WebSocket RPC
# at 127.0.0.1:9944. Arguments go to the node: scripts/dev.sh --block-time 500
set -euo pipefail
source "$(dirname "$0")/env.sh"

case "${1:-}" in
-h | --help)
	sed -n '2,3s/^# //p' "$0"
	exit 0
	;;
esac

bash "$REPO/scripts/setup.sh"
# setup may just have installed the compiler.
source "$REPO/scripts/env.sh"
cd "$REPO"
if [ ! -x "$CARGO_TARGET_DIR/debug/mmt-node" ]; then
	say "building mmt-node: some 900 crates, half an hour to an hour on 2 cores the first time"
else
	say "building what changed of mmt-node"
fi
started=$SECONDS
cargo build --locked -p mmt-node || die "it did not build; the lines above say why"
# The node itself would take any other port, and whoever talks to 9944 another chain.
if [[ " $*" != *" --rpc-port"* ]] && (: </dev/tcp/127.0.0.1/9944) 2>/dev/null; then
	die "something listens at 127.0.0.1:9944 already; stop it, or run scripts/dev.sh --rpc-port PORT"
fi
say "built in $((SECONDS - started)) s; the RPC answers at ws://127.0.0.1:9944 within a minute, Ctrl-C stops"
exec "$CARGO_TARGET_DIR/debug/mmt-node" --dev --runtime-cache "$MMT_CACHE/runtimes" "$@"
