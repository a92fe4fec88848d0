//! A study’s own history of coding, out of the log of another program: what of it can be played here, and playing it.
//!
//! Everything is read and tried before anything is done; what is passed over is told with its reason.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use crate::import::{self, Options, html_text};
use crate::locale::say;
use crate::model::{DocumentId, Message, Passage, Project, RowChange, TextRange};
use crate::operation::{BringHistory, Deed, DocumentEdit, Operation, PastAct, Refusal, plan};

use super::bring_in::{Sheet, natural_key, new_documents};
use super::brought::{document_called, documents_by_name};
use super::clock::day_words;
use super::coding_log::{CodingLog, Logged, LoggedAct, at_line};
use super::{Desk, Done, Failure};

/// The most lines that are named where they are passed over for one reason.
const MOST_LINES: usize = 12;

/// A history as it would come in.
#[derive(Clone, Debug)]
pub struct ComingHistory {
    /// How many lines it has.
    pub lines: usize,
    /// Documents that come with it, by name.
    pub documents: Vec<String>,
    /// How many marks were put, and how many codes named, in all its time.
    pub counts: (usize, usize),
    /// How many codings and how many codes stand at its end.
    pub stands: (usize, usize),
    /// How many lines were passed over.
    pub passed_over: usize,
    /// All of this in sentences, and what was passed over and why.
    pub told: Vec<String>,
}

/// Returns what a history would bring in; nothing is changed.
///
/// # Errors
///
/// When the file cannot be read, or a line cannot be understood or played; the line is named.
pub fn read_history(desk: &mut Desk, path: &Path) -> Result<ComingHistory, Failure> {
    Trial::of(desk, &CodingLog::read(path)?).map(|trial| trial.coming)
}

/// Plays a history into the open project: documents that it brings along as one act, its coding as another.
///
/// # Errors
///
/// As [`read_history`], and [`Refusal::NothingToDo`] where nothing of it fits; nothing was changed then.
pub fn bring_history(
    desk: &mut Desk,
    path: &Path,
    why: &str,
) -> Result<(ComingHistory, Done), Failure> {
    let log = CodingLog::read(path)?;
    let trial = Trial::of(desk, &log)?;
    if trial.coming.counts == (0, 0) {
        return Err(Failure::Export(Message::new("past-nothing")));
    }
    if !trial.sheets.is_empty() {
        desk.import(&trial.sheets, why)?;
    }
    let project = Arc::clone(desk.project());
    let text = |document| desk.text(document).ok();
    let played = Reading::of(&project, &text, &log).played(&log)?;
    let done = desk.perform(Operation::BringHistory(played.history), why)?;
    Ok((trial.coming, done))
}

/// A history that was played on a copy of the project.
struct Trial {
    coming: ComingHistory,
    sheets: Vec<Sheet>,
}

impl Trial {
    fn of(desk: &mut Desk, log: &CodingLog) -> Result<Self, Failure> {
        let mut stamp = desk.stamp();
        let desk = &*desk;
        let sheets = sheets_of(desk.project(), log);
        let mut project = Project::clone(desk.project());
        let mut texts: HashMap<DocumentId, Arc<str>> = HashMap::new();
        if !sheets.is_empty() {
            let (documents, _) = new_documents(&sheets);
            let import = Operation::ImportDocuments { documents };
            let changes = plan(&project, &import, &mut stamp)?;
            let made = changes.iter().filter_map(|change| match change {
                RowChange::Document(change) => change.after.as_ref().map(|row| row.id),
                _ => None,
            });
            let drafts = sheets.iter().map(|sheet| sheet.draft.text.as_str().into());
            texts.extend(made.zip(drafts));
            let revision = project.revision();
            project = project
                .folded(&changes, revision)
                .map_err(|_| Refusal::Stale)?;
        }
        let text = |document| match texts.get(&document) {
            Some(text) => Some(Arc::clone(text)),
            None => desk.text(document).ok(),
        };
        let played = Reading::of(&project, &text, log).played(log)?;
        let end = match played.history.acts.is_empty() {
            true => project.clone(),
            false => {
                let bring = Operation::BringHistory(played.history.clone());
                let changes = plan(&project, &bring, &mut stamp);
                let changes = changes.map_err(|refusal| played.at_line(refusal))?;
                let revision = project.revision();
                project
                    .folded(&changes, revision)
                    .map_err(|_| Refusal::Stale)?
            }
        };
        let coming = played.told(log, &sheets, (&project, &end));
        Ok(Self { coming, sheets })
    }
}

/// The documents of a project file that are not here yet, by their names.
fn sheets_of(project: &Project, log: &CodingLog) -> Vec<Sheet> {
    let here = documents_by_name(project);
    let documents = log.file.iter().flat_map(|file| &file.documents);
    let mut missing: Vec<_> = documents
        .filter(|(_, name, _)| document_called(&here, name).is_none())
        .collect();
    missing.sort_by_cached_key(|(_, name, _)| natural_key(name));
    let sheets = missing.iter().filter_map(|(_, name, html)| {
        let bytes: Arc<[u8]> = html_text(html).into_bytes().into();
        let stem = Path::new(name).file_stem()?.to_string_lossy().into_owned();
        let file_name = format!("{stem}.txt");
        let draft = import::read(&file_name, &bytes, &Options::default()).ok()?;
        let edit = DocumentEdit {
            name: Some(stem),
            ..DocumentEdit::default()
        };
        Some(Sheet {
            file_name,
            bytes,
            draft: Arc::new(draft),
            edit,
        })
    });
    sheets.collect()
}

/// What can be played, and what was passed over.
#[derive(Default)]
struct Played {
    history: BringHistory,
    /// The line of each act.
    lines: Vec<usize>,
    /// Marks on documents that the study took out itself.
    taken_out: usize,
    /// Marks on documents that are not here, by name.
    missing: BTreeMap<String, usize>,
    /// Marks on documents whose words are others here, by name.
    other_words: BTreeMap<String, usize>,
    /// Lines with a mark whose characters are not in the text.
    outside: Vec<usize>,
    /// Lines on codes that nothing named and no mark had.
    nameless: Vec<usize>,
    /// Lines with no bearing on the coding.
    others: usize,
}

impl Played {
    fn act(&mut self, act: &LoggedAct, did: Deed) {
        self.lines.push(act.line);
        self.history.acts.push(PastAct {
            at: act.at,
            by: act.by.clone(),
            did,
        });
    }

    fn passed_over(&self) -> usize {
        let named = [&self.missing, &self.other_words];
        let named: usize = named.iter().flat_map(|names| names.values()).sum();
        named + self.taken_out + self.outside.len() + self.nameless.len() + self.others
    }

    /// The refusal of an act as that of its line.
    fn at_line(&self, refusal: Refusal) -> Failure {
        match refusal {
            Refusal::InStep { number, refusal } => {
                let line = number
                    .checked_sub(1)
                    .and_then(|index| self.lines.get(index));
                at_line(line.copied().unwrap_or(number), &refusal.message())
            }
            other => other.into(),
        }
    }

    fn told(
        &self,
        log: &CodingLog,
        sheets: &[Sheet],
        (before, after): (&Project, &Project),
    ) -> ComingHistory {
        let counts = self.history.counts();
        let codings = after.codings.len().saturating_sub(before.codings.len());
        let new = after.codes.iter();
        let new: Vec<_> = new.filter(|code| !before.codes.contains(code.id)).collect();
        let documents: Vec<String> = sheets
            .iter()
            .filter_map(|sheet| sheet.edit.name.clone())
            .collect();
        let mut told = vec![self.taken(log, counts)];
        told.push(
            Message::new("past-stands")
                .with("codings", codings)
                .with("codes", new.len()),
        );
        if !documents.is_empty() {
            told.push(Message::new("past-documents").with("count", documents.len()));
        }
        let called: HashSet<&str> = self.names().collect();
        let others = new.iter().filter(|code| !called.contains(&*code.name));
        told.extend(others.map(|code| Message::new("past-renamed").with("name", &*code.name)));
        told.extend(self.passed());
        ComingHistory {
            lines: log.acts.len(),
            documents,
            counts,
            stands: (codings, new.len()),
            passed_over: self.passed_over(),
            told: told.iter().map(say).collect(),
        }
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.history.acts.iter().filter_map(|act| match &act.did {
            Deed::Name { called, .. } => Some(called.trim()),
            _ => None,
        })
    }

    fn taken(&self, log: &CodingLog, (marks, codes): (usize, usize)) -> Message {
        let times = log.acts.first().zip(log.acts.last());
        let day = |act: &LoggedAct| day_words(act.at);
        let (first, last) =
            times.map_or_else(Default::default, |(first, last)| (day(first), day(last)));
        let count = |is: fn(&Deed) -> bool| {
            let acts = self.history.acts.iter();
            acts.filter(|act| is(&act.did)).count()
        };
        Message::new("past-taken")
            .with("lines", log.acts.len())
            .with("first", first)
            .with("last", last)
            .with("marks", marks)
            .with("codes", codes)
            .with("merged", count(|did| matches!(did, Deed::Merge { .. })))
            .with("dropped", count(|did| matches!(did, Deed::Drop { .. })))
            .with("unmarked", count(|did| matches!(did, Deed::Unmark { .. })))
    }

    /// What was passed over and why.
    fn passed(&self) -> Vec<Message> {
        let counted =
            |key: &str, count: usize| (count > 0).then(|| Message::new(key).with("count", count));
        let named = |key: &'static str, names: &BTreeMap<String, usize>| {
            let told = names.iter().map(move |(name, count)| {
                let message = Message::new(key).with("name", name.as_str());
                message.with("count", *count)
            });
            told.collect::<Vec<_>>()
        };
        let lined = |key: &str, lines: &[usize]| {
            let some: Vec<String> = lines
                .iter()
                .take(MOST_LINES)
                .map(usize::to_string)
                .collect();
            let more = if lines.len() > MOST_LINES {
                ", …"
            } else {
                ""
            };
            let told = some.join(", ") + more;
            counted(key, lines.len()).map(|message| message.with("lines", told))
        };
        let mut all: Vec<Message> = counted("past-passed-taken-out", self.taken_out)
            .into_iter()
            .collect();
        all.extend(named("past-passed-missing", &self.missing));
        all.extend(named("past-passed-other-words", &self.other_words));
        all.extend(lined("past-passed-outside", &self.outside));
        all.extend(lined("past-passed-nameless", &self.nameless));
        all.extend(counted("past-passed-others", self.others));
        all
    }
}

/// Where a mark is.
enum Ground {
    Here(DocumentId),
    TakenOut,
    Missing(String),
    OtherWords(String),
}

/// A log while it is played.
struct Reading<'a> {
    text: &'a dyn Fn(DocumentId) -> Option<Arc<str>>,
    here: HashMap<String, DocumentId>,
    texts: HashMap<DocumentId, Arc<str>>,
    /// Names of documents by their numbers.
    names: HashMap<i64, String>,
    taken_out: HashSet<i64>,
    /// Documents that are here with other words.
    differs: HashSet<DocumentId>,
    /// Names of tags that the file ended with.
    tags: HashMap<i64, String>,
    alive: HashSet<i64>,
    marks: HashSet<i64>,
    numbered: HashMap<i64, i64>,
    played: Played,
}

impl<'a> Reading<'a> {
    fn of(
        project: &Project,
        text: &'a dyn Fn(DocumentId) -> Option<Arc<str>>,
        log: &CodingLog,
    ) -> Self {
        let here = documents_by_name(project);
        let mut names = HashMap::new();
        let mut taken_out = HashSet::new();
        for act in &log.acts {
            let Some(number) = act.document.0 else {
                continue;
            };
            match &act.act {
                Logged::DocumentAdded(name) => drop(names.insert(number, name.clone())),
                Logged::DocumentRemoved => drop(taken_out.insert(number)),
                _ => {}
            }
        }
        let file = log.file.iter();
        let documents: Vec<_> = file.clone().flat_map(|file| &file.documents).collect();
        names.extend(documents.iter().map(|(id, name, _)| (*id, name.clone())));
        let differs = documents.iter().filter_map(|(_, name, html)| {
            let document = document_called(&here, name)?;
            let same = text(document).is_some_and(|text| *text == *html_text(html));
            (!same).then_some(document)
        });
        Self {
            differs: differs.collect(),
            tags: file.flat_map(|file| file.tags.iter().cloned()).collect(),
            numbered: numbered(&log.acts),
            text,
            here,
            texts: HashMap::new(),
            names,
            taken_out,
            alive: HashSet::new(),
            marks: HashSet::new(),
            played: Played::default(),
        }
    }

    fn played(mut self, log: &CodingLog) -> Result<Played, Failure> {
        for act in &log.acts {
            let followed = self.follow(act);
            followed.map_err(|reason| at_line(act.line, &reason))?;
        }
        Ok(self.played)
    }

    fn follow(&mut self, act: &LoggedAct) -> Result<(), Message> {
        match &act.act {
            Logged::DocumentAdded(_) | Logged::DocumentRemoved | Logged::Other => {
                self.played.others += 1;
            }
            Logged::Named {
                tag,
                name,
                definition,
            } => {
                self.alive.insert(*tag);
                let did = Deed::Name {
                    tag: *tag,
                    called: name.clone(),
                    definition: definition.clone(),
                };
                self.played.act(act, did);
            }
            Logged::Removed(tag) if self.alive.remove(tag) => {
                self.played.act(act, Deed::Drop { tag: *tag });
            }
            Logged::Merged { tag, with } if self.alive.contains(tag) => {
                self.merge(act, (*tag, *with))?;
            }
            Logged::Removed(_) | Logged::Merged { .. } => self.played.nameless.push(act.line),
            Logged::Marked { mark, ends, tags } => self.mark(act, (*mark, *ends), tags)?,
            Logged::Unmarked(mark) if self.marks.remove(mark) => {
                self.played.act(act, Deed::Unmark { mark: *mark });
            }
            // It took a mark off that was passed over.
            Logged::Unmarked(_) => self.played.others += 1,
        }
        Ok(())
    }

    fn merge(&mut self, act: &LoggedAct, (tag, with): (i64, i64)) -> Result<(), Message> {
        let with = self.numbered.get(&with).copied().unwrap_or(with);
        if !self.alive.contains(&with) || with == tag {
            return Err(Message::new("past-merged-where").with("tag", with.to_string()));
        }
        self.alive.remove(&tag);
        self.played.act(act, Deed::Merge { tag, with });
        Ok(())
    }

    fn mark(
        &mut self,
        act: &LoggedAct,
        (mark, (first, last)): (i64, (u32, u32)),
        tags: &[i64],
    ) -> Result<(), Message> {
        let document = match self.ground(act)? {
            Ground::Here(document) => document,
            Ground::TakenOut => {
                self.played.taken_out += 1;
                return Ok(());
            }
            Ground::Missing(name) => {
                *self.played.missing.entry(name).or_default() += 1;
                return Ok(());
            }
            Ground::OtherWords(name) => {
                *self.played.other_words.entry(name).or_default() += 1;
                return Ok(());
            }
        };
        let passage = self
            .text(document)
            .and_then(|text| Passage::new(document, &text, TextRange::new(first, last)).ok());
        let Some(passage) = passage else {
            self.played.outside.push(act.line);
            return Ok(());
        };
        for tag in tags.iter().copied().collect::<BTreeSet<i64>>() {
            if self.alive.insert(tag) {
                let known = self.tags.get(&tag).cloned();
                let called = known.unwrap_or_else(|| {
                    say(&Message::new("past-tag").with("number", tag.to_string()))
                });
                let definition = None;
                self.played.act(
                    act,
                    Deed::Name {
                        tag,
                        called,
                        definition,
                    },
                );
            }
        }
        self.marks.insert(mark);
        let did = Deed::Mark {
            mark,
            passage,
            tags: tags.to_vec(),
        };
        self.played.act(act, did);
        Ok(())
    }

    fn ground(&self, act: &LoggedAct) -> Result<Ground, Message> {
        let (number, name) = &act.document;
        if number.is_some_and(|number| number < 0 || self.taken_out.contains(&number)) {
            return Ok(Ground::TakenOut);
        }
        let known = number.and_then(|number| self.names.get(&number));
        let name = name.as_ref().or(known);
        let missing = || Message::new("past-no-field").with("name", "document");
        let name = name.ok_or_else(missing)?;
        Ok(match document_called(&self.here, name) {
            Some(document) if self.differs.contains(&document) => Ground::OtherWords(name.clone()),
            Some(document) => Ground::Here(document),
            None => Ground::Missing(name.clone()),
        })
    }

    fn text(&mut self, document: DocumentId) -> Option<Arc<str>> {
        if let Some(text) = self.texts.get(&document) {
            return Some(Arc::clone(text));
        }
        let text = (self.text)(document)?;
        self.texts.insert(document, Arc::clone(&text));
        Some(text)
    }
}

/// Which number a tag has in the log, by the number that it had when it was made.
///
/// Taguette numbers tags as they are made. In a file that it writes out, those that ended have that number, negative, and
/// those that stand are numbered anew; but what a merge went into has its first number still (`copy.py` of Taguette
/// maps every field but `dest_tag_id`). The numbers that ended say how the others were counted between them. In a log
/// that was not written out so, no number is negative and each is its own.
fn numbered(acts: &[LoggedAct]) -> HashMap<i64, i64> {
    let mut seen = HashSet::new();
    let tags = acts.iter().filter_map(|act| match act.act {
        Logged::Named { tag, .. } => Some(tag),
        _ => None,
    });
    let tags: Vec<i64> = tags.filter(|tag| seen.insert(*tag)).collect();
    let Some((place, ended)) = (0_i64..).zip(&tags).find(|(_, tag)| **tag < 0) else {
        return HashMap::new();
    };
    let mut last = -ended - place - 1;
    let mut numbered = HashMap::new();
    for tag in tags {
        last = if tag < 0 { -tag } else { last + 1 };
        numbered.insert(last, tag);
    }
    numbered
}
