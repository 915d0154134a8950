//! What must hold of the map after acts were taken back out of their order.
//! The acts themselves refuse what would break it.

use crate::domain::change::Change;
use crate::domain::ids::IndicatorId;
use crate::domain::process::{Entity, Process};

/// Whether the map still holds together where `changes`, which are applied, touched it: no cause is
/// its own effect or stands twice, values stand on their scale, and a term has one target.
pub(crate) fn is_sound_after(process: &Process, changes: &[Change]) -> bool {
    changes
        .iter()
        .filter(|change| change.after.is_some())
        .all(|change| match change.entity {
            Entity::CausalLink => process.links.get(change.id.into()).is_none_or(|link| {
                let same = process.index().effects_of(link.from);
                let same = same.filter(|(effect, _)| *effect == link.to).count();
                same == 1 && !process.leads_to(link.to, link.from)
            }),
            Entity::Indicator => is_measured_well(process, change.id.into()),
            Entity::Target => {
                let target = process.targets.get(change.id.into());
                target.is_none_or(|target| is_measured_well(process, target.indicator))
            }
            Entity::Measurement => {
                let measurement = process.measurements.get(change.id.into());
                measurement.is_none_or(|row| is_measured_well(process, row.indicator))
            }
            _ => true,
        })
}

fn is_measured_well(process: &Process, indicator: IndicatorId) -> bool {
    let targets = process.targets_of(indicator);
    let mut numbered = targets.iter().enumerate();
    let once = numbered.all(|(n, target)| {
        let mut before = targets[..n].iter();
        !before.any(|other| other.term == target.term)
    });
    let indicator = process.indicators.get(indicator);
    once && indicator.is_none_or(|of| process.values_fit(of, &of.scale))
}
