//! The saturation screen: what each interview brought that was new, in words, as a chart, as a table.
//!
//! Left stand the series and the rule that was fixed in advance; in the middle a summary in plain words, the chart of one
//! level and the codings of every category per interview; right the rule step by step and what is thin. The program
//! counts; that a study is saturated is for the researcher to say, so nothing here says it.

mod chart;
mod data;
mod heat;
mod inspector;
mod left;
mod main_pane;

use std::sync::Arc;

use egui::Ui;

use crate::analysis::saturation::{Counted, GuestRule};
use crate::locale;
use crate::session::Event;

use super::axial::phrase;
use super::code_tree::{Stand, stand};
use super::command::Command;
use super::shell::{Actions, Shell, Spot};

pub use data::{Bar, HeatRow, Interview, SaturationData, Step, Thin, saturation_data};
pub use heat::first_quotation;
pub use inspector::inspector_ui;
pub use left::left_ui;
pub use main_pane::main_ui;

/// The series and rules need at least so many interviews.
pub const LEAST_INTERVIEWS: usize = 2;

/// What the screen remembers.
pub struct State {
    /// The parameters of the rule.
    pub rule: GuestRule,
    /// The level that the chart and the rule are about.
    pub counted: Counted,
    /// What stands in the fields of base, run and threshold.
    fields: [String; 3],
    /// Row and column of the table that its keys are on.
    cell: (usize, usize),
    kept: Option<(Stand, GuestRule, Arc<SaturationData>)>,
}

impl Default for State {
    fn default() -> Self {
        let rule = GuestRule::default();
        let fields = [rule.base, rule.run, rule.most_new_percent].map(|number| number.to_string());
        Self {
            rule,
            counted: Counted::Concepts,
            fields,
            cell: (0, 0),
            kept: None,
        }
    }
}

impl State {
    /// Returns what is shown, made anew where the project or the rule changed.
    pub fn data(&mut self, shell: &Shell<'_>) -> Arc<SaturationData> {
        let now = stand(shell.project);
        if let Some((known, rule, data)) = &self.kept
            && *known == now
            && *rule == self.rule
        {
            return Arc::clone(data);
        }
        let data = Arc::new(saturation_data(shell.project, shell.counts, self.rule));
        self.kept = Some((now, self.rule, Arc::clone(&data)));
        data
    }
}

/// Returns the words of the status bar.
pub fn status_data(shell: &Shell<'_>, state: &State) -> Vec<String> {
    let known = state
        .kept
        .as_ref()
        .filter(|(known, ..)| *known == stand(shell.project));
    let Some((_, _, data)) = known else {
        return Vec::new();
    };
    let level = data.review.level(state.counted);
    let seen = level.map_or(0, |level| level.curve.total());
    let name = locale::words(state.counted.key());
    vec![
        phrase::counted("saturation-interviews", data.interviews.len()),
        phrase::with(
            "saturation-status-seen",
            [("count", seen.into()), ("what", name.into())],
        ),
        locale::words("saturation-status-scheme"),
    ]
}

/// Runs a command of this screen; it has none of its own.
pub fn run(_: Command, _: &Shell<'_>, _: &mut State, _: &mut Actions) -> bool {
    false
}

/// Hears nothing: everything is counted from the image.
pub fn answer(_: &Event, _: &Shell<'_>, _: &mut State, _: &mut Actions) {}

/// Opens no place of its own.
pub fn show(_: Spot, _: &Shell<'_>, _: &mut State) {}

/// Shows what stands here while there are too few interviews.
fn too_few_ui(ui: &mut Ui, count: usize) -> bool {
    use super::widget::{EmptyAction, EmptyState};
    let heading = locale::words("saturation-empty-heading");
    let words = phrase::counted("saturation-empty-words", count);
    let act = locale::words("saturation-empty-act");
    let action = EmptyAction {
        text: &act,
        icon: Some(super::icon::DESCRIPTION),
        key: "",
    };
    EmptyState::new(super::icon::SHOW_CHART, &heading, &words)
        .primary(action)
        .show(ui)
        .is_some()
}
