//! The figure as it is shown: laid out, seen as the preview says, with its caption.

use crate::diagram::{
    Drawing, Figure, Laid, Scene, Sight, arrows, caption, description, figure, layout,
    without_label,
};
use crate::locale;
use crate::model::{CodeId, Message, ModelId, Place};
use crate::session::{figure_sentences, figure_word, frequency};
use crate::text::TextEngine;
use crate::ui::shell::Shell;

/// A figure ready to be painted.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    /// The figure.
    pub laid: Laid,
    /// What stands below it.
    pub caption: String,
    /// What it shows, for who does not see it.
    pub described: String,
    /// Its arrows, each in words.
    pub arrows: Vec<String>,
    /// Its language, for labels.
    pub language: String,
    /// Its smallest type in points, in words.
    pub points: String,
}

impl Shown {
    /// Lays the figure of a model out.
    pub fn of(
        shell: &Shell<'_>,
        model: ModelId,
        (drawing, sight): (Drawing, Sight),
        engine: &mut TextEngine,
    ) -> Option<Self> {
        let count = |code: CodeId| frequency(shell.counts, code);
        let words = |key: &str| figure_word(key);
        let figure = figure(shell.project, model, drawing, &count, &words)?;
        let mut laid = layout(&figure, engine);
        let strange = without_label(&figure);
        if strange > 0 {
            let message = Message::new("diagram-without-label");
            laid.warnings.push(message.with("count", strange));
        }
        if sight != Sight::Grey {
            laid.scene.see(sight);
            laid.further.iter_mut().for_each(|scene| scene.see(sight));
        }
        Some(Self {
            caption: figure_sentences(&caption(&figure, laid.layout)),
            described: figure_sentences(&description(&figure, laid.layout)),
            arrows: arrow_words(&figure, &laid),
            language: figure.language.clone(),
            points: format!("{}", figure.options.min_type_pt),
            laid,
        })
    }

    /// How many parts it has.
    pub fn parts(&self) -> usize {
        1 + self.laid.further.len()
    }

    /// The part that is shown, counted from 0; the first where there is no such one.
    pub fn part(&self, part: usize) -> &Scene {
        let further = part.checked_sub(1);
        let other = further.and_then(|index| self.laid.further.get(index));
        other.unwrap_or(&self.laid.scene)
    }
}

fn arrow_words(figure: &Figure, laid: &Laid) -> Vec<String> {
    let heading = |place: Place| figure.place(place).map_or("", |found| &found.heading);
    let said = |arrow: &crate::diagram::FigureArrow| {
        let key = match arrow.label.as_str() {
            "" => "model-arrow",
            _ => "model-arrow-said",
        };
        let message = Message::new(key)
            .with("from", heading(arrow.from))
            .with("to", heading(arrow.to))
            .with("label", arrow.label.as_str());
        locale::say(&message)
    };
    arrows(figure, laid.layout).iter().map(said).collect()
}
