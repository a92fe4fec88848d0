//! Text fields for any script: input methods, selection, clipboard, undo inside the field.

mod speech;

use std::sync::Arc;

use egui::mutex::Mutex;
use egui::output::IMEOutput;
use egui::{
    CursorIcon, EventFilter, Id, Painter, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2,
};

use crate::text::{Direction, Point, TextEditor, TextUnit};
use crate::ui::glyphs::{content_left, style_for, user_text};
use crate::ui::icon::{self, Icon};
use crate::ui::mirror;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::field_keys::{FieldHistory, KeyOutcome, apply_events};
use crate::ui::widget::reader::say_politely;
use crate::ui::widget::{Strip, label_ui};

/// Width of the caret.
const CARET: f32 = 1.5;

/// A field over a text of the caller’s.
#[must_use]
pub struct TextField<'a> {
    id: Id,
    name: &'a str,
    text: &'a mut String,
    placeholder: &'a str,
    icon: Option<Icon>,
    key: &'a str,
    clear: &'a str,
    error: Option<&'a str>,
    role: TextRole,
    height: f32,
    width: Option<f32>,
    rows: usize,
    multi_line: bool,
    keep_tab: bool,
    bare: bool,
    take_focus: bool,
    begins: Option<bool>,
    caret: Option<usize>,
    direction: Direction,
}

/// What happened to a field.
#[derive(Clone, Debug)]
pub struct FieldResponse {
    /// Focus, clicks and, in `changed()`, whether the text is another.
    pub response: Response,
    /// Enter was pressed in a field of one line.
    pub submitted: bool,
    /// Where the caret stands on the screen, for popups that belong to it.
    pub caret: Rect,
    /// The caret’s place in bytes.
    pub offset: usize,
    /// What is selected, in bytes; empty at the caret where nothing is.
    pub selection: std::ops::Range<usize>,
}

/// What a field keeps from pass to pass.
struct FieldState {
    editor: TextEditor,
    history: FieldHistory,
    scroll: f32,
    active_at: f64,
}

/// Returns whether a widget is a text field that was shown.
pub fn is_field(ctx: &egui::Context, id: Id) -> bool {
    ctx.data(|data| data.get_temp::<Arc<Mutex<FieldState>>>(id.with("field")))
        .is_some()
}

/// Returns whether a text field has focus, so that single letters are not commands.
pub fn is_writing(ctx: &egui::Context) -> bool {
    let field = ctx.data(|data| data.get_temp::<Id>(Id::unique("field being written")));
    field.is_some() && ctx.memory(|memory| memory.focused()) == field
}

/// Returns whether the field that is written in leaves undo to the project: nothing was written in it yet.
pub fn passes_undo(ctx: &egui::Context) -> bool {
    ctx.data(|data| data.get_temp(Id::unique("field passes undo")))
        .unwrap_or(false)
}

impl<'a> TextField<'a> {
    /// Returns a field of one line called `name` for screen readers.
    pub fn new(id: Id, name: &'a str, text: &'a mut String) -> Self {
        Self {
            id,
            name,
            text,
            placeholder: "",
            icon: None,
            key: "",
            clear: "",
            error: None,
            role: TextRole::Field,
            height: size::FIELD,
            width: None,
            rows: 1,
            multi_line: false,
            keep_tab: false,
            bare: false,
            take_focus: false,
            begins: None,
            caret: None,
            direction: Direction::Auto,
        }
    }

    /// Lets it run from left to right whatever its letters are, as paths do.
    pub fn left_to_right(mut self) -> Self {
        self.direction = Direction::LeftToRight;
        self
    }

    /// Says what the field finds or wants, while it is empty.
    pub fn placeholder(mut self, placeholder: &'a str) -> Self {
        self.placeholder = placeholder;
        self
    }

    /// Puts an icon before the text.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Writes the key that leads here at the end, while the field is empty and has no focus.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// Offers a button called `name` that empties the field.
    pub fn clear(mut self, name: &'a str) -> Self {
        self.clear = name;
        self
    }

    /// Shows what is wrong, in a line below.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Sets the type; `TextRole::Memo` for memos.
    pub fn role(mut self, role: TextRole) -> Self {
        self.role = role;
        self
    }

    /// Makes it as high and large as the code finder’s: 32, type 14.
    pub fn finder(mut self) -> Self {
        self.height = size::FIELD_FINDER;
        self.role = TextRole::Finder;
        self
    }

    /// Makes it as high and large as that of search and palette: 40, type 14.
    pub fn search(mut self) -> Self {
        self.height = size::FIELD_SEARCH;
        self.role = TextRole::Finder;
        self
    }

    /// Sets its width; else it takes what there is.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Lets it hold paragraphs, at least `rows` lines high, growing with its text.
    pub fn multi_line(mut self, rows: usize) -> Self {
        self.multi_line = true;
        self.rows = rows.max(1);
        self
    }

    /// Leaves the Tab key to the caller instead of the next control.
    pub fn keep_tab(mut self) -> Self {
        self.keep_tab = true;
        self
    }

    /// Leaves edge and surface away, as the writing surface of a memo does.
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Gives it focus in this pass.
    pub fn take_focus(mut self, take: bool) -> Self {
        self.take_focus = take;
        self
    }

    /// Lets undo reach what was done before the field came, once nothing written in it is left to take back; where it
    /// `begins` in this pass, what was written in it another time is forgotten.
    pub fn passes_undo(mut self, begins: bool) -> Self {
        self.begins = Some(begins);
        self
    }

    /// Puts the caret at this byte in this pass, with focus.
    pub fn caret(mut self, caret: Option<usize>) -> Self {
        self.caret = caret;
        self.take_focus |= caret.is_some();
        self
    }

    /// Shows it.
    pub fn show(mut self, ui: &mut Ui) -> FieldResponse {
        let engine = user_text(ui.ctx());
        let state = self.state(ui);
        let state = &mut *state.lock();
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let inner_width = (width - self.margins()).max(8.0);
        let style = style_for(self.role, self.text).direction(self.direction);
        state.editor.set_style(style);
        state
            .editor
            .set_width(self.multi_line.then_some(inner_width));
        if state.editor.text() != self.text.as_str() {
            state.editor.set_text(self.text);
        }
        if self.begins == Some(true) {
            state.history = FieldHistory::default();
        }
        engine.refresh(&mut state.editor);
        let size = Vec2::new(width, self.height_of(state));
        let (_, rect) = ui.allocate_space(size);
        let mut response = ui.interact(rect, self.id, Sense::click_and_drag());
        if self.take_focus {
            response.request_focus();
        }
        let (area, icon_rect) = self.areas(ui, rect);
        let outcome = self.respond(ui, state, (&response, area));
        if state.editor.text() != self.text.as_str() {
            self.text.clear();
            self.text.push_str(state.editor.text());
            response.mark_changed();
        }
        self.tell(ui, (&response, area), state);
        self.paint_frame(ui, rect, &response);
        if let (Some(icon), Some(place)) = (self.icon, icon_rect) {
            let ink = theme::tokens(ui).ink3;
            icon.paint_in(ui.painter(), place, size::ICON_ROW, ink);
        }
        let caret = mirror::island(ui.painter(), area, || {
            self.paint_text(ui, area, &response, state)
        });
        let caret = mirror::from_island(ui.ctx(), ui.layer_id(), caret);
        self.end_ui(ui, rect, &mut response);
        if response.has_focus() {
            let passes = self.begins.is_some() && state.history.is_empty();
            ui.data_mut(|data| data.insert_temp(Id::unique("field passes undo"), passes));
            self.claim(ui, rect, caret);
        }
        let response = response.on_hover_cursor(CursorIcon::Text);
        if let Some(error) = self.error {
            let said = label_ui(ui, error, TextRole::Small, theme::tokens(ui).danger);
            say_politely(&said);
        }
        FieldResponse {
            response,
            submitted: outcome.submitted,
            caret,
            offset: state.editor.focus().offset,
            selection: state.editor.selection(),
        }
    }

    fn state(&self, ui: &Ui) -> Arc<Mutex<FieldState>> {
        let id = self.id.with("field");
        if let Some(state) = ui.data(|data| data.get_temp::<Arc<Mutex<FieldState>>>(id)) {
            return state;
        }
        let mut editor = TextEditor::new(style_for(self.role, self.text), self.multi_line);
        editor.set_text(self.text);
        let state = Arc::new(Mutex::new(FieldState {
            editor,
            history: FieldHistory::default(),
            scroll: 0.0,
            active_at: 0.0,
        }));
        ui.data_mut(|data| data.insert_temp(id, Arc::clone(&state)));
        state
    }

    /// Width that is not text: paddings and what stands before and after.
    fn margins(&self) -> f32 {
        let mut margins = if self.bare {
            0.0
        } else {
            2.0 * space::MEDIUM + 2.0
        };
        if self.icon.is_some() {
            margins += size::ICON_ROW + space::SMALL;
        }
        if !self.clear.is_empty() {
            margins += size::BUTTON_SMALL;
        }
        margins
    }

    fn height_of(&self, state: &FieldState) -> f32 {
        if !self.multi_line {
            return self.height;
        }
        let line = self.role.style().line_height;
        let lines = state
            .editor
            .block()
            .size()
            .height
            .max(line * self.rows as f32);
        lines + if self.bare { 0.0 } else { 2.0 * space::SMALL }
    }

    /// Where the text stands, and the icon.
    fn areas(&self, ui: &Ui, rect: Rect) -> (Rect, Option<Rect>) {
        let mut strip = Strip::new(ui, rect);
        if !self.bare {
            strip.skip(space::MEDIUM + 1.0);
            strip.skip_end(space::MEDIUM + 1.0);
        }
        let icon = self.icon.map(|_| {
            let place = strip.take(size::ICON_ROW);
            strip.skip(space::SMALL);
            place
        });
        if !self.clear.is_empty() {
            strip.skip_end(size::BUTTON_SMALL);
        }
        let mut area = strip.rest();
        if self.multi_line && !self.bare {
            area = area.shrink2(Vec2::new(0.0, space::SMALL));
        }
        (area, icon)
    }

    /// Pointer and keys.
    fn respond(
        &self,
        ui: &Ui,
        state: &mut FieldState,
        (response, area): (&Response, Rect),
    ) -> KeyOutcome {
        let origin = self.origin(area, response.has_focus(), state);
        let pos = response.interact_pointer_pos();
        let point_of = |pos: Pos2| Point::new(pos.x - origin.x, pos.y - origin.y);
        let point = pos.map(point_of);
        let shift = ui.input(|input| input.modifiers.shift);
        if let Some(point) = point {
            // Pressed and let go within one frame it is not down any more.
            let pressed = response.is_pointer_button_down_on() || response.clicked();
            if pressed && !response.has_focus() {
                response.request_focus();
            }
            if response.triple_clicked() {
                state.editor.select_unit(point, TextUnit::Sentence);
            } else if response.double_clicked() {
                state.editor.select_unit(point, TextUnit::Word);
            } else if ui.input(|input| input.pointer.primary_pressed()) {
                // A quick hand has moved on by the end of the pass in which it pressed.
                let pressed = ui.input(|input| input.pointer.press_origin());
                state.editor.click(pressed.map_or(point, point_of), shift);
            } else if response.dragged() {
                state.editor.click(point, true);
            }
            state.active_at = ui.input(|input| input.time);
        }
        self.requests(ui, state);
        if !response.has_focus() {
            return KeyOutcome::default();
        }
        if let Some(caret) = self.caret {
            state.editor.select(caret..caret);
        } else if response.gained_focus() && !self.multi_line && point.is_none() {
            state.editor.select_all();
        }
        let filter = EventFilter {
            tab: self.keep_tab,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: false,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        let engine = user_text(ui.ctx());
        let FieldState {
            editor, history, ..
        } = state;
        let mut refresh = |editor: &mut TextEditor| engine.refresh(editor);
        let outcome = apply_events(ui, editor, history, &mut refresh, self.multi_line);
        if outcome.acted {
            state.active_at = ui.input(|input| input.time);
        }
        outcome
    }

    /// Where the layout’s corner stands; a single line is scrolled so that its caret is seen, or its beginning while nobody
    /// writes in it.
    fn origin(&self, area: Rect, focused: bool, state: &mut FieldState) -> Pos2 {
        if self.multi_line {
            return area.min;
        }
        let size = state.editor.block().size();
        let y = area.center().y - size.height / 2.0;
        let caret = state.editor.caret_rect().x;
        let room = area.width() - CARET;
        let rtl = state.editor.block().is_rtl_at(0);
        if size.width <= room {
            state.scroll = 0.0;
            let left = if rtl {
                area.right() - size.width - CARET
            } else {
                area.left()
            };
            return Pos2::new(left, y);
        }
        state.scroll = match focused {
            true => state.scroll.clamp(caret - room, caret),
            false if rtl => size.width,
            false => 0.0,
        };
        state.scroll = state.scroll.clamp(0.0, size.width - room);
        Pos2::new(area.left() - state.scroll, y)
    }

    fn paint_frame(&self, ui: &Ui, rect: Rect, response: &Response) {
        if self.bare {
            return;
        }
        let tokens = theme::tokens(ui);
        let focused = response.has_focus();
        // Without a word or a sign in it only its edge tells that there is a field.
        let bare_and_empty =
            self.text.is_empty() && self.icon.is_none() && self.placeholder.is_empty();
        let edge = match () {
            () if self.error.is_some() => tokens.danger,
            () if focused => tokens.accent,
            () if bare_and_empty => tokens.control,
            () => tokens.line2,
        };
        let width = if focused { 2.0 } else { 1.0 };
        let stroke = Stroke::new(width, edge);
        ui.painter().rect(
            rect,
            radius::BUTTON,
            tokens.raised,
            stroke,
            StrokeKind::Inside,
        );
    }

    /// Paints selection, text, composition and caret; returns where the caret is.
    fn paint_text(&self, ui: &Ui, area: Rect, response: &Response, state: &mut FieldState) -> Rect {
        let tokens = theme::tokens(ui);
        let engine = user_text(ui.ctx());
        let origin = self.origin(area, response.has_focus(), state);
        let clip = area.expand2(Vec2::new(2.0, 4.0));
        let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(clip));
        let place = |rect: crate::text::Rect| {
            let corner = Vec2::new(rect.x, rect.y);
            Rect::from_min_size(origin + corner, Vec2::new(rect.width, rect.height))
        };
        let focused = response.has_focus();
        if focused {
            for rect in state.editor.selection_boxes() {
                painter.rect_filled(place(rect), 0.0, tokens.sel);
            }
        }
        if state.editor.text().is_empty() {
            self.paint_placeholder(ui, area, &painter);
        }
        let ink = if ui.is_enabled() {
            tokens.ink
        } else {
            tokens.ink3
        };
        engine.paint_block(&painter, origin, state.editor.block(), ink);
        if let Some(range) = state.editor.composed() {
            for rect in state.editor.block().boxes(range) {
                let rect = place(rect);
                let line = Stroke::new(1.0, tokens.ink2);
                painter.hline(rect.x_range(), rect.bottom() - 2.0, line);
            }
        }
        let caret = self.caret_rect(area, place(state.editor.caret_rect()), state);
        if focused && is_blinked_on(ui, state.active_at) {
            painter.rect_filled(caret, 0.0, tokens.accent);
        }
        caret
    }

    /// The caret: as high as the letters rather than the line; in an empty field where the writing begins.
    fn caret_rect(&self, area: Rect, line: Rect, state: &FieldState) -> Rect {
        let height = (self.role.style().size * 1.3).round().min(line.height());
        let mut left = line.left();
        if state.editor.text().is_empty() && self.is_placeholder_rtl() {
            left = area.right() - CARET;
        }
        let top = (line.center().y - height / 2.0).round();
        Rect::from_min_size(Pos2::new(left, top), Vec2::new(CARET, height))
    }

    fn is_placeholder_rtl(&self) -> bool {
        crate::text::has_rtl(self.placeholder)
    }

    fn paint_placeholder(&self, ui: &Ui, area: Rect, painter: &Painter) {
        let engine = user_text(ui.ctx());
        let layout = engine.line(self.placeholder, self.role, area.width());
        let left = if layout.is_rtl() || theme::is_mirrored(ui.ctx()) {
            area.right() - layout.size().width
        } else {
            area.left()
        };
        let top = if self.multi_line {
            area.top()
        } else {
            area.center().y - layout.size().height / 2.0
        };
        let pos = Pos2::new(left - content_left(&layout), top);
        engine.paint(painter, pos, &layout, theme::tokens(ui).ink3);
    }

    /// The key cap or the clearing button at the end.
    fn end_ui(&mut self, ui: &mut Ui, rect: Rect, response: &mut Response) {
        let mut strip = Strip::new(ui, rect);
        strip.skip_end(
            5.0 + if self.clear.is_empty() {
                space::TINY
            } else {
                0.0
            },
        );
        if self.text.is_empty() && !self.key.is_empty() && !response.has_focus() {
            strip.key_end(self.key);
        }
        if !self.clear.is_empty() && !self.text.is_empty() {
            let place = strip.take_end(size::BUTTON_SMALL);
            let button = super::IconButton::new(icon::CLOSE, self.clear).small();
            if button.show_in(ui, place, self.id.with("clear")).clicked() {
                self.text.clear();
                response.mark_changed();
                response.request_focus();
            }
        }
    }

    /// Tells the system where writing happens, and the program that it does.
    fn claim(&self, ui: &Ui, rect: Rect, caret: Rect) {
        ui.data_mut(|data| data.insert_temp(Id::unique("field being written"), self.id));
        ui.output_mut(|output| {
            output.mutable_text_under_cursor = true;
            output.ime = Some(IMEOutput {
                purpose: egui::IMEPurpose::Normal,
                rect,
                cursor_rect: caret,
                should_interrupt_composition: false,
            });
        });
    }
}

/// The caret blinks as the style says, and stands still while keys are pressed.
fn is_blinked_on(ui: &Ui, active_at: f64) -> bool {
    let cursor = &ui.visuals().text_cursor;
    if !cursor.blink {
        return true;
    }
    let period = f64::from(cursor.on_duration + cursor.off_duration);
    let phase = (ui.input(|input| input.time) - active_at).rem_euclid(period);
    let on = phase < f64::from(cursor.on_duration);
    let next = if on {
        f64::from(cursor.on_duration) - phase
    } else {
        period - phase
    };
    ui.ctx().request_repaint_after_secs(next as f32 + 0.01);
    on
}
