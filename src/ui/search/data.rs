//! What was found, by document, and the part of each text that is shown.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::locale::{say, words};
use crate::model::{CodeId, DocumentId, Message, Project, TextRange};
use crate::session::{EntryKey, Hit, Hits, date_words};
use crate::ui::axial::phrase;

/// The longest part of a text that a row shows, in bytes.
const SHOWN: usize = 320;
/// How much of it stands before the first word found.
const BEFORE: usize = 90;
/// Codes that a row names.
const NAMED: usize = 3;

/// What a group of results is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupOf {
    /// Passages of a document.
    Document(DocumentId),
    /// Memos.
    Memos,
    /// Codes.
    Codes,
}

/// Results that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they are.
    pub of: GroupOf,
    /// The name of the document, or of the sort.
    pub name: String,
    /// Kind and date of the document.
    pub meta: String,
    /// How many there are, in words.
    pub count: String,
}

/// One line of the results.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// The head of a group, by its number.
    Head(usize),
    /// A result, by its number among the hits.
    Hit(Box<Found>),
}

/// A result as a row shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Its number among the hits.
    pub hit: usize,
    /// What it is.
    pub key: EntryKey,
    /// The part of its text that is shown.
    pub snippet: Snippet,
    /// Its paragraph, from 1; nothing for memos and codes.
    pub paragraph: Option<usize>,
    /// Who speaks, or what sort of entry it is.
    pub speaker: String,
    /// Some of the codes on it.
    pub codes: Vec<CodeId>,
    /// How many more there are.
    pub more: usize,
}

/// Part of a text with the places of the words that were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The words; cut ends are told by “…”.
    pub text: String,
    /// What was found, in bytes of the words.
    pub marks: Vec<Range<usize>>,
    /// The quotations in a paragraph, in bytes of the words.
    pub quoted: Vec<Range<usize>>,
}

/// What is coded in a paragraph.
#[derive(Clone, Debug, Default)]
struct Coded {
    codes: Vec<CodeId>,
    /// Its quotations, in bytes of the document.
    quotations: Vec<TextRange>,
}

/// Returns what was found with one entry for each passage: a quotation within a paragraph that was found too is told
/// there.
pub fn one_a_passage(project: &Project, hits: &Hits) -> Hits {
    let paragraphs: HashSet<(DocumentId, usize)> = hits
        .items
        .iter()
        .filter_map(|hit| match hit.key {
            EntryKey::Paragraph { document, ordinal } => Some((document, ordinal as usize)),
            _ => None,
        })
        .collect();
    let within = |hit: &Hit| {
        let EntryKey::Quotation(quotation) = hit.key else {
            return false;
        };
        let Some(row) = project.quotations.get(quotation) else {
            return false;
        };
        let list = project.paragraphs.get(row.document);
        let last = row.range.end.saturating_sub(1).max(row.range.start);
        let first = list.and_then(|list| list.at(row.range.start));
        let last = list.and_then(|list| list.at(last));
        first == last && first.is_some_and(|first| paragraphs.contains(&(row.document, first)))
    };
    let items: Vec<Hit> = hits
        .items
        .iter()
        .filter(|hit| !within(hit))
        .cloned()
        .collect();
    Hits {
        total: hits.total - (hits.items.len() - items.len()).min(hits.total),
        items,
        took: hits.took,
    }
}

/// What was found, ready to be painted.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// The groups, in the order of their lines.
    pub groups: Vec<Group>,
    /// Heads and results.
    pub lines: Vec<Line>,
}

/// Returns what was found by document, documents in the order in which they come.
pub fn results(project: &Project, hits: &Hits) -> Results {
    let mut order: Vec<GroupOf> = Vec::new();
    let mut members: HashMap<GroupOf, Vec<usize>> = HashMap::new();
    for (index, hit) in hits.items.iter().enumerate() {
        let of = group_of(hit);
        let list = members.entry(of).or_default();
        if list.is_empty() {
            order.push(of);
        }
        list.push(index);
    }
    let mut results = Results::default();
    for of in order {
        let list = members.remove(&of).unwrap_or_default();
        let found: Vec<&Hit> = list
            .iter()
            .filter_map(|index| hits.items.get(*index))
            .collect();
        let coded = match of {
            GroupOf::Document(document) => codes_by_paragraph(project, document, &found),
            _ => HashMap::new(),
        };
        results.lines.push(Line::Head(results.groups.len()));
        results.groups.push(group(project, of, list.len()));
        for (index, hit) in list.iter().zip(found) {
            results
                .lines
                .push(Line::Hit(Box::new(line(project, (*index, hit), &coded))));
        }
    }
    results
}

fn group_of(hit: &Hit) -> GroupOf {
    match (hit.key, hit.document) {
        (EntryKey::Memo(_), _) => GroupOf::Memos,
        (EntryKey::Code(_), _) | (_, None) => GroupOf::Codes,
        (_, Some(document)) => GroupOf::Document(document),
    }
}

fn group(project: &Project, of: GroupOf, count: usize) -> Group {
    let (name, meta, key) = match of {
        GroupOf::Document(id) => {
            let document = project.documents.get(id);
            let kind = document
                .map(|document| words(document.kind.key()))
                .unwrap_or_default();
            let date = document
                .and_then(|document| document.date.as_deref().map(date_words))
                .unwrap_or_default();
            let name = project.document_name(id).to_owned();
            (name, phrase::line(&[kind, date]), "search-count-passages")
        }
        GroupOf::Memos => (words("search-memos"), String::new(), "search-count-memos"),
        GroupOf::Codes => (words("search-codes"), String::new(), "search-count-codes"),
    };
    Group {
        of,
        name,
        meta,
        count: phrase::counted(key, count),
    }
}

fn line(project: &Project, (index, hit): (usize, &Hit), coded: &HashMap<usize, Coded>) -> Found {
    let mut snippet = snippet(hit);
    let (paragraph, speaker, mut codes) = match hit.key {
        EntryKey::Paragraph { document, ordinal } => {
            let ordinal = ordinal as usize;
            let coded = coded.get(&ordinal).cloned().unwrap_or_default();
            snippet.quoted = quoted(hit, &coded.quotations);
            let codes = coded.codes;
            (Some(ordinal), speaker(project, document, ordinal), codes)
        }
        EntryKey::Quotation(id) => {
            let place = project.quotations.get(id).and_then(|quotation| {
                let paragraphs = project.paragraphs.get(quotation.document)?;
                Some((quotation.document, paragraphs.at(quotation.range.start)?))
            });
            let speaker = place.map(|(document, ordinal)| speaker(project, document, ordinal));
            let speaker =
                phrase::line(&[words("search-kind-quotation"), speaker.unwrap_or_default()]);
            (
                place.map(|(_, ordinal)| ordinal),
                speaker,
                codes_on(project, hit.key),
            )
        }
        EntryKey::Memo(id) => {
            let kind = project.memos.get(id).map(|memo| words(memo.kind.key()));
            (None, kind.unwrap_or_default(), Vec::new())
        }
        EntryKey::Code(id) => {
            let level = project
                .codes
                .get(id)
                .map(|code| crate::ui::axial::level_name(project, code.level));
            (None, level.unwrap_or_default(), Vec::new())
        }
    };
    let more = codes.len().saturating_sub(NAMED);
    codes.truncate(NAMED);
    Found {
        hit: index,
        key: hit.key,
        snippet,
        paragraph: paragraph.map(|ordinal| ordinal + 1),
        speaker,
        codes,
        more,
    }
}

fn speaker(project: &Project, document: DocumentId, ordinal: usize) -> String {
    let label = || {
        let paragraphs = project.paragraphs.get(document)?;
        let speaker = paragraphs.list.get(ordinal)?.speaker?;
        let document = project.documents.get(document)?;
        Some(document.speakers.get(usize::from(speaker))?.label.clone())
    };
    label().unwrap_or_default()
}

/// Returns what is coded in the paragraphs that were found in a document. One pass over its quotations.
fn codes_by_paragraph(
    project: &Project,
    document: DocumentId,
    found: &[&Hit],
) -> HashMap<usize, Coded> {
    let ordinals = found.iter().filter_map(|hit| match hit.key {
        EntryKey::Paragraph { ordinal, .. } => Some((ordinal as usize, Coded::default())),
        _ => None,
    });
    let mut coded: HashMap<usize, Coded> = ordinals.collect();
    let Some(paragraphs) = project
        .paragraphs
        .get(document)
        .filter(|_| !coded.is_empty())
    else {
        return coded;
    };
    for id in project.quotations_of(document) {
        let Some(quotation) = project.quotations.get(id) else {
            continue;
        };
        let last = quotation.range.end.saturating_sub(1);
        let (Some(first), Some(last)) = (paragraphs.at(quotation.range.start), paragraphs.at(last))
        else {
            continue;
        };
        for ordinal in first..=last {
            if let Some(coded) = coded.get_mut(&ordinal) {
                coded
                    .codes
                    .extend(codes_on(project, EntryKey::Quotation(id)));
                coded.quotations.push(quotation.range);
            }
        }
    }
    for coded in coded.values_mut() {
        let mut seen = HashSet::new();
        coded.codes.retain(|code| seen.insert(*code));
    }
    coded
}

/// Returns the codes of a quotation; none for anything else.
pub(super) fn codes_on(project: &Project, key: EntryKey) -> Vec<CodeId> {
    let EntryKey::Quotation(quotation) = key else {
        return Vec::new();
    };
    let codings = project.codings_of(quotation);
    codings
        .filter_map(|coding| Some(project.codings.get(coding)?.code))
        .collect()
}

/// Returns the codes on a hit, a paragraph’s being those of all quotations in it.
pub(super) fn codes_of_hit(project: &Project, hit: &Hit) -> Vec<CodeId> {
    match hit.key {
        EntryKey::Paragraph { document, ordinal } => {
            let mut coded = codes_by_paragraph(project, document, &[hit]);
            let coded = coded.remove(&(ordinal as usize));
            coded.map(|coded| coded.codes).unwrap_or_default()
        }
        key => codes_on(project, key),
    }
}

/// Which part of a text is shown, and what stands before it.
struct Part {
    start: usize,
    end: usize,
    lead: &'static str,
}

impl Part {
    fn of(hit: &Hit, text: &str) -> Self {
        let first = hit
            .fragments
            .first()
            .map_or(0, |range| range.start as usize);
        let is_short = text.len() <= SHOWN;
        let start = if is_short || first <= BEFORE {
            0
        } else {
            word_start(text, first - BEFORE)
        };
        let end = if is_short {
            text.len()
        } else {
            word_end(text, start + SHOWN)
        };
        let lead = if start > 0 { "… " } else { "" };
        Self { start, end, lead }
    }

    /// Returns where a part of the text stands in what is shown.
    fn shown(&self, from: usize, to: usize) -> Range<usize> {
        from - self.start + self.lead.len()..to - self.start + self.lead.len()
    }
}

/// Returns the part of a hit’s text around the first word found.
pub fn snippet(hit: &Hit) -> Snippet {
    let text = shown_text(hit);
    let part = Part::of(hit, text);
    let Part { start, end, lead } = part;
    let tail = if end < text.len() { " …" } else { "" };
    let words = text.get(start..end).unwrap_or_default();
    // A line feed becomes a blank of the same length, so that the places stay right.
    let shown = format!("{lead}{}{tail}", words.replace('\n', " "));
    let marks = hit
        .fragments
        .iter()
        .map(|range| (range.start as usize, range.end as usize))
        .filter(|(from, to)| *from >= start && *to <= end && from < to)
        .map(|(from, to)| part.shown(from, to))
        .collect();
    Snippet {
        text: shown,
        marks,
        quoted: Vec::new(),
    }
}

/// Where quotations of a paragraph stand in the part of it that is shown.
fn quoted(hit: &Hit, quotations: &[TextRange]) -> Vec<Range<usize>> {
    let text = shown_text(hit);
    // Only where the text is that of the range, and nothing else.
    let range = hit
        .range
        .filter(|range| range.length() as usize == text.len());
    let Some(range) = range else {
        return Vec::new();
    };
    let part = Part::of(hit, text);
    let within = |quotation: &TextRange| {
        let from = (quotation.start.saturating_sub(range.start) as usize).max(part.start);
        let to = (quotation.end.saturating_sub(range.start) as usize).min(part.end);
        (from < to).then(|| part.shown(from, to))
    };
    quotations.iter().filter_map(within).collect()
}

/// The text of a hit; of a quotation without its comment, where the words found stand before that.
fn shown_text(hit: &Hit) -> &str {
    let text = hit.text.as_str();
    let words = match hit.key {
        EntryKey::Quotation(_) => hit
            .range
            .and_then(|range| text.get(..range.length() as usize)),
        _ => None,
    };
    let holds = |words: &&str| {
        hit.fragments
            .first()
            .is_none_or(|first| first.end as usize <= words.len())
    };
    words.filter(holds).unwrap_or(text)
}

/// The beginning of the word at or after `at`.
fn word_start(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at);
    let rest = text.get(at..).unwrap_or_default();
    rest.find(char::is_whitespace)
        .filter(|step| *step < BEFORE)
        .map_or(at, |step| {
            let behind = rest.get(step..).unwrap_or_default();
            at + step + (behind.len() - behind.trim_start().len())
        })
}

/// The end of the word before `at`.
fn word_end(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    let at = text.floor_char_boundary(at);
    let head = text.get(..at).unwrap_or_default();
    head.rfind(char::is_whitespace)
        .filter(|end| at - end < BEFORE)
        .unwrap_or(at)
}

/// Returns what the tool bar says of the results.
pub(super) fn found_words(hits: &Hits, ticked: usize) -> String {
    let key = match (ticked, hits.items.len() < hits.total) {
        (0, true) => "search-found-first",
        (0, false) => "search-found",
        _ => "search-ticked",
    };
    let message = Message::new(key)
        .with("count", hits.total)
        .with("first", hits.items.len())
        .with("ticked", ticked);
    say(&message)
}
