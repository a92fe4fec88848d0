//! Codes that may be one: each pair with its reason and quotations to look at, to merge, to gather under a concept, or to
//! put away for good. Keys: arrows, M, G, D, Enter opens the first quotation.

use egui::{Context, Id, Key, Modifiers, Ui, Vec2};

use crate::analysis::{CodePair, Ground, code_pairs};
use crate::locale::{say, words};
use crate::model::{CodeId, Level, Likeness, Message, QuotationId};
use crate::operation::{NewCode, Operation};
use crate::ui::coding::card_of;
use crate::ui::glyphs::user_label;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Button, Card, Dialog, DialogAnswer, DialogButton, DialogWidth, Mark, TextField, is_writing,
    label_ui, line_ui, link_ui, scroll_area,
};

use super::data::shown_name;
use super::{Dialog as TreeDialog, Stand, State, merge, stand};

/// How high the list is.
const HEIGHT: f32 = 420.0;
/// How many pairs are shown; the next follow when these are settled.
const SHOWN: usize = 60;
/// How many quotations of the current pair are shown.
const QUOTATIONS: usize = 3;

/// The list while it is open.
#[derive(Default)]
pub(super) struct PairsForm {
    stand: Option<Stand>,
    pairs: Vec<CodePair>,
    current: usize,
    /// The name of the concept that the current pair is gathered under, while it is written.
    gather: Option<(String, bool)>,
    follow: bool,
}

/// What was asked of the current pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Merge,
    Gather,
    Dismiss,
    Look(QuotationId),
}

impl PairsForm {
    /// Makes the pairs anew for another image: one pass over codes and codings.
    fn follow_project(&mut self, shell: &Shell<'_>) {
        let now = stand(shell.project);
        if self.stand == Some(now) {
            return;
        }
        self.stand = Some(now);
        let project = shell.project;
        self.pairs = code_pairs(&Ground::of(project));
        self.pairs.retain(|pair| {
            let (one, other) = (pair.one, pair.other);
            let known = project.dismissal_of(&Likeness::Pair { one, other });
            known.is_none()
        });
        self.current = self.current.min(self.pairs.len().saturating_sub(1));
        self.gather = None;
    }
}

/// Shows the dialog; returns whether it stays open.
pub(super) fn dialog_ui(
    ctx: &Context,
    shell: &Shell<'_>,
    (form, state): (&mut PairsForm, &mut State),
    out: &mut Actions,
) -> bool {
    form.follow_project(shell);
    let asked = keys(ctx, shell, form, out);
    let title = say(&Message::new("pairs-title").with("count", form.pairs.len()));
    let close = words("pairs-close");
    let note = words("pairs-keys");
    let buttons = [DialogButton::harmless(&close)];
    let dialog = Dialog::new(Id::unique("code pairs"), &title)
        .width(DialogWidth::Medium)
        .note(&note);
    let mut clicked = None;
    let answer = dialog.show(ctx, &buttons, |ui| {
        clicked = body_ui(ui, shell, form, out);
    });
    let closes = match (asked.or(clicked), form.pairs.get(form.current).cloned()) {
        (Some(asked), Some(pair)) => perform(shell, (form, state), (asked, &pair), out),
        _ => false,
    };
    !closes && !matches!(answer, Some(DialogAnswer::Button(_) | DialogAnswer::Closed))
}

/// Does what was asked; returns whether the list closes.
fn perform(
    shell: &Shell<'_>,
    (form, state): (&mut PairsForm, &mut State),
    (asked, pair): (Asked, &CodePair),
    out: &mut Actions,
) -> bool {
    let changes = !matches!(asked, Asked::Look(_));
    if let Some(reason) = shell.locked().filter(|_| changes) {
        out.push(Action::Say(Message::new(reason)));
        return false;
    }
    match asked {
        Asked::Merge => {
            let merge = merge::MergeForm::of(shell, &[pair.one, pair.other]);
            state.dialog = merge.map(|form| TreeDialog::Merge(Box::new(form)));
            true
        }
        Asked::Gather => {
            form.gather = Some((String::new(), true));
            false
        }
        Asked::Dismiss => {
            let (one, other) = (pair.one, pair.other);
            out.perform_and_say(Operation::DismissLikeness {
                likenesses: vec![Likeness::Pair { one, other }],
            });
            false
        }
        Asked::Look(quotation) => {
            out.push(Action::Open(Spot::Quotation(quotation)));
            true
        }
    }
}

fn keys(
    ctx: &Context,
    shell: &Shell<'_>,
    form: &mut PairsForm,
    out: &mut Actions,
) -> Option<Asked> {
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if form.gather.is_some() {
        if pressed(Key::Escape) {
            form.gather = None;
        } else if pressed(Key::Enter) {
            gather(shell, form, out);
        }
        return None;
    }
    if is_writing(ctx) {
        return None;
    }
    let last = form.pairs.len().min(SHOWN).saturating_sub(1);
    for (key, step) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
        if pressed(key) {
            form.current = form.current.saturating_add_signed(step).min(last);
            form.follow = true;
        }
    }
    let first = form.pairs.get(form.current)?.evidence.first().copied();
    let asked = match () {
        () if pressed(Key::M) => Some(Asked::Merge),
        () if pressed(Key::G) => Some(Asked::Gather),
        () if pressed(Key::D) => Some(Asked::Dismiss),
        () if pressed(Key::O) => first.map(Asked::Look),
        () => None,
    };
    if asked == Some(Asked::Gather) {
        ctx.input_mut(|input| {
            let is_text = |event: &egui::Event| matches!(event, egui::Event::Text(_));
            input.events.retain(|event| !is_text(event));
        });
    }
    asked
}

/// Gathers the current pair under the concept that was named.
fn gather(shell: &Shell<'_>, form: &mut PairsForm, out: &mut Actions) {
    let Some(((name, _), pair)) = form.gather.take().zip(form.pairs.get(form.current)) else {
        return;
    };
    let level = |code| shell.project.codes.get(code).map(|row| row.level);
    let highest = level(pair.one).max(level(pair.other));
    let under = match highest {
        Some(Level::Open) | None => Level::Concept,
        Some(Level::Concept | Level::Category) => Level::Category,
    };
    let parent = shell.project.codes.get(pair.one).and_then(|row| row.parent);
    let fits = |parent: &CodeId| level(*parent).is_some_and(|level| level >= under);
    out.perform_and_say(Operation::GatherCodes {
        codes: vec![pair.one, pair.other],
        under: NewCode {
            name,
            level: under,
            parent: parent.filter(fits),
            ..NewCode::default()
        },
    });
}

fn body_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    form: &mut PairsForm,
    out: &mut Actions,
) -> Option<Asked> {
    let tokens = theme::tokens(ui);
    if form.pairs.is_empty() {
        label_ui(ui, &words("pairs-none"), TextRole::Body, tokens.ink2);
        return None;
    }
    let mut asked = None;
    let mut chosen = None;
    let area = scroll_area("code pairs list")
        .max_height(HEIGHT)
        .auto_shrink([false, true]);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(0.0, space::SMALL);
        for index in 0..form.pairs.len().min(SHOWN) {
            let response = card_ui(ui, shell, (form, index), (&mut asked, out));
            if response.clicked() {
                chosen = Some(index);
            }
            if index == form.current && std::mem::take(&mut form.follow) {
                response.scroll_to_me(None);
            }
        }
        let more = form.pairs.len().saturating_sub(SHOWN);
        if more > 0 {
            let more = say(&Message::new("pairs-more").with("count", more));
            label_ui(ui, &more, TextRole::Small, tokens.ink3);
        }
    });
    if let Some(chosen) = chosen {
        form.current = chosen;
        form.gather = None;
    }
    asked
}

fn card_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (form, index): (&mut PairsForm, usize),
    (asked, out): (&mut Option<Asked>, &mut Actions),
) -> egui::Response {
    let tokens = theme::tokens(ui);
    let is_current = index == form.current;
    let Some(pair) = form.pairs.get(index).cloned() else {
        return ui.label("");
    };
    let id = Id::unique("code pair").with((pair.one, pair.other));
    let before: Option<egui::Rect> = ui.data(|kept| kept.get_temp(id));
    let reason = say(&pair.message());
    let label = label(shell, &pair, &reason);
    let response = ui.interact(
        before.unwrap_or(egui::Rect::NOTHING),
        id,
        egui::Sense::CLICK,
    );
    response.widget_info(|| {
        let role = egui::accesskit::Role::ListItem;
        egui::WidgetInfo::selected(role, true, is_current, &label)
    });
    let shown = Card::new().chosen(is_current).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::HAIR);
        for code in [pair.one, pair.other] {
            name_ui(ui, shell, code);
        }
        label_ui(ui, &reason, TextRole::Small, tokens.ink2);
        if is_current {
            evidence_ui(ui, shell, &pair, asked);
            buttons_ui(ui, asked);
            gather_ui(ui, shell, form, out);
        }
    });
    ui.data_mut(|kept| kept.insert_temp(id, shown.response.rect));
    response
}

fn label(shell: &Shell<'_>, pair: &CodePair, reason: &str) -> String {
    let name = |code| shell.project.code_name(code);
    format!("{}, {}, {reason}", name(pair.one), name(pair.other))
}

fn name_ui(ui: &mut Ui, shell: &Shell<'_>, code: CodeId) {
    let tokens = theme::tokens(ui);
    let Some(row) = shell.project.codes.get(code) else {
        return;
    };
    let above = row.parent.map(|parent| shell.project.code_path(parent));
    ui.horizontal(|ui| {
        let size = Vec2::new(Mark::WIDTH, space::WIDE);
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        Mark::code(row.level, usize::from(row.colour), tokens).paint(ui.painter(), rect.center());
        line_ui(ui, &shown_name(row), TextRole::BodyStrong, tokens.ink);
        line_ui(ui, &above.unwrap_or_default(), TextRole::Meta, tokens.ink3);
    });
}

/// The first quotations, each a way to its place in the text.
fn evidence_ui(ui: &mut Ui, shell: &Shell<'_>, pair: &CodePair, asked: &mut Option<Asked>) {
    let tokens = theme::tokens(ui);
    for quotation in pair.evidence.iter().take(QUOTATIONS) {
        let Some(card) = card_of(shell.project, *quotation) else {
            continue;
        };
        ui.add_space(space::TINY);
        if link_ui(ui, &card.place).clicked() {
            *asked = Some(Asked::Look(*quotation));
        }
        let said: String = card.words.chars().take(240).collect();
        let width = ui.available_width();
        user_label(ui, &said, TextRole::Quotation, tokens.ink, width);
    }
}

fn buttons_ui(ui: &mut Ui, asked: &mut Option<Asked>) {
    ui.add_space(space::SMALL);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        for (key, cap, act) in [
            ("pairs-merge", "M", Asked::Merge),
            ("pairs-gather", "G", Asked::Gather),
            ("pairs-dismiss", "D", Asked::Dismiss),
        ] {
            if Button::new(&words(key)).key(cap).small().show(ui).clicked() {
                *asked = Some(act);
            }
        }
    });
}

fn gather_ui(ui: &mut Ui, shell: &Shell<'_>, form: &mut PairsForm, out: &mut Actions) {
    let Some((name, is_new)) = &mut form.gather else {
        return;
    };
    ui.add_space(space::SMALL);
    let label = words("pairs-gather-name");
    let shown = TextField::new(Id::unique("pair concept"), &label, name)
        .placeholder(&label)
        .take_focus(std::mem::take(is_new))
        .show(ui);
    if shown.submitted {
        gather(shell, form, out);
    }
}
