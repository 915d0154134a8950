//! Reading the lines of a file or of standard input, one at a time and none without end.
//! A fault of the input is a sentence that names the line, or the file.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use crate::cli::{Failure, open};
use crate::i18n::{Lang, words};
use crate::store::StoreFault;
use crate::t;

/// The longest line in bytes: it says one act, in words that people wrote.
const LONGEST: usize = 1 << 20;

/// The lines that say something, with the number of the last one that was read.
pub struct Lines {
    input: BufReader<Box<dyn Read>>,
    path: PathBuf,
    number: u64,
}

impl Lines {
    /// The lines of the file at `path`, or of standard input where it is `-`.
    pub fn of(lang: &Lang, path: &Path) -> Result<Self, Failure> {
        let input: Box<dyn Read> = if path.as_os_str() == "-" {
            Box::new(std::io::stdin())
        } else if path.is_dir() {
            let path = path.display().to_string();
            return Err(t!(lang, "cli-is-folder", path = path).into());
        } else {
            let file = File::open(path)
                .map_err(|error| open::fault_sentence(lang, &StoreFault::of_io(&error, path)))?;
            Box::new(file)
        };
        Ok(Self {
            input: BufReader::new(input),
            path: path.to_owned(),
            number: 0,
        })
    }

    /// The number of the line that was read last, from 1.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The next line that is not blank; `None` at the end.
    pub fn next(&mut self, lang: &Lang) -> Option<Result<String, Failure>> {
        loop {
            let mut line = Vec::new();
            let most = u64::try_from(LONGEST).unwrap_or(u64::MAX) + 1;
            let read = (&mut self.input).take(most).read_until(b'\n', &mut line);
            self.number += 1;
            let wrong = |problem: String| {
                let n = self.number.to_string();
                Some(Err(
                    t!(lang, "cli-replay-line", n = n, problem = problem).into()
                ))
            };
            match read {
                Ok(0) => return None,
                Ok(_) if line.len() > LONGEST => {
                    let most = words::count(lang, LONGEST / 1024);
                    return wrong(t!(lang, "cli-line-too-long", most = most));
                }
                Ok(_) => {}
                Err(error) => {
                    let fault = StoreFault::of_io(&error, &self.path);
                    return Some(Err(open::fault_sentence(lang, &fault).into()));
                }
            }
            let Ok(text) = String::from_utf8(line) else {
                return wrong(t!(lang, "cli-line-not-text"));
            };
            // Some editors begin a file with a mark that nobody sees.
            let text = text.trim_start_matches('\u{feff}').trim();
            if !text.is_empty() {
                return Some(Ok(text.to_owned()));
            }
        }
    }
}
