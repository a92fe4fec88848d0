//! The steps of analysis, told from the journal: what each entry was for a code, a relation, a quotation or a place.

use std::collections::{BTreeMap, HashMap};

use crate::model::{
    CaseId, Change, CodeId, Coding, Evidence, Location, Message, ModelId, ModelPlaces,
    ParadigmModel, ParticipantId, Place, Placement, PropertyId, PropositionId, Quotation,
    QuotationId, QuotationLink, Relation, RelationId, RowChange, Stance, Traced,
};

use super::code_history::CodeHistory;
use super::request::Operation;

/// Reads the journal from its first entry and says what each entry was for the things that are traced.
#[derive(Debug)]
pub struct StepHistory {
    of: Vec<Traced>,
    codes: CodeHistory,
    pub(super) names: Names,
}

/// What things are called at this place of the journal.
#[derive(Debug, Default)]
pub(super) struct Names {
    models: HashMap<ModelId, (String, ModelPlaces)>,
    relations: HashMap<RelationId, (CodeId, CodeId)>,
    /// Each with its concept or category.
    pub(super) properties: HashMap<PropertyId, (CodeId, String)>,
    pub(super) cases: HashMap<CaseId, String>,
    pub(super) participants: HashMap<ParticipantId, String>,
    /// The statements of propositions.
    pub(super) propositions: HashMap<PropositionId, String>,
}

/// What an entry was for something.
pub(super) type Told = (Traced, Message);

impl StepHistory {
    /// Returns a reader for `of`, before the first entry.
    pub fn of(of: &[Traced]) -> Self {
        let codes = of.iter().filter_map(|traced| match traced {
            Traced::Code(code) => Some(*code),
            _ => None,
        });
        let codes = CodeHistory::of(codes);
        let mut of = of.to_vec();
        of.sort_unstable();
        Self {
            of,
            codes,
            names: Names::default(),
        }
    }

    /// Takes in the next entry and returns what it was for which of them; nothing where it did not concern them.
    ///
    /// `operation` is what was asked for, where it can still be read; undo and redo come with the changes that they
    /// made and without an operation.
    pub fn follow(&mut self, operation: Option<&Operation>, changes: &[RowChange]) -> Vec<Told> {
        self.names.learn(changes);
        let codes = self.codes.follow(operation, changes).into_iter();
        let mut told: Vec<Told> = codes.map(|(code, what)| (code.into(), what)).collect();
        told.extend(self.evidence(changes));
        for change in changes {
            match change {
                RowChange::Placement(change) => told.extend(self.placement(change)),
                RowChange::Relation(change) => told.extend(self.relation(change)),
                RowChange::ParadigmModel(change) => told.extend(self.model(change)),
                RowChange::Quotation(change) => told.extend(self.quotation(change)),
                RowChange::Coding(change) => told.extend(self.coding(change)),
                RowChange::Location(change) => told.extend(self.location(change)),
                RowChange::QuotationLink(change) => told.extend(self.link(change)),
                _ => told.extend(self.kept(self.of_cases(change))),
            }
        }
        // What is taken out goes last, so that entries of its removal still know it.
        self.names.forget(changes);
        told
    }

    fn is_of(&self, traced: Traced) -> bool {
        self.of.binary_search(&traced).is_ok()
    }

    fn kept(&self, told: impl IntoIterator<Item = Told>) -> Vec<Told> {
        let told = told.into_iter();
        told.filter(|(traced, _)| self.is_of(*traced)).collect()
    }

    fn title(&self, model: ModelId) -> &str {
        let known = self.names.models.get(&model);
        known.map_or("", |(title, _)| title)
    }

    /// Returns what a model calls a place; empty where it goes by its own name.
    fn place_name(&self, model: ModelId, place: Place) -> &str {
        let places = self.names.models.get(&model).map(|(_, places)| places);
        places
            .and_then(|places| places.name(place))
            .unwrap_or_default()
    }

    fn name(&self, code: CodeId) -> &str {
        self.codes.name(code)
    }

    /// What a placement was for its category, and for the places that it left and came to.
    fn placement(&self, change: &Change<Placement>) -> Vec<Told> {
        let (before, after) = (change.before.as_deref(), change.after.as_deref());
        let Some(row) = after.or(before) else {
            return Vec::new();
        };
        let of_category = |key: &str, row: &Placement| {
            let given = self.place_name(row.model, row.place);
            told_place(Message::new(key), row.place, given).with("model", self.title(row.model))
        };
        let place = |key: &str, row: &Placement| {
            let message = Message::new(key).with("name", self.name(row.category));
            (Traced::Place(row.model, row.place), message)
        };
        let category = Traced::Code(row.category);
        let told = match (before, after) {
            (None, Some(row)) => vec![
                (category, of_category("step-placed", row)),
                place("step-place-in", row),
            ],
            (Some(row), None) => vec![
                (category, of_category("step-unplaced", row)),
                place("step-place-out", row),
            ],
            (Some(was), Some(row)) if was.place != row.place => vec![
                (category, of_category("step-placed", row)),
                place("step-place-out", was),
                place("step-place-in", row),
            ],
            (Some(was), Some(row)) => {
                let valence = || Message::new("step-valence");
                let key = match row.actor.is_empty() {
                    true => "step-no-actor",
                    false => "step-actor",
                };
                let actor = || Message::new(key).with("name", row.actor.as_str());
                let said = [
                    (was.valence != row.valence).then(valence),
                    (was.actor != row.actor).then(actor),
                ];
                said.into_iter()
                    .flatten()
                    .map(|said| (category, said))
                    .collect()
            }
            (None, None) => Vec::new(),
        };
        self.kept(told)
    }

    /// What became of a relation, for itself and for both of its ends.
    fn relation(&self, change: &Change<Relation>) -> Vec<Told> {
        let (before, after) = (change.before.as_deref(), change.after.as_deref());
        let Some(row) = after.or(before) else {
            return Vec::new();
        };
        let all = [row.id.into(), row.from.into(), row.to.into()];
        let said = match (before, after) {
            (None, Some(_)) => vec!["step-related"],
            (Some(_), None) => vec!["step-unrelated"],
            (Some(was), Some(row)) => [
                ("step-relation-kind", was.kind != row.kind),
                ("step-relation-status", was.status != row.status),
                ("step-relation-sentence", was.sentence != row.sentence),
                (
                    "step-relation-ends",
                    (was.from, was.to) != (row.from, row.to),
                ),
            ]
            .into_iter()
            .filter_map(|(key, differs)| differs.then_some(key))
            .collect(),
            (None, None) => Vec::new(),
        };
        let message = |key: &str| {
            Message::new(key)
                .with("from", self.name(row.from))
                .with("to", self.name(row.to))
                .with("kind", row.kind.key())
                .with("status", row.status.key())
                .with("sentence", row.sentence.as_str())
        };
        let told = said
            .into_iter()
            .flat_map(|key| all.map(|traced: Traced| (traced, message(key))));
        self.kept(told)
    }

    /// How many quotations were attached to which relation, and what that was for each quotation.
    fn evidence(&self, changes: &[RowChange]) -> Vec<Told> {
        let mut counts: BTreeMap<(RelationId, &str, Stance), usize> = BTreeMap::new();
        let mut told = Vec::new();
        for change in changes {
            let RowChange::Evidence(change) = change else {
                continue;
            };
            for (key, row) in of_evidence(change) {
                *counts.entry((row.relation, key, row.stance)).or_default() += 1;
                told.push(self.evidence_of_quotation(key, row));
            }
        }
        let counted = counts.into_iter().map(|((relation, key, stance), count)| {
            let message = Message::new(key).with("stance", stance.key());
            (relation.into(), message.with("count", count))
        });
        told.extend(counted);
        self.kept(told)
    }

    fn evidence_of_quotation(&self, key: &str, row: &Evidence) -> Told {
        let ends = self.names.relations.get(&row.relation).copied();
        let (from, to) = ends.map_or(("", ""), |(from, to)| (self.name(from), self.name(to)));
        let key = format!("{key}-quotation");
        let message = Message::new(&key)
            .with("stance", row.stance.key())
            .with("from", from)
            .with("to", to);
        (row.quotation.into(), message)
    }

    /// What became of a model, for its core category and the categories that its story line names.
    fn model(&self, change: &Change<ParadigmModel>) -> Vec<Told> {
        let (Some(was), Some(row)) = (change.before.as_deref(), change.after.as_deref()) else {
            return Vec::new();
        };
        let message = |key: &str| Message::new(key).with("model", row.title.as_str());
        let mut told = Vec::new();
        if was.core != row.core {
            let given_up = was
                .core
                .map(|core| (core.into(), message("step-core-given-up")));
            let chosen = message("step-core").with("reason", row.core_reason.as_str());
            told.extend(given_up);
            told.extend(row.core.map(|core| (core.into(), chosen)));
        }
        if was.story_line != row.story_line {
            for traced in &self.of {
                let Traced::Code(code) = traced else {
                    continue;
                };
                let live = code.live_name();
                let named = |text: &str| text.contains(&live);
                let key = match (named(&was.story_line), named(&row.story_line)) {
                    (false, true) => "step-story-line",
                    (true, false) => "step-story-line-gone",
                    _ => continue,
                };
                told.push((*traced, message(key)));
            }
        }
        self.kept(told)
    }

    fn quotation(&self, change: &Change<Quotation>) -> Vec<Told> {
        let (key, row) = match (change.before.as_deref(), change.after.as_deref()) {
            (None, Some(row)) => ("step-quotation", row),
            (Some(row), None) => ("step-quotation-gone", row),
            (Some(was), Some(row)) if was.words != row.words => ("step-quotation-resized", row),
            (Some(was), Some(row)) if was.comment != row.comment => ("step-commented", row),
            _ => return Vec::new(),
        };
        self.kept([(row.id.into(), Message::new(key))])
    }

    fn coding(&self, change: &Change<Coding>) -> Vec<Told> {
        let message = |key: &str, row: &Coding| {
            let message = Message::new(key).with("name", self.name(row.code));
            (Traced::Quotation(row.quotation), message)
        };
        let told = match (change.before.as_deref(), change.after.as_deref()) {
            (None, Some(row)) => vec![message("step-coded", row)],
            (Some(row), None) => vec![message("step-uncoded", row)],
            (Some(was), Some(row)) if was.quotation != row.quotation => {
                vec![message("step-uncoded", was), message("step-coded", row)]
            }
            (Some(was), Some(row)) if was.code != row.code => {
                let (traced, told) = message("step-recoded", row);
                vec![(traced, told.with("was", self.name(was.code)))]
            }
            (Some(was), Some(row)) if was.negative != row.negative => {
                let key = if row.negative {
                    "step-negative"
                } else {
                    "step-not-negative"
                };
                vec![message(key, row)]
            }
            _ => Vec::new(),
        };
        self.kept(told)
    }

    fn location(&self, change: &Change<Location>) -> Vec<Told> {
        let (key, row) = match (change.before.as_deref(), change.after.as_deref()) {
            (_, Some(row)) => ("step-located", row),
            (Some(row), None) => ("step-not-located", row),
            _ => return Vec::new(),
        };
        let name = self.names.properties.get(&row.property);
        let message = Message::new(key)
            .with("name", name.map_or("", |(_, name)| name.as_str()))
            .with("position", usize::from(row.position));
        self.kept([(row.quotation.into(), message)])
    }

    fn link(&self, change: &Change<QuotationLink>) -> Vec<Told> {
        let (key, row) = match (change.before.as_deref(), change.after.as_deref()) {
            (None, Some(row)) => ("step-linked", row),
            (Some(row), None) => ("step-unlinked", row),
            _ => return Vec::new(),
        };
        let ends: [QuotationId; 2] = [row.from, row.to];
        let told = ends.map(|end| {
            let message = Message::new(key).with("kind", row.key_from(end));
            (end.into(), message)
        });
        self.kept(told)
    }
}

/// Adds a place as the model calls it: by its given name, else by that of the paradigm.
pub(super) fn told_place(message: Message, place: Place, given: &str) -> Message {
    let own = if given.is_empty() { place.key() } else { "" };
    message.with("place", own).with("given", given)
}

/// What became of a piece of evidence: that it was attached, turned to the other side or detached. A note says nothing.
fn of_evidence(change: &Change<Evidence>) -> Vec<(&'static str, &Evidence)> {
    let at = |row: &Evidence| (row.relation, row.quotation);
    match (change.before.as_deref(), change.after.as_deref()) {
        (Some(was), Some(row)) if at(was) != at(row) => {
            vec![("step-detached", was), ("step-attached", row)]
        }
        (Some(was), Some(row)) if was.stance != row.stance => vec![("step-turned", row)],
        (None, Some(row)) => vec![("step-attached", row)],
        (Some(row), None) => vec![("step-detached", row)],
        _ => Vec::new(),
    }
}

impl Names {
    fn learn(&mut self, changes: &[RowChange]) {
        for change in changes {
            self.learn_one(change);
        }
    }

    fn learn_one(&mut self, change: &RowChange) {
        match change {
            RowChange::ParadigmModel(Change {
                after: Some(row), ..
            }) => {
                let known = (row.title.clone(), row.places.clone());
                self.models.insert(row.id, known);
            }
            RowChange::Relation(Change {
                after: Some(row), ..
            }) => {
                self.relations.insert(row.id, (row.from, row.to));
            }
            RowChange::Property(Change {
                after: Some(row), ..
            }) => {
                self.properties.insert(row.id, (row.code, row.name.clone()));
            }
            RowChange::Case(Change {
                after: Some(row), ..
            }) => {
                self.cases.insert(row.id, row.name.clone());
            }
            RowChange::Participant(Change {
                after: Some(row), ..
            }) => {
                self.participants.insert(row.id, row.name.clone());
            }
            RowChange::Proposition(Change {
                after: Some(row), ..
            }) => {
                self.propositions.insert(row.id, row.statement.clone());
            }
            _ => {}
        }
    }

    fn forget(&mut self, changes: &[RowChange]) {
        for change in changes {
            if let RowChange::Relation(Change {
                before: Some(row),
                after: None,
            }) = change
            {
                self.relations.remove(&row.id);
            }
        }
    }
}
