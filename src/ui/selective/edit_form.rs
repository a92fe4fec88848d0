//! A story line as it is edited: live names are `[[id]]` where it is kept, and `[[Name]]` where it is written.
//!
//! Both ways are pure, and what was not changed comes back as it was. Inside the brackets `\`, `[` and `]` of a name are
//! written with a `\` before them; two codes of one name are told apart by their paths.

use std::collections::HashMap;

use crate::analysis::story_line::{Piece, pieces};
use crate::model::{CodeId, Level, Project};

/// Closing brackets that are tried for one opening, so that a hostile text costs no more than its length.
const TRIES: usize = 8;

/// What every code is called in a story line that is edited, and which code a name means.
#[derive(Clone, Debug, Default)]
pub struct LiveNames {
    labels: HashMap<CodeId, String>,
    codes: HashMap<String, CodeId>,
}

impl LiveNames {
    /// Returns the names of a project’s codes: the name where one code has it, else the path, else the id.
    pub fn of(project: &Project) -> Self {
        let mut bearers: HashMap<String, Vec<CodeId>> = HashMap::new();
        for code in project.codes.iter() {
            bearers.entry(key(&code.name)).or_default().push(code.id);
        }
        let mut names = Self::default();
        for code in project.codes.iter() {
            let alone = bearers
                .get(&key(&code.name))
                .is_some_and(|all| all.len() == 1);
            let mut label = if alone {
                code.name.clone()
            } else {
                project.code_path(code.id)
            };
            if names.codes.contains_key(&key(&label)) {
                label = code.id.to_string();
            }
            names.codes.insert(key(&label), code.id);
            names.labels.insert(code.id, label);
        }
        for (name, bearers) in bearers {
            let is_category = |code: &CodeId| {
                let row = project.codes.get(*code);
                row.is_some_and(|row| row.level == Level::Category)
            };
            let mut categories = bearers.into_iter().filter(is_category);
            if let (Some(only), None) = (categories.next(), categories.next()) {
                names.codes.entry(name).or_insert(only);
            }
        }
        names
    }

    /// Returns a live name as it is written: `[[Name]]`; `None` when there is no such code.
    pub fn written(&self, code: CodeId) -> Option<String> {
        let label = self.labels.get(&code)?;
        Some(format!("[[{}]]", escaped(label)))
    }

    /// Returns the code that a name means.
    pub fn code(&self, name: &str) -> Option<CodeId> {
        self.codes.get(&key(name)).copied()
    }
}

/// Returns a kept story line as it is edited. A live name of a code that is gone stays as it is kept.
pub fn edit_form(project: &Project, names: &LiveNames, kept: &str) -> String {
    let written = |piece| match piece {
        Piece::Text(text) => text,
        Piece::Name { code, .. } => names.written(code).unwrap_or_else(|| code.live_name()),
    };
    pieces(project, kept).into_iter().map(written).collect()
}

/// Returns an edited story line as it is kept. Brackets around what is no name stay as they are.
pub fn kept_form(names: &[&LiveNames], edited: &str) -> String {
    let mut kept = String::with_capacity(edited.len());
    let mut rest = edited;
    while let Some(at) = rest.find("[[") {
        let (before, from) = rest.split_at(at);
        kept.push_str(before);
        match live_name(names, from) {
            Some((code, after)) => {
                kept.push_str(&code.live_name());
                rest = after;
            }
            None => {
                kept.push('[');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    kept.push_str(rest);
    kept
}

/// Returns the bytes of `[[Name]]` in an edited story line, each with its code.
pub fn written_names(names: &LiveNames, edited: &str) -> Vec<(std::ops::Range<usize>, CodeId)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = edited.get(at..).and_then(|rest| rest.find("[[")) {
        let start = at + open;
        let from = edited.get(start..).unwrap_or_default();
        match live_name(&[names], from) {
            Some((code, after)) => {
                at = edited.len() - after.len();
                found.push((start..at, code));
            }
            None => at = start + 1,
        }
    }
    found
}

/// Returns the code of the name that `text` begins with, and the text behind it.
fn live_name<'a>(names: &[&LiveNames], text: &'a str) -> Option<(CodeId, &'a str)> {
    let inside = text.strip_prefix("[[")?;
    let line = inside.split('\n').next()?;
    let mut closings = Closings { line, at: 0 };
    (0..TRIES).find_map(|_| {
        let at = closings.next()?;
        let name = plain(line.get(..at)?);
        let code = names.iter().find_map(|names| names.code(&name))?;
        Some((code, inside.get(at + 2..)?))
    })
}

/// The places of `]]` in a line that no `\` stands before.
struct Closings<'a> {
    line: &'a str,
    at: usize,
}

impl Iterator for Closings<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let bytes = self.line.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            let at = self.at;
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b']' if bytes.get(at + 1) == Some(&b']') => return Some(at),
                _ => {}
            }
        }
        None
    }
}

fn escaped(name: &str) -> String {
    let mut escaped = String::with_capacity(name.len());
    for character in name.chars() {
        if matches!(character, '\\' | '[' | ']') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

fn plain(written: &str) -> String {
    let mut plain = String::with_capacity(written.len());
    let mut characters = written.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => plain.extend(characters.next()),
            other => plain.push(other),
        }
    }
    plain
}

/// A name as it is compared.
fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Change, Code, CoderId, RowChange, Time};

    fn project(codes: &[(u128, &str, Option<u128>)]) -> Project {
        let id = |number| CodeId(uuid::Uuid::from_u128(number));
        let mut project = Project::default();
        for (number, name, parent) in codes {
            let code = Code {
                id: id(*number),
                name: (*name).to_owned(),
                level: Level::Category,
                parent: parent.map(id),
                definition: String::new(),
                use_when: String::new(),
                not_when: String::new(),
                answers: Default::default(),
                typical: None,
                borderline: None,
                colour: 0,
                in_vivo: false,
                made: Time(0),
                coder: CoderId(uuid::Uuid::nil()),
            };
            let change = Change {
                before: None,
                after: Some(Arc::new(code)),
            };
            project.fold(&RowChange::Code(change)).unwrap();
        }
        project
    }

    fn round(codes: &[(u128, &str, Option<u128>)], kept: &str) -> (String, String) {
        let project = project(codes);
        let names = LiveNames::of(&project);
        let edited = edit_form(&project, &names, kept);
        let back = kept_form(&[&names], &edited);
        (edited, back)
    }

    fn live(number: u128) -> String {
        CodeId(uuid::Uuid::from_u128(number)).live_name()
    }

    #[test]
    fn a_name_is_shown_and_comes_back_as_its_id() {
        let kept = format!("Then {} begins, [with [nothing]] else.", live(1));
        let (edited, back) = round(&[(1, "Networking", None)], &kept);
        assert_eq!(edited, "Then [[Networking]] begins, [with [nothing]] else.");
        assert_eq!(back, kept);
    }

    #[test]
    fn names_with_brackets_come_back() {
        for name in [
            "Trust [in firms]",
            "[[odd]]",
            "a]]b",
            "[",
            "]",
            "back\\slash",
            "x [[y",
            "\\",
        ] {
            let kept = format!("({}{})", live(1), live(1));
            let (edited, back) = round(&[(1, name, None)], &kept);
            assert_eq!(back, kept, "{edited}");
        }
    }

    #[test]
    fn a_name_with_brackets_can_be_typed_as_it_is() {
        let project = project(&[(1, "Trust [in firms]", None)]);
        let names = LiveNames::of(&project);
        let kept = kept_form(&[&names], "on [[Trust [in firms]]] only");
        assert_eq!(kept, format!("on {} only", live(1)));
    }

    #[test]
    fn what_is_no_name_stays() {
        for text in [
            "[[Nobody]]",
            "[[",
            "]]",
            "[[[[",
            "[[a\nb]]",
            "[[\\",
            "[[]]",
            "[[[[Trust",
        ] {
            let project = project(&[(1, "Trust", None)]);
            let names = LiveNames::of(&project);
            assert_eq!(kept_form(&[&names], text), text);
        }
        let gone = live(9);
        assert_eq!(round(&[(1, "Trust", None)], &gone), (gone.clone(), gone));
    }

    #[test]
    fn an_inner_name_is_found_behind_open_brackets() {
        let project = project(&[(1, "Trust", None)]);
        let names = LiveNames::of(&project);
        let kept = kept_form(&[&names], "[[open [[trust]]");
        assert_eq!(kept, format!("[[open {}", live(1)));
    }

    #[test]
    fn two_codes_of_one_name_are_told_apart() {
        let codes = [
            (1, "A", None),
            (2, "Same", Some(1)),
            (3, "B", None),
            (4, "same", Some(3)),
        ];
        let kept = format!("{} {}", live(2), live(4));
        let (edited, back) = round(&codes, &kept);
        assert_eq!(edited, "[[A / Same]] [[B / same]]");
        assert_eq!(back, kept);
    }

    #[test]
    fn written_names_are_found_with_their_bytes() {
        let project = project(&[(1, "اعتماد", None), (2, "Trust", None)]);
        let names = LiveNames::of(&project);
        let text = "یک [[اعتماد]] و [[Trust]].";
        let found = written_names(&names, text);
        let words: Vec<&str> = found
            .iter()
            .map(|(range, _)| &text[range.clone()])
            .collect();
        assert_eq!(words, ["[[اعتماد]]", "[[Trust]]"]);
    }
}
