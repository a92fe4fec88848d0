//! What one participant said, for a packet to give back: their own quotations and what was made of them.
//!
//! Never another participant's words: a quotation in which somebody else speaks too is left out and counted, and a code
//! that is named in somebody else's words is called by what stands above it.

use std::collections::BTreeMap;

use crate::model::{
    Code, CodeId, Document, DocumentId, Level, ParticipantId, Project, QuotationId, fold,
};

use super::super::Ground;

/// One quotation of a participant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// Which.
    pub quotation: QuotationId,
    /// Where it stands.
    pub document: DocumentId,
    /// What was put on it, by names that can be told, as the tree shows them.
    pub codes: Vec<CodeId>,
}

/// A category that a participant spoke to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The category; a concept or code that belongs to none stands for itself.
    pub code: CodeId,
    /// Quotations of the participant with it or what lies below it.
    pub quotations: usize,
}

/// What one participant said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Who.
    pub participant: ParticipantId,
    /// The documents in which they have part, in their order.
    pub documents: Vec<DocumentId>,
    /// Their quotations, as they stand in the documents.
    pub quotations: Vec<Own>,
    /// Quotations in which others speak too; they are not given.
    pub shared: usize,
    /// What they spoke to, most quotations first.
    pub heard: Vec<Heard>,
    /// Whether most of what they said runs from right to left.
    pub right_to_left: bool,
    /// Whether it is Persian, as far as language or letters tell.
    pub persian: bool,
}

/// Returns what a participant said; `None` when there is no such participant.
pub fn voice(ground: &Ground, participant: ParticipantId) -> Option<Voice> {
    let project = ground.project();
    project.participants.get(participant)?;
    let place = project
        .participants
        .iter()
        .position(|row| row.id == participant)?;
    let documents = documents_of(ground, participant);
    let mut numbers: Vec<usize> = (0..ground.quotations().len())
        .filter(|number| ground.participants_of(*number).contains(&place))
        .collect();
    let before = numbers.len();
    numbers.retain(|number| ground.participants_of(*number).len() == 1);
    let shared = before - numbers.len();
    numbers.sort_by_key(|number| {
        let quotation = &ground.quotations()[*number];
        (
            ground.document_of(*number),
            quotation.range.start,
            quotation.range.end,
            quotation.id,
        )
    });
    let said = said(ground, &numbers);
    let quotations: Vec<Own> = numbers
        .iter()
        .map(|number| own(ground, *number, &said))
        .filter(|own| !own.codes.is_empty())
        .collect();
    let (rtl, all) = documents
        .iter()
        .fold((0_u64, 0_u64), |(rtl, all), document| {
            let length = u64::from(document.characters.max(1));
            (
                rtl + if document.right_to_left { length } else { 0 },
                all + length,
            )
        });
    let right_to_left = 2 * rtl > all;
    Some(Voice {
        participant,
        heard: heard(project, &quotations),
        persian: right_to_left && documents.iter().all(|row| may_be_persian(row)),
        documents: documents.iter().map(|row| row.id).collect(),
        quotations,
        shared,
        right_to_left,
    })
}

fn documents_of(ground: &Ground, participant: ParticipantId) -> Vec<&Document> {
    let has = |document: &Document| {
        document.participants.contains(&participant)
            || document
                .speakers
                .iter()
                .any(|speaker| speaker.participant == Some(participant))
    };
    let documents = ground.documents().iter().map(|row| &**row);
    documents.filter(|row| has(row)).collect()
}

/// A text from right to left counts as Persian unless its language says otherwise.
fn may_be_persian(document: &Document) -> bool {
    !document.right_to_left
        || document
            .language
            .as_deref()
            .is_none_or(|language| language.is_empty() || language.starts_with("fa"))
}

/// All that the participant says in these quotations, folded, to see whose words a name is.
fn said(ground: &Ground, numbers: &[usize]) -> String {
    let words = numbers
        .iter()
        .map(|number| &*ground.quotations()[*number].words);
    fold::fold(&words.collect::<Vec<_>>().join("\n"))
}

fn own(ground: &Ground, number: usize, said: &str) -> Own {
    let project = ground.project();
    let quotation = &ground.quotations()[number];
    let mut codes: Vec<CodeId> = project
        .codings_of(quotation.id)
        .filter_map(|coding| project.codings.get(coding))
        .filter_map(|coding| tellable(project, coding.code, said))
        .collect();
    codes.sort_by_key(|code| ground.scheme().position(*code));
    codes.dedup();
    Own {
        quotation: quotation.id,
        document: quotation.document,
        codes,
    }
}

/// The code itself, or the nearest above it whose name is nobody else's words.
fn tellable(project: &Project, code: CodeId, said: &str) -> Option<CodeId> {
    let is_told = |row: &Code| !row.in_vivo || said.contains(&fold::fold(bare(&row.name)));
    let lineage = project.lineage(code);
    let mut upwards = lineage.iter().rev();
    upwards.find(|row| is_told(row)).map(|row| row.id)
}

/// A name without the quotation marks that names in the participant's words may carry.
fn bare(name: &str) -> &str {
    name.trim_matches(|letter: char| "«»“”„\"'‘’".contains(letter) || letter.is_whitespace())
}

fn heard(project: &Project, quotations: &[Own]) -> Vec<Heard> {
    let mut counts: BTreeMap<CodeId, usize> = BTreeMap::new();
    for own in quotations {
        let mut tops: Vec<CodeId> = own
            .codes
            .iter()
            .filter_map(|code| {
                let lineage = project.lineage(*code);
                let category = lineage.iter().find(|row| row.level == Level::Category);
                category.or(lineage.first()).map(|row| row.id)
            })
            .collect();
        tops.sort_unstable();
        tops.dedup();
        for top in tops {
            *counts.entry(top).or_default() += 1;
        }
    }
    let mut heard: Vec<Heard> = counts
        .into_iter()
        .map(|(code, quotations)| Heard { code, quotations })
        .collect();
    heard.sort_by_key(|row| (std::cmp::Reverse(row.quotations), row.code));
    heard
}
