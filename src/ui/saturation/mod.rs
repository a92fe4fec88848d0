//! The saturation screen: what each interview brought that was new, in words, as a chart, as tables, with the formulas.
//!
//! Left stand the views, the series and the criteria that were fixed in advance; in the middle a summary in plain words
//! and what the chosen view shows; right the rules, what is thin, and what the researcher judges. The program counts; that
//! a study is saturated is for the researcher to say, so nothing here says it.

mod chart;
mod criteria;
mod data;
mod heat;
mod inspector;
mod judgement;
mod left;
mod main_pane;
mod marks;
mod sheets_ui;

use std::sync::Arc;

use egui::{Context, Ui};

use crate::analysis::Counts;
use crate::analysis::saturation::{Curve, Series, Terms};
use crate::analysis::trust::Trail;
use crate::locale::{self, say};
use crate::model::{CriteriaId, Round};
use crate::session::{
    Event, Request, ReviewNumbers, ReviewSheet, SheetGroup, Ticket, review_sheets,
};

use super::axial::phrase;
use super::command::Command;
use super::counting::Numbers;
use super::reliability::blind_round;
use super::shell::{Action, Actions, Shell, Spot};

pub use data::{Bar, HeatRow, Interview, SaturationData, Step, Thin, saturation_data};
pub use inspector::inspector_ui;
pub use left::left_ui;
pub use main_pane::main_ui;

/// Where the numbers of this screen's requests begin.
const TICKETS: Ticket = 6_000_000;

/// The series and rules need at least so many interviews.
pub const LEAST_INTERVIEWS: usize = 2;

/// What the main pane shows below the summary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The chart, and the codings of every category.
    #[default]
    Chart,
    /// When each category was seen first and what was added to it last.
    Categories,
    /// Numbers of each interview, estimates, codes that rest on one interview.
    Tables,
    /// The formulas with their sources.
    Formulas,
    /// The curve and the rules over other orders.
    Orders,
    /// Each interview left out in turn.
    LeftOut,
    /// What further interviews would be expected to bring.
    Further,
}

impl View {
    /// All views, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Chart,
        Self::Categories,
        Self::Tables,
        Self::Formulas,
        Self::Orders,
        Self::LeftOut,
        Self::Further,
    ];

    /// Returns the tables that it shows; nothing where it shows none.
    pub fn sheets(self) -> Option<SheetGroup> {
        match self {
            Self::Chart | Self::Formulas => None,
            Self::Categories => Some(SheetGroup::Categories),
            Self::Tables => Some(SheetGroup::Numbers),
            Self::Orders => Some(SheetGroup::Orders),
            Self::LeftOut => Some(SheetGroup::LeftOut),
            Self::Further => Some(SheetGroup::Further),
        }
    }

    /// Returns the message key of the name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Chart => "saturation-view-chart",
            Self::Categories => "saturation-view-categories",
            Self::Tables => "saturation-view-tables",
            Self::Formulas => "saturation-view-formulas",
            Self::Orders => "saturation-view-orders",
            Self::LeftOut => "saturation-view-left-out",
            Self::Further => "saturation-view-further",
        }
    }
}

/// From where the series is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Seen {
    /// Today's codes, in the interview where they occur first.
    #[default]
    Today,
    /// Today's codes, in the interview where they were put first, by when that was done.
    Put,
    /// The codes of each day, as the journal tells it.
    EachDay,
}

impl Seen {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Today, Self::Put, Self::EachDay];

    /// Returns the message key of the name; with `-hint` behind it, of what it says.
    pub fn key(self) -> &'static str {
        match self {
            Self::Today => "saturation-seen-today",
            Self::Put => "saturation-seen-put",
            Self::EachDay => "saturation-seen-each-day",
        }
    }
}

/// The tables of a view, what they were made of, and the state of the project whose journal they know.
type KeptSheets = (
    Arc<SaturationData>,
    (View, Option<u64>),
    Arc<Vec<ReviewSheet>>,
);

/// The bars of the chart, what they were made of, from where they are seen, and the state whose journal they know.
type KeptBars = (Arc<SaturationData>, (Seen, Option<u64>), Arc<Vec<Bar>>);

/// What the screen remembers.
#[derive(Default)]
pub struct State {
    /// Series, level and parameters of the rules.
    pub terms: Terms,
    /// What is shown below the summary.
    pub view: View,
    /// From where the series is seen.
    pub seen: Seen,
    /// The journal, and the state of the project that it was read in.
    trail: Option<(u64, Arc<Trail>)>,
    asked: Option<u64>,
    /// The criteria that the terms came from; the project may fix others.
    known: Option<Option<CriteriaId>>,
    /// What stands in the fields of the parameters.
    fields: [String; 6],
    /// Why these criteria.
    note: String,
    judging: Option<judgement::Writing>,
    /// Row and column of the table that its keys are on.
    cell: (usize, usize),
    numbers: Numbers<Series, Terms, SaturationData>,
    kept_sheets: Option<KeptSheets>,
    kept_bars: Option<KeptBars>,
}

impl State {
    /// Returns what is shown, of the project as it stands or, while that is counted, as it stood; nothing while the first
    /// numbers are counted, and while a blind round goes on: what it hides would be missing in all of them.
    pub fn data(&mut self, ctx: &Context, shell: &Shell<'_>) -> Option<Arc<SaturationData>> {
        self.follow(shell);
        if blind_round(shell).is_some() {
            return None;
        }
        let (project, terms) = (Arc::clone(shell.project), self.terms.clone());
        let make = move || saturation_data(&project, &Counts::of(&project), terms);
        let asked = (self.terms.series, self.terms.clone());
        self.numbers.of(ctx, shell.project, asked, make)
    }

    /// Returns what the history that is shown says, where it is another than that of today’s codes.
    fn other_answer(
        &mut self,
        shell: &Shell<'_>,
        data: &SaturationData,
        out: &mut Actions,
    ) -> Option<String> {
        let key = match self.seen {
            Seen::Today => return None,
            Seen::Put => "saturation-answer-put",
            Seen::EachDay => "saturation-answer-each-day",
        };
        let last = self.curve(shell, data, out)?.last_new()?;
        let numbers = [
            ("number", last.into()),
            ("units", data.interviews.len().into()),
        ];
        Some(phrase::with(key, numbers))
    }

    /// Returns the bars of the chart; nothing while the journal is read.
    fn bars(
        &mut self,
        shell: &Shell<'_>,
        data: &Arc<SaturationData>,
        out: &mut Actions,
    ) -> Option<Arc<Vec<Bar>>> {
        if self.seen == Seen::EachDay {
            self.trail(shell, out)?;
        }
        let read = self.trail.as_ref().map(|(revision, _)| *revision);
        let made_of = (self.seen, read);
        if let Some((known, from, bars)) = &self.kept_bars
            && Arc::ptr_eq(known, data)
            && *from == made_of
        {
            return Some(Arc::clone(bars));
        }
        let curve = self.curve(shell, data, out)?;
        let bars = Arc::new(match self.seen {
            Seen::Today => data.named_bars(shell.project),
            Seen::Put | Seen::EachDay => data.bars(&curve),
        });
        self.kept_bars = Some((Arc::clone(data), made_of, Arc::clone(&bars)));
        Some(bars)
    }

    /// Returns the curve that is shown; nothing while the journal is read.
    fn curve(
        &mut self,
        shell: &Shell<'_>,
        data: &SaturationData,
        out: &mut Actions,
    ) -> Option<Curve> {
        let level = data.review.shown()?;
        match self.seen {
            Seen::Today => Some(level.curve.clone()),
            Seen::Put => Some(level.prospective.clone()),
            Seen::EachDay => {
                let trail = self.trail(shell, out)?;
                Some(trail.puts.curve(&data.review.units))
            }
        }
    }

    /// Returns the tables of the view that is shown, made anew where what is shown or the view changed.
    fn sheets(
        &mut self,
        shell: &Shell<'_>,
        data: &Arc<SaturationData>,
        out: &mut Actions,
    ) -> Arc<Vec<ReviewSheet>> {
        let trail = match self.view {
            View::Tables => self.trail(shell, out),
            _ => None,
        };
        let read = self.trail.as_ref().map(|(revision, _)| *revision);
        let made_of = (self.view, read);
        if let Some((known, from, sheets)) = &self.kept_sheets
            && Arc::ptr_eq(known, data)
            && *from == made_of
        {
            return Arc::clone(sheets);
        }
        let numbers = ReviewNumbers {
            review: &data.review,
            orders: &data.orders,
            sensitivity: &data.sensitivity,
            each_day: trail.as_ref().map(|trail| &trail.puts),
        };
        let group = self.view.sheets();
        let sheets = group.map(|group| review_sheets(shell.project, numbers, group));
        let sheets = Arc::new(sheets.unwrap_or_default());
        self.kept_sheets = Some((Arc::clone(data), made_of, Arc::clone(&sheets)));
        sheets
    }

    /// Returns the journal as it was read last; asks for it where it is older than the project.
    fn trail(&mut self, shell: &Shell<'_>, out: &mut Actions) -> Option<Arc<Trail>> {
        let revision = shell.status.whole.revision();
        let known = self.trail.as_ref().map(|(revision, _)| *revision);
        if known != Some(revision) && self.asked != Some(revision) {
            self.asked = Some(revision);
            out.push(Action::Ask(Request::Trail { ticket: TICKETS }));
        }
        self.trail.as_ref().map(|(_, trail)| Arc::clone(trail))
    }

    /// Takes over criteria that were fixed meanwhile, or in another project.
    fn follow(&mut self, shell: &Shell<'_>) {
        let newest = shell.project.criteria.iter().next_back().map(|row| row.id);
        if self.known == Some(newest) {
            return;
        }
        if self.known.is_some() || newest.is_some() {
            let Terms {
                series,
                order,
                round,
                ..
            } = self.terms.clone();
            self.terms = Terms {
                series,
                order,
                round,
                ..Terms::of(shell.project)
            };
        }
        self.known = Some(newest);
        self.note.clear();
        self.fields = criteria::fields(&self.terms);
    }
}

/// Returns the words of the status bar.
pub fn status_data(shell: &Shell<'_>, state: &State) -> Vec<String> {
    if blind_round(shell).is_some() {
        return Vec::new();
    }
    let terms = &state.terms;
    let Some(data) = state.numbers.known(shell.project, &terms.series, terms) else {
        return match state.numbers.is_counting() {
            true => vec![locale::words("counting")],
            false => Vec::new(),
        };
    };
    let level = data.review.shown();
    let seen = level.map_or(0, |level| level.curve.total());
    let name = level.map_or_else(String::new, |level| locale::words(level.counted.key()));
    let scheme = match state.seen {
        Seen::Today => "saturation-status-scheme",
        Seen::Put => "saturation-status-put",
        Seen::EachDay => "saturation-status-each-day",
    };
    vec![
        say(&state
            .terms
            .series
            .message("saturation-interviews")
            .with("count", data.interviews.len())),
        phrase::with(
            "saturation-status-seen",
            [("count", seen.into()), ("what", name.into())],
        ),
        locale::words(scheme),
        say(&data.review.order_message("saturation-order-taken")),
    ]
}

/// Runs a command of this screen; it has none of its own.
pub fn run(_: Command, _: &Shell<'_>, _: &mut State, _: &mut Actions) -> bool {
    false
}

/// Hears the journal; all else is counted from the image.
pub fn answer(event: &Event, _: &Shell<'_>, state: &mut State, _: &mut Actions) {
    match event {
        Event::Trail {
            ticket: TICKETS,
            revision,
            trail,
        } => state.trail = Some((*revision, Arc::clone(trail))),
        Event::Opened(_) | Event::Closed => (state.trail, state.asked) = (None, None),
        _ => {}
    }
}

/// Opens no place of its own.
pub fn show(_: Spot, _: &Shell<'_>, _: &mut State) {}

/// Shows what stands here while there are too few interviews.
/// Says that nothing is reviewed while a blind round goes on.
fn blind_ui(ui: &mut Ui, round: &Round) {
    let heading = locale::words("reliability-blind-heading");
    let words = phrase::with("blind-hidden", [("name", round.name.as_str().into())]);
    super::widget::EmptyState::new(super::icon::COMPARE_ARROWS, &heading, &words).show(ui);
}

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
