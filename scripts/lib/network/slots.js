// Counts what becomes of a chain's slots.

export const SLOT_MILLIS = 10_000;

// What `blocks` of { slot, author } in ascending order show: how long a block takes on average, which
// slots were skipped, and how many each author filled.
export function account(blocks) {
	const gaps = blocks.slice(1).map(({ slot }, index) => slot - blocks[index].slot);
	const slots = gaps.reduce((sum, gap) => sum + gap, 0);
	const authors = new Map();
	for (const { author } of blocks) authors.set(author, (authors.get(author) ?? 0) + 1);
	return {
		blocks: blocks.length,
		slots,
		skipped: slots - gaps.length,
		meanMillis: gaps.length > 0 ? (slots * SLOT_MILLIS) / gaps.length : 0,
		longestGap: gaps.reduce((most, gap) => Math.max(most, gap), 0),
		authors,
	};
}

// How the relay chain's clock spread `times`, in milliseconds: each distance and how often it was.
export function distances(times) {
	const found = new Map();
	for (const [index, time] of times.slice(1).entries()) {
		const distance = time - times[index];
		found.set(distance, (found.get(distance) ?? 0) + 1);
	}
	return new Map([...found].sort(([one], [two]) => one - two));
}
