//! Companions of a paradigm figure filled from a project: what stands in each, in words and numbers.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::analysis::{Counts, Ground, ModelTable, Within, by_case, caseless_message, together};
use crate::diagram::companion::{
    Companion, HeatMap, HeatRow, Lane, Network, NetworkNode, Page, Process, Ring, RingEntry,
    RingPath, Rings, Tie, Tree, TreeKind, TreeNode, heat_map, more, network, process, rings, tree,
};
use crate::diagram::{Entry, Figure, Scene};
use crate::locale::{Language, say_in};
use crate::model::{CodeId, MatrixLevel, Message, ModelId, Place, Project, RelationStatus};
use crate::text::TextEngine;

use super::Failure;
use super::companion_words::said;
use super::matrix::MOST_NODES;

/// The most first-order codes shown for a theme.
const MOST_CODES: usize = 4;
/// The most lines of a phase in a lane.
const MOST_LINES: usize = 6;
/// The narrowest cell of a matrix and the share of the width that names take.
const CELL: f32 = 6.5;
const NAMES: f32 = 0.3;

/// The phases of the process with the places that each holds.
const PHASES: [(&str, Place, &[Place]); 4] = [
    (
        "figure-phase-conditions",
        Place::CausalConditions,
        &[
            Place::CausalConditions,
            Place::Context,
            Place::InterveningConditions,
        ],
    ),
    (
        "figure-phase-phenomenon",
        Place::Phenomenon,
        &[Place::Phenomenon],
    ),
    (
        "figure-phase-strategies",
        Place::Strategies,
        &[Place::Strategies],
    ),
    (
        "figure-phase-consequences",
        Place::Consequences,
        &[Place::Consequences],
    ),
];

/// A companion drawn, with what its reader should know of it.
pub(super) type Made = (Vec<Scene>, Vec<Message>);

/// Draws a companion of the model that `figure` shows.
///
/// # Errors
///
/// When the project holds nothing that it could show; the sentence says what is missing.
pub(super) fn companion(
    ground: &Ground,
    counts: &Counts,
    (kind, model): (Companion, ModelId),
    figure: &Figure,
    engine: &mut TextEngine,
) -> Result<Made, Failure> {
    let maker = Maker {
        ground,
        counts,
        project: ground.project(),
        figure,
        page: page(figure, kind),
    };
    match kind {
        Companion::Hierarchy => Ok((tree(&maker.hierarchy(), engine), Vec::new())),
        Companion::DataStructure => Ok((tree(&maker.data_structure(), engine), Vec::new())),
        Companion::ConditionalMatrix => maker.conditional_matrix(model, engine),
        Companion::Network => maker.network(engine),
        Companion::CoOccurrence => maker.co_occurrence(engine),
        Companion::CodeByCase => maker.code_by_case(engine),
        Companion::Process => maker.process(engine),
    }
}

fn page(figure: &Figure, kind: Companion) -> Page {
    Page {
        title: format!("{}: {}", said(figure, kind.key()), figure.title),
        language: figure.language.clone(),
        direction: figure.direction,
        options: figure.options,
    }
}

struct Maker<'a> {
    ground: &'a Ground,
    counts: &'a Counts,
    project: &'a Project,
    figure: &'a Figure,
    page: Page,
}

/// Codings by the place of the case.
type ByCase = BTreeMap<usize, u64>;

/// A category or concept that is counted.
#[derive(Clone)]
struct Counted {
    code: CodeId,
    name: String,
    place: Place,
    is_head: bool,
}

impl Maker<'_> {
    fn number(&self, number: u64) -> String {
        crate::diagram::digits(number, self.figure.options.persian_digits)
    }

    /// Categories with the one of the six places at which, or next to which, they stand.
    fn entries(&self) -> impl Iterator<Item = (Place, &Entry)> {
        let places = self.figure.places.iter();
        places.flat_map(|found| {
            let six = self.figure.six_of(found.place);
            found.entries.iter().map(move |entry| (six, entry))
        })
    }

    /// Categories, or categories with their concepts, in reading order.
    fn counted(&self, concepts: bool) -> Vec<Counted> {
        let mut all = Vec::new();
        for (place, entry) in self.entries() {
            all.push(Counted {
                code: CodeId(entry.id),
                name: entry.name.clone(),
                place,
                is_head: true,
            });
            let below = entry.concepts.iter().filter(|_| concepts);
            all.extend(below.map(|concept| Counted {
                code: CodeId(concept.id),
                name: concept.name.clone(),
                place,
                is_head: false,
            }));
        }
        all
    }

    /// What networks and matrices are about: concepts where the figure shows them and there are some.
    fn subjects(&self, most: usize) -> (Vec<Counted>, usize) {
        let concepts = self.figure.options.detail.shows_concepts();
        let mut all = self.counted(concepts);
        if concepts && all.iter().any(|counted| !counted.is_head) {
            all.retain(|counted| !counted.is_head);
        }
        let left_out = all.len().saturating_sub(most);
        if left_out > 0 {
            let often = |counted: &Counted| self.counts.in_theory(counted.code).codings;
            let mut numbers: Vec<usize> = all.iter().map(often).collect();
            numbers.sort_unstable_by(|a, b| b.cmp(a));
            let least = numbers
                .get(most.saturating_sub(1))
                .copied()
                .unwrap_or_default();
            let mut kept = 0;
            all.retain(|counted| {
                let keep = often(counted) >= least && kept < most;
                kept += usize::from(keep);
                keep
            });
        }
        (all, left_out)
    }

    fn hierarchy(&self) -> Tree {
        let stop = if self.figure.is_rtl() { '؛' } else { ';' };
        let leaf = |id: Uuid, name: &str, codings: Option<u64>| {
            let codes = self.project.children(Some(CodeId(id)));
            let codes = codes.filter(|code| !self.project.is_trimmed(*code)).count() as u64;
            TreeNode {
                id: Some(id),
                names: vec![name.to_owned()],
                count: codings.map(|codings| {
                    format!("{}{stop}\u{a0}{}", self.number(codes), self.number(codings))
                }),
                ..TreeNode::default()
            }
        };
        let roots = self
            .figure
            .places
            .iter()
            .filter(|found| !found.entries.is_empty());
        let roots = roots.map(|found| TreeNode {
            names: vec![found.heading.clone()],
            place: Some(self.figure.six_of(found.place)),
            children: found
                .entries
                .iter()
                .map(|entry| TreeNode {
                    place: Some(self.figure.six_of(found.place)),
                    children: entry
                        .concepts
                        .iter()
                        .map(|concept| leaf(concept.id, &concept.name, concept.count))
                        .collect(),
                    ..leaf(entry.id, &entry.name, entry.count)
                })
                .collect(),
            ..TreeNode::default()
        });
        Tree {
            page: self.page.clone(),
            kind: TreeKind::Hierarchy,
            columns: [
                "figure-column-place",
                "figure-column-category",
                "figure-column-concept",
            ]
            .map(|key| said(self.figure, key))
            .into(),
            roots: roots.collect(),
        }
    }

    fn data_structure(&self) -> Tree {
        let mut roots = Vec::new();
        for (place, entry) in self.entries() {
            let themes = entry.concepts.iter().map(|concept| TreeNode {
                id: Some(concept.id),
                names: vec![concept.name.clone()],
                children: self.first_order(CodeId(concept.id)).into_iter().collect(),
                ..TreeNode::default()
            });
            roots.push(TreeNode {
                id: Some(entry.id),
                names: vec![entry.name.clone()],
                place: Some(place),
                children: themes.collect(),
                ..TreeNode::default()
            });
        }
        Tree {
            page: self.page.clone(),
            kind: TreeKind::DataStructure,
            columns: [
                "figure-column-dimensions",
                "figure-column-themes",
                "figure-column-codes",
            ]
            .map(|key| said(self.figure, key))
            .into(),
            roots,
        }
    }

    /// The open codes of a theme that were used most, in one box.
    fn first_order(&self, theme: CodeId) -> Option<TreeNode> {
        let codes = self.project.children(Some(theme));
        let mut codes: Vec<(usize, CodeId)> = codes
            .map(|code| (self.counts.in_theory(code).codings, code))
            .collect();
        codes.sort_by_key(|(often, code)| (std::cmp::Reverse(*often), *code));
        let hidden = codes.len().saturating_sub(MOST_CODES);
        let mut names: Vec<String> = codes
            .iter()
            .take(MOST_CODES)
            .map(|(_, code)| format!("• {}", self.project.code_name(*code)))
            .collect();
        if hidden > 0 {
            names.push(more(hidden as u64, &self.page));
        }
        (!names.is_empty()).then(|| TreeNode {
            names,
            ..TreeNode::default()
        })
    }

    fn conditional_matrix(&self, model: ModelId, engine: &mut TextEngine) -> Result<Made, Failure> {
        let missing = || Failure::Export(Message::new("companion-no-levels"));
        let row = self.project.models.get(model).ok_or_else(missing)?;
        let mut levels: Vec<Ring> = Vec::new();
        for level in MatrixLevel::ALL {
            let entries = self
                .entries()
                .filter(|(_, entry)| row.figure.level(CodeId(entry.id)) == Some(level))
                .map(|(place, entry)| RingEntry {
                    id: entry.id,
                    name: entry.name.clone(),
                    place,
                });
            levels.push(Ring {
                name: said(self.figure, level.key()),
                entries: entries.collect(),
            });
        }
        if levels.iter().all(|ring| ring.entries.is_empty()) {
            return Err(missing());
        }
        let table = ModelTable::of(self.ground, self.counts, model).ok_or_else(missing)?;
        let kept = table
            .relations
            .iter()
            .filter(|relation| relation.status != RelationStatus::Rejected);
        let paths = kept.map(|relation| RingPath {
            from: relation.from.0,
            to: relation.to.0,
            words: self.step(relation),
        });
        // Paths that were written are what the matrix is for; until then its relations are drawn.
        let written = self.written_paths(model);
        let paths = if written.is_empty() {
            paths.collect()
        } else {
            written
        };
        let drawn = Rings {
            page: self.page.clone(),
            paths,
            rings: levels,
        };
        Ok((vec![rings(&drawn, engine)], Vec::new()))
    }

    /// The paths through the matrix, step by step, each with how many quotations show it.
    fn written_paths(&self, model: ModelId) -> Vec<RingPath> {
        let rows = self.project.paths_in(model);
        let key = if self.figure.language == "fa" {
            "figure-fa-companion-path-step"
        } else {
            "companion-path-step"
        };
        rows.filter_map(|path| self.project.paths.get(path))
            .flat_map(|path| path.steps.windows(2).map(move |pair| (path, pair)))
            .filter_map(|(path, pair)| {
                let [from, to] = pair else {
                    return None;
                };
                let words = Message::new(key)
                    .with("title", self.part(&path.title))
                    .with("from", self.part(&self.name_in_figure(from.category)))
                    .with("to", self.part(&self.name_in_figure(to.category)))
                    .with("count", self.number(to.quotations.len() as u64));
                Some(RingPath {
                    from: from.category.0,
                    to: to.category.0,
                    words: say_in(Language::English, &words),
                })
            })
            .collect()
    }

    fn name_in_figure(&self, code: CodeId) -> String {
        let found = self.entries().find(|(_, entry)| entry.id == code.0);
        found.map_or_else(
            || self.project.code_name(code).to_owned(),
            |(_, entry)| entry.name.clone(),
        )
    }

    /// A name in a sentence of the figure: one that runs from right to left keeps its order around Latin names, and its
    /// arrow points the right way, when each is a piece of its own (UAX 9: first strong isolate).
    fn part(&self, name: &str) -> String {
        if self.figure.is_rtl() {
            format!("\u{2068}{name}\u{2069}")
        } else {
            name.to_owned()
        }
    }

    /// A step of a path in words, with how many quotations speak for it and against it.
    fn step(&self, relation: &crate::analysis::RelationRow) -> String {
        let name = |code: CodeId| self.part(&self.name_in_figure(code));
        let key = if self.figure.language == "fa" {
            "figure-fa-companion-step"
        } else {
            "companion-step"
        };
        let step = Message::new(key)
            .with("from", name(relation.from))
            .with("to", name(relation.to))
            .with("for", self.number(relation.supporting.quotations as u64))
            .with("against", self.number(relation.contrary.quotations as u64));
        say_in(Language::English, &step)
    }

    fn network(&self, engine: &mut TextEngine) -> Result<Made, Failure> {
        let (subjects, left_out) = self.subjects(MOST_NODES);
        let pairs = self.pairs(&subjects)?;
        // Where most pairs met once by chance, once is no tie.
        let threshold = if pairs.values().any(|count| *count > 2) {
            2
        } else {
            1
        };
        let ties = pairs.iter().filter(|(_, count)| **count >= threshold);
        let ties = ties.map(|((one, other), count)| Tie {
            one: *one,
            other: *other,
            count: *count,
        });
        let nodes = subjects.iter().map(|counted| NetworkNode {
            id: counted.code.0,
            name: counted.name.clone(),
            count: self.counts.in_theory(counted.code).codings as u64,
            place: Some(counted.place),
        });
        let drawn = Network {
            page: self.page.clone(),
            nodes: nodes.collect(),
            ties: ties.collect(),
        };
        let (scene, crowded) = network(&drawn, engine);
        let mut notes = vec![Message::new("companion-threshold").with("count", threshold)];
        notes.extend(self.left_out(left_out + crowded));
        Ok((vec![scene], notes))
    }

    fn pairs(&self, subjects: &[Counted]) -> Result<BTreeMap<(usize, usize), u64>, Failure> {
        let codes: Vec<CodeId> = subjects.iter().map(|counted| counted.code).collect();
        let pairs = together(self.ground, &codes, Within::Paragraph);
        if pairs.is_empty() {
            return Err(Failure::Export(Message::new("companion-nothing-together")));
        }
        Ok(pairs)
    }

    fn left_out(&self, count: usize) -> Option<Message> {
        (count > 0).then(|| Message::new("companion-left-out").with("count", count))
    }

    fn co_occurrence(&self, engine: &mut TextEngine) -> Result<Made, Failure> {
        let width = self.page.options.width_mm;
        let most = ((width * (1.0 - NAMES)) / CELL) as usize;
        let (subjects, left_out) = self.subjects(most.max(2));
        let pairs = self.pairs(&subjects)?;
        let rows = subjects.iter().enumerate().map(|(row, counted)| HeatRow {
            name: counted.name.clone(),
            is_head: false,
            cells: (0..subjects.len())
                .map(|column| pairs.get(&(row.min(column), row.max(column))).copied())
                .collect(),
            total: Some(self.counts.in_theory(counted.code).codings as u64),
            marks: Vec::new(),
        });
        let map = HeatMap {
            page: self.page.clone(),
            columns: subjects
                .iter()
                .map(|counted| counted.name.clone())
                .collect(),
            rows: rows.collect(),
            total: Some(said(self.figure, "figure-codings")),
            is_square: true,
            notes: vec![said(self.figure, "companion-co-occurrence-own")],
        };
        Ok((
            heat_map(&map, engine),
            self.left_out(left_out).into_iter().collect(),
        ))
    }

    fn code_by_case(&self, engine: &mut TextEngine) -> Result<Made, Failure> {
        let subjects = self.counted(self.figure.options.detail.shows_concepts());
        let (cases, numbers) = self.cases(&subjects)?;
        let rows = subjects.iter().zip(&numbers).map(|(counted, row)| HeatRow {
            name: counted.name.clone(),
            is_head: counted.is_head,
            cells: (0..cases.len())
                .map(|case| row.get(&case).copied())
                .collect(),
            total: Some(row.values().sum()),
            marks: Vec::new(),
        });
        let map = HeatMap {
            page: self.page.clone(),
            rows: rows.collect(),
            columns: cases,
            total: Some(said(self.figure, "figure-codings")),
            is_square: false,
            notes: Vec::new(),
        };
        // What belongs to no case is in none of the columns.
        let notes = caseless_message(self.project).into_iter().collect();
        Ok((heat_map(&map, engine), notes))
    }

    /// The names of the cases, and the codings of each subject in each.
    fn cases(&self, subjects: &[Counted]) -> Result<(Vec<String>, Vec<ByCase>), Failure> {
        let cases: Vec<String> = self
            .project
            .cases
            .iter()
            .map(|case| case.name.clone())
            .collect();
        if cases.is_empty() {
            return Err(Failure::Export(Message::new("companion-no-cases")));
        }
        let codes: Vec<CodeId> = subjects.iter().map(|counted| counted.code).collect();
        Ok((cases, by_case(self.ground, &codes)))
    }

    fn process(&self, engine: &mut TextEngine) -> Result<Made, Failure> {
        let subjects = self.counted(false);
        let (cases, numbers) = self.cases(&subjects)?;
        let lanes = cases.iter().enumerate().map(|(case, name)| Lane {
            name: name.clone(),
            phases: PHASES
                .iter()
                .map(|(_, _, places)| {
                    let own = subjects.iter().zip(&numbers);
                    let own = own.filter(|(counted, _)| places.contains(&counted.place));
                    let mut lines: Vec<(u64, &str)> = own
                        .filter_map(|(counted, row)| {
                            Some((*row.get(&case)?, counted.name.as_str()))
                        })
                        .collect();
                    lines.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
                    let hidden = lines.len().saturating_sub(MOST_LINES);
                    lines.truncate(MOST_LINES);
                    let lines = lines.into_iter();
                    lines
                        .map(|(count, name)| (name.to_owned(), Some(self.number(count))))
                        .chain((hidden > 0).then(|| (more(hidden as u64, &self.page), None)))
                        .collect()
                })
                .collect(),
        });
        let drawn = Process {
            page: self.page.clone(),
            phases: PHASES
                .iter()
                .map(|(key, place, _)| (said(self.figure, key), *place))
                .collect(),
            lanes: lanes.collect(),
        };
        let notes = caseless_message(self.project).into_iter().collect();
        Ok((process(&drawn, engine), notes))
    }
}
