//! The dialog with the scale of ratings: the study's names for them, the numbers of the rule, its own words for it.

use egui::{Context, Id, Ui};

use crate::analysis::matrix::scale;
use crate::locale::{say, words};
use crate::model::{Rating, RatingScale, fold::number_of};
use crate::operation::{Operation, ProjectEdit};
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Dialog, DialogAnswer, DialogButton, DialogWidth, TextField, label_ui, scroll_area,
};

use super::State;

/// Height of the body.
const BODY: f32 = 470.0;
/// Width of the field of a number.
const NUMBER: f32 = 72.0;

/// The scale while it is being written.
#[derive(Clone, Debug)]
pub(super) struct ScaleDraft {
    names: [String; 5],
    rule: String,
    /// Kinds of source, per cent of the informants, per cent of negative cases.
    numbers: [String; 3],
}

impl ScaleDraft {
    fn new(scale: RatingScale) -> Self {
        let numbers = [
            scale.kinds,
            scale.informants_percent,
            scale.negative_percent,
        ];
        Self {
            names: scale.names,
            rule: scale.rule,
            numbers: numbers.map(|number| number.to_string()),
        }
    }

    /// Returns the scale as it is written; `None` where a number is none.
    fn scale(&self) -> Option<RatingScale> {
        let number = |at: usize| number_of(self.numbers.get(at)?);
        let scale = RatingScale {
            names: self.names.each_ref().map(|name| name.trim().to_owned()),
            rule: self.rule.trim().to_owned(),
            kinds: number(0)?,
            informants_percent: number(1)?,
            negative_percent: number(2)?,
        };
        scale.is_fit().then_some(scale)
    }
}

impl State {
    /// Opens the dialog.
    pub(super) fn open_scale(&mut self, shell: &Shell<'_>) {
        self.scale = Some(ScaleDraft::new(scale(shell.project)));
    }
}

/// Shows the dialog while it is open.
pub(super) fn scale_ui(ctx: &Context, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(mut draft) = state.scale.take() else {
        return;
    };
    let [title, cancel, keep] =
        ["cases-scale-title", "dialog-cancel", "cases-scale-keep"].map(words);
    let problem = match shell.locked() {
        Some(reason) => Some(words(reason)),
        None if draft.scale().is_none() => Some(words("refusal-bad-rating-scale")),
        None => None,
    };
    let mut primary = DialogButton::primary(&keep);
    primary.reason = problem.as_deref();
    let buttons = [DialogButton::harmless(&cancel), primary];
    let dialog = Dialog::new(Id::unique("cases scale"), &title)
        .width(DialogWidth::Medium)
        .height(BODY);
    match dialog.show(ctx, &buttons, |ui| body_ui(ui, shell, &mut draft)) {
        None => state.scale = Some(draft),
        Some(DialogAnswer::Button(1)) => {
            if let Some(new) = draft.scale().filter(|new| *new != scale(shell.project)) {
                out.perform_and_say(Operation::EditProject(ProjectEdit {
                    ratings: Some(Some(new)),
                    ..ProjectEdit::default()
                }));
            }
        }
        Some(_) => {}
    }
}

fn body_ui(ui: &mut Ui, shell: &Shell<'_>, draft: &mut ScaleDraft) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = space::SMALL;
    scroll_area("cases scale body").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::SMALL;
        label_ui(ui, &words("cases-scale-about"), TextRole::Body, tokens.ink2);
        let keys = [
            "cases-scale-kinds",
            "cases-scale-informants",
            "cases-scale-negative",
        ];
        for (key, text) in keys.iter().zip(&mut draft.numbers) {
            row_ui(ui, &words(key), (text, NUMBER), "");
        }
        if draft.scale().is_none() {
            let problem = words("refusal-bad-rating-scale");
            label_ui(ui, &problem, TextRole::Small, tokens.danger);
        }
        let name = words("cases-scale-rule");
        label_ui(ui, &name, TextRole::Small, tokens.ink2);
        let usual = crate::analysis::matrix::rule(shell.project);
        let usual = usual.first().map(say).unwrap_or_default();
        let own = shell
            .project
            .settings()
            .and_then(|row| row.ratings.as_ref());
        let usual = own
            .filter(|own| !own.rule.is_empty())
            .map_or(usual, |_| String::new());
        TextField::new(Id::unique("cases scale rule"), &name, &mut draft.rule)
            .placeholder(&usual)
            .multi_line(3)
            .show(ui);
        label_ui(
            ui,
            &words("cases-scale-names"),
            TextRole::SmallStrong,
            tokens.ink,
        );
        for (rating, text) in Rating::ALL.iter().zip(&mut draft.names) {
            let name = words(rating.key());
            row_ui(ui, &name, (text, 220.0), &name);
        }
    });
}

/// A caption with a field beside it.
fn row_ui(ui: &mut Ui, name: &str, (text, width): (&mut String, f32), hint: &str) {
    let tokens = theme::tokens(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        let id = Id::unique(("cases scale field", name));
        TextField::new(id, name, text)
            .placeholder(hint)
            .width(width)
            .show(ui);
        label_ui(ui, name, TextRole::Body, tokens.ink);
    });
}
