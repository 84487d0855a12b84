//! Han characters that look alike.
//!
//! Two kinds: different characters of nearly the same shape, and characters that Unicode encodes
//! twice because an older standard did, so that they differ in a stroke or not at all. Simplified and
//! traditional forms of one character are different here, unless no more than a stroke or two tells
//! them apart.

use alloc::vec::Vec;

/// Groups of characters that a reader cannot tell apart in small print. No character is in two.
#[rustfmt::skip]
pub const HAN_LOOK_ALIKES: &[&str] = &[
	// Other characters of nearly the same shape.
	"己已巳", "末未", "士土", "日曰", "戊戌戍", "人入", "干千于", "朿束", "汆氽", "巿市", "壼壺", "刺剌", "炙灸", "亨享",
	"毫亳", "茶荼", "候侯", "汨汩", "段叚", "氾汜", "丐丏", "洗冼", "祟崇", "免兔兎", "鸟乌", "鳥烏", "赢羸嬴", "晴睛",
	"梁粱", "栗粟", "肓盲", "泠冷", "母毋毌", "胄冑", "廷延", "徙徒", "拆折", "夭天", "师帅", "師帥", "今令", "冶治",
	"柿杮", "萩荻", "祇祗衹", "圮圯",
	// The same character once more, or another by a stroke.
	"戶户戸", "黃黄", "說説", "內内", "兌兑", "吳吴呉", "奧奥", "晉晋", "眞真", "靑青", "產産", "稅税", "絕絶", "脫脱",
	"清淸", "沒没", "兪俞", "彥彦", "強强", "錄録", "綠緑", "別别", "刪删", "換换", "值値", "郞郎", "巢巣", "每毎",
	"步歩", "呂吕", "宮宫", "卽即", "旣既", "悅悦", "閱閲", "銳鋭", "溫温", "搖揺", "尙尚", "污汚汙", "硏研", "姬姫",
	"冊册", "查査", "畫畵", "衛衞", "爲為", "僞偽", "鄕鄉郷", "媼媪", "慍愠", "蘊藴", "醞醖", "瑤瑶", "遙遥", "謠謡",
	"奬獎奨", "將将", "擊撃", "曾曽", "增増", "黑黒", "德徳", "橫横", "淨浄净", "决決", "况況", "冲沖", "凉涼", "减減",
	"凑湊", "冽洌", "準凖", "敎教", "槪概", "愼慎", "鎭鎮", "塡填", "顚顛", "虛虚", "歲歳", "顏顔", "緣縁", "祿禄",
	"彔录", "剝剥", "茲兹", "飮飲", "卷巻", "圈圏", "券劵", "啟啓", "甁瓶", "餠餅", "倂併", "屛屏", "姸妍",
	"荆荊", "揷插挿", "鈎鉤", "頹頽", "頼賴", "瀨瀬", "喩喻", "渴渇", "揭掲", "毀毁", "拔抜", "髮髪", "晚晩", "緖緒",
	"曆暦", "歷歴", "敘敍", "徵徴", "讚讃", "鑽鑚", "弒弑", "刹剎", "戾戻", "淚涙", "捏揑", "陷陥", "焰焔", "涉渉",
	"賓賔", "搜捜", "瘦痩", "隸隷", "款欵", "盜盗", "羨羡", "嘗甞", "莊荘", "壯壮", "裝装", "狀状", "濳潜潛", "僭僣",
	"吞呑", "溈潙", "媯嬀", "籖籤", "繫繋", "勳勲", "薰薫", "漑溉", "廐廄厩", "艷艶", "恆恒", "亙亘", "抛拋", "呪咒",
	"届屆", "鬥鬪", "虯虬", "蔥葱", "囪囱",
];

/// What a Han label looks like: every character that is in a group becomes the group's first.
pub fn han_skeleton(label: &str) -> Vec<u8> {
	let mut skeleton = Vec::with_capacity(label.len());
	for character in label.chars() {
		let group = HAN_LOOK_ALIKES.iter().find(|group| group.contains(character));
		let first = group.and_then(|group| group.chars().next()).unwrap_or(character);
		skeleton.extend_from_slice(first.encode_utf8(&mut [0; 4]).as_bytes());
	}
	skeleton
}
