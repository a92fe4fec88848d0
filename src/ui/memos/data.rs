//! What the list and the inspector of memos show.

use crate::locale::{say, words};
use crate::model::fold::fold;
use crate::model::{
    CodeId, Level, Memo, MemoId, MemoKind, MemoTarget, Message, Project, QuotationId,
};
use crate::session::{day_words, minute_words};
use crate::ui::icon::{self, Icon};
use crate::ui::shell::Spot;
use crate::ui::tokens::Tokens;
use crate::ui::widget::Mark;

use super::kind_icon;

/// The longest beginning of a text that the list shows, in characters.
const BEGINNING: usize = 90;
/// Bytes of a text that are looked at for it.
const LONGEST: usize = 600;

/// A memo in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemoRow {
    /// Which.
    pub memo: MemoId,
    /// Its kind.
    pub kind: MemoKind,
    /// Its title, or words for one that has none.
    pub title: String,
    /// Whether it has a title.
    pub is_titled: bool,
    /// The day of its last change.
    pub day: String,
    /// How its text begins, without marks of Markdown.
    pub beginning: String,
    folded: String,
}

/// The memos of a project, last changed first.
#[derive(Clone, Debug, Default)]
pub struct MemosData {
    /// All of them.
    pub rows: Vec<MemoRow>,
    /// How many there are of each kind, as in `MemoKind::ALL`.
    pub kinds: Vec<(MemoKind, usize)>,
}

/// Returns the memos of a project.
pub fn memos_data(project: &Project) -> MemosData {
    let mut memos: Vec<_> = project.memos.iter().collect();
    memos.sort_by_key(|memo| std::cmp::Reverse((memo.changed, memo.id)));
    let of = |kind: MemoKind| memos.iter().filter(|memo| memo.kind == kind).count();
    MemosData {
        kinds: MemoKind::ALL.map(|kind| (kind, of(kind))).into(),
        rows: memos.iter().map(|memo| row(memo)).collect(),
    }
}

fn row(memo: &Memo) -> MemoRow {
    let is_titled = !memo.title.trim().is_empty();
    MemoRow {
        memo: memo.id,
        kind: memo.kind,
        title: if is_titled {
            memo.title.clone()
        } else {
            words("memos-untitled")
        },
        is_titled,
        day: day_words(memo.changed),
        beginning: beginning(&memo.text),
        folded: fold(&format!("{}\n{}", memo.title, memo.text)),
    }
}

fn beginning(text: &str) -> String {
    let head = text
        .get(..text.floor_char_boundary(LONGEST))
        .unwrap_or(text);
    let mut line = String::new();
    for block in super::blocks(head) {
        for word in block.text.split_whitespace() {
            if line.chars().count() > BEGINNING {
                return line;
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    line
}

/// Returns the numbers of those rows that are of `kind` and have all words of `filter`, in any spelling.
pub fn shown(data: &MemosData, kind: Option<MemoKind>, filter: &str) -> Vec<usize> {
    let folded = fold(filter);
    let wanted: Vec<&str> = folded.split_whitespace().collect();
    let rows = data.rows.iter().enumerate();
    rows.filter(|(_, row)| kind.is_none_or(|kind| row.kind == kind))
        .filter(|(_, row)| wanted.iter().all(|word| row.folded.contains(word)))
        .map(|(index, _)| index)
        .collect()
}

/// Something that a memo is about.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkRow {
    /// What it is.
    pub target: MemoTarget,
    /// Its name.
    pub name: String,
    /// What sort of thing it is: “quotation”.
    pub sort: String,
    /// The code’s rung and colour, for its mark.
    pub code: Option<(Level, u8)>,
    /// Its icon, where it has no mark.
    pub icon: Icon,
    /// Where it opens; nothing for what has no place of its own.
    pub spot: Option<Spot>,
}

impl LinkRow {
    /// Returns the mark of a code.
    pub fn mark(&self, tokens: &Tokens) -> Option<Mark> {
        self.code
            .map(|(level, colour)| Mark::code(level, usize::from(colour), tokens))
    }
}

/// Returns how a link is shown; `None` when there is nothing of that identity.
pub fn link_row(project: &Project, target: MemoTarget) -> Option<LinkRow> {
    let (name, sort, icon, spot) = match target {
        MemoTarget::Code(id) => return code_row(project, id),
        MemoTarget::Quotation(id) => {
            let name = quotation_name(project, id)?;
            let spot = Some(Spot::Quotation(id));
            (name, "thing-quotation", icon::FORMAT_QUOTE, spot)
        }
        MemoTarget::Document(id) => {
            let name = project.documents.get(id)?.name.clone();
            let spot = Some(Spot::Document(id));
            (name, "thing-document", icon::DESCRIPTION, spot)
        }
        MemoTarget::Model(id) => {
            let title = project.models.get(id)?.title.clone();
            (title, "thing-model", icon::SCHEMA, None)
        }
        MemoTarget::Relation(id) => {
            let ends = project.relations.get(id)?.ends(project);
            let spot = Some(Spot::Relation(id));
            (ends, "thing-relation", icon::CONVERSION_PATH, spot)
        }
        MemoTarget::Participant(id) => {
            let name = project.participants.get(id)?.name.clone();
            (name, "thing-participant", icon::PERSON_SEARCH, None)
        }
        MemoTarget::Case(id) => {
            let name = project.cases.get(id)?.name.clone();
            (name, "thing-case", icon::INVENTORY_2, None)
        }
        MemoTarget::Memo(id) => {
            let row = row(project.memos.get(id)?);
            (
                row.title,
                "thing-memo",
                kind_icon(row.kind),
                Some(Spot::Memo(id)),
            )
        }
    };
    let (sort, code) = (words(sort), None);
    Some(LinkRow {
        target,
        name,
        sort,
        code,
        icon,
        spot,
    })
}

fn code_row(project: &Project, id: CodeId) -> Option<LinkRow> {
    let code = project.codes.get(id)?;
    Some(LinkRow {
        target: MemoTarget::Code(id),
        name: code.name.clone(),
        sort: crate::ui::axial::level_name(project, code.level),
        code: Some((code.level, code.colour)),
        icon: icon::NEW_LABEL,
        spot: Some(Spot::Code(id)),
    })
}

/// The words of a quotation and where they stand.
fn quotation_name(project: &Project, id: QuotationId) -> Option<String> {
    let quotation = project.quotations.get(id)?;
    let paragraphs = project.paragraphs.get(quotation.document);
    let paragraph = paragraphs.and_then(|paragraphs| paragraphs.at(quotation.range.start));
    let message = Message::new("memos-quotation")
        .with("document", project.document_name(quotation.document))
        .with("paragraph", paragraph.map_or(0, |index| index + 1))
        .with("words", quotation.words.to_string());
    Some(say(&message))
}

/// Returns who made the memo and when it was changed, in words.
pub fn made_words(project: &Project, memo: &Memo) -> (String, String, String) {
    (
        project.coder_name(memo.coder).to_owned(),
        minute_words(memo.made),
        minute_words(memo.changed),
    )
}
