//! The user's settings: taken at once, kept at once.

use crate::app::Minga;
use crate::app::command::Preference;
use crate::app::settings::{Appearance, MapShape, Strip};

impl Minga {
    pub(super) fn handle_preference(&mut self, preference: Preference) {
        let settings = &mut self.settings;
        match preference {
            Preference::Tongue(tongue) => {
                settings.tongue = tongue;
                self.lang = tongue.lang();
            }
            Preference::Appearance(appearance) => {
                settings.appearance = appearance;
                self.projector.set_dark(appearance == Appearance::Dark);
            }
            Preference::Motion(motion) => settings.motion = motion,
            Preference::Zoom(zoom) => settings.zoom = zoom.clamp(0.5, 3.0),
            Preference::ToggleStrip => {
                settings.strip = match settings.strip {
                    Strip::Whole => Strip::Folded,
                    Strip::Folded => Strip::Whole,
                }
            }
            Preference::ToggleMapShape => {
                settings.map_shape = match settings.map_shape {
                    MapShape::Drawn => MapShape::List,
                    MapShape::List => MapShape::Drawn,
                }
            }
            Preference::MapColours(colours) => settings.map_colours = colours,
        }
        self.settings.keep(&self.places);
    }
}
