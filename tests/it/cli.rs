//! The command line: every command answers in words and in JSON, and says what it will not do.

use std::ffi::OsString;

use groundwork::cli::{Exit, run};
use groundwork::locale::Language;
use groundwork::session::{Desk, Places};

use crate::small_study::small_study;

/// Runs a command line; returns how it ended and what it said on both outputs.
pub fn said(arguments: &[&str]) -> (Exit, String, String) {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let all = std::iter::once("groundwork")
        .chain(arguments.iter().copied())
        .map(OsString::from);
    let exit = run(all, &mut out, &mut errors);
    (
        exit,
        String::from_utf8(out).unwrap(),
        String::from_utf8(errors).unwrap(),
    )
}

#[test]
fn options_stand_before_the_command_and_a_project_behind_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    small_study().backup(&path).unwrap();
    let project = path.to_str().unwrap();
    let (exit, out, errors) = said(&["--interface", "en", "--json", "info", project]);
    assert_eq!((exit, errors.as_str()), (Exit::Done, ""));
    assert!(out.starts_with('{'), "{out}");
    let (exit, _, errors) = said(&[project, "info", project]);
    assert_eq!(exit, Exit::Usage);
    assert!(errors.contains("behind its command"), "{errors}");
    let empty = folder.path().join("empty.gwk");
    let empty = empty.to_str().unwrap();
    said(&["new", empty]);
    let (exit, _, errors) = said(&["cross-case", empty]);
    assert!(
        exit == Exit::Failed && errors.contains("no paradigm model"),
        "{errors}"
    );
    let none = folder.path().join("nowhere/report.docx");
    let (exit, _, errors) = said(&["audit", project, "-o", none.to_str().unwrap()]);
    assert!(
        exit == Exit::Failed && errors.contains("the folder does not exist"),
        "{errors}"
    );
}

#[test]
fn every_command_that_shows_answers_in_words_and_in_json() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    small_study().backup(&path).unwrap();
    let project = path.to_str().unwrap();
    for command in [
        vec!["info", project],
        vec!["documents", project],
        vec!["participants", project],
        vec!["cases", project],
        vec!["codes", project],
        vec!["memos", project],
        vec!["text", project, "Interview 01 · Manager, tile"],
        vec!["codings", project, "--code", "Stakeholders and trust"],
        vec!["progress", project],
        vec!["progress", project, "--unit", "turn"],
        vec!["model", project],
        vec!["saturation", project],
        vec!["history", project, "--limit", "5"],
        vec!["check", project],
    ] {
        let (exit, out, errors) = said(&command);
        assert_eq!((exit, errors.as_str()), (Exit::Done, ""), "{command:?}");
        assert!(out.len() > 20, "{command:?}: {out}");
        for key in ["export-", "cli-", "kind-", "did-", "analysis-"] {
            let raw = out.split_whitespace().find(|word| word.starts_with(key));
            assert_eq!(raw, None, "{command:?} shows a key");
        }
        let with_json: Vec<&str> = command.iter().copied().chain(["--json"]).collect();
        let (exit, out, _) = said(&with_json);
        assert_eq!(exit, Exit::Done);
        assert!(
            serde_json::from_str::<serde_json::Value>(&out)
                .unwrap()
                .is_object(),
            "{command:?}"
        );
    }
}

#[test]
fn what_fails_is_one_sentence_and_wrong_usage_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("nowhere.gwk");
    let (exit, out, errors) = said(&["info", nowhere.to_str().unwrap()]);
    assert_eq!((exit, out.as_str()), (Exit::Failed, ""));
    assert_eq!(errors.trim().lines().count(), 1, "{errors}");
    assert_eq!(said(&["info"]).0, Exit::Usage);
    assert_eq!(said(&["no-such-command", "a", "b"]).0, Exit::Usage);
    assert_eq!(said(&["help", "json"]).0, Exit::Done);
    assert_eq!(said(&["--help"]).0, Exit::Done);
    let persian = said(&["--interface", "fa"]).0;
    assert!(matches!(
        persian,
        Exit::Window {
            language: Some(Language::Persian),
            ..
        }
    ));
    assert_eq!(
        said(&["--coder", "Mina"]).0,
        Exit::Window {
            project: None,
            coder: Some("Mina".to_owned()),
            language: None,
        }
    );
}

#[test]
fn links_negative_cases_and_progress_are_asked_for_and_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    small_study().backup(&path).unwrap();
    let project = path.to_str().unwrap();
    let acts = folder.path().join("acts.json");
    let name = "Interview 01 · Manager, tile";
    let (_, text, _) = said(&["codings", project, "--document", name, "--json"]);
    let list: serde_json::Value = serde_json::from_str(&text).unwrap();
    let first = &list["codings"][0];
    let place = serde_json::json!({"document": name,
        "characters": [first["first_character"], first["last_character"]]});
    let mut coding = place.clone();
    coding["code"] = first["path"].clone();
    let target = serde_json::json!({"document": name, "characters": [0, 30]});
    let asked = serde_json::json!([
        {"link_quotations": {"incident": place, "target": target, "kind": "explains", "note": "said later"}},
        {"mark_negative": {"codings": [coding], "negative": true}},
        {"mark_seen": {"passages": [target]}},
    ]);
    std::fs::write(&acts, asked.to_string()).unwrap();
    let (exit, _, errors) = said(&["apply", project, acts.to_str().unwrap()]);
    assert_eq!((exit, errors.as_str()), (Exit::Done, ""));
    let (_, out, _) = said(&["links", project, "--document", name]);
    assert!(
        out.contains("explains") && out.contains("said later"),
        "{out}"
    );
    let (_, out, _) = said(&["codings", project, "--negative", "--json"]);
    let list: serde_json::Value = serde_json::from_str(&out).unwrap();
    let rows = list["codings"].as_array().unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (&rows[0]["negative_case"], &rows[0]["links"]),
        (&"yes".into(), &1.into())
    );
    let (_, out, _) = said(&["progress", project, "--unit", "turn", "--json"]);
    let list: serde_json::Value = serde_json::from_str(&out).unwrap();
    let row = &list["progress"][0];
    let sum: i64 = ["coded_units", "left_units", "open_units"]
        .iter()
        .map(|key| row[*key].as_i64().unwrap())
        .sum();
    assert_eq!(row["units"].as_i64(), Some(sum));
    assert_eq!(
        said(&["progress", project, "--unit", "line"]).0,
        Exit::Failed
    );
    let table = folder.path().join("links.csv");
    let table = table.to_str().unwrap();
    let (exit, ..) = said(&["export", project, "-o", table, "--what", "links"]);
    assert_eq!(exit, Exit::Done);
    assert!(
        std::fs::read_to_string(table)
            .unwrap()
            .contains("said later")
    );
}

#[test]
fn texts_are_corrected_from_a_file_and_pseudonyms_applied_by_command() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let done = |arguments: &[&str]| {
        let (exit, out, errors) = said(arguments);
        assert_eq!((exit, errors.as_str()), (Exit::Done, ""), "{arguments:?}");
        out
    };
    let (project, source) = (file("study.gwk"), file("one.txt"));
    std::fs::write(&source, "P1: I nver told Maria.\r\nI: Why?\r\n").unwrap();
    done(&["new", &project]);
    done(&["import", &project, &source]);
    done(&["code", &project, "one", "4..10", "telling"]);
    let text = done(&["text", &project, "one"]);
    std::fs::write(file("new.txt"), text.replace("nver", "never")).unwrap();
    done(&["edit-text", &project, "one", "--from", &file("new.txt")]);
    let again = said(&["edit-text", &project, "one", "--from", &file("new.txt")]);
    assert_eq!(again.0, Exit::Failed);
    assert!(done(&["text", &project, "one"]).contains("never told Maria"));
    assert!(done(&["text", &project, "one", "--original"]).contains("nver told Maria"));
    assert!(done(&["codings", &project]).contains("I never"));
    done(&["original", &project, "one", "-o", &file("back.txt")]);
    assert_eq!(
        std::fs::read(file("back.txt")).unwrap(),
        std::fs::read(&source).unwrap()
    );

    std::fs::write(file("names.csv"), "Name,Pseudonym\nMaria,M.\n").unwrap();
    done(&[
        "pseudonyms",
        &project,
        "import",
        "--from",
        &file("names.csv"),
    ]);
    assert!(done(&["pseudonyms", &project]).contains("Maria"));
    assert!(done(&["pseudonyms", &project, "places"]).contains("told [Maria]"));
    let (exit, _, errors) = said(&["share", &project, &file("copy.gwk")]);
    assert_eq!(exit, Exit::Failed);
    assert!(errors.contains("told Maria"), "{errors}");
    done(&["pseudonyms", &project, "apply"]);
    done(&["pseudonyms", &project, "export", "-o", &file("list.csv")]);
    assert!(
        std::fs::read_to_string(file("list.csv"))
            .unwrap()
            .contains("Maria,M.")
    );
    done(&["share", &project, &file("copy.gwk")]);
    assert!(done(&["text", &file("copy.gwk"), "one"]).contains("never told M."));
    assert!(done(&["check", &file("copy.gwk")]).len() > 5);
    for command in [
        vec!["pseudonyms", &*project, "places"],
        vec!["share", &*project, "/nowhere/x.gwk"],
    ] {
        let (_, out, errors) = said(&command);
        assert!(
            !out.contains("cli-") && !errors.contains("refusal-"),
            "{out}{errors}"
        );
    }
}

#[test]
fn the_head_of_a_list_of_pseudonyms_is_no_name() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (project, names) = (file("study.gwk"), file("names.csv"));
    said(&["new", &project]);
    for (number, (head, is_head)) in [
        ("Name,Pseudonym", true),
        ("name,replacement", true),
        ("NAME;Ersatz", true),
        ("\"Real name\"\talias", true),
        ("نام,جایگزین", true),
        ("نام واقعي;نام مستعار", true),
        ("Original,Old Bridge", false),
        ("Ava,Alias", false),
        ("آوا,مستعار", false),
    ]
    .into_iter()
    .enumerate()
    {
        std::fs::write(&names, format!("\n{head}\nMaria {number}\tM.\n")).unwrap();
        let (exit, out, errors) = said(&["pseudonyms", &project, "import", "--from", &names]);
        assert_eq!((exit, errors.as_str()), (Exit::Done, ""), "{head}");
        let told = out.contains("taken as the head");
        assert_eq!(told, is_head, "{head}: {out}");
    }
    let (_, list, _) = said(&["pseudonyms", &project, "--json"]);
    let list: serde_json::Value = serde_json::from_str(&list).unwrap();
    let list = list["pseudonyms"].as_array().unwrap();
    assert_eq!(list.len(), 9 + 3, "{list:?}");
}

#[test]
fn a_command_is_done_by_whom_it_names() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    let project = path.to_str().unwrap();
    assert_eq!(said(&["new", project, "--coder", "Mina"]).0, Exit::Done);
    let acts = folder.path().join("acts.json");
    std::fs::write(&acts, r#"[{"add_case": {"name": "Tile"}}]"#).unwrap();
    let apply = ["apply", project, acts.to_str().unwrap(), "--coder", "Omid"];
    assert_eq!(said(&apply).0, Exit::Done);
    let (_, out, _) = said(&["history", project, "--json"]);
    let list: serde_json::Value = serde_json::from_str(&out).unwrap();
    let entries = list["history"].as_array().unwrap();
    let who: Vec<&str> = entries
        .iter()
        .filter_map(|row| row["who"].as_str())
        .collect();
    assert_eq!(who.first(), Some(&"Mina"), "{out}");
    assert_eq!(who.last(), Some(&"Omid"));
    let asked = ["progress", project, "--coder", "nobody of that name"];
    assert_eq!(said(&asked).0, Exit::Failed);
}

#[test]
fn who_has_the_project_is_said_and_each_file_of_a_folder_that_is_left_out_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    small_study().backup(&path).unwrap();
    let texts = folder.path().join("texts");
    std::fs::create_dir(&texts).unwrap();
    std::fs::write(texts.join("a.pdf"), b"%PDF-1.7 nothing").unwrap();
    std::fs::write(texts.join("b.txt"), "P1: A word.\n").unwrap();
    std::fs::write(texts.join("c.xyz"), "A word.\n").unwrap();
    let (project, texts) = (path.to_str().unwrap(), texts.to_str().unwrap());
    let held = Desk::open(&path, false, Places::default()).unwrap();
    let (exit, _, errors) = said(&["import", project, texts]);
    assert_eq!(exit, Exit::Failed);
    assert!(errors.contains("has had this project open on"), "{errors}");
    drop(held);
    let (exit, out, errors) = said(&["import", project, texts]);
    assert_eq!((exit, errors.as_str()), (Exit::Done, ""));
    assert!(out.contains("a.pdf: ") && out.contains("c.xyz: "), "{out}");
}

#[test]
fn where_a_search_finds_nothing_the_condition_that_finds_nothing_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    small_study().backup(&path).unwrap();
    let project = path.to_str().unwrap();
    let (exit, out, errors) = said(&["search", project, "trust zzyzx"]);
    assert_eq!((exit, errors.as_str()), (Exit::Done, ""));
    assert!(out.contains("finds nothing even by itself: zzyzx"), "{out}");
    let (_, out, _) = said(&["--json", "search", project, "trust zzyzx"]);
    assert!(
        out.contains("\"conditions_without_hits\"") && out.contains("zzyzx"),
        "{out}"
    );
    let (_, out, _) = said(&["search", project, "zzyzx"]);
    assert!(!out.contains("by itself"), "{out}");
}

#[test]
fn paths_in_any_script_are_paths() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("پروژه‌ها é 研究");
    std::fs::create_dir(&inside).unwrap();
    let (study, talk) = (inside.join("مطالعه.gwk"), inside.join("訪談 é.md"));
    std::fs::write(&talk, "**آ:** چه شد؟\n\n**ب:** رفت.\n\n**آ:** بعد؟\n").unwrap();
    let (study, talk) = (study.to_str().unwrap(), talk.to_str().unwrap());
    assert_eq!(said(&["new", study, "--title", "T"]).0, Exit::Done);
    assert_eq!(said(&["import", study, talk]).0, Exit::Done);
    let (exit, out, _) = said(&["documents", study, "--json"]);
    assert!(exit == Exit::Done && out.contains("訪談 é"), "{out}");
    // Turns and words as the window counts them: without labels and marks.
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    let row = &told["documents"][0];
    assert_eq!((&row["turns"], &row["words"]), (&3.into(), &4.into()));
    let (_, text, _) = said(&["text", study, "訪談 é"]);
    assert!(text.contains("آ: چه شد؟") && !text.contains('*'), "{text}");
}
