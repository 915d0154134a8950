//! The drawing as PNG at 300 dots per inch, strip by strip, so that a poster needs no more memory
//! than a page.

use std::io::Write as _;
use std::sync::{Arc, LazyLock};

use png::{BitDepth, ColorType, Encoder, Filter, PixelDimensions, Unit};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::drawing::Drawing;
use super::svg::{Faces, text};
use crate::export::{ExportError, glyphs};
use crate::typeset::fonts;

/// Dots per inch.
const DPI: f32 = 300.0;

/// The same per metre, as the file says it.
const PER_METRE: u32 = 11_811;

/// The most dots of a picture: a little over A0. A larger one opens in few programs.
const MOST_DOTS: u64 = 150_000_000;

/// The most dots of a strip: 32 MiB of memory.
const STRIP_DOTS: u32 = 8 << 20;

/// Only the embedded faces: the picture is the same on every machine.
static FACES: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut faces = fontdb::Database::new();
    faces.load_font_data(fonts::REGULAR.to_vec());
    faces.load_font_data(fonts::BOLD.to_vec());
    Arc::new(faces)
});

/// Draws the sheet dot by dot. Characters that the fonts lack are replaced as in the PDF.
///
/// # Errors
/// [`ExportError::TooManyDots`] where the sheet is larger than a picture may be;
/// [`ExportError::Picture`] where it could not be drawn.
pub fn png(drawing: &Drawing) -> Result<Vec<u8>, ExportError> {
    let scale = DPI / 72.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a sheet's dots"
    )]
    let [width, height] = [drawing.width, drawing.height].map(|side| (side * scale).round() as u32);
    if u64::from(width) * u64::from(height) > MOST_DOTS {
        return Err(ExportError::TooManyDots { width, height });
    }
    let svg = text(drawing, Faces::Known, &glyphs::printable);
    let options = Options {
        fontdb: Arc::clone(&FACES),
        ..Options::default()
    };
    let picture = |why: &dyn std::fmt::Display| ExportError::Picture(why.to_string());
    let tree = Tree::from_str(&svg, &options).map_err(|error| picture(&error))?;
    // The sheet's own size in the tree's units, whatever those are.
    let (along, down) = (
        precise(width) / tree.size().width(),
        precise(height) / tree.size().height(),
    );
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    // White paper stands behind everything: nothing is transparent.
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    // Even grounds and sharp lines: better filters gain little and take most of the time.
    encoder.set_filter(Filter::NoFilter);
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: PER_METRE,
        yppu: PER_METRE,
        unit: Unit::Meter,
    }));
    let mut writer = encoder.write_header().map_err(|error| picture(&error))?;
    let mut stream = writer.stream_writer().map_err(|error| picture(&error))?;
    let strip = (STRIP_DOTS / width.max(1)).clamp(1, height.max(1));
    let mut top = 0;
    while top < height {
        let rows = strip.min(height - top);
        let mut dots = Pixmap::new(width, rows).ok_or_else(|| picture(&"no memory"))?;
        let place = Transform::from_scale(along, down).post_translate(0.0, -precise(top));
        resvg::render(&tree, place, &mut dots.as_mut());
        let mut colors = Vec::with_capacity(dots.data().len() / 4 * 3);
        for dot in dots.data().chunks_exact(4) {
            colors.extend_from_slice(&dot[..3]);
        }
        stream.write_all(&colors).map_err(|error| picture(&error))?;
        top += rows;
    }
    stream.finish().map_err(|error| picture(&error))?;
    writer.finish().map_err(|error| picture(&error))?;
    Ok(bytes)
}

#[expect(clippy::cast_precision_loss, reason = "a sheet's dots")]
fn precise(dots: u32) -> f32 {
    dots as f32
}
