//! What the program remembers of its user, between files: a small JSON file.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::app::places::Places;
use crate::i18n::Tongue;

/// How many files the start screen remembers.
const RECENT: usize = 8;

/// The settings. Unknown or broken ones fall back to the defaults: they never stop the program.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub tongue: Tongue,
    pub appearance: Appearance,
    /// Whether motion shows where things went.
    pub motion: Motion,
    /// The interface's zoom, 1.0 is as designed.
    pub zoom: f32,
    pub strip: Strip,
    pub map_shape: MapShape,
    pub map_colours: MapColours,
    pub recent: Vec<PathBuf>,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    #[default]
    Light,
    Dark,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Motion {
    #[default]
    Shown,
    Off,
}

/// The projector strip at the right: whole, or folded to its state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strip {
    #[default]
    Whole,
    Folded,
}

/// How the strategy map is edited: drawn, or as a list of the same content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MapShape {
    #[default]
    Drawn,
    List,
}

/// What the boxes of the strategy map are coloured by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MapColours {
    #[default]
    Area,
    Horizon,
    /// How far the activities behind an objective are.
    State,
    /// Whether no activity, one or several stand behind it.
    Coverage,
}

impl MapColours {
    /// In the order in which a key goes through them.
    pub const ALL: [Self; 4] = [Self::Area, Self::Horizon, Self::State, Self::Coverage];
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            tongue: Tongue::Spanish,
            appearance: Appearance::Light,
            motion: Motion::Shown,
            zoom: 1.0,
            strip: Strip::Whole,
            map_shape: MapShape::Drawn,
            map_colours: MapColours::Area,
            recent: Vec::new(),
        }
    }
}

impl Settings {
    /// Reads the settings; the defaults where there are none.
    #[must_use]
    pub fn load(places: &Places) -> Self {
        let text = std::fs::read_to_string(places.settings()).unwrap_or_default();
        let mut settings: Self = serde_json::from_str(&text).unwrap_or_default();
        settings.zoom = settings.zoom.clamp(0.5, 3.0);
        settings
    }

    /// Writes the settings; a failure only means that they are not remembered.
    pub fn keep(&self, places: &Places) {
        let path = places.settings();
        let write = || -> std::io::Result<()> {
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder)?;
            }
            let part = path.with_extension("part");
            std::fs::write(&part, serde_json::to_vec_pretty(self)?)?;
            std::fs::rename(&part, &path)
        };
        if let Err(error) = write() {
            tracing::warn!(%error, "settings were not kept");
        }
    }

    /// Puts a file first among the recent ones.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
    }
}
