//! The figure as it is shown: laid out, seen as the preview says, with its caption.

use crate::diagram::{Drawing, Laid, Scene, Sight, caption, figure, layout, without_label};
use crate::locale;
use crate::model::{CodeId, Message, ModelId};
use crate::session::{frequency, sentences};
use crate::text::TextEngine;
use crate::ui::shell::Shell;

/// A figure ready to be painted.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    /// The figure.
    pub laid: Laid,
    /// What stands below it.
    pub caption: String,
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
        let words = |key: &str| locale::words(key);
        let figure = figure(shell.project, model, drawing, &count, &words)?;
        let mut laid = layout(&figure, engine);
        let strange = without_label(&figure);
        if strange > 0 {
            let message = Message::new("diagram-without-label");
            laid.warnings.push(message.with("count", strange));
        }
        if sight != Sight::Grey {
            laid.scene.see(sight);
            laid.second.iter_mut().for_each(|scene| scene.see(sight));
        }
        Some(Self {
            caption: sentences(&caption(&figure, laid.layout)),
            language: figure.language.clone(),
            points: format!("{}", figure.options.min_type_pt),
            laid,
        })
    }

    /// The part that is shown: the first, or the second where there is one.
    pub fn part(&self, second: bool) -> &Scene {
        let other = self.laid.second.as_ref().filter(|_| second);
        other.unwrap_or(&self.laid.scene)
    }
}
