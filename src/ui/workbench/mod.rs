//! The window as a whole: what is open, where we are, and the loop of hearing, painting and doing.
//!
//! ```text
//! events ─► hear ─► state ─► paint screens ─► Actions ─► act ─► requests to the session
//! ```

mod act;
mod brought;
mod dialogs;
mod frame;
mod hear;
mod key_sheet;
mod measured;
mod palette;
mod panes;
mod path_dialog;
mod round;
mod run;
mod screens;
mod settings;
mod start;
mod take_over;
mod tracing;
mod weights;
mod why;

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use crate::analysis::Counts;
use crate::locale::{self, Language, say, words};
use crate::model::Traced;
use crate::session::{
    JobId, Keeper, Places, Preferences, Request, Session, Status, TableKind, ThemeChoice, Ticket,
};

use super::keymap::{self, Keymap};
use super::shell::{Actions, Room, Screen, Shell, Texts};
use super::theme;
use super::trace;
use super::widget::ToastState;
use super::widget::reader::name_window;

use dialogs::DialogState;
use panes::Side;
use round::Round;
use screens::Screens;

pub use key_sheet::{KeyGroup, key_groups};
pub use round::Pane;
pub use settings::{KeyRow, key_rows};

/// The first ticket of the workbench itself; screens have theirs above.
const FIRST_TICKET: Ticket = 1;

/// Everything that the window knows.
pub struct Workbench {
    session: Session,
    keeper: Keeper,
    places: Places,
    preferences: Preferences,
    /// The language that was asked for on the command line: it is that of this window only.
    asked: Option<Language>,
    status: Option<Status>,
    counts: Arc<Counts>,
    texts: Texts,
    screen: Screen,
    been: Vec<Screen>,
    ahead: Vec<Screen>,
    screens: Screens,
    dialog: Option<DialogState>,
    palette: Option<palette::State>,
    keys_shown: bool,
    /// What the key sheet is narrowed to.
    key_filter: String,
    start: start::State,
    toast: ToastState,
    /// A refusal or a hint, shown as a line until the next act.
    line: Option<String>,
    /// What was done last and in which act, for who does not see it; toasts say the rest.
    said: Option<(u64, String)>,
    /// Acts whose success is said in a toast.
    saying: HashMap<Ticket, ()>,
    job: Option<Job>,
    next_ticket: Ticket,
    left_open: bool,
    inspector_open: bool,
    /// The panel that lies over the main pane.
    over: Option<Side>,
    round: Round,
    trace: trace::Panel,
    /// What was chosen on the screen when the audit was looked at last.
    chosen: Option<(Screen, Option<Traced>)>,
    indexing: bool,
    opening: bool,
    /// The file dialog of the system comes at once where files are to be found.
    chooses: bool,
    /// What was measured last, and how it was read.
    measured: Option<(String, Option<TableKind>)>,
}

/// Work that runs beside the window and can be stopped.
struct Job {
    id: JobId,
    words: String,
    done: usize,
    total: usize,
    since: f64,
}

impl Workbench {
    /// Returns a window on `project`, or on the start screen.
    pub fn new(session: Session, places: Places, project: Option<&Path>) -> Self {
        let (preferences, damaged) = places.read_preferences();
        keymap::hold(Keymap::read(&preferences.keys));
        locale::set_language(preferences.language.unwrap_or_default());
        let mut workbench = Self {
            keeper: session.keeper(places.clone()),
            session,
            places,
            preferences,
            asked: None,
            status: None,
            counts: Arc::new(Counts::of(&Default::default())),
            texts: Texts::default(),
            screen: Screen::Documents,
            been: Vec::new(),
            ahead: Vec::new(),
            screens: Screens::default(),
            dialog: None,
            palette: None,
            keys_shown: false,
            key_filter: String::new(),
            start: start::State::default(),
            toast: ToastState::default(),
            line: damaged.as_ref().map(say),
            said: None,
            saying: HashMap::new(),
            job: None,
            next_ticket: FIRST_TICKET,
            left_open: true,
            inspector_open: true,
            over: None,
            round: Round::default(),
            trace: trace::Panel::default(),
            chosen: None,
            indexing: false,
            opening: project.is_some(),
            chooses: false,
            measured: None,
        };
        if let Some(path) = project {
            workbench.session.send(Request::Open {
                path: path.to_owned(),
                to_read: false,
            });
        }
        workbench
    }

    /// Lets the file dialog of the system come at once where files are to be found; else it is one button away.
    #[must_use]
    pub fn with_file_dialogs(mut self) -> Self {
        self.chooses = true;
        self
    }

    /// Speaks `asked`, without one what was chosen last, and what `of_system` speaks where nothing ever was.
    #[must_use]
    pub fn with_language(mut self, asked: Option<Language>, of_system: Option<Language>) -> Self {
        self.asked = asked;
        self.preferences.language = self.preferences.language.or(of_system);
        self
    }

    /// Hears what the project thread says. It paints nothing.
    pub fn logic(&mut self, ctx: &egui::Context) {
        self.hear_all(ctx);
        self.look_for_dropped_files(ctx);
    }

    /// Paints the window and does what was asked for.
    pub fn ui(&mut self, ui: &mut egui::Ui) {
        self.apply_theme(ui.ctx());
        name_window(ui.ctx(), &self.title());
        let mut out = Actions::default();
        self.keys(ui.ctx(), &mut out);
        if self.status.is_some() {
            self.frame_ui(ui, &mut out);
        } else {
            self.start_ui(ui, &mut out);
        }
        self.overlays_ui(ui, &mut out);
        self.keep_tracing(ui.ctx());
        self.tell_missing_letters(ui.ctx());
        for action in out.take() {
            self.act(ui.ctx(), action);
        }
        let covered = self.dialog.is_some() || self.palette.is_some() || self.keys_shown;
        self.round.end(ui.ctx(), covered);
    }

    /// Returns the pane that has the focus.
    pub fn pane(&self) -> Option<Pane> {
        self.round.current()
    }

    /// Returns how the open project stands.
    pub fn status(&self) -> Option<&Status> {
        self.status.as_ref()
    }

    /// Returns where we are.
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// Returns the title of the window.
    pub fn title(&self) -> String {
        match &self.status {
            Some(status) => format!("{} – Groundwork", status.project.title()),
            None => words("app-name"),
        }
    }

    fn ticket(&mut self) -> Ticket {
        self.next_ticket += 1;
        self.next_ticket
    }

    fn apply_theme(&self, ctx: &egui::Context) {
        let language = self.asked.or(self.preferences.language);
        let language = language.unwrap_or_default();
        locale::set_language(language);
        if theme::is_mirrored(ctx) != language.is_rtl() {
            theme::set_mirrored(ctx, language.is_rtl());
        }
        let theme = match self.preferences.theme {
            ThemeChoice::System => egui::ThemePreference::System,
            ThemeChoice::Light => egui::ThemePreference::Light,
            ThemeChoice::Dark => egui::ThemePreference::Dark,
        };
        if ctx.options(|options| options.theme_preference) != theme {
            ctx.set_theme(theme);
        }
        // Enlarging is a command of ours, whose key can be changed and whose choice is kept.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        // Where the system says nothing, paper is light.
        ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
        if (ctx.zoom_factor() - self.preferences.zoom).abs() > f32::EPSILON {
            ctx.set_zoom_factor(self.preferences.zoom);
        }
    }

    fn keep_preferences(&self) {
        self.keeper.keep(&self.preferences);
    }
}

/// What a screen sees of the workbench.
fn shell<'a>(
    status: &'a Status,
    counts: &'a Counts,
    texts: &'a Texts,
    preferences: &'a Preferences,
    room: Room,
) -> Shell<'a> {
    Shell {
        status,
        project: &status.project,
        counts,
        texts,
        preferences,
        room,
    }
}
