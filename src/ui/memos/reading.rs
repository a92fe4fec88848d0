//! Reading a memo: its Markdown painted, in any script.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Pos2, Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::locale;
use crate::text::{Span, Weight, has_rtl};
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::mirror;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{label_ui, line_ui};

use super::{Block, BlockKind, State, blocks};

/// Distance between blocks.
const GAP: f32 = 14.0;
/// Width of the bar of a quote, and its distance from the words.
const QUOTE: (f32, f32) = (3.0, 15.0);
/// Room for the mark of a list item.
const ITEM: f32 = 26.0;

/// Shows the memo to be read.
pub(super) fn reading_ui(ui: &mut Ui, state: &mut State, about: &str) {
    let tokens = theme::tokens(ui);
    let Some(draft) = &state.draft else {
        return;
    };
    let untitled = locale::words("memos-untitled");
    let is_titled = !draft.title.trim().is_empty();
    let (title, ink) = if is_titled {
        (&draft.title, tokens.ink)
    } else {
        (&untitled, tokens.ink3)
    };
    label_ui(ui, title, TextRole::PageHeading, ink);
    ui.add_space(space::TINY);
    line_ui(ui, about, TextRole::Small, tokens.ink3);
    ui.add_space(space::CONTENT);
    let known = state
        .blocks
        .as_ref()
        .filter(|(text, _)| *text == draft.text);
    let parts = match known {
        Some((_, parts)) => Arc::clone(parts),
        None => {
            let parts = Arc::new(blocks(&draft.text));
            state.blocks = Some((draft.text.clone(), Arc::clone(&parts)));
            parts
        }
    };
    let mut before = None;
    for block in parts.iter() {
        let close = matches!(
            (before, block.kind),
            (Some(BlockKind::Item(_)), BlockKind::Item(_))
        );
        if before.is_some() {
            ui.add_space(if close { space::TINY } else { GAP });
        }
        block_ui(ui, block);
        before = Some(block.kind);
    }
}

fn block_ui(ui: &mut Ui, block: &Block) {
    let tokens = theme::tokens(ui);
    let role = match block.kind {
        BlockKind::Heading(1) => TextRole::PageHeading,
        BlockKind::Heading(2) => TextRole::Summary,
        BlockKind::Heading(_) => TextRole::Heading,
        _ => TextRole::Memo,
    };
    let mut style = style_for(role, &block.text);
    if matches!(block.kind, BlockKind::Heading(2..)) {
        style = style.weight(Weight::SemiBold);
    }
    let rtl = has_rtl(&block.text);
    let spans: Vec<Span> = block.spans.iter().map(|span| upright(span, rtl)).collect();
    let indent = match block.kind {
        BlockKind::Item(_) => ITEM,
        BlockKind::Quote => QUOTE.0 + QUOTE.1,
        _ => 0.0,
    };
    let engine = user_text(ui.ctx());
    let width = ui.available_width();
    let layout = engine.layout_spans(&block.text, &spans, &style, Some(width - indent));
    let size = Vec2::new(width, layout.size().height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let kind = if matches!(block.kind, BlockKind::Heading(_)) {
        Role::Heading
    } else {
        Role::Label
    };
    response.widget_info(|| WidgetInfo::labeled(kind, true, &block.text));
    let right = layout.is_rtl();
    let left = if right {
        rect.left()
    } else {
        rect.left() + indent
    };
    let ink = if block.kind == BlockKind::Quote {
        tokens.ink2
    } else {
        tokens.ink
    };
    mirror::island(ui.painter(), rect, || {
        engine.paint(ui.painter(), Pos2::new(left, rect.top()), &layout, ink);
        match block.kind {
            BlockKind::Quote => {
                let x = if right {
                    rect.right() - QUOTE.0
                } else {
                    rect.left()
                };
                let bar = Rect::from_min_size(
                    Pos2::new(x, rect.top()),
                    Vec2::new(QUOTE.0, rect.height()),
                );
                ui.painter().rect_filled(bar, 0.0, tokens.accent);
            }
            BlockKind::Item(number) => item_mark(ui, rect, (number, right), style.line_height),
            _ => {}
        }
    });
}

/// Letters of Arabic script are not slanted: they stand out by their weight.
fn upright(span: &Span, rtl: bool) -> Span {
    let mut span = span.clone();
    if rtl && span.italic {
        span.italic = false;
        span.weight = if span.weight == Weight::Regular {
            Weight::Medium
        } else {
            span.weight
        };
    }
    span
}

fn item_mark(ui: &Ui, rect: Rect, (number, right): (Option<u32>, bool), line: f32) {
    let tokens = theme::tokens(ui);
    let x = if right {
        rect.right() - ITEM
    } else {
        rect.left()
    };
    let area = Rect::from_min_size(Pos2::new(x, rect.top()), Vec2::new(ITEM, line));
    match number {
        None => {
            ui.painter().circle_filled(area.center(), 2.5, tokens.ink2);
        }
        Some(number) => {
            let engine = user_text(ui.ctx());
            let words = engine.line(&format!("{number}."), TextRole::Body, ITEM);
            let size = Vec2::new(words.size().width, words.size().height);
            let place = egui::Align2::CENTER_CENTER.anchor_size(area.center(), size);
            engine.paint(ui.painter(), place.min, &words, tokens.ink2);
        }
    }
}
