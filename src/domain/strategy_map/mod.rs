//! *Mapa estratégico*: perspectives, objectives with their causes, indicators and targets (S4).
//!
//! A file per concept, and a file for each verb that several concepts share.
//! Never here: where a box goes ([`crate::domain::layout`]), or what stands behind an objective
//! ([`crate::domain::line_of_sight`]).

mod amount;
mod duplicate;
mod indicator;
mod link;
mod measurement;
mod objective;
mod perspective;
mod place;
mod removal;
mod sound;
mod target;

pub use amount::{Amount, DecimalSign};
pub use indicator::{Frequency, Indicator, IndicatorEdit, IndicatorValue, Scale};
pub use link::CausalLink;
pub use measurement::Measurement;
pub use objective::{Horizon, Objective, ObjectiveEdit};
pub use perspective::{Perspective, PerspectiveEdit};
pub use place::ObjectivePlace;
pub use target::Target;

pub(crate) use duplicate::duplicate;
pub(crate) use indicator::{add_indicator, edit_indicator, remove_indicator};
pub(crate) use link::{first_circle, link, unlink};
pub(crate) use measurement::{add_measurement, remove_measurement};
pub(crate) use objective::{add, edit, edit_all};
pub(crate) use perspective::{add_perspective, edit_perspective};
pub(crate) use perspective::{remove_perspective, shift_perspective};
pub(crate) use place::{order, place};
pub(crate) use removal::remove;
pub(crate) use sound::is_sound_after;
pub(crate) use target::{remove_target, set_target};

#[cfg(test)]
mod testing;
