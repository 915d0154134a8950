//! The check list before the day: what the program can see by itself.

use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// How often a [`Watch`] looks again.
pub const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Free space under which the program warns, in bytes.
pub const LITTLE_SPACE: u64 = 500 << 20;

/// What the machine says of itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoomCheck {
    /// Free bytes where the file is.
    pub free_bytes: Option<u64>,
    /// Charge in percent; `None` without a battery.
    pub battery: Option<Battery>,
    /// Whether a backup could be written.
    pub backups_writable: bool,
}

/// A battery's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Battery {
    pub percent: u8,
    pub charging: Charging,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charging {
    Yes,
    No,
}

/// Looks at the machine; takes a few file reads.
#[must_use]
pub fn look(file: &Path, backups: &Path) -> RoomCheck {
    let folder = file.parent().unwrap_or(file);
    let writable = std::fs::create_dir_all(backups)
        .and_then(|()| tempfile::tempfile_in(backups))
        .is_ok();
    RoomCheck {
        free_bytes: fs4::available_space(folder).ok(),
        battery: battery(Path::new("/sys/class/power_supply")),
        backups_writable: writable,
    }
}

/// Looks at the machine now and then, on a thread of its own, while someone asks.
#[derive(Debug, Default)]
pub struct Watch {
    found: Option<RoomCheck>,
    under_way: Option<Receiver<RoomCheck>>,
    looked: Option<Instant>,
}

impl Watch {
    /// What was last found; looks again when that is old. `wake` is called when there is news.
    pub fn look(
        &mut self,
        file: &Path,
        backups: &Path,
        wake: impl FnOnce() + Send + 'static,
    ) -> Option<&RoomCheck> {
        if let Some(news) = self.under_way.as_ref().map(Receiver::try_recv) {
            match news {
                Ok(found) => {
                    self.found = Some(found);
                    self.under_way = None;
                }
                Err(std::sync::mpsc::TryRecvError::Empty) => {}
                Err(std::sync::mpsc::TryRecvError::Disconnected) => self.under_way = None,
            }
        }
        let due = self.looked.is_none_or(|at| at.elapsed() >= LOOK_EVERY);
        if due && self.under_way.is_none() {
            self.looked = Some(Instant::now());
            let (sender, receiver) = channel();
            let (file, backups) = (file.to_owned(), backups.to_owned());
            let thread = std::thread::Builder::new().name("room check".to_owned());
            let spawned = thread.spawn(move || {
                // Nobody listens once the list is no longer shown, and that is right.
                let _ = sender.send(look(&file, &backups));
                wake();
            });
            match spawned {
                Ok(_) => self.under_way = Some(receiver),
                Err(error) => tracing::error!(%error, "no thread"),
            }
        }
        self.found.as_ref()
    }
}

/// The first battery that the system lists.
fn battery(folder: &Path) -> Option<Battery> {
    let mut supplies: Vec<_> = std::fs::read_dir(folder)
        .ok()?
        .filter_map(Result::ok)
        .collect();
    supplies.sort_by_key(std::fs::DirEntry::file_name);
    supplies.iter().find_map(|supply| {
        let read = |name: &str| std::fs::read_to_string(supply.path().join(name)).ok();
        let percent = read("capacity")?.trim().parse().ok()?;
        let charging = match read("status")?.trim() {
            "Discharging" => Charging::No,
            _ => Charging::Yes,
        };
        Some(Battery { percent, charging })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_battery_as_linux_lists_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let supply = folder.path().join("BAT0");
        std::fs::create_dir(&supply).expect("a battery");
        std::fs::write(supply.join("capacity"), "41\n").expect("its charge");
        std::fs::write(supply.join("status"), "Discharging\n").expect("its state");
        let expected = Battery {
            percent: 41,
            charging: Charging::No,
        };
        assert_eq!(battery(folder.path()), Some(expected));
        assert_eq!(battery(&folder.path().join("none")), None);
    }

    #[test]
    fn a_watch_finds_without_being_waited_for() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("taller.minga");
        let (sender, receiver) = channel();
        let mut watch = Watch::default();
        let wake = move || {
            let _ = sender.send(());
        };
        assert_eq!(watch.look(&file, folder.path(), wake), None);
        receiver.recv().expect("news");
        let found = watch.look(&file, folder.path(), || {}).expect("found");
        assert!(found.backups_writable);
    }
}
