//! Who speaks, and where a turn begins and ends.

use super::*;

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
                &["On bread", "Ann Lee: Bread is old.", "Ann Lee: Very old."],
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

#[test]
fn markdown_loses_quotes_and_entities() {
    let written = "### Ann Lee:\n\n> (laughs)\n\nBread &amp; salt is &quot;old&quot; & 5 > 3.\n\n>\n\n### Ann Lee:\n\n\
        No &amp;lt; here.";
    let draft = read("x.md", written);
    let said = told(&draft);
    assert_eq!(said[0], "Ann Lee: (laughs)");
    assert_eq!(said[1], "Ann Lee: Bread & salt is \"old\" & 5 > 3.");
    assert_eq!(
        said.last().map(String::as_str),
        Some("Ann Lee: No &lt; here.")
    );
}

#[test]
fn no_mark_of_markdown_stays_in_what_is_read() {
    let written = "# 2016-12-20 *Talk* ##\n\n> (Recording: [Cool, but](http://x.org/a_b?c=1&amp;d=(2)_e))\n\n### Ann Lee:\n\
        That was **not** easy, [she says](softly).\n\n**Bo Ek:** [00:07] _Yes_, on <https://x.org/a_b>.\n\n**Bo Ek**: And\n\n\
        ### Ann Lee:\n> ![a map](map.png) of \\*here\\* and f*ck that*\n\n#\n";
    let draft = read("x.md", written);
    let text = "2016-12-20 Talk\n\n(Recording: Cool, but)\n\nAnn Lee:\nThat was not easy, [she says](softly).\n\n\
        Bo Ek: [00:07] Yes, on https://x.org/a_b.\n\nBo Ek: And\n\nAnn Lee:\na map of *here* and f*ck that*\n\n\n";
    assert_eq!(draft.text, text);
    let bodies = draft.paragraphs.iter();
    let bodies: Vec<&str> = bodies
        .map(|row| &draft.text[row.body as usize..row.end as usize])
        .collect();
    assert_eq!(
        bodies,
        [
            "2016-12-20 Talk",
            "(Recording: Cool, but)",
            "That was not easy, [she says](softly).",
            "Yes, on https://x.org/a_b.",
            "And",
            "a map of *here* and f*ck that*",
        ]
    );
    assert_eq!(draft.date.as_deref(), Some("2016-12-20"));
    assert_eq!(draft.paragraphs[3].time_ms, Some(7_000));
}

#[test]
fn tables_and_tags_of_markdown_read_as_their_words() {
    let written = "<b>Ann Lee:</b> How many?<br>And when?\n\n**Bo Ek:** So:\n\n| Year | Firms \\| shops |\n|-----:|:---|\n\
        | 2016 | *three* |\n| 2017 | `<b>` |\n\n**Ann Lee:** <i>Fine</i> &lt;b&gt;\n\n**Bo Ek:** Yes.\n";
    let draft = read("x.md", written);
    let text = "Ann Lee: How many?\nAnd when?\n\nBo Ek: So:\n\nYear\tFirms | shops\n2016\tthree\n2017\t`<b>`\n\n\
        Ann Lee: Fine <b>\n\nBo Ek: Yes.\n";
    assert_eq!(draft.text.trim_end(), text.trim_end());
    assert_eq!(draft.speakers.len(), 2);
    assert!(told(&draft).contains(&"Bo Ek: Yes.".to_owned()));
    // Elsewhere they are what was written.
    assert!(read("x.txt", written).text.contains("<b>Ann Lee:</b>"));
}

#[test]
fn markdown_loses_its_escapes() {
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

#[test]
fn the_language_is_guessed_by_frequent_words_where_letters_do_not_tell() {
    let guess = |text: &str| {
        let options = groundwork::import::Options::default();
        let draft = groundwork::import::read("talk.txt", text.as_bytes(), &options).unwrap();
        draft.language
    };
    let english = "I: And what did you do when the money was gone?\nP1: We had to sell the machine, and I was not \
                   there for it. They said that it was for us, but you know how it is with these people, and we have \
                   not seen them since.\n";
    let german = "I: Und was haben Sie dann gemacht?\nP1: Wir haben die Maschine verkauft, und ich war nicht dabei. Es \
                  ist so, dass man auf die Bank geht, und dann sagen sie, das ist nicht mehr so einfach wie es war, und \
                  wir haben es auch nicht versucht.\n";
    let russian = "И: И что было потом?\nР: Мы не знали, как это всё будет, но они сказали, что так надо, и я не стал \
                   спорить, потому что у нас было мало денег, а у них было всё, и мы так и жили, когда он был дома.\n";
    assert_eq!(guess(english), Some("en"));
    assert_eq!(guess(german), Some("de"));
    assert_eq!(guess(russian), Some("ru"));
    assert_eq!(
        guess("P1: Sixteen kilns, four glazes.\n"),
        None,
        "too little"
    );
}

#[test]
fn near_languages_are_told_apart_and_others_are_not_guessed() {
    let texts = [
        (
            Some("da"),
            "Jeg har arbejdet der i mange år, og det var ikke nemt for os, da han kom. Vi var så vant til at gøre det \
             på vores egen måde, men han sagde, at det blev bedre, og det blev det også efter noget tid. Der er nogle, \
             som ikke kan lide ham, men hvad skal man gøre? Jeg ved ikke, om de andre har det som mig, for vi taler \
             ikke meget om det.",
        ),
        (
            Some("nb"),
            "Jeg har jobbet der i mange år, og det var ikke lett for oss da han kom. Vi var så vant til å gjøre det på \
             vår egen måte, men han sa at det ble bedre, og det ble det også etter noe tid. Det er noen som ikke liker \
             ham, men hva skal man gjøre? Jeg vet ikke om de andre har det som meg, for vi snakker ikke mye om det.",
        ),
        (
            Some("cs"),
            "Pracoval jsem tam mnoho let a nebylo to pro nás snadné, když přišel. Byli jsme zvyklí dělat to po svém, \
             ale on řekl, že to bude lepší, a ono to po nějakém čase lepší bylo. Jsou tam lidé, kteří ho nemají rádi, \
             ale co se dá dělat? Já nevím, jak to mají ostatní, protože o tom už moc nemluvíme, jen tak.",
        ),
        (
            Some("ca"),
            "Hi vaig treballar molts anys i no era fàcil per a nosaltres, però ell va dir que seria millor amb les \
             màquines, i ho va ser. Hi ha gent que no el vol, però què hi farem? No sé com ho veuen els altres, perquè \
             ja no en parlem més, és així. Jo vaig anar al poble amb una amiga del meu pare, i si és el que em \
             preguntes, sí, va ser molt bo per la feina.",
        ),
        (
            Some("bg"),
            "Аз работих там много години и не беше лесно за нас, когато той дойде. Ние бяхме свикнали да го правим по \
             нашия начин, но той каза, че ще стане по-добре, и това се случи. Има хора, които не го харесват, но как \
             да се направи? Не знам как е при другите, защото ние не говорим много за това, а и той не пита.",
        ),
        (
            Some("sr"),
            "Ја сам тамо радио много година и није било лако за нас када је он дошао. Ми смо били навикли да то радимо \
             на свој начин, али он је рекао да ће бити боље, и тако је било. Има људи који га не воле, али шта да се \
             ради? Не знам како је то код других, јер о томе не говоримо, само онда када смо сами.",
        ),
        (
            None,
            "Ja sam tamo radio mnogo godina i nije bilo lako za nas kad je on došao. Mi smo bili navikli da to radimo \
             na svoj način, ali on je rekao da će biti bolje, i tako je bilo. Ima ljudi koji ga ne vole, ali što da se \
             radi? Ne znam kako je to kod drugih, jer o tome ne govorimo, samo onda kad smo sami.",
        ),
        (
            None,
            "Kam punuar atje për shumë vite dhe nuk ishte e lehtë për ne kur ai erdhi. Ne ishim mësuar ta bënim sipas \
             mënyrës sonë, por ai tha se do të ishte më mirë, dhe ashtu u bë pas pak kohe. Ka njerëz që nuk e duan, \
             por çfarë të bësh? Nuk e di si është puna me të tjerët, sepse ne nuk flasim shumë për këtë gjë.",
        ),
    ];
    for (language, text) in texts {
        let options = groundwork::import::Options::default();
        let draft = groundwork::import::read("talk.txt", text.as_bytes(), &options).unwrap();
        assert_eq!(draft.language, language, "{text}");
    }
}
