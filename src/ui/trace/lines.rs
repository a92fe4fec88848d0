//! Lines of the audit: codes of a chain, and places where something ended.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Color32, CursorIcon, Id, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::analysis::trace::Use;
use crate::locale::words;
use crate::model::{CodeId, Traced};
use crate::ui::axial::phrase;
use crate::ui::glyphs::user_text;
use crate::ui::icon::{self, Icon};
use crate::ui::shell::{Action, Actions};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{IconButton, ListRow, Strip, came_by_key, label_ui, ring_inside, tooltip};

use super::data::{ChainLine, EndingLine, Lead};

/// The highest step at which lines still stand further in.
const DEEPEST: usize = 4;
/// Up to how many codes a chain shows what they hold.
const OPEN: usize = 12;

/// Shows what something counts; a click traces it.
pub fn counts_ui(ui: &mut Ui, counts: &str, of: Traced, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let shown = label_ui(ui, counts, TextRole::Small, tokens.ink2);
    let response = shown.interact(Sense::click());
    let name = phrase::named("trace-from", counts);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), &name));
    if response.hovered() || came_by_key(ui, &response) {
        let line = Stroke::new(1.0, tokens.accent);
        let rect = response.rect;
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 1.0, line);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if tooltip(response, &words("trace-title"), "", "").clicked() {
        out.push(Action::Trace(of));
    }
}

/// Makes a painted number lead to what it counts; returns whether it was clicked.
pub fn number_ui(ui: &Ui, rect: Rect, label: &str) -> bool {
    let id = Id::unique(("trace number", label, ui.scope_id()));
    let response = ui.interact(rect.expand(space::HAIR), id, Sense::click());
    let name = phrase::named("trace-from", label);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), &name));
    if response.hovered() {
        let line = Stroke::new(1.0, theme::tokens(ui).accent);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 1.0, line);
    }
    ring_inside(ui, rect, &response);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// Shows at most so many codes of a chain, what they hold folded where there are many; one that is clicked is traced.
///
/// `turned` are those that were folded or unfolded by hand. Gives how many unfolded lines are not shown.
pub fn chain_ui(
    ui: &mut Ui,
    (lines, most): (&[ChainLine], usize),
    turned: &mut BTreeSet<CodeId>,
    out: &mut Actions,
) -> usize {
    ui.spacing_mut().item_spacing.y = 0.0;
    let unfolded = unfolded(lines, turned);
    let is_tree = unfolded.iter().any(|(_, open)| open.is_some());
    for (line, open) in unfolded.iter().take(most) {
        let size = Vec2::new(ui.available_width(), size::LIST_ROW);
        ui.allocate_ui_with_layout(size, theme::from_start(), |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            ui.add_space(space::INDENT * line.depth.min(DEEPEST) as f32);
            if is_tree && fold_ui(ui, line, *open) && !turned.remove(&line.face.id) {
                turned.insert(line.face.id);
            }
            chain_line_ui(ui, line, out);
        });
    }
    unfolded.len().saturating_sub(most)
}

/// The lines that are not folded away; of those that hold others, whether they are open.
fn unfolded<'a>(
    lines: &'a [ChainLine],
    turned: &BTreeSet<CodeId>,
) -> Vec<(&'a ChainLine, Option<bool>)> {
    let usual = lines.len() <= OPEN;
    let mut folded: Option<usize> = None;
    let mut shown = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if folded.is_some_and(|depth| line.depth > depth) {
            continue;
        }
        let next = lines.get(index + 1);
        let holds = next.is_some_and(|next| next.depth > line.depth);
        let open = usual != turned.contains(&line.face.id);
        folded = (holds && !open).then_some(line.depth);
        shown.push((line, holds.then_some(open)));
    }
    shown
}

/// The chevron before a line that holds others, the room for it before one that does not; returns whether it was
/// clicked.
fn fold_ui(ui: &mut Ui, line: &ChainLine, open: Option<bool>) -> bool {
    let (icon, key) = match open {
        Some(true) => (icon::EXPAND_MORE, "trace-fold"),
        Some(false) => (icon::CHEVRON_RIGHT, "trace-unfold"),
        None => {
            ui.add_space(size::BUTTON_SMALL);
            return false;
        }
    };
    let name = phrase::named(key, &line.face.name);
    IconButton::new(icon, &name).small().show(ui).clicked()
}

fn chain_line_ui(ui: &mut Ui, line: &ChainLine, out: &mut Actions) {
    let row = ListRow::new(&line.face.name)
        .mark(line.face.mark(theme::tokens(ui)))
        .trailing(&line.codings)
        .label(&line.label)
        .indent(0.0);
    if row.show(ui).clicked() {
        out.push(Action::Trace(line.face.id.into()));
    }
}

/// Shows where something ended; a line that is clicked leads on.
pub fn endings_ui(ui: &mut Ui, lines: &[EndingLine], out: &mut Actions) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for line in lines {
        if ending_ui(ui, line) {
            match line.lead {
                Lead::Trace(of) => out.push(Action::Trace(of)),
                Lead::Open(spot) => out.push(Action::Open(spot)),
                Lead::Nowhere => {}
            }
        }
    }
}

/// Shows one line, over as many rows as its words need; returns whether it was clicked.
fn ending_ui(ui: &mut Ui, line: &EndingLine) -> bool {
    let tokens = theme::tokens(ui);
    let engine = user_text(ui.ctx());
    let width = ui.available_width();
    let indent = space::INDENT * line.depth.min(DEEPEST) as f32;
    let before = indent + size::ICON_ROW + space::MEDIUM;
    let layout = engine.wrapped(&line.words, TextRole::Small, width - before);
    let height = (layout.size().height + 2.0 * space::TINY).max(24.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), &line.words));
    let fill = if response.hovered() {
        tokens.hover
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    let mut strip = Strip::new(ui, rect);
    strip.skip(indent);
    let place = strip.take(size::ICON_ROW);
    let centre = Pos2::new(place.center().x, rect.top() + space::TINY + 9.0);
    let icon = icon_of(line.at);
    icon.paint(ui.painter(), centre, size::ICON_ROW, tokens.ink2);
    strip.skip(space::MEDIUM);
    let at = strip.rest().min + Vec2::new(0.0, (height - layout.size().height) / 2.0);
    engine.paint(ui.painter(), at, &layout, tokens.ink);
    ring_inside(ui, rect, &response);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.clicked()
}

fn icon_of(at: Use) -> Icon {
    match at {
        Use::Coded(_) => icon::NEW_LABEL,
        Use::Within(_) => icon::ACCOUNT_TREE,
        Use::Placed(_) | Use::Figure(_) => icon::SCHEMA,
        Use::Core(_) => icon::TARGET,
        Use::StoryLine(_) => icon::AUTO_STORIES,
        Use::Related(_) | Use::Evidence(_) | Use::Path(_) => icon::CONVERSION_PATH,
        Use::Proposition(_) | Use::Support(_) => icon::CHECKLIST,
        Use::Rated(_) => icon::TABLE,
        Use::Memo(_) => icon::STICKY_NOTE_2,
        Use::Example(..) => icon::FORMAT_QUOTE,
        Use::Located(_) | Use::Compared(_) => icon::COMPARE_ARROWS,
        Use::Linked(_) => icon::LINK,
    }
}
