//! What a comparison ends in: the record of it, and what comes of it (a memo, a property, another code), as one act.

use crate::locale::{say, words};
use crate::model::{
    CodeId, CoderId, Compared, Level, Location, MemoKind, MemoTarget, Message, Outcome, Passage,
    Project, PropertyId, QuotationId,
};
use crate::operation::{
    MemoEdit, NewCode, NewComparison, NewLocation, NewProperty, Operation, SplitCode, SplitPart,
    SplitTo,
};
use crate::ui::code_tree::{is_path, making, place_of};

/// What is written while two things are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What the comparison shows.
    pub outcome: Outcome,
    /// The researcher's note.
    pub note: String,
    /// A memo is written of it.
    pub memo: bool,
    /// The property in which both differ.
    pub property: PropertyDraft,
    /// The name of another code, or a place in the tree.
    pub name: String,
    /// Which side is something else: the right one where this is so, else the left one.
    pub right_is_other: bool,
}

/// A property while it is named.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PropertyDraft {
    /// One that is there.
    pub known: Option<PropertyId>,
    /// The name of a new one.
    pub name: String,
    /// The low end of its dimension.
    pub low: String,
    /// The high end.
    pub high: String,
    /// Where the left and the right side stand on it, from 0 to 100.
    pub places: [Option<u8>; 2],
}

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The left side.
    pub left: Compared,
    /// The right side.
    pub right: Compared,
    /// The code as an instance of which incidents are compared.
    pub code: Option<CodeId>,
}

impl Default for Finding {
    fn default() -> Self {
        Self {
            outcome: Outcome::Same,
            note: String::new(),
            memo: false,
            property: PropertyDraft::default(),
            name: String::new(),
            right_is_other: true,
        }
    }
}

/// Returns the concept or category that a property of these would belong to: the code itself or the nearest above it.
pub fn home_of_property(project: &Project, pair: &Pair) -> Option<CodeId> {
    let code = pair.code.or(pair.left.code()).or(pair.right.code())?;
    let lineage = project.lineage(code);
    let home = lineage.iter().rev().find(|row| row.level > Level::Open);
    home.map(|row| row.id)
}

/// Returns the act: the record, and what comes of it. One operation where nothing more does.
pub fn operation(
    project: &Project,
    (pair, finding): (&Pair, &Finding),
    (coder, seed): (CoderId, u128),
) -> Operation {
    let record = Operation::RecordComparison(NewComparison {
        comparison: None,
        left: pair.left,
        right: pair.right,
        code: pair.code,
        outcome: finding.outcome,
        note: finding.note.clone(),
    });
    let mut operations = vec![record];
    match finding.outcome {
        Outcome::Same => {}
        Outcome::DifferentProperty => operations.extend(property(project, (pair, finding), seed)),
        Outcome::NewCode => operations.extend(new_code(project, (pair, finding), coder)),
    }
    operations.extend(finding.memo.then(|| memo(project, pair, finding)));
    if operations.len() == 1 {
        return operations.remove(0);
    }
    Operation::Several {
        operations,
        name: words("act-record-comparison"),
    }
}

/// The property in which both differ, and where both stand on it.
fn property(project: &Project, (pair, finding): (&Pair, &Finding), seed: u128) -> Vec<Operation> {
    let draft = &finding.property;
    let mut operations = Vec::new();
    let property = match (draft.known, home_of_property(project, pair)) {
        (Some(known), _) => known,
        (None, Some(code)) if !draft.name.trim().is_empty() => {
            let id = PropertyId(uuid::Builder::from_random_bytes(seed.to_be_bytes()).into_uuid());
            operations.push(Operation::AddProperty(NewProperty {
                property: Some(id),
                code,
                name: draft.name.clone(),
                definition: String::new(),
                low: draft.low.clone(),
                high: draft.high.clone(),
            }));
            id
        }
        _ => return operations,
    };
    for (side, position) in [pair.left, pair.right].into_iter().zip(draft.places) {
        if let (Compared::Quotation(quotation), Some(position)) = (side, position) {
            operations.push(Operation::LocateQuotations(NewLocation {
                property,
                quotations: vec![quotation],
                position: Some(position.min(Location::HIGHEST)),
            }));
        }
    }
    operations
}

/// One of two incidents becomes an instance of another code: it leaves the one in hand where it carries that.
fn new_code(
    project: &Project,
    (pair, finding): (&Pair, &Finding),
    coder: CoderId,
) -> Vec<Operation> {
    let side = if finding.right_is_other {
        pair.right
    } else {
        pair.left
    };
    let Compared::Quotation(quotation) = side else {
        return Vec::new();
    };
    let mut place = place_of(project, &finding.name);
    if place.name.is_empty() {
        return Vec::new();
    }
    let row = pair.code.and_then(|code| project.codes.get(code));
    if place.existing.is_none() && !is_path(project, &finding.name) {
        place.parent = row.and_then(|row| row.parent);
    }
    let level = row.map_or(Level::Open, |row| row.level);
    let made = making(project, &place, level, coder);
    let to = match place.existing {
        Some(code) => SplitTo::Code(code),
        None => SplitTo::Create(made.code),
    };
    let mut operations = made.before;
    match pair.code.filter(|code| carries(project, quotation, *code)) {
        Some(code) => operations.push(Operation::SplitCode(SplitCode {
            code,
            parts: vec![SplitPart {
                to,
                quotations: vec![quotation],
            }],
        })),
        None => operations.extend(put_on(project, quotation, to)),
    }
    operations
}

fn carries(project: &Project, quotation: QuotationId, code: CodeId) -> bool {
    let codings = project.codings_of(quotation);
    let mut rows = codings.filter_map(|coding| project.codings.get(coding));
    rows.any(|row| row.code == code)
}

fn put_on(project: &Project, quotation: QuotationId, to: SplitTo) -> Option<Operation> {
    let row = project.quotations.get(quotation)?;
    let (codes, create): (Vec<CodeId>, Vec<NewCode>) = match to {
        SplitTo::Code(code) => (vec![code], Vec::new()),
        SplitTo::Create(new) => (Vec::new(), vec![new]),
    };
    let passage = Passage::of_quotation(row);
    Some(Operation::CodePassages {
        passages: vec![passage],
        codes,
        create,
    })
}

/// A memo of the comparison, linked to all that it is about.
fn memo(project: &Project, pair: &Pair, finding: &Finding) -> Operation {
    let name = |side: Compared| match side {
        Compared::Code(code) => project.code_name(code).to_owned(),
        Compared::Quotation(quotation) => {
            let row = project.quotations.get(quotation);
            row.map_or("", |row| project.document_name(row.document))
                .to_owned()
        }
    };
    let target = |side: Compared| match side {
        Compared::Code(code) => MemoTarget::Code(code),
        Compared::Quotation(quotation) => MemoTarget::Quotation(quotation),
    };
    let title = Message::new("compare-memo-title")
        .with("left", name(pair.left))
        .with("right", name(pair.right));
    let mut text = format!("{}.", words(finding.outcome.key()));
    if !finding.note.trim().is_empty() {
        text = format!("{text} {}", finding.note.trim());
    }
    for side in [pair.left, pair.right] {
        let quotation = side
            .quotation()
            .and_then(|side| project.quotations.get(side));
        if let Some(row) = quotation {
            text = format!("{text}\n\n> {}", row.words.replace('\n', "\n> "));
        }
    }
    let sides = [pair.left, pair.right].into_iter().map(target);
    let links = sides.chain(pair.code.map(MemoTarget::Code));
    Operation::AddMemo {
        memo: None,
        edit: MemoEdit {
            kind: Some(MemoKind::TheoryNote),
            title: Some(say(&title)),
            text: Some(text),
            links: Some(links.collect()),
        },
    }
}
