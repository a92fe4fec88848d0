//! Which rows belong to which: derived from the rows and folded with them, so that no question walks a whole table.

use std::hash::Hash;

use rpds::{HashTrieMapSync, RedBlackTreeSetSync};

use super::{
    CaseId, CaseLocationId, CaseRating, CaseRatingId, Change, Code, CodeId, CodingId, ComparisonId,
    DismissalId, DocumentId, EvidenceId, Example, FindingId, LinkId, LocationId, MemoId,
    MemoTarget, ModelId, Passage, PathId, PlacementId, Project, PropertyId, PropositionId,
    QuotationId, RelationId, Row, RowChange, SeenId, SettlementId, SupportId, TextRange, Whom,
};

/// For each key the sorted set of what belongs to it.
#[derive(Clone, Debug)]
struct Sets<K: Eq + Hash, V: Ord> {
    sets: HashTrieMapSync<K, RedBlackTreeSetSync<V>>,
}

impl<K: Eq + Hash, V: Ord> Default for Sets<K, V> {
    fn default() -> Self {
        Self {
            sets: HashTrieMapSync::new_sync(),
        }
    }
}

impl<K: Copy + Eq + Hash, V: Copy + Ord> Sets<K, V> {
    fn of(&self, key: K) -> impl DoubleEndedIterator<Item = V> {
        self.sets
            .get(&key)
            .into_iter()
            .flat_map(|set| set.iter().copied())
    }

    fn count(&self, key: K) -> usize {
        self.sets.get(&key).map_or(0, RedBlackTreeSetSync::size)
    }

    fn add(&mut self, key: K, value: V) {
        if let Some(set) = self.sets.get_mut(&key) {
            set.insert_mut(value);
        } else {
            let mut set = RedBlackTreeSetSync::new_sync();
            set.insert_mut(value);
            self.sets.insert_mut(key, set);
        }
    }

    fn remove(&mut self, key: K, value: V) {
        if let Some(set) = self.sets.get_mut(&key) {
            set.remove_mut(&value);
            if set.is_empty() {
                self.sets.remove_mut(&key);
            }
        }
    }

    /// Follows one change: takes out what the row before belongs to, puts in what the row after belongs to.
    fn follow<R: Row>(&mut self, change: &Change<R>, belongs: impl Fn(&R) -> Option<(K, V)>) {
        if let Some((key, value)) = change.before.as_deref().and_then(&belongs) {
            self.remove(key, value);
        }
        if let Some((key, value)) = change.after.as_deref().and_then(&belongs) {
            self.add(key, value);
        }
    }

    /// As [`Sets::follow`], for a row that belongs to several; each is named once.
    fn follow_all<R: Row>(
        &mut self,
        change: &Change<R>,
        value: impl Fn(&R) -> V,
        belongs: impl Fn(&R) -> Vec<K>,
    ) {
        if let Some(row) = change.before.as_deref() {
            let keys = belongs(row).into_iter();
            keys.for_each(|key| self.remove(key, value(row)));
        }
        if let Some(row) = change.after.as_deref() {
            let keys = belongs(row).into_iter();
            keys.for_each(|key| self.add(key, value(row)));
        }
    }
}

/// All derived sets of a project.
#[derive(Clone, Debug, Default)]
pub(super) struct Lookup {
    children: Sets<Option<CodeId>, CodeId>,
    quotations_of_document: Sets<DocumentId, (u32, u32, QuotationId)>,
    codings_of_quotation: Sets<QuotationId, CodingId>,
    codings_of_code: Sets<CodeId, CodingId>,
    placements_of_model: Sets<ModelId, PlacementId>,
    placements_of_category: Sets<CodeId, PlacementId>,
    relations_of_model: Sets<ModelId, RelationId>,
    relations_of_category: Sets<CodeId, RelationId>,
    evidence_of_relation: Sets<RelationId, EvidenceId>,
    evidence_of_quotation: Sets<QuotationId, EvidenceId>,
    memos_of: Sets<MemoTarget, MemoId>,
    supports_of_proposition: Sets<PropositionId, SupportId>,
    supports_of_quotation: Sets<QuotationId, SupportId>,
    links_of_quotation: Sets<QuotationId, LinkId>,
    seen_of_document: Sets<DocumentId, (u32, u32, SeenId)>,
    settlements_of: Sets<CodingId, SettlementId>,
    examples_of_quotation: Sets<QuotationId, CodeId>,
    dismissals_of_code: Sets<CodeId, DismissalId>,
    dismissals_of_quotation: Sets<QuotationId, DismissalId>,
    dismissals_of_document: Sets<DocumentId, DismissalId>,
    comparisons_of_code: Sets<CodeId, ComparisonId>,
    comparisons_of_quotation: Sets<QuotationId, ComparisonId>,
    properties_of_code: Sets<CodeId, PropertyId>,
    locations_of_property: Sets<PropertyId, LocationId>,
    locations_of_quotation: Sets<QuotationId, LocationId>,
    case_ratings_of_code: Sets<CodeId, CaseRatingId>,
    case_ratings_of_quotation: Sets<QuotationId, CaseRatingId>,
    case_locations_of_property: Sets<PropertyId, CaseLocationId>,
    case_locations_of: Sets<Whom, CaseLocationId>,
    findings_of_relation: Sets<RelationId, FindingId>,
    findings_of_case: Sets<CaseId, FindingId>,
    paths_of_model: Sets<ModelId, PathId>,
    paths_of_category: Sets<CodeId, PathId>,
    paths_of_quotation: Sets<QuotationId, PathId>,
}

impl Lookup {
    pub(super) fn fold(&mut self, change: &RowChange) {
        match change {
            RowChange::Code(change) => {
                self.children
                    .follow(change, |code| Some((code.parent, code.id)));
                let examples = &mut self.examples_of_quotation;
                examples.follow_all(change, |code| code.id, examples_of);
            }
            RowChange::Quotation(change) => {
                self.quotations_of_document.follow(change, |quotation| {
                    let range = quotation.range;
                    Some((quotation.document, (range.start, range.end, quotation.id)))
                })
            }
            RowChange::Coding(change) => {
                self.codings_of_quotation
                    .follow(change, |coding| Some((coding.quotation, coding.id)));
                self.codings_of_code
                    .follow(change, |coding| Some((coding.code, coding.id)));
            }
            RowChange::Placement(change) => {
                self.placements_of_model
                    .follow(change, |placement| Some((placement.model, placement.id)));
                self.placements_of_category
                    .follow(change, |placement| Some((placement.category, placement.id)));
            }
            RowChange::Relation(change) => {
                self.relations_of_model
                    .follow(change, |relation| Some((relation.model, relation.id)));
                if let Some(relation) = &change.before {
                    self.relations_of_category
                        .remove(relation.from, relation.id);
                    self.relations_of_category.remove(relation.to, relation.id);
                }
                if let Some(relation) = &change.after {
                    self.relations_of_category.add(relation.from, relation.id);
                    self.relations_of_category.add(relation.to, relation.id);
                }
            }
            RowChange::Evidence(change) => {
                self.evidence_of_relation
                    .follow(change, |evidence| Some((evidence.relation, evidence.id)));
                self.evidence_of_quotation
                    .follow(change, |evidence| Some((evidence.quotation, evidence.id)));
            }
            RowChange::Memo(change) => {
                if let Some(memo) = &change.before {
                    memo.links
                        .iter()
                        .for_each(|link| self.memos_of.remove(*link, memo.id));
                }
                if let Some(memo) = &change.after {
                    memo.links
                        .iter()
                        .for_each(|link| self.memos_of.add(*link, memo.id));
                }
            }
            RowChange::Support(change) => {
                self.supports_of_proposition
                    .follow(change, |support| Some((support.proposition, support.id)));
                let quotations = &mut self.supports_of_quotation;
                quotations.follow_all(change, |row| row.id, |row| row.quotations.clone());
            }
            RowChange::QuotationLink(change) => {
                if let Some(link) = &change.before {
                    self.links_of_quotation.remove(link.from, link.id);
                    self.links_of_quotation.remove(link.to, link.id);
                }
                if let Some(link) = &change.after {
                    self.links_of_quotation.add(link.from, link.id);
                    self.links_of_quotation.add(link.to, link.id);
                }
            }
            RowChange::Seen(change) => self.seen_of_document.follow(change, |seen| {
                Some((seen.document, (seen.range.start, seen.range.end, seen.id)))
            }),
            RowChange::Settlement(change) => {
                if let Some(row) = &change.before {
                    row.codings()
                        .for_each(|coding| self.settlements_of.remove(coding, row.id));
                }
                if let Some(row) = &change.after {
                    row.codings()
                        .for_each(|coding| self.settlements_of.add(coding, row.id));
                }
            }
            RowChange::Dismissal(change) => {
                let (codes, id) = (&mut self.dismissals_of_code, |row: &super::Dismissal| {
                    row.id
                });
                codes.follow_all(change, id, |row| row.likeness.codes());
                let quotations = &mut self.dismissals_of_quotation;
                quotations.follow_all(change, id, |row| {
                    row.likeness.quotation().into_iter().collect()
                });
                let documents = &mut self.dismissals_of_document;
                documents.follow_all(change, id, |row| {
                    let passage = row.likeness.passage();
                    passage.map(Passage::document).into_iter().collect()
                });
            }
            RowChange::Comparison(change) => {
                let codes = &mut self.comparisons_of_code;
                codes.follow_all(change, |row| row.id, super::Comparison::codes);
                let quotations = &mut self.comparisons_of_quotation;
                quotations.follow_all(change, |row| row.id, super::Comparison::quotations);
            }
            RowChange::Property(change) => self
                .properties_of_code
                .follow(change, |property| Some((property.code, property.id))),
            RowChange::Location(change) => {
                self.locations_of_property
                    .follow(change, |location| Some((location.property, location.id)));
                self.locations_of_quotation
                    .follow(change, |location| Some((location.quotation, location.id)));
            }
            RowChange::CaseRating(change) => {
                self.case_ratings_of_code
                    .follow(change, |rating| Some((rating.code, rating.id)));
                self.case_ratings_of_quotation
                    .follow(change, |rating| Some((rating.quotation?, rating.id)));
            }
            RowChange::CaseLocation(change) => {
                self.case_locations_of_property
                    .follow(change, |row| Some((row.property, row.id)));
                self.case_locations_of
                    .follow(change, |row| Some((row.whom, row.id)));
            }
            RowChange::CaseFinding(change) => {
                self.findings_of_relation
                    .follow(change, |row| Some((row.relation, row.id)));
                self.findings_of_case
                    .follow(change, |row| Some((row.case, row.id)));
            }
            RowChange::MatrixPath(change) => {
                self.paths_of_model
                    .follow(change, |row| Some((row.model, row.id)));
                let categories = &mut self.paths_of_category;
                categories.follow_all(change, |row| row.id, super::MatrixPath::categories);
                let quotations = &mut self.paths_of_quotation;
                quotations.follow_all(change, |row| row.id, super::MatrixPath::quotations);
            }
            _ => {}
        }
    }
}

/// The quotations that are examples of a code, each once.
fn examples_of(code: &Code) -> Vec<QuotationId> {
    let mut quotations: Vec<QuotationId> = Example::ALL
        .into_iter()
        .filter_map(|example| code.example(example))
        .collect();
    quotations.dedup();
    quotations
}

impl Project {
    /// Returns the codes right below `parent`, those of the top level for `None`, as they were made.
    pub fn children(&self, parent: Option<CodeId>) -> impl DoubleEndedIterator<Item = CodeId> {
        self.lookup().children.of(parent)
    }

    /// Returns the quotations of a document by first byte, then last, then age.
    pub fn quotations_of(
        &self,
        document: DocumentId,
    ) -> impl DoubleEndedIterator<Item = QuotationId> {
        self.lookup()
            .quotations_of_document
            .of(document)
            .map(|(_, _, quotation)| quotation)
    }

    /// Returns the quotation on exactly this range of a document, the oldest where there are several.
    pub fn quotation_at(&self, document: DocumentId, range: TextRange) -> Option<QuotationId> {
        self.quotations_at(document, range).next()
    }

    /// Returns the quotations on exactly this range of a document, the oldest first.
    pub fn quotations_at(
        &self,
        document: DocumentId,
        range: TextRange,
    ) -> impl Iterator<Item = QuotationId> {
        let first = (range.start, range.end, QuotationId(uuid::Uuid::nil()));
        let set = self.lookup().quotations_of_document.sets.get(&document);
        set.into_iter()
            .flat_map(move |set| set.range(first..))
            .take_while(move |(start, end, _)| (*start, *end) == (range.start, range.end))
            .map(|(_, _, quotation)| *quotation)
    }

    /// Returns how many quotations a document has.
    pub fn quotation_count(&self, document: DocumentId) -> usize {
        self.lookup().quotations_of_document.count(document)
    }

    /// Returns the codings of a quotation, as they were made.
    pub fn codings_of(&self, quotation: QuotationId) -> impl DoubleEndedIterator<Item = CodingId> {
        self.lookup().codings_of_quotation.of(quotation)
    }

    /// Returns the codings with a code itself, not with the codes below it, as they were made.
    pub fn codings_with(&self, code: CodeId) -> impl DoubleEndedIterator<Item = CodingId> {
        self.lookup().codings_of_code.of(code)
    }

    /// Returns how many codings a code itself has, without the codes below it.
    pub fn coding_count(&self, code: CodeId) -> usize {
        self.lookup().codings_of_code.count(code)
    }

    /// Returns how cases bear on a proposition, as it was judged.
    pub fn supports_of(
        &self,
        proposition: PropositionId,
    ) -> impl DoubleEndedIterator<Item = SupportId> {
        self.lookup().supports_of_proposition.of(proposition)
    }

    /// Returns what a quotation shows of propositions.
    pub fn supports_with(
        &self,
        quotation: QuotationId,
    ) -> impl DoubleEndedIterator<Item = SupportId> {
        self.lookup().supports_of_quotation.of(quotation)
    }

    /// Returns the placements of a model, as they were made; those of trimmed categories too.
    pub fn every_placement_in(
        &self,
        model: ModelId,
    ) -> impl DoubleEndedIterator<Item = PlacementId> {
        self.lookup().placements_of_model.of(model)
    }

    /// Returns where a category is put, in all models.
    pub fn placements_of(&self, category: CodeId) -> impl DoubleEndedIterator<Item = PlacementId> {
        self.lookup().placements_of_category.of(category)
    }

    /// Returns the relations of a model, as they were made; those of trimmed categories too.
    pub fn every_relation_in(&self, model: ModelId) -> impl DoubleEndedIterator<Item = RelationId> {
        self.lookup().relations_of_model.of(model)
    }

    /// Returns the relations from or to a category, in all models.
    pub fn relations_of(&self, category: CodeId) -> impl DoubleEndedIterator<Item = RelationId> {
        self.lookup().relations_of_category.of(category)
    }

    /// Returns the evidence of a relation, as it was attached.
    pub fn evidence_of(&self, relation: RelationId) -> impl DoubleEndedIterator<Item = EvidenceId> {
        self.lookup().evidence_of_relation.of(relation)
    }

    /// Returns what a quotation is evidence of.
    pub fn evidence_with(
        &self,
        quotation: QuotationId,
    ) -> impl DoubleEndedIterator<Item = EvidenceId> {
        self.lookup().evidence_of_quotation.of(quotation)
    }

    /// Returns the links from or to a quotation, as they were made.
    pub fn links_of(&self, quotation: QuotationId) -> impl DoubleEndedIterator<Item = LinkId> {
        self.lookup().links_of_quotation.of(quotation)
    }

    /// Returns what was left uncoded on purpose in a document, by first byte, then last, then age.
    pub fn seen_in(&self, document: DocumentId) -> impl DoubleEndedIterator<Item = SeenId> {
        let seen = self.lookup().seen_of_document.of(document);
        seen.map(|(_, _, seen)| seen)
    }

    /// Returns what was settled about a coding, as it was settled.
    pub fn settlements_of(
        &self,
        coding: CodingId,
    ) -> impl DoubleEndedIterator<Item = SettlementId> {
        self.lookup().settlements_of.of(coding)
    }

    /// Returns the memos linked to `target`, as they were begun.
    pub fn memos_of(&self, target: MemoTarget) -> impl DoubleEndedIterator<Item = MemoId> {
        self.lookup().memos_of.of(target)
    }

    /// Returns the codes that have `quotation` as an example.
    pub fn examples_with(&self, quotation: QuotationId) -> impl DoubleEndedIterator<Item = CodeId> {
        self.lookup().examples_of_quotation.of(quotation)
    }

    /// Returns the likenesses with `code` that were put away.
    pub fn dismissals_of(&self, code: CodeId) -> impl DoubleEndedIterator<Item = DismissalId> {
        self.lookup().dismissals_of_code.of(code)
    }

    /// Returns the likenesses with `quotation` that were put away.
    pub fn dismissals_with(
        &self,
        quotation: QuotationId,
    ) -> impl DoubleEndedIterator<Item = DismissalId> {
        self.lookup().dismissals_of_quotation.of(quotation)
    }

    /// Returns the passages of a document that were put away as likenesses.
    pub fn dismissals_in(
        &self,
        document: DocumentId,
    ) -> impl DoubleEndedIterator<Item = DismissalId> {
        self.lookup().dismissals_of_document.of(document)
    }

    /// Returns the comparisons of a code, or of incidents as instances of it, as they were made.
    pub fn comparisons_of(&self, code: CodeId) -> impl DoubleEndedIterator<Item = ComparisonId> {
        self.lookup().comparisons_of_code.of(code)
    }

    /// Returns the comparisons of a quotation, as they were made.
    pub fn comparisons_with(
        &self,
        quotation: QuotationId,
    ) -> impl DoubleEndedIterator<Item = ComparisonId> {
        self.lookup().comparisons_of_quotation.of(quotation)
    }

    /// Returns the properties of a concept or category, as they were made.
    pub fn properties_of(&self, code: CodeId) -> impl DoubleEndedIterator<Item = PropertyId> {
        self.lookup().properties_of_code.of(code)
    }

    /// Returns the places on the dimension of a property, as quotations were located.
    pub fn locations_on(
        &self,
        property: PropertyId,
    ) -> impl DoubleEndedIterator<Item = LocationId> {
        self.lookup().locations_of_property.of(property)
    }

    /// Returns the places of a quotation on dimensions.
    pub fn locations_of(
        &self,
        quotation: QuotationId,
    ) -> impl DoubleEndedIterator<Item = LocationId> {
        self.lookup().locations_of_quotation.of(quotation)
    }

    /// Returns what was rated of a category or concept, in the order in which it was decided.
    pub fn case_ratings_of(&self, code: CodeId) -> impl DoubleEndedIterator<Item = CaseRatingId> {
        self.lookup().case_ratings_of_code.of(code)
    }

    /// Returns the ratings that have `quotation` as their key quotation.
    pub fn case_ratings_with(
        &self,
        quotation: QuotationId,
    ) -> impl DoubleEndedIterator<Item = CaseRatingId> {
        self.lookup().case_ratings_of_quotation.of(quotation)
    }

    /// Returns the rating of a category or concept in a case.
    pub fn case_rating(&self, code: CodeId, case: CaseId) -> Option<&std::sync::Arc<CaseRating>> {
        let rows = self.case_ratings_of(code);
        let mut rows = rows.filter_map(|id| self.case_ratings.get(id));
        rows.find(|row| row.case == case)
    }

    /// Returns the places of cases and participants on the dimension of a property, as they were located.
    pub fn case_locations_on(
        &self,
        property: PropertyId,
    ) -> impl DoubleEndedIterator<Item = CaseLocationId> {
        self.lookup().case_locations_of_property.of(property)
    }

    /// Returns the places of a case or participant on dimensions.
    pub fn case_locations_of(&self, whom: Whom) -> impl DoubleEndedIterator<Item = CaseLocationId> {
        self.lookup().case_locations_of.of(whom)
    }

    /// Returns what was found of a relation, case by case.
    pub fn findings_of(&self, relation: RelationId) -> impl DoubleEndedIterator<Item = FindingId> {
        self.lookup().findings_of_relation.of(relation)
    }

    /// Returns what was found in a case, relation by relation.
    pub fn findings_in(&self, case: CaseId) -> impl DoubleEndedIterator<Item = FindingId> {
        self.lookup().findings_of_case.of(case)
    }

    /// Returns the paths through the conditional matrix of a model, as they were made.
    pub fn paths_in(&self, model: ModelId) -> impl DoubleEndedIterator<Item = PathId> {
        self.lookup().paths_of_model.of(model)
    }

    /// Returns the paths that pass a category.
    pub fn paths_through(&self, category: CodeId) -> impl DoubleEndedIterator<Item = PathId> {
        self.lookup().paths_of_category.of(category)
    }

    /// Returns the paths of which a quotation shows a step.
    pub fn paths_with(&self, quotation: QuotationId) -> impl DoubleEndedIterator<Item = PathId> {
        self.lookup().paths_of_quotation.of(quotation)
    }
}
