//! What the project knows for the evaluation questions of Corbin & Strauss (1990, pp. 17–19): seven on the process of
//! the research, seven on how the theory is grounded in data.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    CodeId, Level, MemoKind, MemoTarget, Message, ModelId, Place as ParadigmPlace, Relation,
    RelationStatus, Stance,
};

use super::super::{core_hints, story_line};
use super::facts::{Fact, Facts, Known, Place, listed};

/// Documents that count as the first ones.
const FIRST: usize = 3;
/// Codes that are named for each category.
const EVENTS: usize = 3;

/// Returns what is known for a question, by its number: 1 to 7 of process, 8 to 14 of empirical grounding.
pub(super) fn evaluation(known: &Known<'_>, item: u8) -> Vec<Fact> {
    let mut facts = Facts::default();
    let out = &mut facts;
    match item {
        1 => first_sample(known, out),
        2 => major_categories(known, out),
        3 => events(known, out),
        4 => theoretical_sampling(known, out),
        5 => hypotheses(known, out),
        6 => discrepancies(known, out),
        7 => core_category(known, out),
        8 => concepts(known, out),
        9 => related(known, out),
        10 => density(known, out),
        11 => variation(known, out),
        12 => conditions(known, out),
        13 => process(known, out),
        14 => significance(known, out),
        _ => {}
    }
    facts.into_list()
}

fn first_sample(known: &Known<'_>, out: &mut Facts) {
    let rows = known.ground.documents().iter().take(FIRST);
    let names: Vec<String> = rows
        .map(|row| match &row.date {
            Some(date) => format!("{} ({date})", row.name),
            None => row.name.clone(),
        })
        .collect();
    out.names("fact-first-documents", &names, Place::Documents);
    known.sources(out);
    known.notes(out, MemoKind::OperationalNote);
}

fn major_categories(known: &Known<'_>, out: &mut Facts) {
    for category in categories(known) {
        let tally = known.counts.branch(category);
        let message = Message::new("fact-category")
            .with("name", known.project().code_name(category))
            .with("codings", tally.codings)
            .with("documents", tally.documents)
            .with("participants", tally.participants);
        out.say(message, Place::Category(category));
    }
}

/// The open codes of each category that were put on text most often.
fn events(known: &Known<'_>, out: &mut Facts) {
    let scheme = known.ground.scheme();
    for category in categories(known) {
        let mut codes: Vec<(usize, &str)> = scheme
            .branch_of(category)
            .filter_map(|position| scheme.code(position))
            .filter(|row| row.level == Level::Open)
            .map(|row| (known.counts.own(row.id).codings, row.name.as_str()))
            .filter(|(codings, _)| *codings > 0)
            .collect();
        codes.sort_by_key(|(codings, name)| (std::cmp::Reverse(*codings), *name));
        let shown = codes.iter().take(EVENTS);
        let names: Vec<String> = shown
            .map(|(codings, name)| format!("{name} ({codings})"))
            .collect();
        if !names.is_empty() {
            let message = Message::new("fact-events")
                .with("name", known.project().code_name(category))
                .with("names", names.join("; "));
            out.say(message, Place::Category(category));
        }
    }
}

/// The codes that operational notes are linked to, and how widely the categories proved to occur.
fn theoretical_sampling(known: &Known<'_>, out: &mut Facts) {
    let project = known.project();
    known.sampling(out);
    let aims = project.samplings.iter().flat_map(|row| &row.aims);
    let aims: BTreeSet<CodeId> = aims.map(|aim| aim.code).collect();
    let names: Vec<String> = aims
        .iter()
        .map(|code| project.code_name(*code).to_owned())
        .collect();
    out.names("fact-sampling-aims", &names, Place::StoryLine);
    let mut sampled: BTreeSet<CodeId> = BTreeSet::new();
    for memo in project.memos.iter() {
        if memo.kind == MemoKind::OperationalNote {
            sampled.extend(memo.links.iter().filter_map(|link| match link {
                MemoTarget::Code(code) => Some(*code),
                _ => None,
            }));
        }
    }
    let names: Vec<String> = sampled
        .iter()
        .map(|code| project.code_name(*code).to_owned())
        .collect();
    out.names("fact-sampled-for", &names, Place::Memos);
    let total = known.counts.total();
    for category in categories(known) {
        let tally = known.counts.branch(category);
        let message = Message::new("fact-reach")
            .with("name", project.code_name(category))
            .with("documents", tally.documents)
            .with("all", total.documents)
            .with("cases", tally.cases)
            .with("all_cases", project.cases.len());
        out.say(message, Place::Category(category));
    }
}

fn hypotheses(known: &Known<'_>, out: &mut Facts) {
    known.propositions(out);
    for relation in known.project().relations.iter() {
        said(known, relation, "fact-hypothesis", out);
    }
}

/// Relations that did not hold as they were put, and those that evidence speaks against.
fn discrepancies(known: &Known<'_>, out: &mut Facts) {
    let is_held = |row: &Relation| {
        matches!(
            row.status,
            RelationStatus::Qualified | RelationStatus::Rejected
        )
    };
    for relation in known.project().relations.iter().filter(|row| is_held(row)) {
        said(known, relation, "fact-discrepancy", out);
    }
    known.negative(out);
}

fn said(known: &Known<'_>, relation: &Relation, key: &str, out: &mut Facts) {
    let project = known.project();
    let (mut supporting, mut contrary) = (0_usize, 0_usize);
    let rows = project.evidence_of(relation.id);
    for row in rows.filter_map(|evidence| project.evidence.get(evidence)) {
        match row.stance {
            Stance::For => supporting += 1,
            Stance::Against => contrary += 1,
        }
    }
    let finding = crate::model::Finding::Relation(relation.id);
    let message = Message::new(key)
        .with("sentence", super::finding_name(project, finding))
        .with("status", relation.status.key())
        .with("for", supporting)
        .with("against", contrary);
    out.say(message, Place::Relation(relation.id));
}

fn core_category(known: &Known<'_>, out: &mut Facts) {
    let project = known.project();
    for model in project.models.iter() {
        let Some(core) = model.core else { continue };
        let hints = core_hints(known.ground, known.counts, model.id);
        let hint = hints.into_iter().find(|hint| hint.category == core);
        let message = Message::new("fact-core")
            .with("name", project.code_name(core))
            .with("title", model.title.as_str());
        out.say(message, Place::StoryLine);
        if let Some(hint) = hint {
            let message = Message::new("fact-core-numbers")
                .with("linked", hint.linked)
                .with("others", hint.others)
                .with("documents", hint.tally.documents)
                .with("codings", hint.tally.codings);
            out.say(message, Place::StoryLine);
        }
        if !model.core_reason.trim().is_empty() {
            let message = Message::new("fact-core-reason").with("words", model.core_reason.trim());
            out.say(message, Place::StoryLine);
        }
    }
}

fn concepts(known: &Known<'_>, out: &mut Facts) {
    known.tree(out);
    known.derivation(out);
}

fn related(known: &Known<'_>, out: &mut Facts) {
    known.relations(out);
    let linked = linked(known);
    let alone = categories(known)
        .into_iter()
        .filter(|category| !linked.contains_key(category));
    let names: Vec<String> = alone
        .map(|category| known.project().code_name(category).to_owned())
        .collect();
    out.names("fact-unrelated", &names, Place::Model);
}

fn density(known: &Known<'_>, out: &mut Facts) {
    let scheme = known.ground.scheme();
    let linked = linked(known);
    for category in categories(known) {
        let branch = scheme.branch_of(category);
        let concepts = branch
            .filter_map(|position| scheme.code(position))
            .filter(|code| code.level == Level::Concept && !known.project().is_trimmed(code.id))
            .count();
        let message = Message::new("fact-density")
            .with("name", known.project().code_name(category))
            .with("concepts", concepts)
            .with(
                "relations",
                linked.get(&category).copied().unwrap_or_default(),
            )
            .with("properties", properties(known, category));
        out.say(message, Place::Category(category));
    }
}

fn variation(known: &Known<'_>, out: &mut Facts) {
    let project = known.project();
    let located: BTreeSet<_> = project.locations.iter().map(|row| row.property).collect();
    if !project.properties.is_empty() {
        let message = Message::new("fact-properties")
            .with("count", project.properties.len())
            .with("located", located.len())
            .with("quotations", project.locations.len());
        out.say(message, Place::Codes);
    }
    known.negative(out);
    known.cases(out);
}

fn conditions(known: &Known<'_>, out: &mut Facts) {
    let broad = [ParadigmPlace::Context, ParadigmPlace::InterveningConditions];
    for model in known.project().models.iter() {
        for place in broad {
            let names = placed(known, model.id, place);
            if !names.is_empty() {
                let message = Message::new("fact-placed")
                    .with("place", model.places.name(place).unwrap_or(place.key()))
                    .with("count", names.len())
                    .with("names", listed(&names));
                out.say(message, Place::Model);
            }
        }
        let levels = model.figure.levels.len();
        out.count("fact-levels", levels, Place::Model);
    }
}

/// Relations that lead from consequences back into conditions or strategies: what makes a process of a chain.
fn process(known: &Known<'_>, out: &mut Facts) {
    let project = known.project();
    for model in project.models.iter() {
        for place in [ParadigmPlace::Strategies, ParadigmPlace::Consequences] {
            let names = placed(known, model.id, place);
            if !names.is_empty() {
                let message = Message::new("fact-placed")
                    .with("place", model.places.name(place).unwrap_or(place.key()))
                    .with("count", names.len())
                    .with("names", listed(&names));
                out.say(message, Place::Model);
            }
        }
        let results: BTreeSet<CodeId> = project
            .placements_in(model.id)
            .filter_map(|placement| project.placements.get(placement))
            .filter(|row| row.place == ParadigmPlace::Consequences)
            .map(|row| row.category)
            .collect();
        let relations = project.relations_in(model.id);
        for row in relations.filter_map(|relation| project.relations.get(relation)) {
            if results.contains(&row.from) && !results.contains(&row.to) {
                said(known, row, "fact-feedback", out);
            }
        }
    }
}

fn significance(known: &Known<'_>, out: &mut Facts) {
    let project = known.project();
    for model in project.models.iter() {
        let coverage = story_line::coverage(project, model.id);
        let words = story_line::plain(project, &model.story_line);
        let words = words.split_whitespace().count();
        if words > 0 {
            let message = Message::new("fact-story-line")
                .with("title", model.title.as_str())
                .with("words", words)
                .with("named", coverage.named.len())
                .with("all", coverage.named.len() + coverage.unnamed.len());
            out.say(message, Place::StoryLine);
        }
    }
}

fn categories(known: &Known<'_>) -> Vec<CodeId> {
    let rows = known.ground.scheme().codes().iter();
    rows.filter(|row| row.level == Level::Category)
        .map(|row| row.id)
        .collect()
}

/// Relations by category, of all models.
fn linked(known: &Known<'_>) -> BTreeMap<CodeId, usize> {
    let mut linked: BTreeMap<CodeId, usize> = BTreeMap::new();
    for row in known.project().relations.iter() {
        *linked.entry(row.from).or_default() += 1;
        *linked.entry(row.to).or_default() += 1;
    }
    linked
}

fn properties(known: &Known<'_>, category: CodeId) -> usize {
    let scheme = known.ground.scheme();
    let branch = scheme.ids(scheme.branch_of(category));
    branch
        .into_iter()
        .map(|code| known.project().properties_of(code).count())
        .sum()
}

fn placed(known: &Known<'_>, model: ModelId, place: ParadigmPlace) -> Vec<String> {
    let project = known.project();
    let rows = project.placements_in(model);
    rows.filter_map(|placement| project.placements.get(placement))
        .filter(|row| row.place == place)
        .map(|row| project.code_name(row.category).to_owned())
        .collect()
}
