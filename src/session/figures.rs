//! Figures as files: the paradigm model and the saturation chart.

use crate::analysis::saturation::{Review, Terms};
use crate::analysis::{Counts, Ground};
use crate::diagram::{
    self, ChartBar, Drawing, SaturationChart, Scene, figure as figure_of, layout, pdf, png,
    saturation_chart, svg,
};
use crate::locale::words;
use crate::model::{Message, ModelId, Project};
use crate::text::{Direction, TextEngine};

use super::{Failure, Output};

/// Returns the bytes of a figure in the format of `ending`, and what the researcher should know of it.
///
/// # Errors
///
/// When the project has no such figure or it cannot be made.
pub(super) fn figure(
    project: &Project,
    output: &Output,
    ending: &str,
) -> Result<(Vec<u8>, Vec<Message>), Failure> {
    // Only shipped fonts: a figure looks the same on every machine.
    let mut engine = TextEngine::new(false);
    let (scene, warnings, grey) = match output {
        Output::Diagram(model, drawing) => {
            let (scene, warnings) = model_scene(project, *model, *drawing, &mut engine)?;
            (scene, warnings, drawing.options.grey)
        }
        Output::Saturation(terms) => (
            saturation_scene(project, *terms, &mut engine),
            Vec::new(),
            false,
        ),
        _ => return Err(Failure::Export(Message::new("export-no-model"))),
    };
    let failed = |error: diagram::Error| Failure::Export(error.message());
    let bytes = match ending {
        "pdf" => pdf::write(&scene).map_err(failed)?,
        "png" => png::write(
            &scene,
            png::PngOptions {
                grey,
                ..Default::default()
            },
        )
        .map_err(failed)?,
        _ => svg::write(&scene).into_bytes(),
    };
    Ok((bytes, warnings))
}

fn model_scene(
    project: &Project,
    model: ModelId,
    drawing: Drawing,
    engine: &mut TextEngine,
) -> Result<(Scene, Vec<Message>), Failure> {
    let counts = Counts::of(project);
    let count = |code| counts.branch(code).codings as u64;
    let figure = figure_of(project, model, drawing, &count, &words);
    let figure = figure.ok_or_else(|| Failure::Export(Message::new("export-no-model")))?;
    let laid = layout(&figure, engine);
    Ok((laid.scene, laid.warnings))
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
        label: format!("{:02}", index + 1),
        new: step.new as u64,
        total: step.cumulative as u64,
    });
    let chart = SaturationChart {
        band: orders
            .band
            .iter()
            .map(|band| (band.low as u64, band.high as u64))
            .collect(),
        band_label: words("diagram-chart-band"),
        title: words("screen-saturation"),
        bars: bars.collect(),
        value_label: what,
        bar_label: words("diagram-chart-interviews"),
        new_label: words("diagram-chart-new"),
        total_label: words("diagram-chart-total"),
        width_mm: 190.0,
        height_mm: 80.0,
        min_type_pt: 8.0,
        direction: Direction::LeftToRight,
        language: "en".to_owned(),
        grey: false,
        persian_digits: false,
    };
    saturation_chart(&chart, engine)
}
