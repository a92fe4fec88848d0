//! The walk through the disagreements: the text once, both codings side by side below it, and what is to hold.

use egui::accesskit::Role;
use egui::{Color32, Id, Margin, Sense, Ui, Vec2, WidgetInfo};

use crate::locale;
use crate::model::Decision;
use crate::operation::{NewSettlement, Operation};
use crate::ui::axial::phrase;
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::icon;
use crate::ui::mirror;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::{
    Button, Card, IconButton, ListRow, TextField, check_ui, hairline_v, label_ui, line_ui,
    scroll_area,
};

use super::State;
use super::data::{PlaceLine, ReliabilityData, SideData};

/// Share of the pane that the list takes, and its widest.
const LIST: (f32, f32) = (0.36, 340.0);

/// Shows list and place.
pub(super) fn walk_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data): (&mut State, &ReliabilityData),
    out: &mut Actions,
) {
    if data.places.is_empty() {
        let margin = Margin::symmetric(space::CONTENT as i8, space::WIDE as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            let ink = theme::tokens(ui).ink2;
            label_ui(
                ui,
                &locale::words("reliability-no-places"),
                TextRole::Body,
                ink,
            );
        });
        return;
    }
    state.place = state.place.min(data.places.len() - 1);
    let whole = ui.available_rect_before_wrap();
    let width = (whole.width() * LIST.0).min(LIST.1);
    let list = egui::Rect::from_min_size(whole.min, Vec2::new(width, whole.height()));
    let place = egui::Rect::from_min_max(egui::pos2(list.right(), whole.top()), whole.max);
    hairline_v(
        ui.painter(),
        list.right(),
        whole.y_range(),
        theme::tokens(ui).line,
    );
    let layout = theme::column();
    let child = |rect, salt: &'static str| {
        egui::UiBuilder::new()
            .id_salt(salt)
            .max_rect(rect)
            .layout(layout)
    };
    list_ui(
        &mut ui.new_child(child(list, "reliability list")),
        state,
        data,
    );
    let mut side = ui.new_child(child(place, "reliability place"));
    scroll_area("reliability place").show(&mut side, |ui| {
        let margin = Margin::symmetric(space::CONTENT as i8, space::PANEL as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            if let Some(line) = data.places.get(state.place) {
                place_ui(ui, shell, (state, data, line), out);
            }
        });
    });
}

fn list_ui(ui: &mut Ui, state: &mut State, data: &ReliabilityData) {
    let margin = Margin::symmetric(space::PANEL as i8, space::TINY as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        check_ui(
            ui,
            &mut state.only_open,
            &locale::words("reliability-only-open"),
            "",
        );
    });
    let only_open = state.only_open;
    let shown: Vec<usize> = (0..data.places.len())
        .filter(|index| {
            let line = data.places.get(*index);
            !only_open || line.is_some_and(|line| line.settled.is_none())
        })
        .collect();
    let rows = shown.len();
    scroll_area("reliability places").show_rows(ui, size::LIST_ROW_TWO, rows, |ui, range| {
        for index in shown.get(range).unwrap_or_default() {
            let Some(line) = data.places.get(*index) else {
                continue;
            };
            let tokens = theme::tokens(ui);
            let (icon, ink) = match line.settled {
                Some(_) => (icon::CHECK_CIRCLE, tokens.ok),
                None => (icon::RADIO_BUTTON_UNCHECKED, tokens.ink3),
            };
            let row = ListRow::new(&line.what)
                .second_line(&line.place)
                .icon_in(icon, ink)
                .chosen(*index == state.place);
            if row.show(ui).clicked() {
                state.place = *index;
            }
        }
    });
}

fn place_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data, line): (&mut State, &ReliabilityData, &PlaceLine),
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = space::SMALL;
    steps_ui(ui, state, data, line);
    line_ui(ui, &line.what, TextRole::FieldStrong, tokens.ink);
    context_ui(ui, line);
    ui.add_space(space::SMALL);
    let gap = space::PANEL;
    let half = (ui.available_width() - gap) / 2.0;
    let top = ui.cursor().min;
    let mut bottom = top.y;
    let sides = [
        (&data.names.0, &line.left, tokens.accent),
        (&data.names.1, &line.right, tokens.warn),
    ];
    for (index, (name, side, edge)) in sides.into_iter().enumerate() {
        let corner = egui::pos2(top.x + index as f32 * (half + gap), top.y);
        let rect = egui::Rect::from_min_size(corner, Vec2::new(half, ui.available_height()));
        let layout = theme::column();
        let builder = egui::UiBuilder::new()
            .id_salt(index)
            .max_rect(rect)
            .layout(layout);
        let mut child = ui.new_child(builder);
        side_ui(&mut child, (name, side.as_ref()), edge, out);
        bottom = bottom.max(child.min_rect().bottom());
    }
    ui.allocate_space(Vec2::new(ui.available_width(), bottom - top.y));
    ui.add_space(space::SMALL);
    settle_ui(ui, shell, (state, data, line), out);
}

/// Where we are, and the ways to the next and the one before.
fn steps_ui(ui: &mut Ui, state: &mut State, data: &ReliabilityData, line: &PlaceLine) {
    let tokens = theme::tokens(ui);
    let row = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
    ui.allocate_ui_with_layout(row, theme::from_end(), |ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        let last = data.places.len().saturating_sub(1);
        let next = locale::words("reliability-next");
        if IconButton::new(icon::SKIP_NEXT, &next)
            .small()
            .show(ui)
            .clicked()
        {
            state.place = (state.place + 1).min(last);
        }
        let before = locale::words("reliability-before");
        if IconButton::new(icon::SKIP_PREVIOUS, &before)
            .small()
            .show(ui)
            .clicked()
        {
            state.place = state.place.saturating_sub(1);
        }
        let of = phrase::with(
            "reliability-place-of",
            [
                ("number", (state.place + 1).into()),
                ("all", data.places.len().into()),
            ],
        );
        line_ui(ui, &of, TextRole::Small, tokens.ink3);
        ui.with_layout(theme::from_start(), |ui| {
            line_ui(ui, &line.place, TextRole::MetaName, tokens.ink2);
        });
    });
}

/// The text, with what the first marked below its words and what the second marked behind them.
fn context_ui(ui: &mut Ui, line: &PlaceLine) {
    let tokens = theme::tokens(ui);
    let engine = user_text(ui.ctx());
    let style = style_for(TextRole::Reading, &line.context);
    let layout = engine.layout(&line.context, &style, Some(ui.available_width()));
    let size = Vec2::new(ui.available_width(), layout.size().height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &line.context));
    let place = (rect.min, layout.as_ref());
    mirror::with_words(ui.painter(), place, || {
        for (side, color, is_below) in [
            (&line.right, tokens.wsoft, false),
            (&line.left, tokens.accent, true),
        ] {
            let Some(side) = side else { continue };
            for part in layout.boxes(side.range.clone()) {
                let part = egui::Rect::from_min_size(
                    rect.min + Vec2::new(part.x, part.y),
                    Vec2::new(part.width, part.height),
                );
                let part = if is_below {
                    egui::Rect::from_min_max(egui::pos2(part.left(), part.bottom() - 2.0), part.max)
                } else {
                    part
                };
                ui.painter()
                    .rect_filled(part, f32::from(radius::HIGHLIGHT), color);
            }
        }
        engine.paint(ui.painter(), rect.min, &layout, tokens.ink);
    });
}

fn side_ui(ui: &mut Ui, (name, side): (&str, Option<&SideData>), edge: Color32, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    Card::new().edge(edge).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::TINY;
        let row = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
        ui.allocate_ui_with_layout(row, theme::from_end(), |ui| {
            if let Some(quotation) = side.and_then(|side| side.quotation) {
                let words = locale::words("reliability-open");
                let open = IconButton::new(icon::OPEN_IN_NEW, &words).small().show(ui);
                if open.clicked() {
                    out.push(Action::Open(Spot::Quotation(quotation)));
                }
            }
            ui.with_layout(theme::from_start(), |ui| {
                line_ui(ui, name, TextRole::MetaName, tokens.ink2);
            });
        });
        match side {
            Some(side) => {
                label_ui(ui, &side.path, TextRole::Name, tokens.ink);
                label_ui(ui, &side.words, TextRole::Quotation, tokens.ink2);
            }
            None => {
                let words = locale::words("reliability-not-coded");
                label_ui(ui, &words, TextRole::Body, tokens.ink3);
            }
        }
    });
}

fn settle_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data, line): (&mut State, &ReliabilityData, &PlaceLine),
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    if state.copy.is_some() {
        let words = locale::words("reliability-copy-not-settled");
        label_ui(ui, &words, TextRole::Small, tokens.ink2);
        return;
    }
    let begins = state.reason_for != Some(state.place);
    if begins {
        state.reason_for = Some(state.place);
        let known = line.settled.as_ref().map(|(_, reason)| reason.clone());
        state.reason = known.unwrap_or_default();
        state.misses_reason = false;
    }
    let name = locale::words("reliability-reason");
    label_ui(ui, &name, TextRole::Small, tokens.ink2);
    let id = Id::unique("reliability reason");
    let width = ui.available_width();
    let missing = locale::words("refusal-no-reason");
    let misses = state.misses_reason && state.reason.trim().is_empty();
    TextField::new(id, &name, &mut state.reason)
        .placeholder(&locale::words("reliability-reason-hint"))
        .error(misses.then_some(&*missing))
        .passes_undo(begins)
        .width(width)
        .show(ui);
    let locked = shell.locked().map(locale::words);
    let mut decided = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::SMALL);
        for decision in Decision::ALL {
            let words = locale::words(decision.key());
            let is_so = matches!(&line.settled, Some((known, _)) if *known == decision);
            let button = Button::new(&words).small().on(is_so);
            if button.disabled(locked.as_deref()).show(ui).clicked() && locked.is_none() {
                decided = Some(decision);
            }
        }
    });
    let about = locale::words("reliability-settle-about");
    label_ui(ui, &about, TextRole::Small, tokens.ink3);
    if let (Some(decision), Some(one)) = (
        decided,
        data.review.comparison.disagreements.get(state.place),
    ) {
        if state.reason.trim().is_empty() {
            state.misses_reason = true;
            ui.memory_mut(|memory| memory.request_focus(id));
            return;
        }
        out.perform(Operation::SettleDisagreement(NewSettlement {
            left_codings: one.left_codings(),
            right_codings: one.right_codings(),
            decision,
            reason: state.reason.clone(),
        }));
        go_on(state, data);
    }
}

/// Goes to the next place that is not settled, round the end; stays where there is none.
fn go_on(state: &mut State, data: &ReliabilityData) {
    let count = data.places.len();
    let next = (1..count)
        .map(|step| (state.place + step) % count)
        .find(|index| {
            data.places
                .get(*index)
                .is_some_and(|line| line.settled.is_none())
        });
    state.place = next.unwrap_or(state.place);
}
