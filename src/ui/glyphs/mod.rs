//! Text on the screen, in any script: layouts kept while they are in use, glyph pictures kept in textures.
//!
//! egui orders words left to right whatever their script, so this program sets every text with `crate::text` and paints
//! it here: one mesh per text and texture, tinted with the colour asked for. [`user_text`] is the door.

mod atlas;
mod cache;
mod missing;

use std::sync::Arc;

use egui::mutex::Mutex;
use egui::{Color32, Context, Id, Painter, Pos2, Rect, Response, Sense, Shape, Ui, Vec2};

use crate::locale;
use crate::text::{
    Direction, GlyphRun, Span, TextBlock, TextEditor, TextEngine, TextLayout, TextStyle,
    has_direction, has_rtl, is_row_of_names,
};
use crate::ui::mirror;
use crate::ui::tokens::TextRole;

use atlas::Atlas;
use cache::LayoutCache;
use missing::Missing;

/// The text engine of a window with its caches; cheap to clone.
#[derive(Clone)]
pub struct UserText {
    state: Arc<Mutex<State>>,
}

struct State {
    engine: TextEngine,
    layouts: LayoutCache,
    atlas: Atlas,
    missing: Missing,
    /// The window is turned over, so that each text says where it stands.
    mirrored: bool,
}

/// The left and the right edge of where a text stands, asked for only where the window is turned over.
type Edges = fn(&TextLayout) -> (f32, f32);

impl State {
    fn paint(
        &mut self,
        painter: &Painter,
        (pos, zoom): (Pos2, f32),
        (layout, runs, edges): (&TextLayout, &[GlyphRun], Edges),
        color: Color32,
    ) {
        let meshes = self.atlas.meshes(painter, (pos, zoom), runs, color);
        let shapes = meshes.into_iter().map(Shape::mesh);
        if self.mirrored {
            let (left, right) = edges(layout);
            let room = 2.0 * pos.x + zoom * (left + right);
            painter.add(mirror::text_shape(painter.ctx(), room, shapes));
        } else {
            painter.extend(shapes);
        }
    }
}

/// Makes the text engine of `ctx`; with the fonts of the system where asked.
pub fn install(ctx: &Context, system_fonts: bool) -> UserText {
    let state = State {
        engine: TextEngine::new(system_fonts),
        layouts: LayoutCache::default(),
        atlas: Atlas::new(),
        missing: Missing::default(),
        mirrored: false,
    };
    let text = UserText {
        state: Arc::new(Mutex::new(state)),
    };
    ctx.data_mut(|data| data.insert_temp(Id::unique("user text"), text.clone()));
    text
}

/// Returns the text engine of `ctx`, made without fonts of the system if [`install`] was forgotten.
pub fn user_text(ctx: &Context) -> UserText {
    let known = ctx.data(|data| data.get_temp(Id::unique("user text")));
    known.unwrap_or_else(|| install(ctx, false))
}

/// Returns the style of `role` for `text`: texts with Arabic letters get more room.
pub fn style_for(role: TextRole, text: &str) -> TextStyle {
    if has_rtl(text) {
        role.style_rtl()
    } else {
        role.style()
    }
}

impl UserText {
    /// Returns `text` as one paragraph wrapped at `width`, or on one line where there is none; kept while in use.
    pub fn layout(&self, text: &str, style: &TextStyle, width: Option<f32>) -> Arc<TextLayout> {
        self.layout_spans(text, &[], style, width)
    }

    /// Returns the same with parts in other weights or slants.
    pub fn layout_spans(
        &self,
        text: &str,
        spans: &[Span],
        style: &TextStyle,
        width: Option<f32>,
    ) -> Arc<TextLayout> {
        let State {
            engine,
            layouts,
            missing,
            ..
        } = &mut *self.state.lock();
        layouts.get(text, spans, (style, width), |text, spans| {
            let layout = engine.layout_spans(text, spans, style, width);
            missing.note(text, &layout);
            layout
        })
    }

    /// Returns the message keys of scripts of which no font has a letter that was set since this was asked last; each
    /// once.
    pub fn take_missing(&self) -> Vec<&'static str> {
        self.state.lock().missing.take()
    }

    /// Says whether the window is turned over.
    pub(super) fn set_mirrored(&self, on: bool) {
        self.state.lock().mirrored = on;
    }

    /// Tells of scripts without a font anew, for another project.
    pub fn forget_missing(&self) {
        self.state.lock().missing = Missing::default();
    }

    /// Returns `text` on one line in the type of `role`, cut with an ellipsis where `room` is too narrow.
    ///
    /// The layout is as wide as its content, so that the caller decides where it stands, whatever its direction.
    pub fn line(&self, text: &str, role: TextRole, room: f32) -> Arc<TextLayout> {
        self.line_in(text, &style_for(role, text), room)
    }

    /// Returns `text` on one line in `style`, cut with an ellipsis where `room` is too narrow.
    pub fn line_in(&self, text: &str, style: &TextStyle, room: f32) -> Arc<TextLayout> {
        let of_window = &self.of_window(text, *style);
        let is_ours = style.direction == Direction::Auto && of_window.direction != style.direction;
        match is_ours && locale::is_number(text) {
            true => self.line_as(&locale::digits(text), of_window, room),
            false => self.line_as(text, of_window, room),
        }
    }

    /// Numbers, signs and names in a row go the way of the window.
    fn of_window(&self, text: &str, style: TextStyle) -> TextStyle {
        if style.direction != Direction::Auto || has_direction(text) {
            return style;
        }
        match self.state.lock().mirrored {
            true if locale::is_signed(text) => style.direction(Direction::LeftToRight),
            true => style.direction(Direction::RightToLeft),
            false if is_row_of_names(text) => style.direction(Direction::LeftToRight),
            false => style,
        }
    }

    fn line_as(&self, text: &str, style: &TextStyle, room: f32) -> Arc<TextLayout> {
        let whole = self.layout(text, style, None);
        if whole.size().width <= room {
            return whole;
        }
        self.layout(text, &style.ellipsis(1), Some(room.max(0.0)))
    }

    /// Returns `text` in the type of `role`, wrapped at `width`.
    pub fn wrapped(&self, text: &str, role: TextRole, width: f32) -> Arc<TextLayout> {
        let style = self.of_window(text, style_for(role, text));
        self.layout(text, &style, Some(width))
    }

    /// Returns the paragraphs of `text` one below the other; not kept, so keep it where it is large.
    pub fn block(&self, text: &str, style: &TextStyle, width: Option<f32>) -> TextBlock {
        self.state.lock().engine.layout_block(text, style, width)
    }

    /// Brings the layout of `editor` up to date.
    pub fn refresh(&self, editor: &mut TextEditor) {
        editor.refresh(&mut self.state.lock().engine);
    }

    /// Paints `layout` with its top left corner at `pos`.
    pub fn paint(&self, painter: &Painter, pos: Pos2, layout: &TextLayout, color: Color32) {
        self.paint_at(painter, pos, (layout, TextLayout::extent), color);
    }

    /// Paints a wrapped name that stays beside what it names also where the window is turned over.
    pub fn paint_name(&self, painter: &Painter, pos: Pos2, layout: &TextLayout, color: Color32) {
        self.paint_at(painter, pos, (layout, TextLayout::content), color);
    }

    fn paint_at(
        &self,
        painter: &Painter,
        pos: Pos2,
        (layout, edges): (&TextLayout, Edges),
        color: Color32,
    ) {
        let size = layout.size();
        let left = content_left(layout);
        let rect = Rect::from_min_size(
            pos + Vec2::new(left.min(0.0), 0.0),
            Vec2::new(size.width + left.abs(), size.height),
        );
        if !painter.clip_rect().intersects(rect.expand(size.height)) {
            return;
        }
        self.state
            .lock()
            .paint(painter, (pos, 1.0), (layout, layout.runs(), edges), color);
    }

    /// Paints `layout` enlarged `zoom` times, for figures that are laid out in millimetres.
    pub fn paint_scaled(
        &self,
        painter: &Painter,
        (pos, zoom): (Pos2, f32),
        layout: &TextLayout,
        color: Color32,
    ) {
        self.state.lock().paint(
            painter,
            (pos, zoom),
            (layout, layout.runs(), TextLayout::extent),
            color,
        );
    }

    /// Does something with the engine itself, such as laying a figure out.
    pub fn with_engine<R>(&self, act: impl FnOnce(&mut TextEngine) -> R) -> R {
        act(&mut self.state.lock().engine)
    }

    /// Paints some lines of `layout`, whose own corner is at `pos`: those of a very long paragraph that are seen.
    pub fn paint_lines(
        &self,
        painter: &Painter,
        pos: Pos2,
        (layout, lines): (&TextLayout, std::ops::Range<usize>),
        color: Color32,
    ) {
        let runs = layout.runs();
        let first = runs.partition_point(|run| run.line < lines.start);
        let end = runs.partition_point(|run| run.line < lines.end);
        let runs = runs.get(first..end).unwrap_or_default();
        self.state.lock().paint(
            painter,
            (pos, 1.0),
            (layout, runs, TextLayout::extent),
            color,
        );
    }

    /// Paints every paragraph of `block` with its top left corner at `pos`.
    pub fn paint_block(&self, painter: &Painter, pos: Pos2, block: &TextBlock, color: Color32) {
        for part in block.parts() {
            self.paint(painter, pos + Vec2::new(0.0, part.y), &part.layout, color);
        }
    }
}

/// Returns where the content of `layout` begins on the left: right-to-left text in a width stands at its right.
pub fn content_left(layout: &TextLayout) -> f32 {
    layout.content().0
}

/// Shows a text of a user in the type of `role`, wrapped at `width`, as a label with that text as its name.
pub fn user_label(ui: &mut Ui, text: &str, role: TextRole, color: Color32, width: f32) -> Response {
    let engine = user_text(ui.ctx());
    let layout = engine.wrapped(text, role, width);
    let size = layout.size();
    let wide = if layout.is_rtl() { width } else { size.width };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(wide, size.height), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, text));
    engine.paint(ui.painter(), rect.min, &layout, color);
    response
}
