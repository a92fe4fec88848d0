//! What the history says of variation over cases and of paths through the matrix.

use crate::model::{CodeId, Message, PathId};

use super::describe::{Said, name};
use super::matrix::NewPath;
use super::paradigm::ModelOfCase;
use super::variation::{NewCaseLocation, NewFinding};

impl Said<'_> {
    pub(super) fn case_location(&self, new: &NewCaseLocation) -> Message {
        let project = self.project;
        let cases = new.cases.iter().filter_map(|case| {
            let row = project.cases.get(*case)?;
            Some(row.name.as_str())
        });
        let people = new.participants.iter().filter_map(|person| {
            let row = project.participants.get(*person)?;
            Some(row.name.as_str())
        });
        let names: Vec<&str> = cases.chain(people).collect();
        let key = if new.position.is_some() {
            "did-locate-cases"
        } else {
            "did-unlocate-cases"
        };
        self.property(key, Some(new.property))
            .with("names", names.join(", "))
            .with("position", usize::from(new.position.unwrap_or_default()))
    }

    pub(super) fn finding(&self, new: &NewFinding) -> Message {
        let project = self.project;
        let names = new.cases.iter().filter_map(|case| {
            let row = project.cases.get(*case)?;
            Some(row.name.as_str())
        });
        let row = project.relations.get(new.relation);
        let end = |code: Option<CodeId>| code.map_or("", |code| project.code_name(code));
        let finding = new.finding.map_or("", |finding| finding.key());
        name("did-record-finding", end(row.map(|row| row.from)))
            .with("to", end(row.map(|row| row.to)))
            .with("finding", finding)
            .with("names", names.collect::<Vec<_>>().join(", "))
    }

    pub(super) fn path(&self, new: &NewPath) -> Message {
        name("did-write-path", new.title.trim()).with("count", new.steps.len())
    }

    pub(super) fn gone_paths(&self, paths: &[PathId]) -> Message {
        let row = paths.first().and_then(|path| self.project.paths.get(*path));
        name("did-delete-paths", row.map_or("", |row| row.title.as_str()))
            .with("count", paths.len())
    }

    pub(super) fn model_case(&self, new: &ModelOfCase) -> Message {
        match new.case.and_then(|case| self.project.cases.get(case)) {
            Some(case) => self
                .model("did-set-model-case", new.model)
                .with("case", case.name.as_str()),
            None => self.model("did-clear-model-case", new.model),
        }
    }

    pub(super) fn actor(&self, category: CodeId, actor: &str) -> Message {
        let key = if actor.trim().is_empty() {
            "did-clear-actor"
        } else {
            "did-set-actor"
        };
        name(key, self.project.code_name(category)).with("actor", actor.trim())
    }
}
