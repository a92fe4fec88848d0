//! What the dialog of a split shows: the quotation, where it can go, and how far one is.

use egui::{Id, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::Message;
use crate::ui::coding::card_of;
use crate::ui::compare::incident_ui;
use crate::ui::shell::Shell;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Button, ListRow, Mark, TextField, label_ui, line_ui, progress_ui};

use super::{Answer, Asked, Field, SplitForm};

/// How many codes are offered while one is looked for.
pub(super) const OFFERED: usize = 6;
/// How high the words of a quotation are at most.
const WORDS: f32 = 150.0;

pub(super) fn body_ui(ui: &mut Ui, shell: &Shell<'_>, form: &mut SplitForm) -> Option<Asked> {
    progress(ui, form);
    ui.add_space(space::SMALL);
    let card = form
        .answers
        .current()
        .and_then(|quotation| card_of(shell.project, quotation));
    let Some(card) = card else {
        summary_ui(ui, form);
        return None;
    };
    incident_ui(ui, "split incident", &card, WORDS);
    ui.add_space(space::MEDIUM);
    let asked = answers_ui(ui, form);
    let taken = form.field.as_mut().and_then(|field| field_ui(ui, field));
    if let Some(refusal) = &form.refusal {
        let ink = theme::tokens(ui).danger;
        label_ui(ui, &say(refusal), TextRole::Small, ink);
    }
    asked.or(taken)
}

fn progress(ui: &mut Ui, form: &SplitForm) {
    let tokens = theme::tokens(ui);
    let answers = &form.answers;
    let total = answers.quotations.len();
    let place = Message::new("split-place")
        .with("number", (answers.at + 1).min(total))
        .with("count", total)
        .with("stay", answers.count(Answer::Stays))
        .with("go", answers.going());
    let place = say(&place);
    line_ui(ui, &place, TextRole::Small, tokens.ink2);
    let share = answers.at as f32 / total.max(1) as f32;
    let width = ui.available_width();
    progress_ui(ui, &place, Some(share), width);
}

/// The answers as buttons, each with its key and how many were answered so.
fn answers_ui(ui: &mut Ui, form: &SplitForm) -> Option<Asked> {
    let mut asked = None;
    let given = form.answers.answer();
    let stays = say(&Message::new("split-keep").with("name", form.name.as_str()));
    let (new, existing) = (words("split-new"), words("split-existing"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::SMALL);
        let keep = Button::new(&stays)
            .key("K")
            .on(given == Some(Answer::Stays));
        if keep.show(ui).clicked() {
            asked = Some(Asked::Answer(Answer::Stays));
        }
        for (number, target) in form.answers.targets.iter().enumerate() {
            let goes = Answer::Goes(number);
            let text = Message::new("split-to")
                .with("name", target.name.as_str())
                .with("count", form.answers.count(goes));
            let key = (number < 9).then(|| (number + 1).to_string());
            let text = say(&text);
            let button = Button::new(&text)
                .key(key.as_deref().unwrap_or_default())
                .on(given == Some(goes));
            if button.show(ui).clicked() {
                asked = Some(Asked::Answer(goes));
            }
        }
        if Button::new(&new).key("N").show(ui).clicked() {
            asked = Some(Asked::Field(false));
        }
        if Button::new(&existing).key("E").show(ui).clicked() {
            asked = Some(Asked::Field(true));
        }
        if form.answers.at > 0 {
            let back = words("split-back");
            if Button::quiet(&back).key("←").show(ui).clicked() {
                asked = Some(Asked::Step(true));
            }
        }
    });
    asked
}

fn field_ui(ui: &mut Ui, field: &mut Field) -> Option<Asked> {
    let tokens = theme::tokens(ui);
    ui.add_space(space::SMALL);
    let (name, hint) = if field.existing {
        (words("split-existing-field"), words("split-existing-hint"))
    } else {
        (words("split-new-field"), words("split-new-hint"))
    };
    TextField::new(Id::unique("split target"), &name, &mut field.text)
        .placeholder(&hint)
        .take_focus(std::mem::take(&mut field.is_new))
        .show(ui);
    if !field.existing {
        return None;
    }
    let mut taken = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    for (index, row) in field.data.rows.iter().take(OFFERED).enumerate() {
        let mark = Mark::code(row.level, row.colour, tokens);
        let shown = ListRow::new(&row.name)
            .mark(mark)
            .indent(space::TINY)
            .chosen(index == field.current);
        if shown.show(ui).clicked() {
            taken = Some(Asked::Row(index));
        }
    }
    ui.spacing_mut().item_spacing.y = space::SMALL;
    taken
}

/// All were gone through: what becomes of them, and why.
fn summary_ui(ui: &mut Ui, form: &mut SplitForm) {
    let tokens = theme::tokens(ui);
    let answers = &form.answers;
    let stays = answers.quotations.len() - answers.going();
    let line = Message::new("split-stays")
        .with("name", form.name.as_str())
        .with("count", stays);
    label_ui(ui, &say(&line), TextRole::Body, tokens.ink);
    for (number, target) in answers.targets.iter().enumerate() {
        let count = answers.count(Answer::Goes(number));
        let key = match (count, &target.making) {
            (0, _) => continue,
            (_, Some(_)) => "split-goes-new",
            (_, None) => "split-goes",
        };
        let line = Message::new(key)
            .with("name", target.name.as_str())
            .with("count", count);
        label_ui(ui, &say(&line), TextRole::Body, tokens.ink);
    }
    if let Some(refusal) = &form.refusal {
        label_ui(ui, &say(refusal), TextRole::Small, tokens.danger);
    }
    ui.add_space(space::SMALL);
    let name = words("tree-reason");
    line_ui(ui, &name, TextRole::SmallName, tokens.ink2);
    let hint = words("tree-reason-hint");
    TextField::new(Id::unique("split reason"), &name, &mut form.reason)
        .placeholder(&hint)
        .take_focus(std::mem::take(&mut form.focus_reason))
        .show(ui);
}
