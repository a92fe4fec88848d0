//! Which letters the bytes are.

use super::*;

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
