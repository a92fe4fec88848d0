//! The story line of a model: its live names, and the categories that it does not name yet.
//!
//! A live name is `[[id of a code]]`, the id written as in a UUID's usual 36 characters. Whatever else stands in
//! double brackets is text.

use std::collections::HashSet;

use crate::model::{CodeId, ModelId, Project};

/// A piece of a story line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text as it was written.
    Text(String),
    /// A live name.
    Name {
        /// The code.
        code: CodeId,
        /// Its name now; `None` when the project no longer has it.
        name: Option<String>,
    },
}

/// How far the story line names the categories of its model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Placed categories that it names, as the model's table shows them.
    pub named: Vec<CodeId>,
    /// Placed categories that it does not name.
    pub unnamed: Vec<CodeId>,
}

/// Returns the pieces of `text` in order. Pieces of text are never empty and never stand side by side.
pub fn pieces(project: &Project, text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    // Bytes of `rest` that are known to be text.
    let mut plain = 0;
    while let Some(found) = rest.get(plain..).and_then(|tail| tail.find("[[")) {
        let at = plain + found;
        let Some((code, after)) = live_name(rest, at) else {
            plain = at + 1;
            continue;
        };
        push_text(&mut pieces, rest.get(..at));
        let name = project.codes.get(code).map(|code| code.name.clone());
        pieces.push(Piece::Name { code, name });
        rest = after;
        plain = 0;
    }
    push_text(&mut pieces, Some(rest));
    pieces
}

/// Returns `text` with the names of today in the place of live names; a name that is gone leaves `…`.
pub fn plain(project: &Project, text: &str) -> String {
    pieces(project, text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Name { name, .. } => name.unwrap_or_else(|| "…".to_owned()),
        })
        .collect()
}

/// Returns which categories of `model` its story line names.
pub fn coverage(project: &Project, model: ModelId) -> Coverage {
    let text = project.models.get(model).map(|row| row.story_line.as_str());
    coverage_of(project, model, text.unwrap_or_default())
}

/// Returns which categories of `model` a text names that is, was or may become its story line.
pub fn coverage_of(project: &Project, model: ModelId, text: &str) -> Coverage {
    let named: HashSet<CodeId> = pieces(project, text)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Name { code, .. } => Some(code),
            Piece::Text(_) => None,
        })
        .collect();
    let mut placements: Vec<_> = project
        .placements_in(model)
        .filter_map(|placement| project.placements.get(placement))
        .collect();
    placements.sort_by_key(|placement| (placement.place, placement.position, placement.id));
    let mut seen = HashSet::new();
    let (named, unnamed) = placements
        .into_iter()
        .map(|placement| placement.category)
        .filter(|category| seen.insert(*category))
        .partition(|category| named.contains(category));
    Coverage { named, unnamed }
}

fn push_text(pieces: &mut Vec<Piece>, text: Option<&str>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        pieces.push(Piece::Text(text.to_owned()));
    }
}

/// Returns the code of the live name at byte `at`, and the text behind it.
fn live_name(text: &str, at: usize) -> Option<(CodeId, &str)> {
    let id = text.get(at + 2..at + 38)?;
    let after = text.get(at + 38..)?.strip_prefix("]]")?;
    let code = uuid::Uuid::try_parse(id).ok()?;
    Some((CodeId(code), after))
}
