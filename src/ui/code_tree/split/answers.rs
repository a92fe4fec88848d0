//! Where each quotation of a code that is split goes: what was answered so far, and the one operation that it ends in.

use crate::locale::words;
use crate::model::{CodeId, QuotationId};
use crate::operation::{Operation, SplitCode, SplitPart, SplitTo};
use crate::ui::code_tree::Making;

/// What was answered for a quotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet; it stays.
    #[default]
    Open,
    /// It stays.
    Stays,
    /// It goes to the target of this number.
    Goes(usize),
}

/// A code that quotations go to.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// Which, or which it will be.
    pub code: CodeId,
    /// Its name.
    pub name: String,
    /// How it is made, where it is not there yet.
    pub making: Option<Making>,
}

/// The answers for all quotations of a code.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The code that is split.
    pub code: CodeId,
    /// Its quotations, in the order of reading.
    pub quotations: Vec<QuotationId>,
    /// Which is looked at; behind the last one when all were gone through.
    pub at: usize,
    /// Where they can go.
    pub targets: Vec<Target>,
    answers: Vec<Answer>,
}

impl Answers {
    /// Returns no answers yet.
    pub fn new(code: CodeId, quotations: Vec<QuotationId>) -> Self {
        Self {
            answers: vec![Answer::Open; quotations.len()],
            code,
            quotations,
            at: 0,
            targets: Vec::new(),
        }
    }

    /// Returns the quotation that is looked at.
    pub fn current(&self) -> Option<QuotationId> {
        self.quotations.get(self.at).copied()
    }

    /// Returns what was answered for it.
    pub fn answer(&self) -> Option<Answer> {
        self.answers.get(self.at).copied()
    }

    /// Answers for the quotation that is looked at and goes on to the next.
    pub fn give(&mut self, answer: Answer) {
        if let Some(known) = self.answers.get_mut(self.at) {
            *known = answer;
            self.at += 1;
        }
    }

    /// Goes on, or back, by one.
    pub fn step(&mut self, back: bool) {
        self.at = if back {
            self.at.saturating_sub(1)
        } else {
            (self.at + 1).min(self.quotations.len())
        };
    }

    /// Returns the number of the target for a code, which is entered where it is not one yet.
    pub fn target(&mut self, target: Target) -> usize {
        let is_it = |known: &Target| {
            known.code == target.code
                || known.making.is_some()
                    && target.making.is_some()
                    && known.name.to_lowercase() == target.name.to_lowercase()
        };
        match self.targets.iter().position(is_it) {
            Some(at) => at,
            None => {
                self.targets.push(target);
                self.targets.len() - 1
            }
        }
    }

    /// Returns how many were given an answer.
    pub fn count(&self, answer: Answer) -> usize {
        self.answers
            .iter()
            .filter(|known| **known == answer)
            .count()
    }

    /// Returns how many go to some other code.
    pub fn going(&self) -> usize {
        let goes = |answer: &&Answer| matches!(answer, Answer::Goes(_));
        self.answers.iter().filter(goes).count()
    }

    /// Returns what does it all, as one act; nothing where all stay.
    pub fn operation(&self) -> Option<Operation> {
        let mut before = Vec::new();
        let mut parts = Vec::new();
        for (number, target) in self.targets.iter().enumerate() {
            let goes = self.answers.iter().zip(&self.quotations);
            let quotations: Vec<QuotationId> = goes
                .filter(|(answer, _)| **answer == Answer::Goes(number))
                .map(|(_, quotation)| *quotation)
                .collect();
            if quotations.is_empty() {
                continue;
            }
            let to = match &target.making {
                Some(making) => {
                    before.extend(making.before.iter().cloned());
                    SplitTo::Create(making.code.clone())
                }
                None => SplitTo::Code(target.code),
            };
            parts.push(SplitPart { to, quotations });
        }
        if parts.is_empty() {
            return None;
        }
        let split = Operation::SplitCode(SplitCode {
            code: self.code,
            parts,
        });
        if before.is_empty() {
            return Some(split);
        }
        before.push(split);
        Some(Operation::Several {
            operations: before,
            name: words("act-split-code"),
        })
    }
}
