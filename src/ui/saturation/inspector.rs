//! The inspector of the saturation screen: what each rule says, one of them step by step, what is thin, the judgement.

use egui::{Color32, Id, Ui, Vec2};

use crate::analysis::saturation::{
    CONFIRMING, FrancisVerdict, GuestVerdict, LEAST_TO_ESTIMATE, LevelReview, percent,
};
use crate::locale::{self, say};
use crate::ui::axial::phrase;
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Screen, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, size, space};
use crate::ui::widget::{Button, ListRow, Section, Strip, hairline_h, label_ui, scroll_area};

use super::judgement::judgement_ui;
use super::{LEAST_INTERVIEWS, SaturationData, State, View};

/// Height of a rule with its second line.
const RULE: f32 = 46.0;

/// Shows the inspector.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let Some(data) = state.data(ui.ctx(), shell) else {
        return;
    };
    if data.interviews.len() < LEAST_INTERVIEWS {
        return;
    }
    scroll_area("saturation inspector").show(ui, |ui| {
        rules_ui(ui, &data, state);
        judgement_ui(ui, shell, (state, data.counted()), out);
        thin_ui(ui, &data, out);
        steps_ui(ui, &data);
        last_ui(ui, &data);
        ui.add_space(space::LARGE);
    });
}

/// What one rule or estimate says.
struct Said {
    name: String,
    verdict: String,
    ink: Color32,
    below: String,
    below_end: String,
}

impl Said {
    fn new(key: &str, verdict: String, ink: Color32, below: String) -> Self {
        Self {
            name: locale::words(key),
            verdict,
            ink,
            below,
            below_end: String::new(),
        }
    }

    fn end(mut self, words: String) -> Self {
        self.below_end = words;
        self
    }
}

fn rules_ui(ui: &mut Ui, data: &SaturationData, state: &mut State) {
    let Some(level) = data.review.shown() else {
        return;
    };
    let rules = rules(ui, data, level);
    let title = locale::words("saturation-rules");
    let count = rules.len().to_string();
    let formulas = locale::words("saturation-formulas");
    let mut asked = false;
    let section = Section::new(Id::unique("saturation rules"), &title)
        .first()
        .count(&count);
    let link = |ui: &mut Ui| {
        asked = Button::quiet(&formulas).small().show(ui).clicked();
    };
    section.show(ui, link, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        for rule in &rules {
            rule_ui(ui, rule);
        }
        let ink = theme::tokens(ui).ink3;
        label_ui(ui, &data.fixed, TextRole::Small, ink);
    });
    if asked {
        state.view = View::Formulas;
    }
}

fn rule_ui(ui: &mut Ui, said: &Said) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), RULE);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    let parts = [&said.name, &said.verdict, &said.below, &said.below_end];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    let label = parts.join(", ");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &label));
    let half = Vec2::new(rect.width(), RULE / 2.0);
    let above = egui::Rect::from_min_size(rect.min + Vec2::new(0.0, 3.0), half);
    let below = egui::Rect::from_min_size(rect.min + Vec2::new(0.0, RULE / 2.0 - 2.0), half);
    let mut strip = Strip::new(ui, above);
    strip.text_end(&said.verdict, TextRole::SmallStrong, said.ink);
    strip.skip_end(space::MEDIUM);
    strip.text(&said.name, TextRole::SmallName, tokens.ink);
    let mut strip = Strip::new(ui, below);
    strip.text_end(&said.below_end, TextRole::Tiny, tokens.ink2);
    strip.skip_end(space::MEDIUM);
    strip.text(&said.below, TextRole::Tiny, tokens.ink2);
    hairline_h(
        ui.painter(),
        rect.x_range(),
        rect.bottom() - 1.0,
        tokens.line,
    );
}

/// The rules, then the estimates, as the reference orders them.
fn rules(ui: &Ui, data: &SaturationData, level: &LevelReview) -> Vec<Said> {
    let tokens = theme::tokens(ui);
    let guest = &level.guest;
    let ratio = guest.deciding_run().and_then(|run| guest.ratio(run));
    let early = matches!(guest.verdict, GuestVerdict::TooFewInterviews(_));
    let (met, ink) = met_words(tokens, guest.met_at(), early);
    let ratio = ratio.map_or_else(String::new, |ratio| format!("{:.1} %", ratio * 100.0));
    let mut all =
        vec![Said::new("saturation-guest", met, ink, say(&guest.rule_message())).end(ratio)];
    let rule = data.review.terms.francis;
    let early = matches!(level.francis, FrancisVerdict::TooFewInterviews(_));
    let (met, ink) = met_words(tokens, level.francis.met_at(), early);
    let below = phrase::with(
        "analysis-francis-rule",
        [
            ("initial", rule.initial.into()),
            ("stopping", rule.stopping.into()),
        ],
    );
    all.push(Said::new("saturation-francis", met, ink, below));
    let code = level.curve.last_new().map_or_else(
        || locale::words("saturation-last-none"),
        |interview| phrase::with("saturation-at", [("interview", interview.into())]),
    );
    let below = locale::words("saturation-code-below");
    all.push(Said::new("saturation-code", code, tokens.ink, below));
    let categories = &data.review.categories;
    let quiet = categories
        .iter()
        .filter(|row| row.meaning.is_quiet(CONFIRMING));
    let meaning = phrase::with(
        "saturation-meaning-of",
        [
            ("count", quiet.count().into()),
            ("all", categories.len().into()),
        ],
    );
    let meaning = match categories.is_empty() {
        true => locale::words("saturation-last-none"),
        false => meaning,
    };
    let below = locale::words("saturation-meaning-below");
    all.push(Said::new("saturation-meaning", meaning, tokens.ink, below));
    all.extend(estimated(level, tokens.ink));
    all
}

fn met_words(tokens: &Tokens, met: Option<usize>, is_early: bool) -> (String, Color32) {
    match met {
        Some(interview) => (
            phrase::with("saturation-met-at", [("interview", interview.into())]),
            tokens.ok,
        ),
        None if is_early => (locale::words("saturation-too-early"), tokens.ink3),
        None => (locale::words("saturation-not-met"), tokens.warn),
    }
}

/// Coverage and Chao2; nothing with too few interviews.
fn estimated(level: &LevelReview, ink: Color32) -> Vec<Said> {
    if level.curve.steps.len() < LEAST_TO_ESTIMATE {
        return Vec::new();
    }
    let coverage = level.estimates.coverage.map(|coverage| {
        let below = locale::words("saturation-coverage-below");
        let share = format!("{} %", percent(coverage));
        Said::new("saturation-coverage", share, ink, below)
    });
    let chao2 = level.estimates.chao2.map(|chao2| {
        let below = phrase::counted("saturation-chao2-below", level.curve.total());
        let number = format!("{:.1}", chao2.estimate);
        let interval = chao2.ci95.map_or_else(
            || locale::words("saturation-no-interval"),
            |(low, high)| format!("{low:.1} – {high:.1}"),
        );
        Said::new("saturation-chao2", number, ink, below).end(interval)
    });
    coverage.into_iter().chain(chao2).collect()
}

fn steps_ui(ui: &mut Ui, data: &SaturationData) {
    let tokens = theme::tokens(ui);
    let counted = data.counted();
    let Some(level) = data.review.level(counted) else {
        return;
    };
    let title = locale::words("saturation-guest-steps");
    let section = Section::new(Id::unique("saturation guest"), &title);
    section.show(
        ui,
        |_| {},
        |ui| {
            let about = phrase::with(
                "saturation-guest-about",
                [
                    ("what", locale::words(counted.key()).into()),
                    (
                        "verdict",
                        say(&level.guest.message(data.review.terms.series)).into(),
                    ),
                ],
            );
            label_ui(ui, &about, TextRole::Name, tokens.ink);
            label_ui(ui, &data.base_words(counted), TextRole::Small, tokens.ink);
            for step in data.steps(counted) {
                label_ui(ui, &step.words, TextRole::Small, tokens.ink);
                let (key, ink) = if step.is_within {
                    ("saturation-guest-within", tokens.ok)
                } else {
                    ("saturation-guest-above", tokens.warn)
                };
                if !step.ratio.is_empty() {
                    let words = phrase::with(
                        key,
                        [
                            ("ratio", step.ratio.into()),
                            ("percent", level.guest.rule.most_new_percent.into()),
                        ],
                    );
                    label_ui(ui, &words, TextRole::SmallName, ink);
                }
            }
            let source = locale::words("saturation-guest-source");
            label_ui(ui, &source, TextRole::Tiny, tokens.ink3);
        },
    );
}

fn last_ui(ui: &mut Ui, data: &SaturationData) {
    let tokens = theme::tokens(ui);
    let current = data.counted();
    let title = locale::words("saturation-last-new");
    Section::new(Id::unique("saturation last"), &title).show(
        ui,
        |_| {},
        |ui| {
            for level in &data.review.levels {
                let name = locale::words(level.counted.key());
                let last = match level.curve.last_new() {
                    Some(last) => phrase::with("saturation-last-in", [("interview", last.into())]),
                    None => locale::words("saturation-last-none"),
                };
                let row = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
                let (rect, response) = ui.allocate_exact_size(row, egui::Sense::hover());
                let label = format!("{name}, {last}");
                response.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &label)
                });
                let mut strip = Strip::new(ui, rect);
                strip.text_end(&last, TextRole::Small, tokens.ink2);
                strip.skip_end(space::MEDIUM);
                let role = if level.counted == current {
                    TextRole::SmallName
                } else {
                    TextRole::Small
                };
                strip.text(&name, role, tokens.ink);
            }
            let once = data
                .review
                .level(current)
                .map_or(0, |level| level.only_once.len());
            let what = locale::words(current.key());
            let words = phrase::with(
                "saturation-only-once",
                [("count", once.into()), ("what", what.into())],
            );
            label_ui(ui, &words, TextRole::Small, tokens.ink2);
        },
    );
}

fn thin_ui(ui: &mut Ui, data: &SaturationData, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let title = locale::words("saturation-thin");
    let count = data.thin.len().to_string();
    let section = Section::new(Id::unique("saturation thin"), &title).count(&count);
    let plan = locale::words("saturation-sampling-plan");
    let mut asked = false;
    let link = |ui: &mut Ui| {
        asked = Button::quiet(&plan).small().show(ui).clicked();
    };
    let shown = section.show(ui, link, |ui| {
        if data.thin.is_empty() {
            label_ui(
                ui,
                &locale::words(match data.review.categories.is_empty() {
                    true => "saturation-thin-no-category",
                    false => "saturation-thin-nothing",
                }),
                TextRole::Small,
                tokens.ink2,
            );
        }
    });
    if asked {
        out.push(Action::Go(Screen::Selective));
        out.push(Action::Run(Command::PlanSampling));
    }
    if shown.is_none() {
        return;
    }
    for thin in &data.thin {
        let row = ListRow::new(&thin.name)
            .second_line(&thin.words)
            .icon_in(icon::RADIO_BUTTON_UNCHECKED, tokens.warn);
        if row.show(ui).clicked() {
            out.push(Action::Open(Spot::Category(thin.category)));
        }
    }
}
