//! Pictures of glyphs, made once by vello_cpu and kept in textures; a text is painted as one mesh per texture.
//!
//! A picture belongs to a font, a glyph, a size in physical pixels and a quarter of a pixel. Light text on a dark
//! surface looks thinner than dark on light, so its pictures are made a little fuller.

use std::collections::HashMap;

use egui::epaint::{Mesh, Vertex};
use egui::{
    Color32, ColorImage, Context, Painter, Pos2, Rect, TextureHandle, TextureId, TextureOptions,
    Vec2,
};
use vello_cpu::color::PremulRgba8;
use vello_cpu::kurbo::{Affine, Stroke};
use vello_cpu::{Pixmap, RenderContext, Resources};

use crate::text::{FontKey, GlyphRun};

/// Side of a texture in physical pixels.
const PAGE: usize = 1024;
/// More textures than this, and all pictures are made anew.
const PAGES: usize = 8;
/// Places within a pixel at which a glyph can begin.
const STEPS: f32 = 4.0;
/// How high the box of what has no picture is, in parts of the size.
const BOX: f32 = 0.7;
/// Clear pixels around each picture, so that neighbours do not shine in.
const GAP: usize = 1;

/// Which picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct PictureKey {
    font: FontKey,
    glyph: u32,
    /// Size in physical pixels, as bits.
    size: u32,
    step: u8,
    fuller: bool,
    embolden: bool,
    skewed: bool,
}

/// Where a picture is, and where it stands from the glyph’s origin, in physical pixels.
#[derive(Clone, Copy, Debug)]
struct Picture {
    page: usize,
    uv: Rect,
    offset: Vec2,
    size: Vec2,
}

struct Page {
    texture: TextureHandle,
    /// The shelf that is being filled: its top, its height, and how far it is filled.
    top: usize,
    height: usize,
    filled: usize,
}

/// All pictures of a window.
pub(super) struct Atlas {
    pages: Vec<Page>,
    pictures: HashMap<PictureKey, Option<Picture>>,
    pixels_per_point: f32,
    renderer: RenderContext,
    resources: Resources,
}

impl Atlas {
    pub fn new() -> Self {
        Self {
            pages: Vec::new(),
            pictures: HashMap::new(),
            pixels_per_point: 0.0,
            renderer: RenderContext::new(64, 64),
            resources: Resources::new(),
        }
    }

    /// Returns the pictures of `runs` of a layout, enlarged `zoom` times, with its corner at `pos`, moved to the nearest physical pixel.
    pub fn meshes(
        &mut self,
        painter: &Painter,
        (pos, zoom): (Pos2, f32),
        runs: &[GlyphRun],
        color: Color32,
    ) -> Vec<Mesh> {
        let scale = painter.pixels_per_point();
        if self.pixels_per_point != scale || self.pages.len() > PAGES {
            self.pages.clear();
            self.pictures.clear();
            self.pixels_per_point = scale;
        }
        let corner = (pos.to_vec2() * scale).round();
        let enlarged = scale * zoom;
        let fuller = is_light(color);
        let mut meshes: Vec<Mesh> = Vec::new();
        for run in runs {
            for glyph in &run.glyphs {
                let origin = corner + Vec2::new(glyph.x, glyph.y) * enlarged;
                if glyph.id == 0 {
                    let extent = Vec2::new(glyph.advance, run.size) * enlarged;
                    add_box(&mut meshes, (origin, extent), scale, color);
                    continue;
                }
                let step = (origin.x.fract().rem_euclid(1.0) * STEPS).floor();
                let key = PictureKey {
                    font: run.font.key(),
                    glyph: glyph.id,
                    size: (run.size * enlarged).to_bits(),
                    step: step as u8,
                    fuller,
                    embolden: run.embolden,
                    skewed: run.skew.is_some(),
                };
                let glyph = (glyph.id, glyph.advance * enlarged);
                if let Some(picture) = self.picture(painter.ctx(), key, run, glyph) {
                    let at = Vec2::new(origin.x.floor(), origin.y.round()) + picture.offset;
                    self.add(&mut meshes, picture, at / scale, color);
                }
            }
        }
        meshes
    }

    fn add(&self, meshes: &mut Vec<Mesh>, picture: Picture, at: Vec2, color: Color32) {
        let Some(page) = self.pages.get(picture.page) else {
            return;
        };
        let texture = page.texture.id();
        let known = meshes.iter().position(|mesh| mesh.texture_id == texture);
        let index = known.unwrap_or(meshes.len());
        if known.is_none() {
            meshes.push(Mesh::with_texture(texture));
        }
        let Some(mesh) = meshes.get_mut(index) else {
            return;
        };
        let rect = Rect::from_min_size(at.to_pos2(), picture.size / self.pixels_per_point);
        add_rect(mesh, rect, picture.uv, color);
    }

    fn picture(
        &mut self,
        ctx: &Context,
        key: PictureKey,
        run: &GlyphRun,
        glyph: (u32, f32),
    ) -> Option<Picture> {
        if let Some(picture) = self.pictures.get(&key) {
            return *picture;
        }
        let picture = self.make(ctx, key, run, glyph);
        self.pictures.insert(key, picture);
        picture
    }

    /// Makes the picture of a glyph: on a sheet large enough for any, of which the inked part is kept.
    fn make(
        &mut self,
        ctx: &Context,
        key: PictureKey,
        run: &GlyphRun,
        glyph: (u32, f32),
    ) -> Option<Picture> {
        let size = f32::from_bits(key.size);
        let (glyph, advance) = (glyph.0, glyph.1.abs());
        let left = size.ceil();
        let baseline = (size * 1.6).ceil();
        let width = (left * 2.0 + advance.max(size)).ceil().min(4096.0);
        let height = (size * 2.6).ceil().min(4096.0);
        let mut pixmap = Pixmap::new(width as u16, height as u16);
        self.renderer.reset_and_resize(width as u16, height as u16);
        self.renderer
            .set_paint(vello_cpu::color::palette::css::WHITE);
        let origin = vello_cpu::Glyph {
            id: glyph,
            x: left + f32::from(key.step) / STEPS,
            y: baseline,
        };
        self.draw(run, size, origin, false);
        if run.embolden {
            self.renderer
                .set_stroke(Stroke::new(f64::from(size) / 28.0));
            self.draw(run, size, origin, true);
        }
        self.renderer.flush();
        self.renderer.render(&mut pixmap, &mut self.resources);
        let (image, corner) = inked(&pixmap, key.fuller)?;
        let offset = Vec2::new(corner[0] as f32 - left, corner[1] as f32 - baseline);
        self.store(ctx, image, offset)
    }

    fn draw(&mut self, run: &GlyphRun, size: f32, glyph: vello_cpu::Glyph, outline: bool) {
        let mut builder = self
            .renderer
            .glyph_run(&mut self.resources, run.font.data())
            .font_size(size)
            .normalized_coords(&run.coords)
            .hint(false);
        if let Some(degrees) = run.skew {
            let slant = f64::from(degrees).to_radians().tan();
            builder = builder.glyph_transform(Affine::skew(-slant, 0.0));
        }
        let glyphs = std::iter::once(glyph);
        if outline {
            builder.stroke_glyphs(glyphs);
        } else {
            builder.fill_glyphs(glyphs);
        }
    }

    /// Puts a picture beside the last one, on a new shelf, or on a new page.
    fn store(&mut self, ctx: &Context, image: ColorImage, offset: Vec2) -> Option<Picture> {
        let [width, height] = image.size;
        if width + 2 * GAP > PAGE || height + 2 * GAP > PAGE {
            return None;
        }
        let fits = |page: &mut Page| page.place(width, height);
        let place = match self.pages.last_mut().and_then(fits) {
            Some(place) => place,
            None => {
                self.pages.push(Page::new(ctx, self.pages.len()));
                self.pages.last_mut().and_then(fits)?
            }
        };
        let page = self.pages.len() - 1;
        let [x, y] = place;
        self.pages
            .last_mut()?
            .texture
            .set_partial(place, image, TextureOptions::LINEAR);
        let side = PAGE as f32;
        let size = Vec2::new(width as f32, height as f32);
        let uv = Rect::from_min_size(Pos2::new(x as f32 / side, y as f32 / side), size / side);
        Some(Picture {
            page,
            uv,
            offset,
            size,
        })
    }
}

impl Page {
    fn new(ctx: &Context, number: usize) -> Self {
        let clear = ColorImage::filled([PAGE, PAGE], Color32::TRANSPARENT);
        Self {
            texture: ctx.load_texture(format!("glyphs {number}"), clear, TextureOptions::LINEAR),
            top: GAP,
            height: 0,
            filled: GAP,
        }
    }

    fn place(&mut self, width: usize, height: usize) -> Option<[usize; 2]> {
        if self.filled + width + GAP > PAGE {
            self.top += self.height + GAP;
            self.height = 0;
            self.filled = GAP;
        }
        if self.top + height + GAP > PAGE {
            return None;
        }
        let place = [self.filled, self.top];
        self.filled += width + GAP;
        self.height = self.height.max(height);
        Some(place)
    }
}

/// Adds an empty box where no font has a picture, as wide as the place that the text keeps for it: some fonts leave that
/// blank, and nobody would see that something is written there.
fn add_box(meshes: &mut Vec<Mesh>, (origin, extent): (Vec2, Vec2), scale: f32, color: Color32) {
    let line = (extent.y / 16.0).round().max(1.0);
    let (left, right) = (origin.x + line, (origin.x + extent.x - line));
    let (top, bottom) = (origin.y - extent.y * BOX, origin.y);
    let whole = Rect::from_min_max(
        Pos2::new(left.round(), top.round()),
        Pos2::new(right.round().max(left.round() + 2.0 * line), bottom.round()),
    );
    let texture = TextureId::default();
    let known = meshes.iter().position(|mesh| mesh.texture_id == texture);
    let index = known.unwrap_or(meshes.len());
    if known.is_none() {
        meshes.push(Mesh::with_texture(texture));
    }
    let Some(mesh) = meshes.get_mut(index) else {
        return;
    };
    let inner = whole.shrink(line);
    for side in [
        whole.with_max_y(inner.top()),
        whole.with_min_y(inner.bottom()),
        Rect::from_x_y_ranges(whole.left()..=inner.left(), inner.y_range()),
        Rect::from_x_y_ranges(inner.right()..=whole.right(), inner.y_range()),
    ] {
        let side = Rect::from_min_max(side.min / scale, side.max / scale);
        mesh.add_colored_rect(side, color);
    }
}

fn add_rect(mesh: &mut Mesh, rect: Rect, uv: Rect, color: Color32) {
    let first = u32::try_from(mesh.vertices.len()).unwrap_or(u32::MAX);
    mesh.indices
        .extend([0, 1, 2, 2, 1, 3].map(|corner| first.saturating_add(corner)));
    let corners = [
        (rect.left_top(), uv.left_top()),
        (rect.right_top(), uv.right_top()),
        (rect.left_bottom(), uv.left_bottom()),
        (rect.right_bottom(), uv.right_bottom()),
    ];
    mesh.vertices
        .extend(corners.map(|(pos, uv)| Vertex { pos, uv, color }));
}

/// The smallest picture that holds all ink, and where its corner was; none for a blank glyph.
fn inked(pixmap: &Pixmap, fuller: bool) -> Option<(ColorImage, [usize; 2])> {
    let width = usize::from(pixmap.width());
    let rows = || pixmap.data().chunks_exact(width);
    let has_ink = |row: &[_]| row.iter().any(|pixel: &PremulRgba8| pixel.a > 0);
    let top = rows().position(has_ink)?;
    let bottom = rows().rposition(has_ink)? + 1;
    let inked_columns = |row: &[PremulRgba8]| {
        let first = row.iter().position(|pixel| pixel.a > 0);
        let last = row.iter().rposition(|pixel| pixel.a > 0);
        first.zip(last)
    };
    let (left, right) = rows()
        .filter_map(inked_columns)
        .fold((width, 0), |(left, right), (first, last)| {
            (left.min(first), right.max(last + 1))
        });
    let mut pixels = Vec::with_capacity((right - left) * (bottom - top));
    for row in rows().skip(top).take(bottom - top) {
        let inside = row.get(left..right).unwrap_or_default();
        pixels.extend(inside.iter().map(|pixel| shade(*pixel, fuller)));
    }
    let image = ColorImage::new([right - left, bottom - top], pixels);
    Some((image, [left, top]))
}

/// A pixel as egui keeps it; coverage is lifted where the text is light on dark.
fn shade(pixel: PremulRgba8, fuller: bool) -> Color32 {
    let is_white = pixel.r == pixel.a && pixel.g == pixel.a && pixel.b == pixel.a;
    if is_white && fuller {
        let coverage = f32::from(pixel.a) / 255.0;
        let lifted = coverage * (1.5 - 0.5 * coverage);
        return Color32::from_white_alpha((lifted * 255.0).round() as u8);
    }
    Color32::from_rgba_premultiplied(pixel.r, pixel.g, pixel.b, pixel.a)
}

/// Whether text in `color` is meant for a dark surface.
fn is_light(color: Color32) -> bool {
    let [red, green, blue, _] = color.to_array().map(u32::from);
    red * 3 + green * 6 + blue > 10 * 128
}
