//! The tables that say what the measures of saturation rest on: single interviews, the order, single categories.

use crate::analysis::saturation::{
    FrancisVerdict, LEAST_TO_ESTIMATE, LeftOut, LevelReview, Met, Orders, Review, Sensitivity,
    SeriesOrder, coverage,
};
use crate::locale::{say, words};
use crate::model::{Message, Project};

use super::review_sheets::{
    Line, RowAbout, Sheet, counted, decimal, interview_number, line, number, percent, sheet,
};

/// Returns how an order is named where one is chosen.
pub fn order_words(order: &SeriesOrder) -> String {
    say(&order.message("saturation-order-name"))
}

/// The stopping criterion of Francis et al. in each category, below all of the level.
pub(super) fn stopping(project: &Project, review: &Review, level: &LevelReview) -> Sheet {
    let heads = [
        "category", "verdict", "codes", "last-new", "met-at", "later", "coverage", "chao2",
    ];
    let mut sheet = sheet("saturation-stopping-of-each", 2, &heads);
    let rule = review.terms.francis;
    let met = review.categories.iter();
    let met = met.filter(|row| row.found.francis.met_at().is_some());
    let hint = Message::new("saturation-stopping-of-each-hint")
        .with("initial", rule.initial)
        .with("stopping", rule.stopping)
        .with("what", words(level.counted.key()))
        .with("met", met.count())
        .with("all", review.categories.len());
    sheet.hint = say(&hint);
    if review.categories.is_empty() {
        return sheet;
    }
    let few = review.interviews.len() < LEAST_TO_ESTIMATE;
    let cells = |name: String, verdict: FrancisVerdict, (codes, last): (usize, Option<usize>)| {
        let (met, later) = match verdict {
            FrancisVerdict::MetAt { interview, later } => (Some(interview), Some(later)),
            _ => (None, None),
        };
        let verdict = match codes {
            0 => words("saturation-stopping-nothing"),
            _ => say(&verdict.message()),
        };
        let seen = codes > 0;
        vec![
            name,
            verdict,
            codes.to_string(),
            number(last),
            number(met.filter(|_| seen)),
            number(later.filter(|_| seen)),
        ]
    };
    let mut enter = |mut cells: Vec<String>, (coverage, chao2): (Option<f64>, _), about| {
        cells.push(percent(coverage.filter(|_| !few)));
        let chao2: Option<f64> = chao2;
        cells.push(
            chao2
                .filter(|_| !few)
                .map_or_else(String::new, |chao2| decimal(Some(chao2))),
        );
        sheet.lines.push(Line { cells, about });
    };
    let all = (level.curve.total(), level.curve.last_new());
    let estimated = (
        coverage::chao_jost(&level.frequencies),
        level.estimates.chao2.map(|chao2| chao2.estimate),
    );
    enter(
        cells(words(level.counted.key()), level.francis, all),
        estimated,
        None,
    );
    for row in &review.categories {
        let found = &row.found;
        let estimated = (found.coverage, found.chao2.map(|chao2| chao2.estimate));
        let name = project.code_name(row.category).to_owned();
        let all = (found.curve.total(), found.curve.last_new());
        let about = Some(RowAbout::Category(row.category));
        enter(cells(name, found.francis, all), estimated, about);
    }
    sheet
}

/// Each interview left out in turn, between everything and what rests on more than one.
pub(super) fn left_out(project: &Project, review: &Review, sensitivity: &Sensitivity) -> Sheet {
    let heads = [
        "left-out",
        "remain",
        "lost",
        "last-new",
        "met-guest",
        "met-francis",
        "coverage",
        "chao2",
    ];
    let mut sheet = sheet("saturation-left-out", 1, &heads);
    let whole = &sensitivity.whole;
    if whole.codes == 0 {
        return sheet;
    }
    let (terms, units) = (&review.terms, review.interviews.len());
    let place = |place: Option<usize>, needed: usize| match place {
        Some(place) => place.to_string(),
        None if units <= needed => words("saturation-too-early"),
        None => words("saturation-not-met"),
    };
    // With one interview less there may be too few to estimate.
    let few = review.interviews.len() <= LEAST_TO_ESTIMATE;
    if let Some(range) = range(sensitivity, few) {
        sheet.hint = format!("{} {}", say(&range), sheet.hint);
    }
    let cells = |name: String, left: &LeftOut| {
        vec![
            name,
            left.codes.to_string(),
            (whole.codes - left.codes.min(whole.codes)).to_string(),
            number(left.last_new),
            place(left.guest, terms.guest.base + terms.guest.run),
            place(left.francis, terms.francis.initial + terms.francis.stopping),
            percent(left.coverage.filter(|_| !few)),
            left.chao2
                .filter(|_| !few)
                .map_or_else(String::new, |chao2| decimal(Some(chao2.estimate))),
        ]
    };
    sheet
        .lines
        .push(line(cells(words("saturation-left-out-nothing"), whole)));
    let interviews = review.interviews.iter().zip(&sensitivity.interviews);
    for (index, (id, left)) in interviews.enumerate() {
        let name = format!(
            "{}  {}",
            interview_number(index),
            project.document_name(*id)
        );
        sheet.lines.push(Line {
            cells: cells(name, left),
            about: Some(RowAbout::Document(*id)),
        });
    }
    let once = words("saturation-left-out-once");
    sheet
        .lines
        .push(line(cells(once, &sensitivity.without_once)));
    sheet
}

/// Between what the measures lie when any one interview is left out.
fn range(sensitivity: &Sensitivity, few: bool) -> Option<Message> {
    let all = &sensitivity.interviews;
    let codes = || all.iter().map(|left| left.codes);
    let last = || all.iter().filter_map(|left| left.last_new);
    let shares = all.iter().filter_map(|left| left.coverage.filter(|_| !few));
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for share in shares {
        (low, high) = (low.min(share), high.max(share));
    }
    let message = Message::new("saturation-left-out-range")
        .with("least", codes().min()?)
        .with("most", codes().max()?)
        .with("codes", sensitivity.whole.codes)
        .with(
            "remain",
            if codes().min()? == sensitivity.whole.codes {
                "all"
            } else {
                "some"
            },
        )
        .with(
            "moves",
            if last().min()? == last().max()? {
                "no"
            } else {
                "yes"
            },
        )
        .with("first", last().min()?)
        .with("last", last().max()?)
        .with("low", percent(Some(low)))
        .with("high", percent(Some(high)))
        .with("estimated", if low <= high { "yes" } else { "no" });
    Some(message)
}

/// What the rules say in every order that the project offers.
pub(super) fn in_orders(orders: &Orders, sensitivity: &Sensitivity) -> Sheet {
    let heads = ["order", "last-new", "met-guest", "met-francis"];
    let mut sheet = sheet("saturation-in-orders", 1, &heads);
    if let Some(latest) = orders.positions.keys().next_back() {
        let latest = counted("saturation-in-orders-latest", *latest);
        sheet.hint = format!("{} {latest}", sheet.hint);
    }
    let place = |place: Option<usize>| {
        place.map_or_else(|| words("saturation-not-met"), |place| place.to_string())
    };
    for row in &sensitivity.in_orders {
        sheet.lines.push(line([
            order_words(&row.order),
            number(row.last_new),
            place(row.guest),
            place(row.francis),
        ]));
    }
    sheet
}

/// Where the rules are met over drawn orders.
pub(super) fn rules_drawn(sensitivity: &Sensitivity) -> Sheet {
    let heads = ["rule", "met-in", "early", "median", "late"];
    let mut sheet = sheet("saturation-rules-drawn", 1, &heads);
    sheet.hint = counted("saturation-rules-drawn-hint", sensitivity.drawn);
    let place = |place: Option<usize>| {
        place.map_or_else(|| words("saturation-not-met"), |place| place.to_string())
    };
    let rules = [
        ("saturation-rule-guest", sensitivity.guest),
        ("saturation-rule-francis", sensitivity.francis),
    ];
    if sensitivity.drawn == 0 {
        return sheet;
    }
    for (rule, met) in rules {
        let Met {
            orders,
            low,
            median,
            high,
        } = met;
        sheet.lines.push(line([
            words(rule),
            percent(Some(orders as f64 / sensitivity.drawn as f64)),
            place(low),
            place(median),
            place(high),
        ]));
    }
    sheet
}
