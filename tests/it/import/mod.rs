//! Import: encodings, shapes of talk, false friends of labels, documents, captions, and files that mean harm.
//!
//! `tests/data/import` holds one file a case with its outcome beside it (`NAME.expected`). After a change that is meant, run
//! with `GROUNDWORK_BLESS=1`, read the difference, then commit it.

mod documents;
mod encodings;
mod harm;
mod shared;
mod talk;

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
        // Of Markdown the marks are gone by which labels were told: they are named.
        let labels = draft.speakers.iter().map(|speaker| speaker.label.clone());
        let pattern = match draft.format {
            Format::Markdown => SpeakerPattern::Only(labels.collect()),
            _ => SpeakerPattern::Detect,
        };
        let (mut paragraphs, speakers) = import::retell(&draft.text, &pattern, draft.format);
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

fn docx(body: &str) -> Vec<u8> {
    docx_with(body, &[])
}

fn odt(body: &str) -> Vec<u8> {
    odt_with(body, &[])
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
