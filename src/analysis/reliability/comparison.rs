//! Two codings compared: per code, per document and overall, on segments, paragraphs, characters and documents.
//!
//! Every number stands with what it rests on. What is compared comes from [`super::material`].

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{CodeId, DocumentId};

use super::coefficients::Estimate;
use super::disagreement::{Disagreement, Kind, Span, disagreements, spans};
use super::documents::Occurrences;
use super::fourfold::Fourfold;
use super::holsti::Decisions;
use super::incidence::{Given, Incidence, OnUnits, on_counts, on_units};
use super::interval::{Bootstrap, Interval};
use super::material::{Mark, Material, Sheet};
use super::ratings::mean;
use super::segments::{Rows, Segment, SegmentAgreement};
use super::sets::{self, CodeSet, SetDistance, SetUnit};
pub use super::setting::{Setting, Unit};
use super::unitize::{UnitAlphas, Valued, unit_alphas};

/// One code.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeRow {
    /// Which.
    pub code: CodeId,
    /// Its path.
    pub path: String,
    /// Segments of both codings, and pairs that agree one to one.
    pub decisions: Decisions,
    /// Segments as rows that agree or stand alone.
    pub rows: Rows,
    /// |uα over all documents end to end.
    pub unitizing: Option<f64>,
    /// Paragraphs with and without the code.
    pub paragraphs: Fourfold,
    /// Characters with and without the code, all documents together.
    pub characters: Fourfold,
    /// κ on characters, mean of the documents where it is defined.
    pub kappa_mean: Option<f64>,
    /// The same, weighted by the length of the documents.
    pub kappa_weighted: Option<f64>,
    /// Documents with and without the code.
    pub documents: Fourfold,
    /// What is said of the code on the units that are chosen, in the order of
    /// [`Statistic::ALL`](super::coefficients::Statistic::ALL).
    pub estimates: [Estimate; 8],
}

impl CodeRow {
    /// Returns the units with and without the code.
    pub fn counts(&self, unit: Unit) -> Fourfold {
        match unit {
            Unit::Segment | Unit::Paragraph => self.paragraphs,
            Unit::Character => self.characters,
            Unit::Document => self.documents,
        }
    }
}

/// One document.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentRow {
    /// Which.
    pub document: DocumentId,
    /// Its name.
    pub name: String,
    /// Segments of both codings, and pairs that agree one to one.
    pub decisions: Decisions,
    /// Segments as rows that agree or stand alone.
    pub rows: Rows,
    /// Which codes occur, and how often.
    pub occurrences: Occurrences,
}

/// All codes and documents together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overall {
    /// The codes that the coders could choose from: q.
    pub categories: usize,
    /// Segments as rows that agree or stand alone.
    pub rows: Rows,
    /// 95 % interval of the share of rows that agree, over paragraphs.
    pub interval: Option<Interval>,
    /// Pooled decisions.
    pub decisions: Decisions,
    /// Mean of the documents' Holsti shares.
    pub mean_of_documents: Option<f64>,
    /// Coded at all or not, whatever the code: characters.
    pub coded: Fourfold,
    /// The uα family with all codes on one line; nothing: some codes overlap.
    pub alphas: Option<UnitAlphas>,
    /// |uα of coded at all or not.
    pub coded_alpha: Option<f64>,
    /// Paragraphs that are compared.
    pub paragraphs: usize,
    /// What is said of all codes together on the units that are chosen, each code on each unit being one decision.
    pub pooled: [Estimate; 8],
    /// Units with and without a code, all codes together.
    pub decided: Fourfold,
    /// The share of units with the same codes in both codings.
    pub equal_sets: Estimate,
    /// α of the sets of codes on units, MASI distance.
    pub alpha_masi: Estimate,
    /// The same with Jaccard distance.
    pub alpha_jaccard: Estimate,
}

/// Everything that comes of a comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Per code, in order of paths.
    pub codes: Vec<CodeRow>,
    /// Per document, in the order conducted.
    pub documents: Vec<DocumentRow>,
    /// Together.
    pub overall: Overall,
    /// Where they differ, in the order of the text.
    pub disagreements: Vec<Disagreement>,
}

/// Compares.
pub fn compare(material: &Material, setting: &Setting) -> Comparison {
    let mut gathered = Gathered::new(material.codes.len());
    let mut comparison = Comparison::default();
    for sheet in &material.sheets {
        let lines = lines(sheet, material.codes.len());
        let row = gathered.enter(sheet, &lines, setting);
        comparison.documents.push(row);
        comparison
            .disagreements
            .extend(disagreements(sheet, &lines, setting.overlap));
    }
    let numbers = gathered.on_units(setting);
    comparison.codes = gathered.code_rows(material, &numbers);
    comparison.overall = gathered.overall(material, setting, &comparison.documents);
    comparison.overall.pooled = numbers.pooled;
    let counts = comparison.codes.iter().map(|row| row.counts(setting.unit));
    comparison.overall.decided = counts.fold(Fourfold::default(), Fourfold::and);
    comparison
}

/// The segments of one code in one document, those of each side merged.
pub(super) type Line = (Vec<Span>, Vec<Span>);

fn lines(sheet: &Sheet, codes: usize) -> BTreeMap<usize, Line> {
    let mut lines: BTreeMap<usize, Line> = BTreeMap::new();
    let by_code = |marks: &[Mark]| {
        let mut by_code: BTreeMap<usize, Vec<Mark>> = BTreeMap::new();
        for mark in marks.iter().filter(|mark| mark.code < codes) {
            by_code.entry(mark.code).or_default().push(mark.clone());
        }
        by_code
    };
    for (code, marks) in by_code(&sheet.left) {
        lines.entry(code).or_default().0 = spans(marks);
    }
    for (code, marks) in by_code(&sheet.right) {
        lines.entry(code).or_default().1 = spans(marks);
    }
    lines
}

/// What is gathered of one code.
#[derive(Clone, Debug, Default)]
struct OfCode {
    decisions: Decisions,
    rows: Rows,
    paragraphs: Fourfold,
    characters: Fourfold,
    documents: Fourfold,
    kappas: Vec<(f64, f64)>,
    continuum: [Vec<Valued>; 2],
    /// The paragraphs with the code, and the documents.
    of_paragraphs: Incidence,
    of_documents: Incidence,
}

/// What is gathered document by document.
struct Gathered {
    codes: Vec<OfCode>,
    length: u32,
    paragraphs: usize,
    coded: Fourfold,
    all: [Vec<Segment>; 2],
    sets: Vec<SetUnit>,
    document_sets: Vec<SetUnit>,
    /// Rows by paragraph, for the interval.
    by_paragraph: Vec<Rows>,
}

impl Gathered {
    fn new(codes: usize) -> Self {
        Self {
            codes: vec![OfCode::default(); codes],
            length: 0,
            paragraphs: 0,
            coded: Fourfold::default(),
            all: Default::default(),
            sets: Vec::new(),
            document_sets: Vec::new(),
            by_paragraph: Vec::new(),
        }
    }

    fn enter(
        &mut self,
        sheet: &Sheet,
        lines: &BTreeMap<usize, Line>,
        setting: &Setting,
    ) -> DocumentRow {
        let mut row = DocumentRow {
            document: sheet.document,
            name: sheet.name.clone(),
            decisions: Decisions::default(),
            rows: Rows::default(),
            occurrences: Occurrences::default(),
        };
        let mut counts = vec![(0, 0); self.codes.len()];
        let mut by_paragraph = vec![Rows::default(); sheet.paragraphs.len()];
        for (code, line) in lines {
            let (left, right) = (segments_of(&line.0), segments_of(&line.1));
            let agreement = SegmentAgreement::of(&left, &right, setting.overlap);
            count_rows(
                &sheet.paragraphs,
                (&left, &agreement.first),
                &mut by_paragraph,
                true,
            );
            count_rows(
                &sheet.paragraphs,
                (&right, &agreement.second),
                &mut by_paragraph,
                false,
            );
            let decisions = Decisions {
                first: left.len(),
                second: right.len(),
                agreements: agreement.matched.len(),
            };
            row.decisions = row.decisions.and(decisions);
            row.rows = row.rows.and(agreement.rows());
            counts[*code] = (left.len(), right.len());
            let of_code = &mut self.codes[*code];
            of_code.decisions = of_code.decisions.and(decisions);
            of_code.rows = of_code.rows.and(agreement.rows());
            let number = self.document_sets.len();
            of_code.enter(sheet, (&left, &right), self.length);
            of_code.enter_units(sheet, (&left, &right), (self.paragraphs, number));
        }
        row.occurrences = Occurrences::new(counts);
        self.fill_up(sheet, lines);
        self.enter_all(sheet, lines);
        self.by_paragraph.extend(by_paragraph);
        self.length = self.length.saturating_add(sheet.length);
        self.paragraphs += sheet.paragraphs.len();
        row
    }

    /// A code that nobody used in a document was left out there by both.
    fn fill_up(&mut self, sheet: &Sheet, lines: &BTreeMap<usize, Line>) {
        for (number, code) in self.codes.iter_mut().enumerate() {
            if !lines.contains_key(&number) {
                code.characters.neither += u64::from(sheet.length);
                code.paragraphs.neither += sheet.paragraphs.len() as u64;
                code.documents.neither += 1;
            }
        }
    }

    /// Enters what is said of all codes together.
    fn enter_all(&mut self, sheet: &Sheet, lines: &BTreeMap<usize, Line>) {
        let mut sets =
            vec![vec![Some(BTreeSet::new()), Some(BTreeSet::new())]; sheet.paragraphs.len()];
        let mut of_document = [CodeSet::new(), CodeSet::new()];
        let mut whole: [Vec<Segment>; 2] = Default::default();
        for (code, line) in lines {
            for (side, spans) in [&line.0, &line.1].into_iter().enumerate() {
                let segments = segments_of(spans);
                if !segments.is_empty() {
                    of_document[side].insert(*code);
                }
                for paragraph in touched(&sheet.paragraphs, &segments) {
                    if let Some(Some(set)) = sets[paragraph].get_mut(side) {
                        set.insert(*code);
                    }
                }
                whole[side].extend(segments);
            }
        }
        let whole = whole.map(super::segments::merged);
        let [left, right] = &whole;
        self.coded = self
            .coded
            .and(Fourfold::of_characters(left, right, sheet.length));
        for (all, side) in self.all.iter_mut().zip(whole) {
            all.extend(side.into_iter().map(|one| moved(one, self.length)));
        }
        self.sets.extend(sets);
        self.document_sets.push(of_document.map(Some).to_vec());
    }

    /// What the coefficients say of the units that are chosen. Characters are no independent units.
    fn on_units(&self, setting: &Setting) -> OnUnits {
        let incidences = |of: fn(&OfCode) -> &Incidence| -> Vec<Incidence> {
            self.codes.iter().map(of).cloned().collect()
        };
        match setting.unit.counted_on() {
            Unit::Character => {
                let counts: Vec<Fourfold> = self.codes.iter().map(|code| code.characters).collect();
                on_counts(&counts)
            }
            Unit::Document => {
                let codes = incidences(|code| &code.of_documents);
                on_units(&codes, self.document_sets.len(), setting.bootstrap)
            }
            Unit::Segment | Unit::Paragraph => {
                let codes = incidences(|code| &code.of_paragraphs);
                on_units(&codes, self.paragraphs, setting.bootstrap)
            }
        }
    }

    fn code_rows(&self, material: &Material, numbers: &OnUnits) -> Vec<CodeRow> {
        let rows = self.codes.iter().zip(&material.codes).zip(&numbers.codes);
        rows.map(|((code, label), estimates)| {
            let weights: f64 = code.kappas.iter().map(|(_, length)| length).sum();
            let weighted = code.kappas.iter().map(|(kappa, length)| kappa * length);
            let alphas = unit_alphas(&code.continuum, self.length);
            CodeRow {
                code: label.code,
                path: label.path.clone(),
                decisions: code.decisions,
                rows: code.rows,
                unitizing: alphas.ok().and_then(|alphas| alphas.binary),
                paragraphs: code.paragraphs,
                characters: code.characters,
                kappa_mean: mean(code.kappas.iter().map(|(kappa, _)| *kappa)),
                kappa_weighted: (weights > 0.0).then(|| weighted.sum::<f64>() / weights),
                documents: code.documents,
                estimates: *estimates,
            }
        })
        .collect()
    }

    fn overall(
        &self,
        material: &Material,
        setting: &Setting,
        documents: &[DocumentRow],
    ) -> Overall {
        let sum = |of: fn(&DocumentRow) -> Rows| {
            documents.iter().map(of).fold(Rows::default(), Rows::and)
        };
        let decisions = documents.iter().map(|row| row.decisions);
        let valued = |side: usize| -> Vec<Valued> {
            let codes = self.codes.iter().enumerate();
            let of_code = |(code, one): (usize, &OfCode)| -> Vec<Valued> {
                let segments = one.continuum[side].iter();
                segments.map(|(segment, _)| (*segment, code)).collect()
            };
            codes.flat_map(of_code).collect()
        };
        let binary = self.all.each_ref().map(|side| {
            let segments = side.iter();
            segments
                .map(|segment| (*segment, 0))
                .collect::<Vec<Valued>>()
        });
        let coded_alpha = unit_alphas(&binary, self.length);
        let sets = match setting.unit.of_sets() {
            Unit::Document => &self.document_sets,
            _ => &self.sets,
        };
        let alpha = |distance| sets::estimate(sets, distance, setting.bootstrap);
        Overall {
            categories: setting.categories.unwrap_or(material.codes.len()),
            rows: sum(|row| row.rows),
            interval: self.interval(setting.bootstrap),
            decisions: decisions.fold(Decisions::default(), Decisions::and),
            mean_of_documents: mean(documents.iter().filter_map(|row| row.decisions.share())),
            coded: self.coded,
            alphas: unit_alphas(&[valued(0), valued(1)], self.length).ok(),
            coded_alpha: coded_alpha.ok().and_then(|alphas| alphas.binary),
            paragraphs: self.paragraphs,
            equal_sets: sets::equal(sets, setting.bootstrap),
            alpha_masi: alpha(SetDistance::Masi),
            alpha_jaccard: alpha(SetDistance::Jaccard),
            ..Overall::default()
        }
    }

    /// Resamples the paragraphs in which somebody coded.
    fn interval(&self, bootstrap: Bootstrap) -> Option<Interval> {
        let rows: Vec<Rows> = self
            .by_paragraph
            .iter()
            .filter(|rows| rows.total() > 0)
            .copied()
            .collect();
        bootstrap.interval(rows.len(), |drawn| {
            let drawn = drawn.iter().filter_map(|unit| rows.get(*unit));
            drawn
                .fold(Rows::default(), |sum, rows| sum.and(*rows))
                .share()
        })
    }
}

impl OfCode {
    fn enter(&mut self, sheet: &Sheet, (left, right): (&[Segment], &[Segment]), before: u32) {
        let characters = Fourfold::of_characters(left, right, sheet.length);
        self.characters = self.characters.and(characters);
        if let Some(kappa) = characters.kappa() {
            self.kappas.push((kappa, f64::from(sheet.length)));
        }
        let (first, second) = (
            touched(&sheet.paragraphs, left),
            touched(&sheet.paragraphs, right),
        );
        let both = first.intersection(&second).count();
        self.paragraphs = self.paragraphs.and(Fourfold {
            both: both as u64,
            only_first: (first.len() - both) as u64,
            only_second: (second.len() - both) as u64,
            neither: (sheet.paragraphs.len() + both - first.len() - second.len()) as u64,
        });
        let (one, other) = (!left.is_empty(), !right.is_empty());
        self.documents = self.documents.and(Fourfold {
            both: u64::from(one && other),
            only_first: u64::from(one && !other),
            only_second: u64::from(!one && other),
            neither: u64::from(!one && !other),
        });
        for (side, segments) in self.continuum.iter_mut().zip([left, right]) {
            side.extend(segments.iter().map(|one| (moved(*one, before), 0)));
        }
    }

    /// Enters the paragraphs with the code, of those so many before, and the document.
    fn enter_units(
        &mut self,
        sheet: &Sheet,
        (left, right): (&[Segment], &[Segment]),
        (before, document): (usize, usize),
    ) {
        let first = touched(&sheet.paragraphs, left);
        let second = touched(&sheet.paragraphs, right);
        let of = |in_first, in_second| match (in_first, in_second) {
            (true, true) => Given::Both,
            (true, false) => Given::First,
            _ => Given::Second,
        };
        let either = first.union(&second);
        self.of_paragraphs.extend(either.map(|paragraph| {
            let given = of(first.contains(paragraph), second.contains(paragraph));
            (before + paragraph, given)
        }));
        if !left.is_empty() || !right.is_empty() {
            let given = of(!left.is_empty(), !right.is_empty());
            self.of_documents.push((document, given));
        }
    }
}

fn segments_of(spans: &[Span]) -> Vec<Segment> {
    spans.iter().map(|span| span.segment).collect()
}

fn moved(segment: Segment, by: u32) -> Segment {
    Segment::new(
        segment.start.saturating_add(by),
        segment.end.saturating_add(by),
    )
}

/// Returns the paragraphs that segments share a character with.
fn touched(paragraphs: &[Segment], segments: &[Segment]) -> BTreeSet<usize> {
    let mut touched = BTreeSet::new();
    for segment in segments {
        let first = paragraphs.partition_point(|one| one.end <= segment.start);
        let after = paragraphs.iter().skip(first);
        let reached = after.take_while(|one| one.start < segment.end).count();
        touched.extend(first..first + reached);
    }
    touched
}

/// Counts each segment in the paragraph where it begins.
fn count_rows(
    paragraphs: &[Segment],
    (segments, agrees): (&[Segment], &[bool]),
    rows: &mut [Rows],
    is_first: bool,
) {
    for (segment, agrees) in segments.iter().zip(agrees) {
        let at = paragraphs.partition_point(|one| one.start <= segment.start);
        let Some(rows) = rows.get_mut(at.saturating_sub(1)) else {
            continue;
        };
        match (agrees, is_first) {
            (true, _) => rows.agree += 1,
            (false, true) => rows.only_first += 1,
            (false, false) => rows.only_second += 1,
        }
    }
}

impl Comparison {
    /// Returns how often one code of the first coding met another of the second, most often first.
    pub fn confusions(&self) -> Vec<((usize, usize), usize)> {
        let mut counts: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for one in self
            .disagreements
            .iter()
            .filter(|one| one.kind == Kind::OtherCode)
        {
            if let (Some(left), Some(right)) = (&one.left, &one.right) {
                *counts.entry((left.code, right.code)).or_default() += 1;
            }
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|(pair, count)| (std::cmp::Reverse(*count), *pair));
        counts
    }

    /// Returns the codes whose number is below `limit`, and how many have none.
    pub fn below(&self, limit: f64, of: impl Fn(&CodeRow) -> Option<f64>) -> (usize, usize) {
        let numbers: Vec<Option<f64>> = self.codes.iter().map(of).collect();
        let below = numbers.iter().flatten().filter(|number| **number < limit);
        (
            below.count(),
            numbers.iter().filter(|one| one.is_none()).count(),
        )
    }

    /// Returns lowest, middle and highest of a number of the codes, where it is defined.
    pub fn spread(&self, of: impl Fn(&CodeRow) -> Option<f64>) -> Option<(f64, f64, f64)> {
        let mut numbers: Vec<f64> = self.codes.iter().filter_map(of).collect();
        numbers.sort_by(f64::total_cmp);
        let (low, high) = (numbers.first()?, numbers.last()?);
        let half = numbers.len() / 2;
        let upper = numbers.get(half)?;
        let middle = match numbers.len() % 2 {
            1 => *upper,
            _ => (numbers.get(half - 1)? + upper) / 2.0,
        };
        Some((*low, middle, *high))
    }
}
