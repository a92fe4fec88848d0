//! What the measures of saturation rest on, as tables: single categories, single interviews, the order.

use crate::analysis::Ground;
use crate::analysis::saturation::{
    CategoryFound, FrancisVerdict, LeftOut, Met, Review, Sensitivity, SeriesOrder,
};

use super::{Cell, Column, ColumnKind, Table, Words, table};

/// Returns what the rule of Francis et al. says of each category, at the level that is shown.
pub fn stopping(ground: &Ground, review: &Review, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["category", "counted", "result"], words);
    columns.extend(Column::numbers(
        &["codes", "last_new", "francis_met_at", "later"],
        words,
    ));
    columns.push(Column::new("coverage", ColumnKind::Share, words));
    columns.extend(Column::decimals(&["chao2"], words));
    let mut table = table(ground, words("export-saturation-stopping"), columns);
    let counted = review
        .shown()
        .map(|level| words(CategoryFound::key(level.counted)));
    let counted = counted.unwrap_or_default();
    for row in &review.categories {
        let found = &row.found;
        let (result, met, later) = match found.francis {
            None => ("export-rule-empty", Cell::Empty, Cell::Empty),
            Some(FrancisVerdict::MetAt { interview, later }) => {
                ("export-rule-met", interview.into(), later.into())
            }
            Some(FrancisVerdict::NotMet) => ("export-rule-not-met", Cell::Empty, Cell::Empty),
            Some(FrancisVerdict::TooFewInterviews(_)) => {
                ("export-rule-too-few", Cell::Empty, Cell::Empty)
            }
        };
        table.rows.push(vec![
            ground.project().code_name(row.category).into(),
            counted.as_str().into(),
            words(result).into(),
            found.curve.total().into(),
            place(found.curve.last_new()),
            met,
            later,
            Cell::share(found.coverage),
            Cell::decimal(found.chao2.map(|chao2| chao2.estimate)),
        ]);
    }
    table
}

/// Returns the measures with each interview left out in turn, between everything and what rests on more than one.
pub fn left_out(
    ground: &Ground,
    (review, sensitivity): (&Review, &Sensitivity),
    words: &Words<'_>,
) -> Table {
    let mut columns = Column::numbers(&["number"], words);
    columns.extend(Column::texts(&["left_out"], words));
    columns.extend(Column::numbers(
        &["codes", "lost", "last_new", "met_at", "francis_met_at"],
        words,
    ));
    columns.push(Column::new("coverage", ColumnKind::Share, words));
    columns.extend(Column::decimals(
        &["chao2", "chao2_low", "chao2_high"],
        words,
    ));
    let mut table = table(ground, words("export-saturation-left-out"), columns);
    let whole = &sensitivity.whole;
    if whole.codes == 0 {
        return table;
    }
    let row = |number: Cell, name: Cell, left: &LeftOut| {
        vec![
            number,
            name,
            left.codes.into(),
            whole.codes.saturating_sub(left.codes).into(),
            place(left.last_new),
            place(left.guest),
            place(left.francis),
            Cell::share(left.coverage),
            Cell::decimal(left.chao2.map(|chao2| chao2.estimate)),
            Cell::decimal(left.chao2.and_then(|chao2| Some(chao2.ci95?.0))),
            Cell::decimal(left.chao2.and_then(|chao2| Some(chao2.ci95?.1))),
        ]
    };
    let nothing = words("saturation-left-out-nothing").into();
    table.rows.push(row(Cell::Empty, nothing, whole));
    let interviews = review.units.iter().zip(&sensitivity.interviews);
    for (index, (unit, left)) in interviews.enumerate() {
        let name = unit.name(ground.project()).into();
        table.rows.push(row((index + 1).into(), name, left));
    }
    let once = words("saturation-left-out-once").into();
    table
        .rows
        .push(row(Cell::Empty, once, &sensitivity.without_once));
    table
}

/// Returns what the rules say in every order that the project offers.
pub fn in_orders(ground: &Ground, sensitivity: &Sensitivity, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["order_taken"], words);
    columns.extend(Column::numbers(
        &["last_new", "met_at", "francis_met_at"],
        words,
    ));
    let mut table = table(ground, words("export-saturation-in-orders"), columns);
    for row in &sensitivity.in_orders {
        table.rows.push(vec![
            order_name(&row.order, words).into(),
            place(row.last_new),
            place(row.guest),
            place(row.francis),
        ]);
    }
    table
}

/// Returns where the rules are met over drawn orders; a cell is empty where the rule is not met.
pub fn rules_drawn(ground: &Ground, sensitivity: &Sensitivity, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["rule"], words);
    columns.extend(Column::numbers(
        &["orders_drawn", "orders_met", "early", "median", "late"],
        words,
    ));
    let mut table = table(ground, words("export-saturation-rules-drawn"), columns);
    let rules = [
        ("saturation-rule-guest", sensitivity.guest),
        ("saturation-rule-francis", sensitivity.francis),
    ];
    for (rule, met) in rules.into_iter().filter(|_| sensitivity.drawn > 0) {
        let Met {
            orders,
            low,
            median,
            high,
        } = met;
        table.rows.push(vec![
            words(rule).into(),
            sensitivity.drawn.into(),
            orders.into(),
            place(low),
            place(median),
            place(high),
        ]);
    }
    table
}

/// The name of an order in a cell: of an attribute its name.
pub(super) fn order_name(order: &SeriesOrder, words: &Words<'_>) -> String {
    match order {
        SeriesOrder::Conducted => words("export-order-conducted"),
        SeriesOrder::Reversed => words("export-order-reversed"),
        SeriesOrder::Dated => words("export-order-date"),
        SeriesOrder::Coded => words("export-order-coded"),
        SeriesOrder::Attribute(owner, name) => format!("{name} ({})", words(owner.key())),
    }
}

fn place(place: Option<usize>) -> Cell {
    place.map_or(Cell::Empty, Cell::from)
}
