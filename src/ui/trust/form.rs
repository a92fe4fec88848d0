//! A reporting form in the middle, one item a page: what the project knows, each sentence leading to what it counts, and
//! the researcher's answer. The inspector lists the items.

use egui::{Id, Margin, Ui};

use crate::analysis::trust::{Fact, FormRow, Place};
use crate::locale::{self, say};
use crate::model::{Form, Message};
use crate::operation::{ItemAnswer, Operation};
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Button, IconButton, ListRow, TextField, label_ui, line_ui, link_ui, panel_head_ui, scroll_area,
    tool_bar_ui,
};

use super::{Section, State, TrustData, export_ui, open};

/// The widest that text of an item runs.
const WIDTH: f32 = 760.0;
/// Width of the field of the page.
const PAGE: f32 = 160.0;

/// An answer while it is written.
pub(super) struct ItemDraft {
    form: Form,
    item: u8,
    answer: String,
    page: String,
}

impl ItemDraft {
    fn of(row: &FormRow) -> Self {
        let answer = row.answer.as_ref();
        Self {
            form: row.form,
            item: row.item,
            answer: answer.map_or_else(String::new, |answer| answer.answer.clone()),
            page: answer.map_or_else(String::new, |answer| answer.page.clone()),
        }
    }

    fn is_of(&self, row: &FormRow) -> bool {
        (self.form, self.item) == (row.form, row.item)
    }

    /// Whether it says something else than what is kept.
    fn differs(&self, row: &FormRow) -> bool {
        let kept = Self::of(row);
        (self.answer.trim(), self.page.trim()) != (kept.answer.as_str(), kept.page.as_str())
    }

    fn operation(&self) -> Operation {
        Operation::AnswerItem(ItemAnswer {
            form: self.form,
            item: self.item,
            answer: self.answer.clone(),
            page: self.page.clone(),
        })
    }
}

/// The place of a form in [`State::items`].
fn place(form: Form) -> usize {
    Form::ALL.iter().position(|one| *one == form).unwrap_or(0)
}

fn current(state: &State, form: Form) -> usize {
    let item = state.items.get(place(form)).copied().unwrap_or(0);
    usize::from(item.max(1)) - 1
}

/// Goes to an item; what was being written for another is kept first.
fn go(state: &mut State, data: &TrustData, (form, index): (Form, usize), out: &mut Actions) {
    keep(state, data, out);
    let rows = data.form(form).len();
    let item = u8::try_from(index.min(rows.saturating_sub(1)) + 1).unwrap_or(1);
    if let Some(place) = state.items.get_mut(place(form)) {
        *place = item;
    }
}

/// Keeps what is being written where it says something else than what is kept.
pub(super) fn keep(state: &mut State, data: &TrustData, out: &mut Actions) {
    let Some(draft) = state.item.take() else {
        return;
    };
    let row = data.form(draft.form).iter().find(|row| draft.is_of(row));
    if row.is_some_and(|row| draft.differs(row)) {
        out.perform(draft.operation());
    }
}

/// Shows the pane.
pub(super) fn main_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data, form): (&mut State, &TrustData, Form),
    out: &mut Actions,
) {
    let rows = data.form(form);
    let index = current(state, form).min(rows.len().saturating_sub(1));
    let Some(row) = rows.get(index) else {
        return;
    };
    bar_ui(ui, (state, data, row), rows.len(), out);
    scroll_area(("trust item", form.word(), row.item)).show(ui, |ui| {
        let margin = Margin::symmetric(space::LARGE as i8, space::CONTENT as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.set_max_width(WIDTH.min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = space::SMALL;
            head_ui(ui, row);
            facts_ui(ui, (state, row), out);
            answer_ui(ui, shell, (state, row), out);
        });
    });
}

fn bar_ui(
    ui: &mut Ui,
    (state, data, row): (&mut State, &TrustData, &FormRow),
    count: usize,
    out: &mut Actions,
) {
    let index = usize::from(row.item) - 1;
    let mut target = None;
    tool_bar_ui(ui, |ui| {
        let tokens = theme::tokens(ui);
        let (none, back) = (
            locale::words("top-nothing"),
            locale::words("trust-previous"),
        );
        let reason = (index == 0).then_some(none.as_str());
        let button = IconButton::new(icon::SKIP_PREVIOUS, &back)
            .small()
            .disabled(reason);
        if button.show(ui).clicked() && index > 0 {
            target = index.checked_sub(1);
        }
        let next = locale::words("trust-next");
        let reason = (index + 1 >= count).then_some(none.as_str());
        let button = IconButton::new(icon::SKIP_NEXT, &next)
            .small()
            .disabled(reason);
        if button.show(ui).clicked() && index + 1 < count {
            target = Some(index + 1);
        }
        let next_open = data.form(row.form).iter().position(|row| row.is_open());
        if let Some(open) = next_open {
            let words = locale::words("trust-next-open");
            if Button::quiet(&words).small().show(ui).clicked() {
                let after = data.form(row.form).iter().skip(index + 1);
                let found = after.take_while(|row| !row.is_open()).count() + index + 1;
                target = Some(if found < count { found } else { open });
            }
        }
        let words = phrase::with(
            "trust-item-of",
            [("item", row.number().into()), ("count", count.into())],
        );
        line_ui(ui, &words, TextRole::Small, tokens.ink3);
        ui.with_layout(theme::from_end(), |ui| {
            export_ui(ui, Section::Form(row.form), out)
        });
    });
    if let Some(index) = target {
        go(state, data, (row.form, index), out);
    }
}

fn head_ui(ui: &mut Ui, row: &FormRow) {
    let tokens = theme::tokens(ui);
    let part = locale::words(row.part_key());
    label_ui(ui, &part, TextRole::Small, tokens.ink3);
    let number = locale::digits(&row.number().to_string());
    let name = format!("{number}. {}", locale::words(&row.name_key()));
    label_ui(ui, &name, TextRole::PageHeading, tokens.ink);
    let question = locale::words(&row.question_key());
    label_ui(ui, &question, TextRole::Summary, tokens.ink2);
    ui.add_space(space::MEDIUM);
}

fn facts_ui(ui: &mut Ui, (state, row): (&mut State, &FormRow), out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let title = locale::words("form-from-project");
    label_ui(ui, &title, TextRole::SmallStrong, tokens.ink);
    if row.facts.is_empty() {
        let words = locale::words("form-nothing-known");
        label_ui(ui, &words, TextRole::Body, tokens.ink3);
    }
    let mut target = None;
    for fact in &row.facts {
        if fact_ui(ui, fact) {
            target = Some(fact.place);
        }
    }
    if let Some(place) = target {
        open(place, state, out);
    }
    ui.add_space(space::WIDE);
}

/// Shows a sentence, with a way to what it counts; returns whether it was taken.
fn fact_ui(ui: &mut Ui, fact: &Fact) -> bool {
    let tokens = theme::tokens(ui);
    let said = say(&fact.message);
    let mut taken = false;
    ui.with_layout(
        theme::from_start().with_cross_align(egui::Align::Min),
        |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            let room = if fact.place == Place::Nowhere {
                0.0
            } else {
                64.0
            };
            let width = (ui.available_width() - room).max(80.0);
            ui.allocate_ui(egui::Vec2::new(width, 0.0), |ui| {
                ui.set_width(width);
                label_ui(ui, &said, TextRole::Body, tokens.ink);
            });
            if fact.place != Place::Nowhere {
                taken = link_ui(ui, &locale::words("trust-show")).clicked();
            }
        },
    );
    taken
}

fn answer_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, row): (&mut State, &FormRow),
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let title = locale::words("form-answer");
    label_ui(ui, &title, TextRole::SmallStrong, tokens.ink);
    if let Some(locked) = shell.locked() {
        let kept = row
            .answer
            .as_ref()
            .map_or("", |answer| answer.answer.as_str());
        label_ui(ui, kept, TextRole::Memo, tokens.ink);
        label_ui(ui, &locale::words(locked), TextRole::Small, tokens.ink3);
        return;
    }
    if !state.item.as_ref().is_some_and(|draft| draft.is_of(row)) {
        state.item = Some(ItemDraft::of(row));
    }
    let Some(draft) = &mut state.item else {
        return;
    };
    let hint = locale::words("trust-answer-hint");
    let id = Id::unique(("trust answer", row.form.word(), row.item));
    let field = TextField::new(id, &title, &mut draft.answer)
        .multi_line(6)
        .role(TextRole::Memo)
        .placeholder(&hint);
    let mut left = field.show(ui).response.lost_focus();
    let name = locale::words("trust-field-page");
    label_ui(ui, &name, TextRole::Small, tokens.ink2);
    let id = Id::unique(("trust page", row.form.word(), row.item));
    let field = TextField::new(id, &name, &mut draft.page)
        .width(PAGE)
        .show(ui);
    left |= field.response.lost_focus();
    if left && draft.differs(row) {
        out.perform(draft.operation());
    }
    let words = match (draft.differs(row), row.answer.is_some()) {
        (true, _) => locale::words("trust-not-kept"),
        (false, true) => locale::words("trust-kept"),
        (false, false) => String::new(),
    };
    label_ui(ui, &words, TextRole::Small, tokens.ink3);
}

/// Shows the inspector: all items, with what stands beside them.
pub(super) fn inspector_ui(
    ui: &mut Ui,
    (state, data, form): (&mut State, &TrustData, Form),
    out: &mut Actions,
) {
    let rows = data.form(form);
    let open = rows.iter().filter(|row| row.is_open()).count();
    let count = say(&Message::new("trust-status-open").with("count", open));
    panel_head_ui(ui, &locale::words(form.key()), &count, |_| {});
    let current = current(state, form);
    let mut target = None;
    scroll_area(("trust items", form.word())).show(ui, |ui| {
        let mut part = "";
        for (index, row) in rows.iter().enumerate() {
            if part != row.part_key() {
                part = row.part_key();
                panel_head_ui(ui, &locale::words(part), "", |_| {});
            }
            if item_ui(ui, row, index == current) {
                target = Some(index);
            }
        }
        ui.add_space(space::LARGE);
    });
    if let Some(index) = target {
        go(state, data, (form, index), out);
    }
}

fn item_ui(ui: &mut Ui, row: &FormRow, chosen: bool) -> bool {
    let tokens = theme::tokens(ui);
    let number = locale::digits(&row.number().to_string());
    let name = format!("{number}  {}", locale::words(&row.name_key()));
    let (sign, ink, key) = match (row.answer.is_some(), row.facts.is_empty()) {
        (true, _) => (icon::CHECK_CIRCLE, tokens.ok, "form-answered"),
        (false, false) => (icon::INFO, tokens.accent, "form-from-project"),
        (false, true) => (icon::RADIO_BUTTON_UNCHECKED, tokens.ink3, "form-open"),
    };
    let label = format!("{name}, {}", locale::words(key));
    let shown = ListRow::new(&name)
        .icon_in(sign, ink)
        .label(&label)
        .chosen(chosen);
    shown.show(ui).clicked()
}
