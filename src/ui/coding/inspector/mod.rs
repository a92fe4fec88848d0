//! The inspector of the coding screen: the passage that is read with its codes, comment and memos, the earlier
//! passages of the code in hand, and what reads alike; or the sheet of the code that is chosen in the tree.

mod alike;
mod cards;
mod comment;
mod data;
mod dimensions;
mod earlier;
mod ended;
mod kept_field;
mod links;
mod memo;
mod passage;
mod record;
mod sheet;

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Id, Key, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::{
    CodeId, Compared, DocumentId, Example, LinkId, MemoTarget, Message, Passage, Project,
    PropertyId, QuotationId, TextRange,
};
use crate::operation::{Operation, SetExample};
use crate::session::Event;
use crate::ui::code_tree::{Stand, stand};
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::TextRole;
use crate::ui::trace::{Steps, steps_ui};
use crate::ui::widget::{Section, label_ui, link_ui, scroll_area};

pub use alike::{Alike, Like, Standing};
pub(super) use cards::words_ui;
pub use cards::{CardButton, CardList, QuotationCard};
pub use comment::CommentDraft;
pub use data::{
    PassageData, Passages, SheetData, alike_cards, card_of, passage_data, passages_of_code,
    sheet_data,
};
pub use dimensions::{DimensionLine, dimensions_of};
pub use memo::MemoBox;
pub use record::{PropertyLine, RecordData, record_data};

use super::TICKETS;
use cards::{CardAct, CardPlace, cards_ui};

/// The first ticket of the history of codes, behind those of likenesses.
const HISTORY: crate::session::Ticket = TICKETS + 500_000;
/// How many passages of a code are shown before all are asked for.
const FIRST: usize = 8;

/// But for which passage the passages of a code are asked for, and whether the cards of all of them are.
type PassagesAsked = (Option<QuotationId>, bool);

/// What the inspector remembers.
#[derive(Default)]
pub struct Inspector {
    pub(super) comment: CommentDraft,
    pub(super) memo: MemoBox,
    alike: Alike,
    history: Steps,
    endings: ended::Endings,
    earlier: HashMap<CodeId, CardList>,
    passage: Option<(Stand, DocumentId, TextRange, PassageData)>,
    sheet: Option<(Stand, CodeId, SheetData, RecordData)>,
    dimensions: Option<(Stand, QuotationId, Vec<DimensionLine>)>,
    passages: Vec<(Stand, CodeId, PassagesAsked, Passages)>,
    /// The code of which all passages are shown.
    shows_all: Option<CodeId>,
    /// The first few of a list of passages, and of which list.
    first: Option<(usize, Arc<Vec<QuotationCard>>)>,
    /// The focus is to go back to the text.
    leaves: bool,
}

/// What the inspector is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// A passage of a document: a quotation, or what is selected.
    Passage {
        /// The document.
        document: DocumentId,
        /// The range.
        range: TextRange,
        /// The words there.
        words: Arc<str>,
    },
    /// A code that is chosen in the tree.
    Code(CodeId),
    /// Nothing yet.
    Nothing,
}

/// What the screen is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// Show this code in the tree.
    Choose(CodeId),
    /// The pointer is over this code.
    Hover(CodeId),
    /// Write what this code means.
    Define(CodeId),
    /// Put this code on the passage that is read.
    Apply(CodeId),
    /// Find or make another code for the passage that is read.
    Find,
    /// Link the quotation that is read to another.
    Link,
    /// Write a memo on this quotation or code.
    Memo(MemoTarget),
    /// Say otherwise how two quotations bear on each other.
    EditLink(LinkId),
    /// Put this code on another passage.
    CodeThere {
        /// The code.
        code: CodeId,
        /// The passage.
        passage: Passage,
    },
    /// Remember that a passage is not an instance of a code, or not like a quotation.
    PutAway {
        /// The code.
        code: Option<CodeId>,
        /// The quotation, where there is no code.
        quotation: Option<QuotationId>,
        /// The passage.
        passage: Passage,
    },
    /// Compare an incident with those of a code.
    Compare {
        /// The incident.
        left: QuotationId,
        /// The code.
        code: CodeId,
        /// With which first.
        first: Option<QuotationId>,
        /// They were seen to differ in a property.
        differs: bool,
    },
    /// Look again at two things that were compared, as instances of a code.
    CompareAgain(Compared, Compared, CodeId),
    /// Write a property of a code, a new one or one that is there.
    Property(CodeId, Option<PropertyId>),
}

/// What is in hand beside the subject.
#[derive(Clone, Copy, Debug, Default)]
pub struct InHand {
    /// The code of the finder’s row, while that is open.
    pub proposed: Option<CodeId>,
    /// The code that earlier passages are shown of.
    pub compared: Option<CodeId>,
    /// How many passages are selected; the one that is read is one of them.
    pub selected: usize,
}

impl Inspector {
    /// Hears what the session says; returns whether it was for the inspector.
    pub fn answer(&mut self, project: &Project, event: &Event) -> bool {
        self.alike.answer(event) || self.history.answer(project, event)
    }

    /// Keeps the comment and the memo that are being written.
    pub fn keep(&mut self, project: &Project, out: &mut Actions) {
        self.comment.keep(project, out);
        self.memo.keep(project, out);
    }

    /// Returns once whether the focus is to go back to the text: what had it here is done.
    pub fn take_leave(&mut self) -> bool {
        std::mem::take(&mut self.leaves)
    }

    fn passage(
        &mut self,
        shell: &Shell<'_>,
        at: (DocumentId, TextRange),
        said: &Arc<str>,
    ) -> PassageData {
        let now = stand(shell.project);
        if let Some((then, document, range, data)) = &self.passage
            && (*then, *document, *range) == (now, at.0, at.1)
        {
            return data.clone();
        }
        let data = passage_data(shell.project, at.0, (at.1, Arc::clone(said)));
        self.passage = Some((now, at.0, at.1, data.clone()));
        data
    }

    fn sheet(&mut self, shell: &Shell<'_>, code: CodeId) -> Option<(SheetData, RecordData)> {
        let now = stand(shell.project);
        if let Some((then, of, data, record)) = &self.sheet
            && (*then, *of) == (now, code)
        {
            return Some((data.clone(), record.clone()));
        }
        let data = sheet_data(shell.project, shell.counts, code)?;
        let record = record_data(shell.project, code)?;
        self.sheet = Some((now, code, data.clone(), record.clone()));
        Some((data, record))
    }

    fn dimensions(&mut self, shell: &Shell<'_>, quotation: QuotationId) -> Vec<DimensionLine> {
        let now = stand(shell.project);
        if let Some((then, of, lines)) = &self.dimensions
            && (*then, *of) == (now, quotation)
        {
            return lines.clone();
        }
        let lines = dimensions_of(shell.project, quotation);
        self.dimensions = Some((now, quotation, lines.clone()));
        lines
    }

    fn passages(&mut self, shell: &Shell<'_>, code: CodeId, asked: PassagesAsked) -> Passages {
        let now = stand(shell.project);
        let same = |known: &&(Stand, CodeId, PassagesAsked, Passages)| {
            (known.0, known.1, known.2) == (now, code, asked)
        };
        if let Some((.., data)) = self.passages.iter().find(same) {
            return data.clone();
        }
        let data = passages_of_code(shell.project, code, asked);
        self.passages
            .retain(|(then, _, known, _)| *then == now && known.0 == asked.0);
        self.passages.push((now, code, asked, data.clone()));
        data
    }
}

/// Shows the inspector.
pub fn inspector_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, subject, hand): (&mut Inspector, &Subject, InHand),
    out: &mut Actions,
) -> Option<Asked> {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let area = scroll_area("coding inspector");
    let shown = area.show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        match subject {
            Subject::Passage {
                document,
                range,
                words,
            } => {
                let data = state.passage(shell, (*document, *range), words);
                let like = match data.quotation {
                    Some(quotation) => Like::Quotation(quotation),
                    None => Like::Words {
                        document: *document,
                        range: *range,
                        words: Arc::clone(words),
                    },
                };
                let asked = reading_ui(ui, shell, (state, &data, hand), out);
                let asked = alike_ui(ui, shell, (state, like, hand.compared), out).or(asked);
                if let Some(quotation) = data.quotation {
                    ended::ended_ui(ui, shell, (&mut state.endings, quotation), out);
                }
                asked
            }
            Subject::Code(code) => code_ui(ui, shell, (state, *code), out),
            Subject::Nothing => {
                passage::nothing_ui(ui, shell);
                None
            }
        }
    });
    match subject {
        Subject::Passage { .. } => {}
        // A memo on the code is being written here, and is kept on a pause; a comment is that of a quotation.
        Subject::Code(_) => state.comment.keep(shell.project, out),
        Subject::Nothing => state.keep(shell.project, out),
    }
    shown.inner
}

fn reading_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data, hand): (&mut Inspector, &PassageData, InHand),
    out: &mut Actions,
) -> Option<Asked> {
    let mut asked = passage::passage_ui(ui, shell, (data, hand), out);
    asked = passage::notes_ui(ui, shell, (state, data), out).or(asked);
    if let Some(quotation) = data.quotation {
        let lines = state.dimensions(shell, quotation);
        dimensions::dimensions_ui(ui, shell, (&lines, quotation), out);
        asked = links::links_ui(ui, shell, &data.links, out).or(asked);
    }
    if let Some(code) = hand.compared {
        let here = earlier::Here {
            quotation: data.quotation,
            carried: data.codings.iter().any(|on| on.code == code),
        };
        let mut codes = vec![code];
        // A code that is only thought of is compared alone.
        for on in data.codings.iter().filter(|_| here.carried) {
            if !codes.contains(&on.code) {
                codes.push(on.code);
            }
        }
        asked = earlier::earlier_ui(ui, shell, (state, &codes, here), out).or(asked);
    }
    asked
}

fn code_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, code): (&mut Inspector, CodeId),
    out: &mut Actions,
) -> Option<Asked> {
    let (data, record) = state.sheet(shell, code)?;
    let mut asked = sheet::sheet_ui(ui, shell, (state, &data, code), out);
    record::examples_ui(ui, shell, (&record, code), out);
    asked = record::properties_ui(ui, shell, (&record, code), out).or(asked);
    let passages = state.passages(shell, code, (None, true));
    let shown = first_of(state, code, &passages.cards);
    let title = words("coding-quotations");
    let count = passages_words(&passages);
    let section = Section::new(Id::unique("inspector quotations"), &title).count(&count);
    let names = ["sheet-typical", "sheet-borderline", "compare-open"].map(words);
    let locked = shell.locked().map(words);
    let buttons = sheet_buttons(&names, locked.as_deref());
    let act = section.show(
        ui,
        |_| {},
        |ui| {
            let place = CardPlace {
                id: Id::unique("quotations of the code"),
                name: &title,
                buttons: &buttons,
            };
            let list = state.earlier.entry(code).or_default();
            let act = cards_ui(ui, list, &shown, &place);
            let all =
                say(&Message::new("coding-quotations-all").with("count", passages.cards.len()));
            if shown.len() < passages.cards.len() && link_ui(ui, &all).clicked() {
                state.shows_all = Some(code);
            }
            act
        },
    );
    asked = match act.flatten() {
        Some(CardAct::Press { card, button }) => {
            sheet_act(&shown, (card, button), code, out).or(asked)
        }
        act => {
            open(&shown, act, out);
            asked
        }
    };
    asked = record::comparisons_ui(ui, shell, (&record, code), out).or(asked);
    asked = alike_ui(ui, shell, (state, Like::Code(code), Some(code)), out).or(asked);
    record::put_away_ui(ui, shell, &record.put_away, out);
    let title = words("sheet-history");
    steps_ui(
        ui,
        shell,
        (&mut state.history, code.into(), &title),
        (HISTORY, out),
    );
    asked
}

/// The buttons on a quotation of a code: to make it an example, to compare it.
fn sheet_buttons<'a>(names: &'a [String; 3], locked: Option<&'a str>) -> [CardButton<'a>; 3] {
    let [typical, borderline, compare] = names;
    [(typical, Key::T), (borderline, Key::B), (compare, Key::C)].map(|(text, key)| CardButton {
        text,
        key,
        reason: locked,
    })
}

/// Makes a quotation an example, or compares it.
fn sheet_act(
    cards: &[QuotationCard],
    (card, button): (usize, usize),
    code: CodeId,
    out: &mut Actions,
) -> Option<Asked> {
    let quotation = cards.get(card)?.quotation?;
    let Some(example) = Example::ALL.get(button) else {
        let first = None;
        return Some(Asked::Compare {
            left: quotation,
            code,
            first,
            differs: false,
        });
    };
    out.perform_and_say(Operation::SetExample(SetExample {
        code,
        example: *example,
        quotation: Some(quotation),
    }));
    None
}

/// The first few passages of a code, or all where that was asked for.
fn first_of(
    state: &mut Inspector,
    code: CodeId,
    cards: &Arc<Vec<QuotationCard>>,
) -> Arc<Vec<QuotationCard>> {
    if state.shows_all == Some(code) || cards.len() <= FIRST {
        return Arc::clone(cards);
    }
    let whole = Arc::as_ptr(cards).addr();
    if let Some((of, first)) = &state.first
        && *of == whole
    {
        return Arc::clone(first);
    }
    let first: Arc<Vec<QuotationCard>> = Arc::new(cards.iter().take(FIRST).cloned().collect());
    state.first = Some((whole, Arc::clone(&first)));
    first
}

/// What reads alike and is not coded so.
fn alike_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, like, code): (&mut Inspector, Like, Option<CodeId>),
    out: &mut Actions,
) -> Option<Asked> {
    state.alike.ask(ui.ctx(), like, TICKETS, out);
    let standing = state.alike.standing(shell.project, code);
    let count = match &standing {
        Standing::Found(cards, more) => (cards.len() + more).to_string(),
        _ => String::new(),
    };
    let title = words("coding-alike");
    let section = Section::new(Id::unique("inspector alike"), &title).count(&count);
    let (code_it, dismiss) = (words("coding-alike-code"), words("coding-alike-dismiss"));
    let no_code = words("coding-alike-no-code");
    let locked = shell.locked().map(words);
    let buttons = [
        CardButton {
            text: &code_it,
            key: Key::A,
            reason: locked
                .as_deref()
                .or(code.is_none().then_some(no_code.as_str())),
        },
        CardButton {
            text: &dismiss,
            key: Key::D,
            reason: locked.as_deref(),
        },
    ];
    let tokens = theme::tokens(ui);
    let act = section.show(
        ui,
        |_| {},
        |ui| {
            let (cards, more) = match &standing {
                Standing::Waiting => return line(ui, &words("coding-alike-waiting"), tokens.ink3),
                Standing::Failed(message) => return line(ui, &say(message), tokens.warn),
                Standing::Found(cards, _) if cards.is_empty() => {
                    return line(ui, &say(&state.alike.nothing_more()), tokens.ink3);
                }
                Standing::Found(cards, more) => (Arc::clone(cards), *more),
            };
            let place = CardPlace {
                id: Id::unique("passages that read alike"),
                name: &title,
                buttons: &buttons,
            };
            let act = cards_ui(ui, &mut state.alike.list, &cards, &place);
            more_ui(ui, &mut state.alike, more);
            act.map(|act| (act, cards))
        },
    );
    let (act, cards) = act.flatten()?;
    let decided = matches!(act, CardAct::Press { .. });
    // With the last one the list goes, and the keys with it: the letter that was pressed is no word in the text.
    if decided && cards.len() == 1 {
        state.leaves = true;
        let is_text = |event: &egui::Event| matches!(event, egui::Event::Text(_));
        ui.input_mut(|input| input.events.retain(|event| !is_text(event)));
    }
    alike_act((act, &cards), state, code, out)
}

/// Codes a passage that reads alike, puts it away, or opens it.
fn alike_act(
    (act, cards): (CardAct, &Arc<Vec<QuotationCard>>),
    state: &mut Inspector,
    code: Option<CodeId>,
    out: &mut Actions,
) -> Option<Asked> {
    match act {
        CardAct::Press { card, button: 0 } => {
            let card = cards.get(card)?;
            state.alike.coded += 1;
            Some(Asked::CodeThere {
                code: code?,
                passage: card.passage(),
            })
        }
        CardAct::Press { card, .. } => {
            let card = cards.get(card)?;
            state.alike.put_away += 1;
            let quotation = state.alike.quotation();
            if code.is_none() && quotation.is_none() {
                state.alike.dismiss(card);
                return None;
            }
            Some(Asked::PutAway {
                code,
                quotation,
                passage: card.passage(),
            })
        }
        act => {
            open(cards, Some(act), out);
            None
        }
    }
}

fn line<T>(ui: &mut Ui, sentence: &str, color: egui::Color32) -> Option<T> {
    label_ui(ui, sentence, TextRole::Small, color);
    None
}

fn open(cards: &[QuotationCard], act: Option<CardAct>, out: &mut Actions) {
    let Some(CardAct::Open(card)) = act else {
        return;
    };
    if let Some(card) = cards.get(card) {
        out.push(Action::Open(match card.quotation {
            Some(quotation) => Spot::Quotation(quotation),
            None => Spot::Text(card.document, card.range.start),
        }));
    }
}

fn passages_words(passages: &Passages) -> String {
    say(&Message::new("coding-passages")
        .with("count", passages.count)
        .with("documents", passages.documents))
}

fn more_ui(ui: &mut Ui, alike: &mut Alike, more: usize) {
    if more > 0 {
        let more = say(&Message::new("coding-alike-more").with("count", more));
        if link_ui(ui, &more).clicked() {
            alike.all = true;
        }
    }
}
