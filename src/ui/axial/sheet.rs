//! The sheet of a category, concept or open code: what it holds, where it stands, what is thin, what speaks for it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::{Counts, Ground, Limits, thin_places, unfinished};
use crate::locale;
use crate::model::{
    Answers, Argument, CodeId, GapKind, Level, MemoId, MemoTarget, Message, ModelId, Project,
    QuotationId, Relation, RelationId, Valence,
};

use super::face::{Face, PlaceFace, level_name};
use super::phrase;
use super::quotation::{QuotationData, quotation_data};

/// Exemplars that are shown.
const EXEMPLARS: usize = 3;
/// The length of a quotation that reads best as an exemplar, in bytes.
const GOOD_LENGTH: usize = 180;

/// A concept or code below the code of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRow {
    /// The code.
    pub face: Face,
    /// Codings of its branch.
    pub codings: String,
    /// How deep below the code of the sheet, from 0.
    pub depth: usize,
}

/// A relation of the category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationLine {
    /// Which.
    pub relation: RelationId,
    /// In words: what it does to which category.
    pub words: String,
    /// Quotations for and against it.
    pub evidence: String,
}

/// What the inspector shows of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetData {
    /// The code.
    pub face: Face,
    /// What it is and what it holds, in words.
    pub meta: String,
    /// Whether it can stand in a model.
    pub can_be_placed: bool,
    /// Where it stands in the model.
    pub place: Option<PlaceFace>,
    /// Where it stands with the category above it, where it has no place of its own.
    pub place_above: Option<PlaceFace>,
    /// What it does to strategies.
    pub valence: Option<Valence>,
    /// Who acts, where it is a strategy.
    pub actor: String,
    /// Which question about what stands above it, it answers; nothing where it stands below nothing.
    pub answers: Option<Answers>,
    /// Its properties with the ends of their dimensions and how much is located on them.
    pub properties: Vec<(String, String)>,
    /// What it means.
    pub definition: String,
    /// When to use it.
    pub use_when: String,
    /// When not to use it.
    pub not_when: String,
    /// Concepts and codes below it.
    pub parts: Vec<PartRow>,
    /// What is thin.
    pub thin: Vec<String>,
    /// Quotations that show it.
    pub exemplars: Vec<QuotationData>,
    /// How many quotations its branch has.
    pub quotations: usize,
    /// Its relations in the model.
    pub relations: Vec<RelationLine>,
    /// Memos about it, with their titles.
    pub memos: Vec<(MemoId, String, String)>,
}

/// Returns the sheet of `code`; `None` when it is not there.
pub fn sheet_data(
    ground: &Ground,
    counts: &Counts,
    model: Option<ModelId>,
    code: CodeId,
) -> Option<SheetData> {
    let project = ground.project();
    let row = project.codes.get(code)?;
    let placement = project
        .placements_of(code)
        .filter_map(|placement| project.placements.get(placement))
        .find(|placement| Some(placement.model) == model);
    let parts = parts(ground, counts, code);
    Some(SheetData {
        face: Face::of(row),
        meta: meta(ground, counts, code),
        can_be_placed: row.level != Level::Open && !project.is_trimmed(code),
        place: placement.map(|row| PlaceFace::of(project, row.model, row.place)),
        place_above: place_above(project, code, model).filter(|_| placement.is_none()),
        valence: placement.and_then(|placement| placement.valence),
        actor: placement.map_or_else(String::new, |placement| placement.actor.clone()),
        answers: row.parent.map(|_| row.answers),
        properties: properties(project, code),
        definition: row.definition.clone(),
        use_when: row.use_when.clone(),
        not_when: row.not_when.clone(),
        thin: thin(ground, counts, model, code),
        exemplars: exemplars(ground, code),
        quotations: counts.branch(code).quotations,
        relations: relations(project, model, code),
        memos: memos(project, code),
        parts,
    })
}

/// The properties of a code: name, and ends with what is located.
fn properties(project: &Project, code: CodeId) -> Vec<(String, String)> {
    let rows = project
        .properties_of(code)
        .filter_map(|property| project.properties.get(property));
    let line = |row: &std::sync::Arc<crate::model::Property>| {
        let ends = if row.low.is_empty() && row.high.is_empty() {
            String::new()
        } else {
            format!("{} – {}", row.low, row.high)
        };
        let located = project.locations_on(row.id).count();
        let cases = project.case_locations_on(row.id).count();
        let words = phrase::line(&[
            ends,
            phrase::counted("trace-n-quotations", located),
            phrase::counted("axial-n-located-cases", cases),
        ]);
        (row.name.clone(), words)
    };
    rows.map(line).collect()
}

/// Level, concepts, open codes, codings and documents.
fn meta(ground: &Ground, counts: &Counts, code: CodeId) -> String {
    let scheme = ground.scheme();
    let own = scheme.position(code);
    let of_level = |level| {
        let branch = scheme.branch_of(code);
        branch
            .filter(|at| Some(*at) != own && scheme.level(*at) == Some(level))
            .filter(|at| !ground.is_trimmed(*at) || ground.project().is_trimmed(code))
            .count()
    };
    let tally = counts.branch(code);
    let level = own.and_then(|own| scheme.level(own)).unwrap_or_default();
    let counted = |key, count| {
        if count == 0 {
            String::new()
        } else {
            phrase::counted(key, count)
        }
    };
    phrase::line(&[
        level_name(ground.project(), level),
        counted("axial-concepts", of_level(Level::Concept)),
        counted("axial-open-codes", of_level(Level::Open)),
        phrase::counted("axial-n-codings", tally.codings),
        phrase::counted("axial-n-documents", tally.documents),
    ])
}

fn parts(ground: &Ground, counts: &Counts, code: CodeId) -> Vec<PartRow> {
    let scheme = ground.scheme();
    let branch = scheme.branch_of(code);
    let depth = scheme.upwards(branch.start).count();
    branch
        .skip(1)
        .filter_map(|at| {
            let row = scheme.code(at)?;
            Some(PartRow {
                face: Face::of(row),
                codings: counts.branch(row.id).codings.to_string(),
                depth: scheme.upwards(at).count().saturating_sub(depth + 1),
            })
        })
        .collect()
}

/// The message with the name of the code as the window shows it: the words of a speaker in their marks.
fn as_shown(project: &Project, code: CodeId, mut message: Message) -> Message {
    let Some(face) = Face::find(project, code) else {
        return message;
    };
    let plain = Argument::from(project.code_name(code));
    for (name, argument) in &mut message.arguments {
        if name == "name" && *argument == plain {
            *argument = Argument::from(face.name.as_str());
        }
    }
    message
}

/// What is unfinished about the category, and concepts of it that rest on one document.
fn thin(ground: &Ground, counts: &Counts, model: Option<ModelId>, code: CodeId) -> Vec<String> {
    let trimming = ground.project().trimming_over(code);
    let trimmed = trimming.map(|row| {
        phrase::with(
            "tree-hint-trimmed",
            [("reason", row.reason.as_str().into())],
        )
    });
    let mut thin: Vec<String> = trimmed.into_iter().collect();
    let items = unfinished(ground, counts, Limits::default())
        .into_iter()
        .filter(|item| item.relation.is_none() && item.codes.contains(&code))
        .filter(|item| item.model.is_none() || item.model == model)
        .map(|item| locale::say(&as_shown(ground.project(), code, item.message)));
    thin.extend(items);
    thin.extend(gaps(ground, counts, model, code));
    let scheme = ground.scheme();
    for at in scheme.branch_of(code).skip(1) {
        let Some(part) = scheme.code(at).filter(|part| part.level == Level::Concept) else {
            continue;
        };
        let documents = counts.branch(part.id).documents;
        if documents == 1 {
            let words = phrase::named("axial-rests-on-one-document", &part.name);
            thin.push(words);
        }
    }
    thin
}

/// In what ways the code is thin beside what is unfinished, as filling in counts it.
fn gaps(ground: &Ground, counts: &Counts, model: Option<ModelId>, code: CodeId) -> Vec<String> {
    let project = ground.project();
    let is_in = |code: CodeId| {
        let placements = project.placements_of(code);
        let mut rows = placements.filter_map(|placement| project.placements.get(placement));
        rows.any(|row| Some(row.model) == model)
    };
    let lineage = project.lineage(code);
    let model = model.filter(|_| lineage.iter().any(|above| is_in(above.id)));
    let told = [GapKind::FewQuotations, GapKind::FewDocuments];
    thin_places(ground, counts, model, project.thin_limits())
        .into_iter()
        .filter(|place| place.code == code && !told.contains(&place.gap))
        .map(|place| locale::say(&place.message))
        .collect()
}

/// Quotations of the branch, one a document: first those with several codes of it, then those of a good length.
pub(super) fn exemplars(ground: &Ground, code: CodeId) -> Vec<QuotationData> {
    let project = ground.project();
    let mut codes: BTreeMap<QuotationId, usize> = BTreeMap::new();
    for part in ground.scheme().ids(ground.scheme().branch_of(code)) {
        for coding in project.codings_with(part) {
            if let Some(coding) = project.codings.get(coding) {
                *codes.entry(coding.quotation).or_default() += 1;
            }
        }
    }
    let mut ranked: Vec<(Reverse<usize>, usize, QuotationId)> = codes
        .into_iter()
        .filter_map(|(quotation, codes)| {
            let length = project.quotations.get(quotation)?.words.len();
            Some((Reverse(codes), length.abs_diff(GOOD_LENGTH), quotation))
        })
        .collect();
    ranked.sort();
    let mut seen = BTreeSet::new();
    let (first, rest): (Vec<QuotationId>, Vec<QuotationId>) = ranked
        .into_iter()
        .map(|(_, _, quotation)| quotation)
        .partition(|quotation| {
            let document = project.quotations.get(*quotation).map(|row| row.document);
            document.is_some_and(|document| seen.insert(document))
        });
    first
        .into_iter()
        .chain(rest)
        .take(EXEMPLARS)
        .filter_map(|quotation| quotation_data(project, quotation))
        .collect()
}

fn relations(project: &Project, model: Option<ModelId>, code: CodeId) -> Vec<RelationLine> {
    project
        .relations_of(code)
        .filter_map(|relation| project.relations.get(relation))
        .filter(|relation| Some(relation.model) == model)
        .map(|relation| RelationLine {
            relation: relation.id,
            words: relation_words(project, relation, code),
            evidence: evidence_words(project, relation.id),
        })
        .collect()
}

fn relation_words(project: &Project, relation: &Relation, code: CodeId) -> String {
    let (key, other) = if relation.from == code {
        ("axial-relation-from", relation.to)
    } else {
        ("axial-relation-to", relation.from)
    };
    phrase::with(
        key,
        [
            ("kind", locale::words(relation.kind.key()).into()),
            ("name", project.code_name(other).into()),
        ],
    )
}

/// Returns how many quotations speak for and against a relation, “24 / 5”.
pub fn evidence_words(project: &Project, relation: RelationId) -> String {
    use crate::model::Stance;
    let count = |stance| {
        let evidence = project.evidence_of(relation);
        let of_stance = evidence
            .filter_map(|evidence| project.evidence.get(evidence))
            .filter(|evidence| evidence.stance == stance);
        of_stance.count()
    };
    phrase::with(
        "axial-for-against",
        [
            ("for", count(Stance::For).into()),
            ("against", count(Stance::Against).into()),
        ],
    )
}

fn memos(project: &Project, code: CodeId) -> Vec<(MemoId, String, String)> {
    project
        .memos_of(MemoTarget::Code(code))
        .filter_map(|memo| project.memos.get(memo))
        .map(|memo| {
            let kind = locale::words(memo.kind.key());
            (memo.id, memo.title.clone(), kind)
        })
        .collect()
}

/// The place of the nearest code above that has one in the model.
fn place_above(project: &Project, code: CodeId, model: Option<ModelId>) -> Option<PlaceFace> {
    let parent = |code: CodeId| project.codes.get(code).and_then(|row| row.parent);
    let mut above = std::iter::successors(parent(code), |code| parent(*code));
    above.find_map(|code| {
        let placements = project.placements_of(code);
        let mut rows = placements.filter_map(|placement| project.placements.get(placement));
        let row = rows.find(|row| Some(row.model) == model)?;
        Some(PlaceFace::of(project, row.model, row.place))
    })
}
