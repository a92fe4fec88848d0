//! What every screen sees, and what it can ask for. Screens read a [`Shell`], change only their own state and push
//! [`Action`]s; the workbench does them after painting.

use std::collections::HashMap;
use std::sync::Arc;

use crate::analysis::Counts;
use crate::model::{
    CodeId, ContentHash, DocumentId, MemoId, MemoTarget, Message, ModelId, Project, PropositionId,
    QuotationId, RelationId, Traced,
};
use crate::operation::Operation;
use crate::session::{FigureSettings, Preferences, Request, Status, Ticket};

use super::command::Command;

/// A place of the workbench, in the order of the rail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Screen {
    /// The sources and what is known of them.
    Documents,
    /// Reading and open coding.
    #[default]
    Coding,
    /// From open codes to concepts, categories and places.
    Axial,
    /// Core category and story line.
    Selective,
    /// The paradigm model as a figure.
    Model,
    /// The saturation review.
    Saturation,
    /// Two codings compared.
    Reliability,
    /// Cases and what is compared between them.
    Cases,
    /// What readers ask before they believe.
    Trust,
    /// The written record.
    Memos,
    /// Search over everything.
    Search,
    /// The audit trail.
    History,
}

impl Screen {
    /// All screens, in the order of the rail.
    pub const ALL: [Self; 12] = [
        Self::Documents,
        Self::Coding,
        Self::Axial,
        Self::Selective,
        Self::Model,
        Self::Saturation,
        Self::Reliability,
        Self::Cases,
        Self::Trust,
        Self::Memos,
        Self::Search,
        Self::History,
    ];

    /// Returns the message key of the screen's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Documents => "screen-documents",
            Self::Coding => "screen-coding",
            Self::Axial => "screen-axial",
            Self::Selective => "screen-selective",
            Self::Model => "screen-model",
            Self::Saturation => "screen-saturation",
            Self::Reliability => "screen-reliability",
            Self::Trust => "screen-trust",
            Self::Cases => "screen-cases",
            Self::Memos => "screen-memos",
            Self::Search => "screen-search",
            Self::History => "screen-history",
        }
    }
}

/// Somewhere in the project that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A document, where it was read last.
    Document(DocumentId),
    /// A place in a document's text, in bytes.
    Text(DocumentId, u32),
    /// A quotation in its document.
    Quotation(QuotationId),
    /// A code in the tree of the coding screen.
    Code(CodeId),
    /// A memo.
    Memo(MemoId),
    /// A category on the axial board.
    Category(CodeId),
    /// A plan of sampling for a concept or category, to be written.
    Plan(CodeId),
    /// A relation of a model.
    Relation(RelationId),
    /// The figure of a model, with something chosen in it.
    Model(ModelId, Traced),
    /// The story line and core category of a model.
    StoryLine(ModelId),
    /// A proposition against its cases.
    Proposition(PropositionId),
}

/// What a screen asks for.
#[derive(Clone, Debug)]
pub enum Action {
    /// Asks for a file with another version of a document.
    NewVersion(DocumentId),
    /// Do an operation; its refusal is shown as a line, its success needs no words.
    Do(Box<Operation>),
    /// Do an operation and say so in a toast with “Undo”.
    DoAndSay(Box<Operation>),
    /// Do an operation and answer with this ticket (`Shell::answer`).
    DoWith(Box<Operation>, Ticket),
    /// Ask the session for something else.
    Ask(Request),
    /// Go to a screen.
    Go(Screen),
    /// Another part of the screen is shown: a refusal that stood over the one before is put away.
    Moved,
    /// Open a place in the project.
    Open(Spot),
    /// Run a command, as if its key had been pressed.
    Run(Command),
    /// Show what something rests on, where it ended, and its steps.
    Trace(Traced),
    /// Begin a memo about something, or open the one that is there.
    Memo(MemoTarget),
    /// Ask why this entry of the journal was done.
    Why(Reasoned),
    /// Ask for the name of a file to write, and write this.
    Export(crate::session::Output),
    /// Say something in a toast.
    Say(Message),
    /// Put words on the clipboard.
    Copy(String),
    /// Change what is remembered of the researcher's wishes.
    Prefer(Preference),
}

/// An act whose reason can be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasoned {
    /// The number of its entry in the journal.
    pub entry: u64,
    /// What was done, in words.
    pub what: String,
    /// The reason so far; may be empty.
    pub why: String,
}

/// One wish that is remembered.
#[derive(Clone, Debug, PartialEq)]
pub enum Preference {
    /// Zoom of the transcript, 1.0 for the usual size.
    ReadingZoom(f32),
    /// Width of a panel, by name.
    Width(String, f32),
    /// Where a document is being read.
    Reading {
        /// Which.
        document: DocumentId,
        /// The first byte that is seen.
        place: u32,
        /// The byte of the reading cursor.
        caret: u32,
    },
    /// Which documents are open, and which stands beside the one that is read.
    OpenDocuments {
        /// Those in tabs, in order.
        tabs: Vec<DocumentId>,
        /// The one beside.
        side: Option<DocumentId>,
    },
    /// Where a document is gone through unit by unit.
    Unit(DocumentId, crate::session::UnitPlace),
    /// How the figure of a model is drawn and seen.
    Figure(ModelId, Box<FigureSettings>),
}

/// What screens asked for during one frame, in order.
#[derive(Debug, Default)]
pub struct Actions {
    list: Vec<Action>,
}

impl Actions {
    /// Asks for something.
    pub fn push(&mut self, action: Action) {
        self.list.push(action);
    }

    /// Asks for an operation.
    pub fn perform(&mut self, operation: Operation) {
        self.list.push(Action::Do(Box::new(operation)));
    }

    /// Asks for an operation that is said in a toast with “Undo”.
    pub fn perform_and_say(&mut self, operation: Operation) {
        self.list.push(Action::DoAndSay(Box::new(operation)));
    }

    /// Takes everything that was asked for.
    pub fn take(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.list)
    }

    /// Returns what was asked for so far; tests look at it.
    pub fn list(&self) -> &[Action] {
        &self.list
    }
}

/// The texts of documents that have arrived from the project thread.
#[derive(Debug, Default)]
pub struct Texts {
    texts: HashMap<ContentHash, Arc<str>>,
    asked: std::cell::RefCell<std::collections::HashSet<ContentHash>>,
}

impl Texts {
    /// Returns the text of a document; asks for it where it has not arrived yet.
    pub fn get(
        &self,
        project: &Project,
        document: DocumentId,
        out: &mut Actions,
    ) -> Option<Arc<str>> {
        let hash = &project.documents.get(document)?.text;
        if let Some(text) = self.texts.get(hash) {
            return Some(Arc::clone(text));
        }
        if self.asked.borrow_mut().insert(hash.clone()) {
            out.push(Action::Ask(Request::Text { document }));
        }
        None
    }

    /// Keeps a text that arrived.
    pub fn keep(&mut self, hash: ContentHash, text: Arc<str>) {
        self.asked.borrow_mut().remove(&hash);
        self.texts.insert(hash, text);
    }

    /// Forgets all texts, for another project.
    pub fn clear(&mut self) {
        self.texts.clear();
        self.asked.borrow_mut().clear();
    }
}

/// What every screen sees.
pub struct Shell<'a> {
    /// How the project stands.
    pub status: &'a Status,
    /// The project image; the same as `status.project`.
    pub project: &'a Arc<Project>,
    /// How often each code is used, for this revision.
    pub counts: &'a Counts,
    /// The texts of documents.
    pub texts: &'a Texts,
    /// What is remembered of the researcher's wishes.
    pub preferences: &'a Preferences,
    /// How much room there is.
    pub room: Room,
}

impl Shell<'_> {
    /// Returns why nothing can be changed, as the key of a sentence, or `None`.
    pub fn locked(&self) -> Option<&'static str> {
        self.status.read_only.as_ref().map(|_| "read-only-asked")
    }
}

/// How much room the window has, after the table of the design system, section 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// Below 980: panels open over the main pane.
    Tiny,
    /// 980 to 1179: no inspector beside the text.
    Narrow,
    /// 1180 to 1359: icons only on the rail.
    Compact,
    /// 1360 to 1799.
    Regular,
    /// 1800 and more.
    Wide,
}

impl Room {
    /// Returns the room of a window of this width in logical pixels.
    pub fn of(width: f32) -> Self {
        match width {
            width if width < 980.0 => Self::Tiny,
            width if width < 1180.0 => Self::Narrow,
            width if width < 1360.0 => Self::Compact,
            width if width < 1800.0 => Self::Regular,
            _ => Self::Wide,
        }
    }

    /// Returns the usual width of the left panel.
    pub fn left_width(self) -> f32 {
        match self {
            Self::Wide => 300.0,
            Self::Regular => 264.0,
            _ => 236.0,
        }
    }

    /// Returns the usual width of the inspector.
    pub fn inspector_width(self) -> f32 {
        match self {
            Self::Wide => 372.0,
            Self::Regular => 316.0,
            _ => 288.0,
        }
    }

    /// Returns whether the inspector stands beside the main pane.
    pub fn has_inspector(self) -> bool {
        self >= Self::Compact
    }
}
