//! Where a new code goes, written as a path: `Category / Concept / code`.

use crate::model::{CodeId, CoderId, Level, Project, Stamp};
use crate::operation::{NewCode, Operation};
use crate::session;
use crate::text::fold;

/// What stands between two names of a path.
pub const SEPARATOR: &str = " / ";

/// A path to a code that may not be there yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The lowest code of the path that is there.
    pub parent: Option<CodeId>,
    /// Names above the code that are to be made first, highest first.
    pub above: Vec<String>,
    /// The name of the code itself, trimmed; may be empty.
    pub name: String,
    /// The code, where it is there already.
    pub existing: Option<CodeId>,
}

/// How a code is made at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Making {
    /// What is to be made above it first.
    pub before: Vec<Operation>,
    /// The code.
    pub code: NewCode,
    /// Its identity.
    pub id: CodeId,
}

/// Reads a path as it is typed. A first name that is not at the top is looked for anywhere, and taken if it is the only one.
pub fn place_of(project: &Project, path: &str) -> Place {
    let mut names = project.path_names_of(path.trim_start_matches(['/', ' ']));
    let name = names.pop().unwrap_or_default();
    let mut place = Place {
        name: name.to_owned(),
        ..Place::default()
    };
    let parts = names.into_iter().filter(|part| !part.is_empty());
    for (index, part) in parts.enumerate() {
        let known = place.above.is_empty().then(|| {
            let child = child_named(project, place.parent, part);
            child.or_else(|| (index == 0).then(|| only_one(project, part)).flatten())
        });
        match known.flatten() {
            Some(code) => place.parent = Some(code),
            None => place.above.push(part.to_owned()),
        }
    }
    if place.above.is_empty() && !place.name.is_empty() {
        place.existing = child_named(project, place.parent, &place.name);
    }
    place
}

/// Returns whether what is typed says where a code goes, and not only its name.
pub fn is_path(project: &Project, typed: &str) -> bool {
    project.path_names_of(typed).len() > 1
}

/// Returns the path of what stands above the code, as it will be; empty at the top.
pub fn above_words(project: &Project, place: &Place) -> String {
    let mut names: Vec<String> = place
        .parent
        .map(|parent| project.lineage(parent))
        .unwrap_or_default()
        .iter()
        .map(|code| code.name.clone())
        .collect();
    names.extend(place.above.iter().cloned());
    names.join(SEPARATOR)
}

/// Returns what makes the code at `place` on the rung `level`, and what is above it.
pub fn making(project: &Project, place: &Place, level: Level, coder: CoderId) -> Making {
    let mut stamp = Stamp::new(session::now(), coder, session::seed());
    let mut before = Vec::new();
    let mut parent = place.parent;
    let mut highest = place
        .parent
        .and_then(|parent| project.codes.get(parent))
        .map_or(Level::Category, |code| code.level);
    let count = place.above.len();
    for (index, name) in place.above.iter().enumerate() {
        let usual = if index + 1 < count || level >= Level::Concept {
            Level::Category
        } else {
            Level::Concept
        };
        highest = highest.min(usual);
        let id = stamp.id();
        before.push(Operation::AddCode(NewCode {
            id: Some(id),
            name: name.clone(),
            level: highest,
            parent,
            ..NewCode::default()
        }));
        parent = Some(id);
    }
    let id = stamp.id();
    let code = NewCode {
        id: Some(id),
        name: place.name.clone(),
        level: level.min(highest),
        parent,
        ..NewCode::default()
    };
    Making { before, code, id }
}

fn child_named(project: &Project, parent: Option<CodeId>, name: &str) -> Option<CodeId> {
    let wanted = fold(name);
    project
        .children(parent)
        .find(|child| fold(project.code_name(*child)) == wanted)
}

fn only_one(project: &Project, name: &str) -> Option<CodeId> {
    let wanted = name.to_lowercase();
    let mut same = project
        .codes
        .iter()
        .filter(|code| code.name.to_lowercase() == wanted);
    let first = same.next()?;
    same.next().is_none().then_some(first.id)
}
