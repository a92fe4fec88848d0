//! One file of an import: what was read, what was found in it, and what is said of it. No egui here.

use std::sync::Arc;

use crate::locale::{say, words};
use crate::model::fold::number_of;
use crate::model::{
    CaseId, ContentHash, DocumentKind, Message, Origin, Project, SpeakerRole, turns_in,
};
use crate::operation::{DocumentEdit, NewDocument, Operation};
use crate::session::{
    Draft, ImportOptions, JobId, ReadFile, Request, Sheet, SpeakerPattern, date_words, encodings,
};

use super::super::draft::refusal;
use super::super::speakers::merged;

/// The message key of the warning that two labels look like one speaker; they can be made one on the spot.
const LABELS_ALIKE: &str = "import-warning-labels-alike";

/// How a file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It can be imported.
    Good,
    /// It can be imported, and there is something to look at.
    ToLookAt,
    /// Nothing of it can be used.
    Bad,
}

/// Something to look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// What is so.
    pub text: String,
    /// Whether it is about the encoding, for its icon.
    pub of_encoding: bool,
    /// Two speakers that can be taken as one: the one that ends, the one that stays.
    pub alike: Option<(usize, usize)>,
}

/// Fewer words than these tell nothing of the encoding.
const FEW_WORDS: usize = 5;

/// A file that was read, with what is said of it.
#[derive(Clone, Debug)]
pub struct ImportFile {
    read: ReadFile,
    options: ImportOptions,
    ticked: bool,
    known: bool,
    /// It is to be read again, in another way.
    stale: bool,
    /// The job that reads it again.
    reading: Option<JobId>,
    /// The name that the document will have.
    pub name: String,
    /// The kind of source.
    pub kind: DocumentKind,
    /// The place in the order of conduct; empty: after the last.
    pub order: String,
    /// The date, `YYYY-MM-DD`; empty: none.
    pub date: String,
    /// Where it was conducted.
    pub place: String,
    /// The case.
    pub case: Option<CaseId>,
    /// The name of a case that is made with the import; nothing: none is.
    pub new_case: Option<String>,
    /// The language that was chosen, a BCP 47 tag; nothing: the one that was found.
    pub language: Option<&'static str>,
}

impl ImportFile {
    /// Returns a file as it was read, ticked where it can be imported.
    pub fn new(project: &Project, read: ReadFile) -> Self {
        let known = project
            .documents
            .iter()
            .any(|document| document.origin.file_name == read.file_name);
        let draft = read.draft.as_ref().ok();
        let speakers = draft.map_or(0, |draft| {
            draft
                .speakers
                .iter()
                .filter(|speaker| speaker.role != SpeakerRole::Interviewer)
                .count()
        });
        Self {
            options: ImportOptions::default(),
            ticked: draft.is_some_and(|draft| !is_noise(draft, read.words)),
            known,
            stale: false,
            reading: None,
            name: draft.map(|draft| draft.name.clone()).unwrap_or_default(),
            kind: if speakers > 2 {
                DocumentKind::FocusGroup
            } else {
                DocumentKind::Interview
            },
            order: String::new(),
            date: draft
                .and_then(|draft| draft.date.as_deref().map(date_words))
                .unwrap_or_default(),
            place: draft
                .and_then(|draft| draft.place.clone())
                .unwrap_or_default(),
            case: None,
            new_case: None,
            language: None,
            read,
        }
    }

    /// Returns what was read.
    pub fn read(&self) -> &ReadFile {
        &self.read
    }

    /// Returns the draft, where there is one.
    pub fn draft(&self) -> Option<&Draft> {
        self.read.draft.as_deref().ok()
    }

    /// Returns whether it will be imported.
    pub fn is_ticked(&self) -> bool {
        self.ticked && self.read.draft.is_ok()
    }

    /// Ticks it or takes the tick off; what cannot be read stays unticked.
    pub fn turn(&mut self) {
        self.ticked = !self.ticked && self.read.draft.is_ok();
    }

    /// Returns the encoding that was asked for.
    pub fn encoding(&self) -> Option<&str> {
        self.options.encoding.as_deref()
    }

    /// Returns whether speakers are looked for.
    pub fn finds_speakers(&self) -> bool {
        self.options.speakers != SpeakerPattern::None
    }

    /// Reads the bytes in another encoding; nothing: in the one that is found.
    pub fn read_in(&mut self, encoding: Option<&str>) {
        self.options.encoding = encoding.map(str::to_owned);
        self.stale = true;
    }

    /// Reads it with or without speakers.
    pub fn find_speakers(&mut self, find: bool) {
        self.options.speakers = if find {
            SpeakerPattern::Detect
        } else {
            SpeakerPattern::None
        };
        self.stale = true;
    }

    /// Returns whether it is being read again, or waits for that.
    pub fn is_reading(&self) -> bool {
        self.stale || self.reading.is_some()
    }

    /// Returns what reads it again beside the window, where it is to be; `job` is the number of the work.
    pub fn take_request(&mut self, job: JobId) -> Option<Request> {
        if !std::mem::take(&mut self.stale) {
            return None;
        }
        self.reading = Some(job);
        Some(Request::ReadAgain {
            file: self.read.clone(),
            options: self.options.clone(),
            job,
        })
    }

    /// Takes the file as it was read again; what was said of it stays. Returns whether it was this one’s.
    pub fn take_again(&mut self, job: JobId, read: &ReadFile) -> bool {
        if self.reading != Some(job) {
            return false;
        }
        self.reading = None;
        let was_bad = self.read.draft.is_err();
        self.read = read.clone();
        let draft = self.read.draft.as_deref().ok();
        self.ticked = draft.is_some() && (self.ticked || was_bad);
        if self.name.is_empty() {
            self.name = draft.map(|draft| draft.name.clone()).unwrap_or_default();
        }
        true
    }

    /// Gives up reading it again.
    pub fn stop_reading(&mut self, job: JobId) {
        self.reading.take_if(|reading| *reading == job);
    }

    /// Says what part a speaker has.
    pub fn set_role(&mut self, speaker: usize, role: SpeakerRole) {
        if let Ok(draft) = &mut self.read.draft
            && let Some(speaker) = Arc::make_mut(draft).speakers.get_mut(speaker)
        {
            speaker.role = role;
        }
    }

    /// Gives everything that speaker `from` says to speaker `into`.
    pub fn merge(&mut self, from: usize, into: usize) {
        let Ok(draft) = &mut self.read.draft else {
            return;
        };
        let draft = Arc::make_mut(draft);
        (draft.paragraphs, draft.speakers) =
            merged(&draft.paragraphs, &draft.speakers, (from, into));
    }

    /// Returns what is to be looked at.
    pub fn looks(&self) -> Vec<Look> {
        let Some(draft) = self.draft() else {
            return Vec::new();
        };
        let mut looks: Vec<Look> = draft
            .warnings
            .iter()
            .filter_map(|warning| look(draft, &warning.message, warning.at))
            .collect();
        if self.known {
            let text = words("docs-import-known");
            looks.push(Look {
                text,
                of_encoding: false,
                alike: None,
            });
        }
        looks
    }

    /// Returns why the project would refuse it, as a sentence.
    pub fn problem(&self, project: &Project) -> Option<String> {
        if self
            .new_case
            .as_ref()
            .is_some_and(|name| name.trim().is_empty())
        {
            return Some(words("docs-case-unnamed"));
        }
        if !self.order.trim().is_empty() && number_of::<u32>(&self.order).is_none() {
            return Some(words("docs-order-number"));
        }
        let document = NewDocument {
            name: self.name.clone(),
            edit: self.edit(),
            paragraphs: Arc::from([]),
            speakers: Vec::new(),
            right_to_left: false,
            language: None,
            text: ContentHash::default(),
            length: 0,
            characters: 0,
            words: 0,
            origin: Origin::default(),
        };
        let operation = Operation::ImportDocuments {
            documents: vec![document],
        };
        refusal(project, &operation)
            .err()
            .map(|refusal| say(&refusal.message()))
    }

    /// Returns what is to be kept, where it is ticked.
    pub fn sheet(&self) -> Option<Sheet> {
        let draft = self.read.draft.as_ref().ok().filter(|_| self.ticked)?;
        let mut edit = self.edit();
        // What was taken away must not come back from the draft.
        edit.date = Some(self.date.trim().to_owned());
        edit.place = Some(self.place.trim().to_owned());
        Some(Sheet {
            file_name: self.read.file_name.clone(),
            bytes: Arc::clone(&self.read.bytes),
            draft: Arc::clone(draft),
            edit,
        })
    }

    fn edit(&self) -> DocumentEdit {
        let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        DocumentEdit {
            name: some(&self.name),
            kind: Some(self.kind),
            order: number_of(&self.order),
            date: some(&self.date),
            place: some(&self.place),
            case: self.case.map(Some),
            case_named: self.new_case.as_deref().and_then(some),
            language: self.language.map(str::to_owned),
            ..DocumentEdit::default()
        }
    }
}

/// Whether a file holds so little in an encoding that is only guessed that it may be no text at all.
fn is_noise(draft: &Draft, words: usize) -> bool {
    let guessed = draft
        .encoding
        .as_ref()
        .is_some_and(|encoding| !encoding.certain);
    guessed && words < FEW_WORDS
}

/// Returns how a file stands, and the line that says so.
pub fn found(file: &ImportFile) -> (Found, String) {
    let draft = match &file.read.draft {
        Ok(draft) => draft,
        Err(message) => return (Found::Bad, say(message)),
    };
    let message = Message::new(if draft.speakers.is_empty() {
        "docs-found-plain"
    } else {
        "docs-found"
    })
    .with("words", file.read.words)
    .with("turns", turns_in(&draft.paragraphs))
    .with("speakers", draft.speakers.len());
    let guessed = draft.encoding.as_ref().filter(|encoding| !encoding.certain);
    let line = match guessed {
        Some(encoding) => format!("{} · {}", encoding.label, say(&message)),
        None => say(&message),
    };
    let found = if file.looks().is_empty() {
        Found::Good
    } else {
        Found::ToLookAt
    };
    (found, line)
}

/// Returns the encodings to offer: label and name, the found one first with no label.
pub(super) fn encoding_choices(file: &ImportFile) -> Vec<(Option<&'static str>, String)> {
    let label = file
        .draft()
        .and_then(|draft| draft.encoding.as_ref())
        .map(|encoding| encoding.label.clone());
    let found = match (file.encoding(), label) {
        (None, Some(label)) => say(&Message::new("docs-encoding-found").with("label", label)),
        _ => words("docs-encoding-find"),
    };
    let mut choices = vec![(None, found)];
    choices.extend(
        encodings()
            .into_iter()
            .map(|choice| (Some(choice.label), say(&choice.name))),
    );
    choices
}

/// The languages that are offered: those in which words are stemmed or scripts are told apart.
const LANGUAGES: [&str; 24] = [
    "en", "ar", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hu", "it", "ja", "nb", "nl",
    "pl", "pt", "ro", "ru", "sv", "tr", "uk", "zh",
];

/// Returns the languages to offer: tag and name, the found one first with no tag.
pub(super) fn language_choices(file: &ImportFile) -> Vec<(Option<&'static str>, String)> {
    let found = file.draft().and_then(|draft| draft.language);
    let first = match found {
        Some(tag) => {
            say(&Message::new("docs-language-found").with("name", crate::locale::language(tag)))
        }
        None => words("docs-language-unknown"),
    };
    let mut named: Vec<(Option<&'static str>, String)> = LANGUAGES
        .iter()
        .map(|tag| (Some(*tag), crate::locale::language(tag)))
        .collect();
    named.sort_by(|one, other| one.1.cmp(&other.1));
    named.insert(0, (None, first));
    named
}

fn look(draft: &Draft, message: &Message, at: Option<usize>) -> Option<Look> {
    let mut alike = None;
    if message.key == LABELS_ALIKE {
        alike = Some(speakers_alike(draft, message)?);
    }
    let mut text = say(message);
    if let Some(line) = at {
        text = say(&Message::new("docs-look-at-line")
            .with("text", text)
            .with("line", line));
    }
    let of_encoding = message.key.contains("encoding") || message.key.contains("unreadable");
    Some(Look {
        text,
        of_encoding,
        alike,
    })
}

/// Returns the two speakers of a warning, the one with fewer turns first; `None` when they are one already.
fn speakers_alike(draft: &Draft, message: &Message) -> Option<(usize, usize)> {
    let place = |name: &str| {
        let argument = message.arguments.iter().find(|(key, _)| key == name)?;
        let crate::model::Argument::Text(label) = &argument.1 else {
            return None;
        };
        draft
            .speakers
            .iter()
            .position(|speaker| speaker.label == *label)
    };
    let (first, second) = (place("first")?, place("second")?);
    let turns = |index: usize| {
        let named = |paragraph: &&crate::model::Paragraph| {
            paragraph.speaker.map(usize::from) == Some(index)
        };
        draft.paragraphs.iter().filter(named).count()
    };
    Some(if turns(first) <= turns(second) {
        (first, second)
    } else {
        (second, first)
    })
}
