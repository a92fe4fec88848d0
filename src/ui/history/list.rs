//! The list of entries under the heads of their days; only what is seen is painted.

use egui::accesskit::Role;
use egui::{Id, Rect, Sense, Stroke, Ui, WidgetInfo};

use crate::locale::{say, words};
use crate::model::Message;
use crate::session::{Act, day_words, now};
use crate::ui::command::Command;
use crate::ui::glyphs::style_for;
use crate::ui::icon::{self, Icon};
use crate::ui::reliability::hidden_acts_ui;
use crate::ui::shell::Shell;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::focus;
use crate::ui::widget::{
    Chip, EmptyState, ListFocus, Strip, TextField, hairline_h, scroll_area, tool_bar_ui,
};

use super::State;
use super::data::Line;

/// Height of an entry without a reason.
const ROW: f32 = 36.0;

/// What the reason adds to it.
const WHY: f32 = 22.0;

/// Height of the head of a day.
const DAY: f32 = 30.0;

/// Widths of time, initials and icon.
const WIDTHS: (f32, f32, f32) = (48.0, 34.0, 28.0);

/// How near to the end the next page is asked for.
const NEAR: f32 = 600.0;

/// Where an entry stands: its top, whether a day begins with it.
struct Place {
    top: f32,
    bottom: f32,
    begins_day: bool,
}

/// Shows the list; returns whether its end is near.
pub(super) fn history_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) -> bool {
    ui.spacing_mut().item_spacing.y = 0.0;
    bar_ui(ui, shell, state);
    hidden_acts_ui(ui, shell);
    let lines = state.lines();
    if lines.is_empty() {
        if state.trail.is_whole() {
            let key = if state.is_filtered() {
                "history-nothing"
            } else {
                "history-empty"
            };
            EmptyState::new(icon::HISTORY, &words(key), &words(&format!("{key}-words"))).show(ui);
        }
        return true;
    }
    let places = places(&lines);
    let height = places.last().map_or(0.0, |place| place.bottom) + space::CONTENT;
    let area = ui.available_rect_before_wrap();
    let current = state
        .current
        .and_then(|seq| lines.iter().position(|line| line.seq == seq));
    let list = ListFocus {
        id: Id::unique("history list"),
        name: &words("screen-history"),
        role: Role::List,
    };
    if std::mem::take(&mut state.wants_list) {
        list.take_focus(ui);
    }
    let keys = list.keys_ui(ui, area, current, lines.len());
    let mut scroll = scroll_area("history");
    if let Some((line, place)) = keys
        .moved
        .and_then(|index| lines.get(index).zip(places.get(index)))
    {
        state.current = Some(line.seq);
        let offset = ui
            .data(|data| data.get_temp::<f32>(Id::unique("history offset")))
            .unwrap_or(0.0);
        if place.top < offset {
            scroll = scroll.vertical_scroll_offset(place.top);
        } else if place.bottom > offset + area.height() {
            scroll = scroll.vertical_scroll_offset(place.bottom - area.height());
        }
    }
    let today = day_words(now());
    let shown = scroll.show_viewport(ui, |ui, view| {
        ui.set_height(height);
        let corner = ui.max_rect().min;
        let first = places.partition_point(|place| place.bottom < view.top());
        for (line, place) in lines.iter().zip(&places).skip(first) {
            if place.top > view.bottom() {
                break;
            }
            let top = corner.y + place.top;
            let rect =
                Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=corner.y + place.bottom);
            entry_ui(
                ui,
                state,
                (line, rect, place.begins_day),
                (&today, keys.ring),
            );
        }
    });
    let offset = shown.state.clamped_offset().y;
    ui.data_mut(|data| data.insert_temp(Id::unique("history offset"), offset));
    offset + area.height() + NEAR > height
}

fn bar_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let all = say(&Message::new("history-everything").with("count", shell.project.revision()));
    let reason = if state.trail.is_whole() {
        say(&Message::new("history-reasons").with("count", state.trail.reasons()))
    } else {
        words("history-with-reason")
    };
    tool_bar_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        let name = words("history-filter");
        let key = Command::Filter.keys();
        let clear = words("history-filter-clear");
        let take = std::mem::take(&mut state.wants_filter);
        let field = TextField::new(Id::unique("history filter"), &name, &mut state.filter);
        let field = field
            .icon(icon::FILTER_LIST)
            .placeholder(&name)
            .key(&key)
            .clear(&clear);
        field.width(280.0).take_focus(take).show(ui);
        if Chip::filter(&all, !state.with_reason).show(ui).clicked() {
            state.with_reason = false;
        }
        if Chip::filter(&reason, state.with_reason).show(ui).clicked() {
            state.with_reason = true;
        }
    });
}

fn places(lines: &[Line]) -> Vec<Place> {
    let mut top = 0.0;
    let mut day = "";
    let mut places = Vec::with_capacity(lines.len());
    for line in lines {
        let begins_day = line.day != day;
        day = &line.day;
        let height =
            ROW + if line.why.is_empty() { 0.0 } else { WHY } + if begins_day { DAY } else { 0.0 };
        places.push(Place {
            top,
            bottom: top + height,
            begins_day,
        });
        top += height;
    }
    places
}

fn entry_ui(
    ui: &mut Ui,
    state: &mut State,
    (line, rect, begins_day): (&Line, Rect, bool),
    (today, ring): (&str, bool),
) {
    let tokens = theme::tokens(ui);
    let mut rect = rect;
    if begins_day {
        let mut head = rect;
        head.set_bottom(rect.top() + DAY);
        rect.set_top(head.bottom());
        day_ui(ui, head, (&line.day, today));
    }
    let response = ui.interact(rect, Id::unique(("history entry", line.seq)), Sense::CLICK);
    let chosen = state.current == Some(line.seq);
    response.widget_info(|| {
        let label = format!(
            "{} {}, {}, {} {}",
            line.day, line.time, line.who, line.what, line.why
        );
        WidgetInfo::selected(Role::ListItem, true, chosen, label)
    });
    let fill = match (chosen, response.hovered()) {
        (true, _) => tokens.asoft,
        (_, true) => tokens.hover,
        _ => egui::Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    paint_entry(ui, rect, (line, chosen));
    if chosen && ring {
        focus::paint_inside(ui, rect);
    }
    if response.clicked() {
        state.current = Some(line.seq);
        ui.memory_mut(|memory| memory.request_focus(Id::unique("history list")));
    }
}

fn day_ui(ui: &Ui, rect: Rect, (day, today): (&str, &str)) {
    let tokens = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0.0, tokens.bg);
    hairline_h(ui.painter(), rect.x_range(), rect.top(), tokens.line);
    hairline_h(
        ui.painter(),
        rect.x_range(),
        rect.bottom() - 1.0,
        tokens.line,
    );
    let text = if day == today {
        say(&Message::new("history-today").with("day", day))
    } else {
        day.to_owned()
    };
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::CONTENT);
    strip.text(&text, TextRole::SmallStrong, tokens.ink);
}

fn paint_entry(ui: &Ui, rect: Rect, (line, chosen): (&Line, bool)) {
    let tokens = theme::tokens(ui);
    let soft = if chosen { tokens.ink2 } else { tokens.ink3 };
    let mut upper = rect;
    upper.set_bottom(rect.top() + ROW);
    let mut strip = Strip::new(ui, upper);
    strip.skip(space::CONTENT);
    strip.skip_end(space::CONTENT);
    let (time, who, icon) = WIDTHS;
    Strip::new(ui, strip.take(time)).text(&line.time, TextRole::Small, soft);
    Strip::new(ui, strip.take(who)).text(&line.initials, TextRole::MetaName, tokens.ink2);
    let place = strip.take(icon);
    Strip::new(ui, place).icon(icon_of(line), size::ICON_ROW, tokens.ink2);
    let mut lower = strip.rest();
    let ink = if line.undone { soft } else { tokens.ink };
    let style = style_for(TextRole::Body, &line.what);
    let text = strip.text_in(&line.what, &style, ink);
    if line.undone {
        let y = text.center().y + 1.0;
        ui.painter()
            .hline(text.x_range(), y, Stroke::new(1.0, soft));
    }
    if !line.why.is_empty() {
        lower.set_top(rect.top() + ROW - 8.0);
        lower.set_bottom(lower.top() + WHY);
        Strip::new(ui, lower).text(
            line.why.lines().next().unwrap_or_default(),
            TextRole::Quotation,
            tokens.ink,
        );
    }
}

/// Returns the icon of what was done.
pub(super) fn icon_of(line: &Line) -> Icon {
    match line.act {
        Act::Undo => return icon::UNDO,
        Act::Redo => return icon::REDO,
        Act::Begin => return icon::INVENTORY_2,
        Act::Why => return icon::EDIT_NOTE,
        Act::Do => {}
    }
    let key = line.label.as_str();
    let families = [
        ("merge", icon::MERGE_TYPE),
        ("delete", icon::DELETE),
        ("import", icon::UPLOAD_FILE),
        ("memo", icon::STICKY_NOTE_2),
        ("story-line", icon::AUTO_STORIES),
        ("core", icon::TARGET),
        ("link", icon::LINK),
        ("negative", icon::CONTRAST),
        ("seen", icon::CHECK),
        ("relation", icon::CONVERSION_PATH),
        ("evidence", icon::LINK),
        ("model", icon::SCHEMA),
        ("place-categories", icon::ACCOUNT_TREE),
        ("valence", icon::ACCOUNT_TREE),
        ("move", icon::DRIVE_FILE_MOVE),
        ("gather", icon::STACKS),
        ("level", icon::STACKS),
        ("vivo", icon::FORMAT_QUOTE),
        ("uncode", icon::CLOSE),
        ("passage", icon::FORMAT_INK_HIGHLIGHTER),
        ("quotation", icon::FORMAT_QUOTE),
        ("add-code", icon::NEW_LABEL),
        ("turns", icon::PERSON_SEARCH),
        ("document", icon::DESCRIPTION),
        ("code", icon::SELL),
    ];
    let found = families.into_iter().find(|(part, _)| key.contains(part));
    found.map_or(icon::EDIT, |(_, icon)| icon)
}
