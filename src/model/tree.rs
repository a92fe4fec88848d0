//! Questions about the code tree and about names that many need.

use std::sync::Arc;

use super::{
    Case, Code, CodeId, Coder, CoderId, Document, DocumentId, Level, Participant, Project,
};

/// Returns the names of a path as somebody wrote it, each without the white space around it.
///
/// A slash separates where white space stands on at least one side of it: `A / B`, `A/ B` and `A /B` are two names each,
/// `A/B` is one.
fn path_names(path: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut begin = 0;
    for (at, slash) in path.match_indices('/') {
        let before = path.get(begin..at).unwrap_or_default();
        let behind = path.get(at + slash.len()..).unwrap_or_default();
        let is_first = before.is_empty() && begin > 0;
        if is_first
            || before.ends_with(char::is_whitespace)
            || behind.starts_with(char::is_whitespace)
        {
            names.push(before.trim());
            begin = at + slash.len();
        }
    }
    names.push(path.get(begin..).unwrap_or_default().trim());
    names
}

impl Project {
    /// Returns the names of a path as somebody wrote it: `A / B`, `A/ B` and `A /B` are two names each, `A/B` is one.
    ///
    /// The name of a code that has such a slash itself stays whole.
    pub fn path_names_of<'a>(&self, path: &'a str) -> Vec<&'a str> {
        let is_known = |name: &str| {
            let wanted = name.to_lowercase();
            self.codes
                .iter()
                .any(|code| code.name.to_lowercase() == wanted)
        };
        let whole = |part: &'a str| match path_names(part) {
            names if names.len() > 1 && is_known(part.trim()) => vec![part.trim()],
            names => names,
        };
        path.split(" / ").flat_map(whole).collect()
    }

    /// Returns the codes from the top of the tree down to `code`, both included; empty when there is no such code.
    pub fn lineage(&self, code: CodeId) -> Vec<&Arc<Code>> {
        let mut lineage = Vec::new();
        let mut next = self.codes.get(code);
        while let Some(code) = next {
            // A damaged tree may hold a ring; it is walked once.
            if lineage.iter().any(|above: &&Arc<Code>| above.id == code.id) {
                break;
            }
            lineage.push(code);
            next = code.parent.and_then(|parent| self.codes.get(parent));
        }
        lineage.reverse();
        lineage
    }

    /// Returns the path of a code, `Category / Concept / code`.
    pub fn code_path(&self, code: CodeId) -> String {
        let names: Vec<&str> = self
            .lineage(code)
            .iter()
            .map(|code| code.name.as_str())
            .collect();
        names.join(" / ")
    }

    /// Returns `code` and everything below it, parents before children.
    pub fn branch(&self, code: CodeId) -> Vec<CodeId> {
        let mut branch = vec![code];
        let mut next = 0;
        while let Some(parent) = branch.get(next).copied() {
            branch.extend(self.children(Some(parent)).filter(|child| *child != code));
            next += 1;
        }
        branch
    }

    /// Returns whether `code` is `above` or lies below it.
    pub fn is_within(&self, code: CodeId, above: CodeId) -> bool {
        self.lineage(code).iter().any(|code| code.id == above)
    }

    /// Returns the nearest code of `level` from `code` upwards, itself included.
    pub fn ancestor_at(&self, code: CodeId, level: Level) -> Option<&Arc<Code>> {
        self.lineage(code)
            .into_iter()
            .rev()
            .find(|code| code.level == level)
    }

    /// Returns the codes right below `parent`: categories, then concepts, then open codes, each by name.
    pub fn children_by_name(&self, parent: Option<CodeId>) -> Vec<&Arc<Code>> {
        let mut children: Vec<&Arc<Code>> = self
            .children(parent)
            .filter_map(|child| self.codes.get(child))
            .collect();
        children.sort_by_cached_key(|code| {
            (
                std::cmp::Reverse(code.level),
                code.name.to_lowercase(),
                code.id,
            )
        });
        children
    }

    /// Returns the documents in the order in which they were conducted.
    pub fn documents_in_order(&self) -> Vec<&Arc<Document>> {
        let mut documents: Vec<&Arc<Document>> = self.documents.iter().collect();
        documents.sort_by_key(|document| (document.order, document.id));
        documents
    }

    /// Returns the document of this name, compared without case.
    pub fn document_named(&self, name: &str) -> Option<&Arc<Document>> {
        let name = name.trim().to_lowercase();
        self.documents
            .iter()
            .find(|document| document.name.to_lowercase() == name)
    }

    /// Returns the codes of this name or path (`Category / Concept / code`), compared without case.
    pub fn codes_named(&self, name: &str) -> Vec<&Arc<Code>> {
        let parts: Vec<String> = name
            .split(" / ")
            .map(|part| part.trim().to_lowercase())
            .collect();
        let whole = name.trim().to_lowercase();
        let last = parts.last().cloned().unwrap_or_default();
        let matches = |code: &&Arc<Code>| {
            let lower = code.name.to_lowercase();
            lower == whole || (lower == last && self.ends_with_path(code.id, &parts))
        };
        self.codes.iter().filter(matches).collect()
    }

    /// Returns the participant of this name, compared without case.
    pub fn participant_named(&self, name: &str) -> Option<&Arc<Participant>> {
        let name = name.trim().to_lowercase();
        self.participants
            .iter()
            .find(|participant| participant.name.to_lowercase() == name)
    }

    /// Returns the case of this name, compared without case.
    pub fn case_named(&self, name: &str) -> Option<&Arc<Case>> {
        let name = name.trim().to_lowercase();
        self.cases
            .iter()
            .find(|case| case.name.to_lowercase() == name)
    }

    /// Returns the coder of this name.
    pub fn coder_named(&self, name: &str) -> Option<&Arc<Coder>> {
        self.coders.iter().find(|coder| coder.name == name)
    }

    /// Returns the name of a coder, empty when not known.
    pub fn coder_name(&self, coder: CoderId) -> &str {
        self.coders
            .get(coder)
            .map_or("", |coder| coder.name.as_str())
    }

    /// Returns the name of a document, empty when there is none.
    pub fn document_name(&self, document: DocumentId) -> &str {
        self.documents
            .get(document)
            .map_or("", |document| document.name.as_str())
    }

    /// Returns the name of a code, empty when there is none.
    pub fn code_name(&self, code: CodeId) -> &str {
        self.codes.get(code).map_or("", |code| code.name.as_str())
    }

    fn ends_with_path(&self, code: CodeId, parts: &[String]) -> bool {
        let names: Vec<String> = self
            .lineage(code)
            .iter()
            .map(|code| code.name.to_lowercase())
            .collect();
        names.ends_with(parts)
    }
}
