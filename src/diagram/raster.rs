//! Paints a scene into pixels, band by band, so that a page at 1000 dpi needs no more memory than a small one.

use vello_cpu::kurbo::{Affine, BezPath, Cap, Join, Point as At, Stroke as Pen};
use vello_cpu::{Glyph, Pixmap, RenderContext, Resources};

use super::Error;
use super::palette::Color;
use super::path::{Step, paths_of};
use super::scene::{Scene, Shape, Stroke, TextPiece};

/// Rows painted at a time.
const BAND: u32 = 512;
/// The most pixels across or down.
const MOST_SIDE: u64 = 32_000;
/// The most pixels in all: a full page at 1200 dpi has 90 million.
const MOST_PIXELS: u64 = 150_000_000;

/// The size of a picture in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Size {
    pub width: u32,
    pub height: u32,
    pub dpi: f32,
}

/// What a pixel of the file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Channels {
    Grey,
    Colour,
    ColourAndAlpha,
}

/// Returns the size of `scene` at a resolution.
///
/// # Errors
/// Returns [`Error::TooLarge`] when the picture would not fit, before anything is painted.
pub(super) fn size(scene: &Scene, dpi: f32) -> Result<Size, Error> {
    let dpi = if dpi.is_finite() {
        dpi.clamp(10.0, 2400.0)
    } else {
        300.0
    };
    let scale = f64::from(dpi) / 25.4;
    let pixels = |millimetres: f32| (f64::from(millimetres) * scale).round().max(1.0) as u64;
    let (width, height) = (pixels(scene.width), pixels(scene.height));
    if width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS {
        return Err(Error::TooLarge { width, height });
    }
    // Checked above: both fit.
    let (width, height) = (width as u32, height as u32);
    Ok(Size { width, height, dpi })
}

/// Paints `scene` and hands the bytes of each band on, from top to bottom.
///
/// # Errors
/// What `take` returns.
pub(super) fn paint_bands<E>(
    scene: &Scene,
    size: Size,
    channels: Channels,
    mut take: impl FnMut(&[u8], u32) -> Result<(), E>,
) -> Result<(), E> {
    let mut resources = Resources::new();
    let scale = f64::from(size.dpi) / 25.4;
    let clear = channels == Channels::ColourAndAlpha;
    for top in (0..size.height).step_by(BAND as usize) {
        let rows = BAND.min(size.height - top);
        let band = paint(scene, &mut resources, scale, (size.width, top, rows), clear);
        let mut bytes = Vec::with_capacity(size.width as usize * rows as usize * 3);
        for pixel in band.data_as_u8_slice().chunks_exact(4) {
            put_pixel(&mut bytes, pixel, channels);
        }
        take(&bytes, rows)?;
    }
    Ok(())
}

/// Undoes the premultiplication and keeps the channels that the file has.
fn put_pixel(row: &mut Vec<u8>, pixel: &[u8], channels: Channels) {
    let &[red, green, blue, alpha] = pixel else {
        return;
    };
    let whole = |channel: u8| match alpha {
        0 => 0,
        255 => channel,
        _ => u8::try_from((u32::from(channel) * 255 + u32::from(alpha) / 2) / u32::from(alpha))
            .unwrap_or(255),
    };
    let color = Color {
        red: whole(red),
        green: whole(green),
        blue: whole(blue),
    };
    match channels {
        Channels::Grey => row.push(color.grey()),
        Channels::ColourAndAlpha => row.extend([color.red, color.green, color.blue, alpha]),
        Channels::Colour => row.extend([color.red, color.green, color.blue]),
    }
}

/// Paints the rows from `part.1` on.
fn paint(
    scene: &Scene,
    resources: &mut Resources,
    scale: f64,
    part: (u32, u32, u32),
    clear: bool,
) -> Pixmap {
    let (width, top, rows) = part;
    let size = (
        u16::try_from(width).unwrap_or(u16::MAX),
        u16::try_from(rows).unwrap_or(u16::MAX),
    );
    let mut context = RenderContext::new(size.0, size.1);
    if !clear {
        context.set_paint(paint_of(Color::WHITE));
        context.fill_rect(&vello_cpu::kurbo::Rect::new(
            0.0,
            0.0,
            f64::from(width),
            f64::from(rows),
        ));
    }
    context.set_transform(Affine::translate((0.0, -f64::from(top))) * Affine::scale(scale));
    for shape in scene.groups.iter().flat_map(|group| &group.shapes) {
        for painted in paths_of(shape) {
            let path = path(&painted.steps);
            if let Some(fill) = painted.fill {
                context.set_paint(paint_of(fill));
                context.fill_path(&path);
            }
            if let Some(stroke) = &painted.stroke {
                draw_line(&mut context, &path, stroke);
            }
        }
        if let Shape::Text(piece) = shape {
            draw_text(&mut context, resources, piece);
        }
    }
    context.flush();
    let mut pixmap = Pixmap::new(size.0, size.1);
    context.render(&mut pixmap, resources);
    pixmap
}

fn draw_line(context: &mut RenderContext, path: &BezPath, stroke: &Stroke) {
    let width = f64::from(stroke.width);
    let mut pen = Pen::new(width).with_caps(Cap::Butt).with_join(Join::Miter);
    if stroke.dashed {
        pen = pen.with_dashes(0.0, [width * 4.0, width * 3.0]);
    }
    context.set_paint(paint_of(stroke.color));
    context.set_stroke(pen);
    context.stroke_path(path);
}

fn draw_text(context: &mut RenderContext, resources: &mut Resources, piece: &TextPiece) {
    context.set_paint(paint_of(piece.color));
    for run in piece.layout.runs() {
        let glyphs = run.glyphs.iter().map(|glyph| Glyph {
            id: glyph.id,
            x: piece.origin.x + glyph.x,
            y: piece.origin.y + glyph.y,
        });
        context
            .glyph_run(resources, run.font.data())
            .font_size(run.size)
            .hint(false)
            .fill_glyphs(glyphs);
    }
}

fn path(steps: &[Step]) -> BezPath {
    let at = |point: &crate::text::Point| At::new(f64::from(point.x), f64::from(point.y));
    let mut path = BezPath::new();
    for step in steps {
        match step {
            Step::Move(point) => path.move_to(at(point)),
            Step::Line(point) => path.line_to(at(point)),
            Step::Curve(a, b, end) => path.curve_to(at(a), at(b), at(end)),
            Step::Close => path.close_path(),
        }
    }
    path
}

fn paint_of(color: Color) -> vello_cpu::peniko::Color {
    vello_cpu::peniko::Color::from_rgb8(color.red, color.green, color.blue)
}
