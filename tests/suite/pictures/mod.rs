//! Pictures of every screen and every slide, compared with those under `tests/pictures/`.
//!
//! On Debian 12 with lavapipe, where they were made, no pixel may differ by more than the eye can
//! see. Elsewhere fonts and lines are rounded otherwise: there [`ELSEWHERE`] is allowed.
//! A change that is meant is taken over with `UPDATE_SNAPSHOTS=1 tests/run pictures`; look at each
//! picture before it is committed.

mod desks;
mod drafts;
mod polls;
mod results;
mod screens;
mod slides;
mod stage;

use egui_kittest::{SnapshotOptions, SnapshotResults, try_image_snapshot_options};

const FOLDER: &str = "tests/pictures";

/// How far a pixel may be from its twin, as the square of a YIQ distance of up to 35,215; and which
/// part of a picture's pixels may be farther.
struct Tolerance {
    distance: f32,
    part: f32,
}

const DEBIAN_12: Tolerance = Tolerance {
    distance: 0.6,
    part: 0.0,
};

const ELSEWHERE: Tolerance = Tolerance {
    distance: 200.0,
    part: 0.005,
};

impl Tolerance {
    fn here() -> Self {
        let system = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
        let says = |line: &str| system.lines().any(|other| other.replace('"', "") == line);
        if says("ID=debian") && says("VERSION_ID=12") {
            DEBIAN_12
        } else {
            ELSEWHERE
        }
    }
}

/// Compares a picture with the one of its name; what differs is told when `results` ends.
fn compare(results: &mut SnapshotResults, picture: &image::RgbaImage, name: &str) {
    let Tolerance { distance, part } = Tolerance::here();
    let pixels = f64::from(picture.width()) * f64::from(picture.height());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a part of a picture's pixels"
    )]
    let failed = (pixels * f64::from(part)) as usize;
    let options = SnapshotOptions::new()
        .output_path(FOLDER)
        .threshold(distance)
        .max_failed_pixels(failed);
    results.add(try_image_snapshot_options(picture, name, &options));
}

/// The comparison itself: a picture that lacks one row of text is not the same.
#[test]
fn a_missing_line_of_text_is_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    let white = image::RgbaImage::from_pixel(400, 300, image::Rgba([255; 4]));
    let mut written = white.clone();
    for x in (40..360).step_by(3) {
        for y in 100..112 {
            written.put_pixel(x, y, image::Rgba([31, 41, 51, 255]));
        }
    }
    written
        .save(folder.path().join("line.png"))
        .expect("the picture is written");
    for tolerance in [DEBIAN_12, ELSEWHERE] {
        let failed = 400.0 * 300.0 * tolerance.part;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a part of a picture's pixels"
        )]
        let options = SnapshotOptions::new()
            .output_path(folder.path())
            .threshold(tolerance.distance)
            .max_failed_pixels(failed as usize);
        assert!(try_image_snapshot_options(&written, "line", &options).is_ok());
        if std::env::var_os("UPDATE_SNAPSHOTS").is_none() {
            assert!(try_image_snapshot_options(&white, "line", &options).is_err());
        }
    }
}
