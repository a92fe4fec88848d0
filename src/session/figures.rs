//! Figures as files: the paradigm model, its companions, the saturation chart.

use std::collections::BTreeSet;

use crate::analysis::saturation::{Beyond, Review, Terms};
use crate::analysis::{Counts, Ground};
use crate::diagram::companion::Companion;
use crate::diagram::{
    self, ChartBar, Drawing, Figure, FigureLanguage, Frequency, SaturationChart, Scene, caption,
    description, eps, layout, pdf, png, saturation_chart, svg, tiff,
};
use crate::export;
use crate::export::paper::{Picture, Text};
use crate::locale::{self, Language, say, say_in, words, words_in};
use crate::model::{CodeId, Message, ModelId, Project, without_isolates};
use crate::text::{Direction, TextEngine};

use super::companion_words::caption_and_describe;
use super::companions::companion;
use super::{Failure, Output, interview_number};

/// A file to be written: what is put behind the name of the file that was asked for, and its bytes.
pub(super) type Piece = (String, Vec<u8>);

/// A figure drawn, with what stands below it and what its reader should know.
struct Drawn {
    scenes: Vec<Scene>,
    caption: String,
    warnings: Vec<Message>,
    /// The paradigm figure, for formats that lay it out themselves.
    figure: Option<Figure>,
}

/// Returns the files of a figure in the format of `ending`, and what the researcher should know of it.
///
/// More than one where a figure has several parts or languages.
///
/// # Errors
///
/// When the project has no such figure or it cannot be made.
pub(super) fn files(
    project: &Project,
    output: &Output,
    ending: &str,
) -> Result<(Vec<Piece>, Vec<Message>), Failure> {
    // Only shipped fonts: a figure looks the same on every machine.
    let mut engine = TextEngine::new(false);
    let drawing = match output {
        Output::Diagram(_, drawing) | Output::Companion(_, _, drawing) => *drawing,
        _ => Drawing::default(),
    };
    let languages: &[(FigureLanguage, &str)] = if drawing.both_languages {
        &[
            (FigureLanguage::English, "-en"),
            (FigureLanguage::Persian, "-fa"),
        ]
    } else {
        &[(drawing.language, "")]
    };
    let mut pieces = Vec::new();
    let mut warnings = Vec::new();
    for (language, suffix) in languages {
        let drawing = Drawing {
            language: *language,
            ..drawing
        };
        let drawn = draw(project, (output, drawing), &mut engine)?;
        for (part, bytes) in write(&drawn, drawing, ending)?.into_iter().enumerate() {
            let part = if part == 0 {
                String::new()
            } else {
                format!("-{}", part + 1)
            };
            pieces.push((format!("{suffix}{part}"), bytes));
        }
        warnings.extend(drawn.warnings);
    }
    Ok((pieces, warnings))
}

fn draw(
    project: &Project,
    (output, drawing): (&Output, Drawing),
    engine: &mut TextEngine,
) -> Result<Drawn, Failure> {
    match output {
        Output::Diagram(model, _) => {
            let figure = figure_of(project, *model, drawing)?;
            Ok(drawn(figure, engine))
        }
        Output::Companion(model, kind, _) => {
            let figure = figure_of(project, *model, drawing)?;
            let ground = Ground::of(project);
            let counts = Counts::on(&ground);
            let (mut scenes, mut warnings) =
                companion(&ground, &counts, (*kind, *model), &figure, engine)?;
            let caption = caption_and_describe((&figure, *kind), &warnings, &mut scenes);
            warnings.extend(broken_words(&scenes));
            Ok(Drawn {
                scenes,
                caption,
                warnings,
                figure: None,
            })
        }
        Output::Saturation(terms) => {
            let scene = saturation_scene(project, terms.clone(), engine);
            Ok(Drawn {
                caption: scene.title.clone(),
                scenes: vec![scene],
                warnings: Vec::new(),
                figure: None,
            })
        }
        _ => {
            let drawn = super::matrix::scenes(project, output, engine);
            let none = || Err(Failure::Export(Message::new("export-no-model")));
            let (scenes, warnings) = drawn.unwrap_or_else(none)?;
            let caption = scenes.first().map(|scene| scene.title.clone());
            Ok(Drawn {
                scenes,
                caption: caption.unwrap_or_default(),
                warnings,
                figure: None,
            })
        }
    }
}

/// Says which words are broken because their column is too narrow for them.
fn broken_words(scenes: &[Scene]) -> Option<Message> {
    let pieces = scenes.iter().flat_map(Scene::pieces);
    let broken: BTreeSet<&str> = pieces
        .filter(|piece| piece.breaks_words())
        .map(|piece| piece.text.as_str())
        .collect();
    let first = broken.first()?;
    let warning = Message::new("companion-word-broken").with("name", *first);
    Some(warning.with("count", broken.len()))
}

/// Lays a paradigm figure out and says in words what it shows.
fn drawn(figure: Figure, engine: &mut TextEngine) -> Drawn {
    let laid = layout(&figure, engine);
    let described = without_isolates(&figure_sentences(&description(&figure, laid.layout)));
    let mut warnings = laid.warnings;
    let strange = diagram::without_label(&figure);
    if strange > 0 {
        warnings.push(Message::new("diagram-without-label").with("count", strange));
    }
    let mut scenes: Vec<Scene> = std::iter::once(laid.scene).chain(laid.further).collect();
    for scene in &mut scenes {
        scene.description.clone_from(&described);
    }
    Drawn {
        caption: figure_sentences(&caption(&figure, laid.layout)),
        scenes,
        warnings,
        figure: Some(figure),
    }
}

/// Returns the caption of a companion figure and the alternative text of its parts.
///
/// # Errors
///
/// When it cannot be drawn of this project.
pub fn companion_words(
    project: &Project,
    (model, kind): (ModelId, Companion),
    drawing: Drawing,
) -> Result<(String, String), Failure> {
    let output = Output::Companion(model, kind, drawing);
    let drawn = draw(project, (&output, drawing), &mut TextEngine::new(false))?;
    let described = drawn.scenes.iter().map(|scene| scene.description.as_str());
    let described: Vec<&str> = described.collect();
    Ok((drawn.caption, described.join("\n")))
}

/// Returns the caption of a model's figure and its alternative text, as plain text without marks of direction.
///
/// # Errors
///
/// When there is no such model.
pub fn figure_words(
    project: &Project,
    model: ModelId,
    drawing: Drawing,
) -> Result<(String, String), Failure> {
    let figure = figure_of(project, model, drawing)?;
    let laid = layout(&figure, &mut TextEngine::new(false)).layout;
    Ok((
        without_isolates(&figure_sentences(&caption(&figure, laid))),
        without_isolates(&figure_sentences(&description(&figure, laid))),
    ))
}

/// Returns the figure of a model as pictures for a document, one for each of its parts, the last with the caption; and
/// what the drawing warns of.
///
/// # Errors
///
/// When there is no such model or it cannot be drawn.
pub(super) fn figure_pictures(
    project: &Project,
    model: ModelId,
) -> Result<(Vec<Picture>, Vec<Message>), Failure> {
    let drawing = Drawing::default();
    let mut engine = TextEngine::new(false);
    let drawn = drawn(figure_of(project, model, drawing)?, &mut engine);
    pictures(drawn, drawing)
}

/// Returns the first figure of an output as a picture for a document, with its title as caption.
///
/// # Errors
///
/// When it cannot be drawn.
pub(super) fn picture_of(project: &Project, output: &Output) -> Result<Picture, Failure> {
    let drawing = Drawing::default();
    let drawn = draw(project, (output, drawing), &mut TextEngine::new(false))?;
    let (pictures, _) = pictures(drawn, drawing)?;
    let first = pictures.into_iter().next();
    first.ok_or_else(|| Failure::Export(Message::new("export-no-model")))
}

/// Returns the parts of a figure, the last with the caption; and what the drawing warns of.
fn pictures(drawn: Drawn, drawing: Drawing) -> Result<(Vec<Picture>, Vec<Message>), Failure> {
    let files = write(&drawn, drawing, "png")?;
    let parts = drawn.scenes.iter().zip(files);
    let mut pictures: Vec<Picture> = parts
        .map(|(scene, png)| Picture {
            png,
            width_mm: scene.width,
            height_mm: scene.height,
            description: scene.description.clone(),
            caption: Text::default(),
        })
        .collect();
    if let Some(last) = pictures.last_mut() {
        last.caption = drawn.caption.as_str().into();
    }
    Ok((pictures, drawn.warnings))
}

/// Returns the words of a key in a figure, which has a language of its own: keys that are not English say so.
pub fn figure_word(key: &str) -> String {
    words_in(Language::English, key)
}

/// Returns what a figure says of itself, sentence after sentence, in the language of the figure.
pub fn figure_sentences(messages: &[Message]) -> String {
    let said = messages
        .iter()
        .map(|message| say_in(Language::English, message));
    said.collect::<Vec<_>>().join(" ")
}

/// Returns sentences one after the other in words; no line ends before a sign of per cent.
pub fn sentences(messages: &[Message]) -> String {
    let all = messages.iter().map(say).collect::<Vec<_>>().join(" ");
    all.replace(" %", "\u{a0}%")
}

/// Returns one file for each scene, or one for all where the format holds several.
fn write(drawn: &Drawn, drawing: Drawing, ending: &str) -> Result<Vec<Vec<u8>>, Failure> {
    let failed = |error: diagram::Error| Failure::Export(error.message());
    let (grey, dpi) = (drawing.options.grey, drawing.dots());
    if let ("mmd" | "dot", Some(figure)) = (ending, &drawn.figure) {
        let text = match ending {
            "mmd" => export::figure::mermaid(figure),
            _ => export::figure::graphviz(figure),
        };
        return Ok(vec![text.into_bytes()]);
    }
    if ending == "docx" {
        let scenes: Vec<&Scene> = drawn.scenes.iter().collect();
        let bytes = export::figure::docx(&scenes, &without_isolates(&drawn.caption));
        return Ok(vec![bytes.map_err(|error| {
            Failure::Export(Message::new("export-docx-failed").with("detail", error.to_string()))
        })?]);
    }
    let scenes = drawn.scenes.iter();
    let files = scenes.map(|scene| match ending {
        "pdf" => pdf::write(scene),
        "png" => png::write(
            scene,
            png::PngOptions {
                dpi,
                grey,
                transparent: drawing.transparent,
            },
        ),
        "tiff" => tiff::write(scene, tiff::TiffOptions { dpi, grey }),
        "eps" => Ok(eps::write(scene, grey).into_bytes()),
        "drawio" => Ok(export::figure::drawio(scene).into_bytes()),
        _ => {
            let options = svg::SvgOptions {
                outlined: drawing.outlined,
                transparent: drawing.transparent,
            };
            Ok(svg::write_with(scene, options).into_bytes())
        }
    });
    files.collect::<Result<Vec<_>, _>>().map_err(failed)
}

/// Returns how often a code was coded with everything below it, as figures show it; without what was trimmed.
pub fn frequency(counts: &Counts, code: CodeId) -> Frequency {
    let tally = counts.in_theory(code);
    Frequency {
        codings: tally.codings as u64,
        documents: tally.documents as u64,
    }
}

fn figure_of(project: &Project, model: ModelId, drawing: Drawing) -> Result<Figure, Failure> {
    let counts = Counts::of(project);
    let count = |code| frequency(&counts, code);
    let figure = diagram::figure(project, model, drawing, &count, &figure_word);
    figure.ok_or_else(|| Failure::Export(Message::new("export-no-model")))
}

fn saturation_scene(project: &Project, terms: Terms, engine: &mut TextEngine) -> Scene {
    let ground = Ground::of(project);
    let review = Review::of(&ground, terms);
    let level = review.shown();
    let steps = level
        .map(|level| level.curve.steps.as_slice())
        .unwrap_or_default();
    let orders = level.map(|level| level.orders()).unwrap_or_default();
    let what = level.map_or_else(String::new, |level| words(level.counted.key()));
    let bars = steps.iter().enumerate().map(|(index, step)| ChartBar {
        label: locale::digits(&interview_number(index)),
        new: step.new as u64,
        total: step.cumulative as u64,
    });
    let beyond = level.map(Beyond::of).unwrap_or_default();
    let met = level.and_then(|level| level.guest.met_at());
    let terms = &review.terms;
    let axis = review.order_message("diagram-chart-interviews");
    let axis = axis.with("series", terms.series.word());
    let chart = SaturationChart {
        band: orders
            .band
            .iter()
            .map(|band| (band.low as u64, band.high as u64))
            .collect(),
        band_label: words("diagram-chart-band"),
        mean: beyond.mean,
        mean_label: words("diagram-chart-mean"),
        ahead: beyond.ahead,
        ahead_label: words("diagram-chart-ahead"),
        estimate: beyond
            .chao2
            .and_then(|chao2| Some((chao2.estimate, chao2.ci95?))),
        estimate_label: words("diagram-chart-estimate"),
        met,
        met_label: met.map_or_else(String::new, |met| {
            let rule = level.map(|level| level.guest.rule);
            say(&Message::new("diagram-chart-met")
                .with("base", rule.map_or(0, |rule| rule.base))
                .with("run", rule.map_or(0, |rule| rule.run))
                .with("interview", met))
        }),
        title: words("screen-saturation"),
        bars: bars.collect(),
        value_label: what,
        bar_label: say(&axis),
        new_label: words("diagram-chart-new"),
        total_label: words("diagram-chart-total"),
        width_mm: 190.0,
        height_mm: 80.0,
        min_type_pt: 8.0,
        direction: Direction::LeftToRight,
        language: locale::current().tag().to_owned(),
        grey: false,
        persian_digits: locale::current() == Language::Persian,
    };
    saturation_chart(&chart, engine)
}
