//! What can stand where a query is being typed: names before a colon, and what there is of each behind it.

use std::ops::Range;

use crate::model::{CodeId, DocumentKind, Level, MemoKind, Place, Project, fold::fold};

use super::entry::EntryKind;
use super::names::Field;
use super::nearness::REACHES;
use super::syntax::{Lexeme, Sort, lexemes};
use super::variable;

/// The most that is offered at once.
const MOST: usize = 8;

/// Letters that must be typed before names of fields are offered: with fewer, every word would offer some.
const FIELD_LETTERS: usize = 2;

/// The names that can stand before a colon, in the order in which they are offered.
const FIELDS: [&str; 15] = [
    "code",
    "category",
    "concept",
    "case",
    "coder",
    "document",
    "date",
    "kind",
    "memo",
    "near",
    "participant",
    "place",
    "speaker",
    "within",
    "attribute",
];

/// Something that can stand where a query is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the query that it takes the place of.
    pub range: Range<usize>,
    /// What takes their place.
    pub insert: String,
    /// What it is called.
    pub name: String,
    /// The code that it is.
    pub code: Option<CodeId>,
}

/// Returns what can stand at `offset` of `text`, the likeliest first; nothing where nothing is begun there.
pub fn completions(text: &str, offset: usize, project: &Project) -> Vec<Completion> {
    let Some(head) = text.get(..offset) else {
        return Vec::new();
    };
    let Some(last) = lexemes(head).pop().filter(|last| last.end == head.len()) else {
        return Vec::new();
    };
    let offered = match last.sort {
        Sort::Word(word) => fields(word, last.at..offset, project),
        Sort::Field { name, value, .. } => values((head, name, value), &last, project),
        _ => Vec::new(),
    };
    // What stands there already is no offer.
    match offered.as_slice() {
        [only] if head.get(only.range.clone()) == Some(only.insert.trim_end()) => Vec::new(),
        _ => offered,
    }
}

fn fields(word: &str, range: Range<usize>, project: &Project) -> Vec<Completion> {
    let begun = fold(word);
    if begun.chars().count() < FIELD_LETTERS {
        return Vec::new();
    }
    let own = FIELDS.iter().map(|name| (*name).to_owned());
    let all = own.chain(variable::names(project));
    all.filter(|name| fold(name).starts_with(&begun))
        .take(MOST)
        .map(|name| Completion {
            range: range.clone(),
            insert: match name.as_str() {
                "near" => "near:5(".to_owned(),
                _ => format!("{}:", spelled(&name)),
            },
            name: format!("{name}:"),
            code: None,
        })
        .collect()
}

fn values(
    (head, name, value): (&str, &str, &str),
    lexeme: &Lexeme<'_>,
    project: &Project,
) -> Vec<Completion> {
    // From behind the colon, with the quotation mark that may stand there.
    let Sort::Field {
        value_at, closed, ..
    } = lexeme.sort
    else {
        return Vec::new();
    };
    // What is closed is written.
    if closed && lexeme.end > value_at + value.len() {
        return Vec::new();
    }
    let before = head
        .get(..value_at)
        .and_then(|head| head.chars().next_back());
    let quote = before.filter(|_| !closed).map_or(0, char::len_utf8);
    let range = value_at.saturating_sub(quote)..lexeme.end;
    let begun = fold(value.trim());
    let mut found: Vec<(bool, String, Named)> = named(name, project)
        .into_iter()
        .filter_map(|named| {
            let folded = fold(&named.name);
            let place = folded.find(&begun)?;
            Some((place > 0, folded, named))
        })
        .collect();
    found.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    found
        .into_iter()
        .take(MOST)
        .map(|(_, _, named)| Completion {
            range: range.clone(),
            insert: format!("{} ", spelled(&named.value)),
            name: named.name,
            code: named.code,
        })
        .collect()
}

/// A value that can be asked for.
struct Named {
    name: String,
    /// As it is written in a query; of a code that shares its name, its path.
    value: String,
    code: Option<CodeId>,
}

impl Named {
    fn plain(name: impl Into<String>) -> Self {
        let name = name.into();
        Self {
            value: name.clone(),
            name,
            code: None,
        }
    }
}

fn named(field: &str, project: &Project) -> Vec<Named> {
    if field.eq_ignore_ascii_case("within") {
        return REACHES.into_iter().map(Named::plain).collect();
    }
    let rows = |names: &mut dyn Iterator<Item = &String>| names.map(Named::plain).collect();
    match Field::named(field, project) {
        Some(Field::Code) => codes(project, |_| true),
        Some(Field::Level(wanted)) => codes(project, |level| level == wanted),
        Some(Field::Document) => rows(&mut project.documents.iter().map(|row| &row.name)),
        Some(Field::Participant) => rows(&mut project.participants.iter().map(|row| &row.name)),
        Some(Field::Case) => rows(&mut project.cases.iter().map(|row| &row.name)),
        Some(Field::Coder) => rows(&mut project.coders.iter().map(|row| &row.name)),
        Some(Field::Speaker) => speakers(project),
        Some(Field::Place) => {
            let given = project.models.iter().flat_map(|model| {
                let all = model.places.all().into_iter();
                all.filter_map(|place| model.places.name(place).map(Named::plain))
            });
            let mut places = keys(Place::ALL.map(Place::key).to_vec());
            places.extend(given);
            places
        }
        Some(Field::Kind) => {
            let mut kinds: Vec<Named> = EntryKind::ALL
                .into_iter()
                .map(|kind| Named::plain(kind.word()))
                .collect();
            kinds.extend(keys(DocumentKind::ALL.map(DocumentKind::key).to_vec()));
            kinds.extend(keys(MemoKind::ALL.map(MemoKind::key).to_vec()));
            kinds
        }
        Some(Field::Attribute) => variable::names(project)
            .into_iter()
            .map(Named::plain)
            .collect(),
        Some(Field::Variable(variable)) => {
            let values = variable.all_values(project).into_iter();
            values.map(Named::plain).collect()
        }
        Some(Field::Date) => {
            let dates = project.documents.iter().filter_map(|row| row.date.clone());
            let mut dates: Vec<String> = dates.collect();
            dates.sort();
            dates.dedup();
            dates.into_iter().map(Named::plain).collect()
        }
        Some(Field::Memo) | None => Vec::new(),
    }
}

fn codes(project: &Project, is_of: impl Fn(Level) -> bool) -> Vec<Named> {
    let mut counts = std::collections::HashMap::<String, usize>::new();
    for code in project.codes.iter() {
        *counts.entry(fold(&code.name)).or_default() += 1;
    }
    let codes = project.codes.iter().filter(|code| is_of(code.level));
    codes
        .map(|code| {
            let shares = counts
                .get(&fold(&code.name))
                .is_some_and(|count| *count > 1);
            Named {
                name: code.name.clone(),
                value: match shares {
                    true => project.code_path(code.id),
                    false => code.name.clone(),
                },
                code: Some(code.id),
            }
        })
        .collect()
}

fn speakers(project: &Project) -> Vec<Named> {
    let documents = project.documents.iter();
    let labels = documents.flat_map(|document| document.speakers.iter());
    let mut labels: Vec<String> = labels.map(|speaker| speaker.label.clone()).collect();
    labels.extend(["interviewer", "participant"].map(str::to_owned));
    labels.sort();
    labels.dedup();
    labels.into_iter().map(Named::plain).collect()
}

/// Returns the words of message keys: `place-causal-conditions` is `causal conditions`.
fn keys(keys: Vec<&'static str>) -> Vec<Named> {
    let words = |key: &str| key.split_once('-').unwrap_or(("", key)).1.replace('-', " ");
    keys.into_iter()
        .map(|key| Named::plain(words(key)))
        .collect()
}

/// Returns a name as a query has to spell it: in quotation marks where it is more than a word.
pub(super) fn spelled(name: &str) -> String {
    let plain = !name.is_empty()
        && name.chars().all(|character| {
            character.is_alphanumeric() || matches!(character, '_' | '-' | '\u{200C}')
        });
    match (plain, name.contains('"')) {
        (true, _) => name.to_owned(),
        (false, false) => format!("\"{name}\""),
        (false, true) => format!("«{name}»"),
    }
}
