//! Counting beside the window: a screen whose numbers take longer than a frame shows the last ones, and says so quietly,
//! until the new ones are there.

use std::sync::Arc;

use egui::{Context, Ui};

use crate::locale;
use crate::model::Project;
use crate::session::Aside;

use super::code_tree::{Stand, stand};
use super::theme;
use super::tokens::{TextRole, space};
use super::widget::label_ui;

/// The most codings of a project whose numbers are made within a frame.
const LIGHT_CODINGS: usize = 3_000;
/// The most documents and codes of one.
const LIGHT_ROWS: usize = 600;

/// What numbers are about: one project, and one question of it. Only numbers about the same stand in for each other.
pub type About<Q> = (Option<uuid::Uuid>, Q);

/// The numbers of a screen: the last that are known, and those on their way.
pub struct Numbers<Q, V, T>(Aside<About<Q>, (Stand, V), T>);

impl<Q, V, T> Default for Numbers<Q, V, T> {
    fn default() -> Self {
        Self(Aside::default())
    }
}

impl<Q: PartialEq + Clone, V: PartialEq + Clone, T: Send + 'static> Numbers<Q, V, T> {
    /// Returns the numbers of `project` for a question and its settings, the last known ones while `make` makes them;
    /// nothing where there are none yet.
    pub fn of(
        &mut self,
        ctx: &Context,
        project: &Arc<Project>,
        (question, settings): (Q, V),
        make: impl FnOnce() -> T + Send + 'static,
    ) -> Option<Arc<T>> {
        let ctx = ctx.clone();
        let asked = ((identity(project), question), (stand(project), settings));
        self.0.ask(asked, is_light(project), make, move || {
            ctx.request_repaint()
        })
    }

    /// Returns the numbers where they are those of the project as it stands; asks for nothing.
    pub fn known(&self, project: &Arc<Project>, question: &Q, settings: &V) -> Option<&Arc<T>> {
        let about = (identity(project), question.clone());
        self.0.known(&about, &(stand(project), settings.clone()))
    }

    /// Returns the last numbers of the project for a question, as it stands or as it stood; asks for nothing.
    pub fn last(&self, project: &Project, question: &Q) -> Option<&Arc<T>> {
        self.0.last(&(identity(project), question.clone()))
    }

    /// Returns whether new numbers are on their way.
    pub fn is_counting(&self) -> bool {
        self.0.is_counting()
    }
}

/// Returns whether the numbers of a project are made faster than anybody sees.
fn is_light(project: &Project) -> bool {
    project.codings.len() <= LIGHT_CODINGS
        && project.documents.len() <= LIGHT_ROWS
        && project.codes.len() <= LIGHT_ROWS
}

fn identity(project: &Project) -> Option<uuid::Uuid> {
    project.settings().map(|settings| settings.id)
}

/// Says that numbers are being counted anew, where they are.
pub fn counting_ui(ui: &mut Ui, is_counting: bool) {
    if !is_counting {
        return;
    }
    let ink = theme::tokens(ui).ink3;
    label_ui(ui, &locale::words("counting"), TextRole::Small, ink);
}

/// Shows a pane whose first numbers are being counted.
pub fn first_counting_ui(ui: &mut Ui) {
    let margin = egui::Margin::symmetric(space::CONTENT as i8, space::WIDE as i8);
    egui::Frame::NONE
        .inner_margin(margin)
        .show(ui, |ui| counting_ui(ui, true));
}
