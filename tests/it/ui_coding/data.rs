//! What the screen shows of a project.

use super::*;

/// The rows of the tree of a project as lines: depth, name, codings, what is to be said.
fn tree_lines(desk: &Desk, filter: &str, sort: Sort, closed: &[&str]) -> Vec<String> {
    let project = desk.project();
    let counts = Counts::of(project);
    let closed: HashSet<CodeId> = closed.iter().map(|name| code(project, name)).collect();
    let folded = folded_names(counts.scheme());
    let view = View {
        filter,
        only: Only::default(),
        sort,
        closed: &closed,
        folded: &folded,
    };
    let data = code_tree_data(project, &counts, &view);
    let line = |row: &groundwork::ui::code_tree::Row| {
        let fold = match row.open {
            None => ' ',
            Some(true) => '-',
            Some(false) => '+',
        };
        let hint = match row.hint {
            Some(Hint::Trimmed) => " trimmed",
            None => "",
            Some(Hint::Unused) => " unused",
            Some(Hint::Thin) => " thin",
        };
        format!(
            "{}{fold}{} {}{hint}",
            "  ".repeat(row.depth),
            row.name,
            row.codings
        )
    };
    data.rows.iter().map(line).collect()
}

#[test]
fn the_tree_shows_rungs_counts_and_what_is_thin() {
    let desk = fixture::project(FIRM);
    assert_eq!(
        tree_lines(&desk, "", Sort::Tree, &["Friends"]),
        [
            "-Money 1 thin",
            "  -Costs 1",
            "     counting days 1",
            "-Trust 2 thin",
            "  -Distrust 2",
            "     old promises 0 unused",
            "     paid first 2",
            "  +Friends 0 unused",
        ]
    );
    assert_eq!(
        tree_lines(&desk, "", Sort::Count, &["Money"]),
        [
            "-Trust 2 thin",
            "  -Distrust 2",
            "     paid first 2",
            "     old promises 0 unused",
            "  -Friends 0 unused",
            "     agent knows 0 unused",
            "+Money 1 thin",
        ]
    );
}

#[test]
fn the_filter_folds_case_and_shows_what_stands_above() {
    let desk = fixture::project(FIRM);
    assert_eq!(
        tree_lines(&desk, "FIRST pa", Sort::Tree, &["Trust"]),
        ["-Trust 2 thin", "  -Distrust 2", "     paid first 2"]
    );
    assert!(tree_lines(&desk, "nowhere", Sort::Name, &[]).is_empty());
}

#[test]
fn a_place_is_read_as_it_is_written() {
    let desk = fixture::project(FIRM);
    let project = desk.project();
    let place = place_of(project, "Trust / distrust / empty words");
    assert_eq!(place.parent, Some(code(project, "Distrust")));
    assert_eq!((place.above.len(), place.name.as_str()), (0, "empty words"));
    // The only code of this name is found without its category.
    let place = place_of(project, "Costs / counting days");
    assert_eq!(place.existing, Some(code(project, "counting days")));
    let place = place_of(project, "Money / Prices / too dear");
    assert_eq!(place.parent, Some(code(project, "Money")));
    assert_eq!(place.above, ["Prices"]);
    let coder = desk.status().coder;
    let making = making(project, &place, Level::Open, coder);
    let [Operation::AddCode(concept)] = &making.before[..] else {
        panic!("{:?}", making.before)
    };
    assert_eq!(
        (concept.level, concept.parent),
        (Level::Concept, place.parent)
    );
    assert_eq!(
        (making.code.level, making.code.parent),
        (Level::Open, concept.id)
    );
    assert_eq!(place_of(project, "Trust / ").name, "");
}

#[test]
fn a_slash_separates_with_a_space_on_one_side_at_least() {
    let desk = fixture::project(
        "
//- document interview
P1: I pay half.
    ^^^^^^^^^^ in/ out
//- codebook
Trust
",
    );
    let project = desk.project();
    for (typed, above, name) in [
        ("Kodo / Hebr", &["Kodo"][..], "Hebr"),
        ("Kodo/ Hebr", &["Kodo"], "Hebr"),
        ("A /B", &["A"], "B"),
        ("A/B", &[], "A/B"),
        ("A/B /C/D", &["A/B"], "C/D"),
        ("اعتماد/ قول", &["اعتماد"], "قول"),
        ("اعتماد /قول و قرار", &["اعتماد"], "قول و قرار"),
        ("אמון/ הבטחה /מילה", &["אמון", "הבטחה"], "מילה"),
        ("و/یا", &[], "و/یا"),
        ("Kodo/", &[], "Kodo/"),
        ("Kodo/ ", &["Kodo"], ""),
        ("Kodo /", &["Kodo"], ""),
        (" / Kodo", &[], "Kodo"),
        ("A // B", &["A"], "B"),
    ] {
        let place = place_of(project, typed);
        assert_eq!(
            (place.above.as_slice(), place.name.as_str()),
            (
                &*above
                    .iter()
                    .map(|name| (*name).to_owned())
                    .collect::<Vec<_>>(),
                name
            ),
            "{typed}"
        );
    }
    let place = place_of(project, "trust/ kept");
    assert_eq!(place.parent, Some(code(project, "Trust")));
    // A code that is called so is meant by its name.
    assert_eq!(
        place_of(project, "In/ out").existing,
        Some(code(project, "in/ out"))
    );
    let above: &[String] = &[];
    assert_eq!(place_of(project, "in/ out / too").above, above);
}

#[test]
fn the_finder_puts_what_begins_so_first_and_offers_to_make_it() {
    let desk = fixture::project(FIRM);
    let project = desk.project();
    let counts = Counts::of(project);
    let mut prepared = Prepared::default();
    prepared.follow(&counts);
    let carried = HashSet::from([code(project, "paid first")]);
    let find = |typed: &str, recent: &[CodeId]| {
        let wanted = Wanted {
            typed,
            recent,
            carried: &carried,
        };
        finder_data(project, &counts, &prepared, &wanted)
    };
    let data = find("count", &[]);
    assert_eq!(data.rows[0].name, "counting days");
    assert_eq!(data.rows[0].matched, vec![0_usize..5]);
    assert_eq!(data.rows[0].path, "Money / Costs");
    assert_eq!(data.offer.unwrap().place.name, "count");
    // What is there is not made twice.
    assert_eq!(find("Money / Costs / counting days", &[]).offer, None);
    let data = find("", &[code(project, "Friends")]);
    assert_eq!(data.rows[0].name, "Friends");
    assert_eq!(data.rows.len(), project.codes.len());
    assert_eq!(data.offer, None);
    assert!(find("paid", &[]).rows[0].carried);
    // Letters that are strewn over a name are found only where no word begins so.
    let names = |typed: &str| -> Vec<String> {
        let rows = find(typed, &[]).rows.into_iter();
        rows.map(|row| row.name).collect()
    };
    assert!(names("cda").contains(&"counting days".to_owned()));
    // Before such a find stands what would be made; beginnings of words and one run within a word are meant.
    let is_new = |typed: &str| find(typed, &[]).is_new;
    assert!(is_new("cda") && is_new("ay ou"), "strewn");
    assert!(!is_new("cou da") && !is_new("ounting") && !is_new("Money / Costs / cou"));
    let data = find("cda", &[]);
    assert_eq!(
        (data.offer_place(), data.count()),
        (Some(0), data.rows.len() + 1)
    );
    assert_eq!(data.row(0), None);
    assert_eq!(data.row(1), data.rows.first());
    assert!(!names("co").contains(&"old promises".to_owned()));
    let data = find("Trust / Hope / new one", &[]);
    assert_eq!(data.offer.unwrap().above, "Trust / Hope");
}

#[test]
fn a_merge_is_told_before_it_is_done() {
    let mut desk = fixture::project(FIRM);
    let (first, days) = {
        let project = desk.project();
        (code(project, "paid first"), code(project, "counting days"))
    };
    let passage = fixture::passage(&desk, "They were paid first");
    let operation = Operation::CodePassages {
        passages: vec![passage],
        codes: vec![days],
        create: vec![],
    };
    desk.perform(operation, "").unwrap();
    let project = desk.project();
    let counts = Counts::of(project);
    let coder = desk.status().coder;
    let data = merge_data(project, &counts, (&[first, days], days), coder).unwrap();
    assert_eq!((data.into.codings, data.after, data.doubled), (2, 3, 1));
    assert_eq!(data.refusal, None);
    let trust = code(project, "Trust");
    let data = merge_data(project, &counts, (&[trust, first], first), coder).unwrap();
    assert!(data.refusal.is_some());
}

#[test]
fn the_next_quotation_of_a_code_goes_round() {
    let desk = fixture::project(FIRM);
    let project = desk.project();
    let first = code(project, "paid first");
    let documents = project.documents_in_order();
    let (one, two) = (documents[0].id, documents[1].id);
    let at = |quotation: Option<QuotationId>| {
        let row = project.quotations.get(quotation.unwrap()).unwrap();
        (row.document, row.range)
    };
    let start = (one, TextRange::new(0, 0));
    let next = at(next_of_code(project, first, start, false));
    assert_eq!(next.0, one);
    let after = at(next_of_code(project, first, next, false));
    assert_eq!(after.0, two);
    assert_eq!(at(next_of_code(project, first, after, false)), next);
    assert_eq!(at(next_of_code(project, first, next, true)), after);
    // A category means its branch.
    assert_eq!(
        at(next_of_code(project, code(project, "Trust"), start, false)),
        next
    );
}

#[test]
fn the_next_uncoded_turn_is_found() {
    let desk = fixture::project(FIRM);
    let project = desk.project();
    let one = project.documents_in_order()[0].id;
    let text = desk.text(one).unwrap();
    let range = next_uncoded(project, one, 0).unwrap();
    assert!(range.cut(&text).unwrap().ends_with("My cousin knew him."));
    let range = next_uncoded(project, one, range.start).unwrap();
    assert!(
        range
            .cut(&text)
            .unwrap()
            .ends_with("Nobody asked a second question.")
    );
    // After the last one comes the first again.
    let range = next_uncoded(project, one, range.start).unwrap();
    assert!(range.cut(&text).unwrap().ends_with("My cousin knew him."));
}

#[test]
fn a_passage_and_a_code_have_their_sheets() {
    let desk = fixture::project(FIRM);
    let project = desk.project();
    let passage = fixture::passage(&desk, "He asked for money");
    let data = passage_data(
        project,
        passage.document(),
        (passage.range(), Arc::clone(passage.words())),
    );
    assert_eq!(
        (
            data.codings[0].name.as_str(),
            data.place.split(" · ").next().unwrap()
        ),
        ("paid first", "¶1")
    );
    let passage = fixture::passage(&desk, "before he came");
    let data = passage_data(
        project,
        passage.document(),
        (passage.range(), Arc::clone(passage.words())),
    );
    assert_eq!(data.quotation, None);
    let first = code(project, "paid first");
    let passages = passages_of_code(project, first, (None, true));
    assert_eq!((passages.cards.len(), passages.documents), (2, 2));
    assert_eq!(passages.cards[0].place, "one, ¶1");
    let but = passages.cards[0].quotation;
    assert_eq!(passages_of_code(project, first, (but, true)).cards.len(), 1);
    let sheet = sheet_data(project, &Counts::of(project), first).unwrap();
    assert_eq!(
        (sheet.name.as_str(), sheet.path.as_str()),
        ("paid first", "Trust / Distrust")
    );
    assert_eq!(sheet.tally, "2 codings in 2 documents, 0 participants");
}

#[test]
fn words_are_found_whatever_keyboard_they_were_typed_on() {
    let text = "Kitâb and KITAB; كتاب‌ها و کتابها";
    let folded = fold_with_map(text);
    let words = |wanted: &str| -> Vec<&str> {
        found_in(&folded, wanted)
            .iter()
            .map(|range| range.cut(text).unwrap())
            .collect()
    };
    assert_eq!(words("kitab"), ["Kitâb", "KITAB"]);
    assert_eq!(words("کتابها").len(), 2);
    assert!(words(" ").is_empty());
}

#[test]
fn recent_codes_follow_what_was_coded() {
    let mut desk = fixture::project(FIRM);
    let mut recent = Recent::default();
    recent.follow(desk.project());
    let names = |recent: &Recent, desk: &Desk| -> Vec<String> {
        recent
            .list()
            .iter()
            .map(|code| desk.project().code_name(*code).to_owned())
            .collect()
    };
    assert_eq!(names(&recent, &desk), ["paid first", "counting days"]);
    let passage = fixture::passage(&desk, "My cousin");
    let operation = Operation::CodeInVivo {
        passage,
        parent: None,
    };
    desk.perform(operation, "").unwrap();
    recent.follow(desk.project());
    assert_eq!(
        names(&recent, &desk),
        ["My cousin", "paid first", "counting days"]
    );
    desk.undo().unwrap();
    recent.follow(desk.project());
    assert_eq!(names(&recent, &desk), ["paid first", "counting days"]);
}

#[test]
fn what_is_undone_was_not_used_last() {
    let mut desk = fixture::project(FIRM);
    let mut recent = Recent::default();
    recent.follow(desk.project());
    let used = |recent: &Recent, desk: &Desk| -> Vec<String> {
        let name = |code: &CodeId| desk.project().code_name(*code).to_owned();
        recent.list().iter().map(name).collect()
    };
    let before = ["paid first", "counting days"];
    let after = ["counting days", "paid first"];
    assert_eq!(used(&recent, &desk), before);
    // A code that was used before is put on other words: as the window does, it is noted before the answer comes.
    let counting = code(desk.project(), "counting days");
    let passage = fixture::passage(&desk, "My cousin");
    let operation = Operation::CodePassages {
        passages: vec![passage],
        codes: vec![counting],
        create: Vec::new(),
    };
    recent.note(counting);
    assert_eq!(used(&recent, &desk), after);
    desk.perform(operation, "").unwrap();
    recent.follow(desk.project());
    assert_eq!(used(&recent, &desk), after);
    desk.undo().unwrap();
    recent.follow(desk.project());
    assert_eq!(used(&recent, &desk), before);
    desk.redo().unwrap();
    recent.follow(desk.project());
    assert_eq!(used(&recent, &desk), after);
    assert_eq!(recent.number(1), Some(counting));
    // On words that carry it already, no coding is made, and it is used all the same.
    recent.note(code(desk.project(), "paid first"));
    recent.follow(desk.project());
    assert_eq!(used(&recent, &desk), before);
}

#[test]
fn tabs_open_beside_the_current_one() {
    let desk = small_study();
    let ids: Vec<DocumentId> = desk
        .project()
        .documents_in_order()
        .iter()
        .map(|row| row.id)
        .collect();
    let mut tabs = Tabs::default();
    tabs.show(ids[0]);
    tabs.show(ids[1]);
    tabs.show(ids[0]);
    tabs.show(ids[2]);
    assert_eq!(tabs.open(), [ids[0], ids[2], ids[1]]);
    tabs.close(ids[2]);
    assert_eq!(tabs.current(), Some(ids[1]));
    tabs.close(ids[1]);
    tabs.close(ids[0]);
    assert_eq!(tabs, Tabs::default());
}

#[test]
fn a_choice_goes_through_the_rows_between() {
    let desk = fixture::project(FIRM);
    let project = desk.project();
    let counts = Counts::of(project);
    let folded = folded_names(counts.scheme());
    let view = View {
        filter: "",
        only: Only::default(),
        sort: Sort::Tree,
        closed: &HashSet::new(),
        folded: &folded,
    };
    let data = code_tree_data(project, &counts, &view);
    let mut choice = Choice::default();
    choice.only(code(project, "Trust"));
    choice.through(code(project, "counting days"), &data);
    assert_eq!(choice.chosen().len(), 2);
    assert_eq!(choice.current(), Some(code(project, "counting days")));
    choice.toggle(code(project, "Trust"));
    assert_eq!(choice.chosen(), [code(project, "counting days")]);
}

#[test]
fn documents_say_how_much_is_coded() {
    let desk = fixture::project(FIRM);
    let rows = documents_data(desk.project());
    let shares: Vec<(&str, usize, usize)> = rows
        .iter()
        .map(|row| {
            (
                row.name.as_str(),
                row.counts.coded_paragraphs,
                row.counts.paragraphs,
            )
        })
        .collect();
    assert_eq!(shares, [("one", 1, 3), ("two", 1, 2)]);
}
