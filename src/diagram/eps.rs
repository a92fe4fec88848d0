//! Writes a scene as Encapsulated PostScript, level 2: vector, letters as outlines, so that no font is missing anywhere.
//!
//! Each outline is one procedure, so that a page of words stays small. Nothing is transparent. No clock goes in.

use std::fmt::Write as _;

use super::POINT;
use super::letters::Letters;
use super::palette::Color;
use super::path::{Step, paths_of};
use super::scene::{Scene, Shape, Stroke};
use super::svg::number;

/// Returns the EPS file of `scene`; in greys only if `grey`.
pub fn write(scene: &Scene, grey: bool) -> String {
    let (width, height) = (scene.width / POINT, scene.height / POINT);
    let mut letters = Letters::default();
    let mut body = String::new();
    let mut painter = Painter {
        out: &mut body,
        grey,
    };
    for shape in scene.groups.iter().flat_map(|group| &group.shapes) {
        painter.shape(shape, &mut letters);
    }
    let mut out = String::from("%!PS-Adobe-3.0 EPSF-3.0\n");
    put(
        &mut out,
        format_args!(
            "%%BoundingBox: 0 0 {} {}\n%%HiResBoundingBox: 0 0 {} {}\n",
            width.ceil(),
            height.ceil(),
            number(width),
            number(height),
        ),
    );
    put(
        &mut out,
        format_args!("%%Title: ({})\n", plain(&scene.title)),
    );
    out.push_str("%%LanguageLevel: 2\n%%DocumentData: Clean7Bit\n%%EndComments\n%%BeginProlog\n");
    out.push_str(
        "/m{moveto}bind def /l{lineto}bind def /c{curveto}bind def /z{closepath}bind def\n",
    );
    out.push_str("/f{fill}bind def /s{stroke}bind def\n");
    out.push_str("/t{gsave 4 2 roll translate exch dup scale exec fill grestore}bind def\n");
    for (index, steps) in letters.outlines().iter().enumerate() {
        put(&mut out, format_args!("/g{index}{{{}}}def\n", path(steps)));
    }
    put(
        &mut out,
        format_args!(
            "%%EndProlog\ngsave\n0 {} translate {} dup neg scale\n",
            number(height),
            1.0 / POINT,
        ),
    );
    out.push_str(&body);
    out.push_str("grestore\nshowpage\n%%EOF\n");
    out
}

struct Painter<'a> {
    out: &'a mut String,
    grey: bool,
}

impl Painter<'_> {
    fn shape(&mut self, shape: &Shape, letters: &mut Letters) {
        for painted in paths_of(shape) {
            let path = path(&painted.steps);
            if let Some(fill) = painted.fill {
                self.color(fill);
                put(self.out, format_args!("newpath {path}f\n"));
            }
            if let Some(stroke) = &painted.stroke {
                self.line(&path, stroke);
            }
        }
        if let Shape::Text(piece) = shape {
            self.color(piece.color);
            for letter in letters.of(piece) {
                let (x, y) = (number(letter.at.x), number(letter.at.y));
                let text = format_args!(
                    "{x} {y} {} {{newpath g{}}}t\n",
                    letter.scale, letter.outline
                );
                put(self.out, text);
            }
        }
    }

    fn line(&mut self, path: &str, stroke: &Stroke) {
        self.color(stroke.color);
        let width = number(stroke.width);
        let dash = if stroke.dashed {
            let (dash, gap) = (number(stroke.width * 4.0), number(stroke.width * 3.0));
            format!("[{dash} {gap}]")
        } else {
            "[]".to_owned()
        };
        put(
            self.out,
            format_args!("{dash} 0 setdash {width} setlinewidth newpath {path}s\n"),
        );
    }

    fn color(&mut self, color: Color) {
        let share = |channel: u8| number(f32::from(channel) / 255.0);
        if self.grey {
            put(self.out, format_args!("{} setgray\n", share(color.grey())));
        } else {
            let (red, green, blue) = (share(color.red), share(color.green), share(color.blue));
            put(self.out, format_args!("{red} {green} {blue} setrgbcolor\n"));
        }
    }
}

fn path(steps: &[Step]) -> String {
    let at = |point: &crate::text::Point| format!("{} {} ", number(point.x), number(point.y));
    let parts = steps.iter().map(|step| match step {
        Step::Move(point) => format!("{}m ", at(point)),
        Step::Line(point) => format!("{}l ", at(point)),
        Step::Curve(a, b, end) => format!("{}{}{}c ", at(a), at(b), at(end)),
        Step::Close => "z ".to_owned(),
    });
    parts.collect()
}

/// A title in ASCII without what ends a string of PostScript.
fn plain(text: &str) -> String {
    let fit =
        |letter: char| letter.is_ascii() && !letter.is_ascii_control() && !"()\\".contains(letter);
    text.chars()
        .map(|letter| if fit(letter) { letter } else { '?' })
        .collect()
}

/// Writing to a string cannot fail.
fn put(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    out.write_fmt(arguments).ok();
}
