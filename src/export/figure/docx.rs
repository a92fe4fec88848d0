//! A scene as a Word document with native shapes (DrawingML), so that supervisors can edit the figure.
//!
//! One group of shapes at its true size in the line of text, the caption below it. Nothing of the clock goes in.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use crate::diagram::{
    Group, Paragraph, Point, Rect, Scene, Shape, Stroke, TextBlock, outline_is_round, text_blocks,
};

use super::{escape, hex};

/// English metric units in a millimetre.
const EMU: f32 = 36_000.0;
/// Twentieths of a point in a millimetre.
const TWIP: f32 = 1440.0 / 25.4;
/// How much higher than the words a box of words is: some programs cut off what another font has no room for.
const HIGHER: f32 = 1.35;
/// A bullet with the space behind it, in ems: .35 and .28 in Arial.
const BULLET: f32 = 0.63;
/// The white around the figure on its page, in millimetres.
const PAGE_MARGIN: f32 = 10.0;

const TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
</Types>";
const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
</Relationships>";
const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" \
xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" mc:Ignorable=\"\"";

/// Why a document could not be put together.
#[derive(Debug, thiserror::Error)]
pub enum DocxError {
    /// The package could not be written.
    #[error("the document cannot be written: {0}")]
    Package(#[from] zip::result::ZipError),
    /// A part of it could not be written.
    #[error("the document cannot be written: {0}")]
    Part(#[from] std::io::Error),
}

/// Returns the document with `scenes` one after the other, `caption` below the last.
///
/// # Errors
/// What the writer of the package says.
pub fn docx(scenes: &[&Scene], caption: &str) -> Result<Vec<u8>, DocxError> {
    let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, text) in [
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("word/document.xml", document(scenes, caption)),
    ] {
        package.start_file(name, options)?;
        package.write_all(text.as_bytes())?;
    }
    Ok(package.finish()?.into_inner())
}

fn document(scenes: &[&Scene], caption: &str) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document {SPACES}><w:body>"
    );
    let is_rtl = scenes.iter().any(|scene| scene.is_rtl);
    let mut next = 1;
    for scene in scenes {
        figure(&mut out, scene, &mut next);
    }
    let direction = if is_rtl { "<w:bidi/>" } else { "" };
    let mark = if is_rtl { "<w:rtl/>" } else { "" };
    put(
        &mut out,
        format_args!(
            "<w:p><w:pPr>{direction}</w:pPr><w:r><w:rPr>{}<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>{mark}</w:rPr>\
             <w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
            fonts(),
            escape(caption)
        ),
    );
    let widest = scenes.iter().map(|scene| scene.width).fold(190.0, f32::max);
    let highest = scenes
        .iter()
        .map(|scene| scene.height)
        .fold(247.0, f32::max);
    let margin = (PAGE_MARGIN * TWIP).round();
    put(
        &mut out,
        format_args!(
            "<w:sectPr><w:pgSz w:w=\"{}\" w:h=\"{}\"/><w:pgMar w:top=\"{margin}\" w:right=\"{margin}\" \
             w:bottom=\"{margin}\" w:left=\"{margin}\" w:header=\"0\" w:footer=\"0\" w:gutter=\"0\"/></w:sectPr>",
            ((widest + 2.0 * PAGE_MARGIN) * TWIP).round(),
            ((highest + 5.0 * PAGE_MARGIN) * TWIP).round(),
        ),
    );
    out.push_str("</w:body></w:document>");
    out
}

/// One drawing in the line of text.
fn figure(out: &mut String, scene: &Scene, next: &mut u32) {
    let (width, height) = (emu(scene.width), emu(scene.height));
    put(
        out,
        format_args!(
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wpg\"><w:drawing>\
             <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
             <wp:docPr id=\"{next}\" name=\"{}\" descr=\"{}\"/><wp:cNvGraphicFramePr/>\
             <a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\">\
             <wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>{}</wpg:grpSpPr>",
            escape(&scene.title),
            escape(&scene.description),
            group_frame(Rect::new(0.0, 0.0, scene.width, scene.height)),
        ),
    );
    *next += 1;
    for group in &scene.groups {
        shapes(out, group, next);
    }
    out.push_str(
        "</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>",
    );
}

fn shapes(out: &mut String, group: &Group, next: &mut u32) {
    for shape in &group.shapes {
        match shape {
            Shape::Rect {
                rect,
                radii,
                fill,
                stroke,
            } => {
                let fill = fill.map_or("<a:noFill/>".to_owned(), |fill| solid(&hex(fill)));
                let look = format!(
                    "{}{fill}{}",
                    geometry(*rect, *radii),
                    pen(stroke.as_ref(), false)
                );
                shape_of(out, (next, &group.id), (*rect, &look, ""), "");
            }
            Shape::Line {
                points,
                stroke,
                arrow,
            } => line(out, (next, &group.id), points, (stroke, *arrow)),
            Shape::Text(_) => {}
        }
    }
    for block in text_blocks(group) {
        // Room at the end, since another font may be wider; not every program lets the box grow.
        let rect = Rect::new(
            block.rect.x,
            block.rect.y,
            block.rect.width + 0.6,
            block.rect.height * HIGHER + 1.0,
        );
        let look =
            "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>";
        shape_of(out, (next, &group.id), (rect, look, ""), &text_box(&block));
    }
}

/// The outline of a rectangle by the radii of its upper and of its lower corners (ECMA-376, part 1, 20.1.10.56).
fn geometry(rect: Rect, radii: (f32, f32)) -> String {
    let share = |radius: f32| {
        let share = radius / rect.width.min(rect.height).max(0.1);
        (share * 100_000.0).clamp(0.0, 50_000.0).round()
    };
    let guide =
        |name: &str, radius| format!("<a:gd name=\"{name}\" fmla=\"val {}\"/>", share(radius));
    let (upper, lower) = radii;
    let (shape, guides) = if outline_is_round(radii) {
        ("roundRect", guide("adj", upper.max(lower)))
    } else if upper.max(lower) > 0.0 {
        let guides = guide("adj1", upper) + &guide("adj2", lower);
        ("round2SameRect", guides)
    } else {
        ("rect", String::new())
    };
    format!("<a:prstGeom prst=\"{shape}\"><a:avLst>{guides}</a:avLst></a:prstGeom>")
}

/// A shape with what it looks like and the words in it.
fn shape_of(
    out: &mut String,
    (next, name): (&mut u32, &str),
    (rect, look, flips): (Rect, &str, &str),
    words: &str,
) {
    // A box of words grows where another font is wider than the one that was measured, so that nothing is lost.
    let (kind, fit) = if words.is_empty() {
        ("<wps:cNvSpPr/>", "")
    } else {
        ("<wps:cNvSpPr txBox=\"1\"/>", "<a:spAutoFit/>")
    };
    put(
        out,
        format_args!(
            "<wps:wsp><wps:cNvPr id=\"{next}\" name=\"{}\"/>{kind}<wps:spPr><a:xfrm{flips}><a:off x=\"{}\" y=\"{}\"/>\
             <a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>{look}</wps:spPr>{words}\
             <wps:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" wrap=\"square\" anchor=\"t\" vertOverflow=\"overflow\">{fit}</wps:bodyPr></wps:wsp>",
            escape(name),
            emu(rect.x),
            emu(rect.y),
            emu(rect.width),
            emu(rect.height),
        ),
    );
    *next += 1;
}

/// A line through points as a free form.
fn line(
    out: &mut String,
    part: (&mut u32, &str),
    points: &[Point],
    (stroke, arrow): (&Stroke, bool),
) {
    let low = |of: fn(&Point) -> f32| points.iter().map(of).fold(f32::MAX, f32::min);
    let high = |of: fn(&Point) -> f32| points.iter().map(of).fold(f32::MIN, f32::max);
    if points.len() < 2 {
        return;
    }
    let (x, y) = (low(|point| point.x), low(|point| point.y));
    let rect = Rect::new(x, y, high(|point| point.x) - x, high(|point| point.y) - y);
    if let [a, b] = points {
        let look = "<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>";
        let look = format!("{look}{}", pen(Some(stroke), arrow));
        shape_of(out, part, (rect, &look, flips(*a, *b)), "");
        return;
    }
    let mut path = String::new();
    for (index, point) in points.iter().enumerate() {
        let step = if index == 0 { "moveTo" } else { "lnTo" };
        let (x, y) = (emu(point.x - rect.x), emu(point.y - rect.y));
        path.push_str(&format!("<a:{step}><a:pt x=\"{x}\" y=\"{y}\"/></a:{step}>"));
    }
    let look = format!(
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/>\
         <a:pathLst><a:path w=\"{}\" h=\"{}\" fill=\"none\">{path}</a:path></a:pathLst></a:custGeom><a:noFill/>{}",
        emu(rect.width),
        emu(rect.height),
        pen(Some(stroke), arrow),
    );
    shape_of(out, part, (rect, &look, ""), "");
}

/// How a line lies that does not lead right and down.
fn flips(a: Point, b: Point) -> &'static str {
    match (b.x < a.x, b.y < a.y) {
        (false, false) => "",
        (true, false) => " flipH=\"1\"",
        (false, true) => " flipV=\"1\"",
        (true, true) => " flipH=\"1\" flipV=\"1\"",
    }
}

fn text_box(block: &TextBlock) -> String {
    let paragraphs = block
        .paragraphs
        .iter()
        .map(|paragraph| set(paragraph, block.rect.width));
    format!(
        "<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx>",
        paragraphs.collect::<String>()
    )
}

fn set(paragraph: &Paragraph, width: f32) -> String {
    let align = match (paragraph.centred, paragraph.is_rtl) {
        (true, _) => "<w:jc w:val=\"center\"/>",
        (false, _) => "<w:jc w:val=\"left\"/>",
    };
    let bidi = if paragraph.is_rtl { "<w:bidi/>" } else { "" };
    let rtl = if paragraph.is_rtl { "<w:rtl/>" } else { "" };
    let bold = if paragraph.bold { "<w:b/><w:bCs/>" } else { "" };
    let half_points = (paragraph.size_pt * 2.0).round();
    let tab = if paragraph.count.is_some() {
        format!(
            "<w:tabs><w:tab w:val=\"right\" w:pos=\"{}\"/></w:tabs>",
            (width * TWIP).round()
        )
    } else {
        String::new()
    };
    let run = |text: &str, color: &str| {
        format!(
            "<w:r><w:rPr>{}{bold}<w:color w:val=\"{color}\"/><w:sz w:val=\"{half_points}\"/><w:szCs w:val=\"{half_points}\"/>{rtl}</w:rPr>{text}</w:r>",
            fonts()
        )
    };
    let hanging = if paragraph.text.starts_with('•') {
        let width = (paragraph.size_pt * BULLET * 20.0).round();
        format!("<w:ind w:left=\"{width}\" w:hanging=\"{width}\"/>")
    } else {
        String::new()
    };
    let words = format!(
        "<w:t xml:space=\"preserve\">{}</w:t>",
        escape(&paragraph.text)
    );
    let count = paragraph.count.as_ref().map_or(String::new(), |count| {
        run(&format!("<w:tab/><w:t>{}</w:t>", escape(count)), "666666")
    });
    format!(
        "<w:p><w:pPr>{tab}{bidi}<w:spacing w:before=\"{}\" w:after=\"0\" w:line=\"{}\" w:lineRule=\"exact\"/>{hanging}{align}</w:pPr>{}{count}</w:p>",
        (paragraph.before_mm * TWIP).round(),
        (paragraph.line_mm * TWIP).round(),
        run(&words, &hex(paragraph.color)),
    )
}

/// Fonts that every word processor has.
fn fonts() -> &'static str {
    "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/>"
}

fn group_frame(rect: Rect) -> String {
    let (x, y, width, height) = (emu(rect.x), emu(rect.y), emu(rect.width), emu(rect.height));
    format!(
        "<a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/>\
         <a:chOff x=\"{x}\" y=\"{y}\"/><a:chExt cx=\"{width}\" cy=\"{height}\"/></a:xfrm>"
    )
}

fn solid(color: &str) -> String {
    format!("<a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill>")
}

fn pen(stroke: Option<&Stroke>, arrow: bool) -> String {
    let Some(stroke) = stroke else {
        return "<a:ln><a:noFill/></a:ln>".to_owned();
    };
    let dash = if stroke.dashed {
        "<a:prstDash val=\"dash\"/>"
    } else {
        ""
    };
    let head = if arrow {
        "<a:tailEnd type=\"triangle\" w=\"med\" len=\"med\"/>"
    } else {
        ""
    };
    format!(
        "<a:ln w=\"{}\">{}{dash}<a:miter lim=\"800000\"/>{head}</a:ln>",
        emu(stroke.width),
        solid(&hex(stroke.color))
    )
}

fn emu(millimetres: f32) -> i64 {
    (millimetres * EMU).round() as i64
}

/// Writing to a string cannot fail.
fn put(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    out.write_fmt(arguments).ok();
}
