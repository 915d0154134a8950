//! From bytes to text, whatever program wrote them.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::domain::import_fault::ImportFault;
use crate::import::within;

/// How the file's letters were written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    #[default]
    Utf8,
    Utf16,
    /// What spreadsheets on older Windows in Spanish write.
    Windows1252,
}

/// A text with how it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    pub encoding: Encoding,
}

/// Reads UTF-8 with or without a byte order mark, UTF-16 with one, and all else as Windows-1252.
///
/// # Errors
/// [`ImportFault::TooLarge`], [`ImportFault::Binary`], [`ImportFault::Garbled`] or
/// [`ImportFault::Empty`].
pub fn decode(bytes: &[u8]) -> Result<Decoded, ImportFault> {
    within(bytes.len())?;
    let (encoding, decoder, mark) = match bytes {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding::Utf8, UTF_8, 3),
        [0xFF, 0xFE, ..] => (Encoding::Utf16, UTF_16LE, 2),
        [0xFE, 0xFF, ..] => (Encoding::Utf16, UTF_16BE, 2),
        _ if std::str::from_utf8(bytes).is_ok() => (Encoding::Utf8, UTF_8, 0),
        _ => (Encoding::Windows1252, WINDOWS_1252, 0),
    };
    let behind_mark = bytes.get(mark..).unwrap_or_default();
    let (text, damaged) = decoder.decode_without_bom_handling(behind_mark);
    if text.contains('\0') || is_noise(&text) {
        return Err(ImportFault::Binary);
    }
    if damaged {
        return Err(ImportFault::Garbled);
    }
    if text.trim().is_empty() {
        return Err(ImportFault::Empty);
    }
    Ok(Decoded {
        text: text.into_owned(),
        encoding,
    })
}

/// Whether more than one mark in fifty is a control mark, as in packed or coded bytes. Those that word
/// processors, spreadsheets and old systems put into texts do not count.
fn is_noise(text: &str) -> bool {
    let usual = |mark| {
        matches!(
            mark,
            '\t' | '\n' | '\r' | '\u{7}' | '\u{b}' | '\u{c}' | '\u{1a}'
        )
    };
    let odd = text.chars().filter(|c| c.is_control() && !usual(*c));
    let odd = odd.count();
    odd > 4 && odd * 50 > text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::MAX_BYTES;

    #[track_caller]
    fn check(bytes: &[u8], text: &str, encoding: Encoding) {
        let text = text.to_owned();
        assert_eq!(decode(bytes), Ok(Decoded { text, encoding }));
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        let marked = "\u{feff}".encode_utf16().chain(text.encode_utf16());
        marked.flat_map(bytes).collect()
    }

    #[test]
    fn every_encoding_of_these_machines_is_read() {
        check("ñandú".as_bytes(), "ñandú", Encoding::Utf8);
        check("\u{feff}ñandú".as_bytes(), "ñandú", Encoding::Utf8);
        check(b"\xf1and\xfa", "ñandú", Encoding::Windows1252);
        check(
            b"Riego\x0bFeria\x1a",
            "Riego\u{b}Feria\u{1a}",
            Encoding::Utf8,
        );
        check(
            b"\x93caf\xe9\x94 \x80 5",
            "“café” € 5",
            Encoding::Windows1252,
        );
        check(&utf16("ñandú", u16::to_le_bytes), "ñandú", Encoding::Utf16);
        check(&utf16("ñandú", u16::to_be_bytes), "ñandú", Encoding::Utf16);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0"), Err(ImportFault::Binary));
        assert_eq!(decode(b"PK\x03\x04\x14\0\x06"), Err(ImportFault::Binary));
        // Packed bytes that happen to have no zero.
        let packed: Vec<u8> = (1..=255).collect();
        assert_eq!(decode(&packed), Err(ImportFault::Binary));
        // UTF-16 without its mark, and UTF-32 with its own.
        assert_eq!(decode(b"R\0i\0e\0"), Err(ImportFault::Binary));
        assert_eq!(decode(b"\xff\xfe\0\0R\0\0\0"), Err(ImportFault::Binary));
        assert_eq!(decode(b"\xff\xfeR\0i"), Err(ImportFault::Garbled));
        assert_eq!(decode(b"\xef\xbb\xbf\xf1"), Err(ImportFault::Garbled));
        for empty in [&b""[..], b"\xef\xbb\xbf", b"\xff\xfe", b" \r\n\t"] {
            assert_eq!(decode(empty), Err(ImportFault::Empty));
        }
    }

    #[test]
    fn a_file_has_a_largest_size() {
        let bytes = vec![b'a'; MAX_BYTES + 1];
        assert_eq!(
            decode(&bytes),
            Err(ImportFault::TooLarge {
                bytes: MAX_BYTES + 1,
                allowed: MAX_BYTES
            })
        );
        assert!(decode(&bytes[1..]).is_ok());
    }
}
