//! What the history says of the codebook and of constant comparison: splits, examples, likenesses, comparisons,
//! properties, ratings.

use std::collections::HashSet;

use crate::model::{
    CodeId, Compared, ComparisonId, Example, Level, Likeness, Message, Outcome, PropertyId,
    QuotationId, Rating, SavedQueryId,
};

use super::Operation;
use super::describe::{Said, describe, excerpt, name};
use super::edit::NewCode;
use super::examples::SetExample;
use super::ratings::RateCase;
use super::split::{SplitCode, SplitTo};
use super::step_history::told_place;

impl Said<'_> {
    pub(super) fn gathered(&self, key: &str, codes: &[CodeId], under: &NewCode) -> Message {
        let rows = codes
            .iter()
            .filter_map(|code| self.project.codes.get(*code));
        let levels: HashSet<Level> = rows.map(|row| row.level).collect();
        let level = match levels.len() {
            1 => levels.into_iter().next().unwrap_or_default(),
            _ => Level::Open,
        };
        self.codes(key, codes)
            .with("under", under.name.trim())
            .with("level", level.key())
    }

    /// Several acts as one: in a sentence of its own where they belong together, else by the name given to them.
    pub(super) fn several(&self, operations: &[Operation], own: &str) -> Message {
        if let Some(coded) = self.coded_in_new(operations) {
            return coded;
        }
        match operations {
            [
                Operation::GatherCodes { codes, under },
                Operation::PlaceCategories {
                    model,
                    place: Some(place),
                    ..
                },
            ] => {
                let said = self.gathered("did-gather-at", codes, under);
                told_place(said, *place, self.given_name(*model, *place))
            }
            [
                Operation::AddCode(above),
                Operation::GatherCodes { codes, under },
            ] => self
                .gathered("did-gather-in-new", codes, under)
                .with("category", above.name.trim()),
            [
                Operation::PlaceCategories { place: None, .. },
                moved @ Operation::MoveCodes { .. },
            ] => describe(self.project, moved),
            [
                Operation::MoveCodes { parent: None, .. },
                placed @ Operation::PlaceCategories { .. },
            ] => describe(self.project, placed),
            [
                Operation::MoveCodes {
                    codes: freed,
                    parent: None,
                },
                Operation::DeleteCodes { codes },
            ] => self
                .codes("did-delete-codes-freed", codes)
                .with("freed", freed.len()),
            [Operation::DecideGap(gap), Operation::PlanSampling(new)] => self.planned_for(gap, new),
            [record @ Operation::RecordComparison(_), ..] => describe(self.project, record),
            _ if own.is_empty() => {
                Message::new("did-several-unnamed").with("count", operations.len())
            }
            _ => name("did-several", own).with("count", operations.len()),
        }
    }

    /// Coding with a new code whose place is made first.
    fn coded_in_new(&self, operations: &[Operation]) -> Option<Message> {
        let (last, before) = operations.split_last()?;
        let Operation::CodePassages {
            passages,
            codes,
            create,
        } = last
        else {
            return None;
        };
        let [new] = create.as_slice() else {
            return None;
        };
        let place = self.made_place(before).filter(|_| codes.is_empty())?;
        let message = Message::new("did-code-passages-in-new")
            .with("codes", new.name.trim())
            .with("place", place);
        Some(self.with_passages(message, passages))
    }

    /// Returns the path that these acts make, where they make codes one below the other and nothing else.
    fn made_place(&self, operations: &[Operation]) -> Option<String> {
        let mut path: Vec<String> = Vec::new();
        let mut above = None;
        for operation in operations {
            let Operation::AddCode(new) = operation else {
                return None;
            };
            match (path.is_empty(), new.parent) {
                (true, Some(parent)) => path.push(self.project.code_path(parent)),
                (true, None) => {}
                (false, parent) if parent == above => {}
                (false, _) => return None,
            }
            path.push(new.name.trim().to_owned());
            above = new.id;
        }
        (!path.is_empty()).then(|| path.join(" / "))
    }

    pub(super) fn split(&self, split: &SplitCode) -> Message {
        let names: Vec<&str> = split
            .parts
            .iter()
            .map(|part| match &part.to {
                SplitTo::Code(code) => self.project.code_name(*code),
                SplitTo::Create(new) => new.name.trim(),
            })
            .collect();
        let moved: usize = split.parts.iter().map(|part| part.quotations.len()).sum();
        name("did-split-code", self.project.code_name(split.code))
            .with("into", names)
            .with("count", moved)
    }

    pub(super) fn example(&self, set: &SetExample) -> Message {
        let words = set.quotation.map(|quotation| self.words(quotation));
        let key = match (set.example, &words) {
            (Example::Typical, Some(_)) => "did-set-typical",
            (Example::Borderline, Some(_)) => "did-set-borderline",
            (_, None) => "did-clear-example",
        };
        name(key, self.project.code_name(set.code)).with("words", words.unwrap_or_default())
    }

    pub(super) fn likenesses(&self, likenesses: &[Likeness]) -> Message {
        let codes = likenesses.first().map(Likeness::codes).unwrap_or_default();
        let names: Vec<&str> = codes
            .iter()
            .map(|code| self.project.code_name(*code))
            .collect();
        let passage = likenesses.first().and_then(Likeness::passage);
        let words = passage.map(|passage| excerpt(passage.words()));
        let (key, words) = match words {
            Some(words) if names.is_empty() => ("did-dismiss-unlike", words),
            Some(words) => ("did-dismiss-passage", words),
            None => ("did-dismiss-codes", String::new()),
        };
        Message::new(key)
            .with("words", words)
            .with("codes", names)
            .with("count", likenesses.len())
    }

    pub(super) fn comparison(
        &self,
        key: &str,
        (left, right): (Compared, Compared),
        outcome: Outcome,
    ) -> Message {
        name(key, &self.side(left))
            .with("other", self.side(right))
            .with("outcome", outcome.key())
    }

    pub(super) fn known_comparison(&self, key: &str, comparison: Option<ComparisonId>) -> Message {
        let row = comparison.and_then(|comparison| self.project.comparisons.get(comparison));
        match row {
            Some(row) => self.comparison(key, (row.left, row.right), row.outcome),
            None => name(key, "").with("other", "").with("outcome", ""),
        }
    }

    pub(super) fn side(&self, side: Compared) -> String {
        match side {
            Compared::Code(code) => self.project.code_name(code).to_owned(),
            Compared::Quotation(quotation) => self.words(quotation),
        }
    }

    pub(super) fn words(&self, quotation: QuotationId) -> String {
        let row = self.project.quotations.get(quotation);
        row.map_or_else(String::new, |row| excerpt(&row.words))
    }

    pub(super) fn property(&self, key: &str, property: Option<PropertyId>) -> Message {
        let row = property.and_then(|property| self.project.properties.get(property));
        name(key, row.map_or("", |row| row.name.as_str())).with(
            "code",
            row.map_or("", |row| self.project.code_name(row.code)),
        )
    }

    pub(super) fn rating(&self, new: &RateCase) -> Message {
        let case = self.project.cases.get(new.case);
        let key = match new.rating {
            Some(_) => "did-rate-case",
            None => "did-unrate-case",
        };
        name(key, self.project.code_name(new.code))
            .with("case", case.map_or("", |case| case.name.as_str()))
            .with("rating", new.rating.map_or("", Rating::key))
    }

    pub(super) fn query(&self, key: &str, query: Option<SavedQueryId>) -> Message {
        let row = query.and_then(|query| self.project.queries.get(query));
        name(key, row.map_or("", |row| row.name.as_str()))
    }
}
