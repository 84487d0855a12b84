use super::*;
use mmt_primitives::{profile::RewardSchedule, MMT};

pub const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
const ALICE_HEX: &str = "0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d";
pub const BOB: &str = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";

/// A chain of about twenty lines.
pub const FILE: &str = r#"
name = "Example"
id = "example"
para_id = 2001
relay_chain = "polkadot"
delegates = 27
unlock_period = 8640

[token]
name = "Example"
symbol = "EXA"
decimals = 6

[rewards]
first = "0.5"
step = 0.1
floor = "0.2"
period = 100_000

[fees]
transaction = 0.01
registration = 100

[balances]
"5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY" = "1_000_000"
"5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty" = 0.5

[[delegate]]
account = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"
aura = "0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"
commission = "12.5%"
"#;

/// The chain of a text, or why it is refused.
pub fn read(text: &str) -> Result<Chain, String> {
	Chain::from_source(&Source::from_text(text)).map_err(|error| error.to_string())
}

/// The error after `old` was replaced by `new` in [`FILE`].
pub fn refusal(old: &str, new: &str) -> String {
	assert!(FILE.contains(old), "{old} is not in the file");
	read(&FILE.replacen(old, new, 1)).unwrap_err()
}

/// The error after `more` was put before the tables of [`FILE`].
fn refusal_with(more: &str) -> String {
	refusal("delegates = 27", more)
}

#[test]
fn twenty_lines_make_a_chain() {
	let chain = read(FILE).unwrap();
	let profile = &chain.profile;
	assert_eq!((chain.para_id, chain.id.as_str()), (2001, "example"));
	assert_eq!(chain.network, ChainType::Live);
	assert_eq!(profile.kind, ChainKind::Public);
	assert_eq!((profile.delegates, profile.unlock_period), (27, 8_640));
	assert_eq!(profile.token.initial_supply, 1_000_000_500_000);
	let rewards = RewardSchedule { first: 500_000, step: 100_000, floor: 200_000, period: 100_000 };
	assert_eq!(profile.rewards, rewards);
	assert_eq!(profile.fees, Fees { transaction: 10_000, registration: 100_000_000 });
	// All but that of computing power, for which the file has no table.
	assert_eq!(profile.open.len(), TransactionGroup::ALL.len() - 1);
	let genesis = &chain.genesis;
	assert_eq!(genesis["delegates"]["delegates"], json!([[ALICE, 125_000_000]]));
	assert_eq!(genesis["session"]["keys"], json!([[ALICE, ALICE, { "aura": ALICE }]]));
	assert_eq!(
		genesis["balances"]["balances"],
		json!([[BOB, 500_000u64], [ALICE, 1_000_000_000_000u64]])
	);
	assert_eq!(genesis["chainProfile"]["approvedDelegates"], json!([]));
	assert_eq!(genesis["sudo"]["key"], Value::Null);
	assert!(chain.notes.is_empty());
}

#[test]
fn what_is_not_written_is_as_on_the_main_chain() {
	let text = FILE
		.replace("delegates = 27\n", "")
		.replace("unlock_period = 8640\n", "")
		.replace("decimals = 6\n", "")
		.replace("commission = \"12.5%\"\n", "");
	let chain = read(&text).unwrap();
	assert_eq!((chain.profile.delegates, chain.profile.unlock_period), (108, 25_920));
	assert_eq!(chain.profile.token.decimals, 12);
	assert_eq!(chain.profile.rewards.first, MMT / 2);
	assert_eq!(chain.genesis["delegates"]["delegates"][0][1], 100_000_000);
}

#[test]
fn numbers_outside_their_range_are_refused() {
	assert_eq!(
		refusal("delegates = 27", "delegates = 26"),
		"chain.toml, line 6, column 13: 'delegates' must be 27 to 512; found 26"
	);
	assert!(refusal("= 27", "= 513").contains("line 6, column 13: 'delegates' must be 27 to 512"));
	assert!(refusal("= 8640", "= 0").contains("'unlock_period' must be 1 to 3155760; found 0"));
	assert!(refusal("= 2001", "= -1").contains("line 4, column 11: 'para_id' must be 1 to"));
	assert!(refusal("= 6", "= 19").contains("'token.decimals' must be 0 to 18; found 19"));
	assert!(refusal("= 100_000", "= 0").contains("'rewards.period' must be 1 to"));
}

#[test]
fn names_are_checked() {
	assert!(refusal("id = \"example\"", "id = \"../x\"").contains("line 3, column 6: 'id' must be"));
	assert!(refusal("\"EXA\"", "\"\"").contains("'token.symbol' must be 1 to 12 bytes"));
	assert!(refusal("\"EXA\"", "\"EXAMPLETOKENS\"").contains("found 13 bytes"));
	assert!(refusal("\"polkadot\"", "\"\"").contains("'relay_chain' must be"));
	let unknown = refusal("delegates = 27", "delegatess = 27");
	assert!(unknown.contains("line 6, column 1: unknown field `delegatess`"), "{unknown}");
}

#[test]
fn amounts_are_checked() {
	let error = refusal("\"0.5\"", "\"0.0000005\"");
	assert!(error.contains("line 15, column 9: 'rewards.first' must be"), "{error}");
	assert!(error.contains("at most 6 decimals"), "{error}");
	assert!(refusal("= 0.01", "= 1e3").contains("'fees.transaction' must be an amount in tokens"));
	assert!(refusal("= 100\n", "= -100\n").contains("found -100"));
	assert!(refusal("= 0.5", "= true").contains("found true"));
	for little in ["0", "0.009999"] {
		let error = refusal("= 0.5", &format!("= {little}"));
		assert!(error.contains("line 26, column 54: 'balances' must be 0.01 or more"), "{error}");
		assert!(error.ends_with(&format!("found {little}")), "{error}");
	}
	assert!(refusal("= 0.01", "= 0").contains("'fees.transaction' must be 1 planck or more"));
	assert!(refusal("floor = \"0.2\"", "floor = 0.6").contains("'rewards.floor' must be at most"));
}

#[test]
fn a_reward_that_no_account_can_hold_is_refused() {
	let error = refusal("floor = \"0.2\"", "floor = \"0.009999\"");
	assert!(
		error.contains("line 17, column 9: 'rewards.floor' must be 0, or 10000 planck or more"),
		"{error}"
	);
	let rewards = "first = \"0.5\"\nstep = 0.1\nfloor = \"0.2\"";
	let error = refusal(rewards, "first = 0.005\nstep = 0\nfloor = 0");
	assert!(error.contains("line 15, column 9: 'rewards.first' must be 0, or 10000"), "{error}");
	// 0.5, 0.401, … 0.104, 0.005.
	let error = refusal(rewards, "first = 0.5\nstep = 0.099\nfloor = 0");
	assert!(error.contains("line 16, column 8: 'rewards.step' must be one that"), "{error}");
	assert!(error.ends_with("found one that leads to 5000"), "{error}");
}

#[test]
fn a_fee_that_no_account_can_hold_needs_rewards() {
	let low = FILE.replace("transaction = 0.01", "transaction = 0.001");
	assert_eq!(read(&low).unwrap().profile.fees.transaction, 1_000);
	let rewards = "first = \"0.5\"\nstep = 0.1\nfloor = \"0.2\"";
	let error = read(&low.replace(rewards, "first = 0\nstep = 0\nfloor = 0")).unwrap_err();
	assert!(
		error.contains("line 21, column 15: 'fees.transaction' must be 0, or 10000 planck or more"),
		"{error}"
	);
}

#[test]
fn a_reward_that_overflows_is_refused() {
	let error = refusal("first = \"0.5\"", "first = \"900_000_000_000_000_000_000\"");
	assert!(error.contains("line 15, column 9: 'rewards.first' must be"), "{error}");
	let error =
		refusal("first = \"0.5\"", "first = \"1_000_000_000_000_000_000_000_000_000_000_000\"");
	assert!(error.contains("under 2^128 planck"), "{error}");
	let error = refusal("\"1_000_000\"", "\"9_999_999_999_999_999_999_999_999\"");
	assert!(error.contains("'token.initial_supply' must be at most"), "{error}");
}

#[test]
fn accounts_are_checked() {
	let mistyped = BOB.replace("694ty", "694tz");
	let error = refusal(BOB, &mistyped);
	assert!(error.contains("line 26, column 1: 'balances' must be an account"), "{error}");
	assert!(error.contains(&mistyped), "{error}");
	let error = refusal(BOB, ALICE_HEX);
	assert!(error.contains("'balances' must be different each time"), "{error}");
	assert!(error.contains("for the second time"), "{error}");
	let error = refusal(BOB, ALICE);
	assert!(error.contains("line 26") && error.contains("duplicate key"), "{error}");
}

#[test]
fn delegates_are_checked() {
	let delegate = |n: u32, aura: &str| {
		format!(
			"[[delegate]]\naccount = \"0x{n:064x}\"\n{}\n",
			aura.replace("KEY", &format!("{n:064x}"))
		)
	};
	let without = FILE.to_string() + &delegate(1, "");
	let error = read(&without).unwrap_err();
	assert!(
		error.contains("line 33, column 11: 'delegate.aura' must be the session key"),
		"{error}"
	);

	let many: String = (1..=27).map(|n| delegate(n, "aura = \"0xKEY\"")).collect();
	let error = read(&(FILE.to_string() + &many)).unwrap_err();
	assert!(error.contains("'[[delegate]]' must be at most 27 tables"), "{error}");
	assert!(error.ends_with("found 28"), "{error}");

	let twice = FILE.to_string() + &delegate(1, &format!("aura = \"{ALICE}\""));
	assert!(read(&twice).unwrap_err().contains("'delegate.aura' must be different each time"));

	for commission in ["101%", "12", "-1%", "0.00000001%"] {
		let error = refusal("12.5%", commission);
		assert!(error.contains("'delegate.commission' must be \"0%\" to \"100%\""), "{error}");
	}
}

#[test]
fn a_chain_without_delegates_is_a_draft() {
	let draft = &FILE[..FILE.find("[[delegate]]").unwrap()];
	let chain = read(draft).unwrap();
	assert!(chain.notes[0].contains("nobody can forge"));
}

#[test]
fn a_consortium_needs_somebody_who_approves() {
	let kind = "kind = \"consortium\"\n";
	let error = refusal_with(kind);
	assert!(error.contains("line 6, column 8: 'approver' must be an account"), "{error}");
	let approved = format!("{kind}approver = \"{ALICE}\"\napproved = [\"{BOB}\", \"{BOB}\"]\n");
	let error = refusal_with(&approved);
	assert!(error.contains("line 8") && error.contains("second time"), "{error}");

	let text = FILE.replace("delegates = 27", &approved.replace(&format!(", \"{BOB}\""), ""));
	let chain = read(&text).unwrap();
	assert_eq!(chain.profile.kind, ChainKind::Consortium);
	assert_eq!(chain.genesis["chainProfile"]["approvedAccounts"], json!([BOB]));
	assert_eq!(chain.genesis["chainProfile"]["approvedDelegates"], json!([ALICE]));
}

#[test]
fn a_public_chain_has_nobody_who_approves() {
	let error = refusal_with(&format!("approver = \"{ALICE}\""));
	assert!(error.contains("line 6, column 12: 'approver' must be nothing"), "{error}");
	let error = refusal_with(&format!("approved = [\"{ALICE}\"]"));
	assert!(error.contains("'approved' must be absent on a public chain"), "{error}");
}

#[test]
fn groups_are_opened_by_name() {
	let text = FILE.replace("delegates = 27", "open = [\"transfers\", \"delegates\"]");
	assert_eq!(read(&text).unwrap().profile.open.len(), 2);
	let error = refusal_with("open = [\"transfer\"]");
	assert!(error.contains("line 6") && error.contains("unknown variant `transfer`"), "{error}");
}

#[test]
fn nobody_stands_over_a_live_chain() {
	let sudo = format!("sudo = \"{ALICE}\"\n");
	assert!(refusal_with(&sudo).contains("'sudo' must be absent on a live network"));
	let text = FILE.replace("delegates = 27", &format!("{sudo}network = \"local\""));
	let chain = read(&text).unwrap();
	assert_eq!(chain.genesis["sudo"]["key"], ALICE);
	assert_eq!(chain.network, ChainType::Local);
}

#[test]
fn boot_nodes_are_addresses() {
	let error = refusal_with("boot_nodes = [\"example.org:30333\"]");
	assert!(error.contains("line 6, column 15: 'boot_nodes' must be addresses"), "{error}");
	let node =
		"/dns/example.org/tcp/30333/p2p/12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp";
	let text = FILE.replace("delegates = 27", &format!("boot_nodes = [\"{node}\"]"));
	assert_eq!(read(&text).unwrap().boot_nodes.len(), 1);
}

#[test]
fn tokens_may_be_freed_over_time() {
	let vesting = |account: &str, rest: &str| {
		format!("{FILE}\n[[vesting]]\naccount = \"{account}\"\nbegin = 0\n{rest}\n")
	};
	let chain = read(&vesting(ALICE, "blocks = 100\nliquid = 1")).unwrap();
	assert_eq!(chain.genesis["vesting"]["vesting"], json!([[ALICE, 0, 100, 1_000_000]]));
	let error = read(&vesting(ALICE, "blocks = 0")).unwrap_err();
	assert!(error.contains("'vesting.blocks' must be 1 to"), "{error}");
	// Half a token of six decimals.
	let error = read(&vesting(BOB, "blocks = 500_001")).unwrap_err();
	assert!(error.contains("line 36, column 10: 'vesting.blocks' must be 1 to 500000"), "{error}");
	assert!(read(&vesting(BOB, "blocks = 500_000")).is_ok());
	let error = read(&vesting(ALICE, "blocks = 9\nliquid = 1_000_000")).unwrap_err();
	assert!(error.contains("'vesting.liquid' must be less than"), "{error}");
	let error = read(&vesting(&format!("0x{}", "11".repeat(32)), "blocks = 9")).unwrap_err();
	assert!(error.contains("with an amount under [balances]"), "{error}");
}

#[test]
fn erc20_holders_come_from_a_snapshot() {
	let folder = std::env::temp_dir().join(format!("mmt-claims-{}", std::process::id()));
	std::fs::create_dir_all(&folder).unwrap();
	let holder = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
	std::fs::write(folder.join("snapshot.csv"), format!("address,amount\n{holder},30\n")).unwrap();
	let path = folder.join("chain.toml");
	let text = format!("{FILE}\n[claims]\ncsv = \"snapshot.csv\"\nvesting_blocks = 1_000_000\n");
	std::fs::write(&path, text).unwrap();
	let chain = Chain::read(&path).unwrap();
	let claims = &chain.genesis["claims"];
	assert_eq!(claims["claims"], json!([[holder, 1_500_000, null, null]]));
	assert_eq!(claims["vesting"], json!([[holder, [1_400_000, 2, 0]]]));
	assert_eq!(chain.profile.token.initial_supply, 1_000_002_000_000);
	std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_snapshot_that_is_not_there_is_named() {
	let error = read(&format!("{FILE}\n[claims]\ncsv = \"none.csv\"\n")).unwrap_err();
	assert!(error.contains("line 34, column 7: 'claims.csv' must be a file"), "{error}");
	assert!(error.contains("'none.csv' cannot be read"), "{error}");
}
