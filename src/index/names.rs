//! The names that a query may ask for, looked up in the project: codes, documents, people, places, kinds.

use uuid::Uuid;

use crate::model::{Code, DocumentKind, Level, MemoKind, Place, Project, SpeakerRole, fold::fold};

use super::entry::{EntryKind, Mark};
use super::glob::{Glob, is_wild};
use super::variable::Variable;

/// What stands before the colon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Code,
    /// Codes of one level only.
    Level(Level),
    Document,
    Participant,
    Case,
    Place,
    Kind,
    Speaker,
    Coder,
    Date,
    Attribute,
    /// Words of memos.
    Memo,
    /// A variable by its own name.
    Variable(Variable),
}

/// What stands behind the colon.
pub(super) struct Wanted<'a> {
    pub value: &'a str,
    /// Whether it is the beginning of a name as well.
    pub open: bool,
}

impl Field {
    /// Returns the field of this name; a variable where it is the name of none of ours.
    pub fn named(name: &str, project: &Project) -> Option<Self> {
        match name.to_lowercase().as_str() {
            "code" => Some(Self::Code),
            "category" => Some(Self::Level(Level::Category)),
            "concept" => Some(Self::Level(Level::Concept)),
            "document" | "doc" => Some(Self::Document),
            "participant" => Some(Self::Participant),
            "case" => Some(Self::Case),
            "place" => Some(Self::Place),
            "kind" => Some(Self::Kind),
            "speaker" => Some(Self::Speaker),
            "coder" => Some(Self::Coder),
            "date" => Some(Self::Date),
            "attribute" => Some(Self::Attribute),
            "memo" => Some(Self::Memo),
            _ => Variable::named(name, project).map(Self::Variable),
        }
    }

    /// Returns the message key for a value that there is not.
    pub fn unknown(&self) -> &'static str {
        match self {
            Self::Code => "query-unknown-code",
            Self::Level(Level::Category) => "query-unknown-category",
            Self::Level(_) => "query-unknown-concept",
            Self::Document => "query-unknown-document",
            Self::Participant => "query-unknown-participant",
            Self::Case => "query-unknown-case",
            Self::Place => "query-unknown-place",
            Self::Kind | Self::Memo => "query-unknown-kind",
            Self::Speaker => "query-unknown-speaker",
            Self::Coder => "query-unknown-coder",
            Self::Date => "query-unknown-date",
            Self::Attribute => "query-unknown-attribute",
            Self::Variable(_) => "query-unknown-value",
        }
    }

    /// Returns the marks that the value stands for, several where the name is that of several; nothing for none.
    pub fn marks(&self, project: &Project, wanted: &Wanted<'_>) -> Option<Vec<Mark>> {
        let marks = match self {
            Self::Code => codes(project, wanted, |_| true),
            Self::Level(level) => codes(project, wanted, |code| code.level == *level),
            Self::Document => {
                let rows = project.documents.iter();
                named(
                    rows.map(|row| (row.id.0, row.name.as_str())),
                    wanted,
                    |id| Mark::Document(id.into()),
                )
            }
            Self::Participant => {
                let rows = project.participants.iter();
                named(
                    rows.map(|row| (row.id.0, row.name.as_str())),
                    wanted,
                    |id| Mark::Participant(id.into()),
                )
            }
            Self::Case => {
                let rows = project.cases.iter();
                named(
                    rows.map(|row| (row.id.0, row.name.as_str())),
                    wanted,
                    |id| Mark::Case(id.into()),
                )
            }
            Self::Coder => {
                let rows = project.coders.iter();
                named(
                    rows.map(|row| (row.id.0, row.name.as_str())),
                    wanted,
                    |id| Mark::Coder(id.into()),
                )
            }
            Self::Place => places(project, wanted),
            Self::Kind => kinds(wanted),
            Self::Memo => vec![Mark::Kind(EntryKind::Memo)],
            Self::Speaker => speakers(project, wanted),
            Self::Date => dates(wanted),
            Self::Attribute => attributes(project, wanted),
            Self::Variable(variable) => variable.marks(project, wanted),
        };
        (!marks.is_empty()).then_some(marks)
    }
}

impl Wanted<'_> {
    /// Returns the test for names: equal when folded, or of the pattern, or for an open value, beginning so.
    pub fn test(&self) -> impl Fn(&str) -> bool + use<> {
        let (value, open) = (fold(self.value), self.open);
        let every = self.value.trim() == "*";
        let glob = Some(self.value).filter(|value| value.contains(is_wild));
        let glob = glob.and_then(Glob::new);
        move |name| {
            let name = fold(name.trim());
            name == value
                || every
                || (open && name.starts_with(&value))
                || glob.as_ref().is_some_and(|glob| glob.fits(&name))
        }
    }
}

fn named<'a>(
    rows: impl Iterator<Item = (Uuid, &'a str)>,
    wanted: &Wanted<'_>,
    mark: impl Fn(Uuid) -> Mark,
) -> Vec<Mark> {
    let id = Uuid::try_parse(wanted.value).ok();
    let is_wanted = wanted.test();
    rows.filter(|(row, name)| id == Some(*row) || is_wanted(name))
        .map(|(row, _)| mark(row))
        .collect()
}

/// Finds codes by name, by path (`Category / Concept / code`, also its end) or by id.
fn codes(project: &Project, wanted: &Wanted<'_>, is_of: impl Fn(&Code) -> bool) -> Vec<Mark> {
    let rows = project.codes.iter().filter(|code| is_of(code));
    let found = named(
        rows.map(|row| (row.id.0, row.name.as_str())),
        wanted,
        |id| Mark::Code(id.into()),
    );
    if !found.is_empty() || !wanted.value.contains('/') {
        return found;
    }
    let path: Vec<&str> = wanted.value.split('/').map(str::trim).collect();
    let parts: Vec<String> = path.iter().map(|part| fold(part)).collect();
    let is_last = Wanted {
        value: path.last().copied().unwrap_or_default(),
        open: wanted.open,
    }
    .test();
    let above = parts.split_last().map_or(&[][..], |(_, above)| above);
    let on_path = |code: &Code| {
        let lineage = project.lineage(code.id);
        let names = lineage.iter().rev().skip(1).map(|code| fold(&code.name));
        let mut names = names.take(above.len());
        is_of(code)
            && is_last(&code.name)
            && above
                .iter()
                .rev()
                .all(|part| names.next().is_some_and(|name| name == *part))
    };
    let rows = project.codes.iter().filter(|code| on_path(code));
    rows.map(|code| Mark::Code(code.id)).collect()
}

/// Finds values by the words of their message keys: `place-causal-conditions` is `causal conditions`.
fn words<T: Copy>(
    values: impl IntoIterator<Item = T>,
    wanted: &Wanted<'_>,
    key: impl Fn(T) -> &'static str,
    mark: impl Fn(T) -> Mark,
) -> Vec<Mark> {
    let value = fold(wanted.value).replace(['-', '_', ' '], "");
    let is_wanted = |key: &str| {
        let (_, name) = key.split_once('-').unwrap_or(("", key));
        let first = name.split('-').next().unwrap_or(name);
        let name = name.replace('-', "");
        name == value || first == value || (wanted.open && name.starts_with(&value))
    };
    let found = values.into_iter().filter(|item| is_wanted(key(*item)));
    found.map(mark).collect()
}

/// Finds places by the words of the paradigm, in all models; by the name that a model gave one, in that model; or an
/// added one by its id.
fn places(project: &Project, wanted: &Wanted<'_>) -> Vec<Mark> {
    let mut marks = words(Place::ALL, wanted, |place| place.key(), Mark::Place);
    let is_wanted = wanted.test();
    for model in project.models.iter() {
        let given = model.places.all().into_iter().filter(|place| {
            let name = model.places.name(*place);
            name.is_some_and(&is_wanted) || wanted.value == String::from(*place)
        });
        marks.extend(given.map(|place| Mark::PlaceOf(model.id, place)));
    }
    marks
}

fn kinds(wanted: &Wanted<'_>) -> Vec<Mark> {
    let mut marks = words(EntryKind::ALL, wanted, EntryKind::word, Mark::Kind);
    marks.extend(words(
        DocumentKind::ALL,
        wanted,
        DocumentKind::key,
        Mark::DocumentKind,
    ));
    // `kind:code` is the codes themselves, never the memos on codes.
    if !marks.iter().any(|mark| matches!(mark, Mark::Kind(_))) {
        marks.extend(words(MemoKind::ALL, wanted, MemoKind::key, Mark::MemoKind));
    }
    marks
}

/// Finds speakers by label, or by the part that they have.
fn speakers(project: &Project, wanted: &Wanted<'_>) -> Vec<Mark> {
    let is_wanted = wanted.test();
    let labels = project
        .documents
        .iter()
        .flat_map(|document| &document.speakers)
        .filter(|speaker| is_wanted(&speaker.label));
    let mut marks: Vec<Mark> = labels
        .map(|speaker| Mark::speaker(&speaker.label))
        .collect();
    let roles = [
        ("interviewer", SpeakerRole::Interviewer),
        ("participant", SpeakerRole::Participant),
        ("unknown", SpeakerRole::Unknown),
    ];
    let roles = roles.into_iter().filter(|(word, _)| is_wanted(word));
    marks.extend(roles.map(|(_, role)| Mark::Role(role)));
    marks.sort();
    marks.dedup();
    marks
}

/// Takes a date, a month or a year.
fn dates(wanted: &Wanted<'_>) -> Vec<Mark> {
    let date = fold(wanted.value);
    let fits = matches!(date.len(), 4 | 7 | 10)
        && date.bytes().enumerate().all(|(index, byte)| match index {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    fits.then_some(Mark::Date(date)).into_iter().collect()
}

/// Finds a variable by `name=value`, among those that some document, participant or case has.
fn attributes(project: &Project, wanted: &Wanted<'_>) -> Vec<Mark> {
    let Some((name, value)) = wanted.value.split_once('=') else {
        return Vec::new();
    };
    let wanted = Wanted {
        value: value.trim_matches(['"', '“', '”', '«', '»']).trim(),
        open: wanted.open,
    };
    let variable = Variable::named(name, project);
    variable.map_or_else(Vec::new, |variable| variable.marks(project, &wanted))
}
