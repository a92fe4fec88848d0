//! What the selective screen shows: candidates for the core, the story line with its names, what is left to integrate.

use crate::analysis::story_line::{Piece, coverage, pieces, plain};
use crate::analysis::{
    Counts, Ground, Limits, UnfinishedKind, core_hints, relation_row, unfinished,
};
use crate::locale;
use crate::model::{CodeId, ModelId, Place, Project, RelationId};
use crate::session::day_words;
use crate::text::{TextUnit, units};
use crate::ui::axial::{Face, phrase};

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
    /// Whether it is the core now.
    pub is_core: bool,
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

/// A relation with a sentence: a proposition of the theory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposition {
    /// The relation.
    pub relation: RelationId,
    /// “P1 …”.
    pub words: String,
    /// In how many cases it is borne out, of how many.
    pub cases: String,
}

/// A step of integration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
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
    /// Propositions.
    pub propositions: Vec<Proposition>,
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
    let mut data = SelectiveData {
        candidates: candidates(ground, counts, model),
        reason: row.core_reason.clone(),
        chosen_on: row.core_chosen.map(day_words).unwrap_or_default(),
        paragraphs: paragraphs(project, &row.story_line),
        words: word_count(&plain(project, &row.story_line)),
        named: coverage.named.len(),
        placed,
        unnamed: coverage
            .unnamed
            .iter()
            .filter_map(|category| unnamed(project, counts, (model, *category)))
            .collect(),
        propositions,
        steps: Vec::new(),
        core,
    };
    data.steps = steps(ground, counts, model, &data);
    data
}

/// Returns how many words a text has.
pub fn word_count(text: &str) -> usize {
    let is_word = |range: &std::ops::Range<usize>| {
        let word = text.get(range.clone()).unwrap_or_default();
        word.chars().any(char::is_alphanumeric)
    };
    units(text, TextUnit::Word)
        .iter()
        .filter(|range| is_word(range))
        .count()
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
    core_hints(ground, counts, model)
        .into_iter()
        .filter_map(|hint| {
            let share = hint.share_of_codings.map(|share| share * 100.0);
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
                is_core: hint.is_core,
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
            locale::words(place.key()),
            phrase::counted("axial-n-codings", counts.in_theory(category).codings),
        ]),
    })
}

fn propositions(ground: &Ground, model: ModelId) -> Vec<Proposition> {
    let project = ground.project();
    project
        .relations_in(model)
        .filter_map(|relation| project.relations.get(relation))
        .enumerate()
        .filter(|(_, relation)| !relation.sentence.trim().is_empty())
        .map(|(index, relation)| {
            let row = relation_row(ground, relation);
            let cases = [
                ("part", row.supporting.cases.into()),
                ("whole", project.cases.len().into()),
            ];
            Proposition {
                relation: relation.id,
                words: phrase::with(
                    "selective-proposition",
                    [
                        ("number", (index + 1).into()),
                        ("sentence", relation.sentence.as_str().into()),
                    ],
                ),
                cases: phrase::with("selective-cases", cases),
            }
        })
        .collect()
}

fn steps(ground: &Ground, counts: &Counts, model: ModelId, data: &SelectiveData) -> Vec<Step> {
    let items = unfinished(ground, counts, Limits::default());
    let placed = |code: &CodeId| {
        let placements = ground.project().placements_of(*code);
        placements
            .filter_map(|placement| ground.project().placements.get(placement))
            .any(|placement| placement.model == model)
    };
    let thin = items.iter().filter(|item| {
        let is_thin = matches!(
            item.kind,
            UnfinishedKind::FewQuotations
                | UnfinishedKind::FewDocuments
                | UnfinishedKind::CategoryWithoutDefinition
        );
        is_thin && item.codes.iter().any(placed)
    });
    let thin = thin.count();
    let bare = items.iter().filter(|item| {
        item.kind == UnfinishedKind::RelationWithoutEvidence && item.model == Some(model)
    });
    let bare = bare.count();
    let core_key = if data.core.is_some() {
        "selective-core-chosen"
    } else {
        "selective-core-not-chosen"
    };
    let step = |key, state, is_done| Step {
        name: locale::words(key),
        state,
        is_done,
    };
    vec![
        step(
            "selective-core",
            locale::words(core_key),
            data.core.is_some(),
        ),
        step(
            "selective-story-line",
            phrase::with(
                "selective-named",
                [("part", data.named.into()), ("whole", data.placed.into())],
            ),
            data.placed > 0 && data.named == data.placed,
        ),
        step(
            "selective-propositions",
            data.propositions.len().to_string(),
            !data.propositions.is_empty(),
        ),
        step(
            "selective-filling-in",
            phrase::counted("selective-thin", thin),
            thin == 0,
        ),
        step(
            "selective-grounding",
            phrase::counted("selective-bare", bare),
            bare == 0,
        ),
    ]
}
