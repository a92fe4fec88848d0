//! The left panel of the trustworthiness screen: its sections, each with how far it is.

use egui::{Ui, Vec2};

use crate::locale;
use crate::model::Form;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{ListRow, hairline_h, label_ui, panel_head_ui, scroll_area};

use super::{Section, State, TrustData};

/// Shows the panel.
pub fn left_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let Some(data) = state.data(ui.ctx(), shell) else {
        return;
    };
    panel_head_ui(ui, &locale::words("trust-heading"), "", |_| {});
    scroll_area("trust left").show(ui, |ui| {
        for section in Section::ALL {
            section_ui(ui, (state, &data), section, out);
        }
        about_ui(ui, state.section);
    });
}

fn section_ui(
    ui: &mut Ui,
    (state, data): (&mut State, &TrustData),
    section: Section,
    out: &mut Actions,
) {
    let name = locale::words(section.key());
    let standing = data.standing(section);
    let label = [name.clone(), data.standing_words(section)];
    let label = label.join(", ");
    let row = ListRow::new(&name)
        .icon(section.icon())
        .trailing(&standing)
        .label(label.trim_end_matches([',', ' ']))
        .chosen(state.section == section);
    if row.show(ui).clicked() {
        state.section = section;
        out.push(Action::Moved);
        ui.ctx().request_repaint();
    }
}

/// What the section is for, and which numbers stand beside its name.
fn about_ui(ui: &mut Ui, section: Section) {
    let tokens = theme::tokens(ui);
    ui.add_space(space::MEDIUM);
    let x = ui.max_rect().x_range();
    hairline_h(ui.painter(), x, ui.cursor().top(), tokens.line);
    let key = match section {
        Section::MemberChecks => "trust-about-checks",
        Section::Debriefings => "trust-about-debriefings",
        Section::Convergence => "trust-about-convergence",
        Section::NegativeCases => "trust-about-negative",
        Section::Form(Form::Evaluation) => "trust-about-evaluation",
        Section::Form(Form::Criteria) => "trust-about-criteria",
        Section::Form(Form::Power) => "trust-about-power",
        Section::Form(_) => "trust-about-form",
        Section::Audit => "trust-about-audit",
    };
    let margin = egui::Margin::same(space::PANEL as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        label_ui(ui, &locale::words(key), TextRole::Small, tokens.ink2);
        if let Section::Form(form) = section {
            ui.add_space(space::MEDIUM);
            let cite = locale::words(&format!("{}-cite", form.key()));
            label_ui(ui, &cite, TextRole::Small, tokens.ink3);
        }
    });
}
