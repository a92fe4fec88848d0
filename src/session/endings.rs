//! The audit in words: what something is called, and what each use of it is.

use crate::analysis::matrix::scale;
use crate::analysis::trace::Use;
use crate::export::matrix::rating_name;
use crate::locale::{place_of, say, words};
use crate::model::{
    CaseRatingId, CodeId, ComparisonId, LinkId, LocationId, Message, ModelId, Project,
    PropositionId, Relation, Stance, SupportId, Traced, Unit,
};
use crate::operation::first_words;
use crate::store::{Act, Step};

/// How many letters stand for the title of a memo that has none.
const MEMO_WORDS: usize = 60;

/// Returns what `traced` is called: the name of a code, the ends of a relation, the words of a quotation.
pub fn traced_name(project: &Project, traced: Traced) -> String {
    match traced {
        Traced::Code(code) => project.code_name(code).to_owned(),
        Traced::Relation(relation) => project
            .relations
            .get(relation)
            .map_or_else(String::new, |row| relation_words(project, row)),
        Traced::Quotation(quotation) => {
            let row = project.quotations.get(quotation);
            row.map_or_else(String::new, |row| row.words.to_string())
        }
        Traced::Place(model, place) => place_of(project, model, place),
        Traced::Proposition(proposition) => {
            let row = project.propositions.get(proposition);
            row.map_or_else(String::new, |row| row.statement.clone())
        }
    }
}

/// Returns what `traced` is: an open code, a relation of a model.
pub fn traced_kind(project: &Project, traced: Traced) -> String {
    match traced {
        Traced::Code(code) => {
            let level = project.codes.get(code).map(|row| row.level);
            let level = level.unwrap_or_default();
            let own = project
                .settings()
                .and_then(|settings| settings.level_name(level));
            own.map_or_else(|| words(level.key()), str::to_owned)
        }
        Traced::Relation(relation) => {
            let row = project.relations.get(relation);
            in_model("trace-relation-of", project, row.map(|row| row.model))
        }
        Traced::Quotation(quotation) => {
            let row = project.quotations.get(quotation);
            let document = row.map_or("", |row| project.document_name(row.document));
            say(&Message::new("trace-quotation-of").with("name", document))
        }
        Traced::Place(model, _) => in_model("trace-place-of", project, Some(model)),
        Traced::Proposition(proposition) => {
            let row = project.propositions.get(proposition);
            let number = project.proposition_number(proposition);
            say(&Message::new("trace-proposition-of")
                .with("number", number.unwrap_or_default())
                .with("name", row.map_or("", |row| title(project, row.model))))
        }
    }
}

/// Returns what a relation states: its ends and how the first acts on the second.
pub fn relation_words(project: &Project, relation: &Relation) -> String {
    let ends = Message::new("trace-relation")
        .with("from", project.code_name(relation.from))
        .with("kind", words(relation.kind.key()))
        .with("to", project.code_name(relation.to));
    say(&ends)
}

/// Returns a use of something in words, and what that can be traced or opened by.
pub fn use_words(project: &Project, at: Use) -> String {
    let named = |key: &str, name: &str| say(&Message::new(key).with("name", name));
    match at {
        Use::Coded(coding) => {
            let row = project.codings.get(coding);
            let negative = row.is_some_and(|row| row.negative);
            let key = if negative {
                "trace-coded-negative"
            } else {
                "trace-coded"
            };
            named(key, row.map_or("", |row| project.code_name(row.code)))
        }
        Use::Within(code) => within(project, code),
        Use::Placed(placement) => {
            let row = project.placements.get(placement);
            let place = row.map(|row| place_of(project, row.model, row.place));
            let place = place.unwrap_or_default();
            let title = row.map_or("", |row| title(project, row.model));
            say(&Message::new("trace-placed")
                .with("place", place)
                .with("model", title))
        }
        Use::Figure(model) => named("trace-figure", title(project, model)),
        Use::Core(model) => named("trace-core", title(project, model)),
        Use::StoryLine(model) => named("trace-story-line", title(project, model)),
        Use::Related(relation) => {
            let row = project.relations.get(relation);
            row.map_or_else(String::new, |row| relation_words(project, row))
        }
        Use::Evidence(evidence) => {
            let row = project.evidence.get(evidence);
            let relation = row.and_then(|row| project.relations.get(row.relation));
            let key = match row.map(|row| row.stance) {
                Some(Stance::Against) => "trace-evidence-against",
                _ => "trace-evidence-for",
            };
            let relation = relation.map(|row| relation_words(project, row));
            named(key, &relation.unwrap_or_default())
        }
        Use::Memo(memo) => {
            let row = project.memos.get(memo);
            let kind = row.map(|row| words(row.kind.key())).unwrap_or_default();
            let title = row.map_or_else(String::new, |row| match row.title.trim() {
                "" => first_words(&row.text, MEMO_WORDS),
                title => title.to_owned(),
            });
            say(&Message::new("trace-memo")
                .with("kind", kind)
                .with("title", title))
        }
        Use::Example(code, example) => say(&Message::new("trace-example")
            .with("example", words(example.key()))
            .with("name", project.code_name(code))),
        Use::Located(location) => located(project, location),
        Use::Path(path) => {
            let row = project.paths.get(path);
            say(&Message::new("trace-path")
                .with("name", row.map_or("", |row| row.title.as_str()))
                .with("model", row.map_or("", |row| title(project, row.model))))
        }
        Use::Proposition(id) => proposition(project, id),
        Use::Support(support) => bearing(project, support),
        Use::Rated(rating) => rated(project, rating),
        Use::Compared(comparison) => compared(project, comparison),
        Use::Linked(link) => linked(project, link),
    }
}

fn located(project: &Project, location: LocationId) -> String {
    let row = project.locations.get(location);
    let property = row.and_then(|row| project.properties.get(row.property));
    let (name, code) = property.map_or(("", ""), |row| {
        (row.name.as_str(), project.code_name(row.code))
    });
    say(&Message::new("trace-located")
        .with("name", name)
        .with("code", code)
        .with("position", row.map_or(0, |row| usize::from(row.position))))
}

fn proposition(project: &Project, id: PropositionId) -> String {
    let row = project.propositions.get(id);
    say(&Message::new("trace-proposition")
        .with("number", project.proposition_number(id).unwrap_or_default())
        .with("words", row.map_or("", |row| row.statement.as_str())))
}

fn bearing(project: &Project, support: SupportId) -> String {
    project
        .supports
        .get(support)
        .map_or_else(String::new, |row| {
            let number = project.proposition_number(row.proposition);
            say(&Message::new("trace-support")
                .with("case", project.unit_name(row.unit))
                .with("bearing", row.bearing.key())
                .with("number", number.unwrap_or_default()))
        })
}

fn rated(project: &Project, rating: CaseRatingId) -> String {
    project
        .case_ratings
        .get(rating)
        .map_or_else(String::new, |row| {
            let name = rating_name(&scale(project), row.rating, &words);
            say(&Message::new("trace-rated")
                .with("name", project.code_name(row.code))
                .with("case", project.unit_name(Unit::Case(row.case)))
                .with("rating", name))
        })
}

fn compared(project: &Project, comparison: ComparisonId) -> String {
    let row = project.comparisons.get(comparison);
    let name = row
        .and_then(|row| row.code)
        .map(|code| project.code_name(code));
    let key = match name {
        Some(_) => "trace-compared-as",
        None => "trace-compared",
    };
    let outcome = row.map(|row| words(row.outcome.key()));
    say(&Message::new(key)
        .with("name", name.unwrap_or_default())
        .with("outcome", outcome.unwrap_or_default()))
}

fn linked(project: &Project, link: LinkId) -> String {
    let row = project.links.get(link);
    let to = row.and_then(|row| project.quotations.get(row.to));
    let kind = row.map(|row| words(row.kind.key())).unwrap_or_default();
    say(&Message::new("trace-linked")
        .with("kind", kind)
        .with("words", to.map_or("", |row| &*row.words)))
}

fn within(project: &Project, code: CodeId) -> String {
    let kind = traced_kind(project, Traced::Code(code));
    say(&Message::new("trace-within")
        .with("kind", kind)
        .with("name", project.code_name(code)))
}

/// Returns a step in words; of an undo or redo what it turned.
pub fn step_words(step: &Step) -> String {
    let what = say(&step.what);
    let turned = |key: &str| say(&Message::new(key).with("what", what.as_str()));
    match step.entry.act {
        Act::Undo => turned("did-undo"),
        Act::Redo => turned("did-redo"),
        Act::Begin | Act::Do | Act::Why => what,
    }
}

fn in_model(key: &str, project: &Project, model: Option<ModelId>) -> String {
    let name = model.map_or("", |model| title(project, model));
    say(&Message::new(key).with("name", name))
}

fn title(project: &Project, model: ModelId) -> &str {
    let row = project.models.get(model);
    row.map_or("", |row| row.title.as_str())
}
