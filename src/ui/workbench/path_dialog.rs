//! Asking for a file or a folder: a path that can be typed, and the file dialog of the system where it has one.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;

use crate::import;
use crate::locale::{say, words};
use crate::model::{DocumentId, Message};
use crate::session::{ATTRIBUTE_ENDINGS, MEASURABLE, Output, TableKind, coding_endings};

/// What a path is asked for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Purpose {
    /// A new project, with a title.
    New,
    /// A project to open.
    Open,
    /// Files or a folder to import.
    Import,
    /// A file to write something into.
    Export(Output),
    /// A copy of the project.
    Backup,
    /// A file with another version of a document.
    Version(DocumentId),
    /// A copy that can be given away.
    Share,
    /// Data to measure, and how a table of them is read where that is said.
    Measure(Option<TableKind>),
    /// Another coder's copy of the project.
    Copy,
    /// A table of attributes.
    Attributes,
    /// Coding from elsewhere.
    Coding,
    /// The folder of the example study.
    Example,
}

impl Purpose {
    /// Returns the stem of its message keys.
    pub(super) fn key(&self) -> &'static str {
        match self {
            Self::New => "path-new",
            Self::Open => "path-open",
            Self::Import => "path-import",
            Self::Export(_) => "path-export",
            Self::Backup => "path-backup",
            Self::Version(_) => "path-version",
            Self::Share => "path-share",
            Self::Measure(_) => "path-measure",
            Self::Copy => "path-copy",
            Self::Attributes => "path-attributes",
            Self::Coding => "path-coding",
            Self::Example => "path-example",
        }
    }
}

/// What the dialog holds while it is open.
pub(super) struct PathDialog {
    pub purpose: Purpose,
    pub path: String,
    /// The title of a new project.
    pub title: String,
    /// Whether the path follows the title still.
    pub follows: bool,
    /// Why the path will not do; empty when nothing is known against it.
    pub problem: String,
    /// A file that may be written over: it was said that it is there, here or by the system's dialog.
    agreed: Option<PathBuf>,
    /// Several files that were chosen together.
    pub several: Vec<PathBuf>,
    /// Where the answer comes, and since when it is waited for, in seconds of the window.
    waiting: Option<(Receiver<Option<Vec<PathBuf>>>, f64)>,
    folder: bool,
    /// The system's dialog is to come at once.
    pub wants_chooser: bool,
}

/// A file dialog of the system that was closed sooner than this, in seconds, never came.
const SEEN: f64 = 1.0;

impl PathDialog {
    pub(super) fn new(purpose: Purpose, path: String) -> Self {
        let folder = purpose == Purpose::Example;
        let title = String::new();
        Self {
            purpose,
            path,
            title,
            follows: true,
            problem: String::new(),
            agreed: None,
            several: Vec::new(),
            waiting: None,
            wants_chooser: false,
            folder,
        }
    }

    /// Returns whether the system's dialog is open.
    pub(super) fn is_waiting(&self) -> bool {
        self.waiting.is_some()
    }

    /// Asks for a folder in place of a file.
    pub(super) fn of_folder(&mut self, folder: bool) {
        self.folder = folder;
    }

    /// Waits for an answer that was asked for at `now`, in seconds of the window.
    pub(super) fn wait_for(&mut self, answer: Receiver<Option<Vec<PathBuf>>>, now: f64) {
        self.problem.clear();
        self.waiting = Some((answer, now));
    }

    /// Takes the answer of the system's dialog, if it has come; returns whether a path was chosen.
    pub(super) fn take_answer(&mut self, now: f64) -> bool {
        let Some((waiting, since)) = &self.waiting else {
            return false;
        };
        let answer = match waiting.try_recv() {
            Ok(answer) => answer.filter(|paths| !paths.is_empty()),
            Err(std::sync::mpsc::TryRecvError::Disconnected) => None,
            Err(std::sync::mpsc::TryRecvError::Empty) => return false,
        };
        let quick = now - since < SEEN;
        self.waiting = None;
        match answer.as_deref() {
            Some([path, rest @ ..]) => {
                self.path = path.display().to_string();
                self.agreed = Some(path.clone());
                self.several = if rest.is_empty() {
                    Vec::new()
                } else {
                    answer.unwrap_or_default()
                };
                self.follows = false;
                true
            }
            // Some desktops have no dialog and answer at once as if it had been closed; the field stays.
            _ => {
                if quick {
                    self.problem = words("path-no-chooser");
                }
                false
            }
        }
    }

    /// Returns the path as typed, with `~` put out.
    pub(super) fn chosen(&self) -> Option<PathBuf> {
        let typed = self.path.trim().trim_matches('"');
        if typed.is_empty() {
            return None;
        }
        let home = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"));
        match (typed.strip_prefix("~/"), home) {
            (Some(rest), Some(home)) => Some(Path::new(&home).join(rest)),
            _ => Some(PathBuf::from(typed)),
        }
    }

    /// Says that an export would write over the file at `path`, the first time that it is asked for; returns whether it
    /// did.
    pub(super) fn warns_of(&mut self, path: &Path) -> bool {
        let is_export = matches!(self.purpose, Purpose::Export(_));
        if !is_export || !path.exists() || self.agreed.as_deref() == Some(path) {
            return false;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        self.problem = say(&Message::new("path-export-over").with("name", name.into_owned()));
        self.agreed = Some(path.to_owned());
        true
    }

    /// Lets the path of a new project follow its title.
    pub(super) fn follow_title(&mut self) {
        if self.follows && self.purpose == Purpose::New {
            let folder = Path::new(&self.path)
                .parent()
                .map(Path::to_owned)
                .unwrap_or_default();
            let name: String = self
                .title
                .trim()
                .chars()
                .map(|letter| if is_safe(letter) { letter } else { '-' })
                .collect();
            let name = if name.is_empty() {
                words("path-new-name")
            } else {
                name
            };
            self.path = folder.join(format!("{name}.gwk")).display().to_string();
        }
    }

    /// Returns what shows the system's dialog and gives its answer: one path, or several files to import.
    pub(super) fn chooser(&self) -> impl FnOnce() -> Option<Vec<PathBuf>> + Send + 'static {
        let (purpose, folder) = (self.purpose.clone(), self.folder);
        let now = self.chosen().unwrap_or_default();
        let title = words(&format!("{}-title", purpose.key()));
        let kind = words("path-kind-project");
        move || {
            let start = if now.is_dir() {
                Some(now.as_path())
            } else {
                now.parent()
            };
            let mut dialog = rfd::FileDialog::new().set_title(title);
            if let Some(start) = start.filter(|start| start.is_dir()) {
                dialog = dialog.set_directory(start);
            }
            let name = now
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            let one = match purpose {
                _ if folder => dialog.pick_folder(),
                Purpose::Open | Purpose::Copy => dialog.add_filter(kind, &["gwk"]).pick_file(),
                Purpose::Import => return dialog.add_filter("", import::EXTENSIONS).pick_files(),
                Purpose::Version(_) => dialog.add_filter("", import::EXTENSIONS).pick_file(),
                Purpose::Measure(_) => dialog.add_filter("", MEASURABLE).pick_file(),
                Purpose::Attributes => dialog.add_filter("", ATTRIBUTE_ENDINGS).pick_file(),
                Purpose::Coding => dialog.add_filter("", &coding_endings()).pick_file(),
                Purpose::Export(output) => dialog
                    .add_filter("", output.endings())
                    .set_file_name(name)
                    .save_file(),
                _ => dialog
                    .add_filter(kind, &["gwk"])
                    .set_file_name(name)
                    .save_file(),
            };
            one.map(|path| vec![path])
        }
    }
}

fn is_safe(letter: char) -> bool {
    letter.is_alphanumeric()
        || matches!(letter, ' ' | '-' | '_' | '.' | ',' | '(' | ')' | '\u{200c}')
}
