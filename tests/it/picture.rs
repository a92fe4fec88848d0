//! Pictures of the window without a graphics card: a renderer for `egui_kittest` that fills triangles by hand.
//!
//! The same picture comes out on every machine: no system font, no driver. Textures are kept from their deltas,
//! triangles are filled by the top-left rule at pixel centres, vertex colour times bilinear texel, premultiplied, blended
//! in gamma space as egui’s painters do.

use std::collections::HashMap;

use egui::epaint::{ImageData, ImageDelta, Primitive, Vertex};
use egui::{Color32, FullOutput, Pos2, Rect, TextureId, TexturesDelta};
use egui_kittest::{Harness, HarnessBuilder, TestRenderer};
use image::RgbaImage;

/// A picture that is kept as a texture.
struct Texture {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
}

/// Renders on the processor.
#[derive(Default)]
pub struct CpuRenderer {
    textures: HashMap<TextureId, Texture>,
}

/// Returns a harness builder of `size` with our fonts and styles and this renderer; `dark` chooses the theme.
pub fn builder<State>(size: [f32; 2], dark: bool) -> HarnessBuilder<State> {
    let theme = if dark {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    };
    Harness::<State>::builder()
        .with_size(size)
        .with_theme(theme)
        .with_render_cursor(false)
        .renderer(CpuRenderer::default())
        .with_context_setup(|ctx| groundwork::ui::theme::install(ctx, false))
}

/// Returns whether pictures are wanted: tests that do nothing but paint them end at once where they are not.
pub fn are_wanted() -> bool {
    std::env::var_os("GROUNDWORK_PICTURES").is_some()
}

/// Writes what `harness` shows to the folder named by `GROUNDWORK_PICTURES`; does nothing where that is not set.
pub fn keep<State>(harness: &mut Harness<'_, State>, name: &str) {
    let Some(folder) = std::env::var_os("GROUNDWORK_PICTURES") else {
        return;
    };
    let image = harness.render().unwrap();
    let path = std::path::Path::new(&folder).join(format!("{name}.png"));
    image.save(path).unwrap();
}

impl TestRenderer for CpuRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                self.change(id, &change);
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
        delta.clear();
    }

    fn render(&mut self, ctx: &egui::Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let mut sheet = Sheet::new(size.x.round() as usize, size.y.round() as usize);
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &clipped.primitive else {
                continue;
            };
            let Some(texture) = self.textures.get(&mesh.texture_id) else {
                return Err(format!("no texture {:?}", mesh.texture_id));
            };
            let clip = sheet.clip(clipped.clip_rect, scale);
            for corners in mesh.indices.chunks_exact(3) {
                let corners = [corners[0], corners[1], corners[2]];
                let triangle = corners.map(|index| mesh.vertices[index as usize]);
                sheet.fill(triangle, scale, texture, clip);
            }
        }
        Ok(sheet.image())
    }
}

impl CpuRenderer {
    /// Takes a whole picture, or a part of one that is known.
    fn change(&mut self, id: TextureId, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        let [width, height] = image.size;
        match change.pos {
            None => {
                let pixels = image.pixels.clone();
                let texture = Texture {
                    width,
                    height,
                    pixels,
                };
                self.textures.insert(id, texture);
            }
            Some([x, y]) => {
                let texture = self.textures.get_mut(&id).unwrap();
                for (row, pixels) in image.pixels.chunks(width).enumerate() {
                    let start = (y + row) * texture.width + x;
                    texture.pixels[start..start + width].copy_from_slice(pixels);
                }
            }
        }
    }
}

/// What is painted on.
struct Sheet {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

/// Whole pixels: left, top, right, bottom.
type Clip = [i32; 4];

impl Sheet {
    fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            pixels: vec![[0.0, 0.0, 0.0, 255.0]; width * height],
        }
    }

    fn clip(&self, rect: Rect, scale: f32) -> Clip {
        let edge = |value: f32, most: usize| (value * scale).round().clamp(0.0, most as f32) as i32;
        [
            edge(rect.left(), self.width),
            edge(rect.top(), self.height),
            edge(rect.right(), self.width),
            edge(rect.bottom(), self.height),
        ]
    }

    fn fill(&mut self, triangle: [Vertex; 3], scale: f32, texture: &Texture, clip: Clip) {
        let mut corners = triangle.map(|vertex| vertex.pos * scale);
        let mut triangle = triangle;
        let mut area = cross(corners[0], corners[1], corners[2]);
        if area == 0.0 || !area.is_finite() {
            return;
        }
        if area < 0.0 {
            triangle.swap(1, 2);
            corners.swap(1, 2);
            area = -area;
        }
        let [a, b, c] = corners;
        let left = (a.x.min(b.x).min(c.x).floor() as i32).max(clip[0]);
        let right = (a.x.max(b.x).max(c.x).ceil() as i32).min(clip[2]);
        let top = (a.y.min(b.y).min(c.y).floor() as i32).max(clip[1]);
        let bottom = (a.y.max(b.y).max(c.y).ceil() as i32).min(clip[3]);
        let edges = [(b, c), (c, a), (a, b)];
        let [first, second, third] = triangle.map(|vertex| (vertex.uv, vertex.color));
        let plain = (first == second && second == third)
            .then(|| shade(&triangle, [1.0, 0.0, 0.0], texture));
        for y in top..bottom {
            for x in left..right {
                let centre = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                let weights = edges.map(|(from, to)| cross(from, to, centre));
                let inside = weights
                    .iter()
                    .zip(edges)
                    .all(|(weight, (from, to))| *weight > 0.0 || *weight == 0.0 && owns(from, to));
                if inside {
                    let shares = weights.map(|weight| weight / area);
                    let color = plain.unwrap_or_else(|| shade(&triangle, shares, texture));
                    self.blend(x as usize, y as usize, color);
                }
            }
        }
    }

    fn blend(&mut self, x: usize, y: usize, color: [f32; 4]) {
        let pixel = &mut self.pixels[y * self.width + x];
        let keep = 1.0 - color[3] / 255.0;
        for (below, above) in pixel.iter_mut().zip(color) {
            *below = (*below * keep + above).round().min(255.0);
        }
    }

    fn image(&self) -> RgbaImage {
        let bytes = self
            .pixels
            .iter()
            .flat_map(|pixel| pixel.map(|value| value as u8))
            .collect();
        RgbaImage::from_raw(self.width as u32, self.height as u32, bytes).unwrap()
    }
}

/// Twice the area of the triangle; positive when it turns to the right on the screen.
fn cross(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// The top-left rule: which of two triangles owns the pixels on their common edge.
fn owns(from: Pos2, to: Pos2) -> bool {
    let is_top = from.y == to.y && to.x > from.x;
    let is_left = to.y < from.y;
    is_top || is_left
}

fn shade(triangle: &[Vertex; 3], shares: [f32; 3], texture: &Texture) -> [f32; 4] {
    let mut color = [0.0; 4];
    let (mut u, mut v) = (0.0, 0.0);
    for (vertex, share) in triangle.iter().zip(shares) {
        for (sum, value) in color.iter_mut().zip(vertex.color.to_array()) {
            *sum += share * f32::from(value);
        }
        u += share * vertex.uv.x;
        v += share * vertex.uv.y;
    }
    let texel = texture.sample(u, v);
    std::array::from_fn(|channel| color[channel] * texel[channel] / 255.0)
}

impl Texture {
    /// The four nearest texels, mixed.
    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        let x = u * self.width as f32 - 0.5;
        let y = v * self.height as f32 - 0.5;
        let (left, top) = (x.floor(), y.floor());
        let (right_share, bottom_share) = (x - left, y - top);
        let mut mixed = [0.0; 4];
        for (dx, share_x) in [(0.0, 1.0 - right_share), (1.0, right_share)] {
            for (dy, share_y) in [(0.0, 1.0 - bottom_share), (1.0, bottom_share)] {
                let texel = self.texel(left + dx, top + dy).to_array();
                for (sum, value) in mixed.iter_mut().zip(texel) {
                    *sum += f32::from(value) * share_x * share_y;
                }
            }
        }
        mixed
    }

    fn texel(&self, x: f32, y: f32) -> Color32 {
        let x = x.clamp(0.0, self.width as f32 - 1.0) as usize;
        let y = y.clamp(0.0, self.height as f32 - 1.0) as usize;
        self.pixels[y * self.width + x]
    }
}
