//! The story line while it is written: a draft with names instead of ids, kept on a pause or when the field is left.

use std::collections::BTreeSet;

use crate::analysis::made_live;
use crate::model::{CodeId, ModelId, Project};
use crate::operation::Operation;
use crate::text::{Candidate, word_count};
use crate::ui::shell::Actions;

use super::data::{SelectiveData, Unnamed};
use super::edit_form::{LiveNames, edit_form, kept_form, written_names};

/// How long nothing is typed before the draft is kept, in seconds.
pub(super) const PAUSE: f64 = 1.5;
/// The longest that is typed behind an @ to find a name, in bytes.
const TYPED: usize = 60;

/// The story line of the model that is shown.
#[derive(Default)]
pub(super) struct Story {
    /// Read instead of written.
    pub reading: bool,
    pub draft: Option<Draft>,
    /// A name to be inserted where the caret is.
    pub pending: Option<Pending>,
    /// Where the caret was last, in bytes.
    pub caret: usize,
    /// What was written is kept as soon as the pointer is let go.
    pub leaving: bool,
}

/// A name to be inserted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pending {
    pub code: CodeId,
    /// Characters before the caret that it takes the place of.
    pub instead: usize,
}

/// The text in the field.
pub(super) struct Draft {
    pub model: ModelId,
    pub text: String,
    pub names: LiveNames,
    /// Names that a @ can find, with their codes.
    pub candidates: Vec<(CodeId, Candidate)>,
    /// What the project had when the draft was made or kept last.
    kept: String,
    /// When it was changed last; nothing: it is as it was kept.
    pub changed: Option<f64>,
    /// The image that the names were made of.
    revision: u64,
    /// Which row of the names found by @ its keys are on.
    pub row: usize,
    /// The @ whose list was closed.
    pub closed: Option<usize>,
    /// What is counted of words that are not kept yet.
    pub written: Option<Written>,
}

/// What is counted of a draft while it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    pub words: usize,
    pub named: BTreeSet<CodeId>,
}

/// What is typed behind an @.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct At {
    /// Where the @ stands.
    pub at: usize,
    /// What stands between it and the caret.
    pub typed: String,
}

impl Story {
    /// Returns what is counted of words that are not kept yet, if there are any.
    pub fn written(&self) -> Option<&Written> {
        self.draft.as_ref().and_then(|draft| draft.written.as_ref())
    }

    /// Returns the categories that are not named, as the words in the field have it while they are written.
    pub fn unnamed<'a>(&self, data: &'a SelectiveData) -> Vec<&'a Unnamed> {
        let Some(written) = self.written() else {
            return data.unnamed.iter().collect();
        };
        let members = data.members.iter();
        members
            .filter(|member| !written.named.contains(&member.face.id))
            .collect()
    }

    /// Keeps what was written for another model, then shows this one.
    pub fn turn_to(&mut self, project: &Project, model: ModelId, out: &mut Actions) {
        if self
            .draft
            .as_ref()
            .is_some_and(|draft| draft.model != model)
        {
            self.commit(project, out);
        }
        self.follow(project, model);
    }

    /// Brings the draft in line with the project where nothing is being written.
    fn follow(&mut self, project: &Project, model: ModelId) {
        let Some(row) = project.models.get(model) else {
            self.draft = None;
            return;
        };
        let fits = self.draft.as_ref().is_some_and(|draft| {
            let same = draft.model == model && draft.kept == row.story_line;
            let named_so = draft.revision == project.revision();
            same && named_so || draft.model == model && draft.changed.is_some()
        });
        if fits {
            return;
        }
        let names = LiveNames::of(project);
        let text = edit_form(project, &names, &row.story_line);
        let same_text = self.draft.as_ref().is_some_and(|draft| {
            draft.model == model
                && kept_form(&[&names, &draft.names], &draft.text) == row.story_line
        });
        if same_text && let Some(draft) = &mut self.draft {
            // Another act changed the project: only the names are renewed, the caret stays where it is.
            if kept_form(&[&names], &draft.text) != row.story_line {
                draft.text = text;
            }
            draft.names = names;
            draft.kept.clone_from(&row.story_line);
            draft.revision = project.revision();
            draft.written = None;
            draft.candidates = candidates(project);
            return;
        }
        self.draft = Some(Draft {
            model,
            text,
            names,
            candidates: candidates(project),
            kept: row.story_line.clone(),
            changed: None,
            revision: project.revision(),
            row: 0,
            closed: None,
            written: None,
        });
    }

    /// Asks for the draft to be kept where it was changed.
    pub fn commit(&mut self, project: &Project, out: &mut Actions) {
        let Some(draft) = &mut self.draft else {
            return;
        };
        // What was counted stands until the project holds it: else the lists would jump under a click.
        if draft.changed.take().is_none() {
            return;
        }
        let today = LiveNames::of(project);
        let text = kept_form(&[&draft.names, &today], &draft.text);
        if text != draft.kept && project.models.contains(draft.model) {
            draft.kept.clone_from(&text);
            out.perform(Operation::WriteStoryLine {
                model: draft.model,
                text,
            });
        }
    }

    /// Makes the names of categories live that stand in the text as plain words; what was written goes with them.
    pub fn make_live(&mut self, project: &Project, out: &mut Actions) {
        let Some(draft) = &mut self.draft else {
            return;
        };
        let today = LiveNames::of(project);
        let text = kept_form(&[&draft.names, &today], &draft.text);
        let made = made_live(project, draft.model, &text);
        if !made.codes.is_empty() {
            draft.changed = None;
            out.perform_and_say(Operation::WriteStoryLine {
                model: draft.model,
                text: made.text,
            });
        }
    }
}

impl Draft {
    /// Counts what stands in the field now.
    pub fn count(&mut self) {
        let names = written_names(&self.names, &self.text);
        self.written = Some(Written {
            words: word_count(&self.text),
            named: names.into_iter().map(|(_, code)| code).collect(),
        });
    }

    /// Returns what is typed behind an @ before the caret, while it can be a name.
    pub fn at(&self, caret: usize) -> Option<At> {
        let before = self.text.get(..caret)?;
        let start = before.floor_char_boundary(caret.saturating_sub(TYPED));
        let at = start + before.get(start..)?.rfind('@')?;
        let typed = before.get(at + 1..)?;
        let alone = before
            .get(..at)?
            .chars()
            .next_back()
            .is_none_or(|before| !before.is_alphanumeric());
        let is_name = !typed.contains(['\n', ']', '[']) && !typed.starts_with(' ');
        (alone && is_name).then(|| At {
            at,
            typed: typed.to_owned(),
        })
    }
}

/// Categories first, then concepts: what a story line names.
fn candidates(project: &Project) -> Vec<(CodeId, Candidate)> {
    use crate::model::Level;
    let mut codes: Vec<_> = project
        .codes
        .iter()
        .filter(|code| code.level != Level::Open)
        .collect();
    codes.sort_by_key(|code| std::cmp::Reverse(code.level));
    codes
        .into_iter()
        .map(|code| (code.id, Candidate::new(&code.name)))
        .collect()
}
