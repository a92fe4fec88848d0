//! The left panel of the saturation screen: the views, what is counted, and the criteria that were fixed in advance.

use egui::{Id, Ui, Vec2};

use crate::analysis::saturation::Series;
use crate::locale;
use crate::ui::axial::phrase;
use crate::ui::command::Command;
use crate::ui::icon::{self, Icon};
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Button, DropDown, ListRow, MenuItem, Section, hairline_h, label_ui, panel_head_ui, scroll_area,
};

use super::criteria::criteria_ui;
use super::sheets_ui::seen_rows;
use super::{SaturationData, Seen, State, View};

/// Shows the panel.
pub fn left_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let data = state.data(ui.ctx(), shell);
    panel_head_ui(ui, &locale::words("saturation-review"), "", |_| {});
    scroll_area("saturation left").show(ui, |ui| {
        views_ui(ui, state);
        if let Some(data) = &data {
            counted_ui(ui, (data, state), out);
        }
        criteria_ui(ui, shell, state, out);
        if let Some(data) = &data {
            series_ui(ui, data, out);
        }
        ui.add_space(space::PANEL);
    });
}

fn icon_of(view: View) -> Icon {
    match view {
        View::Chart => icon::SUMMARIZE,
        View::Categories => icon::STACKS,
        View::Tables => icon::TABLE,
        View::Formulas => icon::FUNCTIONS,
        View::Orders => icon::SHUFFLE,
        View::LeftOut => icon::BLOCK,
        View::Further => icon::EVENT_UPCOMING,
    }
}

fn views_ui(ui: &mut Ui, state: &mut State) {
    for view in View::ALL {
        let name = locale::words(view.key());
        let row = ListRow::new(&name)
            .icon(icon_of(view))
            .chosen(state.view == view);
        if row.show(ui).clicked() {
            state.view = view;
            ui.ctx().request_repaint();
        }
    }
    ui.add_space(space::SMALL);
}

fn counted_ui(ui: &mut Ui, (data, state): (&SaturationData, &mut State), out: &mut Actions) {
    let (rect, line) = (ui.max_rect(), theme::tokens(ui).line);
    hairline_h(ui.painter(), rect.x_range(), ui.cursor().top(), line);
    panel_head_ui(ui, &locale::words("saturation-series"), "", |_| {});
    for (series, count) in data.series {
        let name = locale::words(series.key());
        if count == 0 && series != Series::Interviews {
            continue;
        }
        let (count, is_shown) = (count.to_string(), state.terms.series == series);
        let mut row = ListRow::new(&name).trailing(&count).chosen(is_shown);
        let label = phrase::with(
            "saturation-series-label",
            [
                ("name", name.clone().into()),
                ("count", count.clone().into()),
            ],
        );
        row = row.label(&label);
        if row.show(ui).clicked() {
            state.terms.series = series;
        }
    }
    let others = data
        .left_out
        .iter()
        .filter(|(kind, _)| Series::ALL.iter().all(|series| !series.holds(*kind)));
    for (kind, count) in others {
        let name = locale::words(kind.key());
        let not = locale::words("saturation-not-counted");
        let count = count.to_string();
        ListRow::new(&name)
            .icon(icon::CLOSE)
            .meta(&not)
            .trailing(&count)
            .faint(true)
            .show(ui);
    }
    history_ui(ui, (data, state), out);
}

/// From where the series is seen: today's scheme, or the time at which codes were put on text; and in which order.
fn history_ui(ui: &mut Ui, (data, state): (&SaturationData, &mut State), out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let margin = egui::Margin {
        left: space::PANEL as i8,
        right: space::PANEL as i8,
        top: space::SMALL as i8,
        bottom: space::PANEL as i8,
    };
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::SMALL;
        let name = locale::words("saturation-seen-from");
        label_ui(ui, &name, TextRole::Small, tokens.ink2);
        let names = Seen::ALL.map(|seen| locale::words(seen.key()));
        let items = names.each_ref().map(|name| MenuItem::new(name));
        let current = Seen::ALL.iter().position(|seen| *seen == state.seen);
        let list = DropDown::new(Id::unique("saturation seen"), &name, &items, current);
        let chosen = list.width(ui.available_width()).show(ui);
        if let Some(seen) = chosen.and_then(|chosen| Seen::ALL.get(chosen)) {
            state.seen = *seen;
        }
        let hint = locale::words(&format!("{}-hint", state.seen.key()));
        label_ui(ui, &hint, TextRole::Small, tokens.ink3);
        order_ui(ui, data, state);
        let bring = locale::words("command-bring-coding");
        if Button::quiet(&bring).small().show(ui).clicked() {
            out.push(Action::Run(Command::BringCoding));
        }
    });
}

/// In which order the documents of the series are taken: everything on the screen follows it.
fn order_ui(ui: &mut Ui, data: &SaturationData, state: &mut State) {
    let tokens = theme::tokens(ui);
    let name = locale::words("saturation-order");
    label_ui(ui, &name, TextRole::Small, tokens.ink2);
    let orders = &data.orders_offered;
    let items = orders.iter().map(|(_, name)| MenuItem::new(name));
    let items: Vec<MenuItem<'_>> = items.collect();
    let current = orders
        .iter()
        .position(|(order, _)| *order == state.terms.order);
    let list = DropDown::new(Id::unique("saturation order"), &name, &items, current);
    let chosen = list.width(ui.available_width()).show(ui);
    if let Some((order, _)) = chosen.and_then(|chosen| orders.get(chosen)) {
        state.terms.order = order.clone();
    }
    let hint = locale::words("saturation-order-hint");
    label_ui(ui, &hint, TextRole::Small, tokens.ink3);
}

fn series_ui(ui: &mut Ui, data: &SaturationData, out: &mut Actions) {
    let title = locale::words(data.review.terms.series.key());
    let count = data.interviews.len().to_string();
    let section = Section::new(Id::unique("saturation series"), &title).count(&count);
    let shown = section.show(ui, |_| {}, |_| {});
    if shown.is_none() {
        return;
    }
    let seen = seen_rows(ui, data.interviews.len(), size::LIST_ROW_TWO);
    ui.add_space(seen.start as f32 * size::LIST_ROW_TWO);
    let rows = data.interviews.get(seen.clone()).unwrap_or_default();
    for interview in rows {
        let codings = phrase::counted("saturation-codings", interview.codings);
        let row = ListRow::new(&interview.name)
            .second_line(&codings)
            .trailing(&interview.number);
        let response = row.show(ui);
        if let Some(document) = interview.document.filter(|_| response.clicked()) {
            out.push(Action::Open(Spot::Document(document)));
        }
    }
    ui.add_space((data.interviews.len() - seen.end) as f32 * size::LIST_ROW_TWO);
}
