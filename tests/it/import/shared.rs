//! Real files outside the repository.

use super::*;

fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("GROUNDWORK_SHARED")
        .map_or_else(
            || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
            PathBuf::from,
        )
        .join("data");
    folder.is_dir().then_some(folder)
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => found.push(path),
            }
        }
    }
    found.sort();
    found
}

fn name_of(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}

fn read_all(folder: &Path) -> Vec<(String, Draft)> {
    files_under(folder)
        .into_iter()
        .filter(|path| is_importable(name_of(path)))
        .map(|path| {
            (
                name_of(&path).to_owned(),
                read(name_of(&path), std::fs::read(&path).unwrap()),
            )
        })
        .collect()
}

#[test]
fn shared_every_sample_of_a_format_is_read_or_refused_for_its_reason() {
    let Some(data) = shared() else { return };
    let refused = [
        ("empty.docx", Error::Empty),
        ("empty.vtt", Error::Empty),
        ("testAltChunkHTML.docx", Error::Empty),
        ("testWORD_multi_authors.docx", Error::Empty),
        ("variable.odt", Error::Empty),
        ("testWORD_protected_passtika.docx", Error::Encrypted),
        ("testODTEncrypted.odt", Error::Encrypted),
        (
            "testODTnotaZipFile.odt",
            Error::NotThisFormat {
                expected: Format::Odt,
            },
        ),
    ];
    let mut count = 0;
    for path in files_under(&data.join("formats")) {
        let (name, bytes) = (name_of(&path), std::fs::read(&path).unwrap());
        let result = import::read(name, &bytes, &Options::default());
        match (
            &result,
            refused.iter().find(|(refused, _)| *refused == name),
        ) {
            (Err(error), Some((_, expected))) => assert_eq!(error, expected, "{name}"),
            (Err(Error::Damaged { .. }), None) if name == "testWORD_truncated.docx" => {}
            (Err(Error::Unsupported { .. } | Error::Encrypted), None) if !is_importable(name) => {}
            (Ok(draft), None) => {
                check(draft);
                count += 1;
            }
            other => panic!("{name}: {other:?}"),
        }
    }
    assert!(count >= 120, "{count}");
}

#[test]
fn shared_encodings_are_guessed_right() {
    let Some(data) = shared() else { return };
    for (path, label) in [
        ("made/fa-01.windows-1256-crlf.txt", "windows-1256"),
        ("made/fa-01.utf16le-nobom.txt", "UTF-16LE"),
        ("made/fa-01.utf16be-bom.txt", "UTF-16BE"),
        ("made/fr.windows-1252-crlf.txt", "windows-1252"),
        ("made/he-knesset.windows-1255.txt", "windows-1255"),
        ("made/zh.big5.txt", "Big5"),
        ("made/zh.gb18030.txt", "GBK"),
        ("txt/sample-arabic-1.txt", "windows-1256"),
        ("txt/sample-chinese.txt", "Big5"),
        ("txt/sample-french-1.txt", "windows-1252"),
        ("txt/sample-greek.txt", "windows-1253"),
        ("txt/sample-hebrew-2.txt", "windows-1255"),
        ("txt/sample-korean.txt", "EUC-KR"),
        ("txt/sample-turkish.txt", "windows-1254"),
        ("txt/russian.cp866.txt", "IBM866"),
        ("txt/testTXT_win-1252.txt", "windows-1252"),
        ("txt/sample-polish.txt", "UTF-8"),
    ] {
        let draft = read(
            path,
            std::fs::read(data.join("formats").join(path)).unwrap(),
        );
        assert_eq!(draft.encoding.unwrap().label, label, "{path}");
    }
}

#[test]
fn shared_one_interview_in_many_formats_has_the_same_turns() {
    let Some(data) = shared() else { return };
    let made = data.join("formats/made");
    let turns = |name: &str| {
        let draft = read(name, std::fs::read(made.join(name)).unwrap());
        let words: Vec<String> = told(&draft)
            .iter()
            .map(|turn| turn.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        (draft.speakers, words)
    };
    let first = turns("fa-01.docx");
    assert_eq!(first.0.len(), 2);
    for name in [
        "fa-01.odt",
        "fa-01.utf16le-bom-crlf.txt",
        "fa-01.utf8-bom-crlf.txt",
        "fa-01.utf16le-nobom.txt",
    ] {
        assert_eq!(turns(name), first, "{name}");
    }
    assert_eq!(turns("fa-02.docx"), turns("fa-02.odt"));
    assert_eq!(turns("fa-03-table.docx"), turns("fa-03-table.odt"));
    assert_eq!(turns("en-interview.docx"), turns("en-interview.odt"));
    assert_eq!(
        turns("en-interview-pandoc.docx").0,
        turns("en-interview.md").0
    );
    assert_eq!(turns("zoom-style.vtt"), turns("teams-style.vtt"));
    assert_eq!(turns("zoom-style.vtt"), turns("speaker-labelled.srt"));
    assert_eq!(turns("zoom-style.vtt").0, turns("otter-style.txt").0);
}

#[test]
fn shared_speakers_are_found_in_every_set_that_has_them() {
    let Some(data) = shared() else { return };
    // Folder, least and most speakers of a document, least share of paragraphs with a speaker in percent.
    for (folder, least, most, share) in [
        ("en-nasa-jsc-oral-history", 2, 4, 90),
        ("en-peace-corps-oral-history", 2, 2, 95),
        ("en-national-archives-oral-history", 2, 2, 95),
        ("en-founders-talk", 2, 2, 99),
        ("en-audrey-tang", 2, 7, 90),
        ("zh-audrey-tang", 1, 12, 90),
        ("fr-audrey-tang", 4, 4, 95),
        ("bilingual-zh-en", 1, 9, 80),
        ("en-inquiry-hearings", 4, 9, 95),
        ("he-knesset", 25, 40, 90),
        ("fr-parisstories", 2, 2, 80),
        ("fa-constructed", 2, 5, 75),
        ("es-coser", 0, 0, 0),
        ("fa-text", 0, 0, 0),
        ("ar-text", 0, 0, 0),
        ("hi-text", 0, 0, 0),
    ] {
        let drafts = read_all(&data.join("transcripts").join(folder));
        assert!(!drafts.is_empty(), "{folder}");
        for (name, draft) in drafts {
            let count = draft.speakers.len();
            assert!(
                (least..=most).contains(&count),
                "{folder}/{name}: {:?}",
                labels(&draft)
            );
            let spoken = draft
                .paragraphs
                .iter()
                .filter(|paragraph| paragraph.speaker.is_some())
                .count();
            assert!(
                spoken * 100 >= draft.paragraphs.len() * share,
                "{folder}/{name}: {spoken}"
            );
        }
    }
    for (name, draft) in read_all(&data.join("transcripts/en-nasa-jsc-oral-history")) {
        assert!(
            roles(&draft).contains(&SpeakerRole::Interviewer)
                && roles(&draft).contains(&SpeakerRole::Participant),
            "{name}"
        );
    }
}

#[test]
fn shared_interviews_of_game_developers_are_told_by_format() {
    let Some(data) = shared() else { return };
    for (name, draft) in read_all(&data.join("transcripts/en-game-developers")) {
        let is_talk = ["2020", "2021", "2022"]
            .iter()
            .any(|year| name.starts_with(year));
        match is_talk {
            true => assert!(
                (2..=7).contains(&draft.speakers.len()),
                "{name}: {:?}",
                labels(&draft)
            ),
            false => assert_eq!(labels(&draft), Vec::<&str>::new(), "{name}"),
        }
        if name.ends_with(".vtt") || name.ends_with(".srt") {
            assert!(
                draft.paragraphs.len() > 20
                    && draft
                        .paragraphs
                        .iter()
                        .all(|paragraph| paragraph.time_ms.is_some())
            );
        }
    }
}

#[test]
fn shared_coded_study_reads_word_for_word() {
    let Some(data) = shared() else { return };
    let study = data.join("transcripts/en-coded-serdif");
    // White space and numbers of lists aside: the study's own text has the numbers, the file only says where they are.
    // Hyphens aside, too: one word was mended in the study's text.
    let words = |text: &str| -> Vec<String> {
        let is_number = |word: &&str| {
            let inner = word.trim_end_matches(['.', ')']);
            let mut steps = inner.split('.');
            inner.len() <= 4
                && steps.next().is_some_and(|step| step.parse::<u8>().is_ok())
                && steps.all(|step| step.len() == 1)
        };
        text.split_whitespace()
            .filter(|word| !is_number(word))
            .map(|word| word.replace('-', ""))
            .collect()
    };
    let mut count = 0;
    for path in files_under(&study.join("transcripts/raw")) {
        let draft = read(name_of(&path), std::fs::read(&path).unwrap());
        let text = study.join("derived/documents").join(format!(
            "{}.txt",
            path.file_stem().unwrap().to_str().unwrap()
        ));
        let expected = words(&std::fs::read_to_string(text).unwrap());
        let actual = words(&draft.text);
        if let Some(at) = actual
            .iter()
            .zip(&expected)
            .position(|(one, other)| one != other)
        {
            panic!(
                "{}: {:?} for {:?}",
                name_of(&path),
                &actual[at.saturating_sub(5)..(at + 5).min(actual.len())],
                &expected[at.saturating_sub(5)..(at + 5).min(expected.len())]
            );
        }
        assert_eq!(actual.len(), expected.len(), "{}", name_of(&path));
        count += 1;
    }
    assert_eq!(count, 17);
}
