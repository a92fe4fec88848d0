//! Tables that leave the program, and the files that they become.

use std::io::Read as _;

use groundwork::analysis::saturation::{GuestRule, Review, Terms};
use groundwork::analysis::{Counts, Ground, ModelTable};
use groundwork::export::{
    Cell, Column, ColumnKind, Table, codebook, codings, csv, json, markdown, memos, paradigm,
    plain, saturation, width, xlsx,
};
use groundwork::model::{MemoKind, MemoTarget};
use groundwork::operation::{MemoEdit, Operation};

use crate::analysis::{Example, example};

const SOURCE: &str = include_str!("../../assets/locales/en/export.ftl");

/// The key itself, so that a test shows which words are asked for.
fn words(key: &str) -> String {
    let is_ours = key.starts_with("export-");
    let known = SOURCE
        .lines()
        .any(|line| line.starts_with(&format!("{key} =")));
    assert!(!is_ours || known, "export.ftl lacks {key}");
    if key == "list-apart" {
        return "; ".to_owned();
    }
    key.replace("export-column-", "").replace("export-", "")
}

fn column(key: &str, kind: ColumnKind) -> Column {
    Column {
        key: key.to_owned(),
        head: key.to_owned(),
        kind,
    }
}

fn table(cells: &[(&str, i64, f64)]) -> Table {
    Table {
        title: "A/B: tables".into(),
        columns: vec![
            column("name", ColumnKind::Text),
            column("codings", ColumnKind::Number),
            column("share", ColumnKind::Share),
        ],
        rows: cells
            .iter()
            .map(|(name, number, share)| {
                vec![(*name).into(), Cell::Number(*number), Cell::Share(*share)]
            })
            .collect(),
        right_to_left: false,
    }
}

#[test]
fn csv_opens_in_a_spreadsheet_and_runs_nothing() {
    let table = table(&[
        ("plain", 3, 0.25),
        ("=1+1", -2, 1.0),
        ("- I waited, “so”", 0, 0.0),
        ("he said \"no\"\nand left", 1, 0.5),
        ("اعتماد", 7, 0.333_333),
        ("", 0, 0.0),
    ]);
    let text = String::from_utf8(csv(&table)).unwrap();
    let expected = "\u{feff}name,codings,share\r\n\
        plain,3,0.2500\r\n\
        '=1+1,-2,1.0000\r\n\
        \"'- I waited, “so”\",0,0.0000\r\n\
        \"he said \"\"no\"\"\nand left\",1,0.5000\r\n\
        اعتماد,7,0.3333\r\n\
        ,0,0.0000\r\n";
    assert_eq!(text, expected);
}

#[test]
fn json_keeps_the_order_of_columns_and_the_kinds_of_cells() {
    let mut table = table(&[("a \"b\"", 3, 0.25)]);
    table.rows[0][2] = Cell::Empty;
    let text = json(&table);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        value,
        serde_json::json!([{"name": "a \"b\"", "codings": 3, "share": null}])
    );
    assert!(text.find("name") < text.find("codings"));
    let whole = serde_json::to_value(&table).unwrap();
    assert_eq!(whole["title"], "A/B: tables");
}

#[test]
fn markdown_lines_its_columns_up() {
    let table = table(&[("a|b", 3, 0.25), ("東京\n*x*", 12, 1.0)]);
    let expected = "## A/B: tables\n\n\
        | name          | codings |   share |\n\
        | ------------- | ------: | ------: |\n\
        | a\\|b          |       3 |  25.0 % |\n\
        | 東京<br>\\*x\\* |      12 | 100.0 % |\n";
    assert_eq!(markdown(&table), expected);
}

#[test]
fn plain_text_fits_the_terminal() {
    let long = "a statement that is much longer than its column can be";
    let table = table(&[("東京", 3, 0.25), (long, 12, 1.0), ("اعتماد", 1, 0.0)]);
    let wide = "\
name                                                    codings    share
──────────────────────────────────────────────────────  ───────  ───────
東京                                                          3   25.0 %
a statement that is much longer than its column can be       12  100.0 %
\u{2068}اعتماد\u{2069}                                                        1    0.0 %
";
    assert_eq!(plain(&table, 80), wide);
    let narrow = "\
name                      codings    share
────────────────────────  ───────  ───────
東京                            3   25.0 %
a statement that is much       12  100.0 %
longer than its column
can be
\u{2068}اعتماد\u{2069}                          1    0.0 %
";
    assert_eq!(plain(&table, 42), narrow);
    for columns in 0..80 {
        let text = plain(&table, columns);
        let widest = text.lines().map(width).max().unwrap();
        assert!(widest <= columns.max(30), "{columns}: {widest}\n{text}");
    }
    let unbroken = table_of("x".repeat(100));
    assert!(plain(&unbroken, 40).lines().all(|line| width(line) <= 40));
}

fn table_of(name: String) -> Table {
    table(&[(&name, 1, 0.0)])
}

#[test]
fn widths_are_those_of_a_terminal() {
    let cases = [
        ("abc", 3),
        ("", 0),
        ("é", 1),
        ("e\u{301}", 1),
        ("می\u{200c}خواهم", 7),
        ("東京", 4),
        ("한국", 4),
        ("ｆ", 2),
        ("\u{2068}a\u{2069}", 1),
        ("—…“”", 4),
    ];
    for (text, expected) in cases {
        assert_eq!(width(text), expected, "{text:?}");
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn a_workbook_holds_real_numbers_and_no_formulas() {
    let mut persian = table(&[("=SUM(A1)", 3, 0.25), ("\u{1}& <b>", 12, 1.0)]);
    persian.right_to_left = true;
    let tables = [persian, table(&[]), table(&[])];
    let bytes = xlsx(&tables).unwrap();
    assert_eq!(bytes, xlsx(&tables).unwrap());
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("rightToLeft=\"1\""), "{sheet}");
    assert!(sheet.contains("state=\"frozen\""));
    assert!(sheet.contains("<v>0.25</v>"));
    assert!(!sheet.contains("<f>"));
    assert!(part(&bytes, "xl/sharedStrings.xml").contains("=SUM(A1)"));
    let book = part(&bytes, "xl/workbook.xml");
    for name in ["A B  tables", "A B  tables 2", "A B  tables 3"] {
        assert!(book.contains(&format!("name=\"{name}\"")), "{book}");
    }
    assert!(part(&bytes, "docProps/core.xml").contains("2000-01-01"));
}

#[test]
fn a_workbook_takes_any_title_and_any_length() {
    let long = "اعتماد به شخص ".repeat(4000);
    for title in [
        "",
        "'",
        "History",
        "[*]",
        long.as_str(),
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
    ] {
        let mut one = table_of(long.clone());
        one.title = title.to_owned();
        let bytes = xlsx(&[one.clone(), one]).unwrap();
        assert!(!part(&bytes, "xl/workbook.xml").is_empty());
    }
    assert!(xlsx(&[]).is_ok());
}

fn with<T>(ask: impl FnOnce(&Example, &Ground, &Counts) -> T) -> T {
    let example = example();
    let ground = example.study.ground();
    let counts = Counts::on(&ground);
    ask(&example, &ground, &counts)
}

fn shown(table: &Table) -> Vec<String> {
    for row in &table.rows {
        assert_eq!(row.len(), table.columns.len());
    }
    let line = |row: &Vec<Cell>| {
        let cells: Vec<String> = row.iter().map(Cell::shown).collect();
        cells.join(" | ")
    };
    table.rows.iter().map(line).collect()
}

fn keys(table: &Table) -> Vec<&str> {
    table
        .columns
        .iter()
        .map(|column| column.key.as_str())
        .collect()
}

#[test]
fn the_codebook_has_every_code_with_numbers_and_an_example() {
    let table = with(|_, ground, counts| codebook::codebook(ground, counts, &words));
    let expected = [
        "Networking | level-category | Networking |  |  |  |  | 3 | 3 | 2 | Now we share the cost. | 01 | ",
        "Sharing | level-concept | Networking / Sharing |  |  |  |  | 3 | 3 | 2 | Now we share the cost. | 01 | ",
        "one bill | level-open | Networking / Sharing / one bill |  |  |  |  | 2 | 2 | 2 | We paid one bill together. | 01 | ",
        "Trust | level-category | Trust |  |  |  |  | 6 | 5 | 3 | Now we share the cost. | 01 | ",
        "Trust through a person | level-concept | Trust / Trust through a person |  |  |  |  | 3 | 2 | 2 | She kept her word. | 01 | ",
        "keeping one's word | level-open | Trust / Trust through a person / keeping one's word |  |  |  |  | 2 | 2 | 2 | She kept her word. | 01 | ",
        "papers | level-open | Trust / papers |  |  |  |  | 2 | 2 | 2 | The papers said nothing. | 01 | ",
    ];
    assert_eq!(shown(&table), expected);
}

#[test]
fn codings_stand_in_the_order_of_the_text() {
    let table = with(|example, ground, _| {
        let texts = |document| example.study.texts.get(&document).cloned();
        codings::codings(ground, &texts, &words)
    });
    let lines = shown(&table);
    assert_eq!(lines.len(), 9);
    assert_eq!(
        lines[0],
        "01 | 2 | P1 | 25 | 43 | She kept her word. | keeping one's word | \
         Trust / Trust through a person / keeping one's word | R. Coder | 2023-11-14T22:13:20Z |  | no |  | 0"
    );
    assert!(lines[8].starts_with("Report | 1 |  | 0 | 24 | The papers are in order."));
    let textless = with(|_, ground, _| codings::codings(ground, &|_| None, &words));
    assert_eq!(textless.rows[0][3], Cell::Empty);
}

#[test]
fn characters_are_code_points() {
    let mut study = crate::analysis::Study::new();
    let document = study.document("D", "P1: 東京 اعتماد 😀 end");
    let code = study.code("c", groundwork::model::Level::Open, None);
    study.put(document, "end", &[code]);
    study.put(document, "اعتماد", &[code]);
    let texts = |document| study.texts.get(&document).cloned();
    let table = codings::codings(&study.ground(), &texts, &words);
    let numbers: Vec<[&Cell; 2]> = table.rows.iter().map(|row| [&row[3], &row[4]]).collect();
    let cell = Cell::Number;
    assert_eq!(numbers, [[&cell(7), &cell(13)], [&cell(16), &cell(19)]]);
    assert!(table.right_to_left);
}

#[test]
fn saturation_gives_series_results_runs_and_categories() {
    let tables = with(|_, ground, _| {
        let guest = GuestRule {
            base: 1,
            run: 1,
            most_new_percent: 5,
        };
        let terms = Terms {
            guest,
            ..Terms::default()
        };
        saturation::tables(ground, &Review::of(ground, terms), &words)
    });
    let lines: Vec<Vec<String>> = tables.iter().map(shown).collect();
    assert_eq!(
        lines[0],
        [
            "1 | 1 | 01 | P1 | 2026-03-01 | 6 | 3 | 3 | 5 | 5 | 2 | 2 | 2 | 2",
            "2 | 2 | 02 | P2 |  | 2 | 0 | 3 | 0 | 5 | 0 | 2 | 0 | 2",
        ]
    );
    let open = "analysis-counted-open-codes";
    assert_eq!(
        lines[1][0],
        format!("{open} | 3 | 1 | 1 | 1 | 1 | 1 | 5.0 % | 3 | rule-met | 1 | 0.0 % | 10 | 3 | ")
    );
    assert_eq!(lines[2][0], format!("{open} | 2 | 2 | 0 | 3 | 0.0 % | yes"));
    assert_eq!(
        lines[3],
        [
            "Networking | 2 | 1 | 3 | 2 | 1 | 2 | 1 | 1 |  |  | 1",
            "Trust | 4 | 1 | 5 | 2 | 1 | 3 | 1 | 1 |  |  | 1"
        ]
    );
    assert_eq!(
        keys(&tables[3]),
        [
            "category",
            "interview_1",
            "interview_2",
            "all",
            "in_interviews",
            "first_seen",
            "codes_below",
            "last_added",
            "quiet_since",
            "last_property",
            "last_location",
            "last_relation"
        ]
    );
}

#[test]
fn the_paradigm_tables_add_up() {
    let tables = with(|example, ground, counts| {
        let model = ModelTable::of(ground, counts, example.model).unwrap();
        paradigm::tables(ground, &model, &words)
    });
    let lines: Vec<Vec<String>> = tables.iter().map(shown).collect();
    assert_eq!(
        lines[0][3..],
        [
            "place-intervening-conditions | 1 | 1 | 2 | 6 | 5 | 3",
            "place-strategies | 1 | 1 | 1 | 3 | 3 | 2",
            "place-consequences | 0 | 0 | 0 | 0 | 0 | 0",
            "total | 2 | 2 | 3 | 9 | 7 | 3",
        ]
    );
    assert_eq!(
        lines[1],
        [
            "place-intervening-conditions | Trust | Trust through a person | keeping one's word | 3 | 2 | 2",
            "place-intervening-conditions | Trust |  | papers | 3 | 3 | 2",
            "place-strategies | Networking | Sharing | one bill | 3 | 3 | 2",
        ]
    );
    assert_eq!(
        lines[2],
        ["Trust | relation-causes | Networking |  | status-hypothesis | 1 | 1 | 1 | 1 | 1 | 1"]
    );
}

#[test]
fn the_memo_book_keeps_its_order() {
    let mut example = example();
    let memo = |kind, title: &str, text: &str, links: Vec<MemoTarget>| Operation::AddMemo {
        memo: None,
        edit: MemoEdit {
            kind: Some(kind),
            title: Some(title.into()),
            text: Some(text.into()),
            links: Some(links),
        },
    };
    let trust = example.trust;
    let study = &mut example.study;
    study.act(memo(
        MemoKind::TheoryNote,
        "On trust",
        &format!("# Why\n[[{trust}]] carries it.\n```\n# code\n```"),
        vec![
            MemoTarget::Code(trust),
            MemoTarget::Relation(example.relation),
        ],
    ));
    study.act(memo(MemoKind::CodeNote, "", "short", vec![]));
    let ground = study.ground();
    let expected = "# memos\n\nStudy\n\n\
        ## memo-code-note\n\n### memo-untitled\n\n*R. Coder, 2023-11-14*\n\nshort\n\n\
        ## memo-theory-note\n\n### On trust\n\n*R. Coder, 2023-11-14*\n\n\
        about: Trust; Trust → Networking\n\n\
        #### Why\nTrust carries it.\n```\n# code\n```\n";
    assert_eq!(memos::memo_book(&ground, &words), expected);
    let table = memos::memos(&ground, &words);
    assert_eq!(table.rows.len(), 2);
    assert_eq!(shown(&table)[0].split(" | ").next(), Some("memo-code-note"));
}
