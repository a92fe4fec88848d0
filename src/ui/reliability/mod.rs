//! The reliability screen: two codings of the same text compared, in words, in tables, place by place.
//!
//! Left stand the pair, the rounds and what is compared; in the middle the answer in plain words, then codes, documents
//! or the walk through the disagreements, each settled with a reason; right the measures with formula and source. While
//! a blind round of one's own goes on, nothing is compared here: the numbers would tell what the first coding says.

mod data;
mod inspector;
mod left;
mod main_pane;
mod round_dialog;
mod walk;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use egui::{Context, Ui};

use crate::analysis::reliability::comparison::{Setting, Unit};
use crate::analysis::reliability::interval::Bootstrap;
use crate::analysis::reliability::material::{Choice, passes, usual_pair, usual_pair_with};
use crate::analysis::reliability::review::Question;
use crate::analysis::reliability::sample::DrawRule;
use crate::analysis::reliability::segments::{Basis, Overlap};
use crate::locale;
use crate::model::fold::number_of;
use crate::model::{CodeId, DocumentId, Level, Pass, Project, Round};
use crate::operation::Operation;
use crate::session::{Event, ProjectCopy};

use super::axial::phrase;
use super::command::Command;
use super::counting::Numbers;
use super::shell::{Actions, Shell, Spot};
use super::tokens::TextRole;
use super::widget::{Banner, Tone, label_ui};

pub use data::{CodeLine, DocumentLine, PlaceLine, ReliabilityData, SideData, reliability_data};
pub use inspector::inspector_ui;
pub use left::left_ui;
pub use main_pane::main_ui;

use round_dialog::RoundDraft;

/// What the middle shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Table {
    /// One row a code.
    #[default]
    Codes,
    /// One row a code, with every coefficient on the unit that is chosen.
    Coefficients,
    /// One row a document.
    Documents,
    /// Place by place.
    Disagreements,
}

impl Table {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Codes,
        Self::Coefficients,
        Self::Documents,
        Self::Disagreements,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Codes => "reliability-table-codes",
            Self::Coefficients => "reliability-table-coefficients",
            Self::Documents => "reliability-table-documents",
            Self::Disagreements => "reliability-table-disagreements",
        }
    }
}

/// Which two codings are compared, and whether the second stands in a copy.
type Compared = (Pass, Pass, bool);

/// What the screen remembers.
pub struct State {
    /// The pair that was chosen; nothing: the usual one.
    pub pair: Option<(Pass, Pass)>,
    /// The copy of the project in which the second coding stands; nothing: this one.
    pub copy: Option<Arc<ProjectCopy>>,
    /// The documents that were chosen; none: the usual ones.
    pub documents: BTreeSet<DocumentId>,
    /// How large a part of the documents is drawn by lot, in per cent; empty: all of them.
    pub draw: String,
    /// Where the draw begins.
    pub seed: String,
    /// What the codes to choose from are narrowed to; empty: those that have others below them.
    pub codes_filter: String,
    /// The codes that were chosen, each with its branch; none: all.
    pub codes: BTreeSet<CodeId>,
    /// The rung that was chosen; nothing: that of the round.
    pub level: Option<Level>,
    /// What codes are judged by.
    pub unit: Unit,
    /// What overlap is a share of.
    pub basis: Basis,
    /// What stands in the field of the overlap.
    overlap: String,
    /// What stands in the field of the categories to choose from; empty: those that were used.
    pub categories: String,
    /// How many codes the comparison that was shown last holds.
    used: Option<usize>,
    /// What the middle shows.
    pub table: Table,
    /// The code whose numbers stand in the inspector.
    pub code: Option<usize>,
    /// The place that the walk is at.
    pub place: usize,
    /// Only places that are not settled yet.
    pub only_open: bool,
    /// What stands in the field of the reason.
    reason: String,
    /// A decision was wanted without one.
    misses_reason: bool,
    /// The place that the reason was written for.
    reason_for: Option<usize>,
    round: Option<RoundDraft>,
    numbers: Numbers<Compared, Question, ReliabilityData>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            pair: None,
            copy: None,
            documents: BTreeSet::new(),
            draw: String::new(),
            seed: locale::digits("1"),
            codes_filter: String::new(),
            codes: BTreeSet::new(),
            level: None,
            unit: Unit::default(),
            basis: Basis::default(),
            overlap: locale::digits(&Overlap::default().percent.to_string()),
            categories: String::new(),
            used: None,
            table: Table::default(),
            code: None,
            place: 0,
            only_open: false,
            reason: String::new(),
            misses_reason: false,
            reason_for: None,
            round: None,
            numbers: Numbers::default(),
        }
    }
}

/// How far the screen is.
pub enum Standing {
    /// A blind round of one's own goes on: nothing is shown.
    Blind(Arc<Round>),
    /// There is one coding only.
    One,
    /// Texts have not come yet.
    Waiting,
    /// The first comparison is being made.
    Counting,
    /// The comparison.
    Known(Arc<ReliabilityData>),
}

impl State {
    /// Returns the pair that is compared.
    pub fn pair(&self, project: &Project) -> Option<(Pass, Pass)> {
        if let Some(copy) = &self.copy {
            let chosen = self.pair.filter(|(left, right)| {
                passes(project).contains(left) && passes(&copy.project).contains(right)
            });
            return chosen.or_else(|| usual_pair_with(project, &copy.project));
        }
        let known = passes(project);
        let chosen = self
            .pair
            .filter(|(left, right)| left != right && known.contains(left) && known.contains(right));
        chosen.or_else(|| usual_pair(project))
    }

    /// Compares with a copy, or within this project again.
    pub fn turn_to(&mut self, copy: Option<Arc<ProjectCopy>>) {
        self.copy = copy;
        self.pair = None;
        self.documents.clear();
        self.place = 0;
        self.code = None;
        self.numbers = Numbers::default();
    }

    /// Returns the overlap that is written, in percent; `None` where it is none.
    fn percent(&self) -> Option<f64> {
        number_of(&self.overlap).filter(|percent| (0.0..=100.0).contains(percent))
    }

    /// Returns why the number of categories will not do: it is none, or below the codes that were used.
    fn categories_problem(&self) -> Option<String> {
        if self.categories.trim().is_empty() {
            return None;
        }
        let wanted = number_of::<usize>(&self.categories);
        let Some(wanted) = wanted.filter(|wanted| *wanted > 0) else {
            return Some(locale::words("reliability-categories-wanted"));
        };
        let used = self.used.filter(|used| wanted < *used)?;
        Some(phrase::with(
            "reliability-categories-few",
            [("wanted", wanted.into()), ("used", used.into())],
        ))
    }

    /// Returns the rule by which documents are drawn; nothing where none is written, or no rule.
    fn draw_rule(&self) -> Option<DrawRule> {
        let percent = number_of(&self.draw).filter(|percent| (1..=100).contains(percent))?;
        let seed = number_of(&self.seed)?;
        Some(DrawRule { percent, seed })
    }

    /// Returns whether what is written to draw by is none.
    fn misses_draw(&self) -> bool {
        !self.draw.trim().is_empty() && self.draw_rule().is_none()
    }

    /// Returns what is asked of the project.
    pub fn question(&self, project: &Project) -> Option<Question> {
        let (left, right) = self.pair(project)?;
        let percent = self.percent();
        let codes = self.codes.iter().copied();
        let categories = match self.categories_problem() {
            None => number_of(&self.categories),
            Some(_) => None,
        };
        Some(Question {
            left,
            right,
            choice: Choice {
                documents: self.documents.iter().copied().collect(),
                codes: codes
                    .filter(|code| project.codes.get(*code).is_some())
                    .collect(),
                level: self.level,
                drawn: self.draw_rule(),
            },
            setting: Setting {
                overlap: Overlap {
                    percent: percent.unwrap_or(Overlap::default().percent),
                    basis: self.basis,
                },
                categories,
                bootstrap: Bootstrap::default(),
                unit: self.unit,
            },
        })
    }

    /// Returns how far the screen is; the comparison is made anew where the project or the question changed, and the last
    /// one stands while a large project is compared.
    pub fn standing(&mut self, ctx: &Context, shell: &Shell<'_>, out: &mut Actions) -> Standing {
        let project = &shell.status.whole;
        if let Some(round) = blind_round(shell) {
            return Standing::Blind(round);
        }
        let Some(question) = self.question(project) else {
            return Standing::One;
        };
        let about = self.compared(&question);
        if let Some(data) = self.numbers.known(project, &about, &question) {
            self.used = Some(data.review.material.codes.len());
            return Standing::Known(Arc::clone(data));
        }
        let mut texts = HashMap::new();
        for document in data::wanted((project, self.copy.as_deref()), &question) {
            match shell.texts.get(project, document, out) {
                Some(text) => drop(texts.insert(document, text)),
                None => return Standing::Waiting,
            }
        }
        let (whole, copy, asked) = (Arc::clone(project), self.copy.clone(), question.clone());
        let make = move || {
            let text = |document| texts.get(&document).map(Arc::clone);
            reliability_data((&whole, copy.as_deref()), &text, &asked)
        };
        match self.numbers.of(ctx, project, (about, question), make) {
            Some(data) => Standing::Known(data),
            None => Standing::Counting,
        }
    }

    fn compared(&self, question: &Question) -> Compared {
        (question.left, question.right, self.copy.is_some())
    }

    /// Returns the comparison of the pair where there is one, as the project stands or as it stood; asks for nothing.
    fn shown(&self, shell: &Shell<'_>) -> Option<&Arc<ReliabilityData>> {
        let project = &shell.status.whole;
        let about = self.compared(&self.question(project)?);
        let data = self.numbers.last(project, &about);
        data.filter(|_| blind_round(shell).is_none())
    }

    /// Returns the comparison where it is at hand; asks for nothing.
    fn known(&self, shell: &Shell<'_>) -> Option<&Arc<ReliabilityData>> {
        let project = &shell.status.whole;
        let question = self.question(project)?;
        let about = self.compared(&question);
        let data = self.numbers.known(project, &about, &question);
        data.filter(|_| blind_round(shell).is_none())
    }
}

/// Returns the blind round of who codes here, while it goes on.
pub fn blind_round(shell: &Shell<'_>) -> Option<Arc<Round>> {
    let round = shell.status.whole.blind_round(shell.status.coder);
    round.cloned()
}

/// Says above a list of acts that those from before a blind round are hidden while it goes on.
pub fn hidden_acts_ui(ui: &mut Ui, shell: &Shell<'_>) {
    let Some(round) = blind_round(shell) else {
        return;
    };
    let said = phrase::with("blind-acts-hidden", [("name", round.name.as_str().into())]);
    let margin = egui::Margin::symmetric(
        super::tokens::space::PANEL as i8,
        super::tokens::space::SMALL as i8,
    );
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let ink = super::theme::tokens(ui).ink2;
        label_ui(ui, &said, TextRole::Small, ink);
    });
}

/// Says over every screen that a blind round goes on, and offers to end it.
pub fn banner_ui(ui: &mut Ui, shell: &Shell<'_>, out: &mut Actions) {
    let Some(round) = blind_round(shell) else {
        return;
    };
    let said = phrase::with(
        "blind-banner",
        [
            ("name", round.name.as_str().into()),
            ("count", round.documents.len().into()),
        ],
    );
    let end = locale::words("blind-end");
    let banner = Banner::new(Tone::Calm, super::icon::COMPARE_ARROWS, &said);
    let banner = if shell.locked().is_none() {
        banner.act(&end)
    } else {
        banner
    };
    let frame = egui::Frame::NONE.inner_margin(super::tokens::space::MEDIUM);
    if frame.show(ui, |ui| banner.show(ui)).inner {
        out.perform_and_say(Operation::EndRound { round: round.id });
    }
}

/// Returns the words of the status bar.
pub fn status_data(shell: &Shell<'_>, state: &State) -> Vec<String> {
    let Some(data) = state.known(shell) else {
        return match state.numbers.is_counting() {
            true => vec![locale::words("counting")],
            false => Vec::new(),
        };
    };
    let review = &data.review;
    vec![
        phrase::counted("reliability-status-documents", review.material.sheets.len()),
        phrase::counted("reliability-status-codes", review.material.codes.len()),
        phrase::with(
            "reliability-status-open",
            [
                (
                    "open",
                    (review.settled.len() - review.settled_count()).into(),
                ),
                ("all", review.settled.len().into()),
            ],
        ),
    ]
}

/// Runs a command of this screen; it has none of its own.
pub fn run(_: Command, _: &Shell<'_>, _: &mut State, _: &mut Actions) -> bool {
    false
}

/// Hears of a copy of the project that was read.
pub fn answer(event: &Event, _: &Shell<'_>, state: &mut State, _: &mut Actions) {
    if let Event::CopyRead { copy } = event {
        state.turn_to(Some(Arc::clone(copy)));
    }
}

/// Opens no place of its own.
pub fn show(_: Spot, _: &Shell<'_>, _: &mut State) {}

/// Shows what stands here while nothing can be compared; returns whether a round was asked for.
fn empty_ui(ui: &mut Ui, heading: &str, words: &str, act: Option<&str>) -> bool {
    use super::widget::{EmptyAction, EmptyState};
    let (heading, words) = (locale::words(heading), locale::words(words));
    let act = act.map(locale::words);
    let mut state = EmptyState::new(super::icon::COMPARE_ARROWS, &heading, &words);
    if let Some(act) = &act {
        state = state.primary(EmptyAction {
            text: act,
            icon: None,
            key: "",
        });
    }
    state.show(ui).is_some()
}
