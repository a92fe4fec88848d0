//! What the selective screen shows: candidates for the core, the story line with its names, what is left to integrate.

use crate::analysis::story_line::{Piece, coverage, pieces, plain};
use crate::analysis::{
    Counts, Ground, Limits, UnfinishedKind, case_rows, core_hints, made_live, proposition_rows,
    sampling_plan, thin_places, unfinished, units_message,
};
use crate::locale;
use crate::model::{
    Bearing, CodeId, Criterion, ModelId, Place, Project, PropositionId, SamplingState,
};
use crate::session::day_words;
use crate::text::word_count;
use crate::ui::axial::{Face, phrase};

use super::section::Section;

/// A category as a candidate for the core.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The category.
    pub face: Face,
    /// Its place.
    pub place: Place,
    /// Linked categories of how many.
    pub linked: String,
    /// Documents of how many.
    pub documents: String,
    /// Codings.
    pub codings: String,
    /// Share of the model’s codings.
    pub share: String,
    /// Closeness to all others in the relations of the model.
    pub centrality: String,
    /// What was written on the criteria that only words answer, in their order.
    pub notes: Vec<String>,
    /// How many of them are answered, of how many.
    pub argued: String,
    /// What the board is sorted by: linked categories, documents, codings, centrality, answered criteria.
    pub numbers: [f64; 5],
    /// Whether it is the core now.
    pub is_core: bool,
    /// Why it was turned down, and on which day.
    pub rejected: Option<(String, String)>,
}

/// A paragraph of the story line, with the live names in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoryParagraph {
    /// Its words, names as they are today.
    pub text: String,
    /// Bytes of the names, with the codes.
    pub names: Vec<(std::ops::Range<usize>, CodeId)>,
}

/// A category that the story line does not name yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unnamed {
    /// The category.
    pub face: Face,
    /// Its place and codings.
    pub meta: String,
}

/// A proposition of the theory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposition {
    /// Which.
    pub proposition: PropositionId,
    /// “P1 …”.
    pub words: String,
    /// How many cases support it, with or without a further condition, of how many.
    pub cases: String,
    /// How many cases are not judged yet.
    pub open: usize,
}

/// A step of integration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its section; nothing: it is done on the model screen.
    pub section: Option<Section>,
    /// Which step.
    pub name: String,
    /// How far it is.
    pub state: String,
    /// Whether nothing is left to do.
    pub is_done: bool,
}

/// What the screen shows of one model.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelectiveData {
    /// Categories of the model, most linked first.
    pub candidates: Vec<Candidate>,
    /// The core category.
    pub core: Option<Face>,
    /// Why it was chosen.
    pub reason: String,
    /// When, in words.
    pub chosen_on: String,
    /// The story line for reading.
    pub paragraphs: Vec<StoryParagraph>,
    /// Its words, live names counted as they read.
    pub words: usize,
    /// Named categories.
    pub named: usize,
    /// Categories in the model.
    pub placed: usize,
    /// Categories that are not named yet.
    pub unnamed: Vec<Unnamed>,
    /// All categories in the model, those first that are not named yet.
    pub members: Vec<Unnamed>,
    /// How many that are not named live stand in it as plain words.
    pub plain: usize,
    /// Propositions.
    pub propositions: Vec<Proposition>,
    /// What they are held against, in words.
    pub units: String,
    /// Steps of integration.
    pub steps: Vec<Step>,
}

/// Returns what the screen shows of `model`.
pub fn selective_data(ground: &Ground, counts: &Counts, model: ModelId) -> SelectiveData {
    let project = ground.project();
    let Some(row) = project.models.get(model) else {
        return SelectiveData::default();
    };
    let coverage = coverage(project, model);
    let core = row.core.and_then(|core| Face::find(project, core));
    let propositions = propositions(ground, model);
    let placed = coverage.named.len() + coverage.unnamed.len();
    let member = |category: &CodeId| unnamed(project, counts, (model, *category));
    let first: Vec<Unnamed> = coverage.unnamed.iter().filter_map(member).collect();
    let mut data = SelectiveData {
        candidates: candidates(ground, counts, model),
        reason: row.core_reason.clone(),
        chosen_on: row
            .core
            .and(row.core_chosen)
            .map(day_words)
            .unwrap_or_default(),
        paragraphs: paragraphs(project, &row.story_line),
        words: word_count(&plain(project, &row.story_line)),
        named: coverage.named.len(),
        placed,
        members: first
            .iter()
            .cloned()
            .chain(coverage.named.iter().filter_map(member))
            .collect(),
        unnamed: first,
        plain: made_live(project, model, &row.story_line).codes.len(),
        propositions,
        units: locale::say(&units_message(project)),
        steps: Vec::new(),
        core,
    };
    data.steps = steps(ground, counts, model, &data);
    data
}

/// Returns the paragraphs of a kept story line, with the live names in each.
pub fn paragraphs(project: &Project, story_line: &str) -> Vec<StoryParagraph> {
    let mut list = vec![StoryParagraph::default()];
    for piece in pieces(project, story_line) {
        match piece {
            Piece::Text(text) => {
                for (index, part) in text.split('\n').enumerate() {
                    if index > 0 {
                        list.push(StoryParagraph::default());
                    }
                    if let Some(last) = list.last_mut() {
                        last.text.push_str(part);
                    }
                }
            }
            Piece::Name { code, name } => {
                if let Some(last) = list.last_mut() {
                    let start = last.text.len();
                    last.text.push_str(name.as_deref().unwrap_or("…"));
                    last.names.push((start..last.text.len(), code));
                }
            }
        }
    }
    list.retain(|paragraph| !paragraph.text.trim().is_empty());
    list
}

fn candidates(ground: &Ground, counts: &Counts, model: ModelId) -> Vec<Candidate> {
    let documents = counts.total().documents;
    let of = |part: usize, whole: usize| {
        phrase::with(
            "selective-of",
            [("part", part.into()), ("whole", whole.into())],
        )
    };
    let mut hints = core_hints(ground, counts, model);
    // The core and what was written of stand first, the others by what was counted.
    hints.sort_by_key(|hint| {
        let known = ground.project().candidacy_of(model, hint.category);
        (!hint.is_core, known.is_none())
    });
    hints
        .into_iter()
        .filter_map(|hint| {
            let share = hint.share_of_codings.map(|share| share * 100.0);
            let known = ground.project().candidacy_of(model, hint.category);
            let note = |criterion: Criterion| {
                let words = known.and_then(|row| row.notes.get(&criterion));
                words.cloned().unwrap_or_default()
            };
            let notes: Vec<String> = Criterion::ALL.map(note).into();
            let argued = notes.iter().filter(|note| !note.is_empty()).count();
            Some(Candidate {
                face: Face::find(ground.project(), hint.category)?,
                place: hint.place,
                linked: of(hint.linked, hint.others),
                documents: of(hint.tally.documents, documents),
                codings: hint.tally.codings.to_string(),
                share: share.map_or_else(String::new, |share| {
                    phrase::with(
                        "selective-percent",
                        [("share", format!("{share:.0}").into())],
                    )
                }),
                centrality: hint
                    .centrality
                    .map_or_else(String::new, |centrality| format!("{centrality:.2}")),
                argued: of(argued, notes.len()),
                numbers: [
                    hint.linked as f64,
                    hint.tally.documents as f64,
                    hint.tally.codings as f64,
                    hint.centrality.unwrap_or(-1.0),
                    argued as f64,
                ],
                notes,
                is_core: hint.is_core,
                rejected: known
                    .and_then(|row| Some((row.reason.clone(), day_words(row.rejected?)))),
            })
        })
        .collect()
}

fn unnamed(
    project: &Project,
    counts: &Counts,
    (model, category): (ModelId, CodeId),
) -> Option<Unnamed> {
    let place = project
        .placements_of(category)
        .filter_map(|placement| project.placements.get(placement))
        .find(|placement| placement.model == model)?
        .place;
    Some(Unnamed {
        face: Face::find(project, category)?,
        meta: phrase::line(&[
            locale::place_of(project, model, place),
            phrase::counted("axial-n-codings", counts.in_theory(category).codings),
        ]),
    })
}

fn propositions(ground: &Ground, model: ModelId) -> Vec<Proposition> {
    let rows = proposition_rows(ground, model).into_iter();
    rows.map(|row| {
        let supports = row.count(Bearing::Supports);
        let cases = [("part", supports.into()), ("whole", row.cells.len().into())];
        let words = [
            ("number", row.number.into()),
            ("sentence", row.proposition.statement.as_str().into()),
        ];
        Proposition {
            proposition: row.proposition.id,
            words: phrase::with("selective-proposition", words),
            cases: phrase::with("part-of-whole", cases),
            open: row
                .cells
                .iter()
                .filter(|cell| cell.standing().is_none())
                .count(),
        }
    })
    .collect()
}

fn steps(ground: &Ground, counts: &Counts, model: ModelId, data: &SelectiveData) -> Vec<Step> {
    let open: usize = data.propositions.iter().map(|row| row.open).sum();
    let stated = match open {
        0 => data.propositions.len().to_string(),
        open => phrase::counted("selective-to-judge", open),
    };
    let step = |section, key, state, is_done| Step {
        section: Some(section),
        name: locale::words(key),
        state,
        is_done,
    };
    let core_key = if data.core.is_some() {
        "selective-core-chosen"
    } else {
        "selective-core-not-chosen"
    };
    let named = [("part", data.named.into()), ("whole", data.placed.into())];
    let mut steps = vec![
        step(
            Section::Core,
            "selective-core",
            locale::words(core_key),
            data.core.is_some(),
        ),
        step(
            Section::Core,
            "selective-story-line",
            phrase::with("selective-named", named),
            data.placed > 0 && data.named == data.placed,
        ),
        step(
            Section::Propositions,
            "selective-propositions",
            stated,
            !data.propositions.is_empty() && open == 0,
        ),
    ];
    steps.extend(later_steps(ground, counts, model));
    steps.push(evidence_step(ground, counts, model));
    steps
}

/// Filling in, sampling, trimming, fit per case.
fn later_steps(ground: &Ground, counts: &Counts, model: ModelId) -> Vec<Step> {
    let project = ground.project();
    let places = thin_places(ground, counts, Some(model), project.thin_limits());
    let open = places.iter().filter(|place| place.decision.is_none());
    let open = open.count();
    let plan = sampling_plan(ground).steps;
    let waiting = plan
        .iter()
        .filter(|row| row.sampling.state == SamplingState::Planned);
    let waiting = waiting.count();
    let cases = case_rows(ground, model);
    let judged = cases.iter().filter(|row| row.standing().is_some()).count();
    let numbers = [("part", judged.into()), ("whole", cases.len().into())];
    let trimmed = project.trimmings.len();
    let step = |section: Section, state, is_done| Step {
        section: Some(section),
        name: locale::words(section.key()),
        state,
        is_done,
    };
    vec![
        step(
            Section::Filling,
            phrase::counted("selective-thin-open", open),
            open == 0,
        ),
        step(
            Section::Sampling,
            phrase::counted("selective-planned", waiting),
            waiting == 0 && !plan.is_empty(),
        ),
        step(
            Section::Trimming,
            phrase::counted("selective-trimmed", trimmed),
            trimmed > 0,
        ),
        step(
            Section::Cases,
            phrase::with("selective-judged", numbers),
            judged == cases.len() && judged > 0,
        ),
    ]
}

fn evidence_step(ground: &Ground, counts: &Counts, model: ModelId) -> Step {
    let items = unfinished(ground, counts, Limits::default());
    let bare = items.iter().filter(|item| {
        item.kind == UnfinishedKind::RelationWithoutEvidence && item.model == Some(model)
    });
    let bare = bare.count();
    let relations = ground.project().relations_in(model).count();
    Step {
        section: None,
        name: locale::words("selective-grounding"),
        state: if relations == 0 {
            locale::words("selective-no-relations")
        } else {
            phrase::counted("selective-bare", bare)
        },
        is_done: bare == 0 && relations > 0,
    }
}
