//! Files that mean harm.

use super::*;

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
