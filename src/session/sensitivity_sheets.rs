//! The tables that say what the measures of saturation rest on: single interviews, the order, single categories.

use crate::analysis::saturation::{
    Counted, Curve, Estimate, FrancisVerdict, LEAST_TO_ESTIMATE, LeftOut, LevelReview, Met, Orders,
    Review, Sensitivity, SeriesOrder, coverage,
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
    let met = met.filter(|row| row.found.met_at().is_some());
    let is_categories = level.counted == Counted::Categories;
    let hint = Message::new("saturation-stopping-of-each-hint")
        .with("initial", rule.initial)
        .with("stopping", rule.stopping)
        .with("level", if is_categories { "categories" } else { "other" })
        .with("what", words(level.counted.key()))
        .with("met", met.count())
        .with("all", review.categories.len());
    sheet.hint = say(&hint);
    if review.categories.is_empty() {
        return sheet;
    }
    let few = review.units.len() < LEAST_TO_ESTIMATE;
    let cells = |name: String, curve: &Curve, found: (Option<FrancisVerdict>, [Option<f64>; 2])| {
        let (verdict, [coverage, chao2]) = found;
        let (met, later) = match verdict {
            Some(FrancisVerdict::MetAt { interview, later }) => (Some(interview), Some(later)),
            _ => (None, None),
        };
        let verdict = verdict.map(|verdict| say(&verdict.message(review.terms.series)));
        let chao2 = chao2.filter(|_| !few);
        vec![
            name,
            verdict.unwrap_or_else(|| words("saturation-stopping-nothing")),
            curve.total().to_string(),
            number(curve.last_new()),
            number(met),
            number(later),
            percent(coverage.filter(|_| !few)),
            chao2.map_or_else(String::new, |chao2| decimal(Some(chao2))),
        ]
    };
    let number_of = |chao2: Option<Estimate>| chao2.map(|chao2| chao2.estimate);
    // The codes below all categories are more than the categories themselves.
    if !is_categories {
        let estimated = [
            coverage::chao_jost(&level.frequencies),
            number_of(level.estimates.chao2),
        ];
        let found = (Some(level.francis), estimated);
        let name = words(level.counted.key());
        sheet.lines.push(line(cells(name, &level.curve, found)));
    }
    for row in &review.categories {
        let found = &row.found;
        let estimated = [found.coverage, number_of(found.chao2)];
        let name = project.code_name(row.category).to_owned();
        sheet.lines.push(Line {
            cells: cells(name, &found.curve, (found.francis, estimated)),
            about: Some(RowAbout::Category(row.category)),
        });
    }
    sheet
}

/// Where a rule is met, or that it is not, or that it cannot be asked yet of so many interviews.
fn met_at(place: Option<usize>, (units, needed): (usize, usize)) -> String {
    match place {
        Some(place) => place.to_string(),
        None if units < needed => words("saturation-too-early"),
        None => words("saturation-not-met"),
    }
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
    let (terms, units) = (&review.terms, review.units.len());
    // With one interview less there may be too few to estimate.
    let few = review.units.len() <= LEAST_TO_ESTIMATE;
    if let Some(range) = range(sensitivity, few) {
        sheet.hint = format!("{} {}", say(&range), sheet.hint);
    }
    let (guest, francis) = (terms.guest.needed(), terms.francis.needed());
    let cells = |name: String, left: &LeftOut, units: usize| {
        vec![
            name,
            left.codes.to_string(),
            (whole.codes - left.codes.min(whole.codes)).to_string(),
            number(left.last_new),
            met_at(left.guest, (units, guest)),
            met_at(left.francis, (units, francis)),
            percent(left.coverage.filter(|_| !few)),
            left.chao2
                .filter(|_| !few)
                .map_or_else(String::new, |chao2| decimal(Some(chao2.estimate))),
        ]
    };
    let nothing = words("saturation-left-out-nothing");
    sheet.lines.push(line(cells(nothing, whole, units)));
    let interviews = review.units.iter().zip(&sensitivity.interviews);
    for (index, (unit, left)) in interviews.enumerate() {
        let name = format!("{}  {}", interview_number(index), unit.name(project));
        sheet.lines.push(Line {
            cells: cells(name, left, units - 1),
            about: unit.first().map(RowAbout::Document),
        });
    }
    let once = words("saturation-left-out-once");
    let cells = cells(once, &sensitivity.without_once, units);
    sheet.lines.push(line(cells));
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
pub(super) fn in_orders(review: &Review, orders: &Orders, sensitivity: &Sensitivity) -> Sheet {
    let heads = ["order", "last-new", "met-guest", "met-francis"];
    let mut sheet = sheet("saturation-in-orders", 1, &heads);
    if let Some(latest) = orders.positions.keys().next_back() {
        let latest = counted("saturation-in-orders-latest", *latest);
        sheet.hint = format!("{} {latest}", sheet.hint);
    }
    let (units, terms) = (review.units.len(), &review.terms);
    for row in &sensitivity.in_orders {
        sheet.lines.push(line([
            order_words(&row.order),
            number(row.last_new),
            met_at(row.guest, (units, terms.guest.needed())),
            met_at(row.francis, (units, terms.francis.needed())),
        ]));
    }
    sheet
}

/// Where the rules are met over drawn orders.
pub(super) fn rules_drawn(review: &Review, sensitivity: &Sensitivity) -> Sheet {
    let heads = ["rule", "met-in", "early", "median", "late"];
    let mut sheet = sheet("saturation-rules-drawn", 1, &heads);
    sheet.hint = counted("saturation-rules-drawn-hint", sensitivity.drawn);
    let (units, terms) = (review.units.len(), &review.terms);
    let rules = [
        (
            "saturation-rule-guest",
            sensitivity.guest,
            terms.guest.needed(),
        ),
        (
            "saturation-rule-francis",
            sensitivity.francis,
            terms.francis.needed(),
        ),
    ];
    if sensitivity.drawn == 0 {
        return sheet;
    }
    for (rule, met, needed) in rules {
        let Met {
            orders,
            low,
            median,
            high,
        } = met;
        sheet.lines.push(line([
            words(rule),
            percent(Some(orders as f64 / sensitivity.drawn as f64)),
            met_at(low, (units, needed)),
            met_at(median, (units, needed)),
            met_at(high, (units, needed)),
        ]));
    }
    sheet
}
