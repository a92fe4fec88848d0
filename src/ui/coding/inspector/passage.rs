//! The passage that is read: its words, its codes, its comment, its memos.

use egui::{Id, Key, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::{CodeId, MemoTarget, Message};
use crate::operation::Operation;
use crate::ui::code_tree::shown_name;
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, code_colour, size, space};
use crate::ui::transcript::keys_here;
use crate::ui::widget::{
    Chip, ChipLook, IconButton, Mark, Section, key_cap_ui, label_ui, link_ui, number_ui, tooltip,
};

use super::cards::words_ui;
use super::comment::comment_ui;
use super::data::{CodeOn, MemoLine, PassageData};
use super::memo::memo_box_ui;
use super::{Asked, InHand, Inspector};

/// Shows place, words and codes.
pub(super) fn passage_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, hand): (&PassageData, InHand),
    out: &mut Actions,
) -> Option<Asked> {
    let title = match (hand.selected, data.quotation) {
        (2.., _) => say(&Message::new("coding-selection-of").with("count", hand.selected)),
        (_, Some(_)) => words("coding-quotation"),
        (_, None) => words("coding-selection"),
    };
    let memo = words("coding-memo-new");
    let section = Section::new(Id::unique("inspector passage"), &title)
        .count(&data.place)
        .fixed()
        .first()
        .room_for_icons(size::BUTTON_SMALL);
    let mut wants_memo = false;
    let asked = section.show(
        ui,
        |ui| {
            let key = Command::MemoHere.keys();
            let button = IconButton::new(icon::STICKY_NOTE_2, &memo)
                .small()
                .key(&key);
            wants_memo = data.quotation.is_some() && button.show(ui).clicked();
        },
        |ui| {
            words_ui(ui, &data.words);
            ui.add_space(space::HAIR);
            codes_ui(ui, shell, (data, hand.proposed), out)
        },
    );
    let memo = data.quotation.filter(|_| wants_memo);
    let memo = memo.map(|quotation| Asked::Memo(MemoTarget::Quotation(quotation)));
    memo.or(asked.flatten())
}

fn codes_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, proposed): (&PassageData, Option<CodeId>),
    out: &mut Actions,
) -> Option<Asked> {
    let mut asked = None;
    let carried = |code: CodeId| data.codings.iter().any(|on| on.code == code);
    if let Some(code) = proposed.filter(|code| !carried(*code)) {
        proposed_ui(ui, shell, code);
    } else if data.codings.is_empty() {
        asked = uncoded_ui(ui, shell, data);
    }
    for on in &data.codings {
        asked = code_ui(ui, shell, on, out).or(asked);
    }
    asked
}

/// What is said of a passage that is not coded itself: the codes around it, how much is coded in it, and how to code it
/// where that can be done.
fn uncoded_ui(ui: &mut Ui, shell: &Shell<'_>, data: &PassageData) -> Option<Asked> {
    let locked = shell.locked().is_some();
    let said = match (data.inside, data.around.is_empty(), locked) {
        (0, true, true) => Message::new("coding-not-coded-locked"),
        (0, true, false) => Message::new("coding-not-coded").with("key", Key::Enter.name()),
        (0, false, _) => Message::new("coding-coded-around").with("count", data.around.len()),
        (inside, ..) => Message::new("coding-coded-inside").with("count", inside),
    };
    label_ui(ui, &say(&said), TextRole::Small, theme::tokens(ui).ink2);
    let mut asked = None;
    for on in &data.around {
        asked = chip_ui(ui, shell, on).or(asked);
    }
    if !locked {
        let key = |command| keys_here(command, true);
        let keys = Message::new("coding-not-coded-keys")
            .with("vivo", key(Command::InVivo))
            .with("again", key(Command::RepeatCode));
        label_ui(ui, &say(&keys), TextRole::Meta, theme::tokens(ui).ink3);
    }
    asked
}

/// The name of a code; a click shows it in the tree.
fn chip_ui(ui: &mut Ui, shell: &Shell<'_>, on: &CodeOn) -> Option<Asked> {
    let tokens = theme::tokens(ui);
    let look = ChipLook::Tint(code_colour(on.colour).tint(tokens));
    let mark = Mark::code(on.level, on.colour, tokens);
    let chip = Chip::new(&on.name).mark(mark).look(look).show(ui);
    let path = shell.project.code_path(on.code);
    let chip = tooltip(chip, &path, "", on.coder.as_deref().unwrap_or_default());
    let hovered = chip.hovered().then_some(Asked::Hover(on.code));
    chip.clicked().then_some(Asked::Choose(on.code)).or(hovered)
}

/// The code of the finder’s row, which Enter would put on.
fn proposed_ui(ui: &mut Ui, shell: &Shell<'_>, code: CodeId) {
    let Some(row) = shell.project.codes.get(code) else {
        return;
    };
    let tokens = theme::tokens(ui);
    let name = shown_name(row);
    ui.horizontal(|ui| {
        ui.set_max_width(ui.available_width());
        let mark = Mark::code(row.level, usize::from(row.colour), tokens);
        let cap = 46.0;
        ui.scope(|ui| {
            ui.set_max_width((ui.available_width() - cap).max(60.0));
            Chip::new(&name)
                .mark(mark)
                .look(ChipLook::Proposed)
                .show(ui);
        });
        key_cap_ui(ui, Key::Enter.name());
    });
}

fn code_ui(ui: &mut Ui, shell: &Shell<'_>, on: &CodeOn, out: &mut Actions) -> Option<Asked> {
    let mut asked = None;
    let width = ui.available_width();
    ui.allocate_ui_with_layout(
        Vec2::new(width, size::BUTTON_SMALL),
        theme::from_end(),
        |ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            let name = say(&Message::new("coding-remove-code").with("name", on.name.as_str()));
            let reason = shell.locked().map(words);
            let key = Command::Uncode.keys();
            let button = IconButton::new(icon::CLOSE, &name).small().key(&key);
            if button.disabled(reason.as_deref()).show(ui).clicked() {
                out.perform(Operation::Uncode {
                    codings: vec![on.coding],
                });
            }
            negative_ui(ui, (on, reason.as_deref()), out);
            weight_ui(ui, shell, on, out);
            ui.with_layout(theme::from_start(), |ui| asked = chip_ui(ui, shell, on));
        },
    );
    asked
}

/// Whether it is a negative case of the code.
fn negative_ui(ui: &mut Ui, (on, reason): (&CodeOn, Option<&str>), out: &mut Actions) {
    let name = say(&Message::new("coding-negative").with("name", on.name.as_str()));
    let key = Command::MarkNegative.keys();
    let button = IconButton::new(icon::CONTRAST, &name).small().key(&key);
    if button.on(on.negative).disabled(reason).show(ui).clicked() {
        out.perform(Operation::MarkNegative {
            codings: vec![on.coding],
            negative: !on.negative,
        });
    }
}

/// How much it weighs, where the study weighs codings.
fn weight_ui(ui: &mut Ui, shell: &Shell<'_>, on: &CodeOn, out: &mut Actions) {
    let settings = shell.project.settings();
    let Some(scale) = settings.and_then(|settings| settings.weights) else {
        return;
    };
    let locked = shell.locked().map(words);
    for (command, icon, more) in [
        (Command::WeightUp, icon::ARROW_UPWARD, true),
        (Command::WeightDown, icon::ARROW_DOWNWARD, false),
    ] {
        let key = if more {
            "coding-weight-more"
        } else {
            "coding-weight-less"
        };
        let name = say(&Message::new(key).with("name", on.name.as_str()));
        let keys = command.keys();
        let next = scale.beside(on.weight, more);
        let button = IconButton::new(icon, &name).small().key(&keys);
        let asked = button.disabled(locked.as_deref()).show(ui).clicked();
        if asked && next != on.weight {
            out.perform(Operation::WeighCodings {
                codings: vec![on.coding],
                weight: next,
            });
        }
        if more {
            let shown = on
                .weight
                .map_or_else(|| "–".to_owned(), |weight| weight.to_string());
            number_ui(ui, &shown, TextRole::SmallName, theme::tokens(ui).ink);
        }
    }
}

/// Shows comment and memos of a quotation that is kept.
pub(super) fn notes_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data): (&mut Inspector, &PassageData),
    out: &mut Actions,
) -> Option<Asked> {
    let quotation = data.quotation?;
    let title = words("coding-comment");
    let section = Section::new(Id::unique("inspector comment"), &title)
        .unfold(ui, state.comment.wants_focus());
    let left = section.show(
        ui,
        |_| {},
        |ui| comment_ui(ui, shell, (&mut state.comment, quotation), out),
    );
    state.leaves |= left == Some(true);
    let target = MemoTarget::Quotation(quotation);
    let unfold = state.memo.wants_focus();
    let memos = (data.memos.as_slice(), unfold);
    let (begins, left) = memos_section_ui(ui, shell, memos, out, |ui, out| {
        memo_box_ui(ui, shell, (&mut state.memo, target), out)
    });
    state.leaves |= left == Some(true);
    begins.then_some(Asked::Memo(target))
}

/// Shows the memos on a code, with the field of one that is being written.
pub(super) fn memos_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, memos, target): (&mut Inspector, &[MemoLine], MemoTarget),
    out: &mut Actions,
) -> Option<Asked> {
    let unfold = state.memo.wants_focus();
    let (begins, left) = memos_section_ui(ui, shell, (memos, unfold), out, |ui, out| {
        memo_box_ui(ui, shell, (&mut state.memo, target), out)
    });
    state.leaves |= left == Some(true);
    begins.then_some(Asked::Memo(target))
}

/// Shows memos with what stands below them; returns whether one is to be begun, and what `below` gives.
fn memos_section_ui<R>(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (memos, unfold): (&[MemoLine], bool),
    out: &mut Actions,
    below: impl FnOnce(&mut Ui, &mut Actions) -> R,
) -> (bool, Option<R>) {
    let title = words("coding-memos");
    let count = memos.len().to_string();
    let locked = shell.locked().map(words);
    let mut begins = false;
    let section = Section::new(Id::unique("inspector memos"), &title)
        .count(&count)
        .unfold(ui, unfold);
    let shown = section.show(
        ui,
        |ui| {
            let name = words("coding-memo-new");
            let button = IconButton::new(icon::ADD, &name).small();
            begins = button.disabled(locked.as_deref()).show(ui).clicked();
        },
        |ui| {
            for memo in memos {
                memo_line_ui(ui, memo, out);
            }
            below(ui, out)
        },
    );
    (begins, shown)
}

fn memo_line_ui(ui: &mut Ui, memo: &MemoLine, out: &mut Actions) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(size::ICON_ROW), egui::Sense::hover());
        let ink = theme::tokens(ui).ink2;
        icon::STICKY_NOTE_2.paint_in(ui.painter(), rect, size::ICON_ROW, ink);
        if link_ui(ui, &memo.title).clicked() {
            out.push(Action::Open(Spot::Memo(memo.memo)));
        }
    });
}

/// What stands here before there is a passage.
pub(super) fn nothing_ui(ui: &mut Ui, shell: &Shell<'_>) {
    let margin = egui::Margin::symmetric(space::PANEL as i8, space::PANEL as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::SMALL;
        let tokens = theme::tokens(ui);
        label_ui(
            ui,
            &words("coding-inspector-empty"),
            TextRole::SmallStrong,
            tokens.ink,
        );
        let how = match shell.locked() {
            Some(_) => "coding-inspector-how-locked",
            None => "coding-inspector-how",
        };
        label_ui(ui, &words(how), TextRole::Small, tokens.ink2);
    });
}
