//! Signs behind the name of a coding: negative case, weight, link to another quotation, something said of it.

use egui::{Pos2, Rangef, Rect, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::Message;
use crate::ui::glyphs::style_for;
use crate::ui::icon::{self, Icon};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};

use super::Scene;
use super::data::MarkData;
use super::paint::put;

/// Returns what the signs of a coding say, for screen readers and tooltips.
pub fn said(mark: &MarkData) -> Vec<String> {
    let negative = mark.negative.then(|| words("transcript-negative"));
    let weight = mark
        .weight
        .map(|weight| say(&Message::new("transcript-weight").with("weight", u64::from(weight))));
    let linked = mark.linked.then(|| words("transcript-linked"));
    let noted = mark.noted.then(|| words("transcript-noted"));
    [negative, weight, linked, noted]
        .into_iter()
        .flatten()
        .collect()
}

/// Paints the signs in `room` around `middle`, after what takes `taken` of it; returns the width they take.
pub fn signs_ui(
    ui: &Ui,
    scene: &Scene<'_>,
    (mark, taken): (&MarkData, f32),
    (room, middle, at_right): (Rangef, f32, bool),
) -> f32 {
    let mut used = taken;
    let place = |used: f32| {
        if at_right {
            Rangef::new(room.min, room.max - used - space::TINY)
        } else {
            Rangef::new(room.min + used + space::TINY, room.max)
        }
    };
    let ink = theme::tokens(ui).ink2;
    if let Some(weight) = mark.weight.filter(|_| place(used).span() > size::ICON_CHIP) {
        let said = weight.to_string();
        let mut style = style_for(TextRole::MetaName, &said);
        style.tabular = true;
        let put = put(
            ui.painter(),
            scene,
            (&said, &style, ink),
            (place(used), middle, at_right),
        );
        used += put + space::TINY;
    }
    let signs: [(bool, Icon); 3] = [
        (mark.negative, icon::CONTRAST),
        (mark.linked, icon::LINK),
        (mark.noted, icon::STICKY_NOTE_2),
    ];
    for (_, icon) in signs.into_iter().filter(|(on, _)| *on) {
        let rest = place(used);
        if rest.span() < size::ICON_CHIP {
            break;
        }
        let left = if at_right {
            rest.max - size::ICON_CHIP
        } else {
            rest.min
        };
        let corner = Pos2::new(left, middle - size::ICON_CHIP / 2.0);
        let rect = Rect::from_min_size(corner, Vec2::splat(size::ICON_CHIP));
        icon.paint_in(ui.painter(), rect, size::ICON_CHIP, ink);
        used += size::ICON_CHIP + space::TINY;
    }
    used - taken
}
