//! What the audit shows of something: the codes, quotations and documents below it, and where it ended.

use crate::analysis::trace::{Below, Quoted, Use, below, endings};
use crate::analysis::{Counts, Ground};
use crate::locale::words;
use crate::model::{CodeId, DocumentId, PathId, PathStep, Project, QuotationId, Stance, Traced};
use crate::session::{traced_kind, traced_name, use_words};
use crate::ui::axial::{Face, QuotationData, phrase, quotation_data};
use crate::ui::shell::Spot;

/// Where a line of the audit leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// To the chain of something else.
    Trace(Traced),
    /// To a place of the workbench.
    Open(Spot),
    /// Nowhere.
    Nowhere,
}

/// A code of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainLine {
    /// The code.
    pub face: Face,
    /// How deep, from 0.
    pub depth: usize,
    /// Its codings.
    pub codings: String,
    /// What a screen reader says.
    pub label: String,
}

/// A document of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentLine {
    /// Which.
    pub document: DocumentId,
    /// Its name.
    pub name: String,
    /// How many quotations of the chain stand in it, in words.
    pub quotations: String,
    /// The first of them.
    pub first: Option<QuotationId>,
}

/// A place where something ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndingLine {
    /// How many steps of the ladder lie between.
    pub depth: usize,
    /// Which use it is.
    pub at: Use,
    /// In words.
    pub words: String,
    /// Where it leads.
    pub lead: Lead,
}

/// A quotation of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotedCard {
    /// The quotation.
    pub card: QuotationData,
    /// The codes by which it belongs here.
    pub codes: String,
    /// Its side, where it is evidence.
    pub stance: Option<Stance>,
}

/// What the audit shows of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceData {
    /// What is traced.
    pub of: Traced,
    /// What it is.
    pub kind: String,
    /// What it is called.
    pub name: String,
    /// Its mark, where it is a code.
    pub face: Option<Face>,
    /// Concepts, codes, codings, quotations and documents below it, in words.
    pub counts: String,
    /// The codes below it; of a relation its ends.
    pub chain: Vec<ChainLine>,
    /// The quotations below it.
    pub quoted: Vec<Quoted>,
    /// The documents below it.
    pub documents: Vec<DocumentLine>,
    /// Where it ended.
    pub endings: Vec<EndingLine>,
}

/// Returns what the audit shows of something; `None` when it is not there.
pub fn trace_data(ground: &Ground, counts: &Counts, of: Traced) -> Option<TraceData> {
    let project = ground.project();
    let below = below(ground, counts, of)?;
    let face = match of {
        Traced::Code(code) => Face::find(project, code),
        _ => None,
    };
    Some(TraceData {
        of,
        kind: traced_kind(project, of),
        name: face
            .as_ref()
            .map_or_else(|| traced_name(project, of), |face| face.name.clone()),
        face,
        counts: counts_words(&below, of),
        chain: chain(ground, &below),
        documents: documents(ground, &below),
        endings: ending_lines(project, of),
        quoted: below.quotations,
    })
}

/// Returns the quotations of a chain from the first to `shown`.
pub fn quoted_cards(ground: &Ground, quoted: &[Quoted], shown: usize) -> Vec<QuotedCard> {
    let project = ground.project();
    let card = |quoted: &Quoted| {
        let codings = quoted.codings.iter();
        let codes = codings
            .filter_map(|coding| project.codings.get(*coding))
            .map(|row| project.code_name(row.code).to_owned());
        Some(QuotedCard {
            card: quotation_data(project, quoted.quotation)?,
            codes: phrase::line(&codes.collect::<Vec<_>>()),
            stance: quoted.evidence.map(|(_, stance)| stance),
        })
    };
    quoted.iter().take(shown).filter_map(card).collect()
}

/// Returns where something ended, in lines that lead on.
pub fn ending_lines(project: &Project, of: Traced) -> Vec<EndingLine> {
    // A quotation stands in a figure as the code that it carries.
    let mut shown = of;
    let line = |ending: crate::analysis::trace::Ending| {
        if let Use::Coded(coding) = ending.at
            && let Some(row) = project.codings.get(coding)
        {
            shown = row.code.into();
        }
        let is_figure = matches!(ending.at, Use::Figure(_));
        EndingLine {
            depth: ending.depth,
            at: ending.at,
            words: use_words(project, ending.at),
            lead: lead(project, (if is_figure { shown } else { of }, ending.at)),
        }
    };
    endings(project, of).into_iter().map(line).collect()
}

fn lead(project: &Project, (of, at): (Traced, Use)) -> Lead {
    let code = |code: Option<CodeId>| code.map(|code| Lead::Trace(Traced::Code(code)));
    let found = match at {
        Use::Coded(coding) => code(project.codings.get(coding).map(|row| row.code)),
        Use::Within(within) => code(Some(within)),
        Use::Placed(placement) => {
            let row = project.placements.get(placement);
            row.map(|row| Lead::Trace(Traced::Place(row.model, row.place)))
        }
        Use::Related(relation) => Some(Lead::Trace(relation.into())),
        Use::Evidence(evidence) => {
            let row = project.evidence.get(evidence);
            row.map(|row| Lead::Trace(row.relation.into()))
        }
        Use::Memo(memo) => Some(Lead::Open(Spot::Memo(memo))),
        Use::Figure(model) => Some(Lead::Open(Spot::Model(model, of))),
        Use::Core(model) | Use::StoryLine(model) => Some(Lead::Open(Spot::StoryLine(model))),
        Use::Example(of, _) => code(Some(of)),
        Use::Located(location) => {
            let row = project.locations.get(location);
            let property = row.and_then(|row| project.properties.get(row.property));
            code(property.map(|row| row.code))
        }
        Use::Path(path) => code(path_step(project, (of, path))),
        Use::Proposition(proposition) => Some(Lead::Trace(proposition.into())),
        Use::Support(support) => {
            let row = project.supports.get(support);
            row.map(|row| Lead::Trace(row.proposition.into()))
        }
        Use::Rated(rating) => code(project.case_ratings.get(rating).map(|row| row.code)),
        Use::Compared(comparison) => project.comparisons.get(comparison).map(|row| {
            let sides = [row.right, row.left];
            let other = sides.into_iter().find(|side| Traced::from(*side) != of);
            Lead::Trace(other.unwrap_or(row.right).into())
        }),
        Use::Linked(link) => project.links.get(link).map(|row| {
            let other = match of {
                Traced::Quotation(quotation) => row.other(quotation),
                _ => row.to,
            };
            Lead::Trace(other.into())
        }),
    };
    found.unwrap_or(Lead::Nowhere)
}

/// The category of the step that a quotation shows; else of the first.
fn path_step(project: &Project, (of, path): (Traced, PathId)) -> Option<CodeId> {
    let steps = &project.paths.get(path)?.steps;
    let shows = |step: &&PathStep| match of {
        Traced::Quotation(quotation) => step.quotations.contains(&quotation),
        Traced::Code(code) => step.category != code,
        _ => true,
    };
    let step = steps.iter().find(shows).or_else(|| steps.first());
    step.map(|step| step.category)
}

fn chain(ground: &Ground, below: &Below) -> Vec<ChainLine> {
    let line = |part: &crate::analysis::trace::Part| {
        let face = Face::find(ground.project(), part.code)?;
        let tally = part.tally;
        let label = phrase::line(&[
            face.name.clone(),
            phrase::counted("axial-n-codings", tally.codings),
            phrase::counted("trace-n-quotations", tally.quotations),
            phrase::counted("axial-n-documents", tally.documents),
        ]);
        Some(ChainLine {
            face,
            depth: part.depth,
            codings: tally.codings.to_string(),
            label,
        })
    };
    below.parts.iter().filter_map(line).collect()
}

fn documents(ground: &Ground, below: &Below) -> Vec<DocumentLine> {
    // Both lists are in the order of the documents.
    let mut rest = below.quotations.iter();
    let line = |(document, count): &(DocumentId, usize)| {
        let first = rest.next().map(|quoted| quoted.quotation);
        if let Some(further) = count.checked_sub(2) {
            rest.nth(further);
        }
        DocumentLine {
            document: *document,
            name: ground.project().document_name(*document).to_owned(),
            quotations: phrase::counted("trace-n-quotations", *count),
            first,
        }
    };
    below.documents.iter().map(line).collect()
}

fn counts_words(below: &Below, of: Traced) -> String {
    let counted = |key, count| {
        if count == 0 {
            String::new()
        } else {
            phrase::counted(key, count)
        }
    };
    let tally = below.tally;
    let states = matches!(of, Traced::Relation(_) | Traced::Proposition(_));
    let codings = match of {
        _ if states => String::new(),
        _ => phrase::counted("axial-n-codings", tally.codings),
    };
    let evidence = |stance| {
        let rows = below.quotations.iter();
        rows.filter(|row| row.evidence.is_some_and(|(_, of)| of == stance))
            .count()
    };
    let sides = match of {
        _ if states => format!(
            "{} {}, {} {}",
            evidence(Stance::For),
            words("trace-for"),
            evidence(Stance::Against),
            words("trace-against")
        ),
        _ => String::new(),
    };
    phrase::line(&[
        counted("axial-categories", below.categories),
        counted("axial-concepts", below.concepts),
        counted("axial-open-codes", below.open_codes),
        codings,
        phrase::counted("trace-n-quotations", tally.quotations),
        sides,
        phrase::counted("axial-n-documents", tally.documents),
        counted("trace-n-participants", tally.participants),
        counted("trace-n-cases", tally.cases),
    ])
}
