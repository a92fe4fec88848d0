//! Up: every place of the result where something ended.

use std::collections::BTreeSet;

use crate::model::{
    CaseRatingId, CodeId, CodingId, ComparisonId, EvidenceId, Example, LinkId, LocationId, MemoId,
    MemoTarget, ModelId, PathId, Place, PlacementId, Project, Proposition, PropositionId,
    QuotationId, RelationId, SupportId, Traced,
};

/// One use of something in the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It carries a code.
    Coded(CodingId),
    /// It belongs to a concept or category.
    Within(CodeId),
    /// It stands at a place of a model.
    Placed(PlacementId),
    /// It is shown in the figure of a model.
    Figure(ModelId),
    /// It is the core category of a model.
    Core(ModelId),
    /// It acts on another category, or is acted on.
    Related(RelationId),
    /// It speaks for or against a relation.
    Evidence(EvidenceId),
    /// A path through the conditional matrix passes it, or has a step that it shows.
    Path(PathId),
    /// A proposition speaks of it, or rests on it.
    Proposition(PropositionId),
    /// It shows how a case bears on a proposition.
    Support(SupportId),
    /// It is the key quotation of a rating in a case.
    Rated(CaseRatingId),
    /// It was compared.
    Compared(ComparisonId),
    /// The story line of a model names it.
    StoryLine(ModelId),
    /// A memo is about it.
    Memo(MemoId),
    /// It is an example of a code.
    Example(CodeId, Example),
    /// It stands on the dimension of a property.
    Located(LocationId),
    /// It is linked to another quotation.
    Linked(LinkId),
}

/// A place where something ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// How many steps of the ladder lie between, from 0.
    pub depth: usize,
    /// Which use it is.
    pub at: Use,
}

/// Returns every place where `traced` ended; none when it is not there.
///
/// What a category is used for is told once, where it is met first.
pub fn endings(project: &Project, traced: Traced) -> Vec<Ending> {
    let mut list = List {
        project,
        endings: Vec::new(),
        told: BTreeSet::new(),
    };
    match traced {
        Traced::Code(code) => list.code(code, 0),
        Traced::Quotation(quotation) => list.quotation(quotation),
        Traced::Relation(relation) => list.relation(relation),
        Traced::Place(model, place) => list.place(model, place),
        // It is an end itself.
        Traced::Proposition(_) => {}
    }
    list.endings
}

struct List<'a> {
    project: &'a Project,
    endings: Vec<Ending>,
    /// Codes whose uses were told.
    told: BTreeSet<CodeId>,
}

impl List<'_> {
    fn push(&mut self, depth: usize, at: Use) {
        self.endings.push(Ending { depth, at });
    }

    /// Where a code ended: its own uses, then those of what it belongs to, step by step.
    fn code(&mut self, code: CodeId, depth: usize) {
        self.uses(code, depth);
        let lineage: Vec<CodeId> = self
            .project
            .lineage(code)
            .iter()
            .map(|row| row.id)
            .collect();
        let above = lineage.iter().rev().skip(1);
        for (step, above) in above.enumerate() {
            self.push(depth + step, Use::Within(*above));
            self.uses(*above, depth + step + 1);
        }
    }

    /// What a code is used for itself.
    fn uses(&mut self, code: CodeId, depth: usize) {
        if !self.told.insert(code) {
            return;
        }
        let project = self.project;
        for placement in project.placements_of(code) {
            self.push(depth, Use::Placed(placement));
            if let Some(row) = project.placements.get(placement) {
                self.push(depth, Use::Figure(row.model));
            }
        }
        let live = code.live_name();
        for model in project.models.iter() {
            if model.core == Some(code) {
                self.push(depth, Use::Core(model.id));
            }
            if model.story_line.contains(&live) {
                self.push(depth, Use::StoryLine(model.id));
            }
        }
        for relation in project.relations_of(code) {
            self.push(depth, Use::Related(relation));
        }
        for path in project.paths_through(code) {
            self.push(depth, Use::Path(path));
        }
        self.propositions(depth, |row| {
            let mut terms = row.terms.iter();
            terms.any(|term| term.category == code)
        });
        self.memos(depth, MemoTarget::Code(code));
    }

    fn quotation(&mut self, quotation: QuotationId) {
        let project = self.project;
        if !project.quotations.contains(quotation) {
            return;
        }
        for coding in project.codings_of(quotation) {
            self.push(0, Use::Coded(coding));
            if let Some(row) = project.codings.get(coding) {
                self.code(row.code, 1);
            }
        }
        for evidence in project.evidence_with(quotation) {
            self.push(0, Use::Evidence(evidence));
        }
        for code in project.examples_with(quotation) {
            let row = project.codes.get(code);
            let is_it =
                |example: &Example| row.is_some_and(|row| row.example(*example) == Some(quotation));
            for example in Example::ALL.into_iter().filter(is_it) {
                self.push(0, Use::Example(code, example));
            }
        }
        for location in project.locations_of(quotation) {
            self.push(0, Use::Located(location));
        }
        for path in project.paths_with(quotation) {
            self.push(0, Use::Path(path));
        }
        for support in project.supports_with(quotation) {
            self.push(0, Use::Support(support));
        }
        for rating in project.case_ratings_with(quotation) {
            self.push(0, Use::Rated(rating));
        }
        for comparison in project.comparisons_with(quotation) {
            self.push(0, Use::Compared(comparison));
        }
        for link in project.links_of(quotation) {
            self.push(0, Use::Linked(link));
        }
        self.memos(0, MemoTarget::Quotation(quotation));
    }

    fn relation(&mut self, relation: RelationId) {
        if let Some(row) = self.project.relations.get(relation) {
            self.push(0, Use::Figure(row.model));
            self.propositions(0, |row| row.relations.contains(&relation));
            self.memos(0, MemoTarget::Relation(relation));
        }
    }

    fn place(&mut self, model: ModelId, place: Place) {
        let row = self.project.models.get(model);
        if row.is_some_and(|row| row.places.has(place)) {
            self.push(0, Use::Figure(model));
            self.memos(0, MemoTarget::Model(model));
        }
    }

    /// The propositions of all models for which this is so.
    fn propositions(&mut self, depth: usize, is_so: impl Fn(&Proposition) -> bool) {
        let rows = self.project.propositions.iter();
        for row in rows.filter(|row| is_so(row)) {
            self.push(depth, Use::Proposition(row.id));
        }
    }

    fn memos(&mut self, depth: usize, target: MemoTarget) {
        for memo in self.project.memos_of(target) {
            self.push(depth, Use::Memo(memo));
        }
    }
}
