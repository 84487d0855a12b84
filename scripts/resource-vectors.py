#!/usr/bin/env python3
"""Writes primitives/tests/vectors/resource.json and footstones.json from docs/resource-format.md
alone: a second opinion on the code in primitives/src/{resource,footstones}.

Run it as `scripts/resource-vectors.py`. Solving the puzzle takes some minutes and 2 GB.
"""

import json
import pathlib
from decimal import Decimal, getcontext
from fractions import Fraction
from hashlib import blake2b

N, K, PERSONAL = 120, 5, b"BMM_PoR1"
COLLISION = N // (K + 1)
INDEX_BITS = COLLISION + 1
VECTORS = pathlib.Path(__file__).parent.parent / "primitives/tests/vectors"


def u32(number):
    return number.to_bytes(4, "little")


def u64(number):
    return number.to_bytes(8, "little")


def u128(number):
    return number.to_bytes(16, "little")


def B(message):
    return blake2b(message, digest_size=32).digest()


def hexed(message):
    return "0x" + message.hex()


# The puzzle


def solve(message):
    """Every solution of Equihash(120,5) for input and nonce: Wagner's algorithm with sorted lists."""
    person = PERSONAL + u32(N) + u32(K)
    row, per_output = N // 8, 512 // N
    start = blake2b(message, digest_size=per_output * row, person=person)
    rows = []
    for g in range(2**INDEX_BITS // per_output + 1):
        state = start.copy()
        state.update(u32(g))
        output = state.digest()
        rows += [int.from_bytes(output[at : at + row], "big") for at in range(0, len(output), row)]
    rows = rows[: 2**INDEX_BITS]
    made_of = []
    for level in range(1, K + 1):
        # Of level k the last two parts collide at once.
        left = N - (level * COLLISION if level < K else N)
        order = sorted(range(len(rows)), key=rows.__getitem__)
        merged, pairs, begin = [], [], 0
        while begin < len(order):
            end, part = begin + 1, rows[order[begin]] >> left
            while end < len(order) and rows[order[end]] >> left == part:
                end += 1
            for one in range(begin, end):
                for two in range(one + 1, end):
                    merged.append(rows[order[one]] ^ rows[order[two]])
                    pairs.append((order[one], order[two]))
            begin = end
        rows = merged
        made_of.append(pairs)

    def tree(level, at):
        if level == 0:
            return [at]
        one, two = (tree(level - 1, child) for child in made_of[level - 1][at])
        return one + two if one[0] < two[0] else two + one

    found = set()
    for at in range(len(rows)):
        indices = tree(K, at)
        if len(set(indices)) == 2**K:
            found.add(tuple(indices))
    return sorted(found)


def packed(indices):
    number = 0
    for index in indices:
        number = number << INDEX_BITS | index
    return number.to_bytes(2**K * INDEX_BITS // 8, "big")


def zeros(identity):
    return 256 - int.from_bytes(identity, "big").bit_length()


def shares():
    genesis, seed = bytes(range(32)), B(b"window")
    account, para, level = bytes(range(32, 64)), 2000, 1
    message = genesis + u32(para) + seed + account + bytes([level])
    found = []
    for nonce in range(8):
        for indices in solve(message + u64(nonce)):
            share = u64(nonce) + packed(indices)
            identity = B(message + share)
            found.append(
                {"share": hexed(share), "id": hexed(identity), "zeros": zeros(identity)}
            )
    return {
        "genesis": hexed(genesis),
        "para": para,
        "seed": hexed(seed),
        "account": hexed(account),
        "class": level,
        "input": hexed(message),
        "shares": sorted(found, key=lambda share: share["id"]),
    }


# The tree


def leaf(identity, sols):
    return sols, B(b"\x00" + u64(sols) + identity)


def node(left, split, right):
    return (
        left[0] + right[0],
        B(b"\x01" + u64(left[0]) + left[1] + split + u64(right[0]) + right[1]),
    )


def root(ids, sols):
    """By the recursion of RFC 6962."""
    if len(ids) == 1:
        return leaf(ids[0], sols)
    half = 1 << (len(ids) - 1).bit_length() - 1
    return node(root(ids[:half], sols), ids[half], root(ids[half:], sols))


def path(ids, sols, index):
    if len(ids) == 1:
        return []
    half = 1 << (len(ids) - 1).bit_length() - 1
    if index < half:
        below, other = path(ids[:half], sols, index), root(ids[half:], sols)
    else:
        below, other = path(ids[half:], sols, index - half), root(ids[:half], sols)
    sibling = {"hash": hexed(other[1]), "sum": str(other[0])}
    return below + [{"sibling": sibling, "split": hexed(ids[half])}]


def trees():
    found = []
    for count, level in [*((count, count % 4) for count in range(1, 14)), (33, 5), (4096, 40)]:
        ids = sorted(B(b"id" + u32(at)) for at in range(count))
        total, top = root(ids, 1 << level)
        shown = range(count) if count < 14 else [0, 1, count // 2, count - 1]
        paths = [{"index": at, "path": path(ids, 1 << level, at)} for at in shown]
        tree = {"count": count, "class": level, "root": hexed(top), "sum": str(total)}
        found.append(tree | {"paths": paths})
    return found


def points():
    found = []
    for seed, account, window, total in [
        (B(b"seed"), bytes(range(32, 64)), 7, 33),
        (B(b"seed"), bytes(32), 7, 4096 << 40),
        (bytes(32), bytes([255] * 32), 2**32 - 1, 1),
    ]:
        top = B(b"root")
        numbers = []
        for j in range(16):
            block = B(
                b"mmt/resource/sample/1" + seed + account + u32(window) + top + u64(total) + u32(j)
            )
            numbers += [int.from_bytes(block[at : at + 16], "little") for at in (0, 16)]
        found.append(
            {
                "seed": hexed(seed),
                "account": hexed(account),
                "window": window,
                "root": hexed(top),
                "sum": str(total),
                "points": [str(number % total) for number in numbers],
            }
        )
    return found


# Power and emission


def powers():
    found = []
    for sols in [0, 1, 2, 3, 1000, 123_456_789, 24 << 54]:
        for streak in [0, 1, 83, 84, 168, 8760, 2**32 - 1]:
            power = sols * 10**6 * (streak + 84) // (streak + 168)
            found.append({"dpp": str(sols), "streak": streak, "pp": str(power)})
    return found


def emissions():
    getcontext().prec = 60
    rate = (1 - (1 - Decimal("0.0004743")) ** (Decimal(1) / 24)) * 10**18
    rate = int(rate.to_integral_value())
    left, found = 1_251_000_000 * 10**12, []
    for epoch in range(24 * 1461 + 1):
        mined = left * rate // 10**18
        if epoch < 4 or epoch % 24 == 0 and epoch // 24 in (1, 365, 1461):
            found.append({"epoch": epoch, "remaining": str(left), "emission": str(mined)})
        left -= mined
    return {"rate": str(rate), "epochs": found}


# Footstones


def statements():
    found = []
    for chain, number, height, block, state, genesis in [
        (5, 7, 1200, B(b"block"), B(b"state"), bytes(range(32))),
        (0, 0, 0, bytes(32), bytes(32), bytes(32)),
        (2**32 - 1, 2**32 - 1, 2**64 - 1, bytes([255] * 32), bytes([171] * 32), bytes([1] * 32)),
    ]:
        text = (
            f"mmt/footstones/checkpoint/1\nchain: {chain}\nround: {number}\nheight: {height}\n"
            f"block: {hexed(block)}\nstate: {hexed(state)}\nnetwork: {hexed(genesis)}"
        )
        found.append(
            {
                "chain": chain,
                "round": number,
                "height": str(height),
                "block": hexed(block),
                "state": hexed(state),
                "genesis": hexed(genesis),
                "hash": hexed(B(u64(height) + block + state)),
                "message": text,
            }
        )
    return found


def bets():
    found = []
    for genesis, account, chain, number, candidate, amount, salt in [
        (bytes(range(32)), bytes(range(32, 64)), 5, 7, B(b"candidate"), 10**15, B(b"salt")),
        (bytes(32), bytes([255] * 32), 2**32 - 1, 0, bytes(32), 2**128 - 1, bytes(32)),
    ]:
        message = genesis + account + u32(chain) + u32(number) + candidate + u128(amount) + salt
        found.append(
            {
                "genesis": hexed(genesis),
                "account": hexed(account),
                "chain": chain,
                "round": number,
                "candidate": hexed(candidate),
                "amount": str(amount),
                "salt": hexed(salt),
                "commitment": hexed(B(b"mmt/footstones/bet/1" + message)),
            }
        )
    return found


def losses():
    found = []
    for bet in [0, 1, 1000, 139 * 10**19 + 7, 2**128 - 1]:
        for losing, total in [
            (0, 0), (0, 9), (1, 0), (1, 1000), (100, 1000), (333, 1000), (333, 999), (334, 1000),
            (1000, 1000), (7 * 10**18 + 1, 139 * 10**19 + 7), (2**128 // 3 - 1, 2**128 - 1),
            (2**128 - 1, 2**128 - 1),
        ]:
            part = min(Fraction(1), Fraction(3 * losing, total) ** 2) if total else Fraction(1)
            lost = -(-(bet * part) // 1) if losing else 0
            case = {"bet": bet, "losing": losing, "total": total, "loss": int(lost)}
            found.append({name: str(number) for name, number in case.items()})
    return found


def write(name, value):
    (VECTORS / name).write_text(json.dumps(value, indent="\t") + "\n")


if __name__ == "__main__":
    write("footstones.json", {"statements": statements(), "bets": bets(), "losses": losses()})
    write(
        "resource.json",
        {
            "binding": shares(),
            "trees": trees(),
            "points": points(),
            "powers": powers(),
            "emission": emissions(),
        },
    )
