//! What one cell counts, and the counting of a run of entries.

/// What a cell, a row or the whole counts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cell {
    /// Codings: a quotation with two of the codes counts twice. Of relations and propositions: pieces of evidence.
    pub codings: u32,
    /// Codings that are negative cases; of relations and propositions, evidence against.
    pub negative: u32,
    /// Distinct quotations.
    pub quotations: u32,
    /// Distinct codes.
    pub codes: u32,
    /// Distinct documents.
    pub documents: u32,
    /// Words that the quotations cover, each stretch of text once: the part of the bytes of the document that they
    /// cover, times its words.
    pub words: f32,
    pub(super) first: u32,
    pub(super) last: u32,
}

/// One coding in one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The row.
    pub row: u32,
    /// The column.
    pub column: u32,
    /// The quotation, as its place in the order of documents and of the text.
    pub place: u32,
    /// Position of the code in the scheme; of evidence 0.
    pub code: u32,
    /// Whether it is a negative case, or evidence against.
    pub negative: bool,
}

/// Where a quotation stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub document: u32,
    pub start: u32,
    pub end: u32,
    /// Words of the document for each of its bytes.
    pub words_per_byte: f32,
}

/// A set of small numbers that is emptied in one step.
pub(super) struct Marks {
    marks: Vec<u32>,
    round: u32,
}

impl Marks {
    pub fn new(size: usize) -> Self {
        Self {
            marks: vec![0; size],
            round: 0,
        }
    }

    pub fn clear(&mut self) {
        self.round += 1;
    }

    /// Puts `number` in and returns whether it is new.
    pub fn mark(&mut self, number: usize) -> bool {
        match self.marks.get_mut(number) {
            Some(mark) if *mark != self.round => {
                *mark = self.round;
                true
            }
            _ => false,
        }
    }
}

/// Counts entries that stand in the order of the text.
pub(super) fn tally<'a>(
    entries: impl Iterator<Item = &'a Entry>,
    stretches: &[Stretch],
    codes: &mut Marks,
) -> Cell {
    codes.clear();
    let mut cell = Cell::default();
    let mut before: Option<u32> = None;
    let mut document: Option<u32> = None;
    let mut covered = 0;
    for entry in entries {
        cell.codings += 1;
        cell.negative += u32::from(entry.negative);
        cell.codes += u32::from(codes.mark(entry.code as usize));
        if before.replace(entry.place) == Some(entry.place) {
            continue;
        }
        cell.quotations += 1;
        let Some(stretch) = stretches.get(entry.place as usize) else {
            continue;
        };
        if document.replace(stretch.document) != Some(stretch.document) {
            cell.documents += 1;
            covered = 0;
        }
        let start = stretch.start.max(covered);
        let new = stretch.end.saturating_sub(start);
        cell.words += new as f32 * stretch.words_per_byte;
        covered = covered.max(stretch.end);
    }
    cell
}
