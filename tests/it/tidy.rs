//! The house rules, read from the sources: layers, sizes, module docs, words, colours, keys.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use groundwork::locale;
use groundwork::ui::command::{Command, Scope};

/// Which module may import which others (design, section 3). Everything may import `model`.
const LAYERS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("operation", &["model"]),
    ("analysis", &["model"]),
    ("text", &["model"]),
    ("locale", &["model"]),
    ("diagram", &["model", "text"]),
    ("import", &["model"]),
    ("export", &["model", "analysis", "diagram"]),
    ("store", &["model", "operation"]),
    ("index", &["model"]),
    (
        "session",
        &[
            "model",
            "operation",
            "analysis",
            "text",
            "diagram",
            "import",
            "export",
            "store",
            "index",
            "locale",
        ],
    ),
    (
        "ui",
        &[
            "model",
            "operation",
            "analysis",
            "text",
            "diagram",
            "session",
            "locale",
        ],
    ),
    (
        "cli",
        &[
            "model",
            "operation",
            "analysis",
            "diagram",
            "session",
            "export",
            "locale",
        ],
    ),
];

/// Names of types that faces may take from the layer below the session, since the session hands them on.
const HANDED_ON: &[(&str, &[&str])] = &[
    ("ui", &["crate::store::", "crate::import::"]),
    (
        "cli",
        &["crate::index::", "crate::import::", "crate::store::"],
    ),
];

/// Which crates stand in one module only.
const HOMES: &[(&str, &[&str])] = &[
    ("rusqlite::", &["store"]),
    ("tantivy::", &["index"]),
    ("egui::", &["ui"]),
    ("std::thread", &["session"]),
    ("SystemTime", &["session"]),
    ("std::fs", &["store", "session", "index", "cli"]),
];

const LONGEST_FILE: usize = 600;
const LONGEST_FUNCTION: usize = 70;

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push((path.clone(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &mut found);
    found.sort();
    found
        .into_iter()
        .map(|(path, text)| (path.strip_prefix(&root).unwrap().to_owned(), text))
        .collect()
}

fn module_of(path: &Path) -> String {
    let first = path
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy()
        .into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The source without its tests.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text)
}

#[test]
fn no_layer_imports_what_stands_above_it() {
    let layers: BTreeMap<&str, &[&str]> = LAYERS.iter().copied().collect();
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let module = module_of(&path);
        let Some(allowed) = layers.get(module.as_str()) else {
            continue;
        };
        let handed = HANDED_ON
            .iter()
            .find(|(face, _)| *face == module)
            .map_or(&[][..], |(_, names)| names);
        for (number, line) in without_tests(&text).lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for (index, _) in line.match_indices("crate::") {
                let rest = &line[index + 7..];
                let target: String = rest
                    .chars()
                    .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                    .collect();
                let full = format!("crate::{target}::");
                let known = layers.contains_key(target.as_str()) && target != module;
                if known && !allowed.contains(&target.as_str()) && !handed.contains(&full.as_str())
                {
                    wrong.push(format!(
                        "{}:{} imports {target}",
                        path.display(),
                        number + 1
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn sql_tantivy_egui_threads_and_the_clock_have_one_home() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let module = module_of(&path);
        for (name, homes) in HOMES {
            let used = without_tests(&text).lines().any(|line| {
                !line.trim_start().starts_with("//")
                    && line.contains(name)
                    && !line.contains(&format!("::{name}"))
            });
            if used && !homes.contains(&module.as_str()) && module != "main" && module != "lib" {
                wrong.push(format!("{} uses {name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_and_functions_are_short_and_files_say_what_they_are_for() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if !text.starts_with("//!") {
            wrong.push(format!("{} does not say what it is for", path.display()));
        }
        let code = without_tests(&text);
        if code.lines().count() > LONGEST_FILE {
            wrong.push(format!(
                "{} has {} lines",
                path.display(),
                code.lines().count()
            ));
        }
        for (name, lines) in functions(code) {
            // A list with one call per arm is as long as what it lists.
            let is_list = code.contains(&format!("fn {name}"))
                && [
                    "describe", "act_key", "enter", "message", "key", "fold", "handle",
                ]
                .contains(&name.as_str());
            if lines > LONGEST_FUNCTION && !is_list {
                wrong.push(format!("{}: {name} has {lines} lines", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns the functions of a formatted file with the number of their lines.
fn functions(code: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = code.lines().collect();
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let trimmed = line.trim_start();
        let indent = line.len() - trimmed.len();
        let is_function = [
            "fn ",
            "pub fn ",
            "pub(super) fn ",
            "pub(crate) fn ",
            "pub(in ",
        ]
        .iter()
        .any(|head| trimmed.starts_with(head));
        if !is_function {
            continue;
        }
        let name: String = trimmed
            .split("fn ")
            .nth(1)
            .unwrap_or_default()
            .chars()
            .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
            .collect();
        let close = format!("{}}}", " ".repeat(indent));
        if let Some(length) = lines[start..].iter().position(|line| *line == close) {
            found.push((name, length + 1));
        }
    }
    found
}

#[test]
fn colours_are_named_in_the_tokens_only() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let name = path.to_string_lossy().into_owned();
        if !name.starts_with("ui") || name.ends_with("tokens.rs") || name.contains("glyphs") {
            continue;
        }
        // A colour made of other colours is no new one; a colour written in figures is.
        let code = without_tests(&text);
        let written = [
            "from_rgb(",
            "from_rgba_premultiplied(",
            "from_rgba_unmultiplied(",
            "from_gray(",
        ]
        .iter()
        .flat_map(|call| {
            code.match_indices(call)
                .map(move |(index, _)| &code[index + call.len()..])
        })
        .any(|rest| {
            rest.trim_start()
                .starts_with(|letter: char| letter.is_ascii_digit())
        });
        if written || code.contains("Color32::WHITE") || code.contains("Color32::BLACK") {
            wrong.push(format!("{name} names a colour"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_key_of_a_message_has_words() {
    let mut missing = BTreeSet::new();
    for (path, text) in sources() {
        for call in [
            "Message::new(\"",
            "words(\"",
            "name(\"did-",
            "about(\"",
            "named(\"",
        ] {
            for (index, _) in text.match_indices(call) {
                let start = index + call.find('"').unwrap() + 1;
                let key: String = text[start..]
                    .chars()
                    .take_while(|letter| *letter != '"')
                    .collect();
                let is_key = key.contains('-')
                    && key
                        .chars()
                        .all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter));
                if is_key && !locale::has(&key) {
                    missing.insert(format!("{key} ({})", path.display()));
                }
            }
        }
    }
    for command in Command::ALL {
        if !locale::has(command.key()) {
            missing.insert(command.key().to_owned());
        }
    }
    for name in groundwork::cli::command_names() {
        if !locale::has(&format!("cli-{name}")) {
            missing.insert(format!("cli-{name}"));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Whether a source with these `literals` can ask for `key`: it stands there, or a tail of it that a head is put
/// before, or a head of it that a tail is put after.
fn is_asked_for(literals: &BTreeSet<&str>, key: &str) -> bool {
    let cuts = || key.match_indices('-').map(|(at, _)| at);
    let mut tails = std::iter::once(key).chain(cuts().map(|at| &key[at + 1..]));
    let mut heads = cuts().map(|at| format!("{}{{", &key[..=at]));
    let added = [
        "hint", "words", "count", "title", "source", "field", "is", "formula",
    ];
    tails.any(|tail| literals.contains(tail))
        || heads.any(|head| literals.contains(head.as_str()))
        || key
            .rsplit_once('-')
            .is_some_and(|(stem, last)| added.contains(&last) && literals.contains(stem))
}

#[test]
fn no_words_are_left_over() {
    let source: String = sources().into_iter().map(|(_, text)| text).collect();
    let mut literals: BTreeSet<&str> = source.split('"').collect();
    literals.extend(source.split('"').filter_map(|literal| {
        let brace = literal.find('{')?;
        literal.get(..=brace)
    }));
    let files: String = locale::SOURCES.iter().map(|(_, text)| *text).collect();
    let left: Vec<&str> = files
        .lines()
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .filter(|key| key.starts_with(|letter: char| letter.is_ascii_lowercase()))
        .filter(|key| !is_asked_for(&literals, key) && !files.contains(&format!("{{ {key} }}")))
        .collect();
    assert!(left.is_empty(), "nothing says these: {left:#?}");
}

#[test]
fn the_files_of_words_are_read_without_error_and_no_key_twice() {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut wrong = Vec::new();
    let persian = locale::PERSIAN.iter();
    for (name, source) in persian {
        if let Err((_, errors)) = fluent_bundle::FluentResource::try_new((*source).to_owned()) {
            wrong.push(format!("{name} in Persian: {errors:?}"));
        }
    }
    for (name, source) in locale::SOURCES {
        if let Err((_, errors)) = fluent_bundle::FluentResource::try_new((*source).to_owned()) {
            wrong.push(format!("{name}: {errors:?}"));
        }
        for line in source.lines() {
            let Some((key, _)) = line.split_once(" =") else {
                continue;
            };
            let is_key = key.starts_with(|letter: char| letter.is_ascii_lowercase())
                && key
                    .chars()
                    .all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter));
            if !is_key {
                continue;
            }
            if let Some(other) = seen.insert(key.to_owned(), name) {
                wrong.push(format!("{key} stands in {other} and in {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The messages of a Fluent file: key, and what it is filled with.
fn filled(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let head = line.split_once(" =").map(|(head, _)| head);
        if let Some(head) =
            head.filter(|head| head.starts_with(|letter: char| letter.is_ascii_lowercase()))
        {
            key = head.to_owned();
        }
        let names = out.entry(key.clone()).or_default();
        for part in line.split('$').skip(1) {
            let end = part.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
            names.insert(part[..end.unwrap_or(part.len())].to_owned());
        }
    }
    out
}

#[test]
fn persian_says_all_that_english_says() {
    let mut wrong = Vec::new();
    for ((name, persian), (_, english)) in locale::PERSIAN.iter().zip(locale::SOURCES) {
        let (persian, english) = (filled(persian), filled(english));
        for (key, names) in &english {
            match persian.get(key) {
                None => wrong.push(format!("{name}: {key} is missing")),
                Some(found) if found != names => {
                    wrong.push(format!(
                        "{name}: {key} is filled with {found:?}, not {names:?}"
                    ));
                }
                Some(_) => {}
            }
        }
        let more = persian.keys().filter(|key| !english.contains_key(*key));
        wrong.extend(more.map(|key| format!("{name}: {key} is not English")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_key_acts_twice_in_one_place() {
    let mut seen: BTreeMap<String, Command> = BTreeMap::new();
    let mut wrong = Vec::new();
    for command in Command::ALL {
        let Some(shortcut) = command.shortcut() else {
            continue;
        };
        let everywhere = matches!(command.scope(), Scope::Anywhere | Scope::Project);
        let place = if everywhere {
            "everywhere".to_owned()
        } else {
            format!("{:?}", command.scope())
        };
        let key = format!("{place} {:?}", shortcut);
        if let Some(other) = seen.insert(key, *command) {
            wrong.push(format!("{command:?} and {other:?}: {}", command.keys()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_source_file_is_forgotten() {
    let sources: BTreeMap<PathBuf, String> = sources().into_iter().collect();
    let mut forgotten = Vec::new();
    for path in sources.keys() {
        let is_root = |name| path == Path::new(name);
        if is_root("lib.rs") || is_root("main.rs") {
            continue;
        }
        let folder = path.parent().unwrap();
        let (name, above) = if path.ends_with("mod.rs") {
            (folder.file_name().unwrap(), folder.parent().unwrap())
        } else {
            (path.file_stem().unwrap(), folder)
        };
        let above = if above == Path::new("") {
            Path::new("lib.rs").to_owned()
        } else {
            above.join("mod.rs")
        };
        let declared = format!("mod {};", name.to_string_lossy());
        if !sources
            .get(&above)
            .is_some_and(|text| text.contains(&declared))
        {
            forgotten.push(path.display().to_string());
        }
    }
    assert!(forgotten.is_empty(), "in no module: {forgotten:?}");
}

#[test]
fn no_test_file_is_forgotten() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    let main = std::fs::read_to_string(folder.join("main.rs")).unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry
            .unwrap()
            .path()
            .file_stem()
            .unwrap()
            .to_string_lossy()
            .into_owned();
        assert!(
            name == "main" || main.contains(&format!("mod {name};")),
            "{name} is not in main.rs"
        );
    }
}

#[test]
fn what_the_readme_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let inside = readme.split('`').skip(1).step_by(2);
    let linked = readme.split("](").skip(1);
    let linked = linked.filter_map(|rest| rest.split(')').next());
    let ours = ["src/", "tests/", "assets/", ".ci/"];
    let paths = inside.chain(linked);
    let gone: Vec<&str> = paths
        .filter(|path| ours.iter().any(|begin| path.starts_with(begin)))
        .filter(|path| !path.contains(['*', ' ']) && !root.join(path).exists())
        .collect();
    assert_eq!(gone, Vec::<&str>::new());
}
