//! Where things are kept on this computer: preferences, recent projects, and the caches of the index.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;
use serde::{Deserialize, Serialize};

use crate::locale::Language;
use crate::model::{Message, Time};

use super::clock::{coder_of_environment, user_name};
use super::figure_settings::FigureSettings;

/// How many recent projects are remembered.
const RECENT: usize = 12;

/// The file of the preferences, in the config folder.
const PREFERENCES: &str = "preferences.json";

/// The least and the greatest zoom, of the window and of the text that is read.
const ZOOM: (f32, f32) = (0.75, 2.0);

/// The folders of this program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// For preferences; nothing: they are not kept.
    pub config: Option<PathBuf>,
    /// For what can be made anew; nothing: it is kept in memory.
    pub cache: Option<PathBuf>,
    /// Who codes, where it was said for this run; nothing: as the environment, the settings or the computer have it.
    pub coder: Option<String>,
}

impl Places {
    /// Returns the folders that this system has for it, or those that `GROUNDWORK_HOME` names.
    pub fn of_system() -> Self {
        if let Some(home) = std::env::var_os("GROUNDWORK_HOME").filter(|home| !home.is_empty()) {
            let home = PathBuf::from(home);
            return Self {
                config: Some(home.join("config")),
                cache: Some(home.join("cache")),
                coder: None,
            };
        }
        let strategy = etcetera::choose_base_strategy().ok();
        Self {
            config: strategy
                .as_ref()
                .map(|base| base.config_dir().join("groundwork")),
            cache: strategy
                .as_ref()
                .map(|base| base.cache_dir().join("groundwork")),
            coder: None,
        }
    }

    /// Returns these folders with who codes in this run; a name of blanks says nothing.
    pub fn with_coder(mut self, name: Option<&str>) -> Self {
        self.coder = name.and_then(in_one_line);
        self
    }

    /// Returns the name of who codes here: as it was said for this run, else as `GROUNDWORK_CODER` has it, else as the
    /// settings of this computer have it, else as the computer knows the person.
    pub fn coder_name(&self) -> String {
        let said = self.coder.clone().or_else(coder_of_environment);
        let kept = || self.preferences().coder;
        said.or_else(kept)
            .and_then(|name| in_one_line(&name))
            .unwrap_or_else(user_name)
    }

    /// Returns the folder of a project's index.
    pub fn index_of(&self, project: uuid::Uuid) -> Option<PathBuf> {
        self.cache
            .as_ref()
            .map(|cache| cache.join("index").join(project.to_string()))
    }

    /// Reads the preferences; those of a new user where there are none or they cannot be read.
    pub fn preferences(&self) -> Preferences {
        self.read_preferences().0
    }

    /// Reads the preferences, and says so where they are there and cannot be read.
    ///
    /// A damaged file is kept beside itself, since the next change writes a new one.
    pub fn read_preferences(&self) -> (Preferences, Option<Message>) {
        let Some(config) = &self.config else {
            return (Preferences::default(), None);
        };
        let path = config.join(PREFERENCES);
        let failed = |detail: String| {
            let aside = config.join(format!("{PREFERENCES}.damaged"));
            let kept = std::fs::copy(&path, &aside).is_ok();
            let key = if kept {
                "settings-damaged"
            } else {
                "settings-unreadable"
            };
            let message = Message::new(key)
                .with("detail", detail)
                .with("path", aside.display().to_string());
            (Preferences::default(), Some(message))
        };
        let words = match std::fs::read_to_string(&path) {
            Ok(words) => words,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return (Preferences::default(), None);
            }
            Err(error) => return failed(error.to_string()),
        };
        match serde_json::from_str::<Preferences>(&words) {
            Ok(preferences) => (preferences.within_bounds(), None),
            Err(error) => failed(error.to_string()),
        }
    }

    /// Writes the preferences, whole or not at all.
    ///
    /// # Errors
    ///
    /// What the system says; preferences that cannot be kept do no harm.
    pub fn keep(&self, preferences: &Preferences) -> std::io::Result<()> {
        let Some(config) = &self.config else {
            return Ok(());
        };
        std::fs::create_dir_all(config)?;
        let new = config.join(format!("{PREFERENCES}.{}", std::process::id()));
        std::fs::write(&new, serde_json::to_string_pretty(preferences)?)?;
        std::fs::rename(new, config.join(PREFERENCES))
    }
}

/// A project that was open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// The file.
    pub path: PathBuf,
    /// Its title then.
    pub title: String,
    /// How many documents it had.
    pub documents: usize,
    /// How many codings it had.
    pub codings: usize,
    /// When it was open last.
    pub opened: Time,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// As the system has it.
    #[default]
    System,
    /// Dark letters on light paper.
    Light,
    /// Light letters on dark paper.
    Dark,
}

/// The face in which transcripts are read, where their script has both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadingFace {
    /// With serifs, as books have.
    #[default]
    Serif,
    /// Without serifs, as the window itself has.
    Sans,
}

/// How far apart the lines of a transcript stand, in line heights of the size of its letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineSpacing {
    /// 1.5.
    Close,
    /// 1.7.
    #[default]
    Usual,
    /// 1.9.
    Wide,
}

impl LineSpacing {
    /// All of them, the closest first.
    pub const ALL: [Self; 3] = [Self::Close, Self::Usual, Self::Wide];

    /// Returns how much higher a line is than the usual one.
    pub fn share(self) -> f32 {
        match self {
            Self::Close => 1.5 / 1.7,
            Self::Usual => 1.0,
            Self::Wide => 1.9 / 1.7,
        }
    }
}

/// The lengths of line that are offered, in characters; the design system allows 46 to 75.
pub const LINE_LENGTHS: [u16; 5] = [46, 54, 60, 68, 75];

/// The usual length of a line, in characters.
pub const USUAL_LINE: u16 = 68;

/// What the program remembers of the researcher's wishes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Projects, the last one first.
    pub recent: Vec<Recent>,
    /// Who codes at this computer; nothing: as the computer knows the person.
    pub coder: Option<String>,
    /// The language of the window; nothing: English, or that of the system where the window is opened first.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// Zoom of the whole window, 1.0 for the usual size.
    pub zoom: f32,
    /// Zoom of the transcript, 1.0 for the usual size.
    pub reading_zoom: f32,
    /// The face of the transcript.
    pub reading_face: ReadingFace,
    /// How far apart its lines stand.
    pub line_spacing: LineSpacing,
    /// How long its lines are, in characters.
    pub line_length: u16,
    /// Whether dragging in the transcript selects whole words.
    pub whole_words: bool,
    /// Whether the text alone is read, over the whole window; never kept.
    #[serde(skip)]
    pub full_width: bool,
    /// Keys that were chosen in place of the usual ones: command and chord, an empty chord for no key.
    pub keys: std::collections::BTreeMap<String, String>,
    /// Widths of panels in logical pixels, by name.
    pub widths: std::collections::BTreeMap<String, f32>,
    /// The document that was read last in each project.
    pub reading: std::collections::BTreeMap<uuid::Uuid, Reading>,
    /// What lay open in each project, and where each document was read last.
    pub desks: std::collections::BTreeMap<uuid::Uuid, OpenDocuments>,
    /// Where each document is gone through unit by unit.
    pub units: std::collections::BTreeMap<crate::model::DocumentId, UnitPlace>,
    /// How the figure of each model is drawn.
    #[serde(deserialize_with = "super::figure_settings::read")]
    pub figures: std::collections::BTreeMap<crate::model::ModelId, FigureSettings>,
}

/// Where a document is gone through unit by unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnitPlace {
    /// By which units.
    pub kind: super::UnitKind,
    /// At which byte of its text.
    pub offset: u32,
}

/// Where the researcher was reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// In which document.
    pub document: crate::model::DocumentId,
    /// At which byte of its text.
    pub offset: u32,
}

/// What lay open in a project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenDocuments {
    /// The documents in tabs, in order.
    pub tabs: Vec<crate::model::DocumentId>,
    /// The document beside the one that was read.
    pub side: Option<crate::model::DocumentId>,
    /// At which byte of its text each document was read last.
    pub places: std::collections::BTreeMap<crate::model::DocumentId, u32>,
    /// At which byte of its text the reading cursor of each document stood.
    pub carets: std::collections::BTreeMap<crate::model::DocumentId, u32>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            recent: Vec::new(),
            coder: None,
            language: None,
            theme: ThemeChoice::System,
            zoom: 1.0,
            reading_zoom: 1.0,
            reading_face: ReadingFace::Serif,
            line_spacing: LineSpacing::Usual,
            line_length: USUAL_LINE,
            whole_words: true,
            full_width: false,
            keys: Default::default(),
            widths: Default::default(),
            reading: Default::default(),
            desks: Default::default(),
            units: Default::default(),
            figures: Default::default(),
        }
    }
}

impl Preferences {
    /// Sets the zoom of the window, within its bounds.
    pub fn set_zoom(&mut self, zoom: f32) {
        self.zoom = bounded(zoom);
    }

    /// Sets the zoom of the transcript, within its bounds.
    pub fn set_reading_zoom(&mut self, zoom: f32) {
        self.reading_zoom = bounded(zoom);
    }

    /// Brings what another program wrote into the file within the bounds that the window keeps itself.
    fn within_bounds(mut self) -> Self {
        self.set_zoom(self.zoom);
        self.set_reading_zoom(self.reading_zoom);
        let [least, .., most] = LINE_LENGTHS;
        self.line_length = self.line_length.clamp(least, most);
        self
    }

    /// Puts a project first among the recent ones, by the whole path: the next start may be in another folder.
    pub fn remember(&mut self, mut recent: Recent) {
        self.forget(&recent.path);
        if let Ok(whole) = std::path::absolute(&recent.path) {
            recent.path = whole;
        }
        self.forget(&recent.path);
        self.recent.insert(0, recent);
        self.recent.truncate(RECENT);
    }

    /// Remembers where a document of a project is being read, and where its reading cursor stands.
    pub fn read_at(&mut self, project: uuid::Uuid, reading: Reading, caret: u32) {
        self.reading.insert(project, reading);
        let desk = self.desks.entry(project).or_default();
        desk.places.insert(reading.document, reading.offset);
        desk.carets.insert(reading.document, caret);
    }

    /// Remembers which documents of a project are open.
    pub fn lies_open(
        &mut self,
        project: uuid::Uuid,
        tabs: Vec<crate::model::DocumentId>,
        side: Option<crate::model::DocumentId>,
    ) {
        let desk = self.desks.entry(project).or_default();
        desk.tabs = tabs;
        desk.side = side;
    }

    /// Takes a project out of the recent ones.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|recent| recent.path != path);
    }
}

/// Returns a name as a project takes it, or nothing where nothing is left.
fn in_one_line(name: &str) -> Option<String> {
    let printed = name.replace(|letter: char| letter.is_control(), " ");
    let name = printed.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

fn bounded(zoom: f32) -> f32 {
    let (least, most) = ZOOM;
    if zoom.is_finite() {
        zoom.clamp(least, most)
    } else {
        1.0
    }
}
