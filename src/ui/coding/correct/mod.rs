//! Editing the text of one turn where it stands: the words, who speaks, and what becomes of the quotations in it.

mod data;

use egui::accesskit::Role;
use egui::{Area, Id, Key, Modifiers, Order, Pos2, Rect, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::{ContentHash, DocumentId, Message};
use crate::operation::WhenGone;
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Button, DropDown, ListRow, Mark, MenuItem, TextField, check_ui, hairline_h, key_hint_ui,
    line_ui, scroll_area,
};

pub use data::{KeptQuotation, Turn};

/// The least width of the editor.
const LEAST: f32 = 360.0;
/// The most of the pane's height that the words take.
const SHARE: f32 = 0.5;

/// How many quotations are seen at once.
const ROWS: f32 = 2.5;

/// The turn whose text is edited, if there is one.
#[derive(Default)]
pub(super) struct Correct {
    draft: Option<Draft>,
}

/// What is being written.
struct Draft {
    turn: Turn,
    /// The text of the document when the turn was opened.
    hash: ContentHash,
    text: String,
    speaker: Option<u16>,
    /// Quotations that lose all their words are to go too.
    removes: bool,
    wants_focus: bool,
    /// What becomes of the quotations, and for which words.
    kept: Option<(String, Vec<KeptQuotation>)>,
}

/// What the editor answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Keep,
    Leave,
}

impl Correct {
    /// Opens a turn of a document; what is being written in another turn stays open.
    pub fn open(&mut self, shell: &Shell<'_>, (document, text): (DocumentId, &str), turn: usize) {
        if let Some(draft) = &mut self.draft {
            draft.wants_focus = true;
            return;
        }
        let row = shell.project.documents.get(document);
        let turn = Turn::of(shell.project, document, text, turn);
        self.draft = turn.zip(row).map(|(turn, row)| Draft {
            hash: row.text.clone(),
            text: turn.was.to_string(),
            speaker: turn.speaker,
            turn,
            removes: false,
            wants_focus: true,
            kept: None,
        });
    }

    /// Returns the turn that is open in `document`.
    pub fn turn_in(&self, document: DocumentId) -> Option<usize> {
        let turn = &self.draft.as_ref()?.turn;
        (turn.document == document).then_some(turn.index)
    }

    /// Closes the editor where its text is another by now.
    fn follow(&mut self, shell: &Shell<'_>) {
        let stands = |draft: &Draft| {
            let row = shell.project.documents.get(draft.turn.document);
            row.is_some_and(|row| row.text == draft.hash)
        };
        if !self.draft.as_ref().is_some_and(stands) {
            self.draft = None;
        }
    }
}

/// Shows the editor over its turn, which stands at `place`; returns whether it was closed.
pub(super) fn correct_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    (correct, place): (&mut Correct, Option<Rect>),
    out: &mut Actions,
) -> bool {
    if correct.draft.is_none() {
        return false;
    }
    correct.follow(shell);
    let Some(draft) = &mut correct.draft else {
        return true;
    };
    let pane = ui.max_rect();
    let place = place.unwrap_or_else(|| {
        Rect::from_min_size(pane.min, Vec2::new(pane.width(), 0.0))
            .translate(Vec2::splat(space::HUGE))
    });
    let width = (place.width() + 2.0 * space::WIDE)
        .max(LEAST)
        .min(pane.width() - 2.0 * space::SMALL);
    let answer = area_ui(ui, (pane, place, width), |ui| {
        draft_ui(ui, shell, (draft, pane.height() * SHARE))
    });
    match answer {
        None => return false,
        Some(Answer::Leave) => {}
        Some(Answer::Keep) => keep(shell, draft, out),
    }
    correct.draft = None;
    true
}

fn keep(shell: &Shell<'_>, draft: &Draft, out: &mut Actions) {
    let gone = if draft.removes {
        WhenGone::Remove
    } else {
        WhenGone::Refuse
    };
    let now = (draft.text.as_str(), draft.speaker);
    if let Some(operation) = draft.turn.operation(shell.project, now, gone) {
        out.perform(operation);
    }
}

/// Lays the editor over the turn, inside the pane.
fn area_ui<R>(
    ui: &Ui,
    (pane, place, width): (Rect, Rect, f32),
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let id = Id::unique("turn editor");
    let known = egui::AreaState::load(ui.ctx(), id).and_then(|state| state.size);
    let height = known.map_or(0.0, |size| size.y);
    let left = (place.center().x - width / 2.0)
        .min(pane.right() - space::SMALL - width)
        .max(pane.left() + space::SMALL);
    let top = (place.top() - space::WIDE)
        .min(pane.bottom() - space::SMALL - height)
        .max(pane.top() + space::SMALL);
    let shown = Area::new(id)
        .order(Order::Middle)
        .fixed_pos(Pos2::new(left, top))
        .default_width(width)
        .constrain_to(pane)
        .fade_in(false)
        .role(Role::Group)
        .show(ui.ctx(), |ui| {
            theme::popup_frame(theme::tokens(ui)).show(ui, |ui| {
                ui.set_width(width - 2.0);
                ui.spacing_mut().item_spacing = Vec2::ZERO;
                content(ui)
            })
        });
    shown.inner.inner
}

fn draft_ui(ui: &mut Ui, shell: &Shell<'_>, (draft, most): (&mut Draft, f32)) -> Option<Answer> {
    let margin = egui::Margin::symmetric(space::WIDE as i8, space::MEDIUM as i8);
    let mut answer = keys(ui);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        head_ui(ui, shell, draft);
        ui.add_space(space::SMALL);
        field_ui(ui, draft, most);
    });
    if draft
        .kept
        .as_ref()
        .is_none_or(|(words, _)| *words != draft.text)
    {
        let kept = draft.turn.kept(shell.project, &draft.text);
        draft.kept = Some((draft.text.clone(), kept));
    }
    let kept = draft.kept.as_ref().map(|(_, kept)| kept.clone());
    quotations_ui(ui, &kept.unwrap_or_default());
    let pressed = foot_ui(ui, shell, draft);
    answer = answer.or(pressed);
    let refuses = gone_count(draft) > 0 && !draft.removes;
    answer.filter(|answer| !(refuses && *answer == Answer::Keep))
}

/// Enter keeps, Escape leaves, Shift+Enter is left to the field, which breaks the line.
fn keys(ui: &Ui) -> Option<Answer> {
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::Escape) {
            return Some(Answer::Leave);
        }
        let plain = |event: &egui::Event| {
            matches!(event, egui::Event::Key { key: Key::Enter, pressed: true, modifiers, .. }
                if !modifiers.shift)
        };
        let before = input.events.len();
        input.events.retain(|event| !plain(event));
        (input.events.len() < before).then_some(Answer::Keep)
    })
}

fn head_ui(ui: &mut Ui, shell: &Shell<'_>, draft: &mut Draft) {
    let tokens = theme::tokens(ui);
    let title = Message::new("correct-title").with("number", draft.turn.index + 1);
    ui.horizontal(|ui| {
        line_ui(ui, &say(&title), TextRole::SmallName, tokens.ink2);
        ui.add_space(space::MEDIUM);
        let row = shell.project.documents.get(draft.turn.document);
        let speakers = row.map(|row| row.speakers.as_slice()).unwrap_or_default();
        if !speakers.is_empty() {
            let items: Vec<MenuItem<'_>> = speakers
                .iter()
                .map(|speaker| MenuItem::new(&speaker.label))
                .collect();
            let name = words("correct-speaker");
            let id = Id::unique("speaker of the turn");
            let current = draft.speaker.map(usize::from);
            let list = DropDown::new(id, &name, &items, current)
                .placeholder(&name)
                .quiet();
            if let Some(chosen) = list.show(ui) {
                draft.speaker = u16::try_from(chosen).ok();
            }
        }
    });
}

fn field_ui(ui: &mut Ui, draft: &mut Draft, most: f32) {
    let name = words("correct-words");
    let take_focus = std::mem::take(&mut draft.wants_focus);
    scroll_area("words of the turn")
        .max_height(most)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            TextField::new(Id::unique("text of the turn"), &name, &mut draft.text)
                .role(TextRole::Reading)
                .multi_line(1)
                .bare()
                .take_focus(take_focus)
                .show(ui);
        });
}

/// The quotations in the turn: that they stay, or which of them would lose all their words.
fn quotations_ui(ui: &mut Ui, kept: &[KeptQuotation]) {
    if kept.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    hairline_h(
        ui.painter(),
        ui.max_rect().x_range(),
        ui.cursor().top(),
        tokens.line,
    );
    ui.add_space(space::TINY);
    scroll_area("quotations of the turn")
        .max_height(ROWS * size::LIST_ROW_TWO)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for quotation in kept {
                quotation_ui(ui, quotation);
            }
        });
}

fn quotation_ui(ui: &mut Ui, quotation: &KeptQuotation) {
    let tokens = theme::tokens(ui);
    let line = quotation
        .words
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let (gone, none) = (words("correct-gone"), words("transcript-no-code"));
    let label = say(&Message::new(if quotation.gone {
        "correct-quotation-gone"
    } else {
        "correct-quotation-kept"
    })
    .with("words", line.as_str())
    .with("codes", quotation.codes.as_str()));
    // The code stands beside its colour, the words below it.
    let (name, below) = match (quotation.gone, quotation.codes.is_empty()) {
        (true, _) => (&gone, &line),
        (false, false) => (&quotation.codes, &line),
        (false, true) => (&none, &line),
    };
    let row = ListRow::new(name)
        .second_line(below)
        .label(&label)
        .role(Role::ListItem);
    let row = match (quotation.gone, quotation.mark) {
        (true, _) => row.icon_in(icon::WARNING, tokens.danger),
        (false, Some((level, colour))) => row.mark(Mark::code(level, colour, tokens)),
        (false, None) => row,
    };
    row.show(ui);
}

fn gone_count(draft: &Draft) -> usize {
    let kept = draft.kept.as_ref().map(|(_, kept)| kept.as_slice());
    let kept = kept.unwrap_or_default();
    kept.iter().filter(|quotation| quotation.gone).count()
}

fn foot_ui(ui: &mut Ui, shell: &Shell<'_>, draft: &mut Draft) -> Option<Answer> {
    let gone = gone_count(draft);
    let margin = egui::Margin::symmetric(space::WIDE as i8, space::MEDIUM as i8);
    let mut answer = None;
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        if gone > 0 {
            let text = say(&Message::new("correct-remove").with("count", gone));
            check_ui(ui, &mut draft.removes, &text, "");
            ui.add_space(space::SMALL);
        }
        let reason = words("correct-refuses");
        let refuses = gone > 0 && !draft.removes;
        let locked = shell.locked().map(words);
        let reason = locked.or_else(|| refuses.then_some(reason));
        let (keep, leave) = (words("correct-keep"), words("correct-leave"));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            let keep = Button::primary(&keep)
                .key("Enter")
                .disabled(reason.as_deref());
            if keep.show(ui).clicked() {
                answer = Some(Answer::Keep);
            }
            if Button::new(&leave).key("Esc").show(ui).clicked() {
                answer = Some(Answer::Leave);
            }
            ui.add_space(space::MEDIUM);
            key_hint_ui(ui, "Shift Enter", &words("correct-divide"));
        });
    });
    answer
}
