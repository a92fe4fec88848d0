//! Paints a form of the selective screen as a dialog.

use egui::{Context, Id, Ui, Vec2};

use crate::locale;
use crate::model::{Project, PropositionId, SamplingId, Stamp};
use crate::operation::{Operation, Refusal, plan};
use crate::session;
use crate::ui::axial::{PickField, PickItem};
use crate::ui::code_tree::{PropertyForm, property_dialog_ui};
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::focus;
use crate::ui::widget::{
    Button, Check, Dialog, DialogAnswer, DialogButton, DialogWidth, DropDown, IconButton, ListRow,
    MenuItem, TextField, label_ui, line_ui, scroll_area,
};

use super::form::{Field, Form, Picking, TermCategory, TermDraft};
use super::forms;
use super::section::Subject;

/// What stands above and below the fields of a dialog.
const AROUND: f32 = 190.0;
/// Rows of a list of ticks that are seen at once.
const ROWS: f32 = 5.0;
/// The same where each has two lines.
const TALL_ROWS: f32 = 4.0;
/// Width of an end of a range.
const END: f32 = 46.0;

/// Shows the form while it is open; what it asks for goes out when it is sent. Returns what is new by it.
pub(super) fn form_ui(
    ctx: &Context,
    shell: &Shell<'_>,
    open: &mut Option<Form>,
    out: &mut Actions,
) -> Option<Subject> {
    let mut form = open.take()?;
    let words = [form.title, "axial-cancel", form.act].map(locale::words);
    let missing = form.missing();
    let mut primary = DialogButton::primary(&words[2]);
    primary.reason = missing.as_deref();
    let buttons = [DialogButton::harmless(&words[1]), primary];
    let dialog = Dialog::new(Id::unique("selective form"), &words[0]).width(DialogWidth::Medium);
    let room = (ctx.content_rect().height() - AROUND).max(160.0);
    follow_properties(shell, &mut form);
    let answer = dialog.show(ctx, &buttons, |ui| body_ui(ui, shell, &mut form, room));
    form.fresh = false;
    making_ui(ctx, shell, &mut form, out);
    match answer {
        None => *open = Some(form),
        Some(DialogAnswer::Button(1)) => {
            // What was looked at and left as it is needs no words.
            let mut operation = form.wish.operation(&form)?;
            if let Some(refusal) = refusal(shell, &operation) {
                if !refusal.is_so_already() {
                    // What was typed stays, to be mended.
                    form.problem = Some(locale::say(&refusal.message()));
                    *open = Some(form);
                }
                return None;
            }
            let made = named(&mut operation);
            out.perform_and_say(operation);
            return made;
        }
        Some(_) => {}
    }
    None
}

/// Gives an identity to what is new, so that it is chosen once it is there.
fn named(operation: &mut Operation) -> Option<Subject> {
    let id = uuid::Uuid::from_u128(session::seed());
    match operation {
        Operation::AddProposition(new) => {
            let proposition = *new.proposition.insert(PropositionId(id));
            Some(Subject::Proposition(proposition))
        }
        Operation::PlanSampling(new) => {
            let sampling = *new.sampling.insert(SamplingId(id));
            Some(Subject::Step(sampling))
        }
        _ => None,
    }
}

/// Takes over the properties that the chosen categories have got while the form is open; one that was made is chosen.
fn follow_properties(shell: &Shell<'_>, form: &mut Form) {
    for field in &mut form.fields {
        let Field::Terms { categories, rows } = field else {
            continue;
        };
        for row in rows {
            let Some(category) = row.category.and_then(|at| categories.get_mut(at)) else {
                continue;
            };
            category.properties = forms::properties(shell.project, category.code);
            let count = category.properties.len();
            if row.awaited.is_some_and(|before| count > before) {
                row.awaited = None;
                row.property = count.checked_sub(1);
            }
        }
    }
}

/// Shows the form of a property that a term asked for, above the form itself.
fn making_ui(ctx: &Context, shell: &Shell<'_>, form: &mut Form, out: &mut Actions) {
    for field in &mut form.fields {
        let Field::Terms { rows, .. } = field else {
            continue;
        };
        for row in rows {
            if let Some((mut property, before)) = row.making.take() {
                if property_dialog_ui(ctx, shell, &mut property, out) {
                    row.making = Some((property, before));
                } else {
                    row.awaited = Some(before);
                }
            }
        }
    }
}

/// Why an operation would be refused; also where all is so already.
fn refusal(shell: &Shell<'_>, operation: &Operation) -> Option<Refusal> {
    let mut stamp = Stamp::new(session::now(), shell.status.coder, session::seed());
    plan(shell.project, operation, &mut stamp).err()
}

fn body_ui(ui: &mut Ui, shell: &Shell<'_>, form: &mut Form, room: f32) {
    let tokens = theme::tokens(ui);
    if !form.about.is_empty() {
        label_ui(ui, &form.about, TextRole::Quotation, tokens.ink2);
    }
    let area = scroll_area("selective form fields").max_height(room);
    area.auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(space::MEDIUM, space::SMALL);
        let mut fresh = form.fresh;
        for (index, field) in form.fields.iter_mut().enumerate() {
            field_ui(ui, shell.project, (index, field), &mut fresh);
        }
    });
    if let Some(problem) = &form.problem {
        ui.add_space(space::SMALL);
        label_ui(ui, problem, TextRole::Small, tokens.danger);
    }
}

fn field_ui(ui: &mut Ui, project: &Project, (index, field): (usize, &mut Field), fresh: &mut bool) {
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
        Field::Pick {
            key,
            items,
            current,
            picking,
        } => {
            let name = locale::words(key);
            label_ui(ui, &name, TextRole::SmallStrong, tokens.ink);
            pick_field_ui(ui, (id, &name), items, (current, picking));
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
        Field::Terms { categories, rows } => terms_ui(ui, (project, id), categories, rows),
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

fn pick_field_ui(
    ui: &mut Ui,
    (id, name): (Id, &str),
    items: &[PickItem],
    (current, picking): (&mut Option<usize>, &mut Picking),
) {
    let hint = locale::words("theory-choose");
    let chosen = current.and_then(|at| items.get(at));
    let field = PickField {
        id,
        name,
        face: chosen.map(|item| &item.face),
        meta: "",
        placeholder: &hint,
    };
    if let Some(taken) = field.show(ui, items, &mut picking.0) {
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

fn terms_ui(
    ui: &mut Ui,
    (project, id): (&Project, Id),
    categories: &[TermCategory],
    rows: &mut Vec<TermDraft>,
) {
    let tokens = theme::tokens(ui);
    let name = locale::words("theory-terms");
    label_ui(ui, &name, TextRole::SmallStrong, tokens.ink);
    let mut gone = None;
    for (at, row) in rows.iter_mut().enumerate() {
        if term_ui(ui, (project, id.with(at)), categories, row) {
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
        // What is typed next is the name of the category.
        focus::go_to(ui.ctx(), id.with(rows.len()).with("category"));
        rows.push(TermDraft::new());
    }
}

/// The choice of a property of the chosen category: the whole category, one of its properties, or one to be made.
fn property_ui(
    ui: &mut Ui,
    project: &Project,
    (id, width): (Id, f32),
    (chosen, row): (Option<&TermCategory>, &mut TermDraft),
) {
    let keys = [
        "theory-term-property",
        "theory-term-whole",
        "sheet-property-add",
    ];
    let words = keys.map(locale::words);
    let own = chosen.into_iter().flat_map(|row| &row.properties);
    let mut items = vec![words[1].clone()];
    items.extend(own.map(|(_, name)| name.clone()));
    let make = items.len();
    if chosen.is_some() {
        items.push(format!("{}…", words[2]));
    }
    let mut at = Some(row.property.map_or(0, |at| at + 1));
    choice_ui(ui, (id, &words[0], width), &items, &mut at);
    if let Some(category) = chosen.filter(|_| at == Some(make)) {
        let form = PropertyForm::of(project, category.code, None);
        row.making = form.map(|form| (form, category.properties.len()));
    } else {
        row.property = at.and_then(|at| at.checked_sub(1));
    }
}

/// Shows a term on one line; returns whether it is to go.
fn term_ui(
    ui: &mut Ui,
    (project, id): (&Project, Id),
    categories: &[TermCategory],
    row: &mut TermDraft,
) -> bool {
    let items: Vec<PickItem> = categories.iter().map(|row| row.item.clone()).collect();
    let words = [
        "theory-term-category",
        "theory-term-from",
        "theory-term-to",
        "theory-term-remove",
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
        let size = Vec2::new(each, size::FIELD);
        ui.allocate_ui(size, |ui| {
            let field = (id.with("category"), words[0].as_str());
            let state = (&mut row.category, &mut row.picking);
            pick_field_ui(ui, field, &items, state);
        });
        if row.category != before {
            row.property = None;
        }
        property_ui(ui, project, (id.with("property"), each), (chosen, row));
        if row.property.is_some() && has_range {
            TextField::new(id.with("from"), &words[1], &mut row.lowest)
                .width(END)
                .show(ui);
            line_ui(ui, "–", TextRole::Small, theme::tokens(ui).ink3);
            TextField::new(id.with("to"), &words[2], &mut row.highest)
                .width(END)
                .show(ui);
        }
        gone = IconButton::new(icon::CLOSE, &words[3]).show(ui).clicked();
    });
    gone
}
