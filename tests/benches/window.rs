//! The window on a project, for benches.

use std::path::Path;

use egui::Vec2;
use egui_kittest::Harness;

use groundwork::session::{Places, Session};
use groundwork::ui::{Workbench, theme};

/// Opens the window on a project at 1440x900, without threads, textures and the graphics card.
pub fn window(path: &Path) -> Harness<'static, Workbench> {
    window_of(Session::inline(Places::default()), path)
}

/// Opens the window on a project as [`window`], with what the session does.
pub fn window_of(session: Session, path: &Path) -> Harness<'static, Workbench> {
    let workbench = Workbench::new(session, Places::default(), Some(path));
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1440.0, 900.0))
        .with_context_setup(|ctx| theme::install(ctx, false))
        .build_ui_state(
            |ui, workbench: &mut Workbench| {
                workbench.logic(ui.ctx());
                workbench.ui(ui);
            },
            workbench,
        );
    harness.run_steps(8);
    harness
}
