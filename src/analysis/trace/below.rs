//! Down: the codes, quotations and documents that something of a result rests on.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::counts::Marks;
use crate::analysis::{Counts, Ground, Tally};
use crate::model::{
    CodeId, CodingId, DocumentId, EvidenceId, Level, ModelId, Place, PropositionId, QuotationId,
    RelationId, Stance, Traced,
};

/// A code of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub code: CodeId,
    /// How deep below the first, from 0.
    pub depth: usize,
    /// How often and how widely its branch was coded.
    pub tally: Tally,
}

/// A quotation of the chain, and what put it there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// Which.
    pub quotation: QuotationId,
    /// The codings by which it belongs here, as they were made.
    pub codings: Vec<CodingId>,
    /// The evidence as which it belongs here, and its side.
    pub evidence: Option<(EvidenceId, Stance)>,
}

/// What something rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Below {
    /// Categories in it.
    pub categories: usize,
    /// Concepts in it.
    pub concepts: usize,
    /// Open codes in it.
    pub open_codes: usize,
    /// Codings, and distinct quotations, documents, participants and cases; of a relation those of its evidence, and
    /// no codings.
    pub tally: Tally,
    /// Its codes, as the tree shows them; of a relation its two ends.
    pub parts: Vec<Part>,
    /// Its quotations, as the documents were conducted.
    pub quotations: Vec<Quoted>,
    /// Its documents as they were conducted, with how many of these quotations each has.
    pub documents: Vec<(DocumentId, usize)>,
}

/// Returns what `traced` rests on; `None` when it is not there.
pub fn below(ground: &Ground, counts: &Counts, traced: Traced) -> Option<Below> {
    match traced {
        Traced::Code(code) => of_code(ground, counts, code),
        Traced::Relation(relation) => of_relation(ground, counts, relation),
        Traced::Quotation(quotation) => of_quotation(ground, quotation),
        Traced::Place(model, place) => of_place(ground, counts, (model, place)),
        Traced::Proposition(proposition) => of_proposition(ground, counts, proposition),
    }
}

fn of_code(ground: &Ground, counts: &Counts, code: CodeId) -> Option<Below> {
    let position = ground.scheme().position(code)?;
    let branch = parts(ground, counts, position, 0);
    let mut below = of_codes(ground, &branch);
    // The code itself is what is traced, not one of its parts.
    match ground.scheme().level(position)? {
        Level::Category => below.categories -= 1,
        Level::Concept => below.concepts -= 1,
        Level::Open => below.open_codes -= 1,
    }
    let below_it = branch.into_iter().skip(1);
    below.parts = below_it
        .map(|part| Part {
            depth: part.depth - 1,
            ..part
        })
        .collect();
    Some(below)
}

fn of_place(ground: &Ground, counts: &Counts, (model, place): (ModelId, Place)) -> Option<Below> {
    let project = ground.project();
    let places = &project.models.get(model)?.places;
    if !places.has(place) {
        return None;
    }
    let mut here: Vec<_> = project
        .placements_in(model)
        .filter_map(|placement| project.placements.get(placement))
        .filter(|placement| placement.place == place)
        .collect();
    here.sort_by_key(|placement| (placement.position, placement.id));
    let scheme = ground.scheme();
    let positions = here.iter().filter_map(|row| scheme.position(row.category));
    let kept = positions.filter(|position| !ground.is_trimmed(*position));
    let branches = kept.map(|position| parts(ground, counts, position, 0));
    let branches: Vec<Part> = branches.flatten().collect();
    let mut below = of_codes(ground, &branches);
    below.parts = branches;
    Some(below)
}

/// Returns the codes of a branch, its first at `depth`; without what was trimmed from the theory, unless the branch is.
fn parts(ground: &Ground, counts: &Counts, position: usize, depth: usize) -> Vec<Part> {
    let scheme = ground.scheme();
    let above = scheme.upwards(position).count();
    let is_trimmed = ground.is_trimmed(position);
    let part = |at: usize| {
        let code = scheme.code(at)?.id;
        Some(Part {
            code,
            depth: depth + scheme.upwards(at).count().saturating_sub(above),
            tally: tally_of(counts, code, is_trimmed),
        })
    };
    let branch = scheme.branch(position);
    let kept = branch.filter(|at| is_trimmed || !ground.is_trimmed(*at));
    kept.filter_map(part).collect()
}

/// Returns what a code counts where it is shown: all below it, without what was trimmed, unless it was trimmed itself.
fn tally_of(counts: &Counts, code: CodeId, is_trimmed: bool) -> Tally {
    if is_trimmed {
        counts.branch(code)
    } else {
        counts.in_theory(code)
    }
}

/// Returns what was coded with `parts` themselves, each code once.
fn of_codes(ground: &Ground, parts: &[Part]) -> Below {
    let project = ground.project();
    let mut codes: Vec<CodeId> = parts.iter().map(|part| part.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let mut quoted: BTreeMap<usize, Vec<CodingId>> = BTreeMap::new();
    for code in &codes {
        for coding in project.codings_with(*code) {
            let row = project.codings.get(coding);
            let number = row.and_then(|row| ground.number(row.quotation));
            if let Some(number) = number {
                quoted.entry(number).or_default().push(coding);
            }
        }
    }
    let of_level = |level| {
        let rows = codes.iter().filter_map(|code| project.codes.get(*code));
        rows.filter(|row| row.level == level).count()
    };
    let mut below = Below {
        categories: of_level(Level::Category),
        concepts: of_level(Level::Concept),
        open_codes: of_level(Level::Open),
        tally: Tally::of_codes(ground, &codes),
        ..Below::default()
    };
    let quoted = quoted.into_iter().map(|(number, mut codings)| {
        codings.sort_unstable();
        (number, codings, None)
    });
    quote(ground, &mut below, quoted.collect());
    below
}

fn of_relation(ground: &Ground, counts: &Counts, relation: RelationId) -> Option<Below> {
    let project = ground.project();
    let row = project.relations.get(relation)?;
    let evidence = project
        .evidence_of(relation)
        .filter_map(|evidence| project.evidence.get(evidence));
    let quoted = evidence.filter_map(|row| {
        let number = ground.number(row.quotation)?;
        Some((number, Vec::new(), Some((row.id, row.stance))))
    });
    let mut below = Below::default();
    quote(ground, &mut below, quoted.collect());
    below.parts = ends(ground, counts, [row.from, row.to]);
    below.tally = tally(ground, &below);
    Some(below)
}

/// What a statement speaks of, each by itself.
fn ends(ground: &Ground, counts: &Counts, codes: impl IntoIterator<Item = CodeId>) -> Vec<Part> {
    let is_trimmed = |code| {
        let position = ground.scheme().position(code);
        position.is_some_and(|position| ground.is_trimmed(position))
    };
    let end = |code: CodeId| Part {
        code,
        depth: 0,
        tally: tally_of(counts, code, is_trimmed(code)),
    };
    codes.into_iter().map(end).collect()
}

/// What a proposition rests on: the categories that it and its relations speak of, the quotations that show how cases
/// bear on it, and the evidence of its relations.
fn of_proposition(ground: &Ground, counts: &Counts, id: PropositionId) -> Option<Below> {
    let project = ground.project();
    let row = project.propositions.get(id)?;
    let relations = row.relations.iter();
    let relations: Vec<_> = relations
        .filter_map(|relation| project.relations.get(*relation))
        .collect();
    let mut quoted: BTreeMap<usize, Put> = BTreeMap::new();
    let supports = project.supports_of(id);
    for support in supports.filter_map(|support| project.supports.get(support)) {
        for quotation in &support.quotations {
            if let Some(number) = ground.number(*quotation) {
                let codings = project.codings_of(*quotation).collect();
                quoted.insert(number, (number, codings, None));
            }
        }
    }
    for relation in &relations {
        let evidence = project.evidence_of(relation.id);
        for row in evidence.filter_map(|evidence| project.evidence.get(evidence)) {
            if let Some(number) = ground.number(row.quotation) {
                quoted.insert(number, (number, Vec::new(), Some((row.id, row.stance))));
            }
        }
    }
    let mut below = Below::default();
    quote(ground, &mut below, quoted.into_values().collect());
    let terms = row.terms.iter().map(|term| term.category);
    let of_relations = relations.iter().flat_map(|row| [row.from, row.to]);
    let mut seen = BTreeSet::new();
    let codes = terms.chain(of_relations).filter(|code| seen.insert(*code));
    below.parts = ends(ground, counts, codes);
    below.tally = tally(ground, &below);
    Some(below)
}

fn of_quotation(ground: &Ground, quotation: QuotationId) -> Option<Below> {
    let project = ground.project();
    let number = ground.number(quotation)?;
    let codings: Vec<CodingId> = project.codings_of(quotation).collect();
    let mut below = Below::default();
    let count = codings.len();
    quote(ground, &mut below, vec![(number, codings, None)]);
    below.tally = tally(ground, &below);
    below.tally.codings = count;
    Some(below)
}

/// A quotation by its index, and what put it there.
type Put = (usize, Vec<CodingId>, Option<(EvidenceId, Stance)>);

/// Enters quotations and their documents, as the documents were conducted.
fn quote(ground: &Ground, below: &mut Below, mut quoted: Vec<Put>) {
    let place = |number: usize| {
        let range = ground.quotations().get(number).map(|row| row.range);
        (ground.document_of(number), range, number)
    };
    quoted.sort_by_key(|(number, ..)| place(*number));
    for (number, codings, evidence) in quoted {
        let Some(row) = ground.quotations().get(number) else {
            continue;
        };
        match below.documents.last_mut() {
            Some((document, count)) if *document == row.document => *count += 1,
            _ => below.documents.push((row.document, 1)),
        }
        below.quotations.push(Quoted {
            quotation: row.id,
            codings,
            evidence,
        });
    }
}

/// Counts the quotations that were entered; no codings.
fn tally(ground: &Ground, below: &Below) -> Tally {
    let (mut participants, mut cases) = (Marks::default(), Marks::default());
    let numbers = below.quotations.iter();
    for number in numbers.filter_map(|quoted| ground.number(quoted.quotation)) {
        for participant in ground.participants_of(number) {
            participants.mark(*participant);
        }
        for case in ground.cases_of(number) {
            cases.mark(*case);
        }
    }
    Tally {
        codings: 0,
        quotations: below.quotations.len(),
        documents: below.documents.len(),
        participants: participants.count,
        cases: cases.count,
    }
}
