//! The history of codes, told from the journal: made, renamed, moved, merged, split, compared, dropped.

use std::collections::{BTreeSet, HashMap};

use crate::model::{Change, Code, CodeId, Comparison, Message, Property, RowChange, Trimming};

use super::past;
use super::request::Operation;
use super::split::{SplitCode, SplitTo};

/// Reads the journal from its first entry and says what each entry was for some codes.
#[derive(Debug)]
pub struct CodeHistory {
    of: BTreeSet<CodeId>,
    /// The names of all codes as they are at this place of the journal.
    names: HashMap<CodeId, String>,
}

impl CodeHistory {
    /// Returns a reader for `codes`, before the first entry.
    pub fn of(codes: impl IntoIterator<Item = CodeId>) -> Self {
        Self {
            of: codes.into_iter().collect(),
            names: HashMap::new(),
        }
    }

    /// Takes in the next entry and returns what it was for which code; nothing where it did not concern them.
    ///
    /// `operation` is what was asked for, where it can still be read; undo and redo come with the changes that they
    /// made and without an operation.
    pub fn follow(
        &mut self,
        operation: Option<&Operation>,
        changes: &[RowChange],
    ) -> Vec<(CodeId, Message)> {
        let mut said = Vec::new();
        let past = match operation {
            Some(Operation::BringHistory(_)) => past::merged(changes),
            _ => Vec::new(),
        };
        let mut acts = operation.map(acts).unwrap_or_default();
        let merges = past.iter();
        acts.extend(merges.map(|(from, into)| Act::Merge(std::slice::from_ref(from), *into)));
        let after: Vec<&Change<Code>> = codes(changes).collect();
        if !past.is_empty() {
            // What a history merges it has made itself.
            self.learn(&after);
        }
        // What it is merged into, or split from, has its name of before.
        let before = named(&self.names, &acts);
        self.learn(&after);
        for change in &after {
            if let Some(code) = change.key().filter(|code| self.is_of(*code)) {
                let told = self.of_row((code, change), (&acts, &before));
                said.extend(told.into_iter().map(|told| (code, told)));
            }
        }
        for act in &acts {
            let told = |code: &CodeId| Some((*code, self.of_act((*code, act), &before)?));
            said.extend(self.touched(act).iter().filter_map(told));
        }
        let gone: BTreeSet<CodeId> = after
            .iter()
            .filter(|change| change.after.is_none())
            .filter_map(|change| change.key())
            .collect();
        let others = changes.iter().flat_map(|change| self.of_other(change));
        // What a code is no longer, where it is no more, needs no words.
        said.extend(others.filter(|(code, _)| !gone.contains(code)));
        said
    }

    /// Returns whether a code is one of those whose history is told.
    pub(super) fn is_of(&self, code: CodeId) -> bool {
        self.of.contains(&code)
    }

    /// Returns the name of a code as it is at this place of the journal; empty before it has one.
    pub(super) fn name(&self, code: CodeId) -> &str {
        self.names.get(&code).map_or("", String::as_str)
    }

    fn learn(&mut self, changes: &[&Change<Code>]) {
        for row in changes.iter().filter_map(|change| change.after.as_ref()) {
            self.names.insert(row.id, row.name.clone());
        }
    }

    /// Which of the codes an act concerns beside the rows that it changes.
    fn touched(&self, act: &Act<'_>) -> BTreeSet<CodeId> {
        let codes = match act {
            Act::Merge(_, into) => vec![*into],
            Act::Split(split) => {
                let to = split.parts.iter().filter_map(|part| match &part.to {
                    SplitTo::Code(code) => Some(*code),
                    SplitTo::Create(_) => None,
                });
                to.chain([split.code]).collect()
            }
        };
        codes.into_iter().filter(|code| self.is_of(*code)).collect()
    }

    /// What became of a code's own row.
    fn of_row(
        &self,
        (code, change): (CodeId, &Change<Code>),
        (acts, names): (&[Act<'_>], &HashMap<CodeId, String>),
    ) -> Vec<Message> {
        match (change.before.as_deref(), change.after.as_deref()) {
            (None, Some(row)) => vec![self.made(row, (acts, names))],
            (Some(_), None) => vec![self.gone(code, acts)],
            (Some(before), Some(after)) => self.edited(before, after),
            (None, None) => Vec::new(),
        }
    }

    fn made(&self, row: &Code, (acts, names): (&[Act<'_>], &HashMap<CodeId, String>)) -> Message {
        let makes = |split: &SplitCode| {
            let mut created = split.parts.iter().filter_map(|part| match &part.to {
                SplitTo::Create(new) => Some(new),
                SplitTo::Code(_) => None,
            });
            created.any(|new| new.id == Some(row.id) || new.name.trim() == row.name)
        };
        let from = acts.iter().find_map(|act| match act {
            Act::Split(split) if makes(split) => Some(split.code),
            _ => None,
        });
        if let Some(from) = from {
            let from = names.get(&from).map_or("", String::as_str);
            return Message::new("code-split-off").with("from", from);
        }
        let key = match row.parent {
            Some(_) => "code-made-in",
            None => "code-made",
        };
        let parent = row.parent.map_or("", |parent| self.name(parent));
        Message::new(key)
            .with("level", row.level.key())
            .with("name", row.name.as_str())
            .with("parent", parent)
    }

    fn gone(&self, code: CodeId, acts: &[Act<'_>]) -> Message {
        let into = acts.iter().find_map(|act| match act {
            Act::Merge(from, into) if from.contains(&code) => Some(*into),
            _ => None,
        });
        match into {
            Some(into) => Message::new("code-merged-into").with("into", self.name(into)),
            None => Message::new("code-removed"),
        }
    }

    fn edited(&self, before: &Code, after: &Code) -> Vec<Message> {
        let mut said = Vec::new();
        if before.name != after.name {
            let renamed = Message::new("code-renamed").with("from", before.name.as_str());
            said.push(renamed.with("to", after.name.as_str()));
        }
        if before.parent != after.parent {
            said.push(match after.parent {
                Some(parent) => Message::new("code-moved").with("parent", self.name(parent)),
                None => Message::new("code-moved-to-top"),
            });
        }
        if before.level != after.level {
            said.push(Message::new("code-level").with("level", after.level.key()));
        }
        let texts = |code: &Code| {
            let Code {
                definition,
                use_when,
                not_when,
                ..
            } = code;
            [definition.clone(), use_when.clone(), not_when.clone()]
        };
        if texts(before) != texts(after) {
            said.push(Message::new("code-defined"));
        }
        if before.answers != after.answers {
            said.push(Message::new("code-answers").with("answers", after.answers.key()));
        }
        if before.colour != after.colour {
            said.push(Message::new("code-coloured"));
        }
        if before.in_vivo != after.in_vivo {
            let key = if after.in_vivo {
                "code-in-vivo"
            } else {
                "code-not-in-vivo"
            };
            said.push(Message::new(key));
        }
        if (before.typical, before.borderline) != (after.typical, after.borderline) {
            said.push(Message::new("code-example"));
        }
        said
    }

    /// What an act was for a code where its row stays as it is.
    fn of_act(
        &self,
        (code, act): (CodeId, &Act<'_>),
        names: &HashMap<CodeId, String>,
    ) -> Option<Message> {
        let name = |code: &CodeId| names.get(code).cloned().unwrap_or_default();
        match act {
            Act::Merge(from, into) if *into == code => {
                let from: Vec<String> = from
                    .iter()
                    .filter(|from| **from != code)
                    .map(name)
                    .collect();
                Some(Message::new("code-merged-from").with("names", from.join("”, “")))
            }
            Act::Split(split) if split.code == code => {
                let moved: usize = split.parts.iter().map(|part| part.quotations.len()).sum();
                let into = split.parts.iter().map(|part| match &part.to {
                    SplitTo::Code(code) => name(code),
                    SplitTo::Create(new) => new.name.trim().to_owned(),
                });
                let names: Vec<String> = into.map(|name| format!("“{name}”")).collect();
                let split = Message::new("code-split").with("names", names.join(", "));
                Some(split.with("count", moved))
            }
            Act::Split(split) => {
                let is_this = |to: &SplitTo| matches!(to, SplitTo::Code(to) if *to == code);
                let part = split.parts.iter().find(|part| is_this(&part.to))?;
                let received = Message::new("code-received").with("from", name(&split.code));
                Some(received.with("count", part.quotations.len()))
            }
            Act::Merge(..) => None,
        }
    }

    /// What was dropped from the theory, or taken back.
    fn of_trimming(&self, change: &Change<Trimming>) -> Option<(CodeId, Message)> {
        let code = change.key().filter(|code| self.is_of(*code))?;
        let said = match change.after.as_deref() {
            Some(row) => Message::new("code-trimmed").with("reason", row.reason.as_str()),
            None => Message::new("code-restored"),
        };
        Some((code, said))
    }

    fn of_other(&self, change: &RowChange) -> Vec<(CodeId, Message)> {
        match change {
            RowChange::Comparison(change) => self.of_comparison(change),
            RowChange::Property(change) => self.of_property(change).into_iter().collect(),
            RowChange::Trimming(change) => self.of_trimming(change).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn of_comparison(&self, change: &Change<Comparison>) -> Vec<(CodeId, Message)> {
        let Some(row) = change.after.as_deref().filter(|_| change.before.is_none()) else {
            return Vec::new();
        };
        let key = if row.note.is_empty() {
            "code-compared"
        } else {
            "code-compared-note"
        };
        let message = Message::new(key)
            .with("outcome", row.outcome.key())
            .with("note", row.note.as_str());
        let codes = row.codes().into_iter();
        let of = codes.filter(|code| self.is_of(*code));
        of.map(|code| (code, message.clone())).collect()
    }

    fn of_property(&self, change: &Change<Property>) -> Option<(CodeId, Message)> {
        let (key, row) = match (change.before.as_deref(), change.after.as_deref()) {
            (None, Some(row)) => ("code-property", row),
            (Some(row), None) => ("code-property-gone", row),
            _ => return None,
        };
        let message = || Message::new(key).with("name", row.name.as_str());
        self.is_of(row.code).then(|| (row.code, message()))
    }
}

/// An act that concerns codes whose rows it does not change.
enum Act<'a> {
    Merge(&'a [CodeId], CodeId),
    Split(&'a SplitCode),
}

fn acts(operation: &Operation) -> Vec<Act<'_>> {
    match operation {
        Operation::MergeCodes { from, into } => vec![Act::Merge(from, *into)],
        Operation::SplitCode(split) => vec![Act::Split(split)],
        Operation::Several { operations, .. } => operations.iter().flat_map(acts).collect(),
        _ => Vec::new(),
    }
}

fn codes(changes: &[RowChange]) -> impl Iterator<Item = &Change<Code>> {
    changes.iter().filter_map(|change| match change {
        RowChange::Code(change) => Some(change),
        _ => None,
    })
}

/// Returns the names of the codes that acts name.
fn named(names: &HashMap<CodeId, String>, acts: &[Act<'_>]) -> HashMap<CodeId, String> {
    let codes = acts.iter().flat_map(|act| match act {
        Act::Merge(from, into) => from.iter().copied().chain([*into]).collect::<Vec<_>>(),
        Act::Split(split) => {
            let to = split.parts.iter().filter_map(|part| match &part.to {
                SplitTo::Code(code) => Some(*code),
                SplitTo::Create(_) => None,
            });
            to.chain([split.code]).collect()
        }
    });
    let known = |code: CodeId| Some((code, names.get(&code)?.clone()));
    codes.filter_map(known).collect()
}
