//! A scene as a drawing of draw.io (diagrams.net): boxes, texts and arrows that can be moved and edited.
//!
//! Arrows are tied to their boxes, so that they follow when a box is moved. Uncompressed, so that it can be read.

use std::fmt::Write as _;

use crate::diagram::{
    Group, GroupKind, Owner, Paragraph, Point, Rect, Scene, Shape, Stroke, TextBlock, text_blocks,
};

use super::{escape, hex};

/// Height of the shape of a line, in millimetres; the line runs through its middle.
const RULE: f32 = 1.0;

/// Pixels of draw.io in a millimetre.
const PIXEL: f32 = 96.0 / 25.4;

/// Returns the file.
pub fn drawio(scene: &Scene) -> String {
    let mut cells = Cells::default();
    for group in &scene.groups {
        cells.group(group);
    }
    for group in scene
        .groups
        .iter()
        .filter(|group| group.kind == GroupKind::Arrow)
    {
        cells.arrow(scene, group);
    }
    let (width, height) = (length(scene.width), length(scene.height));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mxfile host=\"Groundwork\">\n\
         <diagram id=\"figure\" name=\"{}\">\n\
         <mxGraphModel grid=\"0\" page=\"1\" pageWidth=\"{width}\" pageHeight=\"{height}\" math=\"0\" shadow=\"0\">\n\
         <root>\n<mxCell id=\"0\"/>\n<mxCell id=\"1\" parent=\"0\"/>\n{}</root>\n</mxGraphModel>\n</diagram>\n</mxfile>\n",
        escape(&scene.title),
        cells.out,
    )
}

#[derive(Default)]
struct Cells {
    out: String,
}

impl Cells {
    /// A box or a part of a chart: its shapes and words inside a group that moves as one.
    fn group(&mut self, group: &Group) {
        if group.kind == GroupKind::Arrow {
            return;
        }
        let id = escape(&group.id);
        let bounds = group.bounds;
        self.cell(&id, ("", "group;"), "1", bounds);
        for (index, shape) in group.shapes.iter().enumerate() {
            let own = format!("{id}-{index}");
            match shape {
                Shape::Rect {
                    rect,
                    radii,
                    fill,
                    stroke,
                } => {
                    let mut style = String::from("whiteSpace=wrap;html=1;");
                    if radii.0.max(radii.1) > 0.0 {
                        style.push_str(&format!(
                            "rounded=1;absoluteArcSize=1;arcSize={};",
                            length(2.0 * radii.0.max(radii.1))
                        ));
                    }
                    let fill = fill.map_or("none".to_owned(), |fill| format!("#{}", hex(fill)));
                    style.push_str(&format!("fillColor={fill};{}", pen(stroke.as_ref())));
                    self.cell(&own, ("", &style), &id, within(*rect, bounds));
                    if let (Some(square), None) = (square_end(*rect, *radii), stroke) {
                        let style = format!("html=1;fillColor={fill};strokeColor=none;");
                        let id_of_end = format!("{own}-end");
                        self.cell(&id_of_end, ("", &style), &id, within(square, bounds));
                    }
                }
                Shape::Line { points, stroke, .. } => {
                    self.line(&own, &id, (points, stroke), bounds)
                }
                Shape::Text(_) => {}
            }
        }
        for (index, block) in text_blocks(group).iter().enumerate() {
            let own = format!("{id}-text-{index}");
            let centred = block.paragraphs.iter().all(|paragraph| paragraph.centred);
            let rtl = block.paragraphs.iter().any(|paragraph| paragraph.is_rtl);
            let align = match (centred, rtl) {
                (true, _) => "center",
                (false, true) => "right",
                (false, false) => "left",
            };
            let direction = if rtl { "textDirection=rtl;" } else { "" };
            let style = format!(
                "text;html=1;whiteSpace=wrap;overflow=visible;spacing=0;strokeColor=none;fillColor=none;\
                 fontFamily=Helvetica;align={align};verticalAlign=top;{direction}"
            );
            self.cell(
                &own,
                (&html(block), &style),
                &id,
                within(block.rect, bounds),
            );
        }
    }

    fn cell(&mut self, id: &str, (value, style): (&str, &str), parent: &str, rect: Rect) {
        let (x, y) = (length(rect.x), length(rect.y));
        let (width, height) = (length(rect.width), length(rect.height));
        put(
            &mut self.out,
            format_args!(
                "<mxCell id=\"{id}\" value=\"{}\" style=\"{style}\" vertex=\"1\" parent=\"{parent}\">\
                 <mxGeometry x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" as=\"geometry\"/></mxCell>\n",
                escape(value)
            ),
        );
    }

    /// A level or upright line as a shape: as an edge it would be one with loose ends. Returns whether it is such a line.
    fn rule(
        &mut self,
        id: &str,
        parent: &str,
        ((from, to), stroke): ((Point, Point), &Stroke),
        bounds: Rect,
    ) -> bool {
        let (across, down) = ((to.x - from.x).abs(), (to.y - from.y).abs());
        let (x, y) = (from.x.min(to.x), from.y.min(to.y));
        let half = RULE / 2.0;
        let (turn, rect) = if down < 0.01 {
            ("", Rect::new(x, y - half, across, RULE))
        } else if across < 0.01 {
            ("direction=south;", Rect::new(x - half, y, RULE, down))
        } else {
            return false;
        };
        let style = format!("line;html=1;{turn}{}", pen(Some(stroke)));
        self.cell(id, ("", &style), parent, within(rect, bounds));
        true
    }

    /// A line that is no arrow: it has no ends to hold on to.
    fn line(
        &mut self,
        id: &str,
        parent: &str,
        (points, stroke): (&[Point], &Stroke),
        bounds: Rect,
    ) {
        let [first, .., last] = points else { return };
        if points.len() == 2 && self.rule(id, parent, ((*first, *last), stroke), bounds) {
            return;
        }
        let at = |point: &Point| Point::new(point.x - bounds.x, point.y - bounds.y);
        let style = format!("endArrow=none;html=1;rounded=0;{}", pen(Some(stroke)));
        let between: Vec<Point> = points
            .iter()
            .skip(1)
            .take(points.len() - 2)
            .map(at)
            .collect();
        put(
            &mut self.out,
            format_args!(
                "<mxCell id=\"{id}\" style=\"{style}\" edge=\"1\" parent=\"{parent}\"><mxGeometry relative=\"1\" as=\"geometry\">\
                 {}{}{}</mxGeometry></mxCell>\n",
                point("sourcePoint", at(first)),
                point("targetPoint", at(last)),
                bends(&between),
            ),
        );
    }

    /// An arrow, tied to the boxes that it leads from and to.
    fn arrow(&mut self, scene: &Scene, group: &Group) {
        let Some(Owner::Arrow { from, to }) = group.owner else {
            return;
        };
        let box_of = |place| {
            let wanted = Some(Owner::Place(place));
            scene
                .groups
                .iter()
                .find(|group| group.kind == GroupKind::Box && group.owner == wanted)
        };
        let line = group.shapes.iter().find_map(|shape| match shape {
            Shape::Line { points, stroke, .. } => Some((points, stroke)),
            _ => None,
        });
        let (Some(from), Some(to), Some((points, stroke))) = (box_of(from), box_of(to), line)
        else {
            return;
        };
        let [first, .., last] = points.as_slice() else {
            return;
        };
        let label: Vec<String> = group.pieces().map(|piece| piece.text.clone()).collect();
        let bends_between: Vec<Point> = points
            .iter()
            .skip(1)
            .take(points.len() - 2)
            .copied()
            .collect();
        let style = format!(
            "endArrow=block;endFill=1;html=1;rounded=0;fontFamily=Helvetica;fontSize=11;labelBackgroundColor=#ffffff;{}{}{}",
            pen(Some(stroke)),
            end("exit", *first, from.bounds),
            end("entry", *last, to.bounds),
        );
        put(
            &mut self.out,
            format_args!(
                "<mxCell id=\"{}\" value=\"{}\" style=\"{style}\" edge=\"1\" parent=\"1\" source=\"{}\" target=\"{}\">\
                 <mxGeometry relative=\"1\" as=\"geometry\">{}</mxGeometry></mxCell>\n",
                escape(&group.id),
                escape(&label.join(" ")),
                escape(&from.id),
                escape(&to.id),
                bends(&bends_between),
            ),
        );
    }
}

/// Where on a box an arrow ends, as shares of its sides.
fn end(which: &str, at: Point, rect: Rect) -> String {
    let share = |at: f32, start: f32, length: f32| ((at - start) / length.max(0.1)).clamp(0.0, 1.0);
    let x = share(at.x, rect.x, rect.width);
    let y = share(at.y, rect.y, rect.height);
    format!("{which}X={x:.4};{which}Y={y:.4};{which}Dx=0;{which}Dy=0;")
}

fn point(name: &str, at: Point) -> String {
    format!(
        "<mxPoint x=\"{}\" y=\"{}\" as=\"{name}\"/>",
        length(at.x),
        length(at.y)
    )
}

fn bends(points: &[Point]) -> String {
    if points.is_empty() {
        return String::new();
    }
    let points = points
        .iter()
        .map(|at| format!("<mxPoint x=\"{}\" y=\"{}\"/>", length(at.x), length(at.y)));
    format!(
        "<Array as=\"points\">{}</Array>",
        points.collect::<String>()
    )
}

fn within(rect: Rect, bounds: Rect) -> Rect {
    Rect::new(
        rect.x - bounds.x,
        rect.y - bounds.y,
        rect.width,
        rect.height,
    )
}

fn pen(stroke: Option<&Stroke>) -> String {
    let Some(stroke) = stroke else {
        return "strokeColor=none;".to_owned();
    };
    let dashed = if stroke.dashed { "dashed=1;" } else { "" };
    let width = length(stroke.width);
    format!(
        "strokeColor=#{};strokeWidth={width};{dashed}",
        hex(stroke.color)
    )
}

fn html(block: &TextBlock) -> String {
    block.paragraphs.iter().map(paragraph).collect()
}

fn paragraph(paragraph: &Paragraph) -> String {
    let size = paragraph.size_pt * 96.0 / 72.0;
    let weight = if paragraph.bold {
        "font-weight:bold;"
    } else {
        ""
    };
    let align = if paragraph.centred {
        "text-align:center;"
    } else {
        ""
    };
    let direction = if paragraph.is_rtl { " dir=\"rtl\"" } else { "" };
    let count = paragraph.count.as_ref().map_or(String::new(), |count| {
        format!(" <span style=\"color:#666666\">{}</span>", escape(count))
    });
    format!(
        "<div{direction} style=\"font-size:{size:.1}px;line-height:{:.1}px;margin-top:{:.1}px;color:#{};{weight}{align}\">{}{count}</div>",
        paragraph.line_mm * PIXEL,
        paragraph.before_mm * PIXEL,
        hex(paragraph.color),
        escape(&paragraph.text),
    )
}

/// Millimetres in pixels to a hundredth.
fn length(millimetres: f32) -> String {
    let text = format!("{:.2}", millimetres * PIXEL);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Writing to a string cannot fail.
fn put(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    out.write_fmt(arguments).ok();
}

/// The end of a rectangle whose corners are not round where those of the other end are: draw.io rounds all four, so that
/// this is laid over them.
fn square_end(rect: Rect, radii: (f32, f32)) -> Option<Rect> {
    let half = rect.height / 2.0;
    let end = |y: f32| Rect::new(rect.x, y, rect.width, half);
    match radii {
        (round, 0.0) if round > 0.0 => Some(end(rect.y + half)),
        (0.0, round) if round > 0.0 => Some(end(rect.y)),
        _ => None,
    }
}
