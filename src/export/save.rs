//! Bytes to a new file: whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::ExportError;

/// Writes the bytes to a new file at `path` and returns once they are on the disk.
///
/// They go to a part file in the same folder (`.NAME.*.part`), which takes the name only when it
/// is complete. A file that has the name already, even one made meanwhile, is never touched.
///
/// # Errors
/// [`ExportError::Exists`] where the name is taken; [`ExportError::File`] with the path and the
/// system's error where anything else fails. No part file is left in either case.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), ExportError> {
    let refused = |source| refused(path, source);
    let Some(name) = path.file_name() else {
        return Err(refused(ErrorKind::InvalidInput.into()));
    };
    // Asked before the work, so that a name that is taken costs nothing; decided at the rename.
    if path.symlink_metadata().is_ok() {
        return Err(ExportError::Exists(path.to_owned()));
    }
    let folder = folder_of(path);
    let part = write_part(&folder, &name.to_string_lossy(), bytes).map_err(refused)?;
    match part.persist_noclobber(path) {
        Ok(_file) => {}
        // FAT sticks under old drivers know neither a rename that spares nor hard links.
        Err(lost) if cannot_spare(&lost.error) => {
            drop(lost.file);
            write_new(path, bytes).map_err(refused)?;
        }
        Err(lost) => return Err(refused(lost.error)),
    }
    sync_folder(&folder).map_err(refused)
}

fn refused(path: &Path, source: io::Error) -> ExportError {
    match source.kind() {
        ErrorKind::AlreadyExists => ExportError::Exists(path.to_owned()),
        _ => ExportError::File {
            path: path.to_owned(),
            source,
        },
    }
}

fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Writes and syncs the part file, which removes itself when it is dropped.
fn write_part(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<NamedTempFile> {
    // Room for the rest of the part's name within the usual 255 bytes.
    let short: String = name.chars().take(40).collect();
    let prefix = format!(".{short}.");
    let mut builder = Builder::new();
    let mut part = like_a_document(builder.prefix(&prefix).suffix(".part")).tempfile_in(folder)?;
    part.write_all(bytes)?;
    part.as_file().sync_all()?;
    Ok(part)
}

/// Gives the part file the permissions of any new document: the umask decides, not the habit of
/// temporary files, which nobody else may read.
#[cfg(unix)]
fn like_a_document<'a, 'b>(part: &'a mut Builder<'b, 'b>) -> &'a mut Builder<'b, 'b> {
    use std::os::unix::fs::PermissionsExt as _;
    part.permissions(std::fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn like_a_document<'a, 'b>(part: &'a mut Builder<'b, 'b>) -> &'a mut Builder<'b, 'b> {
    part
}

fn cannot_spare(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::Unsupported | ErrorKind::PermissionDenied
    )
}

/// Writes a file that must be new under its own name; what was begun is removed if it fails.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .inspect_err(|_| {
            // The first error is the one to report.
            let _ = fs::remove_file(path);
        })
}

/// Makes the new name last. Folders of some file systems (and of Windows) cannot be synced: the
/// bytes are safe then, and the name is as safe as the system makes it.
fn sync_folder(folder: &Path) -> io::Result<()> {
    let Ok(folder) = File::open(folder) else {
        return Ok(());
    };
    match folder.sync_all() {
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        done => done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let name = |entry: io::Result<fs::DirEntry>| entry.unwrap().file_name();
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| name(entry).into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_new_file_is_whole_and_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan de acción – ñ.pdf");
        save(&path, b"uva").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"uva");
        assert_eq!(names(folder.path()), ["plan de acción – ñ.pdf"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_new_file_can_be_read_by_whom_the_umask_allows() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let (ours, plain) = (folder.path().join("a"), folder.path().join("b"));
        save(&ours, b"uva").unwrap();
        fs::write(&plain, b"uva").unwrap();
        let mode = |path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(ours), mode(plain));
    }

    #[test]
    fn an_existing_name_is_never_touched() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.pdf");
        fs::write(&path, b"old").unwrap();
        assert!(matches!(save(&path, b"new"), Err(ExportError::Exists(found)) if found == path));
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(names(folder.path()), ["plan.pdf"]);
    }

    #[test]
    fn a_name_taken_meanwhile_is_not_touched_either() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.pdf");
        let part = write_part(folder.path(), "plan.pdf", b"new").unwrap();
        fs::write(&path, b"old").unwrap();
        let lost = part.persist_noclobber(&path).unwrap_err();
        assert!(matches!(refused(&path, lost.error), ExportError::Exists(_)));
        drop(lost.file);
        assert!(write_new(&path, b"new").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(names(folder.path()), ["plan.pdf"]);
    }

    #[test]
    fn errors_name_the_path_and_the_kind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("missing").join("plan.pdf");
        let found = save(&path, b"x");
        assert!(matches!(
            &found,
            Err(ExportError::File { path: named, source })
                if *named == path && source.kind() == ErrorKind::NotFound
        ));
        assert!(matches!(
            save(Path::new("/"), b"x"),
            Err(ExportError::File { .. })
        ));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_a_taken_name() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("plan.pdf");
        std::os::unix::fs::symlink("nowhere", &target).unwrap();
        assert!(matches!(save(&target, b"x"), Err(ExportError::Exists(_))));
        assert_eq!(names(folder.path()), ["plan.pdf"]);
    }
}
