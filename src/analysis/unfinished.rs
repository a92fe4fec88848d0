//! What is left to do: states of work, never errors. Nothing of this blocks anything.

use std::sync::Arc;

use crate::model::{
    Code, CodeId, Level, Message, ModelId, ParadigmModel, Place, Placement, Relation, RelationId,
    RelationKind,
};

use super::names::alike;
use super::slips::slips;
use super::{Counts, Ground, story_line};

/// Kind of what is unfinished.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnfinishedKind {
    /// An open code below no concept and no category.
    OpenCodeWithoutConcept,
    /// A concept below no category.
    ConceptWithoutCategory,
    /// A category that has no place in any model.
    CategoryWithoutPlace,
    /// A code that is put on no text, nor is any code below it.
    CodeWithoutCoding,
    /// Codes whose names look alike.
    NamesAlike,
    /// A category that says nowhere what it means.
    CategoryWithoutDefinition,
    /// A category with few quotations.
    FewQuotations,
    /// A category that rests on few documents.
    FewDocuments,
    /// A category that stands twice in one model.
    PlacedTwice,
    /// A model with categories, none of which is its phenomenon.
    NoPhenomenon,
    /// A model with several phenomena.
    SeveralPhenomena,
    /// A phenomenon that no quotation shows.
    PhenomenonWithoutQuotation,
    /// A causal condition that occurs in no document in which the phenomenon occurs.
    CauseApart,
    /// A category that is context and intervening condition at once, itself or by a part of it.
    ContextAndIntervening,
    /// A strategy of which is not said who acts.
    StrategyWithoutActor,
    /// A phenomenon that no relation touches.
    PhenomenonWithoutRelation,
    /// A strategy that no relation links with a consequence.
    StrategyWithoutConsequence,
    /// A consequence that no relation links with a strategy.
    ConsequenceWithoutStrategy,
    /// An intervening condition of which is not said whether it facilitates or constrains.
    ConditionWithoutValence,
    /// A relation without a quotation for or against it.
    RelationWithoutEvidence,
    /// A relation of a category that is not in the model.
    RelationOutsideModel,
    /// A model with categories and without a core category.
    NoCoreCategory,
    /// A model with categories and without a story line.
    NoStoryLine,
    /// A category of the model that its story line does not name.
    NotInStoryLine,
}

impl UnfinishedKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 24] = [
        Self::OpenCodeWithoutConcept,
        Self::ConceptWithoutCategory,
        Self::CategoryWithoutPlace,
        Self::CodeWithoutCoding,
        Self::NamesAlike,
        Self::CategoryWithoutDefinition,
        Self::FewQuotations,
        Self::FewDocuments,
        Self::PlacedTwice,
        Self::NoPhenomenon,
        Self::SeveralPhenomena,
        Self::PhenomenonWithoutQuotation,
        Self::CauseApart,
        Self::ContextAndIntervening,
        Self::StrategyWithoutActor,
        Self::PhenomenonWithoutRelation,
        Self::StrategyWithoutConsequence,
        Self::ConsequenceWithoutStrategy,
        Self::ConditionWithoutValence,
        Self::RelationWithoutEvidence,
        Self::RelationOutsideModel,
        Self::NoCoreCategory,
        Self::NoStoryLine,
        Self::NotInStoryLine,
    ];

    /// Returns the message key of one item; the same with `-count` behind it says how many there are.
    pub fn key(self) -> &'static str {
        match self {
            Self::OpenCodeWithoutConcept => "unfinished-open-code-without-concept",
            Self::ConceptWithoutCategory => "unfinished-concept-without-category",
            Self::CategoryWithoutPlace => "unfinished-category-without-place",
            Self::CodeWithoutCoding => "unfinished-code-without-coding",
            Self::NamesAlike => "unfinished-names-alike",
            Self::CategoryWithoutDefinition => "unfinished-category-without-definition",
            Self::FewQuotations => "unfinished-few-quotations",
            Self::FewDocuments => "unfinished-few-documents",
            Self::PlacedTwice => "unfinished-placed-twice",
            Self::NoPhenomenon => "unfinished-no-phenomenon",
            Self::SeveralPhenomena => "unfinished-several-phenomena",
            Self::PhenomenonWithoutQuotation => "unfinished-phenomenon-without-quotation",
            Self::CauseApart => "unfinished-cause-apart",
            Self::ContextAndIntervening => "unfinished-context-and-intervening",
            Self::StrategyWithoutActor => "unfinished-strategy-without-actor",
            Self::PhenomenonWithoutRelation => "unfinished-phenomenon-without-relation",
            Self::StrategyWithoutConsequence => "unfinished-strategy-without-consequence",
            Self::ConsequenceWithoutStrategy => "unfinished-consequence-without-strategy",
            Self::ConditionWithoutValence => "unfinished-condition-without-valence",
            Self::RelationWithoutEvidence => "unfinished-relation-without-evidence",
            Self::RelationOutsideModel => "unfinished-relation-outside-model",
            Self::NoCoreCategory => "unfinished-no-core-category",
            Self::NoStoryLine => "unfinished-no-story-line",
            Self::NotInStoryLine => "unfinished-not-in-story-line",
        }
    }

    /// Returns how many of this kind there are, in words.
    pub fn count_message(self, count: usize) -> Message {
        Message::new(&format!("{}-count", self.key())).with("count", count)
    }
}

/// Something unfinished.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfinished {
    /// What kind.
    pub kind: UnfinishedKind,
    /// In which model, where it is about one.
    pub model: Option<ModelId>,
    /// About which codes: most often one, several for names that look alike, two for the ends of a relation.
    pub codes: Vec<CodeId>,
    /// About which relation.
    pub relation: Option<RelationId>,
    /// The item in words.
    pub message: Message,
}

/// Where thin begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// A category with fewer quotations is named.
    pub quotations: usize,
    /// A category in fewer documents is named.
    pub documents: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            quotations: 5,
            documents: 2,
        }
    }
}

/// Returns everything unfinished: by kind, then by model, then as the tree and the models show it.
pub fn unfinished(ground: &Ground, counts: &Counts, limits: Limits) -> Vec<Unfinished> {
    let mut list = List {
        ground,
        items: Vec::new(),
    };
    for (position, code) in ground.scheme().codes().iter().enumerate() {
        if ground.is_trimmed(position) {
            continue;
        }
        list.code(position, code);
        if counts.branch(code.id).codings == 0 {
            list.add_code(UnfinishedKind::CodeWithoutCoding, code.id);
        }
        if code.level == Level::Category {
            list.category(code, counts, limits);
        }
    }
    for group in alike(ground.scheme()) {
        list.alike(&group);
    }
    for model in ground.project().models.iter() {
        list.model(model);
    }
    list.items.sort_by_key(|item| item.kind);
    list.items
}

/// Returns how many of each kind there are, in the order of [`UnfinishedKind::ALL`], with the words for it.
pub fn summary(items: &[Unfinished]) -> Vec<(UnfinishedKind, usize, Message)> {
    let count = |kind: UnfinishedKind| {
        let count = items.iter().filter(|item| item.kind == kind).count();
        (count > 0).then(|| (kind, count, kind.count_message(count)))
    };
    UnfinishedKind::ALL.into_iter().filter_map(count).collect()
}

/// The findings so far.
struct List<'a> {
    ground: &'a Ground,
    items: Vec<Unfinished>,
}

impl List<'_> {
    fn name(&self, code: CodeId) -> &str {
        self.ground.project().code_name(code)
    }

    fn push(&mut self, kind: UnfinishedKind, codes: Vec<CodeId>, message: Message) {
        self.items.push(Unfinished {
            kind,
            model: None,
            codes,
            relation: None,
            message,
        });
    }

    fn add_code(&mut self, kind: UnfinishedKind, code: CodeId) {
        let message = Message::new(kind.key()).with("name", self.name(code));
        self.push(kind, vec![code], message);
    }

    /// Whether a code has a home; an open code may have it in a category.
    fn code(&mut self, position: usize, code: &Code) {
        let kind = match code.level {
            Level::Open => UnfinishedKind::OpenCodeWithoutConcept,
            Level::Concept => UnfinishedKind::ConceptWithoutCategory,
            Level::Category => return,
        };
        if self.ground.scheme().is_homeless(position) {
            self.add_code(kind, code.id);
        }
    }

    fn category(&mut self, code: &Code, counts: &Counts, limits: Limits) {
        let tally = counts.branch(code.id);
        if self
            .ground
            .project()
            .placements_of(code.id)
            .next()
            .is_none()
        {
            self.add_code(UnfinishedKind::CategoryWithoutPlace, code.id);
        }
        if code.definition.trim().is_empty() {
            self.add_code(UnfinishedKind::CategoryWithoutDefinition, code.id);
        }
        // A category without any coding is named as that already.
        if tally.quotations > 0 && tally.quotations < limits.quotations {
            self.thin(UnfinishedKind::FewQuotations, code, tally.quotations);
        }
        if tally.documents > 0 && tally.documents < limits.documents {
            self.thin(UnfinishedKind::FewDocuments, code, tally.documents);
        }
    }

    fn thin(&mut self, kind: UnfinishedKind, code: &Code, count: usize) {
        let message = Message::new(kind.key())
            .with("name", code.name.as_str())
            .with("count", count);
        self.push(kind, vec![code.id], message);
    }

    fn alike(&mut self, group: &[usize]) {
        let codes = self.ground.scheme().ids(group.iter().copied());
        let paths: Vec<String> = codes
            .iter()
            .map(|code| self.ground.project().code_path(*code))
            .collect();
        let kind = UnfinishedKind::NamesAlike;
        let message = Message::new(kind.key())
            .with("count", codes.len())
            .with("names", paths.join(", "));
        self.push(kind, codes, message);
    }

    fn model(&mut self, model: &Arc<ParadigmModel>) {
        let project = self.ground.project();
        let mut placements: Vec<&Arc<Placement>> = project
            .placements_in(model.id)
            .filter_map(|placement| project.placements.get(placement))
            .collect();
        placements.sort_by_key(|placement| (placement.place, placement.position, placement.id));
        let relations: Vec<&Arc<Relation>> = project
            .relations_in(model.id)
            .filter_map(|relation| project.relations.get(relation))
            .collect();
        let view = ModelView::of(model, &placements);
        self.places(&view, &placements);
        for slip in slips(self.ground, &placements) {
            self.items.push(slip.of(self.ground.project(), view.model));
        }
        self.links(&view, &relations);
        for relation in relations {
            self.relation(&view, relation);
        }
        if !placements.is_empty() {
            self.integration(&view);
        }
    }

    fn places(&mut self, view: &ModelView<'_>, placements: &[&Arc<Placement>]) {
        for pair in view.placed.windows(2) {
            if let [one, other] = pair
                && one.0 == other.0
            {
                self.add_in(UnfinishedKind::PlacedTwice, view, &[one.0]);
            }
        }
        let phenomena = view.at(placements, Place::Phenomenon);
        match phenomena.as_slice() {
            [] if !placements.is_empty() => {
                self.add_in(UnfinishedKind::NoPhenomenon, view, &[]);
            }
            [] | [_] => {}
            several => self.add_in(UnfinishedKind::SeveralPhenomena, view, several),
        }
        let project = self.ground.project();
        // A relation that facilitates or constrains says it too.
        let says = |category: CodeId| {
            let rows = project
                .relations_in(view.model.id)
                .filter_map(|relation| project.relations.get(relation));
            rows.filter(|row| row.from == category).any(|row| {
                matches!(
                    row.kind,
                    RelationKind::Facilitates | RelationKind::Constrains
                )
            })
        };
        for placement in placements {
            let is_condition = placement.place == Place::InterveningConditions;
            if is_condition && placement.valence.is_none() && !says(placement.category) {
                let kind = UnfinishedKind::ConditionWithoutValence;
                self.add_in(kind, view, &[placement.category]);
            }
        }
    }

    /// Which placed categories lack the links that their places ask for.
    fn links(&mut self, view: &ModelView<'_>, relations: &[&Arc<Relation>]) {
        let mut linked: Vec<(CodeId, CodeId)> = Vec::with_capacity(2 * relations.len());
        for relation in relations {
            linked.push((relation.from, relation.to));
            linked.push((relation.to, relation.from));
        }
        linked.sort_unstable();
        let links_of = |category: CodeId| {
            let start = linked.partition_point(|link| link.0 < category);
            let links = linked.get(start..).unwrap_or_default();
            links.iter().take_while(move |link| link.0 == category)
        };
        let meets =
            |category, place| links_of(category).any(|link| view.is_placed_at(link.1, place));
        for (category, place) in view.placed.clone() {
            let lacking = match place {
                Place::Phenomenon if links_of(category).next().is_none() => {
                    UnfinishedKind::PhenomenonWithoutRelation
                }
                Place::Strategies if !meets(category, Place::Consequences) => {
                    UnfinishedKind::StrategyWithoutConsequence
                }
                Place::Consequences if !meets(category, Place::Strategies) => {
                    UnfinishedKind::ConsequenceWithoutStrategy
                }
                _ => continue,
            };
            self.add_in(lacking, view, &[category]);
        }
    }

    fn relation(&mut self, view: &ModelView<'_>, relation: &Relation) {
        let ends = [relation.from, relation.to];
        if self
            .ground
            .project()
            .evidence_of(relation.id)
            .next()
            .is_none()
        {
            self.add_relation(UnfinishedKind::RelationWithoutEvidence, view, relation);
        }
        if ends.iter().any(|end| !view.is_placed(*end)) {
            self.add_relation(UnfinishedKind::RelationOutsideModel, view, relation);
        }
    }

    fn integration(&mut self, view: &ModelView<'_>) {
        if view.model.core.is_none() {
            self.add_in(UnfinishedKind::NoCoreCategory, view, &[]);
        }
        if view.model.story_line.trim().is_empty() {
            self.add_in(UnfinishedKind::NoStoryLine, view, &[]);
            return;
        }
        let coverage = story_line::coverage(self.ground.project(), view.model.id);
        for category in coverage.unnamed {
            self.add_in(UnfinishedKind::NotInStoryLine, view, &[category]);
        }
    }

    fn add_in(&mut self, kind: UnfinishedKind, view: &ModelView<'_>, codes: &[CodeId]) {
        let names: Vec<&str> = codes.iter().map(|code| self.name(*code)).collect();
        let message = Message::new(kind.key())
            .with("model", view.model.title.as_str())
            .with("name", names.join(", "));
        self.items.push(Unfinished {
            kind,
            model: Some(view.model.id),
            codes: codes.to_vec(),
            relation: None,
            message,
        });
    }

    fn add_relation(&mut self, kind: UnfinishedKind, view: &ModelView<'_>, relation: &Relation) {
        let message = Message::new(kind.key())
            .with("model", view.model.title.as_str())
            .with("from", self.name(relation.from))
            .with("to", self.name(relation.to));
        self.items.push(Unfinished {
            kind,
            model: Some(view.model.id),
            codes: vec![relation.from, relation.to],
            relation: Some(relation.id),
            message,
        });
    }
}

/// A model and where its categories stand, sorted by category.
struct ModelView<'a> {
    model: &'a ParadigmModel,
    placed: Vec<(CodeId, Place)>,
}

impl<'a> ModelView<'a> {
    fn of(model: &'a ParadigmModel, placements: &[&Arc<Placement>]) -> Self {
        let mut placed: Vec<(CodeId, Place)> = placements
            .iter()
            .map(|placement| (placement.category, placement.place))
            .collect();
        placed.sort_unstable();
        Self { model, placed }
    }

    fn is_placed(&self, category: CodeId) -> bool {
        let at = self.placed.partition_point(|placed| placed.0 < category);
        self.placed
            .get(at)
            .is_some_and(|placed| placed.0 == category)
    }

    fn is_placed_at(&self, category: CodeId, place: Place) -> bool {
        self.placed.binary_search(&(category, place)).is_ok()
    }

    fn at(&self, placements: &[&Arc<Placement>], place: Place) -> Vec<CodeId> {
        placements
            .iter()
            .filter(|placement| placement.place == place)
            .map(|placement| placement.category)
            .collect()
    }
}
