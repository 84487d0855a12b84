#!/usr/bin/env python3
"""Says what one more vote and one more round took at scale, and fails where that is above its limit.

usage: scripts/scale-limits.py RESULTS.json      as `mmt-node benchmark pallet --json-file` writes them
"""

import json
import sys

# Microseconds of one more, and bytes of proof of one alone.
LIMITS = {"votes_at_scale": (200, 15 * 1024), "rounds_at_scale": (20_000, 1024 * 1024)}


def least(results, field, count):
    """The least of a field among the runs with `count` of what is measured."""
    return min(run[field] for run in results if run["components"][0][1] == count)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    with open(sys.argv[1], encoding="utf-8") as file:
        batches = {batch["benchmark"]: batch for batch in json.load(file)}
    above = []
    for name, (most_time, most_proof) in LIMITS.items():
        times, proofs = batches[name]["time_results"], batches[name]["db_results"]
        counts = [run["components"][0][1] for run in times]
        few, many = min(counts), max(counts)
        # Each count's best run: whatever else the machine does only ever adds.
        time = [least(times, "extrinsic_time", count) / 1000 for count in (few, many)]
        more = (time[1] - time[0]) / (many - few)
        proof = least(proofs, "proof_size", few)
        print(f"{name}: one more {more:,.1f} µs (limit {most_time:,}), "
              f"{few} alone {time[0]:,.1f} µs and {proof:,} B of proof (limit {most_proof:,})")
        if more > most_time or proof > most_proof:
            above.append(name)
    if above:
        sys.exit(f"error: above the limit: {', '.join(above)}. Is the machine busy with something else?")


main()
