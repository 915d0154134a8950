//! *Poderes*: who of the roll is not here, and who present votes for them.

use egui::{Label, Ui};

use super::choices::named;
use super::looked::Looked;
use crate::domain::ids::ParticipantId;
use crate::domain::poll::{Electorate, Proxy};
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{icon_button, pick};

/// A proxy that is being noted.
#[derive(Default)]
pub struct ProxyForm {
    absent: Option<ParticipantId>,
}

impl ProxyForm {
    /// Shows the proxies and the line that adds one: the absent, then the holder, and it stands.
    /// Answers all proxies when one came or went.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        electorate: &Electorate,
        looked: &Looked,
    ) -> Option<Vec<Proxy>> {
        let mut changed = None;
        for (place, proxy) in electorate.proxies.iter().enumerate() {
            let name = |who| cx.process.name_of(who).unwrap_or("–");
            let absent = name(proxy.absent);
            named(ui, &t!(cx.lang, "setup-proxies"), |ui| {
                let label = t!(cx.lang, "setup-proxy-remove", name = absent);
                if icon_button(ui, icons::X, &label).clicked() {
                    let mut left = electorate.proxies.clone();
                    left.remove(place);
                    changed = Some(left);
                }
                let said = t!(
                    cx.lang,
                    "setup-proxy-line",
                    absent = absent,
                    holder = name(proxy.holder)
                );
                ui.add(Label::new(said).truncate());
            });
        }
        let known = |who: &ParticipantId| looked.absent.iter().any(|(id, _)| id == who);
        self.absent = self.absent.filter(known);
        let name = t!(cx.lang, "setup-proxy-add");
        named(ui, &name, |ui| {
            if looked.absent.is_empty() {
                ui.label(theme::caption(t!(cx.lang, "setup-proxy-none")));
                return;
            }
            let width = (ui.available_width() - 2.0 * theme::S) / 2.0;
            let some = |(id, name): &(ParticipantId, String)| (Some(*id), name.clone());
            let absent: Vec<_> = looked.absent.iter().map(some).collect();
            let label = t!(cx.lang, "setup-proxy-absent");
            let picked = pick(ui, "proxy-absent", &label, width, &self.absent, &absent);
            self.absent = picked.unwrap_or(self.absent);
            let Some(absent) = self.absent else {
                return;
            };
            let holders: Vec<_> = looked.holders.iter().map(some).collect();
            let label = t!(cx.lang, "setup-proxy-holder");
            if let Some(Some(holder)) = pick(ui, "proxy-holder", &label, width, &None, &holders) {
                let mut more = electorate.proxies.clone();
                more.push(Proxy { absent, holder });
                changed = Some(more);
                self.absent = None;
            }
        });
        changed
    }
}
