//! Which codes occur together, all pairs at once: by overlap in the text, by paragraph, by document.
//!
//! All is kept in triangles of numbers, so that two thousand codes cost two million pairs and not a map of them.

use crate::model::{CodeId, QuotationId, TextRange};

use super::{Ground, Within};

/// Pairs of a list of codes as the lower half of a square, without the diagonal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Triangle {
    values: Vec<u32>,
}

impl Triangle {
    fn new(count: usize) -> Self {
        Self {
            values: vec![0; count * count.saturating_sub(1) / 2],
        }
    }

    fn at(one: usize, other: usize) -> usize {
        let (high, low) = (one.max(other), one.min(other));
        high * high.saturating_sub(1) / 2 + low
    }

    fn get(&self, one: usize, other: usize) -> u32 {
        if one == other {
            return 0;
        }
        self.values
            .get(Self::at(one, other))
            .copied()
            .unwrap_or_default()
    }

    fn slot(&mut self, one: usize, other: usize) -> Option<&mut u32> {
        self.values.get_mut(Self::at(one, other))
    }
}

/// How often each pair of codes occurs together, each code with what lies below it.
///
/// By paragraph, document and quotation a pair is counted once in each place where both occur, and the coefficient is
/// Jaccard's of these places, `n12 / (n1 + n2 - n12)`, which some programs call the c-index. By overlap a pair is
/// counted once for every two codings whose quotations share text, and the coefficient is Jaccard's of the text: what
/// both cover by what either covers. So it lies between 0 and 1 also where quotations are nested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoOccurrence {
    /// The codes, as they were asked for.
    pub codes: Vec<CodeId>,
    /// What counts as together.
    pub within: Within,
    /// Of each code, in how many places it occurs; by overlap how many codings it has.
    pub occurs: Vec<u32>,
    pairs: Triangle,
    /// By overlap: bytes that both cover, and bytes that each covers.
    shared: Triangle,
    covers: Vec<u32>,
}

impl CoOccurrence {
    /// Returns the pairs of `codes`.
    pub fn of(ground: &Ground, codes: &[CodeId], within: Within) -> Self {
        let mut found = Self {
            codes: codes.to_vec(),
            within,
            occurs: vec![0; codes.len()],
            pairs: Triangle::new(codes.len()),
            shared: Triangle::default(),
            covers: Vec::new(),
        };
        let owners = owners(ground, codes);
        match within {
            Within::Overlap => {
                found.shared = Triangle::new(codes.len());
                found.covers = vec![0; codes.len()];
                Sweep::over(ground, &owners, &mut found);
            }
            _ => found.enter_places(ground, &owners),
        }
        found
    }

    /// Returns how often two codes occur together, by their places in the list.
    pub fn count(&self, one: usize, other: usize) -> u32 {
        self.pairs.get(one, other)
    }

    /// Returns the coefficient of a pair, 0 to 1; nothing where neither occurs.
    pub fn coefficient(&self, one: usize, other: usize) -> Option<f64> {
        let (both, of) = match self.within {
            Within::Overlap => (self.shared.get(one, other), &self.covers),
            _ => (self.pairs.get(one, other), &self.occurs),
        };
        let each = |at: usize| of.get(at).copied().unwrap_or_default();
        let either = u64::from(each(one)) + u64::from(each(other)) - u64::from(both);
        (either > 0 && one != other).then(|| f64::from(both) / either as f64)
    }

    /// Returns the pairs that occur together, most first, then as the codes stand.
    pub fn most(&self, limit: usize) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for one in 0..self.codes.len() {
            for other in 0..one {
                let count = self.count(one, other);
                if count > 0 {
                    pairs.push((std::cmp::Reverse(count), other, one));
                }
            }
        }
        pairs.sort_unstable();
        pairs.truncate(limit);
        pairs
            .into_iter()
            .map(|(_, one, other)| (one, other))
            .collect()
    }

    /// Returns the greatest count of any pair.
    pub fn greatest(&self) -> u32 {
        self.pairs.values.iter().copied().max().unwrap_or_default()
    }

    fn enter_places(&mut self, ground: &Ground, owners: &[Vec<u32>]) {
        let mut places: Vec<(u32, u32, u32)> = Vec::with_capacity(ground.incidents().len());
        for incident in ground.incidents() {
            let owners = owners.get(incident.code).map_or(&[][..], Vec::as_slice);
            if owners.is_empty() {
                continue;
            }
            let document = ground.document_of(incident.quotation) as u32;
            let mut enter = |place: usize| {
                places.extend(owners.iter().map(|owner| (document, place as u32, *owner)));
            };
            match self.within {
                Within::Quotation => enter(incident.quotation),
                Within::Document | Within::Overlap => enter(0),
                Within::Paragraph => {
                    let row = ground.quotations().get(incident.quotation);
                    let touched = row
                        .map(|row| super::overlapped(ground.paragraphs(row.document), row.range));
                    touched.into_iter().flatten().for_each(enter);
                }
            }
        }
        places.sort_unstable();
        places.dedup();
        for run in places.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
            for (index, (_, _, one)) in run.iter().enumerate() {
                if let Some(occurs) = self.occurs.get_mut(*one as usize) {
                    *occurs += 1;
                }
                for (_, _, other) in run.iter().take(index) {
                    self.add(*one as usize, *other as usize, 1);
                }
            }
        }
    }

    fn add(&mut self, one: usize, other: usize, count: u32) {
        if let Some(slot) = self.pairs.slot(one, other) {
            *slot += count;
        }
    }
}

/// Returns the quotations that show two codes together, of both branches, in the order of documents and text: those on
/// text that both cover, or in paragraphs or documents where both occur. Twice the same code: its quotations.
pub fn together_in(
    ground: &Ground,
    (one, other): (CodeId, CodeId),
    within: Within,
) -> Vec<QuotationId> {
    let scheme = ground.scheme();
    let branches = [scheme.branch_of(one), scheme.branch_of(other)];
    // Each quotation of one of them, with which of them it is of.
    let mut found: Vec<(usize, u32, u32, usize, [bool; 2])> = Vec::new();
    for incident in ground.incidents() {
        let of = [0, 1].map(|side| branches[side].contains(&incident.code));
        let row = ground.quotations().get(incident.quotation);
        if let Some(row) = row.filter(|_| of[0] || of[1]) {
            let document = ground.document_of(incident.quotation);
            let (start, end) = (row.range.start, row.range.end);
            found.push((document, start, end, incident.quotation, of));
        }
    }
    found.sort_unstable();
    let spans = |at: &(usize, u32, u32, usize, [bool; 2])| match within {
        Within::Overlap => (at.1, at.2),
        Within::Quotation => (at.1, at.2),
        Within::Document => (0, u32::MAX),
        Within::Paragraph => {
            let id = ground.documents().get(at.0).map(|document| document.id);
            let paragraphs = id.map_or(&[][..], |id| ground.paragraphs(id));
            let touched = super::overlapped(paragraphs, TextRange::new(at.1, at.2));
            let first = paragraphs.get(touched.start).map_or(at.1, |row| row.start);
            let last = touched
                .end
                .checked_sub(1)
                .and_then(|last| paragraphs.get(last));
            (first, last.map_or(at.2, |row| row.end))
        }
    };
    let meets = |one: &(usize, u32, u32, usize, [bool; 2])| {
        let (start, end) = spans(one);
        let document = found.partition_point(|other| other.0 < one.0);
        let rest = found.get(document..).unwrap_or_default().iter();
        let near = rest.take_while(|other| other.0 == one.0);
        let mut near = near.filter(|other| match within {
            Within::Quotation => other.3 == one.3,
            _ => {
                let (first, last) = spans(other);
                first < end && start < last
            }
        });
        near.any(|other| (one.4[0] && other.4[1]) || (one.4[1] && other.4[0]))
    };
    let mut quotations: Vec<usize> = found
        .iter()
        .filter(|one| meets(one))
        .map(|one| one.3)
        .collect();
    quotations.dedup();
    let ids = quotations
        .into_iter()
        .filter_map(|number| ground.quotations().get(number));
    ids.map(|row| row.id).collect()
}

/// In whose branches each position of the scheme lies.
pub(super) fn owners(ground: &Ground, codes: &[CodeId]) -> Vec<Vec<u32>> {
    let mut owners = vec![Vec::new(); ground.scheme().len()];
    for (index, code) in (0_u32..).zip(codes) {
        for position in ground.scheme().branch_of(*code) {
            if let Some(owners) = owners.get_mut(position) {
                owners.push(index);
            }
        }
    }
    owners
}

/// Walks through each text from one end of a quotation to the next, with the codes that are open there.
struct Sweep<'a> {
    found: &'a mut CoOccurrence,
    /// How many open codings each code has.
    open: Vec<u32>,
    /// The codes with an open coding, unsorted.
    active: Vec<u32>,
    /// Since which byte both codes of a pair are open.
    since: Triangle,
    since_alone: Vec<u32>,
}

/// An end of a coding: document, byte, whether it begins there, code. At the same byte what ends comes first.
type End = (u32, u32, bool, u32);

impl<'a> Sweep<'a> {
    fn over(ground: &Ground, owners: &[Vec<u32>], found: &'a mut CoOccurrence) {
        let count = found.codes.len();
        let mut ends: Vec<End> = Vec::new();
        for incident in ground.incidents() {
            let Some(row) = ground.quotations().get(incident.quotation) else {
                continue;
            };
            let document = ground.document_of(incident.quotation) as u32;
            for owner in owners.get(incident.code).into_iter().flatten() {
                ends.push((document, row.range.start, true, *owner));
                ends.push((document, row.range.end, false, *owner));
            }
        }
        ends.sort_unstable();
        let mut sweep = Sweep {
            found,
            open: vec![0; count],
            active: Vec::new(),
            since: Triangle::new(count),
            since_alone: vec![0; count],
        };
        for (_, byte, begins, code) in ends {
            if begins {
                sweep.begin(byte, code);
            } else {
                sweep.end(byte, code);
            }
        }
    }

    fn begin(&mut self, byte: u32, code: u32) {
        let at = code as usize;
        self.found.occurs[at] += 1;
        let is_new = self.open[at] == 0;
        for other in &self.active {
            if *other == code {
                continue;
            }
            let pairs = self.open[*other as usize];
            self.found.add(at, *other as usize, pairs);
            if let Some(since) = self.since.slot(at, *other as usize).filter(|_| is_new) {
                *since = byte;
            }
        }
        if is_new {
            self.active.push(code);
            self.since_alone[at] = byte;
        }
        self.open[at] += 1;
    }

    fn end(&mut self, byte: u32, code: u32) {
        let at = code as usize;
        self.open[at] = self.open[at].saturating_sub(1);
        if self.open[at] > 0 {
            return;
        }
        self.active.retain(|other| *other != code);
        self.found.covers[at] += byte - self.since_alone[at].min(byte);
        for other in &self.active {
            let since = self.since.get(at, *other as usize);
            if let Some(shared) = self.found.shared.slot(at, *other as usize) {
                *shared += byte - since.min(byte);
            }
        }
    }
}
