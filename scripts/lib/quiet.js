// polkadot.js logs refusals and lost connections by itself, in its own words and twice. What imports
// this file says them once.
const log = console.error;
console.error = (...args) => {
	if (!args.some((arg) => /RPC-CORE:|API-WS:/.test(String(arg)))) log(...args);
};
