//! Import: encodings, shapes of talk, false friends of labels, documents, captions, and files that mean harm.
//!
//! `tests/data/import` holds one file a case with its outcome beside it (`NAME.expected`). After a change that is meant, run
//! with `GROUNDWORK_BLESS=1`, read the difference, then commit it.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use groundwork::import::{
    self, Draft, EXTENSIONS, Error, Format, How, Limits, Options, SpeakerPattern, is_importable,
};
use groundwork::locale;
use groundwork::model::{Speaker, SpeakerRole};
use zip::write::SimpleFileOptions;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT_WORD: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

// Reading and telling what was read.

fn read(name: &str, bytes: impl AsRef<[u8]>) -> Draft {
    let draft = import::read(name, bytes.as_ref(), &Options::default()).unwrap();
    check(&draft);
    draft
}

fn refusal(name: &str, bytes: impl AsRef<[u8]>) -> Error {
    let error = import::read(name, bytes.as_ref(), &Options::default()).unwrap_err();
    assert_ne!(locale::say(&error.message()), error.message().key, "{name}");
    error
}

/// Whether a reader sees nothing: white space and direction marks.
fn is_blank(text: &str) -> bool {
    text.chars().all(|character| {
        let is_mark = matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        is_mark || character.is_whitespace()
    })
}

/// What holds for every draft.
fn check(draft: &Draft) {
    let text = &draft.text;
    assert!(!text.contains(['\r', '\0']));
    let mut covered = 0;
    for paragraph in &draft.paragraphs {
        let (start, end, body) = (
            paragraph.start as usize,
            paragraph.end as usize,
            paragraph.body as usize,
        );
        assert!(
            start >= covered && start <= body && body <= end,
            "{paragraph:?}"
        );
        assert!(
            is_blank(&text[covered..start]),
            "not covered: {:?}",
            &text[covered..start]
        );
        assert!(!is_blank(&text[start..end]));
        assert!(!text[body..end].contains('\n'), "{:?}", &text[body..end]);
        assert!(
            paragraph
                .speaker
                .is_none_or(|speaker| usize::from(speaker) < draft.speakers.len())
        );
        covered = end;
    }
    assert!(is_blank(&text[covered..]));
    for (index, speaker) in draft.speakers.iter().enumerate() {
        let has_turn = draft
            .paragraphs
            .iter()
            .any(|one| one.speaker == Some(u16::try_from(index).unwrap()));
        assert!(has_turn, "{speaker:?}");
    }
    for warning in &draft.warnings {
        assert_ne!(locale::say(&warning.message), warning.message.key);
    }
}

/// The talk of each paragraph after its speaker's label: `Ann: Well.`, or only `Well.`.
fn told(draft: &Draft) -> Vec<String> {
    draft
        .paragraphs
        .iter()
        .map(|paragraph| {
            let talk = &draft.text[paragraph.body as usize..paragraph.end as usize];
            match paragraph.speaker {
                Some(speaker) => format!("{}: {talk}", draft.speakers[usize::from(speaker)].label),
                None => talk.to_owned(),
            }
        })
        .collect()
}

fn labels(draft: &Draft) -> Vec<&str> {
    draft
        .speakers
        .iter()
        .map(|speaker| speaker.label.as_str())
        .collect()
}

fn warned(draft: &Draft) -> Vec<&str> {
    draft
        .warnings
        .iter()
        .map(|warning| warning.message.key.as_str())
        .collect()
}

fn roles(draft: &Draft) -> Vec<SpeakerRole> {
    draft.speakers.iter().map(|speaker| speaker.role).collect()
}

fn describe(draft: &Draft) -> String {
    let mut out = String::new();
    writeln!(out, "format {}", draft.format.extension()).unwrap();
    if let Some(encoding) = &draft.encoding {
        writeln!(
            out,
            "encoding {} {:?} certain {}",
            encoding.label, encoding.how, encoding.certain
        )
        .unwrap();
    }
    writeln!(
        out,
        "language {:?} right to left {}",
        draft.language, draft.right_to_left
    )
    .unwrap();
    writeln!(
        out,
        "title {:?} date {:?} author {:?}",
        draft.title, draft.date, draft.author
    )
    .unwrap();
    for speaker in &draft.speakers {
        writeln!(out, "speaker {:?} {:?}", speaker.label, speaker.role).unwrap();
    }
    for warning in &draft.warnings {
        writeln!(
            out,
            "warning {:?} {}",
            warning.at,
            locale::say(&warning.message)
        )
        .unwrap();
    }
    for paragraph in &draft.paragraphs {
        let label = &draft.text[paragraph.start as usize..paragraph.body as usize];
        let talk = &draft.text[paragraph.body as usize..paragraph.end as usize];
        writeln!(
            out,
            "{:?} {:?} {label:?} {talk:?}",
            paragraph.speaker, paragraph.time_ms
        )
        .unwrap();
    }
    out
}

fn fixtures() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import");
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    found.sort();
    found
        .into_iter()
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension != "expected")
        })
        .map(|path| {
            (
                path.to_str().unwrap().to_owned(),
                std::fs::read(path).unwrap(),
            )
        })
        .collect()
}

#[test]
fn every_fixture_reads_as_expected() {
    for (path, bytes) in fixtures() {
        let name = path.rsplit('/').next().unwrap();
        let actual = describe(&read(name, &bytes));
        let expected_path = format!("{path}.expected");
        if std::env::var_os("GROUNDWORK_BLESS").is_some() {
            std::fs::write(&expected_path, &actual).unwrap();
        }
        let expected = std::fs::read_to_string(&expected_path)
            .unwrap_or_default()
            .replace('\r', "");
        assert_eq!(actual, expected, "{name}");
    }
}

#[test]
fn telling_again_gives_the_same_paragraphs() {
    for (path, bytes) in fixtures() {
        let draft = read(&path, &bytes);
        let (mut paragraphs, speakers) =
            import::retell(&draft.text, &SpeakerPattern::Detect, draft.format);
        let is_captions = matches!(draft.format, Format::Vtt | Format::Srt);
        if is_captions {
            // Their times are not in the text.
            for (again, first) in paragraphs.iter_mut().zip(&draft.paragraphs) {
                again.time_ms = first.time_ms;
            }
        }
        assert_eq!(paragraphs, draft.paragraphs, "{path}");
        assert_eq!(speakers, draft.speakers, "{path}");
    }
}

// Encodings.

#[test]
fn one_interview_reads_the_same_in_every_encoding() {
    let persian = "مصاحبه‌گر: نانوايي چطور شروع شد؟\nم10: عمويم تنوري داشت که کسي از آن استفاده نمي‌کرد. پدرم گفت چرا؟\n";
    let arabic = "المحاور: كيف بدأ المخبز؟\nالمبحوث: كان لعمي فرن لا يستعمله أحد، فاشتريناه نحن الثلاثة معا.\n";
    let french = "Enquêteur : Comment est née la boulangerie ?\nEnquêté : Mon oncle avait un four délaissé, près du château.\n";
    let german = "Interviewerin: Wie fing die Bäckerei an?\nBefragter: Mein Onkel hatte früher einen großen Ofen übrig.\n";
    let hebrew = "מראיין: איך התחילה המאפייה?\nמרואיין: לדוד שלי היה תנור שאיש לא השתמש בו במשך שנים רבות.\n";
    let turkish = "Görüşmeci: Fırın nasıl başladı?\nKatılımcı: Amcamın kullanılmayan bir fırını vardı, şehrin dışında değildi.\n";
    let russian = "Интервьюер: Как появилась пекарня?\nРеспондент: У моего дяди была печь, которой никто не пользовался.\n";
    let greek = "Ερωτών: Πώς ξεκίνησε ο φούρνος;\nΕρωτών: Ο θείος μου είχε έναν φούρνο που δεν τον χρησιμοποιούσε κανείς.\n";
    let japanese = "聞き手：パン屋はどのように始まったのですか？\n田中：叔父が誰も使わない窯を持っていました。カタカナもあります。\n";
    let chinese =
        "访谈者：面包店是怎么开始的？\n王明：我叔叔有一个没有人用的烤炉，放在老房子里。\n";
    let taiwanese =
        "問：麵包店是怎麼開始的？\n林小姐：我叔叔有一個沒有人用的烤爐，放在老房子裡。\n";
    let korean =
        "질문: 빵집은 어떻게 시작되었습니까?\n답: 삼촌에게 아무도 쓰지 않는 화덕이 있었습니다.\n";
    for (text, label) in [
        (persian, "windows-1256"),
        (arabic, "windows-1256"),
        (french, "windows-1252"),
        (german, "windows-1252"),
        (hebrew, "windows-1255"),
        (turkish, "windows-1254"),
        (russian, "windows-1251"),
        (russian, "IBM866"),
        (greek, "windows-1253"),
        (japanese, "Shift_JIS"),
        (japanese, "EUC-JP"),
        (chinese, "GBK"),
        (taiwanese, "Big5"),
        (korean, "EUC-KR"),
    ] {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap();
        let (bytes, _, is_lossy) = encoding.encode(text);
        assert!(!is_lossy, "{label}");
        let draft = read("x.txt", bytes);
        let found = draft.encoding.clone().unwrap();
        assert_eq!(
            (draft.text.as_str(), found.label.as_str(), found.certain),
            (text, label, false)
        );
        assert_eq!(
            warned(&draft).first(),
            Some(&"import-warning-encoding-guessed"),
            "{label}"
        );
        let unicode = read("x.txt", text);
        assert_eq!(
            (unicode.paragraphs, unicode.speakers),
            (draft.paragraphs, draft.speakers),
            "{label}"
        );
    }
}

#[test]
fn utf_16_is_found_with_and_without_mark() {
    let text = "I: چطور شروع شد؟\r\nP: با یک تنور.\r\nI: و بعد؟\rP: Bread, 面包.\n";
    let plain = text.replace("\r\n", "\n").replace('\r', "\n");
    let encode = |order: fn(u16) -> [u8; 2], mark: bool| -> Vec<u8> {
        let mark = mark.then_some('\u{feff}');
        let marked: String = mark.into_iter().chain(text.chars()).collect();
        marked.encode_utf16().flat_map(order).collect()
    };
    for (bytes, label, how) in [
        (encode(u16::to_le_bytes, true), "UTF-16LE", How::Bom),
        (encode(u16::to_be_bytes, true), "UTF-16BE", How::Bom),
        (encode(u16::to_le_bytes, false), "UTF-16LE", How::Guess),
        (encode(u16::to_be_bytes, false), "UTF-16BE", How::Guess),
    ] {
        let draft = read("x.txt", bytes);
        let encoding = draft.encoding.unwrap();
        assert_eq!(
            (draft.text.as_str(), encoding.label.as_str(), encoding.how),
            (plain.as_str(), label, how)
        );
    }
}

#[test]
fn the_chosen_encoding_is_used_whatever_was_guessed() {
    let options = |label: &str| Options {
        encoding: Some(label.to_owned()),
        ..Options::default()
    };
    let bytes = b"P1: caf\xe9\n";
    let draft = import::read("x.txt", bytes, &options("windows-1251")).unwrap();
    assert_eq!(draft.text, "P1: cafй\n");
    assert_eq!(
        draft.encoding.map(|one| (one.label, one.certain, one.how)),
        Some(("windows-1251".into(), true, How::Chosen))
    );
    let draft = import::read("x.txt", bytes, &options("utf-8")).unwrap();
    assert_eq!(draft.text, "P1: caf\u{fffd}\n");
    assert_eq!(warned(&draft), ["import-warning-unreadable-characters"]);
    assert_eq!(draft.warnings[0].at, Some(1));
    let error = import::read("x.txt", bytes, &options("klingon")).unwrap_err();
    assert_eq!(
        error,
        Error::UnknownEncoding {
            label: "klingon".into()
        }
    );
    for choice in import::encodings() {
        assert_ne!(locale::say(&choice.name), choice.name.key);
        let draft = import::read("x.txt", b"plain words", &options(choice.label));
        assert!(draft.is_ok(), "{}", choice.label);
    }
}

#[test]
fn line_ends_become_line_feeds_and_control_characters_go() {
    let draft = read(
        "x.txt",
        "one\r\ntwo\rthree\u{b}four\u{2028}fi\u{1}ve\u{7f}\tsix \u{200f}\u{202b}x\u{202c}",
    );
    assert_eq!(
        draft.text,
        "one\ntwo\nthree\nfour\nfive\tsix \u{200f}\u{202b}x\u{202c}"
    );
    assert_eq!(warned(&draft), ["import-warning-control-characters"]);
    assert_eq!(draft.warnings[0].at, Some(5));
    let decomposed = "e\u{301} is not é";
    assert_eq!(read("x.txt", decomposed).text, decomposed);
}

#[test]
fn what_is_no_text_is_refused() {
    let binary: Vec<u8> = (0..=255).cycle().take(50_000).collect();
    assert_eq!(refusal("x.txt", binary), Error::Binary);
    assert_eq!(refusal("x.txt", vec![0; 4000]), Error::Binary);
    assert_eq!(refusal("x.txt", b""), Error::Empty);
    assert_eq!(refusal("x.txt", b" \r\n\t\n"), Error::Empty);
    assert_eq!(refusal("x.vtt", b"WEBVTT\n"), Error::Empty);
    assert_eq!(
        refusal("x.docx", b"just words"),
        Error::NotThisFormat {
            expected: Format::Docx
        }
    );
    assert_eq!(
        refusal("x.srt", b"just words"),
        Error::NotThisFormat {
            expected: Format::Srt
        }
    );
}

// Shapes of talk.

/// Text, and what its paragraphs should tell.
type Case = (&'static str, &'static [&'static str]);

fn check_cases(name: &str, cases: &[Case]) {
    for (text, expected) in cases {
        assert_eq!(told(&read(name, text)), *expected, "{text}");
    }
}

#[test]
fn labels_are_found_in_the_usual_shapes() {
    check_cases(
        "x.txt",
        &[
            ("Q: How?\nA: So.", &["Q: How?", "A: So."]),
            ("I: How?\nR: So.\nI: Oh.", &["I: How?", "R: So.", "I: Oh."]),
            (
                "Interviewer : How?\nParticipant : So.",
                &["Interviewer: How?", "Participant: So."],
            ),
            (
                "Ann: How?\nBen: So.\nAnn: Oh.",
                &["Ann: How?", "Ben: So.", "Ann: Oh."],
            ),
            (
                "Moderator: How?\nP1: So.\nP2: Not so.\nP1: So!",
                &["Moderator: How?", "P1: So.", "P2: Not so.", "P1: So!"],
            ),
            (
                "SPEAKER_00: How?\nSPEAKER_01: So.\nSPEAKER_00: Oh.",
                &["SPEAKER_00: How?", "SPEAKER_01: So.", "SPEAKER_00: Oh."],
            ),
            (
                "[SPEAKER_00]: How?\n[SPEAKER_01]: So.",
                &["SPEAKER_00: How?", "SPEAKER_01: So."],
            ),
            (
                "[id1] How?\n[id2] So.\n[id1] Oh.",
                &["id1: How?", "id2: So.", "id1: Oh."],
            ),
            (
                "[Ann Lee] 09:15:32\nHow?\n\n[Ben Roe] 09:15:40\nSo.",
                &["Ann Lee: How?", "Ben Roe: So."],
            ),
            (
                "Speaker 1 (00:12):\nHow?\nSpeaker 2 (00:15):\nSo.",
                &["Speaker 1: How?", "Speaker 2: So."],
            ),
            (
                "00:00:01 Ann: How?\n00:00:09 Ben: So.",
                &["Ann: How?", "Ben: So."],
            ),
            (
                "#00:00:01-5# Ann: How?\n#00:00:09-1# Ben: So.",
                &["Ann: How?", "Ben: So."],
            ),
            (
                "Ann (00:12:31) How?\nBen (00:12:40) So.\nAnn (00:12:44) Oh.",
                &["Ann: How?", "Ben: So.", "Ann: Oh."],
            ),
            (
                "Ann\t0:01\nHow?\nBen\t0:09\nSo.",
                &["Ann: How?", "Ben: So."],
            ),
            (
                "Ann Lee  \nHow?\n\nBen Roe  \nSo.\n\nAnn Lee  \nOh.\n\nBen Roe  \nYes.\n\nAnn Lee  \nNo.\n\nBen Roe  \nWell.",
                &[
                    "Ann Lee: How?",
                    "Ben Roe: So.",
                    "Ann Lee: Oh.",
                    "Ben Roe: Yes.",
                    "Ann Lee: No.",
                    "Ben Roe: Well.",
                ],
            ),
            (
                "Ann\tHow?\nBen\tSo.\nAnn\tOh.\nBen\tYes.",
                &["Ann: How?", "Ben: So.", "Ann: Oh.", "Ben: Yes."],
            ),
            (
                "مصاحبه‌گر: چطور؟\nم۱۰ :این‌طور.",
                &["مصاحبه‌گر: چطور؟", "م۱۰: این‌طور."],
            ),
            (
                "[۰۰:۰۰:۰۵] پژوهشگر: چطور؟\n[۰۰:۰۰:۱۲] مریم: این‌طور.",
                &["پژوهشگر: چطور؟", "مریم: این‌طور."],
            ),
            (
                "\u{200f}س: چطور؟\n\u{200f}ج: این‌طور.",
                &["س: چطور؟", "ج: این‌طور."],
            ),
            (
                "問：如何？\n唐鳳：這樣。\n問：喔。",
                &["問: 如何？", "唐鳳: 這樣。", "問: 喔。"],
            ),
            (
                "Dr. Smith: How?\nRobert D. Cabana: So.\nDr. Smith: Oh.",
                &["Dr. Smith: How?", "Robert D. Cabana: So.", "Dr. Smith: Oh."],
            ),
            (
                "Interviewer (Ann): How?\nMother/Father: So.\nInterviewer (Ann): Oh.\nMother/Father: Yes.",
                &[
                    "Interviewer (Ann): How?",
                    "Mother/Father: So.",
                    "Interviewer (Ann): Oh.",
                    "Mother/Father: Yes.",
                ],
            ),
        ],
    );
    check_cases(
        "x.md",
        &[
            (
                "**Ann Lee:** How?\n\n**Ben Roe:** So.\n\n**Ann Lee:** Oh.",
                &["Ann Lee: How?", "Ben Roe: So.", "Ann Lee: Oh."],
            ),
            (
                "**Ann**: How?\n**Ben**: So.\n**Ann**: Oh.",
                &["Ann: How?", "Ben: So.", "Ann: Oh."],
            ),
            (
                "*Ann:* How?\n\n*Ben:* So.\n\n*Ann:* Oh.",
                &["Ann: How?", "Ben: So.", "Ann: Oh."],
            ),
            (
                "**Ann Lee** 0:03\nHow?\n\n**Ben Roe** 0:09\nSo.",
                &["Ann Lee: How?", "Ben Roe: So."],
            ),
            (
                "### ann-lee:\nHow?\n\n### ben-roe:\n\nSo.\n\n### ann-lee:\nOh.",
                &["ann-lee: How?", "ben-roe: So.", "ann-lee: Oh."],
            ),
            (
                "# On bread\n\n### Ann Lee:\n\nBread is old.\n\nVery old.",
                &["# On bread", "Ann Lee: Bread is old.", "Ann Lee: Very old."],
            ),
        ],
    );
}

#[test]
fn lines_without_label_go_on_with_the_speaker() {
    let draft = read(
        "x.txt",
        "Form\nDate: May\n\nAnn: One.\nTwo: a pair.\n\nThree.\nBen: Four.\n=====\nFive.\nAnn: Six.\nBen: Seven.",
    );
    let expected = [
        "Form",
        "Date: May",
        "Ann: One.",
        "Ann: Two: a pair.",
        "Ann: Three.",
        "Ben: Four.",
        "=====",
        "Ben: Five.",
        "Ann: Six.",
        "Ben: Seven.",
    ];
    assert_eq!(told(&draft), expected);
}

#[test]
fn a_label_alone_takes_the_next_block() {
    let draft = read("x.txt", "Ann:\n\nOne.\nTwo.\nBen:\nAnn: Three.\nBen:\n");
    assert_eq!(
        told(&draft),
        ["Ann: One.", "Ann: Two.", "Ben: ", "Ann: Three.", "Ben: "]
    );
    let first = draft.paragraphs[0];
    assert_eq!(
        &draft.text[first.start as usize..first.end as usize],
        "Ann:\n\nOne."
    );
}

#[test]
fn times_are_read_wherever_they_stand() {
    let times = |text: &str| -> Vec<Option<u32>> {
        read("x.txt", text)
            .paragraphs
            .iter()
            .map(|one| one.time_ms)
            .collect()
    };
    assert_eq!(
        times("[1:02:03] Ann: a\nBen (00:12): b\nAnn: [00:13] c\nBen: d"),
        [Some(3_723_000), Some(12_000), Some(13_000), None]
    );
    assert_eq!(
        times("[00:01.5 --> 00:02.5]  words\n00:00:07 words\n12:30 lunch\n3:16 a verse"),
        [Some(1_500), Some(7_000), None, None]
    );
    assert_eq!(
        times("[۰۰:۰۱:۰۰] الف\n(٠٠:٠٢) ب"),
        [Some(60_000), Some(2_000)]
    );
    assert_eq!(
        times("[00:99] no time\n[1:2] neither\n[999:59:59] a long one"),
        [None, None, Some(3_599_999_000)]
    );
}

#[test]
fn prose_with_colons_is_not_cut() {
    for text in [
        "Note: the door was open.\nNote: nobody had locked it.\nNote: ask.",
        "http://example.org\nhttp://example.com\nhttps://example.net",
        "12:30 lunch\n13:15 walk\n14:00 talk",
        "12:30: lunch\n13:15: walk",
        "He said: come in.\nHe said: sit down.\nShe said: thank you.\nHe said: not at all.",
        "Title: Bread\nAuthor: Ann Lee\nDate: May\n\nIt was early. Two things mattered: flour and time.",
        "Name: Ann\nAge: 41\nRole: baker\n\nName: Ben\nAge: 30\nRole: baker",
        "RQ1: How do bakeries begin?\nRQ2: How do they end?\nRQ3: Who eats?",
        "H1: Trust grows.\nH2: Trust fades.",
        "Figure 1: an oven\nFigure 2: a door\nTable 1: flour",
        "Step 1: open.\nStep 2: bake.\nStep 3: eat.",
        "C:\\bread\\oven.txt\nD:\\flour\\list.txt\nC:\\bread\\oven.txt",
        "std::fmt is one.\nstd::io is two.\nstd::fmt again.",
        "Ann went home. Ben, too: it was late.\nThe oven: cold. The door: open.\nThe oven was cold.",
        "There was a rule: no bread before noon.\nThere was another: no flour on the floor.",
        "Ratio 3:1\nRatio 4:1\nRatio 5:1",
        "نکته: در باز بود.\nنکته: کسی قفل نکرده بود.\nمثال: نان.",
        "وی گفت: بیا.\nوی گفت: بنشین.\nوی افزود: چای.\nوی گفت: خب.",
        "他說：「請進。」\n他說：「請坐。」\n她說：「謝謝。」\n他說：「不客氣。」",
        "قال: نعم.\nقال: لا.\nقال: ربما.\nقال: حسنا.",
        "[laughs] Well.\n[pause] Yes.\n[laughs] No.",
        "Ingredients: flour, water\nMethod: knead\nResult: bread",
        "Dear Ann,\nRe: bread\nPS: flour",
        "**Note:** the door.\n**Note:** the oven.\n**Example:** the flour.",
    ] {
        let draft = read("x.txt", text);
        assert_eq!(labels(&draft), Vec::<&str>::new(), "{text}");
        assert!(
            draft
                .paragraphs
                .iter()
                .all(|paragraph| paragraph.body == paragraph.start || paragraph.time_ms.is_some())
        );
    }
}

#[test]
fn talk_inside_a_turn_is_not_cut() {
    let text = "Ann: How?\nBen: Like this: flour.\nOn Monday: flour. On Tuesday: water.\nAnn: I see: work.\nImportant: ask again.\nBen: Yes.";
    assert_eq!(labels(&read("x.txt", text)), ["Ann", "Ben"]);
}

#[test]
fn the_pattern_can_be_chosen() {
    let text = "Ann: One.\nnote to self: Two.\nBen: Three.\nAnn: Four.";
    let with = |speakers: SpeakerPattern| {
        let options = Options {
            speakers,
            ..Options::default()
        };
        let draft = import::read("x.txt", text.as_bytes(), &options).unwrap();
        check(&draft);
        draft
    };
    assert_eq!(labels(&with(SpeakerPattern::Detect)), ["Ann", "Ben"]);
    assert!(with(SpeakerPattern::None).speakers.is_empty());
    let only = with(SpeakerPattern::Only(vec![
        "NOTE to  self".to_owned(),
        "ben".to_owned(),
    ]));
    assert_eq!(labels(&only), ["note to self", "Ben"]);
    assert_eq!(
        told(&only),
        [
            "Ann: One.",
            "note to self: Two.",
            "Ben: Three.",
            "Ben: Ann: Four."
        ]
    );
}

#[test]
fn roles_come_from_words_forms_and_questions() {
    use SpeakerRole::{Interviewer, Participant, Unknown};
    for (text, expected) in [
        (
            "Interviewer: Hm.\nAnn: Well.\nInterviewer: Hm.\nAnn: Well.",
            &[Interviewer, Participant][..],
        ),
        (
            "Entrevistador: ¿Cómo?\nAna: Así.\nEntrevistador: ¿Y?\nAna: Sí.",
            &[Interviewer, Participant],
        ),
        (
            "مصاحبه کننده: چه؟\nپاسخگو: این.\nمصاحبه کننده: چه؟\nپاسخگو: این.",
            &[Interviewer, Participant],
        ),
        (
            "Interviewer: Ann Lee\nInterviewee: Ben Roe\nOslo, May\n\nAnn Lee: Hm.\nBen Roe: Well.\nAnn Lee: Hm.\nBen Roe: Well.",
            &[Interviewer, Participant],
        ),
        (
            "Ann: How?\nBen: So it was, and long ago.\nAnn: When?\nBen: In May, all of May.\nAnn: Why?\nBen: Because of the oven.",
            &[Interviewer, Participant],
        ),
        (
            "Ann: Hm.\nBen: So.\nAnn: Hm.\nBen: So.",
            &[Unknown, Unknown],
        ),
        (
            "Moderator: So?\nP1: Yes.\nObserver: Noted.\nP1: No.\nObserver: Noted.\nModerator: Oh.",
            &[Interviewer, Participant, Unknown],
        ),
        (
            "م: چه؟ چرا؟\nپ: این بود و آن بود.\nم: کجا؟\nپ: همان‌جا که گفتم.\nم: کی؟\nپ: دیروز و پریروز.",
            &[Interviewer, Participant],
        ),
    ] {
        assert_eq!(roles(&read("x.txt", text)), expected, "{text}");
    }
}

#[test]
fn labels_that_look_alike_are_told() {
    let speakers = |labels: &[&str]| -> Vec<Speaker> {
        let speaker = |label: &&str| Speaker {
            label: (*label).to_owned(),
            role: SpeakerRole::Unknown,
            participant: None,
        };
        labels.iter().map(speaker).collect()
    };
    for (found, pairs) in [
        (&["م ۱۰", "م۱۰"][..], &[(0, 1)][..]),
        (&["علي", "رضا", "علی"], &[(0, 2)]),
        (&["ANN", "Ann", "Anna"], &[(0, 1)]),
        (&["Interviewer", "Intervewer"], &[(0, 1)]),
        (
            &[
                "Speaker A",
                "Speaker B",
                "Speaker 1",
                "Speaker 2",
                "P1",
                "P11",
                "Jon",
                "John",
            ],
            &[],
        ),
        (&["מראיין", "מרואיין"], &[]),
    ] {
        assert_eq!(import::similar_labels(&speakers(found)), pairs, "{found:?}");
    }
    assert_eq!(
        warned(&read("x.txt", "I: a\nم ۱۰: b\nI: c\nم۱۰: d")),
        ["import-warning-labels-alike"]
    );
}

// Names and formats.

#[test]
fn names_are_tidied() {
    for (file, name) in [
        ("interview_01.txt", "interview 01"),
        ("/home/x/My  talk.v2.txt", "My talk.v2"),
        ("C:\\talks\\P3 – Ann.TXT", "P3 – Ann"),
        ("مصاحبه_۱.txt", "مصاحبه ۱"),
        ("Cafe\u{301}.txt", "Café"),
    ] {
        let draft = read(file, "words");
        assert_eq!(draft.name, name);
    }
}

#[test]
fn what_can_be_imported_is_known_by_its_name() {
    assert!(
        EXTENSIONS
            .iter()
            .all(|extension| is_importable(&format!("x.{extension}")))
    );
    assert!(is_importable("a/B.DOCX") && is_importable("x.Markdown"));
    assert!(
        !is_importable("x.doc")
            && !is_importable("docx")
            && !is_importable(".txt")
            && !is_importable("x.pdf")
    );
}

#[test]
fn formats_that_are_not_read_are_named() {
    let compound = |stream: &str| {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        bytes.extend([0; 512]);
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let is = |extension: &str| Error::Unsupported {
        extension: extension.to_owned(),
    };
    assert_eq!(
        refusal("x.docx", compound("EncryptedPackage")),
        Error::Encrypted
    );
    assert_eq!(refusal("x.doc", compound("WordDocument")), is("doc"));
    assert_eq!(refusal("x.docx", compound("Workbook")), is("xls"));
    assert_eq!(refusal("x.txt", b"{\\rtf1 x}"), is("rtf"));
    assert_eq!(refusal("x.docx", b"%PDF-1.7"), is("pdf"));
    assert_eq!(refusal("x.csv", b"a,b"), is("csv"));
    assert_eq!(refusal("x.txt", b"<!DOCTYPE html><p>x"), is("html"));
    assert_eq!(refusal("noname", b"words"), is(""));
    assert_eq!(
        refusal("x.txt", archive(&[("mimetype", "application/epub+zip")])),
        is("epub")
    );
    assert_eq!(
        refusal(
            "x.docx",
            archive(&[("[Content_Types].xml", ""), ("xl/workbook.xml", "")])
        ),
        is("xlsx")
    );
    assert_eq!(refusal("x.docx", archive(&[("readme", "")])), is("zip"));
    let sentences = [
        "", "doc", "rtf", "pdf", "html", "epub", "xls", "pptx", "mp3", "png", "zip", "qdpx", "xyz",
    ]
    .map(|extension| locale::say(&is(extension).message()));
    for (index, sentence) in sentences.iter().enumerate() {
        assert!(!sentences[..index].contains(sentence), "{sentence}");
        assert!(!sentence.contains(['{', '!']), "{sentence}");
    }
}

#[test]
fn a_file_is_read_as_what_it_is() {
    let docx = docx("<w:p><w:r><w:t>Words.</w:t></w:r></w:p>");
    for (name, bytes, format) in [
        ("x.txt", docx.clone(), Format::Docx),
        ("x.odt", docx, Format::Docx),
        ("x.docx", odt("<text:p>Words.</text:p>"), Format::Odt),
        (
            "x.txt",
            b"WEBVTT\n\n00:01.000 --> 00:02.000\nWords.".to_vec(),
            Format::Vtt,
        ),
        (
            "x.txt",
            b"1\n00:00:01,000 --> 00:00:02,000\nWords.".to_vec(),
            Format::Srt,
        ),
    ] {
        let draft = read(name, bytes);
        assert_eq!(
            (draft.format, told(&draft), warned(&draft)),
            (
                format,
                vec!["Words.".to_owned()],
                vec!["import-warning-other-format"]
            )
        );
    }
}

// Documents.

fn archive(members: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in members {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn relationships(of: &[(&str, &str)]) -> String {
    let mut xml = format!("<Relationships xmlns=\"{RELATIONSHIPS}\">");
    for (index, (kind, target)) in of.iter().enumerate() {
        write!(xml, "<Relationship Id=\"r{index}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>").unwrap();
    }
    xml + "</Relationships>"
}

fn word(namespace: &str, root: &str, inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{root} xmlns:w=\"{namespace}\" \
         xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" \
         xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">{inside}</w:{root}>"
    )
}

fn docx_with(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let document = word(WORD, "document", &format!("<w:body>{body}</w:body>"));
    let top = relationships(&[("officeDocument", "word/document.xml")]);
    let mut members = vec![
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", top.as_str()),
        ("word/document.xml", document.as_str()),
    ];
    members.extend_from_slice(more);
    archive(&members)
}

fn docx(body: &str) -> Vec<u8> {
    docx_with(body, &[])
}

fn odt_with(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
         xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let mut members = vec![
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_str()),
    ];
    members.extend_from_slice(more);
    archive(&members)
}

fn odt(body: &str) -> Vec<u8> {
    odt_with(body, &[])
}

#[test]
fn word_text_is_what_word_shows() {
    let p = |inside: &str| format!("<w:p>{inside}</w:p>");
    let r = |inside: &str| format!("<w:r>{inside}</w:r>");
    let t = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let a = t("a");
    let b = t("b");
    for (name, body, text) in [
        ("runs", p(&(t("a ") + &b)), "a b\n"),
        (
            "tab, breaks, hyphen",
            p(&r(
                "<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>e</w:t>",
            )),
            "a\tb\nc\nd\u{2011}e\n",
        ),
        (
            "tab stops are no tabs",
            p(&format!(
                "<w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>{a}"
            )),
            "a\n",
        ),
        (
            "symbols",
            p(&r(
                "<w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Odd\" w:char=\"2603\"/>",
            )),
            "α✓☃\n",
        ),
        (
            "containers",
            p(&format!(
                "<w:hyperlink>{a}</w:hyperlink><w:smartTag>{b}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>{a}</w:sdtContent></w:sdt><w:fldSimple>{b}</w:fldSimple>"
            )),
            "abab\n",
        ),
        (
            "field codes",
            p(&(r("<w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText>") + &a)),
            "a\n",
        ),
        (
            "insertion and deletion",
            p(&format!(
                "<w:ins>{a}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>{b}"
            )),
            "ab\n",
        ),
        (
            "move",
            p(&format!("<w:moveFrom>{a}</w:moveFrom>{b}"))
                + &p(&format!("<w:moveTo>{a}</w:moveTo>")),
            "b\na\n",
        ),
        (
            "deleted paragraph mark",
            p(&format!("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{a}")) + &p(&b),
            "ab\n",
        ),
        (
            "dropped capital",
            p(&format!(
                "<w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr>{a}"
            )) + &p(&b),
            "ab\n",
        ),
        (
            "table",
            format!(
                "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
                p(&a),
                p(&b),
                p(&a),
                p(&a),
                p(&b)
            ),
            "a\tb\na\na\nb\n",
        ),
        (
            "deleted row",
            format!(
                "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
                p(&a),
                p(&b)
            ),
            "b\n",
        ),
        (
            "ruby",
            p(
                "<w:r><w:ruby><w:rt><w:r><w:t>gone</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            ),
            "東\n",
        ),
        (
            "math",
            p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"),
            "x=1\n",
        ),
        (
            "box once, after its paragraph",
            p(&(r(&format!(
                "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>{0}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>",
                p(&b)
            )) + &a)),
            "a\nb\n",
        ),
        (
            "fallback where the choice has no text",
            p(&r(
                "<mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback><w:t>a</w:t></mc:Fallback></mc:AlternateContent>",
            )),
            "a\n",
        ),
        (
            "entities",
            p(&t("&lt;a&gt; &amp; &#1662;&#x67E;")),
            "<a> & پپ\n",
        ),
    ] {
        assert_eq!(read("x.docx", docx(&body)).text, text, "{name}");
    }
}

#[test]
fn word_parts_are_found_by_relationship_namespace_and_any_case() {
    let notes = |root: &str, element: &str, words: &str| {
        let inside = format!(
            "<w:{element} w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:{element}>\
             <w:{element} w:id=\"2\"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:{element}>"
        );
        word(STRICT_WORD, root, &inside)
    };
    let body = "<w:body><w:p><w:r><w:t>one</w:t><w:footnoteReference w:id=\"2\"/><w:t> two</w:t><w:endnoteReference w:id=\"2\"/>\
                <w:commentReference w:id=\"1\"/></w:r></w:p></w:body>";
    let core = "<cp xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:title> Bread </dc:title>\
                <dc:creator>Ann</dc:creator><dcterms:created>2024-05-02T10:00:00Z</dcterms:created></cp>";
    let document = word(STRICT_WORD, "document", body)
        .replace("w:", "x:")
        .replace("xmlns:w", "xmlns:x");
    let top = relationships(&[
        ("officeDocument", "/Parts/Main.xml"),
        ("metadata/core-properties", "docProps/core.xml"),
    ]);
    let own = relationships(&[
        ("footnotes", "notes/Foot.xml"),
        ("endnotes", "../end.xml"),
        ("image", "gone.png"),
    ]);
    let bytes = archive(&[
        ("[CONTENT_TYPES].XML", "<Types/>"),
        ("_RELS/.RELS", &top),
        ("PARTS\\MAIN.XML", &document),
        ("Parts/_rels/Main.xml.rels", &own),
        (
            "parts/notes/foot.xml",
            &notes("footnotes", "footnote", "under"),
        ),
        ("End.xml", &notes("endnotes", "endnote", "behind")),
        ("docprops/core.xml", core),
    ]);
    let draft = read("x.docx", bytes);
    assert_eq!(draft.text, "one[1] two[2]\n[1] under\n[2] behind\n");
    assert_eq!(
        (
            draft.title.as_deref(),
            draft.author.as_deref(),
            draft.date.as_deref()
        ),
        (Some("Bread"), Some("Ann"), Some("2024-05-02"))
    );
    assert_eq!(warned(&draft), ["import-warning-comments"]);
}

#[test]
fn word_in_one_file_is_read() {
    let document = word(
        WORD,
        "document",
        "<w:body><w:p><w:r><w:t>words</w:t></w:r></w:p></w:body>",
    );
    let document = document.split_once("?>").unwrap().1;
    let top = relationships(&[("officeDocument", "word/document.xml")]);
    let flat = format!(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">\
         <pkg:part pkg:name=\"/_rels/.rels\"><pkg:xmlData>{top}</pkg:xmlData></pkg:part>\
         <pkg:part pkg:name=\"/word/document.xml\"><pkg:xmlData>{document}</pkg:xmlData></pkg:part></pkg:package>"
    );
    assert_eq!(read("x.docx", flat).text, "words\n");
}

#[test]
fn opendocument_text_is_what_libreoffice_shows() {
    for (name, body, text) in [
        (
            "white space",
            "<text:p>  a \n\t b<text:s/><text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e <text:span> f</text:span></text:p>",
            "a b   c\td\ne f\n",
        ),
        (
            "spaces beyond reason",
            "<text:p>a<text:s text:c=\"999999999\"/>b</text:p>",
            "",
        ),
        (
            "headings and lists",
            "<text:h>H</text:h><text:list><text:list-item><text:number>1.</text:number><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item></text:list>",
            "H\na\nb\n",
        ),
        (
            "deletions",
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>a<text:change/>b</text:p>",
            "ab\n",
        ),
        (
            "comments",
            "<text:p>a<office:annotation><dc:creator>x</dc:creator><text:p>gone</text:p></office:annotation>b</text:p>",
            "ab\n",
        ),
        (
            "notes",
            "<text:p>a<text:note><text:note-citation>i</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>b</text:p><text:p>c</text:p>",
            "a[1]b\nc\n[1] n\n",
        ),
        (
            "table",
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>",
            "a\t\tb\n",
        ),
        (
            "box",
            "<text:p>a<draw:frame><svg:title>gone</svg:title><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame>c</text:p>",
            "ac\nb\n",
        ),
        (
            "ruby",
            "<text:p><text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>gone</text:ruby-text></text:ruby></text:p>",
            "東\n",
        ),
    ] {
        let draft = read("x.odt", odt(body));
        match text {
            "" => assert!(draft.text.len() < 2000),
            text => assert_eq!(draft.text, text, "{name}"),
        }
    }
    let manifest = "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    assert_eq!(
        refusal(
            "x.odt",
            odt_with("", &[("META-INF/manifest.xml", manifest)])
        ),
        Error::Encrypted
    );
}

#[test]
fn tables_of_speaker_and_words_are_talk() {
    let row = |speaker: &str, words: &str| {
        format!(
            "<table:table-row><table:table-cell><text:p>{speaker}</text:p></table:table-cell><table:table-cell><text:p>{words}</text:p></table:table-cell></table:table-row>"
        )
    };
    let rows = row("مریم", "بله.") + &row("رضا", "نه.") + &row("مریم", "چرا؟") + &row("رضا", "خب.");
    let draft = read("x.odt", odt(&format!("<table:table>{rows}</table:table>")));
    assert_eq!(
        told(&draft),
        ["مریم: بله.", "رضا: نه.", "مریم: چرا؟", "رضا: خب."]
    );
}

// Captions.

#[test]
fn captions_become_turns() {
    check_cases(
        "x.vtt",
        &[
            (
                "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>One\n\n00:02.000 --> 00:03.000\n<v Ann>two.</v>\n\n00:03.000 --> 00:04.000\n<v.loud Ben>Three.</v>",
                &["Ann: One two.", "Ben: Three."],
            ),
            (
                "WEBVTT\n\n00:01.000 --> 00:02.000\nAnn: One\n\n00:02.000 --> 00:03.000\nand two.\n\n00:03.000 --> 00:04.000\nBen: Three.\n\n00:04.000 --> 00:05.000\nAnn: Four: five.\n\n00:05.000 --> 00:06.000\nBen: Six.",
                &[
                    "Ann: One and two.",
                    "Ben: Three.",
                    "Ann: Four: five.",
                    "Ben: Six.",
                ],
            ),
            (
                "WEBVTT\n\nNOTE Ann: gone\n\nSTYLE\n::cue { }\n\n00:01.000 --> 00:02.000\n- One?\n- Two.\n\n00:09.000 --> 00:10.000\n<00:09.500><c>Three</c> &lt;x&gt; a < b",
                &["- One?", "- Two.", "Three <x> a < b"],
            ),
            (
                "00:01.000 --> 00:02.000\nOne.\n\n00:02.000 --> oh\nTwo.",
                &["One. Two."],
            ),
        ],
    );
    let rolling = "WEBVTT\n\n00:01.000 --> 00:02.000\none\n\n00:02.000 --> 00:03.000\none\n<00:02.500><c>two</c>\n\n00:03.000 --> 00:04.000\ntwo\n<00:03.500><c>three</c>";
    assert_eq!(told(&read("x.vtt", rolling)), ["one two three"]);
    let same = "WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n\n00:02.000 --> 00:03.000\nYes.";
    assert_eq!(told(&read("x.vtt", same)), ["Yes. Yes."]);
    let draft = read(
        "x.srt",
        "1\r\n00:00:01,500 --> 00:00:02,000\r\nOne.\r\n2\r\n00:00:07,000 --> 00:00:08,000 X1:0\r\n<i>Two.</i>\r\n",
    );
    assert_eq!(told(&draft), ["One.", "Two."]);
    assert_eq!(
        draft
            .paragraphs
            .iter()
            .map(|one| one.time_ms)
            .collect::<Vec<_>>(),
        [Some(1500), Some(7000)]
    );
}

// Scripts.

#[test]
fn direction_and_language_are_told_by_the_letters() {
    for (text, right_to_left, language) in [
        ("How did the bakery begin?", false, None),
        (
            "عمویم تنوری داشت که کسی از آن استفاده نمی‌کرد.",
            true,
            Some("fa"),
        ),
        ("پدرم گفت كه چاي بياور، ژاله", true, Some("fa")),
        ("كان لعمي فرن قديم في المدينة الكبيرة", true, Some("ar")),
        (
            "میرے چچا کے پاس ایک تنور تھا جسے کوئی استعمال نہیں کرتا",
            true,
            Some("ur"),
        ),
        ("לדוד שלי היה תנור", true, Some("he")),
        ("我叔叔有一个没有人用的烤炉", false, Some("zh")),
        ("叔父が誰も使わない窯を持っていました", false, Some("ja")),
        ("삼촌에게 화덕이 있었습니다", false, Some("ko")),
        ("У моего дяди была печь", false, None),
        ("English and فارسی in halves and more English", false, None),
        ("123 456", false, None),
    ] {
        let draft = read("x.txt", text);
        assert_eq!(
            (draft.right_to_left, draft.language),
            (right_to_left, language),
            "{text}"
        );
    }
}

// Files that mean harm.

/// No file may take longer, even where ten builds share the machine; alone, each takes a fraction of a second.
const PATIENCE: Duration = Duration::from_secs(5);

/// A small generator of numbers (xorshift), so that the same seed makes the same damage.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides.max(1) as u64).unwrap()
    }

    fn damage(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.roll(6) {
            let at = self.roll(bytes.len());
            let until = (at + self.roll(40)).min(bytes.len());
            match self.roll(7) {
                0 if !bytes.is_empty() => bytes[at] = u8::try_from(self.roll(256)).unwrap(),
                1 if !bytes.is_empty() => bytes[at] ^= 1 << self.roll(8),
                2 => drop(bytes.drain(at..until)),
                3 => {
                    let copy = bytes[at..until].to_vec();
                    let place = self.roll(bytes.len() + 1);
                    bytes.splice(place..place, copy);
                }
                4 => bytes.truncate(until),
                5 => {
                    let piece = [
                        ":", "\n", "\0", "<w:p>", "</", "[", "00:00:01", "-->", "#", "&#x0;",
                        "\u{202e}", "**", "：", "\r",
                    ];
                    bytes.splice(at..at, piece[self.roll(piece.len())].bytes());
                }
                _ => bytes.rotate_left(until),
            }
            if bytes.is_empty() {
                bytes.push(b'x');
            }
        }
    }
}

/// Reads what may be broken: never a panic, never slow, and whatever is read holds together.
fn survive(name: &str, bytes: &[u8]) {
    let start = Instant::now();
    match import::read(name, bytes, &Options::default()) {
        Ok(draft) => check(&draft),
        Err(error) => assert_ne!(locale::say(&error.message()), error.message().key),
    }
    let spent = start.elapsed();
    assert!(spent < PATIENCE, "{name}: {spent:?}");
}

fn all_seeds() -> Vec<(String, Vec<u8>)> {
    let p = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Ann: one</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
    let table = format!(
        "<w:tbl><w:tr><w:tc>{p}</w:tc><w:tc><w:p><w:r><w:txbxContent>{p}</w:txbxContent></w:r></w:p></w:tc></w:tr></w:tbl>"
    );
    let stored = |members: &[(&str, &str)]| {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in members {
            let options =
                SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
            writer.start_file(*name, options).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    };
    let document = word(WORD, "document", &format!("<w:body>{p}{table}{p}</w:body>"));
    let flat = format!(
        "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"><pkg:part pkg:name=\"/word/document.xml\"><pkg:xmlData>{document}</pkg:xmlData></pkg:part></pkg:package>"
    );
    let mut seeds = fixtures();
    seeds.push(("packed.docx".to_owned(), docx(&format!("{p}{table}"))));
    seeds.push((
        "stored.docx".to_owned(),
        stored(&[
            ("[Content_Types].xml", ""),
            ("word/document.xml", &document),
        ]),
    ));
    seeds.push((
        "packed.odt".to_owned(),
        odt("<text:p>Ann: one<text:note><text:p>x</text:p></text:note></text:p>"),
    ));
    seeds.push(("flat.docx".to_owned(), flat.into_bytes()));
    seeds
}

#[test]
fn damaged_files_never_break_the_readers() {
    let seed = 0x9e37_79b9_7f4a_7c15;
    println!("seed {seed:#x}");
    let mut dice = Dice(seed);
    let seeds = all_seeds();
    let rounds = if std::env::var_os("RUN_SLOW_TESTS").is_some() {
        20_000
    } else {
        200
    };
    for (name, bytes) in &seeds {
        for _ in 0..rounds {
            let mut damaged = bytes.clone();
            dice.damage(&mut damaged);
            survive(name, &damaged);
        }
    }
}

#[test]
fn every_cut_of_an_archive_is_refused_or_read() {
    let bytes = docx("<w:p><w:r><w:t>Words and words.</w:t></w:r></w:p>");
    for length in 0..bytes.len() {
        survive("x.docx", &bytes[..length]);
        assert!(
            import::read("x.docx", &bytes[..length], &Options::default()).is_err(),
            "{length}"
        );
    }
}

#[test]
fn deep_nesting_ends_in_a_refusal() {
    for (open, close) in [
        ("<w:sdt>", "</w:sdt>"),
        ("<w:p>", "</w:p>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    ] {
        let body = open.repeat(20_000) + &close.repeat(20_000);
        survive("x.docx", &docx(&body));
        assert!(matches!(
            refusal("x.docx", docx(&body)),
            Error::Damaged { .. }
        ));
        let body = open.repeat(100) + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>" + &close.repeat(100);
        assert_eq!(read("x.docx", docx(&body)).text.trim(), "deep");
    }
}

#[test]
fn entities_are_not_expanded() {
    let body = "<w:p><w:r><w:t>&j;x</w:t></w:r></w:p>";
    let document = word(WORD, "document", &format!("<w:body>{body}</w:body>"));
    let bomb = document.replace("?>", "?><!DOCTYPE d [<!ENTITY j \"ha\">]>");
    assert!(matches!(
        refusal(
            "x.docx",
            archive(&[("[Content_Types].xml", ""), ("word/document.xml", &bomb)])
        ),
        Error::Damaged { .. }
    ));
    assert_eq!(read("x.docx", docx(body)).text, "x\n");
}

#[test]
fn archives_that_unpack_to_too_much_are_refused() {
    let mebibytes = if std::env::var_os("RUN_SLOW_TESTS").is_some() {
        200
    } else {
        20
    };
    let text = "a".repeat(mebibytes << 20);
    let bomb = docx(&format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"));
    assert!(bomb.len() < 2 << 20);
    let start = Instant::now();
    assert!(matches!(refusal("x.docx", &bomb), Error::TooLarge { .. }));
    assert!(start.elapsed() < PATIENCE);
    // The same with sizes that lie: 100 bytes in both headers.
    let mut lying = bomb;
    let size = u32::try_from(
        word(WORD, "document", "<w:body></w:body>").len()
            + text.len()
            + "<w:p><w:r><w:t></w:t></w:r></w:p>".len(),
    )
    .unwrap();
    let mut changed = 0;
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size.to_le_bytes() {
            lying[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
            changed += 1;
        }
    }
    assert!(changed >= 1);
    survive("x.docx", &lying);
    assert!(import::read("x.docx", &lying, &Options::default()).is_err());
}

#[test]
fn limits_are_kept() {
    let limits = |limits: Limits| Options {
        limits,
        ..Options::default()
    };
    let small = Limits {
        file_bytes: 100,
        ..Limits::default()
    };
    assert_eq!(
        import::read("x.txt", &[b'a'; 101], &limits(small)).unwrap_err(),
        Error::TooLarge { limit_mib: 1 }
    );
    let few = Limits {
        members: 2,
        ..Limits::default()
    };
    assert!(import::read("x.docx", &docx(""), &limits(few)).is_err());
    let short = Limits {
        text_bytes: 10,
        ..Limits::default()
    };
    assert!(import::read("x.txt", b"longer than ten", &limits(short)).is_err());
    let outside = archive(&[
        ("[Content_Types].xml", ""),
        ("../escaped.txt", "x"),
        ("word/document.xml", ""),
    ]);
    assert!(matches!(refusal("x.docx", outside), Error::Damaged { .. }));
}

#[test]
fn long_texts_of_odd_shape_are_read_in_time() {
    let rounds = 10_000;
    let many = |piece: &str| piece.repeat(rounds);
    let numbered = |make: fn(usize) -> String| (0..rounds).map(make).collect::<String>();
    for (name, text) in [
        ("x.txt", many(":")),
        ("x.txt", many("a:\n")),
        ("x.txt", many("**")),
        ("x.txt", many("[")),
        ("x.txt", many("a\u{301}")),
        ("x.txt", many("\n") + "x"),
        ("x.txt", many("00:00:01\n")),
        ("x.txt", many("A b:\n\n\n")),
        ("x.txt", many("<v ")),
        ("x.txt", numbered(|index| format!("Name{index}: words\n"))),
        (
            "x.txt",
            numbered(|index| format!("Speaker {index}: words?\n")),
        ),
        (
            "x.vtt",
            "WEBVTT\n\n00:01.000 --> 00:02.000\n".to_owned() + &many("<v A"),
        ),
        (
            "x.vtt",
            "WEBVTT\n\n00:01.000 --> 00:02.000\n".to_owned() + &many("<v Ann>a</v>"),
        ),
        (
            "x.vtt",
            "WEBVTT\n\n".to_owned() + &many("00:01.000 --> 00:02.000\n<v Ann>a\n\n"),
        ),
        (
            "x.srt",
            numbered(|index| {
                format!("{index}\n00:00:01,000 --> 00:00:02,000\nSpeaker {index}: a\n\n")
            }),
        ),
    ] {
        let start = Instant::now();
        if let Ok(draft) = import::read(name, text.as_bytes(), &Options::default()) {
            check_order(&draft);
        }
        let spent = start.elapsed();
        assert!(
            spent < PATIENCE,
            "{:?}: {spent:?}",
            text.chars().take(30).collect::<String>()
        );
    }
}

/// The cheap part of [`check`], for texts with tens of thousands of speakers.
fn check_order(draft: &Draft) {
    let mut covered = 0;
    for paragraph in &draft.paragraphs {
        assert!(
            paragraph.start >= covered
                && paragraph.body >= paragraph.start
                && paragraph.end >= paragraph.body
        );
        assert!(draft.text.is_char_boundary(paragraph.body as usize));
        covered = paragraph.end;
    }
}

// Real files outside the repository.

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

#[test]
fn markdown_loses_its_escapes_and_nothing_else() {
    let cases = [
        (r"**A:** I went \[01:20\] there.", "I went [01:20] there."),
        (
            r"**A:** C:\new and 5 \* 3, 100\%",
            r"C:\new and 5 * 3, 100%",
        ),
        (r"**A:** a \\ b \\[x]", r"a \ b \[x]"),
        (r"**A:** at the end \", r"at the end \"),
    ];
    for (written, expected) in cases {
        let draft = read("a.md", written.as_bytes());
        assert!(draft.text.contains(expected), "{:?}", draft.text);
        let plain = read("a.txt", written.as_bytes());
        assert!(plain.text.contains(written.trim_start_matches("**A:** ")));
    }
}
