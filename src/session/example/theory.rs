//! What was made of the open codes: names refined, concepts and categories, the paradigm model, the story line.

use crate::model::{CodeId, Level, PathStep, RelationId};
use crate::operation::{
    CodeEdit, Incident, LinkEdit, NewActor, NewCode, NewFigureLabel, NewLink, NewPath, Operation,
    RelationEdit,
};

use super::super::Failure;
use super::Maker;
use super::study::{StudyCode, StudyPath, StudyRelation};

impl Maker<'_> {
    pub(super) fn refine(&mut self) -> Result<(), Failure> {
        self.begin_day(self.study.plan.axial_day - 1);
        for rename in std::mem::take(&mut self.study.plan.renames) {
            let code = self.find_code(&rename.from)?;
            self.desk.perform(
                Operation::RenameCode {
                    code,
                    name: rename.to.clone(),
                },
                &rename.reason,
            )?;
            self.codes.insert(rename.to, code);
        }
        for merge in std::mem::take(&mut self.study.plan.merges) {
            let from = merge
                .from
                .iter()
                .map(|name| self.find_code(name))
                .collect::<Result<_, _>>()?;
            let into = self.find_code(&merge.into)?;
            self.desk
                .perform(Operation::MergeCodes { from, into }, &merge.reason)?;
            for name in merge.from {
                self.codes.insert(name, into);
            }
        }
        Ok(())
    }

    /// Links quotations that bear on each other.
    pub(super) fn links(&mut self) -> Result<(), Failure> {
        for link in std::mem::take(&mut self.study.plan.links) {
            let incident = self.quotation(&link.document, &link.quote)?;
            let target = self.quotation(&link.to_document, &link.to_quote)?;
            self.act(Operation::LinkQuotations(NewLink {
                incident: Incident::Quotation(incident),
                target: Incident::Quotation(target),
                edit: LinkEdit {
                    kind: Some(link.kind),
                    note: link.note,
                },
            }))?;
        }
        Ok(())
    }

    pub(super) fn axial_coding(&mut self) -> Result<(), Failure> {
        self.begin_day(self.study.plan.axial_day);
        for code in std::mem::take(&mut self.study.codebook) {
            self.gather(&code)?;
        }
        let title = self.study.model.title.clone();
        self.act(Operation::AddModel { model: None, title })?;
        for place in std::mem::take(&mut self.study.model.places) {
            let (model, category) = (self.model()?, self.find_code(&place.category)?);
            let categories = vec![category];
            self.act(Operation::PlaceCategories {
                model,
                categories,
                place: Some(place.place),
            })?;
            if place.level.is_some() {
                self.act(Operation::SetMatrixLevel {
                    model,
                    categories: vec![category],
                    level: place.level,
                })?;
            }
            if let Some(actor) = &place.actor {
                self.act(Operation::SetActor(NewActor {
                    model,
                    category,
                    actor: actor.clone(),
                }))?;
            }
            if place.valence.is_some() {
                self.act(Operation::SetValence {
                    model,
                    category,
                    valence: place.valence,
                })?;
            }
        }
        for relation in std::mem::take(&mut self.study.model.relations) {
            self.relate(&relation)?;
        }
        Ok(())
    }

    /// Gathers what lies below `code`, lowest first, and defines it.
    fn gather(&mut self, code: &StudyCode) -> Result<CodeId, Failure> {
        let mut children = Vec::new();
        for child in &code.children {
            children.push(self.gather(child)?);
        }
        let edit = CodeEdit {
            definition: code.definition.clone(),
            use_when: code.when.clone(),
            not_when: code.when_not.clone(),
            ..CodeEdit::default()
        };
        if code.level == Level::Open {
            let id = self.find_code(&code.name)?;
            if edit != CodeEdit::default() {
                self.act(Operation::EditCode { code: id, edit })?;
            }
            return Ok(id);
        }
        let under = NewCode {
            name: code.name.clone(),
            level: code.level,
            edit,
            ..NewCode::default()
        };
        if children.is_empty() {
            self.act(Operation::AddCode(under))?;
        } else {
            self.act(Operation::GatherCodes {
                codes: children,
                under,
            })?;
        }
        self.learn(&code.name)
    }

    fn relate(&mut self, relation: &StudyRelation) -> Result<(), Failure> {
        let (model, from, to) = (
            self.model()?,
            self.find_code(&relation.from)?,
            self.find_code(&relation.to)?,
        );
        let edit = RelationEdit {
            kind: Some(relation.kind),
            sentence: Some(relation.sentence.clone()),
            status: Some(relation.status),
        };
        self.act(Operation::AddRelation {
            model,
            from,
            to,
            edit,
        })?;
        let last: Option<RelationId> = self.desk.project().relations_in(model).next_back();
        for evidence in &relation.evidence {
            let Some(relation) = last else { break };
            let quotations = vec![self.quotation(&evidence.document, &evidence.quote)?];
            let note = evidence.note.clone().unwrap_or_default();
            let stance = evidence.stance;
            self.act(Operation::AttachEvidence {
                relation,
                quotations,
                stance,
                note,
            })?;
        }
        Ok(())
    }

    pub(super) fn selective_coding(&mut self) -> Result<(), Failure> {
        self.begin_day(self.study.plan.selective_day);
        let model = self.model()?;
        let category = Some(self.find_code(&self.study.model.core_category.clone())?);
        let reason = self.study.model.core_reason.clone();
        self.act(Operation::ChooseCore {
            model,
            category,
            reason,
        })?;
        let mut text = self.study.model.story_line.clone();
        for (name, code) in &self.codes {
            text = text.replace(&format!("[[{name}]]"), &format!("[[{code}]]"));
        }
        self.act(Operation::WriteStoryLine { model, text })?;
        for path in std::mem::take(&mut self.study.model.paths) {
            self.trace(path)?;
        }
        Ok(())
    }

    /// Writes a path through the conditional matrix.
    fn trace(&mut self, path: StudyPath) -> Result<(), Failure> {
        let mut steps = Vec::new();
        for step in path.steps {
            let quotations = step
                .quotes
                .iter()
                .map(|quote| self.quotation(&quote.document, &quote.quote));
            steps.push(PathStep {
                category: self.find_code(&step.category)?,
                quotations: quotations.collect::<Result<_, _>>()?,
                note: step.note,
            });
        }
        self.act(Operation::WritePath(NewPath {
            path: None,
            model: self.model()?,
            title: path.title,
            steps,
        }))
    }

    /// Says what categories and concepts are called in figures of other languages, a language as one act.
    pub(super) fn labels(&mut self) -> Result<(), Failure> {
        let model = self.model()?;
        for (language, labels) in std::mem::take(&mut self.study.model.labels) {
            let label = |(name, text): (String, String)| {
                Ok(Operation::LabelInFigure(NewFigureLabel {
                    model,
                    code: self.find_code(&name)?,
                    language: language.clone(),
                    text,
                }))
            };
            let operations = labels
                .into_iter()
                .map(label)
                .collect::<Result<_, Failure>>()?;
            let name = String::new();
            self.act(Operation::Several { operations, name })?;
        }
        Ok(())
    }
}
