//! Paints a form of the selective screen as a dialog.

use egui::{Context, Id, Ui, Vec2};

use crate::locale;
use crate::model::Stamp;
use crate::operation::{Operation, plan};
use crate::session;
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Button, Check, Dialog, DialogAnswer, DialogButton, DialogWidth, DropDown, IconButton, ListRow,
    MenuItem, TextField, label_ui, line_ui, scroll_area,
};

use super::form::{Field, Form, TermCategory, TermDraft};

/// What stands above and below the fields of a dialog.
const AROUND: f32 = 190.0;
/// Rows of a list of ticks that are seen at once.
const ROWS: f32 = 5.0;
/// The same where each has two lines.
const TALL_ROWS: f32 = 4.0;
/// Width of an end of a range.
const END: f32 = 46.0;

/// Shows the form while it is open; what it asks for goes out when it is sent.
pub(super) fn form_ui(
    ctx: &Context,
    shell: &Shell<'_>,
    open: &mut Option<Form>,
    out: &mut Actions,
) {
    let Some(mut form) = open.take() else {
        return;
    };
    let words = [form.title, "axial-cancel", form.act].map(locale::words);
    let missing = form.missing();
    let mut primary = DialogButton::primary(&words[2]);
    primary.reason = missing.as_deref();
    let buttons = [DialogButton::harmless(&words[1]), primary];
    let dialog = Dialog::new(Id::unique("selective form"), &words[0]).width(DialogWidth::Medium);
    let room = (ctx.content_rect().height() - AROUND).max(160.0);
    let answer = dialog.show(ctx, &buttons, |ui| body_ui(ui, &mut form, room));
    form.fresh = false;
    match answer {
        None => *open = Some(form),
        Some(DialogAnswer::Button(1)) => {
            // What was looked at and left as it is needs no words.
            let operation = form.wish.operation(&form);
            let operation = operation.filter(|operation| changes(shell, operation));
            operation
                .into_iter()
                .for_each(|operation| out.perform_and_say(operation));
        }
        Some(_) => {}
    }
}

/// Whether an operation does anything, or is refused for a reason that must be told.
fn changes(shell: &Shell<'_>, operation: &Operation) -> bool {
    let mut stamp = Stamp::new(session::now(), shell.status.coder, session::seed());
    let planned = plan(shell.project, operation, &mut stamp);
    !matches!(planned, Err(refusal) if refusal.is_so_already())
}

fn body_ui(ui: &mut Ui, form: &mut Form, room: f32) {
    let tokens = theme::tokens(ui);
    if !form.about.is_empty() {
        label_ui(ui, &form.about, TextRole::Quotation, tokens.ink2);
    }
    let area = scroll_area("selective form fields").max_height(room);
    area.auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(space::MEDIUM, space::SMALL);
        let mut fresh = form.fresh;
        for (index, field) in form.fields.iter_mut().enumerate() {
            field_ui(ui, index, field, &mut fresh);
        }
    });
}

fn field_ui(ui: &mut Ui, index: usize, field: &mut Field, fresh: &mut bool) {
    let tokens = theme::tokens(ui);
    let id = Id::unique(("selective field", index));
    // Fields stand further apart than each from its name.
    ui.add_space(space::SMALL);
    match field {
        Field::Choice {
            key,
            items,
            current,
        } => {
            let name = locale::words(key);
            label_ui(ui, &name, TextRole::SmallStrong, tokens.ink);
            let width = ui.available_width();
            choice_ui(ui, (id, &name, width), items, current);
        }
        Field::Text { key, text, rows } => {
            let name = locale::words(key);
            label_ui(ui, &name, TextRole::SmallStrong, tokens.ink);
            let hint = format!("{key}-hint");
            let hint = if locale::has(&hint) {
                locale::words(&hint)
            } else {
                String::new()
            };
            let mut field = TextField::new(id, &name, text).placeholder(&hint);
            if *rows > 1 {
                field = field.multi_line(*rows).role(TextRole::Quotation);
            }
            field.take_focus(std::mem::take(fresh)).show(ui);
        }
        Field::Ticks { key, items, ticked } => {
            let name = locale::words(key);
            label_ui(ui, &name, TextRole::SmallStrong, tokens.ink);
            ticks_ui(ui, id, items, ticked);
        }
        Field::Terms { categories, rows } => terms_ui(ui, id, categories, rows),
    }
}

fn choice_ui(
    ui: &mut Ui,
    (id, name, width): (Id, &str, f32),
    items: &[String],
    current: &mut Option<usize>,
) {
    let items: Vec<MenuItem<'_>> = items
        .iter()
        .enumerate()
        .map(|(at, item)| MenuItem {
            ticked: *current == Some(at),
            ..MenuItem::new(item)
        })
        .collect();
    let hint = locale::words("theory-choose");
    let drop_down = DropDown::new(id, name, &items, *current).placeholder(&hint);
    if let Some(taken) = drop_down.width(width).show(ui) {
        *current = Some(taken);
    }
}

fn ticks_ui(ui: &mut Ui, id: Id, items: &[(String, String)], ticked: &mut [bool]) {
    if items.is_empty() {
        let ink = theme::tokens(ui).ink2;
        label_ui(
            ui,
            &locale::words("theory-nothing-to-tick"),
            TextRole::Small,
            ink,
        );
        return;
    }
    // What is said of an item stands below it, so that both are read whole.
    let is_told = items.iter().any(|(_, meta)| !meta.is_empty());
    let (row_height, most) = if is_told {
        (size::LIST_ROW_TWO, TALL_ROWS)
    } else {
        (size::LIST_ROW, ROWS)
    };
    let height = most.min(items.len() as f32) * row_height;
    let area = scroll_area(id)
        .max_height(height)
        .auto_shrink([false, true]);
    area.show_rows(ui, row_height, items.len(), |ui, range| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        for at in range {
            let (Some((name, meta)), Some(ticked)) = (items.get(at), ticked.get_mut(at)) else {
                continue;
            };
            let mut row = ListRow::new(name).check(Check::from(*ticked));
            if is_told {
                row = row.second_line(meta);
            }
            if row.show(ui).clicked() {
                *ticked = !*ticked;
            }
        }
    });
}

fn terms_ui(ui: &mut Ui, id: Id, categories: &[TermCategory], rows: &mut Vec<TermDraft>) {
    let tokens = theme::tokens(ui);
    let name = locale::words("theory-terms");
    label_ui(ui, &name, TextRole::SmallStrong, tokens.ink);
    let mut gone = None;
    for (at, row) in rows.iter_mut().enumerate() {
        if term_ui(ui, id.with(at), categories, row) {
            gone = Some(at);
        }
    }
    if let Some(gone) = gone {
        rows.remove(gone);
    }
    let words = locale::words("theory-add-term");
    if Button::quiet(&words)
        .icon(icon::ADD)
        .small()
        .show(ui)
        .clicked()
    {
        rows.push(TermDraft::new());
    }
}

/// Shows a term on one line; returns whether it is to go.
fn term_ui(ui: &mut Ui, id: Id, categories: &[TermCategory], row: &mut TermDraft) -> bool {
    let names: Vec<String> = categories.iter().map(|row| row.name.clone()).collect();
    let words = [
        "theory-term-category",
        "theory-term-property",
        "theory-term-from",
        "theory-term-to",
        "theory-term-remove",
        "theory-term-whole",
    ];
    let words = words.map(locale::words);
    let chosen = row.category.and_then(|at| categories.get(at));
    let mut gone = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let has_range = row.property.is_some();
        let ends = if has_range {
            2.0 * END + 2.0 * space::SMALL + 14.0
        } else {
            0.0
        };
        let each = (ui.available_width() - ends - 28.0 - 2.0 * space::SMALL) / 2.0;
        let before = row.category;
        choice_ui(
            ui,
            (id.with("category"), &words[0], each),
            &names,
            &mut row.category,
        );
        if row.category != before {
            row.property = None;
        }
        let mut properties = vec![words[5].clone()];
        let own = chosen.into_iter().flat_map(|row| &row.properties);
        properties.extend(own.map(|(_, name)| name.clone()));
        let mut at = Some(row.property.map_or(0, |at| at + 1));
        choice_ui(
            ui,
            (id.with("property"), &words[1], each),
            &properties,
            &mut at,
        );
        row.property = at.and_then(|at| at.checked_sub(1));
        if row.property.is_some() && has_range {
            TextField::new(id.with("from"), &words[2], &mut row.lowest)
                .width(END)
                .show(ui);
            line_ui(ui, "–", TextRole::Small, theme::tokens(ui).ink3);
            TextField::new(id.with("to"), &words[3], &mut row.highest)
                .width(END)
                .show(ui);
        }
        gone = IconButton::new(icon::CLOSE, &words[4]).show(ui).clicked();
    });
    gone
}
