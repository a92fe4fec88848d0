//! The project file under failure: foreign, damaged, newer, locked, full, interrupted, killed. It stays as it was, or
//! as it was before, and says so in a sentence.

use std::path::{Path, PathBuf};

use groundwork::model::{Project, Time};
use groundwork::operation::{MemoEdit, NewCode, Operation};
use groundwork::session::{Desk, Failure, Places, Query};
use groundwork::store::{Error, Foreign, FormatStep, Holder, ReadOnly, Store, VERSION, lock_path};

use crate::small_study::small_study;

fn holder(computer: &str) -> Holder {
    Holder {
        user: "S. Ahmadi".into(),
        computer: computer.into(),
        process: 1,
        since: Time(1),
    }
}

fn here() -> Holder {
    holder("here")
}

/// Writes the example study into a file of its own.
fn study(folder: &Path) -> PathBuf {
    let path = folder.join("study.gwk");
    small_study().backup(&path).unwrap();
    path
}

fn refused_as(path: &Path) -> Error {
    let before = std::fs::read(path).ok();
    let error = Store::open(path, &here(), false).map(|_| ()).unwrap_err();
    assert_eq!(std::fs::read(path).ok(), before, "the file stays as it was");
    assert!(!lock_path(path).exists(), "no side file stays behind");
    let sentence = groundwork::locale::say(&error.message());
    assert!(
        !sentence.starts_with("store-") && sentence.len() > 30,
        "{sentence}"
    );
    error
}

fn add_code(name: &str) -> Operation {
    Operation::AddCode(NewCode {
        name: name.into(),
        ..NewCode::default()
    })
}

#[test]
fn files_of_others_are_told_apart_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.gwk");
    for (bytes, foreign) in [
        (&b""[..], Foreign::Empty),
        (b"PK\x03\x04 word/document.xml", Foreign::Archive),
        (b"%PDF-1.7", Foreign::Pdf),
        ("مصاحبه‌گر: سلام".as_bytes(), Foreign::Text),
        (b"\x00\x01\x02\xff\xfe", Foreign::Unknown),
    ] {
        std::fs::write(&path, bytes).unwrap();
        assert!(
            matches!(refused_as(&path), Error::NotOurs { foreign: found, .. } if found == foreign)
        );
    }
    let other = rusqlite::Connection::open(folder.path().join("other.gwk")).unwrap();
    other
        .execute_batch("CREATE TABLE t (x); PRAGMA user_version = 1;")
        .unwrap();
    drop(other);
    let error = refused_as(&folder.path().join("other.gwk"));
    assert!(matches!(
        error,
        Error::NotOurs {
            foreign: Foreign::Database,
            ..
        }
    ));
    assert!(matches!(
        refused_as(&folder.path().join("none.gwk")),
        Error::NotFound { .. }
    ));
    assert!(matches!(refused_as(folder.path()), Error::NotOurs { .. }));
}

#[test]
fn a_file_of_a_newer_program_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = study(folder.path());
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .pragma_update(None, "user_version", VERSION + 1)
        .unwrap();
    drop(connection);
    assert!(matches!(refused_as(&path), Error::Newer { found, .. } if found == VERSION + 1));
}

#[test]
fn damage_is_said_and_never_a_panic() {
    let folder = tempfile::tempdir().unwrap();
    let whole = std::fs::read(study(folder.path())).unwrap();
    let path = folder.path().join("damaged.gwk");
    for cut in [99, 100, 512, 4096, 5000, whole.len() / 3, whole.len() - 1] {
        std::fs::write(&path, &whole[..cut]).unwrap();
        if let Ok((store, _)) = Store::open(&path, &here(), true) {
            assert!(
                store
                    .check()
                    .map_or(true, |report| !report.problems.is_empty()),
                "cut at {cut}"
            );
        }
    }
    let mut state = 42_u64;
    for _ in 0..40 {
        let mut bytes = whole.clone();
        for _ in 0..200 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            let at = 100 + (state >> 20) as usize % (bytes.len() - 100);
            bytes[at] ^= 1 << (state >> 61);
        }
        std::fs::write(&path, &bytes).unwrap();
        if let Ok((store, _)) = Store::open(&path, &here(), true) {
            store.check().ok();
        }
    }
}

#[test]
fn a_changed_word_of_a_quotation_is_found_by_the_check() {
    let folder = tempfile::tempdir().unwrap();
    let path = study(folder.path());
    let connection = rusqlite::Connection::open(&path).unwrap();
    let sql =
        "UPDATE quotation SET words = 'other words' WHERE id = (SELECT min(id) FROM quotation)";
    connection.execute(sql, []).unwrap();
    drop(connection);
    let (store, _) = Store::open(&path, &here(), true).unwrap();
    let keys: Vec<String> = store
        .check()
        .unwrap()
        .problems
        .into_iter()
        .map(|problem| problem.key)
        .collect();
    assert_eq!(keys, ["check-quotation", "check-journal"]);
}

#[test]
fn a_second_opener_reads_and_is_told_who_writes() {
    let folder = tempfile::tempdir().unwrap();
    let path = study(folder.path());
    let (first, project) = Store::open(&path, &here(), false).unwrap();
    let (second, same) = Store::open(&path, &holder("there"), false).unwrap();
    assert_eq!(project, same);
    assert_eq!(second.read_only(), Some(&ReadOnly::HeldBy(here())));
    drop(second);
    assert!(lock_path(&path).exists());
    drop(first);
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["study.gwk"], "no side files once closed");
    let (again, _) = Store::open(&path, &holder("there"), false).unwrap();
    assert_eq!(again.read_only(), None);
}

#[test]
fn a_lock_of_another_computer_is_believed() {
    let folder = tempfile::tempdir().unwrap();
    let path = study(folder.path());
    std::fs::write(
        lock_path(&path),
        serde_json::to_string(&holder("office")).unwrap(),
    )
    .unwrap();
    let (store, _) = Store::open(&path, &here(), false).unwrap();
    assert_eq!(store.read_only(), Some(&ReadOnly::LeftBy(holder("office"))));
}

#[test]
fn a_project_that_cannot_be_written_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = study(folder.path());
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    // Root writes everything; then there is nothing to see here.
    if std::fs::OpenOptions::new().append(true).open(&path).is_ok() {
        return;
    }
    let (store, _) = Store::open(&path, &here(), false).unwrap();
    assert_eq!(store.read_only(), Some(&ReadOnly::NotWritable));
}

#[test]
fn what_is_read_only_refuses_to_change() {
    let folder = tempfile::tempdir().unwrap();
    let path = study(folder.path());
    let mut desk = Desk::open(&path, true, Places::default()).unwrap();
    let failure = desk.perform(add_code("new"), "").unwrap_err();
    assert_eq!(failure.message().key, "refusal-read-only");
    assert_eq!(desk.undo().unwrap_err().message().key, "refusal-read-only");
}

#[test]
fn an_existing_file_is_never_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = study(folder.path());
    let before = std::fs::read(&path).unwrap();
    let failure = Desk::create(&path, "Again", Places::default())
        .map(|_| ())
        .unwrap_err();
    assert!(matches!(failure, Failure::Store(Error::Exists { .. })));
    assert_eq!(std::fs::read(&path).unwrap(), before);
    let refused = folder.path().join("untitled.gwk");
    assert!(Desk::create(&refused, "  ", Places::default()).is_err());
    assert!(!refused.exists(), "a refused title leaves no file");
}

#[test]
fn a_full_disk_keeps_everything_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = study(folder.path());
    let (mut store, project) = Store::open(&path, &here(), false).unwrap();
    store.limit_pages(1).unwrap();
    let long = "word ".repeat(60_000);
    let mut stamp =
        groundwork::model::Stamp::new(Time(1), project.coders.iter().next().unwrap().id, 1);
    let edit = groundwork::operation::MemoEdit {
        text: Some(long),
        ..Default::default()
    };
    let operation = Operation::AddMemo {
        memo: Some(stamp.id()),
        edit,
    };
    let request = groundwork::store::Request::new(operation, stamp);
    let error = store.commit(&project, request).map(|_| ()).unwrap_err();
    assert_eq!(error.message().key, "store-disk-full");
    drop(store);
    let (store, after) = Store::open(&path, &here(), false).unwrap();
    assert_eq!(after, project);
    assert_eq!(store.check().unwrap().problems, vec![]);
}

#[test]
fn interrupted_at_any_step_is_before_or_after() {
    let folder = tempfile::tempdir().unwrap();
    let path = study(folder.path());
    let (mut store, mut project) = Store::open(&path, &here(), false).unwrap();
    let coder = project.coders.iter().next().unwrap().id;
    let (mut kept, mut stopped) = (0, 0);
    for steps in (1..4200).step_by(59) {
        let stamp = groundwork::model::Stamp::new(Time(steps), coder, steps as u128);
        let category = project.codes.iter().next().unwrap().id;
        let operation = Operation::Several {
            operations: vec![
                add_code(&format!("interrupted {steps}")),
                Operation::EditCode {
                    code: category,
                    edit: groundwork::operation::CodeEdit {
                        definition: Some(format!("as of {steps}")),
                        ..Default::default()
                    },
                },
            ],
            name: String::new(),
        };
        store.interrupt_after(steps as i32).unwrap();
        let done = store.commit(&project, groundwork::store::Request::new(operation, stamp));
        store.interrupt_after(0).unwrap();
        match done {
            Ok(committed) => {
                project = Project::clone(&committed.project);
                kept += 1;
            }
            Err(_) => stopped += 1,
        }
        assert_eq!(store.replayed().unwrap(), project, "after {steps} steps");
    }
    assert!(kept > 0 && stopped > 0, "{kept} kept, {stopped} stopped");
    drop(store);
    let (store, after) = Store::open(&path, &here(), false).unwrap();
    assert_eq!(after, project);
    assert_eq!(store.check().unwrap().problems, vec![]);
}

#[test]
fn undo_works_after_closing_and_opening() {
    let folder = tempfile::tempdir().unwrap();
    let path = study(folder.path());
    let mut images = Vec::new();
    for _ in 0..20 {
        let mut desk = Desk::open(&path, false, Places::default()).unwrap();
        images.push(desk.project().clone());
        desk.undo().unwrap();
    }
    while let Some(expected) = images.pop() {
        let mut desk = Desk::open(&path, false, Places::default()).unwrap();
        desk.redo().unwrap();
        assert_eq!(**desk.project(), *expected);
    }
    let desk = Desk::open(&path, true, Places::default()).unwrap();
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn a_backup_opens_and_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = study(folder.path());
    let desk = Desk::open(&path, false, Places::default()).unwrap();
    let copy = folder.path().join("copy.gwk");
    desk.backup(&copy).unwrap();
    let other = Desk::open(&copy, true, Places::default()).unwrap();
    assert_eq!(**desk.project(), **other.project());
    assert!(matches!(
        desk.backup(&copy),
        Err(Failure::Store(Error::Exists { .. }))
    ));
}

#[test]
fn an_older_format_is_brought_up_to_date_step_by_step() {
    let mut connection = rusqlite::Connection::open_in_memory().unwrap();
    let steps = [
        "CREATE TABLE a (x);",
        "ALTER TABLE a ADD COLUMN y; INSERT INTO a VALUES (1, 2);",
    ]
    .map(FormatStep::of);
    groundwork::store::migrate(&mut connection, 0, &steps[..1]).unwrap();
    groundwork::store::migrate(&mut connection, 1, &steps).unwrap();
    let version: u32 = connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    let sum: i64 = connection
        .query_row("SELECT x + y FROM a", [], |row| row.get(0))
        .unwrap();
    assert_eq!((version, sum), (2, 3));
    let broken = ["", "", "CREATE TABLE b (x); CREATE TABLE a (x);"].map(FormatStep::of);
    groundwork::store::migrate(&mut connection, 2, &broken).unwrap_err();
    let version: u32 = connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    let half = connection.query_row(
        "SELECT count(*) FROM sqlite_schema WHERE name = 'b'",
        [],
        |row| row.get::<_, i64>(0),
    );
    assert_eq!(
        (version, half.unwrap()),
        (2, 0),
        "a step that fails leaves no trace"
    );
}

#[test]
fn copies_that_went_different_ways_share_no_index() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places {
        config: None,
        cache: Some(folder.path().join("cache")),
        coder: None,
    };
    let path = study(folder.path());
    let copy = folder.path().join("copy.gwk");
    let memo = |text: &str| Operation::AddMemo {
        memo: None,
        edit: MemoEdit {
            title: Some("Way".to_owned()),
            text: Some(text.to_owned()),
            ..MemoEdit::default()
        },
    };
    let desk = Desk::open(&path, false, places.clone()).unwrap();
    desk.backup(&copy).unwrap();
    drop(desk);
    for (path, own) in [(&path, "zebra"), (&copy, "okapi"), (&path, "tapir")] {
        let mut desk = Desk::open(path, false, places.clone()).unwrap();
        desk.perform(memo(own), "").unwrap();
        let found: Vec<usize> = ["zebra", "okapi", "tapir"]
            .into_iter()
            .map(|word| {
                let query = Query::parse(word, desk.project()).unwrap();
                desk.search(&query, 10).unwrap().total
            })
            .collect();
        let expected = match own {
            "zebra" => [1, 0, 0],
            "okapi" => [0, 1, 0],
            _ => [1, 0, 1],
        };
        assert_eq!(found, expected, "after {own}");
    }
}

/// A project file as the first format wrote it.
fn of_format_1(folder: &Path) -> PathBuf {
    let path = folder.join("old.gwk");
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/projects/format-1.gwk");
    std::fs::copy(kept, &path).unwrap();
    path
}

#[test]
fn a_file_of_format_3_is_brought_up_to_date_with_its_history() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.gwk");
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/projects/format-3.gwk");
    std::fs::copy(kept, &path).unwrap();
    let mut desk = Desk::open(&path, false, Places::default()).unwrap();
    let project = desk.project().clone();
    assert_eq!(project.title(), "A study of format 3");
    assert_eq!((project.models.len(), project.placements.len()), (1, 2));
    assert_eq!(
        (project.member_checks.len(), project.propositions.len()),
        (1, 1)
    );
    assert!(project.member_checks.iter().all(|row| row.acts.is_empty()));
    assert!(project.models.iter().all(|row| row.case.is_none()));
    assert_eq!(desk.check().unwrap().problems, vec![]);
    assert!(folder.path().join("old.gwk.format-3").exists());
    for _ in 0..4 {
        desk.undo().unwrap();
    }
    assert_eq!(desk.project().models.len(), 0);
    for _ in 0..4 {
        desk.redo().unwrap();
    }
    assert_eq!(**desk.project(), *project);
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn an_early_file_of_format_3_lacks_axial_coding_and_gains_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.gwk");
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/projects/format-3.gwk");
    std::fs::copy(kept, &path).unwrap();
    let file = rusqlite::Connection::open(&path).unwrap();
    file.execute_batch(
        "ALTER TABLE code DROP COLUMN answers; ALTER TABLE placement DROP COLUMN actor;
         DROP TABLE case_location; DROP TABLE case_finding; DROP TABLE matrix_path;",
    )
    .unwrap();
    drop(file);
    let mut desk = Desk::open(&path, false, Places::default()).unwrap();
    let project = desk.project().clone();
    assert_eq!((project.models.len(), project.paths.len()), (1, 0));
    let model = project.models.iter().next().unwrap().id;
    let category = project.placements.iter().next().unwrap().category;
    let path = serde_json::json!({"write_path": {"model": model, "title": "Outward", "steps": [{"category": category}]}});
    desk.perform_json(&[path], "", "").unwrap();
    assert_eq!(desk.project().paths.len(), 1);
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn a_file_of_format_2_is_brought_up_to_date_with_its_history() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.gwk");
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/projects/format-2.gwk");
    std::fs::copy(kept, &path).unwrap();
    let mut desk = Desk::open(&path, false, Places::default()).unwrap();
    let project = desk.project().clone();
    assert_eq!(project.title(), "A study of format 2");
    assert_eq!((project.codings.len(), project.locations.len()), (2, 1));
    assert_eq!(
        (project.comparisons.len(), project.pseudonyms.len()),
        (1, 1)
    );
    assert_eq!((project.seen.len(), project.corrections.len()), (1, 1));
    assert_eq!(desk.check().unwrap().problems, vec![]);
    assert!(folder.path().join("old.gwk.format-2").exists());
    desk.undo().unwrap();
    assert_eq!(desk.project().codes.len(), 0);
    desk.redo().unwrap();
    assert_eq!(**desk.project(), *project);
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn a_file_of_format_1_is_brought_up_to_date_with_its_history() {
    let folder = tempfile::tempdir().unwrap();
    let path = of_format_1(folder.path());
    let before = std::fs::read(&path).unwrap();
    // To be read only, it is not touched.
    let reading = Desk::open(&path, true, Places::default()).unwrap();
    assert_eq!(reading.project().codings.len(), 3);
    assert_eq!(reading.check().unwrap().problems, vec![]);
    drop(reading);
    assert_eq!(std::fs::read(&path).unwrap(), before);
    let mut desk = Desk::open(&path, false, Places::default()).unwrap();
    let project = desk.project().clone();
    assert_eq!(
        (project.title(), project.quotations.len()),
        ("A study of format 1", 2)
    );
    assert!(
        project
            .codings
            .iter()
            .all(|row| !row.negative && row.weight.is_none())
    );
    assert_eq!(
        desk.check().unwrap().problems,
        vec![],
        "the journal still fits"
    );
    let copy = folder.path().join("old.gwk.format-1");
    assert_eq!(std::fs::read(copy).unwrap().get(..16), before.get(..16));
    // What was done before the step is taken back after it, and what is new goes in.
    desk.undo().unwrap();
    desk.redo().unwrap();
    assert_eq!(**desk.project(), *project);
    let codings = project.codings.iter().map(|row| row.id).collect();
    let negative = true;
    desk.perform(Operation::MarkNegative { codings, negative }, "")
        .unwrap();
    drop(desk);
    let desk = Desk::open(&path, false, Places::default()).unwrap();
    assert!(desk.project().codings.iter().all(|row| row.negative));
    assert_eq!(desk.check().unwrap().problems, vec![]);
}
