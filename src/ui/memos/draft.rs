//! What is being written into a memo, and how it meets changes of the project.

use crate::model::{Memo, MemoId, MemoKind, MemoTarget, Project};
use crate::operation::{MemoEdit, Operation};
use crate::ui::shell::Actions;

/// How long nothing is typed before the draft is kept, in seconds.
pub const PAUSE: f64 = 0.8;
/// Drafts on their way to the project at most.
const UNDERWAY: usize = 32;

/// Title and text as they stand in the fields.
///
/// The project may change while somebody types: by what was sent earlier and arrives now, or by undo and the command
/// line. What arrives is told from other changes by its words. Where the fields hold something that was not sent, they
/// win; else they follow the project.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Whose they are.
    pub memo: MemoId,
    /// The title.
    pub title: String,
    /// The text, Markdown.
    pub text: String,
    /// When it was changed last, in seconds of the window; nothing: there is nothing to keep.
    pub changed: Option<f64>,
    /// What was sent last, or came from the project.
    sent: (String, String),
    /// What the project had when it was looked at last.
    seen: (String, String),
    /// Sent and not seen in the project yet, oldest first.
    underway: Vec<(String, String)>,
    kind: MemoKind,
    /// What a memo is about that was not begun yet.
    about: Option<MemoTarget>,
}

impl Draft {
    /// Returns the draft of a memo as it is.
    pub fn of(memo: &Memo) -> Self {
        let words = (memo.title.clone(), memo.text.clone());
        Self {
            memo: memo.id,
            title: memo.title.clone(),
            text: memo.text.clone(),
            changed: None,
            sent: words.clone(),
            seen: words,
            underway: Vec::new(),
            kind: memo.kind,
            about: None,
        }
    }

    /// Returns the draft of a memo about something, which is there once it has words.
    pub fn begun(memo: MemoId, about: MemoTarget) -> Self {
        let nothing = (String::new(), String::new());
        Self {
            memo,
            title: String::new(),
            text: String::new(),
            changed: None,
            sent: nothing.clone(),
            seen: nothing,
            underway: Vec::new(),
            kind: MemoKind::default(),
            about: Some(about),
        }
    }

    /// Returns whether something was typed that was not sent.
    pub fn is_changed(&self) -> bool {
        self.title != self.sent.0 || self.text != self.sent.1
    }

    /// Returns how many words the text has, cut at white space.
    pub fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }

    /// Meets the memo as the project has it now.
    pub fn follow(&mut self, memo: &Memo) {
        self.kind = memo.kind;
        if memo.title == self.seen.0 && memo.text == self.seen.1 {
            return;
        }
        let now = (memo.title.clone(), memo.text.clone());
        self.seen.clone_from(&now);
        if let Some(place) = self.underway.iter().position(|sent| *sent == now) {
            self.underway.drain(..=place);
            return;
        }
        let (title_typed, text_typed) = (self.title != self.sent.0, self.text != self.sent.1);
        if !title_typed {
            self.title.clone_from(&now.0);
        }
        if !text_typed {
            self.text.clone_from(&now.1);
        }
        self.underway.clear();
        self.sent = now;
    }

    /// Asks for what was typed to be kept. A memo that was taken away meanwhile is written anew.
    pub fn keep(&mut self, project: &Project, out: &mut Actions) {
        self.changed = None;
        if !self.is_changed() {
            return;
        }
        // One that was begun is there once the first words that are on their way arrive.
        let exists = project.memos.contains(self.memo) || !self.underway.is_empty();
        let title = (!exists || self.title != self.sent.0).then(|| self.title.clone());
        let text = (!exists || self.text != self.sent.1).then(|| self.text.clone());
        let edit = MemoEdit {
            title,
            text,
            kind: (!exists).then_some(self.kind),
            links: self.about.filter(|_| !exists).map(|about| vec![about]),
        };
        self.sent = (self.title.clone(), self.text.clone());
        self.underway.push(self.sent.clone());
        if self.underway.len() > UNDERWAY {
            self.underway.remove(0);
        }
        out.perform(if exists {
            Operation::EditMemo {
                memo: self.memo,
                edit,
            }
        } else {
            Operation::AddMemo {
                memo: Some(self.memo),
                edit,
            }
        });
    }

    /// Hears that a request failed: what was sent may not have been kept, so it is sent again with the next change.
    pub fn forget_sent(&mut self) {
        if !self.underway.is_empty() {
            self.underway.clear();
            self.sent.clone_from(&self.seen);
        }
    }
}
