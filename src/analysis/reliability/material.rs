//! What two codings have to compare: their segments in characters, code by code, in the documents of both.
//!
//! Both sides may stand in one project or in two: then documents are matched by their text and codes by their path,
//! else by their name where only one code has it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use crate::model::{
    CodeId, CodingId, ContentHash, DocumentId, Level, Pass, Project, Round, TextRange, Time,
};

use super::sample::DrawRule;
use super::segments::Segment;

/// Gives the text of a document.
pub type TextOf<'a> = &'a dyn Fn(DocumentId) -> Option<Arc<str>>;

/// One side of a comparison.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The project in which it stands.
    pub project: &'a Project,
    /// The text of its documents.
    pub text: TextOf<'a>,
    /// Which coding.
    pub pass: Pass,
}

/// What is compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// The documents, of the first side; none: those of the round, else those that both coded.
    pub documents: Vec<DocumentId>,
    /// The codes, of the first side, with what lies below them; none: those of the round, else all.
    pub codes: Vec<CodeId>,
    /// The rung to which codes are raised; nothing: that of the round, else as coded.
    pub level: Option<Level>,
    /// By which rule a part of these documents is drawn; nothing: all of them.
    pub drawn: Option<DrawRule>,
}

/// A code that is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The code, of the first side where it has it.
    pub code: CodeId,
    /// Its path in the tree.
    pub path: String,
}

/// One coding as a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Index of the code in [`Material::codes`].
    pub code: usize,
    /// Where, in characters.
    pub segment: Segment,
    /// Which coding.
    pub coding: CodingId,
    /// Where, in bytes.
    pub range: TextRange,
    /// The words that stand there.
    pub words: Arc<str>,
}

/// One document with the codings of both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Which, of the first side.
    pub document: DocumentId,
    /// Its name.
    pub name: String,
    /// Its length in characters.
    pub length: u32,
    /// Its paragraphs or turns, in characters.
    pub paragraphs: Vec<Segment>,
    /// Codings of the first side.
    pub left: Vec<Mark>,
    /// Codings of the second side.
    pub right: Vec<Mark>,
}

/// All that is compared, and what is left out of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Material {
    /// The documents, in the order in which they were conducted.
    pub sheets: Vec<Sheet>,
    /// The codes, by path.
    pub codes: Vec<Label>,
    /// The rung to which codes were raised.
    pub level: Option<Level>,
    /// Codings whose code has nothing above it on that rung.
    pub without_level: usize,
    /// Chosen documents whose text the other side does not have.
    pub without_partner: Vec<String>,
    /// Chosen documents that a round which is compared does not hold: it was not asked about them.
    pub without_round: Vec<String>,
    /// Codings of the first side in all its documents.
    pub left_in_all: usize,
    /// When the last of the first side's codings here was made, and the first of the second's.
    pub between: Option<(Time, Time)>,
    /// Codes that were made after the second side began and are used by it alone.
    pub new_codes: usize,
    /// The rule by which the documents were drawn, and from how many.
    pub drawn: Option<(DrawRule, usize)>,
}

/// Returns every coding of the text that a project holds: coders and rounds with at least one coding, and all rounds.
pub fn passes(project: &Project) -> Vec<Pass> {
    let coded = project.codings.iter().map(|coding| Pass {
        coder: coding.coder,
        round: project.round_of(coding),
    });
    let rounds = project.rounds.iter().map(|round| Pass {
        coder: round.coder,
        round: Some(round.id),
    });
    let passes: std::collections::BTreeSet<Pass> = coded.chain(rounds).collect();
    passes.into_iter().collect()
}

/// Returns the pair that is compared where none is named: the last round against the first coding of its coder, else of
/// whoever coded most; without rounds the two that coded most.
pub fn usual_pair(project: &Project) -> Option<(Pass, Pass)> {
    let mut counts: BTreeMap<Pass, usize> = passes(project).into_iter().map(|p| (p, 0)).collect();
    for coding in project.codings.iter() {
        let round = project.round_of(coding);
        let pass = Pass {
            coder: coding.coder,
            round,
        };
        *counts.entry(pass).or_default() += 1;
    }
    let mut first: Vec<(Pass, usize)> = counts
        .into_iter()
        .filter(|(p, _)| p.round.is_none())
        .collect();
    first.sort_by_key(|(pass, codings)| (std::cmp::Reverse(*codings), *pass));
    let mut first = first.into_iter().map(|(pass, _)| pass);
    match project.rounds.iter().next_back() {
        Some(round) => {
            let second = Pass {
                coder: round.coder,
                round: Some(round.id),
            };
            let all: Vec<Pass> = first.collect();
            let own = all.iter().find(|pass| pass.coder == round.coder);
            Some((*own.or(all.first())?, second))
        }
        None => Some((first.next()?, first.next()?)),
    }
}

/// The last round of a project, else the coding of whoever coded most.
fn usual_pass(project: &Project) -> Option<Pass> {
    let all = passes(project);
    usual_pair(project)
        .map(|(left, right)| match right.round {
            Some(_) => right,
            None => left,
        })
        .or_else(|| all.first().copied())
}

/// Returns the pair of a project and a copy of it that is compared where none is named: the first coding of whoever
/// coded most, and of what only the copy holds the coding of whoever coded most there.
pub fn usual_pair_with(project: &Project, copy: &Project) -> Option<(Pass, Pass)> {
    let first = usual_pair(project).map(|(first, _)| first);
    let first = first.or_else(|| passes(project).first().copied());
    first.zip(usual_pass_of_copy(project, copy))
}

fn usual_pass_of_copy(project: &Project, copy: &Project) -> Option<Pass> {
    let mut counts: BTreeMap<Pass, usize> = BTreeMap::new();
    let codings = copy.codings.iter();
    for coding in codings.filter(|coding| !project.codings.contains(coding.id)) {
        let pass = Pass {
            coder: coding.coder,
            round: copy.round_of(coding),
        };
        *counts.entry(pass).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, codings)| *codings);
    most.map(|(pass, _)| pass).or_else(|| usual_pass(copy))
}

/// Gathers what `left` and `right` have to compare.
pub fn material(left: Source<'_>, right: Source<'_>, choice: &Choice) -> Material {
    let choice = completed(left, right, choice);
    let mut material = Material {
        level: choice.level,
        ..Material::default()
    };
    let mut pairs = pairs(left, right, &choice, &mut material);
    if let Some(rule) = choice.drawn {
        material.drawn = Some((rule, pairs.len()));
        pairs = rule.drawn(pairs);
    }
    let mut shelf = Shelf::of(left.project, right.project);
    let (mut last, mut next) = (None, None);
    for (document, partner) in pairs {
        let Some(row) = left.project.documents.get(document) else {
            continue;
        };
        let Some(text) = (left.text)(document) else {
            material.without_partner.push(row.name.clone());
            continue;
        };
        let rule = Rule::of(&text);
        let mut side = |source: Source<'_>, document: DocumentId, is_left: bool| {
            let mut marks = Vec::new();
            for found in found(source, document) {
                let Some(code) = shelf.number(source, found.code, choice.level) else {
                    material.without_level += 1;
                    continue;
                };
                let edge = if is_left { &mut last } else { &mut next };
                *edge = Some(match *edge {
                    Some(time) if is_left => std::cmp::max(time, found.made),
                    Some(time) => std::cmp::min(time, found.made),
                    None => found.made,
                });
                marks.push(Mark {
                    code,
                    segment: rule.segment(found.range),
                    coding: found.coding,
                    range: found.range,
                    words: found.words,
                });
            }
            marks
        };
        let (left_marks, right_marks) = (side(left, document, true), side(right, partner, false));
        let paragraphs = left.project.paragraphs.get(document);
        let paragraphs = paragraphs.map(|row| row.list.iter().map(|one| rule.segment(one.range())));
        material.sheets.push(Sheet {
            document,
            name: row.name.clone(),
            length: rule.length(),
            paragraphs: paragraphs.map(Iterator::collect).unwrap_or_default(),
            left: left_marks,
            right: right_marks,
        });
    }
    material.between = last.zip(next);
    material.left_in_all = left
        .project
        .codings
        .iter()
        .filter(|coding| coding.coder == left.pass.coder)
        .filter(|coding| left.project.round_of(coding) == left.pass.round)
        .count();
    shelf.finish(&choice, &mut material);
    material.new_codes = new_codes(left, right, &material);
    material
}

/// Fills in what the rounds say where nothing was chosen.
fn completed(left: Source<'_>, right: Source<'_>, choice: &Choice) -> Choice {
    let mut choice = choice.clone();
    let round = |source: Source<'_>| -> Option<Arc<Round>> {
        source.project.rounds.get(source.pass.round?).cloned()
    };
    // A round of another project names documents and codes of that project.
    let of_right = round(right).filter(|_| std::ptr::eq(left.project, right.project));
    for round in [of_right, round(left)].into_iter().flatten() {
        if choice.documents.is_empty() {
            choice.documents.clone_from(&round.documents);
        }
        if choice.codes.is_empty() {
            choice.codes.clone_from(&round.codes);
        }
        choice.level = choice.level.or(round.level);
    }
    choice
}

/// Returns the documents with those of the second side that have the same text.
fn pairs(
    left: Source<'_>,
    right: Source<'_>,
    choice: &Choice,
    material: &mut Material,
) -> Vec<(DocumentId, DocumentId)> {
    let same_project = std::ptr::eq(left.project, right.project);
    let by_text: HashMap<&ContentHash, DocumentId> = right
        .project
        .documents
        .iter()
        .map(|row| (&row.text, row.id))
        .collect();
    let chosen: HashSet<DocumentId> = choice.documents.iter().copied().collect();
    let mut pairs = Vec::new();
    for row in left.project.documents_in_order() {
        if !chosen.is_empty() && !chosen.contains(&row.id) {
            continue;
        }
        let partner = match same_project {
            true => Some(row.id),
            false => by_text.get(&row.text).copied(),
        };
        match partner {
            Some(partner) if !(holds(left, row.id) && holds(right, partner)) => {
                let named = (!chosen.is_empty()).then(|| row.name.clone());
                material.without_round.extend(named);
            }
            Some(partner) if !chosen.is_empty() => pairs.push((row.id, partner)),
            Some(partner) => {
                let coded = |source, document| found(source, document).next().is_some();
                if coded(left, row.id) && coded(right, partner) {
                    pairs.push((row.id, partner));
                }
            }
            None if !chosen.is_empty() => material.without_partner.push(row.name.clone()),
            None => {}
        }
    }
    pairs
}

/// Whether a side is about a document: a round only about its own.
fn holds(source: Source<'_>, document: DocumentId) -> bool {
    let round = source
        .pass
        .round
        .and_then(|round| source.project.rounds.get(round));
    round.is_none_or(|round| round.covers(document))
}

struct Found {
    words: Arc<str>,
    range: TextRange,
    code: CodeId,
    coding: CodingId,
    made: Time,
}

/// The codings of a side in a document.
fn found<'a>(source: Source<'a>, document: DocumentId) -> impl Iterator<Item = Found> + 'a {
    let Source { project, pass, .. } = source;
    project
        .quotations_of(document)
        .filter_map(|quotation| project.quotations.get(quotation))
        .filter(move |quotation| quotation.round == pass.round)
        .flat_map(move |quotation| {
            project
                .codings_of(quotation.id)
                .filter_map(|coding| project.codings.get(coding))
                .filter(move |coding| coding.coder == pass.coder)
                .map(|coding| Found {
                    words: Arc::clone(&quotation.words),
                    range: quotation.range,
                    code: coding.code,
                    coding: coding.id,
                    made: coding.made,
                })
        })
}

/// Codes of the second side that came after the first coding of it and that the first side does not use.
fn new_codes(left: Source<'_>, right: Source<'_>, material: &Material) -> usize {
    let Some(round) = right
        .pass
        .round
        .and_then(|round| right.project.rounds.get(round))
    else {
        return 0;
    };
    let used = |marks: fn(&Sheet) -> &Vec<Mark>| -> HashSet<usize> {
        let marks = material.sheets.iter().flat_map(marks);
        marks.map(|mark| mark.code).collect()
    };
    let (first, second) = (used(|sheet| &sheet.left), used(|sheet| &sheet.right));
    let is_new = |code: &&usize| {
        let label = material.codes.get(**code);
        let row = label.and_then(|label| {
            let right = right.project.codes.get(label.code);
            right.or_else(|| left.project.codes.get(label.code))
        });
        !first.contains(*code) && row.is_some_and(|row| row.made >= round.begun)
    };
    second.iter().filter(is_new).count()
}

/// Turns bytes of a text into characters.
struct Rule {
    starts: Vec<u32>,
}

impl Rule {
    fn of(text: &str) -> Self {
        let starts = text.char_indices().map(|(at, _)| at);
        Self {
            starts: starts
                .map(|at| u32::try_from(at).unwrap_or(u32::MAX))
                .collect(),
        }
    }

    fn length(&self) -> u32 {
        u32::try_from(self.starts.len()).unwrap_or(u32::MAX)
    }

    fn character(&self, byte: u32) -> u32 {
        let before = self.starts.partition_point(|start| *start < byte);
        u32::try_from(before).unwrap_or(u32::MAX)
    }

    fn segment(&self, range: TextRange) -> Segment {
        Segment::new(self.character(range.start), self.character(range.end))
    }
}

/// The codes of both sides under one number each.
struct Shelf<'a> {
    left: &'a Project,
    labels: Vec<Label>,
    numbers: HashMap<CodeId, usize>,
    /// Codes of the first side by path and, where only one has it, by name; empty when both stand in one project.
    by_path: HashMap<String, CodeId>,
    by_name: HashMap<String, Option<CodeId>>,
    raised: HashMap<(CodeId, bool), Option<CodeId>>,
}

impl<'a> Shelf<'a> {
    fn of(left: &'a Project, right: &Project) -> Self {
        let mut shelf = Self {
            left,
            labels: Vec::new(),
            numbers: HashMap::new(),
            by_path: HashMap::new(),
            by_name: HashMap::new(),
            raised: HashMap::new(),
        };
        if !std::ptr::eq(left, right) {
            for code in left.codes.iter() {
                let path = left.code_path(code.id).to_lowercase();
                shelf.by_path.entry(path).or_insert(code.id);
                let known = shelf.by_name.entry(code.name.to_lowercase());
                // A name that two codes have says nothing.
                known
                    .and_modify(|known| *known = None)
                    .or_insert(Some(code.id));
            }
        }
        shelf
    }

    /// Returns the number of the code that a coding stands for on the rung that is compared.
    fn number(&mut self, source: Source<'_>, code: CodeId, level: Option<Level>) -> Option<usize> {
        let is_left = std::ptr::eq(self.left, source.project);
        let raised = match (self.raised.get(&(code, is_left)), level) {
            (Some(known), _) => *known,
            (None, None) => source.project.codes.get(code).map(|row| row.id),
            (None, Some(level)) => source
                .project
                .ancestor_at(code, level)
                .map(|above| above.id),
        };
        self.raised.insert((code, is_left), raised);
        let raised = raised?;
        let partner = match is_left {
            true => Some(raised),
            false => self.partner(source.project, raised),
        };
        let (code, project) = match partner {
            Some(partner) => (partner, self.left),
            None => (raised, source.project),
        };
        if let Some(number) = self.numbers.get(&code) {
            return Some(*number);
        }
        let path = project.code_path(code);
        self.labels.push(Label { code, path });
        self.numbers.insert(code, self.labels.len() - 1);
        Some(self.labels.len() - 1)
    }

    /// Returns the code of the first side that is meant by one of another project.
    fn partner(&self, project: &Project, code: CodeId) -> Option<CodeId> {
        let path = project.code_path(code).to_lowercase();
        let of_path = self.by_path.get(&path).copied();
        of_path.or_else(|| {
            let name = project.code_name(code).to_lowercase();
            self.by_name.get(&name).copied().flatten()
        })
    }

    /// Leaves the codes that were not chosen out, and puts the others in order of their paths.
    fn finish(self, choice: &Choice, material: &mut Material) {
        let mut order: Vec<(usize, Label)> = self.labels.into_iter().enumerate().collect();
        if !choice.codes.is_empty() {
            let branches = choice.codes.iter().flat_map(|code| self.left.branch(*code));
            let chosen: HashSet<CodeId> = branches.collect();
            order.retain(|(_, label)| chosen.contains(&label.code));
        }
        order.sort_by_cached_key(|(_, label)| (label.path.to_lowercase(), label.code));
        let places: HashMap<usize, usize> = order
            .iter()
            .enumerate()
            .map(|(place, (number, _))| (*number, place))
            .collect();
        let settle = |marks: &mut Vec<Mark>| {
            marks.retain_mut(|mark| match places.get(&mark.code) {
                Some(place) => {
                    mark.code = *place;
                    true
                }
                None => false,
            });
        };
        for sheet in &mut material.sheets {
            settle(&mut sheet.left);
            settle(&mut sheet.right);
        }
        material.codes = order.into_iter().map(|(_, label)| label).collect();
    }
}
