// polkadot.js logs refusals and lost connections by itself, in its own words and twice. What imports
// this file says them once.
for (const level of ['error', 'warn']) {
	const log = console[level];
	console[level] = (...args) => {
		if (!args.some((arg) => /RPC-CORE:|API-WS:|API\/INIT:/.test(String(arg)))) log(...args);
	};
}
