//! Writes a scene as SVG with live text, so that names can be edited and found, or with letters as outlines.
//!
//! Each box and arrow is a group with an id. Nothing is fetched from elsewhere; fonts are named, not embedded.

use std::fmt::Write as _;

use super::POINT;
use super::letters::Letters;
use super::palette::Color;
use super::path::{Step, arrow_head, outline, shaft};
use super::scene::{Group, Scene, Shape, Stroke, TextPiece};
use crate::text::{GlyphRun, Point, Rect};

/// How a drawing is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SvgOptions {
    /// Letters as outlines, for printers: nothing can be edited or found, and no font is needed.
    pub outlined: bool,
    /// No white behind the drawing.
    pub transparent: bool,
}

/// Returns the SVG document with live text on white; coordinates are millimetres.
pub fn write(scene: &Scene) -> String {
    write_with(scene, SvgOptions::default())
}

/// Returns the SVG document; coordinates are millimetres.
pub fn write_with(scene: &Scene, options: SvgOptions) -> String {
    let mut out = String::new();
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let (width, height) = (number(scene.width), number(scene.height));
    put(
        &mut out,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}mm\" height=\"{height}mm\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" xml:lang=\"{}\">\n",
            escape(&scene.language)
        ),
    );
    element(&mut out, "title", &scene.title);
    element(&mut out, "desc", &scene.description);
    if !options.transparent {
        put(
            &mut out,
            format_args!("<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n"),
        );
    }
    let mut letters = options.outlined.then(Letters::default);
    for group in &scene.groups {
        write_group(&mut out, group, letters.as_mut());
    }
    out.push_str("</svg>\n");
    out
}

fn write_group(out: &mut String, group: &Group, mut letters: Option<&mut Letters>) {
    put(out, format_args!("<g id=\"{}\">\n", escape(&group.id)));
    for shape in &group.shapes {
        match shape {
            Shape::Rect {
                rect,
                radii,
                fill,
                stroke,
            } => write_rect(out, *rect, *radii, (*fill, *stroke)),
            Shape::Line {
                points,
                stroke,
                arrow,
            } => write_line(out, points, stroke, *arrow),
            Shape::Text(piece) => match &mut letters {
                Some(letters) => write_outlines(out, piece, letters),
                None => write_text(out, piece),
            },
        }
    }
    out.push_str("</g>\n");
}

fn write_rect(
    out: &mut String,
    rect: Rect,
    radii: (f32, f32),
    paint: (Option<Color>, Option<Stroke>),
) {
    let paint = format!(
        "{}{}",
        fill(paint.0),
        paint.1.map_or(String::new(), |stroke| line(&stroke))
    );
    if radii.0 == radii.1 {
        put(
            out,
            format_args!(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{paint}/>\n",
                number(rect.x),
                number(rect.y),
                number(rect.width),
                number(rect.height),
                number(radii.0),
            ),
        );
    } else {
        put(
            out,
            format_args!("<path d=\"{}\"{paint}/>\n", path(&outline(rect, radii))),
        );
    }
}

fn write_line(out: &mut String, points: &[Point], stroke: &Stroke, arrow: bool) {
    let shown = if arrow {
        shaft(points)
    } else {
        points.to_vec()
    };
    put(
        out,
        format_args!(
            "<polyline points=\"{}\"{}{}/>\n",
            list(&shown),
            fill(None),
            line(stroke)
        ),
    );
    if let Some(head) = arrow_head(points).filter(|_| arrow) {
        put(
            out,
            format_args!(
                "<polygon points=\"{}\"{}/>\n",
                list(&head),
                fill(Some(stroke.color))
            ),
        );
    }
}

fn write_text(out: &mut String, piece: &TextPiece) {
    let shown = piece.layout.shown(&piece.text);
    let runs = reading_order(piece);
    for line in runs.chunk_by(|a, b| a.line == b.line) {
        write_text_line(out, piece, line, &shown);
    }
}

/// All letters of a text as one path, labelled with the words.
fn write_outlines(out: &mut String, piece: &TextPiece, letters: &mut Letters) {
    let mut steps = Vec::new();
    for letter in letters.of(piece) {
        let outline = letters.outlines().get(letter.outline);
        let at = |point: &Point| {
            Point::new(
                letter.at.x + point.x * letter.scale,
                letter.at.y + point.y * letter.scale,
            )
        };
        steps.extend(outline.into_iter().flatten().map(|step| match step {
            Step::Move(point) => Step::Move(at(point)),
            Step::Line(point) => Step::Line(at(point)),
            Step::Curve(a, b, end) => Step::Curve(at(a), at(b), at(end)),
            Step::Close => Step::Close,
        }));
    }
    let words = escape(&piece.layout.shown(&piece.text));
    put(
        out,
        format_args!(
            "<path aria-label=\"{words}\" d=\"{}\"{}/>\n",
            path(&steps),
            fill(Some(piece.color))
        ),
    );
}

/// One line as one `<text>`, so that its words stay in order when another font is wider.
fn write_text_line(out: &mut String, piece: &TextPiece, runs: &[&GlyphRun], shown: &str) {
    let glyphs = || runs.iter().flat_map(|run| &run.glyphs);
    let left = glyphs().map(|glyph| glyph.x).fold(f32::MAX, f32::min);
    let right = glyphs()
        .map(|glyph| glyph.x + glyph.advance)
        .fold(f32::MIN, f32::max);
    let line = runs
        .first()
        .and_then(|run| piece.layout.lines().get(run.line));
    // Right-to-left text is held at its middle: renderers differ about which edge its start is.
    let (x, direction) = if piece.layout.is_rtl() {
        (
            (left + right) / 2.0,
            " text-anchor=\"middle\" direction=\"rtl\"",
        )
    } else {
        (left, "")
    };
    put(
        out,
        format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}{direction}{} xml:space=\"preserve\">",
            number(piece.origin.x + x),
            number(piece.origin.y + line.map_or(0.0, |line| line.baseline)),
            number(piece.size_pt * POINT),
            fill(Some(piece.color)),
            as_wide(right - left),
        ),
    );
    let face = |run: &GlyphRun| {
        let weight = run.font.weight().unwrap_or(piece.weight).number();
        (run.font.family().unwrap_or("system-ui"), weight)
    };
    for same in runs.chunk_by(|a, b| face(a) == face(b)) {
        let Some((family, weight)) = same.first().map(|run| face(run)) else {
            continue;
        };
        let bold = if weight == 400 {
            String::new()
        } else {
            format!(" font-weight=\"{weight}\"")
        };
        let words = same.iter().filter_map(|run| shown.get(run.range.clone()));
        put(
            out,
            format_args!(
                "<tspan font-family=\"{family}, {}\"{bold}>{}</tspan>",
                beside(family),
                escape(&words.collect::<String>())
            ),
        );
    }
    out.push_str("</text>\n");
}

/// Words are no wider than they were measured, so that they stay in their boxes where another font takes their place.
fn as_wide(width: f32) -> String {
    if width > 0.0 {
        let width = number(width);
        format!(" textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\"")
    } else {
        String::new()
    }
}

/// The fonts that take the place of one that is missing.
fn beside(family: &str) -> &'static str {
    match family {
        "Vazirmatn" => "Tahoma, Arial, sans-serif",
        "Literata" => "Georgia, serif",
        _ => "Helvetica, Arial, sans-serif",
    }
}

/// The runs of a text line by line, each in the order of reading.
pub(super) fn reading_order(piece: &TextPiece) -> Vec<&GlyphRun> {
    let mut runs: Vec<&GlyphRun> = piece.layout.runs().iter().collect();
    runs.sort_by_key(|run| (run.line, run.range.start));
    runs
}

fn element(out: &mut String, name: &str, text: &str) {
    if !text.is_empty() {
        put(out, format_args!("<{name}>{}</{name}>\n", escape(text)));
    }
}

fn fill(color: Option<Color>) -> String {
    match color {
        Some(color) => format!(" fill=\"{}\"", hex(color)),
        None => " fill=\"none\"".to_owned(),
    }
}

fn line(stroke: &Stroke) -> String {
    let width = number(stroke.width);
    let dashes = if stroke.dashed {
        format!(
            " stroke-dasharray=\"{} {}\"",
            number(stroke.width * 4.0),
            number(stroke.width * 3.0)
        )
    } else {
        String::new()
    };
    format!(
        " stroke=\"{}\" stroke-width=\"{width}\"{dashes}",
        hex(stroke.color)
    )
}

fn hex(color: Color) -> String {
    format!("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue)
}

fn list(points: &[Point]) -> String {
    let points: Vec<String> = points
        .iter()
        .map(|point| format!("{},{}", number(point.x), number(point.y)))
        .collect();
    points.join(" ")
}

fn path(steps: &[Step]) -> String {
    let at = |point: &Point| format!("{} {}", number(point.x), number(point.y));
    let parts: Vec<String> = steps
        .iter()
        .map(|step| match step {
            Step::Move(point) => format!("M{}", at(point)),
            Step::Line(point) => format!("L{}", at(point)),
            Step::Curve(a, b, end) => format!("C{} {} {}", at(a), at(b), at(end)),
            Step::Close => "Z".to_owned(),
        })
        .collect();
    parts.concat()
}

/// A number to a thousandth of a millimetre, without needless zeros.
pub(super) fn number(value: f32) -> String {
    let text = format!("{value:.3}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    match short {
        "" | "-0" => "0".to_owned(),
        short => short.to_owned(),
    }
}

/// Text as XML 1.0 allows it: marked-up characters escaped, forbidden ones left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(character),
        }
    }
    out
}

/// Writing to a string cannot fail.
fn put(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    out.write_fmt(arguments).ok();
}
