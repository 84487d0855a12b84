//! Addresses of services, and against the parser that browsers agree on.

use super::*;
use crate::names::url::{Host, Scheme, Url};
use proptest::prelude::*;
use RecordError::{UrlCharacter, UrlHost, UrlPort, UrlScheme, UrlTooLong, UrlUserinfo};

#[test]
fn addresses_of_services_are_read() {
	for (text, host, port, rest) in [
		("https://example.org", Host::Name("example.org"), Some(443), ""),
		("http://example.org/", Host::Name("example.org"), Some(80), "/"),
		(
			"wss://rpc.example.org:9944/ws?x=1#y",
			Host::Name("rpc.example.org"),
			Some(9944),
			"/ws?x=1#y",
		),
		("ws://localhost:9944", Host::Name("localhost"), Some(9944), ""),
		("ws://127.0.0.1:9944", Host::V4([127, 0, 0, 1].into()), Some(9944), ""),
		("wss://[2001:db8::1]:1", Host::V6("2001:db8::1".parse().unwrap()), Some(1), ""),
		("https://[::1]/", Host::V6("::1".parse().unwrap()), Some(443), "/"),
		("tcp://mail.example.org:25", Host::Name("mail.example.org"), Some(25), ""),
		("quic://node.example.org:65535", Host::Name("node.example.org"), Some(65_535), ""),
		("https://xn--fiqs8s.example?q", Host::Name("xn--fiqs8s.example"), Some(443), "?q"),
		("https://a#b", Host::Name("a"), Some(443), "#b"),
		("https://3com.example/%e5%90%8D", Host::Name("3com.example"), Some(443), "/%e5%90%8D"),
		(
			"https://example.org/a;b=c,d/(e)!$&'*+@:",
			Host::Name("example.org"),
			Some(443),
			"/a;b=c,d/(e)!$&'*+@:",
		),
		(
			"ipfs://bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi/x",
			Host::Content("bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"),
			None,
			"/x",
		),
		(
			"ipfs://QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPbdG",
			Host::Content("QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPbdG"),
			None,
			"",
		),
	] {
		let url = Url::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error}"));
		assert_eq!((url.host, url.port_or_default(), url.rest), (host, port, rest), "{text}");
		assert!(text.starts_with(&format!("{}://", url.scheme.name())));
	}
}

#[test]
fn what_is_no_address_is_refused_by_name() {
	let long = format!("https://example.org/{}", "a".repeat(236));
	assert_eq!(long.len(), 256);
	assert!(Url::parse(&long.as_bytes()[..255]).is_ok());
	let label = format!("https://{}.org", "a".repeat(64));
	let content = format!("ipfs://{}", "a".repeat(101));
	for (text, error) in [
		(&long[..], UrlTooLong),
		("", UrlScheme),
		("example.org", UrlScheme),
		("https:", UrlScheme),
		("https:/example.org", UrlScheme),
		("//example.org", UrlScheme),
		("HTTPS://example.org", UrlScheme),
		("Https://example.org", UrlScheme),
		("javascript:alert(1)", UrlScheme),
		("javascript://example.org/%0aalert(1)", UrlScheme),
		("data:text/html,x", UrlScheme),
		("file:///etc/passwd", UrlScheme),
		("ftp://example.org", UrlScheme),
		("gopher://example.org", UrlScheme),
		("httpss://example.org", UrlScheme),
		(" https://example.org", UrlCharacter),
		("https://example.org ", UrlCharacter),
		("https://exam ple.org", UrlCharacter),
		("https://example.org/a b", UrlCharacter),
		("https://example.org/\n", UrlCharacter),
		("https://example.org/\0", UrlCharacter),
		("https://example.org/<script>", UrlCharacter),
		("https://example.org/\"", UrlCharacter),
		("https://example.org\\@evil.example", UrlCharacter),
		("https://example.org/{x}", UrlCharacter),
		("https://example.org/^", UrlCharacter),
		("https://example.org/|", UrlCharacter),
		("https://example.org/`", UrlCharacter),
		("https://example.org/%", UrlCharacter),
		("https://example.org/%4", UrlCharacter),
		("https://example.org/%zz", UrlCharacter),
		("https://example.org/%+1", UrlCharacter),
		("https://example.org/[x]", UrlCharacter),
		("https://example.org/#a#b", UrlCharacter),
		("https://例え.example", UrlCharacter),
		("https://еxample.org", UrlCharacter),
		("https://user@example.org", UrlUserinfo),
		("https://user:pass@example.org", UrlUserinfo),
		("https://example.org:443@evil.example", UrlUserinfo),
		("https://@example.org", UrlUserinfo),
		("https://", UrlHost),
		("https:///path", UrlHost),
		("https://:443", UrlHost),
		("https://?", UrlHost),
		("https://Example.org", UrlHost),
		("https://example.org.", UrlHost),
		("https://.example.org", UrlHost),
		("https://example..org", UrlHost),
		("https://-example.org", UrlHost),
		("https://example-.org", UrlHost),
		("https://exam_ple.org", UrlHost),
		("https://exam%70le.org", UrlHost),
		("https://example.org,evil.example", UrlHost),
		(&label, UrlHost),
		("https://1.2.3", UrlHost),
		("https://1.2.3.4.5", UrlHost),
		("https://256.1.1.1", UrlHost),
		("https://01.2.3.4", UrlHost),
		("https://127.1", UrlHost),
		("https://2130706433", UrlHost),
		("https://0x7f000001", UrlHost),
		("https://0x7f.0.0.0x1", UrlHost),
		("https://0.0.0.0", UrlHost),
		("https://224.0.0.1", UrlHost),
		("https://255.255.255.255", UrlHost),
		("https://[::]", UrlHost),
		("https://[ff02::1]", UrlHost),
		("https://[::1", UrlHost),
		("https://::1", UrlHost),
		("https://[::1]]", UrlHost),
		("https://[::1]x", UrlHost),
		("https://[1.2.3.4]", UrlHost),
		("https://[]", UrlHost),
		("https://a[::1]", UrlHost),
		("ipfs://", UrlHost),
		("ipfs:///x", UrlHost),
		("ipfs://a.b", UrlHost),
		(&content, UrlHost),
		("https://example.org:", UrlPort),
		("https://example.org:/", UrlPort),
		("https://example.org:0", UrlPort),
		("https://example.org:080", UrlPort),
		("https://example.org:65536", UrlPort),
		("https://example.org:99999", UrlPort),
		("https://example.org:100000", UrlPort),
		("https://example.org:+80", UrlPort),
		("https://example.org:8o", UrlPort),
		("https://[::1]:", UrlPort),
		("tcp://example.org", UrlPort),
		("quic://example.org/", UrlPort),
		("ipfs://abc:80", UrlPort),
	] {
		assert_eq!(Url::parse(text.as_bytes()), Err(error), "{text}");
	}
	assert_eq!(Url::parse(b"https://example.org/\xff"), Err(UrlCharacter));
}

/// Texts that are nearly addresses.
fn nearly() -> impl Strategy<Value = String> {
	let host = prop_oneof![
		"[a-z0-9.-]{1,12}",
		"[0-9x]{1,3}(\\.[0-9]{1,3}){0,4}",
		"\\[[0-9a-f:]{2,12}\\]",
		"[a-z]{1,5}\\.(org|example)",
		"[a-zA-Z_%@:\\[\\]]{1,6}",
	];
	let scheme = prop::sample::select(Scheme::ALL.map(Scheme::name).to_vec());
	let rest = "([/?#][a-z%0-9/?#\\[&=:@.]{0,6})?";
	(scheme, host, "(:[0-9]{0,6})?", rest)
		.prop_map(|(scheme, host, port, rest)| format!("{scheme}://{host}{port}{rest}"))
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(20_000))]

	/// Whoever follows an accepted address with another parser comes to the same host and port.
	#[test]
	fn browsers_see_the_same_host(text in nearly()) {
		let Ok(ours) = Url::parse(text.as_bytes()) else { return Ok(()) };
		// These hold punycode that another parser decodes and we do not look at.
		prop_assume!(!text.contains("xn--"));
		let theirs = ::url::Url::parse(&text).map_err(|error| {
			TestCaseError::fail(format!("{text}: {error}"))
		})?;
		prop_assert_eq!(theirs.scheme(), ours.scheme.name());
		prop_assert!(theirs.username().is_empty() && theirs.password().is_none());
		prop_assert_eq!(theirs.port_or_known_default(), ours.port_or_default());
		let special = matches!(ours.scheme, Scheme::Https | Scheme::Http | Scheme::Wss | Scheme::Ws);
		match (ours.host, theirs.host()) {
			(Host::Name(name), Some(::url::Host::Domain(domain))) => prop_assert_eq!(name, domain),
			(Host::V4(ours), Some(::url::Host::Ipv4(theirs))) => prop_assert_eq!(ours, theirs),
			(Host::V6(ours), Some(::url::Host::Ipv6(theirs))) => prop_assert_eq!(ours, theirs),
			// An address is a name to it where it does not know the scheme.
			(Host::V4(ours), Some(::url::Host::Domain(domain))) if !special => {
				prop_assert_eq!(ours.to_string(), domain)
			},
			(Host::Content(content), Some(::url::Host::Domain(domain))) => {
				prop_assert_eq!(content, domain)
			},
			(ours, theirs) => prop_assert!(false, "{text}: {ours:?} and {theirs:?}"),
		}
	}

	#[test]
	fn any_bytes_are_an_address_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
		let _ = Url::parse(&bytes);
		let _ = Url::parse(&[b"https://", &bytes[..]].concat());
	}
}
