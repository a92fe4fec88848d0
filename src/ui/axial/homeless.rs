//! What has no home yet: open codes without a concept, concepts without a category, and what they stand near.

use std::collections::BTreeSet;

use crate::analysis::{
    Counts, Ground, Kin, Limits, Neighbourhood, Unfinished, UnfinishedKind, unfinished,
};
use crate::locale;
use crate::model::{CodeId, DismissalId, Level, Likeness, Project, QuotationId};
use crate::text::fold;

use super::face::Face;
use super::phrase;

/// How many homes are proposed for one code at most.
const HOMES: usize = 3;
/// How many codes are proposed to be gathered with one code.
const FELLOWS: usize = 6;

/// A code without a home.
#[derive(Clone, Debug, PartialEq)]
pub struct HomelessRow {
    /// The code.
    pub face: Face,
    /// Its name as the filter compares it.
    pub folded: String,
    /// Codings of its branch.
    pub codings: usize,
}

/// A home that is proposed for a code.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The code without a home.
    pub code: Face,
    /// The concept or category that it stands near; or another code without a home, to be gathered with it.
    pub home: Face,
    /// Whether the other has no home either: to take the proposal is to gather both.
    pub gathers: bool,
    /// Why, in words.
    pub reason: String,
    /// The quotation of the code that stands nearest.
    pub evidence: Option<QuotationId>,
}

/// Everything without a home.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HomelessData {
    /// Open codes without a concept, as the tree shows them.
    pub open_codes: Vec<HomelessRow>,
    /// Concepts without a category.
    pub concepts: Vec<HomelessRow>,
    /// Homes for open codes: the nearest first.
    pub for_open_codes: Vec<Proposal>,
    /// Homes for concepts.
    pub for_concepts: Vec<Proposal>,
    /// Codes with homes that were proposed for them and put away.
    pub dismissed: BTreeSet<(CodeId, CodeId)>,
    /// What remembers that.
    pub dismissals: Vec<DismissalId>,
}

impl HomelessData {
    /// Returns what has no home on a rung.
    pub fn rows(&self, level: Level) -> &[HomelessRow] {
        match level {
            Level::Open => &self.open_codes,
            Level::Concept | Level::Category => &self.concepts,
        }
    }

    /// Returns the proposals for a rung.
    pub fn proposals(&self, level: Level) -> &[Proposal] {
        match level {
            Level::Open => &self.for_open_codes,
            Level::Concept | Level::Category => &self.for_concepts,
        }
    }
}

/// Returns everything without a home, and homes that may fit.
pub fn homeless_data(ground: &Ground, counts: &Counts) -> HomelessData {
    let items = unfinished(ground, counts, Limits::default());
    let rows = |kind| -> Vec<HomelessRow> {
        let of_kind = items.iter().filter(|item| item.kind == kind);
        of_kind
            .filter_map(|item| row(ground, counts, item))
            .collect()
    };
    let open_codes = rows(UnfinishedKind::OpenCodeWithoutConcept);
    let concepts = rows(UnfinishedKind::ConceptWithoutCategory);
    let (dismissed, dismissals) = put_away(ground.project());
    HomelessData {
        dismissed,
        dismissals,
        for_open_codes: proposals(ground, &open_codes, Level::Concept),
        for_concepts: proposals(ground, &concepts, Level::Category),
        open_codes,
        concepts,
    }
}

/// Returns the numbers of those rows whose names hold what was typed.
pub fn filtered(rows: &[HomelessRow], typed: &str) -> Vec<usize> {
    let typed = fold(typed.trim());
    let holds = |row: &HomelessRow| typed.is_empty() || row.folded.contains(&typed);
    let numbered = rows.iter().enumerate();
    numbered
        .filter(|(_, row)| holds(row))
        .map(|(index, _)| index)
        .collect()
}

/// Returns for each code the first proposal that was not dismissed.
pub fn open_proposals<'a>(
    proposals: &'a [Proposal],
    dismissed: &BTreeSet<(CodeId, CodeId)>,
) -> Vec<&'a Proposal> {
    let mut seen = BTreeSet::new();
    proposals
        .iter()
        .filter(|proposal| !dismissed.contains(&(proposal.code.id, proposal.home.id)))
        .filter(|proposal| seen.insert(proposal.code.id))
        .collect()
}

/// The homes that were put away, and the rows that remember it.
fn put_away(project: &Project) -> (BTreeSet<(CodeId, CodeId)>, Vec<DismissalId>) {
    let homes = project
        .dismissals
        .iter()
        .filter_map(|row| match row.likeness {
            Likeness::Home { code, home } => Some(((code, home), row.id)),
            _ => None,
        });
    homes.unzip()
}

fn row(ground: &Ground, counts: &Counts, item: &Unfinished) -> Option<HomelessRow> {
    let code = item.codes.first().copied()?;
    let face = Face::find(ground.project(), code)?;
    Some(HomelessRow {
        folded: fold(&face.name),
        codings: counts.branch(code).codings,
        face,
    })
}

fn proposals(ground: &Ground, rows: &[HomelessRow], level: Level) -> Vec<Proposal> {
    let neighbourhood = Neighbourhood::of(ground, level);
    let mut found: Vec<(f64, Proposal)> = Vec::new();
    for row in rows {
        let near = neighbourhood.near(row.face.id).into_iter();
        let near = near.filter(|near| !ground.project().is_trimmed(near.code));
        for near in near.take(HOMES) {
            let Some(home) = Face::find(ground.project(), near.code) else {
                continue;
            };
            let proposal = Proposal {
                code: row.face.clone(),
                home,
                gathers: false,
                reason: locale::say(&near.message()),
                evidence: near.near.first().map(|(_, quotation)| *quotation),
            };
            found.push((near.strength, proposal));
        }
    }
    found.sort_by(|one, other| other.0.total_cmp(&one.0));
    found.into_iter().map(|(_, proposal)| proposal).collect()
}

/// Returns what a code without a home may be gathered with: the home of a code like it, or that code itself where it
/// has none either.
pub fn kin_proposals(ground: &Ground, code: CodeId, kin: &[Kin]) -> Vec<Proposal> {
    let (scheme, project) = (ground.scheme(), ground.project());
    let own = Face::find(project, code).zip(scheme.position(code));
    let Some((face, position)) = own else {
        return Vec::new();
    };
    let above = match scheme.level(position) {
        Some(Level::Open) => Level::Concept,
        _ => Level::Category,
    };
    let mut seen = BTreeSet::new();
    kin.iter()
        .filter(|kin| !project.is_trimmed(kin.code))
        .filter_map(|kin| {
            let home = scheme.at_level(scheme.position(kin.code)?, above);
            let home = home.and_then(|home| scheme.code(home)).map(|code| code.id);
            let other = Face::find(project, home.unwrap_or(kin.code))?;
            let reason = locale::say(&kin.reason);
            let reason = match home {
                Some(_) => phrase::with(
                    "axial-kin-in",
                    [
                        ("code", project.code_name(kin.code).into()),
                        ("reason", reason.into()),
                    ],
                ),
                None => reason,
            };
            Some(Proposal {
                code: face.clone(),
                gathers: home.is_none(),
                home: other,
                reason,
                evidence: kin.evidence,
            })
        })
        .filter(|proposal| seen.insert(proposal.home.id))
        .take(FELLOWS)
        .collect()
}
