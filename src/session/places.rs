//! Where things are kept on this computer: preferences, recent projects, and the caches of the index.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;
use serde::{Deserialize, Serialize};

use crate::model::Time;

/// How many recent projects are remembered.
const RECENT: usize = 12;

/// The folders of this program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// For preferences; nothing: they are not kept.
    pub config: Option<PathBuf>,
    /// For what can be made anew; nothing: it is kept in memory.
    pub cache: Option<PathBuf>,
}

impl Places {
    /// Returns the folders that this system has for it, or those that `GROUNDWORK_HOME` names.
    pub fn of_system() -> Self {
        if let Some(home) = std::env::var_os("GROUNDWORK_HOME").filter(|home| !home.is_empty()) {
            let home = PathBuf::from(home);
            return Self {
                config: Some(home.join("config")),
                cache: Some(home.join("cache")),
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
        }
    }

    /// Returns the folder of a project's index.
    pub fn index_of(&self, project: uuid::Uuid) -> Option<PathBuf> {
        self.cache
            .as_ref()
            .map(|cache| cache.join("index").join(project.to_string()))
    }

    /// Reads the preferences; those of a new user where there are none or they cannot be read.
    pub fn preferences(&self) -> Preferences {
        let path = self
            .config
            .as_ref()
            .map(|config| config.join("preferences.json"));
        let words = path.and_then(|path| std::fs::read_to_string(path).ok());
        words
            .and_then(|words| serde_json::from_str(&words).ok())
            .unwrap_or_default()
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
        let new = config.join(format!("preferences.json.{}", std::process::id()));
        std::fs::write(&new, serde_json::to_string_pretty(preferences)?)?;
        std::fs::rename(new, config.join("preferences.json"))
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

/// What the program remembers of the researcher's wishes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Projects, the last one first.
    pub recent: Vec<Recent>,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// Zoom of the whole window, 1.0 for the usual size.
    pub zoom: f32,
    /// Zoom of the transcript, 1.0 for the usual size.
    pub reading_zoom: f32,
    /// Widths of panels in logical pixels, by name.
    pub widths: std::collections::BTreeMap<String, f32>,
    /// The document that was read last in each project.
    pub reading: std::collections::BTreeMap<uuid::Uuid, Reading>,
    /// Where each document is gone through unit by unit.
    pub units: std::collections::BTreeMap<crate::model::DocumentId, UnitPlace>,
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

impl Default for Preferences {
    fn default() -> Self {
        Self {
            recent: Vec::new(),
            theme: ThemeChoice::System,
            zoom: 1.0,
            reading_zoom: 1.0,
            widths: Default::default(),
            reading: Default::default(),
            units: Default::default(),
        }
    }
}

impl Preferences {
    /// Puts a project first among the recent ones.
    pub fn remember(&mut self, recent: Recent) {
        self.forget(&recent.path);
        self.recent.insert(0, recent);
        self.recent.truncate(RECENT);
    }

    /// Takes a project out of the recent ones.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|recent| recent.path != path);
    }
}
