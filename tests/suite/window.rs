//! The real program with both windows, on a virtual display.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::cli::minga;

/// How long a window may take on a slow machine without a graphics card.
const PATIENCE: Duration = Duration::from_mins(1);

/// A process that ends with the test.
struct Ends(Child);

impl Drop for Ends {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A display of the test's own, and its name.
fn display() -> Option<(Ends, String)> {
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1366x768x24"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut number = String::new();
    let mut out = std::io::BufReader::new(server.stdout.take()?);
    std::io::BufRead::read_line(&mut out, &mut number).ok()?;
    Some((Ends(server), format!(":{}", number.trim())))
}

fn windows(display: &str) -> String {
    let tree = Command::new("xwininfo")
        .args(["-root", "-tree", "-display", display])
        .output();
    tree.map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default()
}

fn wait_for(display: &str, title: &str) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if windows(display).contains(title) {
            return true;
        }
        std::thread::sleep(Duration::from_millis(200));
    }
    false
}

#[test]
fn both_windows_open_on_a_real_display() {
    let Some((_server, display)) = display() else {
        panic!("Xvfb is missing: run tests/setup");
    };
    let _manager = Command::new("openbox")
        .env("DISPLAY", &display)
        .spawn()
        .map(Ends);
    let home = tempfile::tempdir().expect("a folder");
    let made = minga(home.path())
        .current_dir(home.path())
        .args(["new", "vitivinicola", "plan.minga"])
        .status();
    assert!(made.expect("the program starts").success());
    let program = minga(home.path())
        .current_dir(home.path())
        .arg("plan.minga")
        .env("DISPLAY", &display)
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env_remove("WAYLAND_DISPLAY")
        .spawn()
        .expect("the program starts");
    let mut program = Ends(program);
    assert!(wait_for(&display, "\"Minga\""), "{}", windows(&display));
    // The file is opened and checked before the projector can show it.
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE && !windows(&display).contains("Proyector") {
        std::thread::sleep(Duration::from_millis(500));
        let pressed = Command::new("xdotool")
            .env("DISPLAY", &display)
            .args(["search", "--name", "^Minga$", "windowfocus", "key", "F5"])
            .output();
        assert!(pressed.is_ok(), "xdotool is missing: run tests/setup");
    }
    assert!(
        windows(&display).contains("Proyector"),
        "{}",
        windows(&display)
    );
    assert!(
        program.0.try_wait().expect("its state").is_none(),
        "the program still runs"
    );
}
