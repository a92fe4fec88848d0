//! What the comparer shows: the order of incidents, and a code with what is said of it.

use std::collections::HashSet;
use std::sync::Arc;

use crate::analysis::Counts;
use crate::locale::{say, words};
use crate::model::{CodeId, Compared, Level, Message, Project, QuotationId};
use crate::ui::code_tree::shown_name;
use crate::ui::coding::{QuotationCard, passages_of_code, quotations_of_code};

/// A code beside another.
#[derive(Clone, Debug, PartialEq)]
pub struct CodePane {
    /// Its name as shown.
    pub name: String,
    /// What stands above it; empty at the top.
    pub path: String,
    /// Its rung.
    pub level: Level,
    /// Number of its colour.
    pub colour: usize,
    /// How often it is used, in words.
    pub tally: String,
    /// What is said of it: title and text, only what is written.
    pub texts: Vec<(String, String)>,
    /// Its quotations.
    pub cards: Arc<Vec<QuotationCard>>,
}

/// Returns what is shown of a code; nothing where it is gone.
pub fn code_pane(project: &Project, counts: &Counts, code: CodeId) -> Option<CodePane> {
    let row = project.codes.get(code)?;
    let tally = counts.branch(code);
    let texts = [
        ("tree-definition", &row.definition),
        ("tree-use-when", &row.use_when),
        ("tree-not-when", &row.not_when),
    ];
    let written = texts
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty());
    Some(CodePane {
        name: shown_name(row),
        path: row
            .parent
            .map(|parent| project.code_path(parent))
            .unwrap_or_default(),
        level: row.level,
        colour: usize::from(row.colour),
        tally: say(&Message::new("compare-tally")
            .with("codings", tally.codings)
            .with("documents", tally.documents)),
        texts: written
            .map(|(key, text)| (words(key), text.clone()))
            .collect(),
        cards: passages_of_code(project, code, (None, true)).cards,
    })
}

/// Returns the incidents to compare `left` with: those of `code` and what lies below it, first those that were not
/// compared with it yet, of these first those of other documents.
pub fn others_of(project: &Project, left: QuotationId, code: CodeId) -> Vec<QuotationId> {
    let compared: HashSet<QuotationId> = project
        .comparisons_with(left)
        .filter_map(|comparison| project.comparisons.get(comparison))
        .flat_map(|row| [row.left, row.right])
        .filter_map(Compared::quotation)
        .collect();
    let document = project.quotations.get(left).map(|row| row.document);
    let mut others: Vec<QuotationId> = quotations_of_code(project, code)
        .into_iter()
        .filter(|other| *other != left)
        .collect();
    others.sort_by_key(|other| {
        let row = project.quotations.get(*other);
        let same = row.map(|row| row.document) == document;
        (compared.contains(other), same)
    });
    others
}
