//! A row of the results: tick box, paragraph, words with what was found marked, speaker and codes. The row of a text
//! that runs from right to left is turned round.

use egui::accesskit::Role;
use egui::{Color32, Id, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::locale;
use crate::model::Project;
use crate::session::EntryKey;
use crate::text::TextLayout;
use crate::ui::axial::phrase;
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::icon;
use crate::ui::memos::kind_icon;
use crate::ui::mirror;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::focus;
use crate::ui::widget::{Mark, Strip, hairline_h, paint_check};

use super::data::{Found, Group};

/// Height of the head of a group.
pub(super) const HEAD: f32 = 32.0;
/// Where the words begin.
const INDENT: f32 = 92.0;
/// Above and below the words.
const PADDING: f32 = 7.0;
/// Height of the line with speaker and codes.
const META: f32 = 22.0;
/// How far above the foot of a line the line under a quotation stands.
const UNDER: f32 = 4.0;
/// So much of the name of a code can be read.
const READABLE: f32 = 48.0;
/// Letters that a logical pixel of width holds, about.
const LETTERS: f32 = 1.0 / 7.4;

/// How a row is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowLook {
    pub chosen: bool,
    pub ring: bool,
    pub ticked: bool,
}

/// What was done to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    Nothing,
    Choose,
    Open,
    Tick,
}

/// The line with speaker and codes, where there are any.
fn meta_height(found: &Found) -> f32 {
    if found.speaker.is_empty() && found.codes.is_empty() {
        0.0
    } else {
        META
    }
}

/// Returns about how high a row is.
pub(super) fn estimate(found: &Found, width: f32) -> f32 {
    let per_line = ((width - INDENT - space::CONTENT) * LETTERS).max(8.0);
    let lines = (found.snippet.text.chars().count() as f32 / per_line)
        .ceil()
        .max(1.0);
    2.0 * PADDING + meta_height(found) + lines * TextRole::Reading.style().line_height
}

/// Paints the head of a group.
pub(super) fn head_ui(ui: &Ui, rect: Rect, group: &Group) {
    let tokens = theme::tokens(ui);
    let rect = Rect::from_min_size(rect.min, Vec2::new(rect.width(), HEAD));
    let response = ui.interact(rect, Id::unique(("search group", group.of)), Sense::hover());
    let label = phrase::line(&[group.name.clone(), group.meta.clone(), group.count.clone()]);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &label));
    ui.painter().rect_filled(rect, 0.0, tokens.bg);
    hairline_h(ui.painter(), rect.x_range(), rect.top(), tokens.line);
    hairline_h(
        ui.painter(),
        rect.x_range(),
        rect.bottom() - 1.0,
        tokens.line,
    );
    let mut strip = Strip::new(ui, rect.shrink2(Vec2::new(space::CONTENT, 0.0)));
    strip.text_end(&group.count, TextRole::Small, tokens.ink3);
    strip.skip_end(space::MEDIUM);
    strip.text(&group.name, TextRole::FieldStrong, tokens.ink);
    strip.skip(space::MEDIUM);
    strip.text(&group.meta, TextRole::Small, tokens.ink3);
}

/// Shows a row; returns its height and what was done to it.
pub(super) fn row_ui(
    ui: &Ui,
    project: &Project,
    rect: Rect,
    found: &Found,
    look: RowLook,
) -> (f32, Heard) {
    let tokens = theme::tokens(ui);
    let engine = user_text(ui.ctx());
    let room = rect.width() - INDENT - space::CONTENT;
    let style = style_for(TextRole::Reading, &found.snippet.text);
    let layout = engine.layout(&found.snippet.text, &style, Some(room.max(40.0)));
    let height = 2.0 * PADDING + layout.size().height + meta_height(found);
    let rect = Rect::from_min_size(rect.min, Vec2::new(rect.width(), height));
    let response = ui.interact(rect, Id::unique(("search row", found.key)), Sense::CLICK);
    let paragraph = found.paragraph.map(phrase::paragraph).unwrap_or_default();
    let label = phrase::line(&[
        paragraph.clone(),
        found.speaker.clone(),
        found.snippet.text.clone(),
    ]);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, look.chosen, &label));
    let fill = match (look.chosen, response.hovered()) {
        (true, _) => tokens.asoft,
        (_, true) => tokens.hover,
        _ => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    // The window that runs from right to left turns all rows over alike.
    let rtl = layout.is_rtl() && !theme::is_mirrored(ui.ctx());
    let left = if rtl {
        rect.left() + space::CONTENT
    } else {
        rect.left() + INDENT
    };
    let corner = Pos2::new(left, rect.top() + PADDING);
    mirror::with_words(ui.painter(), (corner, &layout), || {
        marks_ui(ui, corner, &layout, found);
        engine.paint(ui.painter(), corner, &layout, tokens.ink);
    });
    let ticked = first_ui(ui, project, (rect, rtl), (found, &paragraph), look);
    let line = Rect::from_min_size(
        corner + Vec2::new(0.0, layout.size().height),
        Vec2::new(room, META),
    );
    meta_ui(ui, project, (line, rtl), found, look);
    if look.ring {
        focus::paint_inside(ui, rect);
    }
    let heard = match () {
        () if ticked => Heard::Tick,
        () if response.double_clicked() => Heard::Open,
        () if response.clicked() => Heard::Choose,
        () => Heard::Nothing,
    };
    (height, heard)
}

/// What was found, behind the words, and the quotations, under them.
fn marks_ui(ui: &Ui, corner: Pos2, layout: &TextLayout, found: &Found) {
    let tokens = theme::tokens(ui);
    let color = tokens.mark;
    for part in found
        .snippet
        .quoted
        .iter()
        .flat_map(|range| layout.boxes(range.clone()))
    {
        let size = Vec2::new(part.width, 1.0);
        let left = corner + Vec2::new(part.x, part.y + part.height - UNDER);
        ui.painter()
            .rect_filled(Rect::from_min_size(left.round(), size), 0.0, tokens.accent);
    }
    for range in &found.snippet.marks {
        for part in layout.boxes(range.clone()) {
            let height = part.height.min(24.0);
            let top = part.y + (part.height - height) / 2.0;
            let place = Rect::from_min_size(
                corner + Vec2::new(part.x - 1.0, top),
                Vec2::new(part.width + 2.0, height),
            );
            ui.painter()
                .rect_filled(place, f32::from(radius::HIGHLIGHT), color);
        }
    }
}

/// Tick box and paragraph, at the side where the text begins; returns whether the box was clicked.
fn first_ui(
    ui: &Ui,
    project: &Project,
    (rect, rtl): (Rect, bool),
    (found, paragraph): (&Found, &str),
    look: RowLook,
) -> bool {
    let tokens = theme::tokens(ui);
    let middle = rect.top() + PADDING + TextRole::Reading.style().line_height / 2.0;
    let at = |from: f32| {
        if rtl {
            rect.right() - from
        } else {
            rect.left() + from
        }
    };
    let centre = Pos2::new(at(space::CONTENT + size::CHECK / 2.0), middle);
    let is_passage = matches!(
        found.key,
        EntryKey::Paragraph { .. } | EntryKey::Quotation(_)
    );
    if !is_passage {
        let icon = match found.key {
            EntryKey::Code(_) => icon::NEW_LABEL,
            EntryKey::Memo(memo) => project
                .memos
                .get(memo)
                .map_or(icon::STICKY_NOTE_2, |memo| kind_icon(memo.kind)),
            _ => icon::STICKY_NOTE_2,
        };
        let place = Rect::from_center_size(centre, Vec2::splat(size::ICON_ROW));
        icon.paint_in(ui.painter(), place, size::ICON_ROW, tokens.ink2);
        return false;
    }
    let area = Rect::from_center_size(centre, Vec2::splat(size::BUTTON_SMALL));
    let response = ui.interact(area, Id::unique(("search tick", found.key)), Sense::CLICK);
    let name = locale::words("search-tick");
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, look.ticked, &name));
    paint_check(ui, centre, look.ticked.into(), response.hovered());
    let engine = user_text(ui.ctx());
    let number = engine.line(paragraph, TextRole::Tiny, INDENT);
    let ink = if look.chosen {
        tokens.ink2
    } else {
        tokens.ink3
    };
    let x = at(INDENT - space::MEDIUM);
    let x = if rtl { x } else { x - number.size().width };
    engine.paint(
        ui.painter(),
        Pos2::new(x.round(), (middle - 8.0).round()),
        &number,
        ink,
    );
    response.clicked()
}

/// Speaker and codes, from the side where the text begins.
fn meta_ui(ui: &Ui, project: &Project, (line, rtl): (Rect, bool), found: &Found, look: RowLook) {
    let tokens = theme::tokens(ui);
    let ink = if look.chosen {
        tokens.ink2
    } else {
        tokens.ink3
    };
    let mut strip = Strip::new(ui, line);
    let put = |strip: &mut Strip, text: &str, ink: Color32| {
        if rtl {
            strip.text_end(text, TextRole::Tiny, ink);
        } else {
            strip.text(text, TextRole::Tiny, ink);
        }
    };
    let gap = |strip: &mut Strip, width: f32| {
        if rtl {
            strip.skip_end(width)
        } else {
            strip.skip(width)
        }
    };
    put(&mut strip, &found.speaker, ink);
    let codes = found.codes.iter();
    let codes: Vec<_> = codes.filter_map(|code| project.codes.get(*code)).collect();
    let wished = codes.iter();
    let wished: Vec<f32> = wished
        .map(|code| strip.measure(&code.name, TextRole::Tiny).ceil())
        .collect();
    let more_words = |more: usize| phrase::counted("search-more-codes", more);
    let most = strip.measure(&more_words(found.more + codes.len()), TextRole::Tiny);
    let widths = fitting(&wished, strip.room(), (most + space::PANEL, found.more > 0));
    for (code, width) in codes.iter().zip(&widths) {
        gap(&mut strip, space::PANEL);
        let mark = Mark::code(code.level, usize::from(code.colour), tokens);
        let place = if rtl {
            strip.take_end(Mark::WIDTH)
        } else {
            strip.take(Mark::WIDTH)
        };
        mark.paint(ui.painter(), place.center());
        gap(&mut strip, space::TINY);
        let place = if rtl {
            strip.take_end(*width)
        } else {
            strip.take(*width)
        };
        put(&mut Strip::new(ui, place), &code.name, tokens.ink2);
    }
    let more = found.more + codes.len() - widths.len();
    if more > 0 {
        gap(&mut strip, space::PANEL);
        put(&mut strip, &more_words(more), ink);
    }
}

/// Returns how wide each name is, of those that have room: a long one gives way before others are cut beyond reading, and
/// what has no room then is counted in words that are `more` wide, which are there anyway where `counts`.
fn fitting(wished: &[f32], room: f32, (more, counts): (f32, bool)) -> Vec<f32> {
    let each = space::PANEL + Mark::WIDTH + space::TINY;
    for count in (1..=wished.len()).rev() {
        let (names, dropped) = wished.split_at(count.min(wished.len()));
        let rest = if counts || !dropped.is_empty() {
            more
        } else {
            0.0
        };
        let widths = shares(names, room - rest - each * count as f32);
        let readable = |(width, wished): (&f32, &f32)| *width >= wished.min(READABLE);
        if count == 1 || widths.iter().zip(names).all(readable) {
            return widths;
        }
    }
    Vec::new()
}

/// Shares `room` out: what is short has what it wishes, the long ones have the same each.
fn shares(wished: &[f32], room: f32) -> Vec<f32> {
    let mut sorted = wished.to_vec();
    sorted.sort_by(f32::total_cmp);
    let (mut left, mut most) = (room.max(0.0), f32::INFINITY);
    for (index, width) in sorted.iter().enumerate() {
        let share = left / (sorted.len() - index) as f32;
        if *width > share {
            most = share.floor();
            break;
        }
        left -= width;
    }
    wished.iter().map(|width| width.min(most)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_gives_way_to_the_next() {
        let each = space::PANEL + Mark::WIDTH + space::TINY;
        let room = |names: f32, count: f32| names + each * count;
        let none = (70.0, false);
        assert_eq!(fitting(&[80.0, 60.0], room(140.0, 2.0), none), [80.0, 60.0]);
        assert_eq!(
            fitting(&[400.0, 60.0], room(200.0, 2.0), none),
            [140.0, 60.0]
        );
        assert_eq!(
            fitting(&[400.0, 300.0], room(200.0, 2.0), none),
            [100.0, 100.0]
        );
        // With too little room for both the second is counted.
        assert_eq!(fitting(&[400.0, 300.0], room(60.0, 2.0), none).len(), 1);
        assert_eq!(fitting(&[], 100.0, none), Vec::<f32>::new());
    }
}
