//! The history of one code, told from the journal: made, renamed, moved, merged, split, compared.

use std::collections::HashMap;

use crate::model::{Change, Code, CodeId, Comparison, Message, Property, RowChange};

use super::request::Operation;
use super::split::{SplitCode, SplitTo};

/// Reads the journal from its first entry and says what each entry was for one code.
#[derive(Debug)]
pub struct CodeHistory {
    code: CodeId,
    /// The names of all codes as they are at this place of the journal.
    names: HashMap<CodeId, String>,
}

impl CodeHistory {
    /// Returns a reader for `code`, before the first entry.
    pub fn of(code: CodeId) -> Self {
        Self {
            code,
            names: HashMap::new(),
        }
    }

    /// Takes in the next entry and returns what it was for the code; nothing where it did not concern it.
    ///
    /// `operation` is what was asked for, where it can still be read; undo and redo come with the changes that they
    /// made and without an operation.
    pub fn follow(&mut self, operation: Option<&Operation>, changes: &[RowChange]) -> Vec<Message> {
        let mut said = Vec::new();
        let acts = operation.map(acts).unwrap_or_default();
        // What it is merged into, or split from, has its name of before.
        let before = named(&self.names, &acts);
        let after: Vec<&Change<Code>> = codes(changes).collect();
        self.learn(&after);
        for change in after {
            if change.key() == Some(self.code) {
                said.extend(self.of_row(change, (&acts, &before)));
            }
        }
        for act in &acts {
            said.extend(self.of_act(act, &before));
        }
        said.extend(changes.iter().filter_map(|change| self.of_other(change)));
        said
    }

    fn learn(&mut self, changes: &[&Change<Code>]) {
        for row in changes.iter().filter_map(|change| change.after.as_ref()) {
            self.names.insert(row.id, row.name.clone());
        }
    }

    fn name(&self, code: CodeId) -> &str {
        self.names.get(&code).map_or("", String::as_str)
    }

    /// What became of the code's own row.
    fn of_row(
        &self,
        change: &Change<Code>,
        (acts, names): (&[Act<'_>], &HashMap<CodeId, String>),
    ) -> Vec<Message> {
        match (change.before.as_deref(), change.after.as_deref()) {
            (None, Some(row)) => vec![self.made(row, (acts, names))],
            (Some(_), None) => vec![self.gone(acts)],
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

    fn gone(&self, acts: &[Act<'_>]) -> Message {
        let into = acts.iter().find_map(|act| match act {
            Act::Merge(from, into) if from.contains(&self.code) => Some(*into),
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
        if (before.typical, before.borderline) != (after.typical, after.borderline) {
            said.push(Message::new("code-example"));
        }
        said
    }

    /// What an act was for the code where its row stays as it is.
    fn of_act(&self, act: &Act<'_>, names: &HashMap<CodeId, String>) -> Option<Message> {
        let name = |code: &CodeId| names.get(code).cloned().unwrap_or_default();
        match act {
            Act::Merge(from, into) if *into == self.code => {
                let from: Vec<String> = from
                    .iter()
                    .filter(|code| **code != self.code)
                    .map(name)
                    .collect();
                Some(Message::new("code-merged-from").with("names", from.join("”, “")))
            }
            Act::Split(split) if split.code == self.code => {
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
                let is_this =
                    |to: &SplitTo| matches!(to, SplitTo::Code(code) if *code == self.code);
                let part = split.parts.iter().find(|part| is_this(&part.to))?;
                let received = Message::new("code-received").with("from", name(&split.code));
                Some(received.with("count", part.quotations.len()))
            }
            Act::Merge(..) => None,
        }
    }

    fn of_other(&self, change: &RowChange) -> Option<Message> {
        match change {
            RowChange::Comparison(change) => self.of_comparison(change),
            RowChange::Property(change) => self.of_property(change),
            _ => None,
        }
    }

    fn of_comparison(&self, change: &Change<Comparison>) -> Option<Message> {
        let row = change.after.as_deref()?;
        let is_of = change.before.is_none() && row.codes().contains(&self.code);
        let key = if row.note.is_empty() {
            "code-compared"
        } else {
            "code-compared-note"
        };
        is_of.then(|| {
            Message::new(key)
                .with("outcome", row.outcome.key())
                .with("note", row.note.as_str())
        })
    }

    fn of_property(&self, change: &Change<Property>) -> Option<Message> {
        let (key, row) = match (change.before.as_deref(), change.after.as_deref()) {
            (None, Some(row)) => ("code-property", row),
            (Some(row), None) => ("code-property-gone", row),
            _ => return None,
        };
        (row.code == self.code).then(|| Message::new(key).with("name", row.name.as_str()))
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
