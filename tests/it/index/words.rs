//! Words, phrases, beginnings, scripts.

use super::*;

#[test]
fn words_are_found_in_any_inflection() {
    let study = study();
    assert_eq!(
        study.found("trusts"),
        ["How did trust begin?", PAPER, TRUSTED][..].sorted()
    );
    assert_eq!(study.found("contract price"), [PRICES]);
    assert_eq!(
        study.found("waiting"),
        [CHAIN],
        "no space after the full stop"
    );
    assert_eq!(study.found("TRUSTED supplier"), [TRUSTED]);
    assert!(study.found("nothing").is_empty());
}

#[test]
fn phrases_beginnings_and_near_spellings_are_found() {
    let study = study();
    assert_eq!(
        study.found("\"supply chain\""),
        [BOOKS, "And the supply chain?"][..].sorted()
    );
    assert_eq!(
        study.found("“supply cha*”"),
        [BOOKS, "And the supply chain?"][..].sorted()
    );
    assert_eq!(study.found("\"supply cha\"*").len(), 2);
    assert_eq!(study.found("\"chain supply\""), [""; 0]);
    assert_eq!(
        study.found("suppl*"),
        [BOOKS, "And the supply chain?", CHAIN, TRUSTED][..].sorted()
    );
    assert_eq!(study.found("sistre~"), [BOOKS]);
    assert_eq!(study.found("sxstrr~2"), [BOOKS]);
    assert_eq!(study.found("sxstrr~1"), [""; 0]);
}

#[test]
fn or_not_and_parentheses_combine() {
    let study = study();
    assert_eq!(study.found("sister or prices"), [BOOKS, PRICES]);
    assert_eq!(study.found("sister | prices"), [BOOKS, PRICES]);
    assert_eq!(study.found("contract -trust"), [PRICES]);
    assert_eq!(study.found("contract not trust"), [PRICES]);
    assert_eq!(study.found("(sister or prices) and books"), [BOOKS]);
    assert_eq!(study.found("contract not (trust or price)"), [""; 0]);
    assert_eq!(study.found("kind:paragraph -the -trust"), [""; 0]);
    assert_eq!(
        study.found("-the kind:paragraph"),
        ["How did trust begin?", PAPER][..].sorted()
    );
}

#[test]
fn fragments_are_the_words_that_were_asked_for() {
    let study = study();
    let marked = |query: &str, text: &str| -> Vec<String> {
        let hits = study.hits(query);
        let hit = hits.iter().find(|hit| hit.text.trim() == text).unwrap();
        let cut = |range: &TextRange| range.cut(&hit.text).unwrap().to_owned();
        hit.fragments.iter().map(cut).collect()
    };
    assert_eq!(marked("trust supplier", TRUSTED), ["trusted", "supplier"]);
    assert_eq!(marked("\"supply chain\"", BOOKS), ["supply chain"]);
    assert_eq!(marked("boo* -paper", BOOKS), ["books"]);
    assert_eq!(marked("sistre~", BOOKS), ["sister"]);
}

#[test]
fn a_paragraph_knows_where_it_stands() {
    let study = study();
    let hits = study.hits("sister");
    let [hit] = &hits[..] else { panic!("{hits:?}") };
    let document = study.project.document_named("two").unwrap().id;
    assert_eq!(hit.document, Some(document));
    let range = hit.range.unwrap();
    assert_eq!(range.cut(&study.texts[&document]), Some(hit.text.as_str()));
    assert_eq!(
        hit.key,
        EntryKey::Paragraph {
            document,
            ordinal: 1
        }
    );
}

#[test]
fn persian_is_found_whatever_keyboard_wrote_it() {
    let mut study = Study::new();
    let (want, books, days) = (
        "من نمی‌خواهم به مدرسه بروم.",
        "كتاب‌هاي زيادي درباره اعتماد دارم.",
        "در سال ۱۳۹۹ همه چیز تغییر کرد.",
    );
    study.import("fa", "fa", &[want, books, days].join("\n"));
    assert_eq!(study.found("نميخواهم"), [want]);
    assert_eq!(study.found("نمی‌خواهم"), [want]);
    assert_eq!(study.found("کتاب"), [books]);
    assert_eq!(study.found("کتاب‌ها"), [books]);
    assert_eq!(study.found("کتابهای زیادی"), [books]);
    assert_eq!(
        study.found("کتاب های زیادی"),
        [books],
        "a space for a joiner"
    );
    assert_eq!(study.found("همه‌چیز تغییر"), [days], "a joiner for a space");
    assert_eq!(study.found("همه مدرسه"), [""; 0]);
    assert_eq!(study.found("«زیادی درباره»"), [books]);
    assert_eq!(study.found("اعتم*"), [books]);
    assert_eq!(study.found("1399"), [days]);
    assert_eq!(study.found("١٣٩٩"), [days]);
    let hits = study.hits("کتاب");
    let fragment = hits[0].fragments[0];
    assert_eq!(fragment.cut(&hits[0].text), Some("كتاب‌هاي"));
}

#[test]
fn words_without_spaces_are_found() {
    let mut study = Study::new();
    study.import("zh", "zh", "我在北京清华大学读书。\n他不相信他们。");
    study.import("ja", "ja", "東京都に住んでいます。");
    study.import("ko", "ko", "신뢰가 중요합니다");
    for word in ["清华", "清华大学", "北京清华", "读书", "清", "清华*"] {
        assert_eq!(study.found(word), ["我在北京清华大学读书。"], "{word}");
    }
    assert!(study.found("京北").is_empty());
    assert_eq!(study.found("東京"), ["東京都に住んでいます。"]);
    assert_eq!(study.found("신뢰"), ["신뢰가 중요합니다"]);
    let hits = study.hits("清华");
    assert_eq!(hits[0].fragments[0].cut(&hits[0].text), Some("清华"));
}

#[test]
fn languages_live_together() {
    let mut study = Study::new();
    study.import("de", "de", "Die Straßen waren voller Häuser.");
    study.import("fr", "fr", "Les maisons étaient très chères, résumé.");
    study.import("en", "en", "The houses were cheap.");
    assert_eq!(study.found("STRASSE").len(), 1);
    for word in ["Haus", "Häuser", "hauser"] {
        assert_eq!(study.found(word).len(), 1, "{word}");
    }
    assert_eq!(study.found("maison").len(), 1);
    assert_eq!(study.found("resume").len(), 1, "accents may be left out");
    assert_eq!(study.found("house").len(), 1);
}
