//! What the paragraph for the paper tells of two codings.

use groundwork::analysis::reliability::comparison::CodeRow;
use groundwork::analysis::reliability::review::{Review, percent};
use groundwork::locale::say;
use groundwork::model::Decision;

use super::{coded_again, review};

#[test]
fn the_paper_tells_low_codes_and_open_disagreements_and_no_percentage_twice() {
    let desk = coded_again();
    let mut review = review(&desk);
    let said = |review: &Review| {
        let all = review.paper(("Ahmadi", "Ahmadi, Again"));
        all.iter().map(say).collect::<Vec<_>>().join(" ")
    };
    let words = said(&review);
    let number = |row: &CodeRow| row.unitizing;
    let (below, _) = review.comparison.below(0.667, number);
    let low = format!("{below} of {} codes", review.comparison.codes.len());
    assert!(below > 1 && words.contains(&low), "{low}: {words}");
    let open = review.settled.len();
    assert!(open > 1, "{words}");
    assert!(
        words.contains(&format!("None of the {open} disagreements is settled yet")),
        "{words}"
    );
    let overall = &review.comparison.overall;
    let share = percent(overall.rows.share());
    assert_eq!(
        words.matches(&format!("{share} %")).count(),
        1,
        "{share}: {words}"
    );
    review.settled[0] = Some((Decision::Both, String::new()));
    let words = said(&review);
    let told = format!("1 of {open} disagreements were discussed and settled; ");
    assert!(words.contains(&told), "{words}");
    review.comparison.overall.decisions.agreements += 1;
    assert!(said(&review).contains("Holsti’s reliability (agreements × 2 ÷ all codes, "));
}
