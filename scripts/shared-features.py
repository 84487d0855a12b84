#!/usr/bin/env python3
"""Fails where the node's two shapes ask a crate for different features, RocksDB apart.

Cargo would compile that crate, and all that build on it, once more. What it names belongs into
node/features/Cargo.toml. Compiles nothing. Run it as
`. scripts/env.sh && scripts/shared-features.py`; scripts/test.sh does.
"""

import json
import os
import subprocess
import sys


def crates(*shape):
    """Every crate of a build with its sets of features."""
    command = ["cargo", "build", "--locked", "-p", "mmt-node", *shape]
    # Naming the machine's own target tells what is built for it from what runs while building.
    command += ["--target", "host-tuple", "--unit-graph", "-Z", "unstable-options"]
    run = subprocess.run(command, env=os.environ | {"RUSTC_BOOTSTRAP": "1"}, stdout=subprocess.PIPE)
    if run.returncode != 0:
        sys.exit("error: cargo could not plan the build; the lines above say why")
    found = {}
    for unit in json.loads(run.stdout)["units"]:
        if unit["mode"] == "build":
            name = unit["pkg_id"].split("#")[-1].split("/")[-1]
            key = (name, "build" if unit["platform"] is None else "target")
            found.setdefault(key, set()).add(frozenset(unit["features"]))
    return found


def main():
    dev, collator = crates(), crates("--features", "collator")
    differing = 0
    for (name, where), sets in sorted(dev.items()):
        for features in sets - collator.get((name, where), sets):
            nearest = min(collator[(name, where)], key=lambda other: len(features ^ other))
            more, less = sorted(nearest - features), sorted(features - nearest)
            if name.startswith("mmt-node@") or "rocksdb" in more:
                continue
            print(f"{name} ({where}): the collator adds {more or 'nothing'}, lacks {less or 'nothing'}")
            differing += 1
    if differing:
        sys.exit(f"error: {differing} crates would be compiled twice; see node/features/Cargo.toml")
    print("both shapes of the node share their crates")


if __name__ == "__main__":
    main()
