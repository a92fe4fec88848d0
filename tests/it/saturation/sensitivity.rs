//! What the measures rest on: single interviews, the order, single categories; worked by hand on eight codes.

use groundwork::analysis::Ground;
use groundwork::analysis::saturation::{
    Counted, FrancisRule, FrancisVerdict, GuestRule, LeftOut, Review, Sensitivity, SeriesOrder,
    Terms, rules_over_orders, summary,
};
use groundwork::locale::say;
use groundwork::model::{AttributeOwner, Attributes, Level};
use groundwork::operation::{DocumentEdit, Operation};
use groundwork::session::Desk;
use serde_json::Value;

use super::{STUDY, run, small, steps};
use crate::fixture::{code, passage, project};

/// One interview after a base of two may bring a fifth of what the base did.
const GUEST: GuestRule = GuestRule {
    base: 2,
    run: 1,
    most_new_percent: 20,
};

const SHORT: FrancisRule = FrancisRule {
    initial: 1,
    stopping: 1,
};

/// Codes, last new one, where the rule is met, coverage, Chao2.
fn numbers(left: &LeftOut) -> (usize, Option<usize>, Option<usize>, f64, f64) {
    let share = (left.coverage.unwrap() * 1e4).round() / 1e4;
    let chao2 = (left.chao2.unwrap().estimate * 1e4).round() / 1e4;
    (left.codes, left.last_new, left.guest, share, chao2)
}

#[test]
fn each_interview_is_left_out_in_turn() {
    let found = Sensitivity::of_table(&small(), (GUEST, FrancisRule::default()));
    let all: Vec<_> = found.interviews.iter().map(numbers).collect();
    // Without the first: 3 2 1 0 1 new; the third interview keeps its number though it is the second then.
    let wanted = [
        (7, Some(6), Some(3), 0.9286, 7.5333),
        (8, Some(6), Some(3), 0.8, 11.2),
        (7, Some(6), Some(2), 0.8286, 10.6),
        (8, Some(6), Some(2), 0.7778, 14.4),
        (8, Some(6), Some(2), 0.8824, 9.2),
        (7, Some(4), Some(2), 0.8286, 10.6),
    ];
    assert_eq!(all, wanted);
    assert_eq!(numbers(&found.whole), (8, Some(6), Some(2), 0.8753, 9.875));
    // Without c4, c6 and c8: 2 2 0 1 0 0 new, none in one interview only.
    assert_eq!(
        numbers(&found.without_once),
        (5, Some(4), Some(2), 1.0, 5.0)
    );
}

/// Leaving out must be what measuring a table without that column is.
#[test]
fn leaving_out_is_measuring_without() {
    let cell =
        |row: usize, unit: usize| u32::from((row * 7 + unit * 5).is_multiple_of(row % 6 + 2));
    let row = |row: usize| (0..15).map(|unit| cell(row, unit)).collect::<Vec<u32>>();
    let rows: Vec<Vec<u32>> = (0..30).map(row).collect();
    let table = |rows: &[Vec<u32>]| {
        groundwork::analysis::saturation::Incidence::of_rows(rows, rows[0].len())
    };
    let rules = (GuestRule::default(), FrancisRule::default());
    let found = Sensitivity::of_table(&table(&rows), rules);
    for unit in 0..15 {
        let less: Vec<Vec<u32>> = rows
            .iter()
            .map(|row| [&row[..unit], &row[unit + 1..]].concat())
            .collect();
        let whole = Sensitivity::of_table(&table(&less), rules).whole;
        let number = |place: usize| place + usize::from(place > unit);
        let left = &found.interviews[unit];
        assert_eq!(left.codes, whole.codes);
        assert_eq!(left.coverage, whole.coverage);
        assert_eq!(left.chao2, whole.chao2);
        assert_eq!(left.last_new, whole.last_new.map(number));
        assert_eq!(left.guest, whole.guest.map(number));
        assert_eq!(left.francis, whole.francis.map(number));
    }
}

#[test]
fn rules_over_drawn_orders_do_not_change() {
    // Every interview has every code: whatever the order, the first brings all.
    let alike = groundwork::analysis::saturation::Incidence::of_rows(&[vec![1; 5], vec![2; 5]], 5);
    let (guest, francis) = rules_over_orders(&alike, (GUEST, SHORT));
    assert_eq!(guest.orders, 1000);
    assert_eq!(
        (guest.low, guest.median, guest.high),
        (Some(2), Some(2), Some(2))
    );
    assert_eq!(
        (francis.low, francis.median, francis.high),
        (Some(2), Some(2), Some(2))
    );
    let once = rules_over_orders(&small(), (GUEST, FrancisRule::default()));
    let again = rules_over_orders(&small(), (GUEST, FrancisRule::default()));
    assert_eq!(once, again);
    assert_eq!((once.1.orders, once.1.median), (0, None), "six are too few");
}

fn review(desk: &Desk, order: SeriesOrder) -> Review {
    let terms = Terms {
        order,
        francis: SHORT,
        ..Terms::default()
    };
    Review::of(&Ground::of(desk.project()), terms)
}

fn names(desk: &Desk, review: &Review) -> Vec<String> {
    let names = review.units.iter().map(|unit| unit.name(desk.project()));
    names.map(str::to_owned).collect()
}

#[test]
fn the_order_is_chosen_and_everything_follows_it() {
    let mut desk = project(STUDY);
    for (name, role) in [("one", "Owner"), ("two", "consultant")] {
        let document = desk.project().document_named(name).unwrap().id;
        let role = ("role".to_owned(), role.to_owned());
        let edit = DocumentEdit {
            attributes: Some(Attributes::from_iter([role])),
            ..DocumentEdit::default()
        };
        desk.perform(Operation::EditDocument { document, edit }, "")
            .unwrap();
    }
    let conducted = review(&desk, SeriesOrder::Conducted);
    assert_eq!(names(&desk, &conducted), ["one", "two", "three"]);
    let reversed = review(&desk, SeriesOrder::Reversed);
    assert_eq!(names(&desk, &reversed), ["three", "two", "one"]);
    assert_eq!(reversed.conducted, [3, 2, 1]);
    let by_role = SeriesOrder::named(desk.project(), "Role").unwrap();
    assert_eq!(
        by_role,
        SeriesOrder::Attribute(AttributeOwner::Document, "role".into())
    );
    let by_role = review(&desk, by_role);
    assert_eq!(
        names(&desk, &by_role),
        ["two", "one", "three"],
        "without a value last"
    );
    let level = by_role.level(Counted::Concepts).unwrap();
    assert_eq!(steps(&level.curve), [1, 1, 0]);
    let secrecy = &by_role.categories[1];
    assert_eq!(secrecy.codings, [0, 1, 1]);
    assert_eq!(secrecy.first_seen, Some(2));
    assert_eq!(SeriesOrder::named(desk.project(), "age"), None);
    let said = summary(&by_role, level, &level.orders());
    assert_eq!(
        say(&said[0]),
        "Retrospectively, with the interviews by role of documents, then as in the list, the last new concept appeared in interview 2; interview 3 added none."
    );
    let ground = Ground::of(desk.project());
    let all = Sensitivity::of(&ground, &by_role).in_orders;
    let words: Vec<String> = all.iter().map(|row| row.order.word()).collect();
    assert_eq!(
        words,
        ["conducted", "reversed", "date", "coded", "documents:role"]
    );
    assert!(all.iter().all(|row| row.last_new == Some(2)));
}

#[test]
fn as_coded_is_when_the_coding_of_each_began() {
    let mut desk = project(
        "
//- document one
P1: I never told anyone.
//- document two
P2: I told them at once.
    ^^^^^^^^^^^^^^^^^^^ telling
//- codebook
Openness
  Speaking
    telling
",
    );
    let order = |desk: &Desk| names(desk, &review(desk, SeriesOrder::Coded));
    assert_eq!(order(&desk), ["two", "one"], "what is not coded comes last");
    let operation = Operation::CodePassages {
        passages: vec![passage(&desk, "never told")],
        codes: vec![code(desk.project(), "telling")],
        create: vec![],
    };
    desk.perform(operation, "").unwrap();
    assert_eq!(order(&desk), ["two", "one"], "the second was begun first");
}

#[test]
fn the_stopping_criterion_is_asked_of_each_category() {
    let desk = project(STUDY);
    let review = review(&desk, SeriesOrder::Conducted);
    let name = |id| desk.project().code_name(id).to_owned();
    let found: Vec<_> = review
        .categories
        .iter()
        .map(|row| (name(row.category), row.found.francis))
        .collect();
    let met = |interview| FrancisVerdict::MetAt {
        interview,
        later: 0,
    };
    // Hiding comes with the first interview, speaking with the second.
    let wanted = [("Openness", Some(met(3))), ("Secrecy", Some(met(2)))];
    assert_eq!(
        found,
        wanted.map(|(name, verdict)| (name.to_owned(), verdict))
    );
    let codes = review.categories.iter().map(|row| row.found.curve.total());
    assert_eq!(codes.collect::<Vec<_>>(), [1, 1]);
    assert_eq!(
        desk.project()
            .codes
            .iter()
            .filter(|row| row.level == Level::Concept)
            .count(),
        2
    );
}

#[test]
fn the_command_line_tells_the_order_and_what_is_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("study.gwk");
    let text = folder.path().join("one.txt");
    std::fs::write(&text, "P1: I never told anyone.\n").unwrap();
    let file = file.to_str().unwrap();
    run(&["new", file, "--title", "T"]).unwrap();
    run(&["import", file, text.to_str().unwrap()]).unwrap();
    let told = run(&["saturation", file, "--order", "reversed"]).unwrap();
    assert!(told.contains("in reverse order"), "{told}");
    let json = run(&[
        "saturation",
        file,
        "--order",
        "coded",
        "--round",
        "4",
        "--json",
    ])
    .unwrap();
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        (&json["order"], &json["round"]),
        (&"coded".into(), &4.into())
    );
    for table in ["stopping", "left_out", "in_orders", "rules_drawn"] {
        assert!(json[table].is_array(), "{table}");
    }
    assert_eq!(json["in_orders"].as_array().unwrap().len(), 0);
    let wrong = run(&["saturation", file, "--order", "chance"]).unwrap_err();
    assert!(wrong.contains("chance"), "{wrong}");
}
