//! Writes a scene as a one-page PDF of its true size: vector, fonts embedded, text in reading order, tagged.
//!
//! Nothing of the clock goes in: the same scene gives the same bytes.

use std::collections::BTreeMap;
use std::num::NonZeroU16;
use std::sync::Arc;

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point as At, Transform};
use krilla::metadata::{Metadata, TextDirection};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke as Pen, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{ArtifactType, ContentTag, SpanTag, Tag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Data, Document};

use super::clusters::said;
use super::palette::Color;
use super::path::{Step, paths_of};
use super::scene::{Group, Role, Scene, Shape, Stroke, TextPiece};
use super::svg::reading_order;
use super::{Error, POINT};
use crate::text::{FontKey, GlyphRun};

/// Returns the PDF file of `scene`.
///
/// # Errors
/// Returns [`Error::Font`] when a system's font cannot be embedded, and [`Error::Pdf`] when the writer refuses.
pub fn write(scene: &Scene) -> Result<Vec<u8>, Error> {
    let mut document = Document::new();
    let page = PageSettings::from_wh(points(scene.width), points(scene.height))
        .ok_or_else(|| Error::Pdf(format!("{} by {} mm", scene.width, scene.height)))?;
    let mut page = document.start_page_with(page);
    let mut surface = page.surface();
    let mut painter = Painter {
        surface: &mut surface,
        fonts: BTreeMap::new(),
        language: &scene.language,
    };
    let mut figure = TagGroup::new(Tag::Figure(Some(alternative(scene))));
    let mut sections = Vec::new();
    for group in &scene.groups {
        painter.shapes(group, &mut figure);
        let mut section = TagGroup::new(Tag::Section);
        for piece in group.pieces() {
            if let Some(part) = painter.text(piece)? {
                section.push(part);
            }
        }
        sections.push(section);
    }
    surface.finish();
    page.finish();
    let mut tree = TagTree::new();
    tree.push(figure);
    for section in sections {
        tree.push(section);
    }
    document.set_tag_tree(tree);
    document.set_metadata(
        Metadata::new()
            .title(scene.title.clone())
            .description(scene.description.clone())
            .language(scene.language.clone())
            .text_direction(if scene.is_rtl {
                TextDirection::RightToLeft
            } else {
                TextDirection::LeftToRight
            }),
    );
    let bytes = document.finish();
    bytes
        .map(without_suspects)
        .map_err(|error| Error::Pdf(format!("{error:?}")))
}

/// Leaves out that no tag is suspect, which needs no saying and which Poppler calls an error: blanks take its place, so
/// that everything else stays where it is (ISO 32000-1, table 321).
fn without_suspects(mut bytes: Vec<u8>) -> Vec<u8> {
    const WHOLE: &[u8] = b"/MarkInfo<</Marked true/Suspects false>>";
    const SAID: &[u8] = b"/Suspects false";
    let found = bytes.windows(WHOLE.len()).rposition(|part| part == WHOLE);
    let start = found.map(|at| at + WHOLE.len() - 2 - SAID.len());
    let said = start.and_then(|start| bytes.get_mut(start..start + SAID.len()));
    if let Some(said) = said {
        said.fill(b' ');
    }
    bytes
}

fn alternative(scene: &Scene) -> String {
    if scene.description.is_empty() {
        scene.title.clone()
    } else {
        scene.description.clone()
    }
}

struct Painter<'a, 'b> {
    surface: &'a mut Surface<'b>,
    fonts: BTreeMap<FontKey, Font>,
    language: &'a str,
}

impl Painter<'_, '_> {
    /// Draws boxes and lines as content of the figure.
    fn shapes(&mut self, group: &Group, figure: &mut TagGroup) {
        if group
            .shapes
            .iter()
            .all(|shape| matches!(shape, Shape::Text(_)))
        {
            return;
        }
        let identifier = self.surface.start_tagged(ContentTag::Other);
        for painted in group.shapes.iter().flat_map(paths_of) {
            self.path(&painted.steps, painted.fill, painted.stroke);
        }
        self.surface.end_tagged();
        figure.push(identifier);
    }

    fn path(&mut self, steps: &[Step], fill: Option<Color>, stroke: Option<Stroke>) {
        let mut path = PathBuilder::new();
        for step in steps {
            match step {
                Step::Move(at) => path.move_to(points(at.x), points(at.y)),
                Step::Line(at) => path.line_to(points(at.x), points(at.y)),
                Step::Curve(a, b, end) => path.cubic_to(
                    points(a.x),
                    points(a.y),
                    points(b.x),
                    points(b.y),
                    points(end.x),
                    points(end.y),
                ),
                Step::Close => path.close(),
            }
        }
        let Some(path) = path.finish() else { return };
        self.surface.set_fill(fill.map(fill_of));
        self.surface.set_stroke(stroke.map(pen_of));
        self.surface.draw_path(&path);
    }

    /// Draws words; gives their place in the structure, none for bullets and dashes.
    fn text(&mut self, piece: &TextPiece) -> Result<Option<TagGroup>, Error> {
        let tag = match piece.role {
            Role::Sign => {
                ContentTag::Artifact(krilla::tagging::Artifact::with_kind(ArtifactType::Other))
            }
            _ => ContentTag::Span(SpanTag::empty().with_lang(Some(self.language))),
        };
        let words = piece.layout.shown(&piece.text);
        let identifier = self.surface.start_tagged(tag);
        self.surface.set_fill(Some(fill_of(piece.color)));
        self.surface.set_stroke(None);
        for run in reading_order(piece) {
            self.run(piece, run, &words)?;
        }
        self.surface.end_tagged();
        let mut part = match piece.role {
            Role::Sign => return Ok(None),
            Role::Heading => TagGroup::new(Tag::Hn(NonZeroU16::MIN, None)),
            Role::Name | Role::Resumed | Role::Concept | Role::Label | Role::Count => {
                TagGroup::new(Tag::P)
            }
        };
        part.push(identifier);
        Ok(Some(part))
    }

    fn run(&mut self, piece: &TextPiece, run: &GlyphRun, words: &str) -> Result<(), Error> {
        let font = self.font(run)?;
        let Some(first) = run.glyphs.first() else {
            return Ok(());
        };
        let baseline = piece
            .layout
            .lines()
            .get(run.line)
            .map_or(0.0, |line| line.baseline);
        let said = said(run, words);
        let mut glyphs = Vec::with_capacity(said.glyphs.len());
        for (index, (glyph, letters)) in said.glyphs.iter().enumerate() {
            // Where the next glyph really stands, so that offsets of marks are kept.
            let next = said
                .glyphs
                .get(index + 1)
                .map_or(glyph.x + glyph.advance, |(next, _)| next.x);
            glyphs.push(KrillaGlyph::new(
                GlyphId::new(glyph.id),
                (next - glyph.x) / run.size,
                0.0,
                (baseline - glyph.y) / run.size,
                0.0,
                letters.clone(),
                None,
            ));
        }
        let start = At::from_xy(
            points(piece.origin.x + first.x),
            points(piece.origin.y + baseline),
        );
        if let Some(degrees) = run.skew {
            let slant = -degrees.to_radians().tan();
            self.surface.push_transform(&Transform::from_row(
                1.0,
                0.0,
                slant,
                1.0,
                -slant * start.y,
                0.0,
            ));
        }
        self.surface
            .draw_glyphs(start, &glyphs, font, &said.text, points(run.size), false);
        if run.skew.is_some() {
            self.surface.pop();
        }
        Ok(())
    }

    fn font(&mut self, run: &GlyphRun) -> Result<Font, Error> {
        if let Some(font) = self.fonts.get(&run.font.key()) {
            return Ok(font.clone());
        }
        let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(run.font.data().data.clone());
        let font = Font::new(Data::from(bytes), run.font.index()).ok_or(Error::Font)?;
        self.fonts.insert(run.font.key(), font.clone());
        Ok(font)
    }
}

fn points(millimetres: f32) -> f32 {
    millimetres / POINT
}

fn fill_of(color: Color) -> Fill {
    Fill {
        paint: rgb::Color::new(color.red, color.green, color.blue).into(),
        ..Fill::default()
    }
}

fn pen_of(stroke: Stroke) -> Pen {
    let width = points(stroke.width);
    Pen {
        paint: rgb::Color::new(stroke.color.red, stroke.color.green, stroke.color.blue).into(),
        width,
        opacity: NormalizedF32::ONE,
        dash: stroke.dashed.then(|| StrokeDash {
            array: vec![width * 4.0, width * 3.0],
            offset: 0.0,
        }),
        ..Pen::default()
    }
}
