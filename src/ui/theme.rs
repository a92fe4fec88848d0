//! Fills egui’s style from the tokens, once for light and once for dark, and tells widgets which set holds.
//!
//! Also keeps the two other choices that every widget asks for: whether the window runs from right to left, and
//! whether high contrast is on.

use egui::epaint::Shadow;
use egui::epaint::text::TextOptions;
use egui::style::{ScrollStyle, Selection, WidgetVisuals, Widgets};
use egui::{
    Align, Color32, Context, CornerRadius, FontId, Frame, Id, Layout, Margin, Stroke, Style,
    TextStyle, Theme, Ui, Vec2, Visuals,
};

use crate::ui::fonts;
use crate::ui::glyphs;
use crate::ui::tokens::{
    DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Tokens, radius, size, space, time,
};
use crate::ui::widget;

/// Puts fonts and both styles into `ctx`; once, before the first pass.
///
/// `system_fonts` allows the fonts of this machine for scripts that no shipped font has; never in tests, since
/// pictures would differ between machines.
pub fn install(ctx: &Context, system_fonts: bool) {
    ctx.set_fonts(fonts::definitions());
    glyphs::install(ctx, system_fonts);
    widget::install(ctx);
    ctx.set_style_of(Theme::Light, style(Theme::Light, &LIGHT));
    ctx.set_style_of(Theme::Dark, style(Theme::Dark, &DARK));
}

/// Returns the colours that hold in `ui`.
pub fn tokens(ui: &Ui) -> &'static Tokens {
    choose(ui.ctx(), ui.visuals().dark_mode)
}

/// Returns the colours that hold in the window.
pub fn tokens_of(ctx: &Context) -> &'static Tokens {
    choose(ctx, ctx.theme() == Theme::Dark)
}

/// Sets whether lines and secondary texts are strengthened.
pub fn set_high_contrast(ctx: &Context, on: bool) {
    ctx.data_mut(|data| data.insert_temp(high_contrast_id(), on));
}

/// Sets whether the window runs from right to left, as its language does.
pub fn set_mirrored(ctx: &Context, on: bool) {
    ctx.data_mut(|data| data.insert_temp(mirrored_id(), on));
    glyphs::user_text(ctx).set_mirrored(on);
}

/// Returns whether the window runs from right to left.
pub fn is_mirrored(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(mirrored_id()))
        .unwrap_or(false)
}

/// Returns the layout of a row that is filled from its start.
pub fn from_start() -> Layout {
    Layout::left_to_right(Align::Center)
}

/// Returns the layout of a row that is filled from its end.
pub fn from_end() -> Layout {
    Layout::right_to_left(Align::Center)
}

/// Returns the layout of a column whose items stand at its start.
pub fn column() -> Layout {
    Layout::top_down(Align::Min)
}

/// Returns the frame of a region: a fill and nothing else.
pub fn region(fill: Color32) -> Frame {
    Frame::NONE.fill(fill)
}

/// Returns the frame of popups: raised, rounded, with the one shadow.
pub fn popup_frame(tokens: &Tokens) -> Frame {
    Frame::NONE
        .fill(tokens.raised)
        .stroke(Stroke::new(1.0, tokens.line2))
        .corner_radius(radius::CARD)
        .shadow(shadow(tokens))
}

/// Returns the one shadow there is.
pub fn shadow(tokens: &Tokens) -> Shadow {
    Shadow {
        offset: [0, 8],
        blur: 24,
        spread: 0,
        color: tokens.shadow,
    }
}

fn choose(ctx: &Context, dark: bool) -> &'static Tokens {
    let high_contrast = ctx
        .data(|data| data.get_temp(high_contrast_id()))
        .unwrap_or(false);
    match (dark, high_contrast) {
        (false, false) => &LIGHT,
        (true, false) => &DARK,
        (false, true) => &LIGHT_CONTRAST,
        (true, true) => &DARK_CONTRAST,
    }
}

fn high_contrast_id() -> Id {
    Id::unique("high contrast")
}

fn mirrored_id() -> Id {
    Id::unique("mirrored window")
}

fn style(theme: Theme, tokens: &Tokens) -> Style {
    let mut style = theme.default_style();
    style.text_styles = [
        (TextStyle::Small, 11.0),
        (TextStyle::Body, 13.0),
        (TextStyle::Button, 12.5),
        (TextStyle::Heading, 15.0),
        (TextStyle::Monospace, 13.0),
    ]
    .into_iter()
    .map(|(role, size)| (role, FontId::proportional(size)))
    .collect();
    style.visuals = visuals(theme, tokens);
    style.animation_time = time::FOLD;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style.interaction.tooltip_delay = time::TOOLTIP;
    style.interaction.selectable_labels = false;
    style.interaction.interact_radius = 0.0;
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(space::MEDIUM, space::TINY);
    spacing.button_padding = Vec2::new(11.0, space::TINY);
    spacing.interact_size = Vec2::new(size::BUTTON_SMALL, size::BUTTON_SMALL);
    spacing.indent = space::INDENT;
    spacing.icon_width = size::ICON_ROW;
    spacing.tooltip_width = size::TOOLTIP;
    spacing.menu_margin = Margin::same(4);
    spacing.window_margin = Margin::same(12);
    spacing.scroll = scroll();
    style
}

fn scroll() -> ScrollStyle {
    let mut scroll = ScrollStyle::floating();
    scroll.bar_width = 6.0;
    scroll.floating_width = 6.0;
    scroll.bar_inner_margin = 0.0;
    scroll.bar_outer_margin = 2.0;
    scroll.handle_min_length = 28.0;
    scroll.dormant_handle_opacity = 0.0;
    scroll.active_handle_opacity = 0.45;
    scroll.interact_handle_opacity = 0.8;
    scroll.active_background_opacity = 0.0;
    scroll.interact_background_opacity = 0.0;
    scroll.fade.strength = 0.0;
    scroll
}

fn visuals(theme: Theme, tokens: &Tokens) -> Visuals {
    let mut visuals = theme.default_visuals();
    visuals.dark_mode = tokens.dark;
    visuals.text_options = TextOptions {
        color_transfer_function: visuals.text_options.color_transfer_function,
        font_hinting: false,
        ..TextOptions::default()
    };
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(tokens.ink3);
    visuals.widgets = widgets(tokens);
    visuals.selection = Selection {
        bg_fill: tokens.sel,
        stroke: Stroke::new(1.0, tokens.ink),
    };
    visuals.hyperlink_color = tokens.accent;
    visuals.faint_bg_color = tokens.bg;
    visuals.extreme_bg_color = tokens.raised;
    visuals.text_edit_bg_color = Some(tokens.raised);
    visuals.code_bg_color = tokens.bg;
    visuals.warn_fg_color = tokens.warn;
    visuals.error_fg_color = tokens.danger;
    visuals.window_corner_radius = CornerRadius::same(radius::DIALOG);
    visuals.menu_corner_radius = CornerRadius::same(radius::CARD);
    visuals.window_shadow = shadow(tokens);
    visuals.popup_shadow = shadow(tokens);
    visuals.window_fill = tokens.raised;
    visuals.window_stroke = Stroke::new(1.0, tokens.line2);
    visuals.panel_fill = tokens.bg;
    visuals.text_cursor.stroke = Stroke::new(1.5, tokens.accent);
    visuals.slider_trailing_fill = true;
    visuals.striped = false;
    visuals.indent_has_left_vline = false;
    visuals
}

fn widgets(tokens: &Tokens) -> Widgets {
    let state = |fill: Color32, edge: Color32, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, edge),
        fg_stroke: Stroke::new(1.0, ink),
        corner_radius: CornerRadius::same(radius::BUTTON),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: state(tokens.bg, tokens.line, tokens.ink),
        inactive: state(tokens.raised, tokens.line2, tokens.ink),
        hovered: state(tokens.hover, tokens.line2, tokens.ink),
        active: state(tokens.line2, tokens.line2, tokens.ink),
        open: state(tokens.asoft, tokens.line2, tokens.accent),
    }
}
