//! Where names of the list of pseudonyms stand: in texts and in everything that was written.
//!
//! Names are compared folded (case, ي/ی, ك/ک, diacritics, joiners), as whole words; between the words of a name may stand
//! what file names have there instead of a space, as in Anna-Karimi.txt. What is attached to a name stays: an
//! English ’s, a Persian suffix behind a ZWNJ. Words that only begin with a name, and words that are written small where
//! the name is not, are found too, with the doubt that there is.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Value;

use crate::model::fold::fold_char;
use crate::model::{
    DocumentId, Doubt, FieldPlace, Mention, Project, PseudonymId, RowChange, TextRange, WordsPlace,
};

/// Characters of context on either side of a mention.
const CONTEXT: usize = 48;
/// The most letters that may be attached to a name for it to be found with doubt.
const ATTACHED: usize = 4;
/// The fewest letters of a name that is looked for within longer words.
const SHORTEST: usize = 3;

/// What Persian writes together with a name: object marker, copula, plural, possessives, “and”, the definite suffix.
const SUFFIXES: [&str; 18] = [
    "ا", "ه", "و", "ی", "م", "ت", "ش", "رو", "را", "ها", "هام", "های", "مون", "مان", "تان", "شان",
    "جان", "جون",
];

/// A list of names, ready to be looked for.
pub struct Names {
    names: Vec<Name>,
    /// Numbers of the names by their first letter, the longest name first.
    by_first: HashMap<char, Vec<usize>>,
}

struct Name {
    pseudonym: PseudonymId,
    letters: Vec<char>,
    /// Whether it is written with a capital letter.
    capital: bool,
}

/// A name in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where, in bytes.
    pub range: TextRange,
    /// Which name.
    pub pseudonym: PseudonymId,
    /// Why it may be another word; nothing: it is the name.
    pub doubt: Option<Doubt>,
}

/// Returns where the names of the project's list stand: texts in the order of the documents, then what was written.
///
/// `text` gives the texts. Words that follow from texts (quotations) and what was corrected are not looked at.
pub fn mentions(project: &Project, text: &dyn Fn(DocumentId) -> Option<Arc<str>>) -> Vec<Mention> {
    let names = Names::new(project);
    let mut mentions = Vec::new();
    if names.names.is_empty() {
        return mentions;
    }
    for document in project.documents_in_order() {
        if let Some(text) = text(document.id) {
            let place = WordsPlace::Text(document.id);
            names.mention(&text, &place, &mut mentions);
        }
    }
    for row in project.rows() {
        for (place, words) in written(&row) {
            names.mention(&words, &WordsPlace::Field(place), &mut mentions);
        }
    }
    mentions
}

impl Names {
    /// Returns the names of the project's list.
    pub fn new(project: &Project) -> Self {
        let names: Vec<Name> = project
            .pseudonyms
            .iter()
            .map(|row| Name {
                pseudonym: row.id,
                letters: letters(&row.name)
                    .iter()
                    .map(|letter| letter.folded)
                    .collect(),
                capital: row.name.chars().any(char::is_uppercase),
            })
            .filter(|name| !name.letters.is_empty())
            .collect();
        let mut by_first: HashMap<char, Vec<usize>> = HashMap::new();
        for (index, name) in names.iter().enumerate() {
            if let Some(first) = name.letters.first() {
                by_first.entry(*first).or_default().push(index);
            }
        }
        let length = |index: &usize| names.get(*index).map_or(0, |name| name.letters.len());
        for list in by_first.values_mut() {
            list.sort_by_key(|index| std::cmp::Reverse(length(index)));
        }
        Self { names, by_first }
    }

    /// Returns where the names stand in `text`, in order; no two share words.
    pub fn find(&self, text: &str) -> Vec<Found> {
        let letters = letters(text);
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(letter) = letters.get(at) {
            let list = self.by_first.get(&letter.folded);
            let hit = list
                .filter(|_| begins_word(&letters, at))
                .into_iter()
                .flatten()
                .find_map(|index| self.names.get(*index)?.stands(text, &letters, at));
            at = match hit {
                Some((hit, next)) => {
                    found.push(hit);
                    next.max(at + 1)
                }
                None => at + 1,
            };
        }
        found
    }

    fn mention(&self, words: &str, place: &WordsPlace, mentions: &mut Vec<Mention>) {
        mentions.extend(self.find(words).into_iter().map(|found| Mention {
            place: place.clone(),
            range: found.range,
            found: found.range.cut(words).unwrap_or_default().into(),
            pseudonym: found.pseudonym,
            doubt: found.doubt,
            before: context_before(words, found.range.start),
            after: context_after(words, found.range.end),
        }));
    }
}

impl Name {
    /// Returns the name where it stands at the letter `at`, and the number of the letter behind it.
    fn stands(&self, text: &str, letters: &[Letter], at: usize) -> Option<(Found, usize)> {
        let end = self.end_of(letters, at)?;
        let here = letters.get(at..end)?;
        let (first, last) = (here.first()?, here.last()?);
        let range = TextRange::new(first.start, last.end);
        let whole = ends_word(letters, end);
        let small = self.capital && !range.cut(text)?.chars().any(char::is_uppercase);
        if !whole && (self.letters.len() < SHORTEST || !is_attached(letters, end)) {
            return None;
        }
        let found = Found {
            range,
            pseudonym: self.pseudonym,
            doubt: match (whole, small) {
                (false, _) => Some(Doubt::Attached),
                (true, true) => Some(Doubt::Small),
                (true, false) => None,
            },
        };
        Some((found, end))
    }
}

impl Name {
    /// Returns the number of the letter behind the name where it is spelt at the letter `at`.
    fn end_of(&self, letters: &[Letter], at: usize) -> Option<usize> {
        let mut end = at;
        for own in &self.letters {
            let letter = letters.get(end)?;
            let parts = is_gap(*own) && is_gap(letter.folded);
            if parts || letter.folded == *own {
                end += 1;
            } else if !(is_gap(*own) && letter.joined) {
                return None;
            }
        }
        Some(end)
    }
}

/// Returns whether it stands between the words of a name, in a text or in a file name.
fn is_gap(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '-' | '\u{2010}' | '\u{2011}' | '_' | '.' | '+'
    )
}

/// A folded letter and where it came from.
#[derive(Clone, Copy, Debug)]
struct Letter {
    folded: char,
    start: u32,
    end: u32,
    /// Whether a joiner stands before it: a word may end there.
    joined: bool,
}

/// Returns the letters of `text`, folded; white space in a row is one space, joiners and marks are none.
fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
    let mut joined = false;
    for (start, character) in text.char_indices() {
        let (start, end) = (to_u32(start), to_u32(start + character.len_utf8()));
        if character.is_whitespace() && character != '\n' {
            match letters.last_mut() {
                Some(last) if last.folded == ' ' => last.end = end,
                _ => letters.push(Letter {
                    folded: ' ',
                    start,
                    end,
                    joined: false,
                }),
            }
            continue;
        }
        let before = letters.len();
        fold_char(character, &mut |folded| {
            letters.push(Letter {
                folded,
                start,
                end,
                joined: false,
            });
        });
        if letters.len() == before {
            // A mark belongs to the letter before it; a joiner divides.
            joined |= character == '\u{200c}';
            if let Some(last) = letters.last_mut().filter(|_| character != '\u{200c}') {
                last.end = end;
            }
        } else if let Some(first) = letters.get_mut(before) {
            first.joined = std::mem::take(&mut joined);
        }
    }
    letters
}

fn begins_word(letters: &[Letter], at: usize) -> bool {
    let joined = letters.get(at).is_some_and(|letter| letter.joined);
    let before = at.checked_sub(1).and_then(|before| letters.get(before));
    joined || before.is_none_or(|letter| !letter.folded.is_alphanumeric() && !is_inner(letters, at))
}

/// Returns whether an apostrophe right before the letter `at` joins it to a word, as in O’Brien.
fn is_inner(letters: &[Letter], at: usize) -> bool {
    let apostrophe = at.checked_sub(1).and_then(|before| letters.get(before));
    let letter = at.checked_sub(2).and_then(|before| letters.get(before));
    apostrophe.is_some_and(|sign| sign.folded == '\'')
        && letter.is_some_and(|letter| letter.folded.is_alphanumeric())
}

fn ends_word(letters: &[Letter], end: usize) -> bool {
    let Some(next) = letters.get(end) else {
        return true;
    };
    if next.joined {
        return true;
    }
    if next.folded != '\'' {
        return !next.folded.is_alphanumeric();
    }
    // An ’s is attached; O’Brien is one word.
    let rest = letters.get(end + 1..).unwrap_or_default();
    let word = rest
        .iter()
        .take_while(|letter| letter.folded.is_alphanumeric());
    let word: String = word.map(|letter| letter.folded).collect();
    matches!(word.as_str(), "" | "s" | "d" | "ll" | "ve" | "re" | "m")
}

/// Returns whether what stands behind a name up to the end of the word is something that is written together with names.
fn is_attached(letters: &[Letter], end: usize) -> bool {
    let rest = letters.get(end..).unwrap_or_default();
    let word = rest
        .iter()
        .enumerate()
        .take_while(|(index, letter)| {
            letter.folded.is_alphanumeric() && !(*index > 0 && letter.joined)
        })
        .map(|(_, letter)| letter.folded);
    let word: String = word.take(ATTACHED + 1).collect();
    matches!(word.as_str(), "s" | "es") || SUFFIXES.contains(&word.as_str())
}

/// Returns the words that were written into a row, each with its field.
fn written(row: &RowChange) -> Vec<(FieldPlace, String)> {
    let Some((kind, id)) = row.key() else {
        return Vec::new();
    };
    if matches!(kind, "Pseudonym" | "Corrections" | "Paragraphs") {
        return Vec::new();
    }
    let value = serde_json::to_value(row).unwrap_or_default();
    let body = value
        .as_object()
        .and_then(|change| change.values().next())
        .and_then(|change| change.get("after"));
    let mut fields = Vec::new();
    if let Some(body) = body {
        collect(body, String::new(), &mut fields);
    }
    fields.retain(|(field, _)| is_written(kind, field));
    let place = |field| FieldPlace {
        row: kind.to_owned(),
        id,
        field,
    };
    fields
        .into_iter()
        .map(|(field, words)| (place(field), words))
        .collect()
}

/// Returns whether somebody wrote a field: words of closed lists are none, those of a quotation follow from the text.
fn is_written(kind: &str, field: &str) -> bool {
    const CLOSED: [&str; 26] = [
        "/kind",
        "/level",
        "/valence",
        "/status",
        "/stance",
        "/outcome",
        "/language",
        "/origin/format",
        "/origin/encoding",
        "/date",
        "/phase",
        "/state",
        "/decided",
        "/gap",
        "/decision",
        "/bearing",
        "/fit",
        "/answers",
        "/choice",
        "/finding",
        "/form",
        "/owner",
        "/rating",
        "/response",
        "/subject",
        "/verdict",
    ];
    let role = field.starts_with("/speakers/") && field.ends_with("/role");
    let follows = matches!(
        (kind, field),
        ("Quotation", "/words") | ("Placement", "/place")
    );
    let passage = kind == "Dismissal" && field.ends_with("/passage/words");
    // What a model calls its places and its boxes is written; which they are is not.
    let of_model = kind == "ParadigmModel"
        && (field.starts_with("/figure/") && !field.ends_with("/text")
            || field.starts_with("/places/")
                && !field.ends_with("/text")
                && !field.ends_with("/name"));
    let aim = kind == "Sampling" && field.ends_with("/gap");
    !CLOSED.contains(&field) && !role && !follows && !passage && !aim && !of_model
}

fn collect(value: &Value, path: String, fields: &mut Vec<(String, String)>) {
    match value {
        Value::String(words) if words.chars().any(char::is_alphabetic) && !is_id(words) => {
            fields.push((path, words.clone()));
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, format!("{path}/{index}"), fields);
            }
        }
        Value::Object(items) => {
            for (key, item) in items {
                let key = key.replace('~', "~0").replace('/', "~1");
                collect(item, format!("{path}/{key}"), fields);
            }
        }
        _ => {}
    }
}

/// Identities and hashes are no words.
fn is_id(words: &str) -> bool {
    uuid::Uuid::try_parse(words).is_ok()
        || words.len() == 64 && words.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn context_before(words: &str, at: u32) -> String {
    let head = words.get(..at as usize).unwrap_or_default();
    let line = head.rsplit('\n').next().unwrap_or_default();
    let skip = line.chars().count().saturating_sub(CONTEXT);
    line.chars().skip(skip).collect()
}

fn context_after(words: &str, at: u32) -> String {
    let tail = words.get(at as usize..).unwrap_or_default();
    let line = tail.split('\n').next().unwrap_or_default();
    line.chars().take(CONTEXT).collect()
}

fn to_u32(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
