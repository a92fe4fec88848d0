//! Writes a scene as TIFF 6.0 at its true size: LZW, no alpha, one grey channel or three of colour.
//!
//! In strips with horizontal differences, which is what makes LZW worth it for drawings.

use std::collections::HashMap;

use super::Error;
use super::raster::{Channels, paint_bands, size};
use super::scene::Scene;

/// How a picture is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TiffOptions {
    /// Dots per inch: 300 for colour, 600 or 1000 for line drawings.
    pub dpi: f32,
    /// One grey channel instead of colours.
    pub grey: bool,
}

const CLEAR: u16 = 256;
const END: u16 = 257;
/// Codes have 12 bits at most.
const MOST_CODES: u16 = 4094;

/// Returns the TIFF file of `scene`.
///
/// # Errors
/// Returns [`Error::TooLarge`] when the picture would not fit, before anything is painted.
pub fn write(scene: &Scene, options: TiffOptions) -> Result<Vec<u8>, Error> {
    let size = size(scene, options.dpi)?;
    let (channels, samples) = if options.grey {
        (Channels::Grey, 1_u32)
    } else {
        (Channels::Colour, 3)
    };
    let mut strips: Vec<Vec<u8>> = Vec::new();
    let mut rows_per_strip = 0;
    paint_bands(scene, size, channels, |bytes, rows| {
        rows_per_strip = rows_per_strip.max(rows);
        let row = (size.width * samples) as usize;
        strips.push(compress(&differences(bytes, row, samples as usize)));
        Ok::<(), Error>(())
    })?;
    let page = Page {
        width: size.width,
        height: size.height,
        samples,
        rows_per_strip,
        dots: (f64::from(size.dpi) * 1000.0).round() as u32,
    };
    Ok(assemble(&page, &strips))
}

struct Page {
    width: u32,
    height: u32,
    samples: u32,
    rows_per_strip: u32,
    /// Thousandths of dots per inch.
    dots: u32,
}

/// Each sample as its difference from the one before it in the row.
fn differences(bytes: &[u8], row: usize, samples: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    for line in bytes.chunks(row.max(1)) {
        let before = std::iter::repeat_n(&0_u8, samples).chain(line);
        out.extend(
            line.iter()
                .zip(before)
                .map(|(value, before)| value.wrapping_sub(*before)),
        );
    }
    out
}

/// LZW as TIFF has it: most significant bit first, codes one bit longer one code early (TIFF 6.0, section 13).
fn compress(bytes: &[u8]) -> Vec<u8> {
    let mut bits = Bits::default();
    let mut codes: HashMap<(u16, u8), u16> = HashMap::new();
    let mut next = END + 1;
    bits.put(CLEAR, 9);
    let mut prefix: Option<u16> = None;
    for byte in bytes {
        let Some(before) = prefix else {
            prefix = Some(u16::from(*byte));
            continue;
        };
        if let Some(known) = codes.get(&(before, *byte)) {
            prefix = Some(*known);
            continue;
        }
        bits.put(before, width(next));
        codes.insert((before, *byte), next);
        next += 1;
        if next > MOST_CODES {
            bits.put(CLEAR, 12);
            codes.clear();
            next = END + 1;
        }
        prefix = Some(u16::from(*byte));
    }
    if let Some(last) = prefix {
        bits.put(last, width(next));
        next += 1;
    }
    bits.put(END, width(next));
    bits.finish()
}

/// Bits of a code when `next` is the next one to be given out.
fn width(next: u16) -> u32 {
    match next {
        0..=511 => 9,
        512..=1023 => 10,
        1024..=2047 => 11,
        _ => 12,
    }
}

#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    held: u32,
    count: u32,
}

impl Bits {
    fn put(&mut self, code: u16, width: u32) {
        self.held = (self.held << width) | u32::from(code);
        self.count += width;
        while self.count >= 8 {
            self.count -= 8;
            self.bytes.push((self.held >> self.count) as u8);
            self.held &= (1 << self.count) - 1;
        }
    }

    fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.bytes.push((self.held << (8 - self.count)) as u8);
        }
        self.bytes
    }
}

const SHORT: u16 = 3;
const LONG: u16 = 4;
const RATIONAL: u16 = 5;

/// Puts header, directory and strips together, all little-endian.
fn assemble(page: &Page, strips: &[Vec<u8>]) -> Vec<u8> {
    let count = strips.len() as u32;
    // The directory has 14 entries of 12 bytes; what does not fit into an entry follows it.
    let after = 8 + 2 + 14 * 12 + 4;
    let bits_at = after;
    let dots_at = bits_at + 8;
    let offsets_at = dots_at + 16;
    let lengths_at = offsets_at + 4 * count;
    let data_at = lengths_at + 4 * count;
    let mut starts = Vec::with_capacity(strips.len());
    let mut at = data_at;
    for strip in strips {
        starts.push(at);
        at += strip.len() as u32;
    }
    let one = |values: &[u32], place: u32| match values {
        [only] => *only,
        _ => place,
    };
    let lengths: Vec<u32> = strips.iter().map(|strip| strip.len() as u32).collect();
    let photometric = if page.samples == 1 { 1 } else { 2 };
    let bits = if page.samples == 1 { 8 } else { bits_at };
    let entries: [(u16, u16, u32, u32); 14] = [
        (256, LONG, 1, page.width),
        (257, LONG, 1, page.height),
        (258, SHORT, page.samples, bits),
        (259, SHORT, 1, 5),
        (262, SHORT, 1, photometric),
        (273, LONG, count, one(&starts, offsets_at)),
        (277, SHORT, 1, page.samples),
        (278, LONG, 1, page.rows_per_strip),
        (279, LONG, count, one(&lengths, lengths_at)),
        (282, RATIONAL, 1, dots_at),
        (283, RATIONAL, 1, dots_at + 8),
        (284, SHORT, 1, 1),
        (296, SHORT, 1, 2),
        (317, SHORT, 1, 2),
    ];
    let mut out = b"II*\0".to_vec();
    out.extend(8_u32.to_le_bytes());
    out.extend(14_u16.to_le_bytes());
    for (tag, kind, count, value) in entries {
        out.extend(tag.to_le_bytes());
        out.extend(kind.to_le_bytes());
        out.extend(count.to_le_bytes());
        out.extend(value.to_le_bytes());
    }
    out.extend(0_u32.to_le_bytes());
    for value in [8_u16, 8, 8, 0] {
        out.extend(value.to_le_bytes());
    }
    for value in [page.dots, 1000, page.dots, 1000] {
        out.extend(value.to_le_bytes());
    }
    for value in starts.iter().chain(&lengths) {
        out.extend(value.to_le_bytes());
    }
    for strip in strips {
        out.extend_from_slice(strip);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader makes of the codes.
    fn expand(bytes: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut table: Vec<Vec<u8>> = Vec::new();
        let (mut held, mut count, mut position) = (0_u32, 0, 0);
        let mut before: Option<Vec<u8>> = None;
        loop {
            // A reader is one code behind the writer, which is why TIFF widens early.
            let next = 258 + table.len() as u16 + u16::from(before.is_some());
            let bits = width(next);
            while count < bits {
                held = (held << 8) | u32::from(bytes[position]);
                position += 1;
                count += 8;
            }
            count -= bits;
            let code = (held >> count) as u16;
            held &= (1 << count) - 1;
            if code == END {
                return out;
            }
            if code == CLEAR {
                table.clear();
                before = None;
                continue;
            }
            let entry = match (code, &before) {
                (0..=255, _) => vec![code as u8],
                (_, Some(before)) if usize::from(code) == 258 + table.len() => {
                    let mut entry = before.clone();
                    entry.push(before[0]);
                    entry
                }
                _ => table[usize::from(code) - 258].clone(),
            };
            out.extend(&entry);
            if let Some(mut known) = before {
                known.push(entry[0]);
                table.push(known);
            }
            before = Some(entry);
        }
    }

    #[test]
    fn what_is_compressed_can_be_read_again() {
        let mut state = 7_u32;
        for length in [0_usize, 1, 2, 300, 5000, 70_000] {
            let bytes: Vec<u8> = (0..length)
                .map(|index| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    if index % 7 < 4 {
                        0
                    } else {
                        (state >> 24) as u8
                    }
                })
                .collect();
            assert_eq!(expand(&compress(&bytes)), bytes, "{length}");
        }
    }
}
