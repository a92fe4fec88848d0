//! The steps of what was found in cases, told from the journal: where cases stand on dimensions, in which a relation
//! holds, what of a proposition a quotation shows, and the paths that something is on.

use crate::model::{
    CaseFinding, CaseLocation, Change, CodeId, MatrixPath, Message, Proposition, QuotationId,
    RowChange, Support, Traced, Unit, Whom,
};

use super::step_history::{StepHistory, Told};

impl StepHistory {
    /// What a change of this family was for something; nothing where it is of another.
    pub(super) fn of_cases(&self, change: &RowChange) -> Vec<Told> {
        match change {
            RowChange::CaseLocation(change) => self.case_location(change).into_iter().collect(),
            RowChange::CaseFinding(change) => self.case_finding(change).into_iter().collect(),
            RowChange::MatrixPath(change) => path(change),
            RowChange::Support(change) => {
                let judged = self.judged(change);
                judged.into_iter().chain(self.support(change)).collect()
            }
            RowChange::Proposition(change) => proposition(change),
            _ => Vec::new(),
        }
    }

    /// Where a case or participant was put, for the category whose property it is.
    fn case_location(&self, change: &Change<CaseLocation>) -> Option<Told> {
        let (key, row) = match (change.before.as_deref(), change.after.as_deref()) {
            (Some(was), Some(row)) if (was.position, was.whom) == (row.position, row.whom) => {
                return None;
            }
            (_, Some(row)) => ("step-case-located", row),
            (Some(row), None) => ("step-case-not-located", row),
            (None, None) => return None,
        };
        let (code, property) = self.names.properties.get(&row.property)?;
        let whom = match row.whom {
            Whom::Case(case) => self.names.cases.get(&case),
            Whom::Participant(participant) => self.names.participants.get(&participant),
        };
        let message = Message::new(key)
            .with("case", whom.map_or("", String::as_str))
            .with("name", property.as_str())
            .with("position", usize::from(row.position));
        Some(((*code).into(), message))
    }

    /// What was found of a relation in a case.
    fn case_finding(&self, change: &Change<CaseFinding>) -> Option<Told> {
        let (finding, row) = match (change.before.as_deref(), change.after.as_deref()) {
            (Some(was), Some(row)) if was.finding == row.finding && was.note == row.note => {
                return None;
            }
            (_, Some(row)) => (row.finding.key(), row),
            (Some(row), None) => ("none", row),
            (None, None) => return None,
        };
        let case = self.names.cases.get(&row.case);
        let message = Message::new("step-found")
            .with("finding", finding)
            .with("case", case.map_or("", String::as_str));
        Some((row.relation.into(), message))
    }

    /// How a case was found to bear on a proposition.
    fn judged(&self, change: &Change<Support>) -> Option<Told> {
        let (before, after) = (change.before.as_deref(), change.after.as_deref());
        let bearing = match (before, after) {
            (Some(was), Some(row)) if was.bearing == row.bearing => return None,
            (_, Some(row)) => row.bearing.key(),
            _ => "none",
        };
        let row = after.or(before)?;
        let case = match row.unit {
            Unit::Case(case) => self.names.cases.get(&case),
            Unit::Document(_) => None,
        };
        let key = match case {
            Some(_) => "step-judged",
            None => "step-judged-document",
        };
        let message = Message::new(key)
            .with("bearing", bearing)
            .with("case", case.map_or("", String::as_str));
        Some((row.proposition.into(), message))
    }

    /// Which quotations were named, or are named no longer, for how a case bears on a proposition.
    fn support(&self, change: &Change<Support>) -> Vec<Told> {
        let (before, after) = (change.before.as_deref(), change.after.as_deref());
        let Some(row) = after.or(before) else {
            return Vec::new();
        };
        let words = self.names.propositions.get(&row.proposition);
        let message = |key: &str, row: &Support| {
            Message::new(key)
                .with("bearing", row.bearing.key())
                .with("words", words.map_or("", String::as_str))
        };
        let named = |row: Option<&Support>, quotation: QuotationId| {
            row.filter(|row| row.quotations.contains(&quotation))
                .map(|row| row.bearing)
        };
        let mut quotations: Vec<QuotationId> = [before, after]
            .into_iter()
            .flatten()
            .flat_map(|row| row.quotations.iter().copied())
            .collect();
        quotations.sort_unstable();
        quotations.dedup();
        let told = |quotation: QuotationId| {
            let (was, is) = (named(before, quotation), named(after, quotation));
            let key = match is {
                _ if was == is => return None,
                Some(_) => "step-bearing",
                None => "step-bearing-gone",
            };
            Some((quotation.into(), message(key, row)))
        };
        quotations.into_iter().filter_map(told).collect()
    }
}

/// What became of a proposition.
fn proposition(change: &Change<Proposition>) -> Vec<Told> {
    let (before, after) = (change.before.as_deref(), change.after.as_deref());
    let Some(row) = after.or(before) else {
        return Vec::new();
    };
    let said = match (before, after) {
        (None, _) => vec!["step-stated"],
        (_, None) => vec!["step-unstated"],
        (Some(was), Some(row)) => [
            ("step-reworded", was.statement != row.statement),
            ("step-status", was.status != row.status),
            ("step-speaks-of", was.terms != row.terms),
            ("step-rests-on", was.relations != row.relations),
        ]
        .into_iter()
        .filter_map(|(key, differs)| differs.then_some(key))
        .collect(),
    };
    let message = |key: &str| {
        Message::new(key)
            .with("words", row.statement.as_str())
            .with("status", row.status.key())
    };
    said.into_iter()
        .map(|key| (row.id.into(), message(key)))
        .collect()
}

/// What came onto a path through the matrix, and what left it: categories, and quotations that show a step.
fn path(change: &Change<MatrixPath>) -> Vec<Told> {
    let (before, after) = (change.before.as_deref(), change.after.as_deref());
    let on = |row: Option<&MatrixPath>| -> Vec<Traced> {
        let codes = row.map(MatrixPath::categories).unwrap_or_default();
        let codes = codes.into_iter().map(|code: CodeId| code.into());
        let quotations = row.map(MatrixPath::quotations).unwrap_or_default();
        let quotations = quotations.into_iter().map(Traced::from);
        codes.chain(quotations).collect()
    };
    let (was, is) = (on(before), on(after));
    let title = after.or(before).map_or("", |row| row.title.as_str());
    let told = |key: &str, of: &[Traced], not_in: &[Traced]| -> Vec<Told> {
        let of = of.iter().filter(|traced| !not_in.contains(traced));
        of.map(|traced| (*traced, Message::new(key).with("name", title)))
            .collect()
    };
    let mut all = told("step-path-gone", &was, &is);
    all.extend(told("step-path", &is, &was));
    all
}
