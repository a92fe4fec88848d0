//! What is asked of codes, as operations, and what would come of them.

use std::collections::HashSet;

use crate::locale::say;
use crate::model::{CodeId, CoderId, Level, Message, Passage, Project, QuotationId, Stamp, Time};
use crate::operation::{self, Loss, Operation};

/// What planning an operation says, without doing it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// What would vanish.
    pub loss: Loss,
    /// Why it would be refused.
    pub refusal: Option<Message>,
}

/// Returns what would come of `operation`. Plans it, so ask once, not in every pass.
pub fn outlook(project: &Project, operation: &Operation, coder: CoderId) -> Outlook {
    let mut stamp = Stamp::new(Time::default(), coder, 0);
    match operation::plan(project, operation, &mut stamp) {
        Ok(changes) => Outlook {
            loss: Loss::of(&changes),
            refusal: None,
        },
        Err(refusal) => Outlook {
            loss: Loss::default(),
            refusal: Some(refusal.message()),
        },
    }
}

/// Returns the operation that puts codes one rung up or down, each that can; nothing where none can.
pub fn change_levels(
    project: &Project,
    codes: &[CodeId],
    up: bool,
    name: &str,
) -> Option<Operation> {
    let step = |code: &CodeId| {
        let code = project.codes.get(*code)?;
        let level = other_level(code.level, up)?;
        Some(Operation::SetLevel {
            code: code.id,
            level,
        })
    };
    let mut operations: Vec<Operation> = codes.iter().filter_map(step).collect();
    match operations.len() {
        0 => None,
        1 => operations.pop(),
        _ => Some(Operation::Several {
            operations,
            name: name.to_owned(),
        }),
    }
}

/// Returns the operation that makes an in-vivo code of the words of each quotation of codes that has none yet; nothing
/// where there is no such quotation. It stands beside an open code, and below a concept or category.
pub fn in_their_words(project: &Project, codes: &[CodeId]) -> Option<Operation> {
    let mut seen = HashSet::new();
    let mut operations = Vec::new();
    for code in codes.iter().filter_map(|code| project.codes.get(*code)) {
        let parent = match code.level {
            Level::Open => code.parent,
            _ => Some(code.id),
        };
        let codings = project.codings_with(code.id);
        let quotations = codings.filter_map(|coding| project.codings.get(coding));
        let quotations = quotations.filter_map(|coding| project.quotations.get(coding.quotation));
        let mut quotations: Vec<_> = quotations
            .filter(|row| seen.insert(row.id) && !is_in_vivo(project, row.id))
            .collect();
        quotations.sort_by_key(|row| (row.document, row.range.start));
        operations.extend(quotations.into_iter().map(|row| Operation::CodeInVivo {
            passage: Passage::of_quotation(row),
            parent,
        }));
    }
    let name = Message::new("act-vivo-of-quotations").with("count", operations.len());
    (!operations.is_empty()).then(|| Operation::Several {
        operations,
        name: say(&name),
    })
}

fn is_in_vivo(project: &Project, quotation: QuotationId) -> bool {
    let codings = project.codings_of(quotation);
    let mut codes = codings
        .filter_map(|coding| project.codings.get(coding))
        .filter_map(|coding| project.codes.get(coding.code));
    codes.any(|code| code.in_vivo)
}

/// Returns the codes of `codes` that do not lie below another of them, so that a branch moves or goes as one.
pub fn topmost(project: &Project, codes: &[CodeId]) -> Vec<CodeId> {
    let set: std::collections::HashSet<CodeId> = codes.iter().copied().collect();
    let below_another = |code: CodeId| {
        let lineage = project.lineage(code);
        lineage
            .iter()
            .any(|above| above.id != code && set.contains(&above.id))
    };
    codes
        .iter()
        .copied()
        .filter(|code| !below_another(*code))
        .collect()
}

/// Returns whether removing takes more with it than the codes and their codings, so that it is to be shown first.
pub fn is_weighty(loss: &Loss, chosen: usize) -> bool {
    let Loss {
        documents: _,
        codes,
        quotations: _,
        codings: _,
        placements,
        relations,
        evidence,
        memos,
        links,
        examples,
        comparisons,
        properties,
        locations,
        case_locations,
        findings,
        paths,
        propositions,
        judgements,
        ratings,
        checks,
    } = *loss;
    let rows = locations + case_locations + findings + paths;
    let others = links + examples + comparisons + properties + ratings + rows;
    let others = others + propositions + judgements + checks;
    codes > chosen || placements + relations + evidence + memos + others > 0
}

/// Returns what would vanish, one line for each kind.
pub fn loss_lines(loss: &Loss) -> Vec<Message> {
    let Loss {
        documents: _,
        codes,
        quotations,
        codings,
        placements,
        relations,
        evidence,
        memos,
        examples,
        comparisons,
        properties,
        locations,
        links,
        case_locations,
        findings,
        paths,
        propositions,
        judgements,
        ratings,
        checks,
    } = *loss;
    let lines = [
        ("tree-loss-codes", codes),
        ("tree-loss-codings", codings),
        ("tree-loss-quotations", quotations),
        ("tree-loss-placements", placements),
        ("tree-loss-relations", relations),
        ("tree-loss-evidence", evidence),
        ("tree-loss-memos", memos),
        ("tree-loss-examples", examples),
        ("tree-loss-comparisons", comparisons),
        ("tree-loss-properties", properties),
        ("tree-loss-locations", locations),
        ("tree-loss-case-locations", case_locations),
        ("tree-loss-findings", findings),
        ("tree-loss-paths", paths),
        ("tree-loss-links", links),
        ("tree-loss-propositions", propositions),
        ("tree-loss-judgements", judgements),
        ("tree-loss-ratings", ratings),
        ("tree-loss-checks", checks),
    ];
    let line =
        |(key, count): (&str, usize)| (count > 0).then(|| Message::new(key).with("count", count));
    lines.into_iter().filter_map(line).collect()
}

fn other_level(level: Level, up: bool) -> Option<Level> {
    match (level, up) {
        (Level::Open, true) | (Level::Category, false) => Some(Level::Concept),
        (Level::Concept, true) => Some(Level::Category),
        (Level::Concept, false) => Some(Level::Open),
        (Level::Category, true) | (Level::Open, false) => None,
    }
}
