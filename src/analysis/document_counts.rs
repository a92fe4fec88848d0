//! How far each document is coded.

use crate::model::DocumentId;

use super::Ground;
use super::counts::Marks;
use super::turns::{is_answering, overlapped};

/// How far one document is coded. Coded is what a quotation with at least one coding overlaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentCounts {
    /// Which document.
    pub document: DocumentId,
    /// Codings in it.
    pub codings: usize,
    /// Distinct codes in it.
    pub codes: usize,
    /// Quotations in it, also those without a coding.
    pub quotations: usize,
    /// Its paragraphs.
    pub paragraphs: usize,
    /// How many of them are coded.
    pub coded_paragraphs: usize,
    /// Turns of those who answer: speakers who are not interviewers. 0 where no speakers are known.
    pub turns: usize,
    /// How many of them are coded.
    pub coded_turns: usize,
}

impl DocumentCounts {
    /// Returns the share of coded turns, 0 to 1; of coded paragraphs where no turns are known; `None` without text.
    pub fn share(&self) -> Option<f64> {
        let (part, whole) = if self.turns > 0 {
            (self.coded_turns, self.turns)
        } else {
            (self.coded_paragraphs, self.paragraphs)
        };
        (whole > 0).then(|| part as f64 / whole as f64)
    }
}

/// Returns the counts of all documents, in the order in which they were conducted.
pub fn document_counts(ground: &Ground) -> Vec<DocumentCounts> {
    let mut counts: Vec<DocumentCounts> = ground
        .documents()
        .iter()
        .map(|document| empty(ground, document.id))
        .collect();
    let mut codes: Vec<Marks> = counts.iter().map(|_| Marks::default()).collect();
    let mut coded = vec![false; ground.quotations().len()];
    for incident in ground.incidents() {
        let document = ground.document_of(incident.quotation);
        counts[document].codings += 1;
        codes[document].mark(incident.code);
        coded[incident.quotation] = true;
    }
    let mut quotations: Vec<Vec<usize>> = counts.iter().map(|_| Vec::new()).collect();
    for (quotation, is_coded) in coded.into_iter().enumerate() {
        let document = ground.document_of(quotation);
        counts[document].quotations += 1;
        if is_coded {
            quotations[document].push(quotation);
        }
    }
    for (document, row) in counts.iter_mut().enumerate() {
        row.codes = codes[document].count;
        count_paragraphs(ground, document, &quotations[document], row);
    }
    counts
}

fn empty(ground: &Ground, document: DocumentId) -> DocumentCounts {
    DocumentCounts {
        document,
        codings: 0,
        codes: 0,
        quotations: 0,
        paragraphs: ground.paragraphs(document).len(),
        coded_paragraphs: 0,
        turns: 0,
        coded_turns: 0,
    }
}

fn count_paragraphs(
    ground: &Ground,
    document: usize,
    quotations: &[usize],
    row: &mut DocumentCounts,
) {
    let document = &ground.documents()[document];
    let paragraphs = ground.paragraphs(document.id);
    // Each quotation says where coded text begins and ends; the running sum is above 0 inside.
    let mut steps = vec![0_i64; paragraphs.len() + 1];
    for quotation in quotations {
        let range = overlapped(paragraphs, ground.quotations()[*quotation].range);
        steps[range.start] += 1;
        steps[range.end] -= 1;
    }
    let mut open = 0;
    for (paragraph, step) in paragraphs.iter().zip(steps) {
        open += step;
        let answers = is_answering(document, paragraph);
        row.turns += usize::from(answers);
        row.coded_paragraphs += usize::from(open > 0);
        row.coded_turns += usize::from(open > 0 && answers);
    }
}
