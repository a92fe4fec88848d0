//! The second round of coding, for the test-retest: the same texts coded again by the same coder, weeks later.

use std::collections::HashMap;

use crate::model::Passage;
use crate::operation::{NewRound, Operation, Refusal};

use super::study::{StudyAgain, file};
use super::{Failure, Maker, broken, markup};

impl Maker<'_> {
    pub(super) fn rounds(&mut self) -> Result<(), Failure> {
        for round in std::mem::take(&mut self.study.rounds) {
            self.begin_day(round.day);
            let documents = round
                .documents
                .iter()
                .map(|again| self.document(&again.file))
                .collect::<Result<_, _>>()?;
            self.act(Operation::BeginRound(NewRound {
                name: round.name.clone(),
                documents,
                blind: true,
                ..NewRound::default()
            }))?;
            for (later, again) in (0..).zip(&round.documents) {
                self.begin_day(round.day + later);
                self.code_again(again)?;
            }
            let begun = self.desk.project().round_named(&round.name);
            let begun = begun.map(|round| round.id);
            let round = begun.ok_or_else(|| Refusal::missing("thing-round", &round.name))?;
            self.act(Operation::EndRound { round })?;
        }
        Ok(())
    }

    /// Codes a document again as it was coded, but for what changed.
    fn code_again(&mut self, again: &StudyAgain) -> Result<(), Failure> {
        let document = self.document(&again.file)?;
        let text = self.desk.text(document)?;
        let marked =
            markup::parse(file(self.files, &again.file)).map_err(|error| broken(&error))?;
        let changes: HashMap<&str, &[String]> = again
            .changes
            .iter()
            .map(|change| (change.quote.as_str(), change.codes.as_slice()))
            .collect();
        let quoted = self.quoted.get(&again.file).cloned().unwrap_or_default();
        for (first, (range, words)) in marked.passages.iter().zip(quoted) {
            let names = changes.get(words.as_str()).copied();
            let names = names.unwrap_or(&first.codes);
            if names.is_empty() {
                continue;
            }
            let codes = names
                .iter()
                .map(|name| self.find_code(name))
                .collect::<Result<_, _>>()?;
            let passage = Passage::new(document, &text, range).map_err(Refusal::BadPassage)?;
            self.act(Operation::CodePassages {
                passages: vec![passage],
                codes,
                create: Vec::new(),
            })?;
        }
        Ok(())
    }
}
