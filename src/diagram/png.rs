//! Writes a scene as PNG at its true size: pixels by resolution, the resolution in the file, one grey channel if asked.

use super::Error;
use super::raster::{Channels, paint_bands, size};
use super::scene::Scene;

/// How a picture is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PngOptions {
    /// Dots per inch: 300 for colour, 600 or 1000 for line drawings.
    pub dpi: f32,
    /// One grey channel instead of colours.
    pub grey: bool,
    /// No white behind the drawing; not with `grey`.
    pub transparent: bool,
}

impl Default for PngOptions {
    fn default() -> Self {
        Self {
            dpi: 300.0,
            grey: false,
            transparent: false,
        }
    }
}

/// Returns the PNG file of `scene`.
///
/// # Errors
/// Returns [`Error::TooLarge`] when the picture would not fit, before anything is painted.
pub fn write(scene: &Scene, options: PngOptions) -> Result<Vec<u8>, Error> {
    let size = size(scene, options.dpi)?;
    let (channels, kind) = match (options.grey, options.transparent) {
        (true, _) => (Channels::Grey, ::png::ColorType::Grayscale),
        (false, true) => (Channels::ColourAndAlpha, ::png::ColorType::Rgba),
        (false, false) => (Channels::Colour, ::png::ColorType::Rgb),
    };
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, size.width, size.height);
    encoder.set_color(kind);
    encoder.set_depth(::png::BitDepth::Eight);
    let per_metre = (f64::from(size.dpi) / 0.0254).round() as u32;
    encoder.set_pixel_dims(Some(::png::PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: ::png::Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    let mut stream = writer.stream_writer()?;
    paint_bands(scene, size, channels, |rows, _| {
        std::io::Write::write_all(&mut stream, rows).map_err(::png::EncodingError::from)
    })?;
    stream.finish()?;
    writer.finish()?;
    Ok(bytes)
}
