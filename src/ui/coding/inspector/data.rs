//! What the inspector shows of quotations and codes: plain data, made once for a revision and a subject.

use std::collections::HashSet;
use std::sync::Arc;

use crate::analysis::Counts;
use crate::locale::{say, words};
use crate::model::{
    CodeId, CodingId, DocumentId, Level, LinkId, MemoId, MemoTarget, Message, Project, QuotationId,
    SpeakerRole, TextRange,
};
use crate::session::{EntryKey, Hit};
use crate::ui::code_tree::shown_name;
use crate::ui::coding::places::{place_words, quotations_of_code};

use super::cards::QuotationCard;

/// How many passages of each code are shown where a quotation carries several.
const FEW: usize = 2;

/// What is looked at: a quotation, or words that are selected and not kept yet.
#[derive(Clone, Debug, PartialEq)]
pub struct PassageData {
    /// The place in words: “¶14 · 00:15:33 · P07”.
    pub place: String,
    /// The words.
    pub words: Arc<str>,
    /// The quotation, where there is one.
    pub quotation: Option<QuotationId>,
    /// The codes on it.
    pub codings: Vec<CodeOn>,
    /// The codes of the passages that it lies in, each once, the shortest passage first, where it is no quotation.
    pub around: Vec<CodeOn>,
    /// How many codings lie wholly inside, where it is no quotation.
    pub inside: usize,
    /// The comment.
    pub comment: String,
    /// The memos linked to it.
    pub memos: Vec<MemoLine>,
    /// The quotations that it is linked to.
    pub links: Vec<LinkLine>,
}

/// A link to another quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkLine {
    /// Which.
    pub link: LinkId,
    /// The other quotation.
    pub other: QuotationId,
    /// How this one bears on the other: “contradicts”, “is explained by”.
    pub verb: String,
    /// Where the other stands: “Interview 02, ¶5”.
    pub place: String,
    /// Its words.
    pub words: Arc<str>,
    /// What is said of it.
    pub note: String,
}

/// A code on a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeOn {
    /// The coding.
    pub coding: CodingId,
    /// The code.
    pub code: CodeId,
    /// Its name as shown.
    pub name: String,
    /// Its rung.
    pub level: Level,
    /// Number of its colour.
    pub colour: usize,
    /// Who put it on, where there are several who code.
    pub coder: Option<String>,
    /// Whether it is a negative case of the code.
    pub negative: bool,
    /// Its weight.
    pub weight: Option<u16>,
}

/// A memo to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemoLine {
    /// Which.
    pub memo: MemoId,
    /// Its title, or its kind where it has none.
    pub title: String,
}

/// The sheet of a code.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetData {
    /// Its name as shown.
    pub name: String,
    /// What stands above it; empty at the top.
    pub path: String,
    /// Its rung.
    pub level: Level,
    /// Number of its colour.
    pub colour: usize,
    /// What it means, when it is used, when not.
    pub texts: [String; 3],
    /// How often it is used, in words.
    pub tally: String,
    /// The memos linked to it.
    pub memos: Vec<MemoLine>,
}

/// The passages of a code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Passages {
    /// The cards in the order of reading; the first few where no more are wanted.
    pub cards: Arc<Vec<QuotationCard>>,
    /// How many passages there are.
    pub count: usize,
    /// In how many documents they stand.
    pub documents: usize,
}

/// Returns what there is to say of a passage.
pub fn passage_data(
    project: &Project,
    document: DocumentId,
    (range, words): (TextRange, Arc<str>),
) -> PassageData {
    let quotation = project.quotation_at(document, range);
    let row = quotation.and_then(|quotation| project.quotations.get(quotation));
    let memos = quotation.map(|quotation| memo_lines(project, MemoTarget::Quotation(quotation)));
    PassageData {
        place: place_words(project, document, range.start).line(),
        words: row.map_or(words, |row| Arc::clone(&row.words)),
        quotation,
        codings: quotation
            .map(|quotation| codings(project, quotation))
            .unwrap_or_default(),
        around: match quotation {
            Some(_) => Vec::new(),
            None => around(project, (document, range)),
        },
        inside: quotation.map_or_else(|| inside(project, (document, range)), |_| 0),
        comment: row.map(|row| row.comment.clone()).unwrap_or_default(),
        memos: memos.unwrap_or_default(),
        links: quotation
            .map(|quotation| link_lines(project, quotation))
            .unwrap_or_default(),
    }
}

/// The codes on what a range lies in.
fn around(project: &Project, (document, range): (DocumentId, TextRange)) -> Vec<CodeOn> {
    let quotations = project.quotations_of(document);
    let rows = quotations.filter_map(|quotation| project.quotations.get(quotation));
    let mut rows: Vec<_> = rows
        .take_while(|row| row.range.start <= range.start)
        .filter(|row| range.end <= row.range.end)
        .collect();
    rows.sort_by_key(|row| row.range.length());
    let mut codes: Vec<CodeOn> = Vec::new();
    for on in rows.iter().flat_map(|row| codings(project, row.id)) {
        if !codes.iter().any(|known| known.code == on.code) {
            codes.push(on);
        }
    }
    codes
}

/// How many codings lie wholly within a range.
fn inside(project: &Project, (document, range): (DocumentId, TextRange)) -> usize {
    let quotations = project
        .quotations_of(document)
        .filter_map(|quotation| project.quotations.get(quotation))
        .skip_while(|row| row.range.start < range.start)
        .take_while(|row| row.range.start < range.end)
        .filter(|row| row.range.end <= range.end);
    quotations
        .map(|row| project.codings_of(row.id).count())
        .sum()
}

/// Returns the sheet of a code; nothing where there is no such code.
pub fn sheet_data(project: &Project, counts: &Counts, code: CodeId) -> Option<SheetData> {
    let row = project.codes.get(code)?;
    let (own, branch) = (counts.own(code), counts.branch(code));
    let tally = Message::new("coding-sheet-tally")
        .with("codings", branch.codings)
        .with("documents", branch.documents)
        .with("participants", branch.participants)
        .with("own", own.codings)
        .with("below", branch.codings.saturating_sub(own.codings));
    Some(SheetData {
        name: shown_name(row),
        path: row
            .parent
            .map(|parent| project.code_path(parent))
            .unwrap_or_default(),
        level: row.level,
        colour: usize::from(row.colour),
        texts: [
            row.definition.clone(),
            row.use_when.clone(),
            row.not_when.clone(),
        ],
        tally: say(&tally),
        memos: memo_lines(project, MemoTarget::Code(code)),
    })
}

/// Returns the passages of a code and of the codes below it, but for one, with the cards of `all` of them or of the first
/// few.
pub fn passages_of_code(
    project: &Project,
    code: CodeId,
    (except, all): (Option<QuotationId>, bool),
) -> Passages {
    let mut quotations = quotations_of_code(project, code);
    quotations.retain(|quotation| Some(*quotation) != except);
    let rows = quotations.iter();
    let rows = rows.filter_map(|quotation| project.quotations.get(*quotation));
    let documents: HashSet<DocumentId> = rows.map(|row| row.document).collect();
    let count = quotations.len();
    let shown = quotations.into_iter().take(if all { count } else { FEW });
    let cards = shown.filter_map(|quotation| card_of(project, quotation));
    Passages {
        cards: Arc::new(cards.collect()),
        count,
        documents: documents.len(),
    }
}

/// Returns what was found alike as cards: passages that carry `code` already, and those put away, are left out.
pub fn alike_cards(
    project: &Project,
    hits: &[Hit],
    code: Option<CodeId>,
    away: &dyn Fn(&QuotationCard) -> bool,
) -> Vec<QuotationCard> {
    let coded: Vec<(DocumentId, TextRange)> = code
        .map(|code| quotations_of_code(project, code))
        .unwrap_or_default()
        .into_iter()
        .filter_map(|quotation| project.quotations.get(quotation))
        .map(|row| (row.document, row.range))
        .collect();
    let card = |hit: &Hit| {
        let (document, range) = (hit.document?, hit.range?);
        let has_code =
            |(other, place): &(DocumentId, TextRange)| *other == document && place.overlaps(range);
        if coded.iter().any(has_code) {
            return None;
        }
        match hit.key {
            EntryKey::Quotation(quotation) => card_of(project, quotation),
            EntryKey::Paragraph { ordinal, .. } if asks(project, document, ordinal) => None,
            EntryKey::Paragraph { .. } => {
                Some(card_at(project, document, range, hit.text.as_str().into()))
            }
            EntryKey::Memo(_) | EntryKey::Code(_) => None,
        }
    };
    let cards = hits.iter().filter_map(card);
    cards.filter(|card| !away(card)).collect()
}

/// Whether a paragraph is a question: what interviewers say is not coded.
fn asks(project: &Project, document: DocumentId, ordinal: u32) -> bool {
    let row = project.documents.get(document);
    let paragraphs = project.paragraphs.get(document);
    let paragraph = paragraphs.and_then(|paragraphs| paragraphs.list.get(ordinal as usize));
    let speaker = paragraph.and_then(|paragraph| paragraph.speaker);
    let speaker = row
        .zip(speaker)
        .and_then(|(row, speaker)| row.speakers.get(usize::from(speaker)));
    speaker.is_some_and(|speaker| speaker.role == SpeakerRole::Interviewer)
}

/// Returns the card of a quotation; nothing where it is gone.
pub fn card_of(project: &Project, quotation: QuotationId) -> Option<QuotationCard> {
    let row = project.quotations.get(quotation)?;
    let card = card_at(project, row.document, row.range, Arc::clone(&row.words));
    Some(QuotationCard {
        quotation: Some(quotation),
        ..card
    })
}

fn card_at(
    project: &Project,
    document: DocumentId,
    range: TextRange,
    said: Arc<str>,
) -> QuotationCard {
    let place = place_words(project, document, range.start);
    let name = project.document_name(document);
    let kind = project
        .documents
        .get(document)
        .map(|row| words(row.kind.key()));
    let line = Message::new("coding-card-place")
        .with("document", name)
        .with("number", place.number);
    QuotationCard {
        document,
        range,
        quotation: None,
        place: say(&line),
        meta: place.speaker.or(kind).unwrap_or_default(),
        words: said,
    }
}

fn codings(project: &Project, quotation: QuotationId) -> Vec<CodeOn> {
    let several = project.coders.len() > 1;
    let on = |coding: CodingId| {
        let row = project.codings.get(coding)?;
        let code = project.codes.get(row.code)?;
        Some(CodeOn {
            coding,
            code: code.id,
            name: shown_name(code),
            level: code.level,
            colour: usize::from(code.colour),
            coder: several.then(|| project.coder_name(row.coder).to_owned()),
            negative: row.negative,
            weight: row.weight,
        })
    };
    project.codings_of(quotation).filter_map(on).collect()
}

fn link_lines(project: &Project, quotation: QuotationId) -> Vec<LinkLine> {
    let line = |link: LinkId| {
        let row = project.links.get(link)?;
        let other = card_of(project, row.other(quotation))?;
        Some(LinkLine {
            link,
            other: row.other(quotation),
            verb: words(row.key_from(quotation)),
            place: other.place,
            words: other.words,
            note: row.note.clone(),
        })
    };
    project.links_of(quotation).filter_map(line).collect()
}

fn memo_lines(project: &Project, target: MemoTarget) -> Vec<MemoLine> {
    let line = |memo: MemoId| {
        let row = project.memos.get(memo)?;
        let title = match row.title.trim() {
            "" => words(row.kind.key()),
            title => title.to_owned(),
        };
        Some(MemoLine { memo, title })
    };
    project.memos_of(target).filter_map(line).collect()
}
