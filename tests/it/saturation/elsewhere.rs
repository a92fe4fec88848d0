//! Tables from elsewhere.

use super::*;

fn measured(name: &str, bytes: &[u8], more: &[&str]) -> Result<Value, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let mut arguments = vec!["measure", path.to_str().unwrap(), "--json"];
    arguments.extend(more);
    run(&arguments).map(|text| serde_json::from_str(&text).unwrap())
}

#[test]
fn tables_from_elsewhere_are_measured() {
    let plain: Vec<String> = SMALL
        .iter()
        .map(|row| row.map(|codings| codings.to_string()).join(","))
        .collect();
    let wanted = measure(&json!({ "counts": SMALL })).unwrap();
    let found = measured("plain.csv", plain.join("\n").as_bytes(), &[]).unwrap();
    assert_eq!(alike(&wanted, &found), [""; 0]);
    // With names, heads, semicolons and Persian digits.
    let mut lines = vec!["code;I1;I2;I3;I4;I5;I6".to_owned()];
    for (index, row) in SMALL.iter().enumerate() {
        let cells = row.map(|codings| match codings {
            0 => String::new(),
            3 => "۳".to_owned(),
            other => other.to_string(),
        });
        lines.push(format!("code {index};{}", cells.join(";")));
    }
    let found = measured("named.csv", lines.join("\r\n").as_bytes(), &[]).unwrap();
    assert_eq!(
        compare("", &wanted["chao2"], found.get("chao2"), (1e-9, 0.0)),
        [""; 0]
    );
    assert_eq!(found["T"], 6);
    let found = measured(
        "ratings.csv",
        b"unit,coder 1,coder 2\n1,a,b\n2,a,a\n3,b,b\n4,b,\n",
        &[],
    )
    .unwrap();
    assert_eq!(found["raters"], 2);
    // Numbers that name the rows are nobody's ratings, and what coders said in words is no name.
    for (table, more) in [
        ("unit,A,B\n1,1,0\n2,1,1\n3,0,0\n", &[][..]),
        ("segment;A;B\n17;1;0\n4;1;1\n9;0;0\n", &[]),
        ("1,1,0\n2,1,1\n3,0,0\n", &["--as", "ratings"]),
        ("coder1,coder2\nx,y\nx,x\ny,y\n", &[]),
    ] {
        let found = measured("numbers.csv", table.as_bytes(), more).unwrap();
        assert_eq!(
            (&found["raters"], &found["units"]),
            (&json!(2), &json!(3)),
            "{table}"
        );
        near(found["percent_agreement"].as_f64(), 2.0 / 3.0);
    }
    let codes = measured("codes.csv", b"code,I1,I2\n1,1,0\n2,3,1\n3,0,2\n", &[]).unwrap();
    assert_eq!((&codes["T"], &codes["S_obs"]), (&json!(2), &json!(3)));
    let found = measured("ratings.csv", b"0,1\n1,1\n0,0\n", &["--as", "ratings"]).unwrap();
    near(found["percent_agreement"].as_f64(), 2.0 / 3.0);
    // Interviews that are numbered, units that are named, raters that are not.
    let numbered = b",1,2,3\nx,1,0,2\ny,0,1,1\n";
    let found = measured("numbered.csv", numbered, &[]).unwrap();
    assert_eq!((&found["T"], &found["S_obs"]), (&json!(3), &json!(2)));
    let named = b"u1\tyes\tno\nu2\tyes\tyes\nu3\tno\tNA\n";
    let found = measured("named.tsv", named, &[]).unwrap();
    assert_eq!(found["raters"], 2);
    near(found["percent_agreement"].as_f64(), 0.5);
    let bare = measured("bare.csv", b"a,b\na,a\nb,b\na,a\n", &[]).unwrap();
    near(bare["percent_agreement"].as_f64(), 0.75);
    let wrong = measured("words.csv", b"code,I1\nx,1\ny,2.5\n", &["--as", "counts"]).unwrap_err();
    assert!(wrong.contains("2.5") && wrong.contains("row 3"), "{wrong}");
    for (name, bytes, wanted) in [
        ("heads.csv", &b"code,I1,I2\n"[..], "nothing below"),
        (
            "ragged.csv",
            b"code,I1,I2\nx,1\ny,1,2,3\n",
            "Row 3 has 4 cells",
        ),
        (
            "total.csv",
            b"code,I1,I2\nx,1,0\ny,1,2\nTotal,2,2\n",
            "Row 4, \u{201c}Total",
        ),
        (
            "all.csv",
            b"code,I1,I2,All\nx,1,0,1\ny,1,2,3\n",
            "Column 4, \u{201c}All",
        ),
        (
            "word.csv",
            b"code,I1,I2,I3\nx,1,n/a,0\ny,1,2,1\nz,0,0,1\n",
            "n/a",
        ),
        (
            "ragged.json",
            b"{\"counts\": [[1, 2], [0]]}",
            "Row 2 has one cell",
        ),
        ("less.json", b"{\"counts\": [[1, -2]]}", "row 1, column 2"),
    ] {
        let said = measured(name, bytes, &[]).unwrap_err();
        let said = said.replace(['\u{2068}', '\u{2069}'], "");
        assert!(said.contains(wanted), "{name}: {said}");
    }
    for (name, bytes) in [
        ("empty.csv", &b""[..]),
        ("bad.json", b"{"),
        ("list.json", b"[1, 2]"),
        ("bad.xlsx", b"PK\x03\x04 not a zip"),
        ("other.txt", b"1,2"),
    ] {
        let wrong = measured(name, bytes, &[]).unwrap_err();
        assert!(wrong.len() > 10, "{name}: {wrong}");
    }
}

#[test]
fn workbooks_are_measured_by_their_first_sheet() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(1, 1, "code").unwrap();
    for column in 0..6_u16 {
        sheet
            .write(1, 2 + column, format!("Interview {}", column + 1))
            .unwrap();
    }
    for (row, codings) in (2_u32..).zip(SMALL) {
        sheet.write(row, 1, format!("code {row}")).unwrap();
        for (column, codings) in (2_u16..).zip(codings) {
            if codings > 0 {
                sheet.write(row, column, codings).unwrap();
            }
        }
    }
    book.add_worksheet().write(0, 0, "something else").unwrap();
    let found = measured("table.xlsx", &book.save_to_buffer().unwrap(), &[]).unwrap();
    let wanted = measure(&json!({ "counts": SMALL })).unwrap();
    assert_eq!(alike(&wanted, &found), [""; 0]);
}

#[test]
fn people_read_a_table_of_measures() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.json");
    std::fs::write(&path, json!({ "counts": [[1], [2]] }).to_string()).unwrap();
    let text = run(&["measure", path.to_str().unwrap()]).unwrap();
    assert!(
        text.contains("Chao2") && text.contains("not defined"),
        "{text}"
    );
}

fn refused(name: &str, bytes: &[u8]) -> String {
    let said = measured(name, bytes, &[]).unwrap_err();
    said.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn exported_tables_are_measured_without_their_sums_or_refused() {
    let own = "Categories,I1,I2,Codings,Quotations,Documents\na,1,0,1,1,1\nb,1,2,3,2,2\nTotal,2,2,4,3,2\n";
    let found = measured("matrix.csv", own.as_bytes(), &[]).unwrap();
    assert_eq!((&found["T"], &found["S_obs"]), (&json!(2), &json!(2)));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("matrix.csv");
    std::fs::write(&path, own).unwrap();
    let text = run(&["measure", path.to_str().unwrap()]).unwrap();
    assert!(
        text.contains("Left out") && text.contains("Quotations"),
        "{text}"
    );
    // One column of such a name is an interview.
    let one = measured("one.csv", b"code,I1,Documents\na,1,0\nb,1,2\n", &[]).unwrap();
    assert_eq!(one["T"], 2);
    let prose = b"Interview,Document,Codings,New\n1,A talk,9,4\n2,B talk,8,3\n3,C talk,7,1\n";
    let said = refused("saturation.csv", prose);
    assert!(
        said.contains("\u{201c}Document") && said.contains("Codings"),
        "{said}"
    );
}

#[test]
fn tables_with_slips_are_refused_where_they_are() {
    for (name, bytes, wanted) in [
        (
            "thousand.csv",
            &b"code,I1,I2\nx,1,\"1,000\"\n"[..],
            "\u{201c}1,000\u{201d} in row 2, column 3",
        ),
        (
            "row.csv",
            b"code,I1,I2\nx,1,2\ny,0,1\nx,2,2\n",
            "\u{201c}x\u{201d} names two rows",
        ),
        (
            "column.csv",
            b"code,I1,i1\nx,1,2\ny,0,1\n",
            "\u{201c}i1\u{201d} names two columns",
        ),
        (
            "paper.docx",
            b"PK\x03\x04",
            "\u{201c}paper.docx\u{201d} is no table",
        ),
        ("none.json", b"{\"counts\": []}", "nothing below"),
        ("units.json", b"{\"units\": []}", "nothing in \u{201c}units"),
        (
            "q.json",
            b"{\"ratings\": [[1, 2], [2, 2]], \"q\": 1}",
            "2 categories were used",
        ),
        (
            "beyond.json",
            b"{\"length\": 100, \"coder1\": [[0, 500]], \"coder2\": [[0, 10]]}",
            "coder1[0] goes on beyond",
        ),
        (
            "reversed.json",
            b"{\"length\": 100, \"coder1\": [[5, 2]], \"coder2\": [[0, 10]]}",
            "coder1[0] ends before",
        ),
        (
            "share.json",
            b"{\"threshold_percent\": 900, \"coder1\": [[0, 5]], \"coder2\": [[0, 5]]}",
            "up to 100",
        ),
    ] {
        let said = refused(name, bytes);
        assert!(said.contains(wanted), "{name}: {said}");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = |path: &Path| path.to_str().unwrap().to_owned();
    let said = run(&["measure", &path(folder.path())]).unwrap_err();
    assert!(said.contains("this is a folder"), "{said}");
    let said = run(&["measure", &path(&folder.path().join("none.csv"))]).unwrap_err();
    assert!(said.contains("no such file"), "{said}");
}

#[test]
fn few_units_have_no_interval_and_numbers_are_of_the_language() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.csv");
    let shown = |units: usize, more: &[&str]| {
        let lines: Vec<&str> = ["a,b", "a,a", "b,b", "a,a"]
            .into_iter()
            .cycle()
            .take(units)
            .collect();
        std::fs::write(&path, format!("rater 1,rater 2\n{}\n", lines.join("\n"))).unwrap();
        run(&[&["measure", path.to_str().unwrap()], more].concat()).unwrap()
    };
    let few = shown(8, &[]);
    assert!(
        few.contains("no interval is given") && !few.contains("95 % interval"),
        "{few}"
    );
    let enough = shown(12, &[]).replace(['\u{2068}', '\u{2069}'], "");
    assert!(
        enough.contains("95 % interval") && enough.contains(" to 1"),
        "{enough}"
    );
    let persian = shown(12, &["--interface", "fa"]);
    assert!(
        persian.contains("۷۵") && !persian.contains("75"),
        "{persian}"
    );
}

fn shared() -> Option<PathBuf> {
    let shared = std::env::var_os("GROUNDWORK_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    Some(shared.join("reference/vectors")).filter(|path| path.is_dir())
}

/// Reading JSON back may move the last digit of a number.
fn alike(wanted: &serde_json::Map<String, Value>, found: &Value) -> Vec<String> {
    compare(
        "",
        &Value::Object(wanted.clone()),
        Some(found),
        (1e-9, 1e-12),
    )
}

/// Compares every key of `wanted`, numbers within the tolerance, whole numbers and words exactly.
fn compare(
    path: &str,
    wanted: &Value,
    found: Option<&Value>,
    tolerance: (f64, f64),
) -> Vec<String> {
    let bad = |detail: String| vec![format!("{path}: {detail}")];
    let Some(found) = found else {
        return bad(format!("missing, {wanted} is wanted"));
    };
    match (wanted, found) {
        (Value::Object(wanted), Value::Object(found)) => wanted
            .iter()
            .flat_map(|(key, wanted)| {
                compare(&format!("{path}/{key}"), wanted, found.get(key), tolerance)
            })
            .collect(),
        (Value::Array(wanted), Value::Array(found)) if wanted.len() == found.len() => wanted
            .iter()
            .zip(found)
            .enumerate()
            .flat_map(|(index, (wanted, found))| {
                compare(&format!("{path}[{index}]"), wanted, Some(found), tolerance)
            })
            .collect(),
        (Value::Number(one), Value::Number(other)) => {
            let (wanted, got) = (one.as_f64().unwrap(), other.as_f64().unwrap());
            let allowed = tolerance.0.max(tolerance.1 * wanted.abs());
            if (wanted - got).abs() <= allowed {
                Vec::new()
            } else {
                bad(format!("{got}, not {wanted}"))
            }
        }
        _ if wanted == found => Vec::new(),
        _ => bad(format!("{found}, not {wanted}")),
    }
}

#[test]
fn shared_every_vector_through_the_command_line() {
    let Some(vectors) = shared() else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("input.json");
    let mut wrong = Vec::new();
    let mut cases = 0;
    for kind in ["saturation", "reliability"] {
        for entry in std::fs::read_dir(vectors.join(kind)).unwrap() {
            let file = entry.unwrap().path();
            let source: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            let number = |key: &str| source["tolerance"][key].as_f64().unwrap();
            let tolerance = (number("abs"), number("rel"));
            let ask = |input: &Value| -> Option<Value> {
                std::fs::write(&path, input.to_string()).unwrap();
                let text = run(&["measure", path.to_str().unwrap(), "--json"]).ok()?;
                serde_json::from_str(&text).ok()
            };
            let Some(list) = source["cases"].as_array() else {
                let found = ask(&source).unwrap();
                for key in ["fugard_potts", "galvin"] {
                    cases += source[key].as_array().unwrap().len();
                    wrong.extend(compare(&name, &source[key], found.get(key), tolerance));
                    for plan in source[key].as_array().unwrap() {
                        wrong.extend(compare(&name, plan, ask(plan).as_ref(), tolerance));
                    }
                }
                continue;
            };
            for case in list {
                cases += 1;
                let id = format!("{name} {}", case["id"]);
                wrong.extend(compare(
                    &id,
                    &case["expected"],
                    ask(&case["input"]).as_ref(),
                    tolerance,
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {cases} cases:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn measures_are_listed_by_family_with_names_and_the_keys_stay_in_json() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("table.csv");
    let rows = [
        "code,I1,I2,I3,I4,I5,I6",
        "c1,3,0,2,1,0,4",
        "c2,1,2,0,0,1,0",
        "c3,0,1,1,0,0,0",
        "c4,2,0,0,0,0,0",
        "c5,0,0,0,2,0,1",
        "c6,0,0,0,0,0,1",
        "c7,0,3,1,1,2,2",
        "c8,0,0,1,0,0,0",
    ];
    std::fs::write(&file, rows.join("\n")).unwrap();
    let measured = groundwork::session::measure_file(&file, (None, None)).unwrap();
    let lines = measured.lines();
    let mut families: Vec<&str> = lines.iter().map(|line| line.family.as_str()).collect();
    families.dedup();
    let wanted = [
        "Data",
        "New and cumulative codes",
        "Rules",
        "Coverage",
        "Codes there are to find",
        "Fewer and more interviews",
        "Other orders",
        "Fitted curves, Lowe et al. 2018",
        "Codings counted one by one",
    ];
    assert_eq!(families, wanted, "each family once");
    for line in &lines {
        assert!(!line.name.contains('_'), "{line:?}");
    }
    let lowe = lines.iter().filter(|line| line.family.contains("Lowe"));
    let names: Vec<&str> = lowe.map(|line| line.name.as_str()).collect();
    assert!(names[0].contains("IS: A(1 − (1 − b)ⁿ)"), "{names:?}");
    assert!(
        names
            .iter()
            .any(|name| name.ends_with("A, codes at the end"))
    );
    assert!(measured.measures["lowe2018"]["IS"]["A"].is_number());
}

#[test]
fn the_sheet_of_a_workbook_is_told_and_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let notes = book.add_worksheet();
    notes.set_name("Notes").unwrap();
    notes.write(0, 0, "Made by Ana").unwrap();
    notes.write(1, 0, "To be checked").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Counts").unwrap();
    for (row, codings) in (0_u32..).zip(SMALL) {
        for (column, codings) in (0_u16..).zip(codings) {
            sheet.write(row, column, codings).unwrap();
        }
    }
    book.save(&path).unwrap();
    let path = path.to_str().unwrap();
    let first = run(&["measure", path]).unwrap();
    for words in [
        "sheet “Notes”",
        "One other sheet is not: Counts",
        "Nothing could be measured",
    ] {
        assert!(first.contains(words), "{words}: {first}");
    }
    let chosen = run(&["measure", path, "--sheet", "counts"]).unwrap();
    assert!(chosen.contains("sheet “Counts”"), "{chosen}");
    assert!(!chosen.contains("Nothing could be measured"), "{chosen}");
    let json = run(&["measure", path, "--sheet", "Counts", "--json"]).unwrap();
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["T"], 6);
    let refused = run(&["measure", path, "--sheet", "Count"]).unwrap_err();
    assert!(refused.contains("Notes, Counts"), "{refused}");
}

#[test]
fn cells_parted_by_the_arabic_semicolon_or_comma_are_cells() {
    for separator in ["؛", "،"] {
        let lines = SMALL.map(|row| row.map(|codings| codings.to_string()).join(separator));
        let found = measured("table.csv", lines.join("\n").as_bytes(), &[]).unwrap();
        assert_eq!(found["T"], 6, "{separator}");
    }
    // Beside a Latin separator they are letters of words.
    let lines = ["unit;A;B", "1;الف، ب;ج", "2;الف، ب;الف، ب", "3;ج;ج"];
    let found = measured("words.csv", lines.join("\n").as_bytes(), &[]).unwrap();
    assert_eq!((&found["raters"], &found["units"]), (&json!(2), &json!(3)));
}

#[test]
fn measures_of_ratings_have_names_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ratings.csv");
    std::fs::write(&file, "unit,A,B\n1,x,x\n2,x,y\n3,y,y\n4,y,y\n5,x,y").unwrap();
    let measured = groundwork::session::measure_file(&file, (None, None)).unwrap();
    let lines = measured.lines();
    let value = |name: &str| {
        lines
            .iter()
            .find(|line| line.name == name)
            .map(|line| line.value.as_str())
    };
    assert_eq!(value("Categories (q)"), Some("2"), "{lines:?}");
    assert_eq!(value("agreement, per cent"), Some("60"), "{lines:?}");
    assert_eq!(
        measured.measures["percent_agreement"], 0.6,
        "the key of JSON keeps the share"
    );
    std::fs::write(&file, "x\ny\nx").unwrap();
    let alone = groundwork::session::measure_file(&file, (None, None)).unwrap();
    let notes: Vec<String> = alone.notes().iter().map(say).collect();
    assert!(
        notes
            .iter()
            .any(|note| note.contains("one column of ratings")),
        "{notes:?}"
    );
}
