#!/usr/bin/env python3
"""Fails where the builds of scripts/test.sh ask a crate for different features, RocksDB apart.

Cargo would compile that crate, and all that build on it, once more. What it names belongs into
node/features/Cargo.toml. Compiles nothing. Run it as
`. scripts/env.sh && scripts/shared-features.py`; scripts/test.sh does.
"""

import json
import os
import subprocess
import sys

COLLATOR = "build -p mmt-node --features mmt-node/collator -p mmt-local-relay"
OTHERS = [
    "build -p mmt-node",
    "build -p mmt-node -p mmt-client -p mmt-dns -p mmt-worker",
    "test --workspace --exclude mmt-local-relay --exclude mmt-local-relay-runtime",
]


def crates(command):
    """Every crate of a build with its sets of features."""
    # Naming the machine's own target tells what is built for it from what runs while building.
    plan = "--locked --target host-tuple --unit-graph -Z unstable-options"
    run = subprocess.run(
        ["cargo", *command.split(), *plan.split()],
        env=os.environ | {"RUSTC_BOOTSTRAP": "1"},
        stdout=subprocess.PIPE,
    )
    if run.returncode != 0:
        sys.exit("error: cargo could not plan the build; the lines above say why")
    found = {}
    for unit in json.loads(run.stdout)["units"]:
        if unit["mode"] == "build":
            name = unit["pkg_id"].split("/")[-1].split("#")[-1]
            where = "for building" if unit["platform"] is None else "for running"
            found.setdefault((name, where), set()).add(frozenset(unit["features"]))
    return found


def main():
    collator = crates(COLLATOR)
    differing = 0
    for command in OTHERS:
        for (name, where), sets in sorted(crates(command).items()):
            for features in sets - collator.get((name, where), sets):
                nearest = min(collator[(name, where)], key=lambda other: len(features ^ other))
                more, less = sorted(features - nearest), sorted(nearest - features)
                if name.startswith(("mmt-node@", "mmt-node-benchmark@")) or "rocksdb" in less:
                    continue
                print(f"cargo {command}: {name} {where}: has {more}, lacks {less}")
                differing += 1
    if differing:
        sys.exit(f"error: {differing} crates would be compiled twice; see node/features/Cargo.toml")
    print("all builds share their crates, those on RocksDB apart")


if __name__ == "__main__":
    main()
