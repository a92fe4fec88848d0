//! Filters in the words of a query, so that a query can be kept with what was ticked beside it.

use std::collections::BTreeMap;

use crate::model::{CodeId, Place, Project, SpeakerRole};

use super::complete::spelled;
use super::query::Filter;

impl Filter {
    /// Returns the filter as it would be typed; empty where it asks for nothing. What is not in the project any more
    /// is left out.
    pub fn spoken(&self, project: &Project) -> String {
        let Self {
            kinds,
            codes_all,
            codes_any,
            codes_none,
            documents,
            document_kinds,
            participants,
            cases,
            places,
            attributes,
            coders,
            speaker_roles,
        } = self;
        let code = |id: &CodeId| project.codes.get(*id).map(|row| project.code_path(row.id));
        let name = |name: &String| Some(name.clone());
        let words = |key: &str| Some(key.split_once('-').unwrap_or(("", key)).1.to_owned());
        let mut parts = vec![
            any("kind", kinds, |kind| Some(kind.word().to_owned())),
            any("kind", document_kinds, |kind| words(kind.key())),
            any("code", codes_any, code),
            any("document", documents, |id| {
                project.documents.get(*id).and_then(|row| name(&row.name))
            }),
            any("participant", participants, |id| {
                project
                    .participants
                    .get(*id)
                    .and_then(|row| name(&row.name))
            }),
            any("case", cases, |id| {
                project.cases.get(*id).and_then(|row| name(&row.name))
            }),
            any("place", places, |place| match place {
                Place::Own(id) => Some(id.to_string()),
                known => words(known.key()),
            }),
            any("coder", coders, |id| {
                project.coders.get(*id).and_then(|row| name(&row.name))
            }),
            any("speaker", speaker_roles, |role| {
                Some(match role {
                    SpeakerRole::Interviewer => "interviewer".to_owned(),
                    SpeakerRole::Participant => "participant".to_owned(),
                    SpeakerRole::Unknown => "unknown".to_owned(),
                })
            }),
        ];
        parts.extend(codes_all.iter().map(|id| any("code", &[*id], code)));
        parts.extend(codes_none.iter().map(|id| match any("code", &[*id], code) {
            part if part.is_empty() => part,
            part => format!("not {part}"),
        }));
        let mut by_name: BTreeMap<&String, Vec<String>> = BTreeMap::new();
        for (name, value) in attributes {
            by_name.entry(name).or_default().push(value.clone());
        }
        let variables = by_name.iter();
        parts.extend(
            variables.map(|(name, values)| any(&spelled(name), values, |v| Some(v.clone()))),
        );
        parts.retain(|part| !part.is_empty());
        parts.join(" ")
    }
}

/// Returns `field:a`, or `(field:a or field:b)`.
fn any<T>(field: &str, values: &[T], name: impl Fn(&T) -> Option<String>) -> String {
    let named = values.iter().filter_map(name);
    let parts: Vec<String> = named
        .map(|name| format!("{field}:{}", spelled(&name)))
        .collect();
    match parts.len() {
        0 | 1 => parts.concat(),
        _ => format!("({})", parts.join(" or ")),
    }
}
