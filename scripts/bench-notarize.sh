#!/usr/bin/env bash
# Measures `mmt notarize --dry-run` (hashing files and building their batch) against sha256sum, and
# b3sum if it is installed, over the same files in the same run. Prints each time and the ratio, and
# fails if mmt takes more than 1.3 times as long.
#
#   scripts/bench-notarize.sh                 some 10,000 files of the crates' sources
#   scripts/bench-notarize.sh FOLDER...       the files of these folders
#
#   MMT     the program; target/debug/mmt, as scripts/test.sh builds it, if not set
#   FILES   how many files at least, taken folder by folder (10000)
#   RUNS    how often each is run; the fastest counts (5)
set -euo pipefail
source "$(dirname "$0")/env.sh"

MMT="${MMT:-$CARGO_TARGET_DIR/debug/mmt}"
FILES="${FILES:-10000}"
RUNS="${RUNS:-5}"
GOAL=130 # percent

[ -x "$MMT" ] || die "$MMT is missing: build it with scripts/test.sh, or name one in MMT"

# Folders that together have FILES files.
folders=()
count=0
if [ $# -gt 0 ]; then
	folders=("$@")
else
	shopt -s nullglob
	candidates=("${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/*/)
	[ ${#candidates[@]} -gt 0 ] || die "there are no sources of crates here; name folders"
	for folder in "${candidates[@]}"; do
		folders+=("$folder")
		count=$((count + $(find "$folder" -type f ! -name '*.mmtproof' | wc -l)))
		[ "$count" -lt "$FILES" ] || break
	done
fi
list="$(mktemp)"
trap 'rm -f "$list"' EXIT
find "${folders[@]}" -type f ! -name '*.mmtproof' ! -name '*.mmtproof~' -print0 >"$list"
count="$(tr -cd '\0' <"$list" | wc -c)"
bytes="$(du -bc --files0-from="$list" | tail -n 1 | cut -f1)"

sums() { xargs -0 -n 5000 "$1" <"$list" >/dev/null; }
mmt() { "$MMT" notarize --dry-run "$@" "${folders[@]}" >/dev/null; }

# time_of COMMAND...: sets TOOK to its microseconds.
time_of() {
	local start="${EPOCHREALTIME/[.,]/}"
	"$@"
	TOOK=$((${EPOCHREALTIME/[.,]/} - start))
}

tools=("sums sha256sum" "mmt --alg sha256 --jobs 1" "mmt --alg sha256")
if command -v b3sum >/dev/null; then
	tools+=("sums b3sum" "mmt --alg blake3")
fi
declare -A best
say "$count files, $bytes bytes, $(nproc) processors, $RUNS runs of each"
# Once before, so that all read from memory. Then in turns, so that all share what else goes on.
for tool in "${tools[@]}"; do $tool; done
for _ in $(seq "$RUNS"); do
	for tool in "${tools[@]}"; do
		time_of $tool
		[ -n "${best[$tool]:-}" ] && [ "${best[$tool]}" -le "$TOOK" ] || best[$tool]=$TOOK
	done
done
for tool in "${tools[@]}"; do
	printf '%8d ms  %s\n' $((best[$tool] / 1000)) "${tool#sums }"
done

# compare OURS THEIRS: prints the ratio, and remembers if it is over the goal.
missed=0
compare() {
	local percent=$((best[$1] * 100 / best[$2]))
	printf '%s takes %d.%02d times as long as %s\n' \
		"$1" $((percent / 100)) $((percent % 100)) "${2#sums }"
	[ "$percent" -le "$GOAL" ] || missed=1
}
compare "mmt --alg sha256" "sums sha256sum"
compare "mmt --alg sha256 --jobs 1" "sums sha256sum"
[ -z "${best[sums b3sum]:-}" ] || compare "mmt --alg blake3" "sums b3sum"
[ $missed = 0 ] || die "the goal is at most 1.30 times"
