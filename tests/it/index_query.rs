//! What can be asked: a table of queries and what each finds, in English and Persian, and what cannot be read.

use groundwork::index::{EntryKind, Query};
use groundwork::model::*;
use groundwork::operation::{DocumentEdit, MemoEdit, Operation};

use super::index::{Sorted as _, Study};

/// A small study: each paragraph begins with a letter that stands for it in the tables.
fn study() -> Study {
    let mut study = Study::new();
    study.import(
        "one",
        "en",
        "P1: a. The women of the cluster trusted the larger firms.\n\
         P1: b. Clusters of firms organise themselves.\n\
         P1: c. We waited and waited for the delivery.\n\
         P1: d. Nothing was delivered on time, said one woman.\n\
         P1: e. In the end the firm lost all its trust in the whole cluster.",
    );
    study.import(
        "two",
        "en",
        "P2: f. Trust is slow, and clustering slower.\n\
         P2: g. The firm in town pays late. What is trust?",
    );
    study.import(
        "سه",
        "fa",
        "ز: ح. زنان خوشه به شرکت‌های بزرگ اعتماد کردند.\n\
         ز: ط. تحویل كالا ۱۲ روز عقب افتاد و ما منتظر ماندیم.\n\
         ز: ی. من نمی‌خواهم دوباره به این شركت اعتماد کنم.",
    );
    let relations = study.code("Relations", None, Level::Category);
    let trust = study.code("trusting", Some(relations), Level::Open);
    let delay = study.code("Delay", None, Level::Open);
    study.put(trust, "trusted the larger firms");
    study.put(trust, "lost all its trust");
    study.put(delay, "waited and waited");
    study.put(delay, "pays late");
    study.put(delay, "۱۲ روز عقب افتاد");
    study.put(trust, "این شركت اعتماد کنم");
    for (name, case, sector, size) in [
        ("one", "Firm A", "Textile", "12"),
        ("two", "Firm B", "Food", "۲۰۰"),
    ] {
        let attributes = [("sector", sector), ("firm size", size)];
        let attributes = attributes.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let add = Operation::AddCase {
            name: case.to_owned(),
            attributes: attributes.into(),
        };
        study.perform(add).unwrap();
        let document = study.project.document_named(name).unwrap().id;
        let edit = DocumentEdit {
            case: Some(Some(study.project.case_named(case).unwrap().id)),
            ..DocumentEdit::default()
        };
        study
            .perform(Operation::EditDocument { document, edit })
            .unwrap();
    }
    let document = study.project.document_named("سه").unwrap().id;
    let edit = DocumentEdit {
        attributes: Some([("نقش".to_owned(), "مدیر".to_owned())].into()),
        ..DocumentEdit::default()
    };
    study
        .perform(Operation::EditDocument { document, edit })
        .unwrap();
    let edit = MemoEdit {
        title: Some("On trust".to_owned()),
        text: Some("Trust may be a strategy.".to_owned()),
        kind: Some(MemoKind::TheoryNote),
        ..MemoEdit::default()
    };
    study
        .perform(Operation::AddMemo { memo: None, edit })
        .unwrap();
    study
}

/// Queries with the letters of the paragraphs that each finds.
const TABLE: &[(&str, &str)] = &[
    // Wildcards.
    ("clust*r", "a e"),
    ("clust*", "a b e f"),
    ("wom?n", "a d"),
    ("*ing", "d f"),
    ("organi?e", "b"),
    ("c*st?r*", "a b e f"),
    ("CLUST*R", "a e"),
    ("what is trust?", "g"),
    ("ش*ت اعتماد", "ی"),
    ("خو؟ه", "ح"),
    ("شركت‌ه*", "ح"),
    ("*ماد", "ح ی"),
    ("نمی‌خو*م", "ی"),
    // Phrases with room.
    ("\"women cluster\"", ""),
    ("\"women cluster\"~1", ""),
    ("\"women cluster\"~2", "a"),
    ("\"women cluster\"~۲", "a"),
    ("\"cluster women\"~9", ""),
    ("\"women * the cluster\"", "a"),
    ("\"the clust*r\"", "a"),
    ("\"the wh?le clust*\"", "e"),
    ("\"lost trust cluster\"~5", "e"),
    ("\"lost trust clus*\"~4", ""),
    ("«زنان شرکت‌های»~2", "ح"),
    ("«كالا روز»~1", "ط"),
    // Near: in any order and inflection.
    ("near:3(trust, cluster)", "a e f"),
    ("near:2(trust, cluster)", "a"),
    ("near:2(cluster trust)", "a"),
    ("near:0(trust, larger)", ""),
    ("near:1(trust, larger)", "a"),
    ("near:(trust, \"the firm\")", "e g"),
    ("near:5(trust, clust*r)", "a e"),
    ("near:5(trust, clustr~)", "a e"),
    ("near:1(waited, waited)", "c"),
    ("near:5(delivery, delivery)", ""),
    ("near:۲(کالا، روز)", "ط"),
    ("near:4(شركت, اعتماد)", "ح ی"),
    ("near:0(شركت, اعتماد) -زنان", "ی"),
    // Within.
    ("cluster within:paragraph code:trusting", "a e"),
    ("cluster within:1 code:Delay", "b f"),
    ("cluster within:2 code:Delay", "a b e f"),
    ("cluster within:2-paragraphs code:Delay", "a b e f"),
    ("cluster within:document code:Delay", "a b e f"),
    ("cluster not within:1 code:Delay", "a e"),
    ("code:trusting within:2 code:Delay", "a e ی"),
    ("code:Delay within:1 code:trusting", "ط"),
    ("code:Delay within:۲ code:trusting", "c ط"),
    ("the firm within:document women or delivered", "a d e"),
    ("(the firm) within:document (women or slow)", "a e g"),
    ("trust within:2 waited within:document woman", "a e"),
    ("clust* -(clust* within:1 wait)", "a e f"),
    ("کالا within:paragraph code:Delay", "ط"),
    ("شرکت within:1 کالا", "ح ی"),
    ("memo:trust within:document trust", ""),
    // Names.
    ("category:Relations", "a e ی"),
    ("category:rel*", "a e ی"),
    ("code:* document:two", "g"),
    ("not code:* document:two", "f"),
    ("sector:textile trust", "a e"),
    ("case.sector:food", "f g"),
    ("\"firm size\":>50", "f g"),
    ("\"firm size\":10..۲۰ trust", "a e"),
    ("attribute:sector=t* cluster", "a b e"),
    ("نقش:مدير اعتماد", "ح ی"),
    ("نقش:* تحویل", "ط"),
    ("case:firm* slow", "f"),
];

#[test]
fn each_query_finds_what_it_asks_for() {
    let study = study();
    let searcher = study.index().searcher();
    let mut wrong = Vec::new();
    for (text, expected) in TABLE {
        let query = match Query::parse(text, &study.project) {
            Ok(query) => query,
            Err(error) => {
                wrong.push(format!("{text}: {error}"));
                continue;
            }
        };
        let hits = searcher.search(&query, 100).unwrap();
        assert_eq!(hits.total, hits.items.len(), "{text}");
        let mut letters: Vec<&str> = hits
            .items
            .iter()
            .filter(|hit| hit.kind() == EntryKind::Paragraph)
            .filter_map(|hit| hit.text.split('.').next())
            .collect();
        letters.sort_unstable();
        let found = letters.join(" ");
        if found != *expected {
            wrong.push(format!("{text}: found “{found}”, not “{expected}”"));
        }
        let typed = Query::typing(text, &study.project).unwrap();
        assert!(
            searcher.search(&typed, 100).unwrap().total >= hits.total,
            "typing {text}"
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_was_asked_for_is_marked() {
    let study = study();
    let marked = |text: &str| -> Vec<String> {
        let hits = study.hits(text);
        let hit = hits.iter().find(|hit| hit.kind() == EntryKind::Paragraph);
        let hit = hit.unwrap();
        let cut = |range: &TextRange| range.cut(&hit.text).unwrap().to_owned();
        hit.fragments.iter().map(cut).collect()
    };
    assert_eq!(marked("wom?n document:one cluster"), ["women", "cluster"]);
    assert_eq!(marked("\"women cluster\"~2"), ["women", "cluster"]);
    assert_eq!(marked("\"the wh?le clust*\""), ["the whole cluster"]);
    assert_eq!(marked("near:0(شركت, اعتماد) -زنان"), ["شركت", "اعتماد"]);
    assert_eq!(marked("near:1(waited, waited)"), ["waited", "waited"]);
    assert_eq!(marked("خوشه within:1 کالا"), ["خوشه"]);
}

#[test]
fn memos_are_asked_for_by_their_words_and_kinds() {
    let study = study();
    let memos = |text: &str| {
        let hits = study.hits(text);
        hits.iter()
            .filter(|hit| hit.kind() == EntryKind::Memo)
            .count()
    };
    for text in [
        "memo:trust",
        "memo:*",
        "memo:\"on trust\"",
        "memo:strat*",
        "kind:theory trust",
    ] {
        assert_eq!((memos(text), study.hits(text).len()), (1, 1), "{text}");
    }
    assert_eq!(memos("memo:cluster"), 0);
    assert_eq!(memos("kind:code trust"), 0);
    assert_eq!(memos("not memo:* trust"), 0);
}

/// Queries that cannot be read, with the byte and the message of each.
const REFUSED: &[(&str, usize, &str)] = &[
    ("trust * slow", 6, "query-only-wildcards"),
    ("a \"b c\"~x", 8, "query-no-distance"),
    ("\"b c\"~", 6, "query-no-distance"),
    ("\"b c\"~5000", 6, "query-no-distance"),
    ("near:5", 6, "query-near-open"),
    ("near:x(a, b)", 5, "query-no-distance"),
    ("near:5(a, b", 6, "query-not-closed"),
    ("near:5(a)", 0, "query-near-two"),
    ("near:5(a, code:Delay)", 10, "query-near-words"),
    ("near:5(a or b)", 9, "query-near-words"),
    ("within:2 a", 0, "query-nothing-before-within"),
    ("a or within:2 b", 5, "query-nothing-before-within"),
    ("a within:2", 10, "query-missing-word"),
    ("a within:2 or b", 11, "query-missing-word"),
    ("a within:page b", 9, "query-unknown-reach"),
    ("a within: b", 9, "query-unknown-reach"),
    ("category:Delay", 9, "query-unknown-category"),
    ("concept:Delay", 8, "query-unknown-concept"),
    ("sector:mining", 7, "query-unknown-value"),
    ("sectr:food", 0, "query-unknown-field"),
    ("case.size:food", 0, "query-unknown-field"),
    ("نقش:کارگر", 7, "query-unknown-value"),
    ("memo:", 0, "query-no-value"),
];

#[test]
fn what_cannot_be_read_is_explained_at_its_character() {
    let study = study();
    for (text, at, key) in REFUSED {
        let error = study.error(text);
        assert_eq!(
            (error.at, error.message.key.as_str()),
            (*at, *key),
            "{text}"
        );
        let sentence = groundwork::locale::say(&error.message);
        assert_ne!(sentence, *key, "{text}");
    }
    let many = "a within:1 ".repeat(25) + "a";
    assert_eq!(study.error(&many).message.key, "query-too-long");
}

#[test]
fn half_typed_nearness_is_no_error() {
    let study = study();
    let searcher = study.index().searcher();
    for text in [
        "trust w",
        "trust within",
        "trust within:",
        "trust within:par",
        "trust within:2",
        "trust within:2 ",
        "trust not within:2",
        "near:",
        "near:5",
        "near:5(",
        "near:5(trust",
        "near:5(trust,",
        "near:5(trust, cl",
        "\"women cluster\"~",
        "trust *",
        "clust*r",
        "sector:te",
        "\"firm size\":",
        "memo:",
        "cat",
    ] {
        let query =
            Query::typing(text, &study.project).unwrap_or_else(|error| panic!("{text}: {error}"));
        searcher.search(&query, 10).unwrap();
    }
    let found = |text: &str| {
        let query = Query::typing(text, &study.project).unwrap();
        searcher.search(&query, 100).unwrap().total
    };
    assert!(
        found("trusts") >= found("trust within:"),
        "a word is found in its inflections while it is typed"
    );
    assert!(found("near:5(trust, clu") > 0);
}

#[test]
fn words_found_stand_in_their_context_in_every_order() {
    use groundwork::index::{ContextOrder, Order, concordance};
    let study = study();
    let searcher = study.index().searcher();
    let lines = |text: &str, order: ContextOrder| -> Vec<[String; 3]> {
        let query = Query::parse(text, &study.project).unwrap();
        let hits = searcher
            .search(&query.with_order(Order::Reading), 100)
            .unwrap();
        let lines = concordance(&hits, order);
        for line in &lines {
            let text = &hits.items[line.hit].text;
            assert_eq!(line.range.cut(text), Some(line.found.as_str()));
            let around = format!("{}{}{}", line.before, line.found, line.after);
            assert!(line.line.cut(text).unwrap().contains(&around));
        }
        let line = |line: groundwork::index::ContextLine| {
            let last = |text: &str| text.split_whitespace().last().unwrap_or("").to_owned();
            let first = |text: &str| text.split_whitespace().next().unwrap_or("").to_owned();
            [last(&line.before), line.found, first(&line.after)]
        };
        lines.into_iter().map(line).collect()
    };
    // Quotations and paragraphs hold the same places: each comes once. The memo stands in no document.
    let place = lines("trust document:one", ContextOrder::Place);
    assert_eq!(
        place,
        [["cluster", "trusted", "the"], ["its", "trust", "in"]]
    );
    let after = lines("trust document:one", ContextOrder::After);
    assert_eq!(
        after,
        [["its", "trust", "in"], ["cluster", "trusted", "the"]]
    );
    let before = lines("firm* kind:paragraph", ContextOrder::Before);
    let before: Vec<&str> = before.iter().map(|[before, ..]| before.as_str()).collect();
    assert_eq!(before, ["larger", "of", "the", "The"]);
    let persian = lines("شرکت*", ContextOrder::Before);
    let before: Vec<&str> = persian.iter().map(|[before, ..]| before.as_str()).collect();
    assert_eq!(before, ["این", "به"], "in the order of the alphabet");
    let persian = lines("اعتماد or روز", ContextOrder::Found);
    let found: Vec<&str> = persian.iter().map(|[_, _, after]| after.as_str()).collect();
    assert_eq!(found, ["کردند.", "کنم.", "عقب"]);
    assert!(lines("code:Delay", ContextOrder::Place).is_empty());
}

#[test]
fn words_are_counted_over_what_is_asked_for() {
    let study = study();
    let searcher = study.index().searcher();
    let list = |text: &str| {
        let query = Query::parse(text, &study.project).unwrap();
        searcher.words(&query).unwrap()
    };
    let count = |text: &str, word: &str| {
        let list = list(text);
        let word = list.words.into_iter().find(|known| known.folded == word);
        word.map(|word| {
            (
                word.word,
                word.occurrences,
                word.passages,
                word.documents,
                word.is_stop,
            )
        })
    };
    let all = list("");
    assert_eq!((all.passages, all.documents), (10, 3));
    assert_eq!(all.stop_lists, ["en", "fa"]);
    let sum: usize = all.words.iter().map(|word| word.occurrences).sum();
    assert_eq!(sum, all.occurrences);
    assert_eq!(count("", "waited"), Some(("waited".into(), 2, 1, 1, false)));
    assert_eq!(
        count("", "the").map(|word| (word.1 > 5, word.4)),
        Some((true, true))
    );
    assert_eq!(count("", "شرکت"), Some(("شركت".into(), 1, 1, 1, false)));
    assert_eq!(
        count("document:two", "trust"),
        Some(("Trust".into(), 2, 2, 1, false))
    );
    assert_eq!(
        count("code:Delay", "late"),
        Some(("late".into(), 1, 1, 1, false))
    );
    assert_eq!(list("kind:quotation code:Delay").words.len(), 8);
    assert!(list("zzz").words.is_empty());
}

#[test]
fn what_can_stand_where_something_is_typed_is_offered() {
    use groundwork::index::completions;
    let study = study();
    let offered = |text: &str| -> Vec<String> {
        let list = completions(text, text.len(), &study.project);
        let put = |one: groundwork::index::Completion| {
            format!("{}{}", &text[..one.range.start], one.insert)
        };
        list.into_iter().map(put).collect()
    };
    assert_eq!(offered("trust ca"), ["trust category:", "trust case:"]);
    assert_eq!(offered("near"), ["near:5("]);
    assert_eq!(offered("fir"), ["\"firm size\":"]);
    assert_eq!(offered("t"), [""; 0], "one letter begins too much");
    assert_eq!(offered("code:tr"), ["code:trusting "]);
    assert_eq!(
        offered("code:"),
        ["code:Delay ", "code:Relations ", "code:trusting "]
    );
    assert_eq!(
        offered("not code:ela"),
        ["not code:Relations ", "not code:Delay "][..].sorted()
    );
    assert_eq!(offered("category:"), ["category:Relations "]);
    assert_eq!(offered("case:b"), ["case:\"Firm B\" "]);
    assert_eq!(
        offered("case:“Firm "),
        ["case:\"Firm A\" ", "case:\"Firm B\" "]
    );
    assert_eq!(offered("within:d"), ["within:document "]);
    assert_eq!(offered("sector:"), ["sector:Food ", "sector:Textile "]);
    assert_eq!(offered("place:cau"), ["place:\"causal conditions\" "]);
    assert_eq!(offered("نقش:"), ["نقش:مدیر "]);
    assert!(offered("code:trusting ").is_empty() && offered("\"code:tr").is_empty());
    for text in ["“", "code:\"", "x:", "(", "near:5(tr", "-", "a:\u{2067}b"] {
        for end in text.char_indices().map(|(at, _)| at) {
            completions(text, end, &study.project);
        }
    }
}

#[test]
fn a_filter_is_spoken_as_it_would_be_typed() {
    use groundwork::index::{Filter, Order};
    let study = study();
    let one = study.project.document_named("one").unwrap().id;
    let trusting = study.project.codes_named("trusting")[0].id;
    let delay = study.project.codes_named("Delay")[0].id;
    let filter = Filter {
        kinds: vec![EntryKind::Paragraph, EntryKind::Quotation],
        codes_any: vec![trusting, delay],
        codes_none: vec![delay],
        documents: vec![one],
        attributes: vec![("firm size".to_owned(), "12".to_owned())],
        ..Filter::default()
    };
    let spoken = filter.spoken(&study.project);
    let searcher = study.index().searcher();
    let found = |query: Query| {
        let hits = searcher
            .search(&query.with_order(Order::Reading), 50)
            .unwrap();
        hits.items
            .into_iter()
            .map(|hit| hit.key)
            .collect::<Vec<_>>()
    };
    let typed = found(Query::parse(&spoken, &study.project).unwrap());
    assert_eq!(typed, found(Query::of_filter(filter)), "{spoken}");
    assert_eq!(typed.len(), 4, "{spoken}");
    assert_eq!(Filter::default().spoken(&study.project), "");
}

/// What stands behind each `within:` of some words.
fn reaches(words: &str) -> Vec<&str> {
    let behind = words.split("within:").skip(1);
    let ends = |sign: char| !(sign.is_ascii_alphanumeric() || sign == '-');
    let each = behind.map(|rest| rest.split(ends).next().unwrap_or_default());
    each.filter(|reach| !reach.is_empty()).collect()
}

#[test]
fn help_refusal_and_completion_name_the_same_reaches() {
    use groundwork::index::REACHES;
    use groundwork::locale::{Language, words_in};
    let study = Study::new();
    let kind = |reach: &str| match reach.parse::<u32>() {
        Ok(_) => "a number".to_owned(),
        Err(_) => reach.to_owned(),
    };
    let mut all: Vec<String> = REACHES.into_iter().map(kind).collect();
    all.dedup();
    for reach in REACHES {
        assert!(Query::parse(&format!("a within:{reach} b"), &study.project).is_ok());
    }
    for language in Language::ALL {
        let said = |keys: &[&str]| -> Vec<String> {
            let words: Vec<String> = keys.iter().map(|key| words_in(language, key)).collect();
            let mut named: Vec<String> = words
                .iter()
                .flat_map(|words| reaches(words))
                .map(kind)
                .collect();
            named.dedup();
            named
        };
        for place in [
            &["query-unknown-reach"][..],
            &["cli-argument-query"],
            &[
                "search-form-within-paragraph",
                "search-form-within-some",
                "search-form-within-document",
            ],
        ] {
            assert_eq!(said(place), all, "{language:?} {place:?}");
        }
    }
    let help = include_str!("../../src/index/query.rs");
    let (help, _) = help.split_once("use crate").unwrap();
    assert_eq!(
        reaches(help).into_iter().map(kind).collect::<Vec<_>>(),
        ["paragraph", "a number", "document", "a number"]
    );
}
