//! A real coded study replayed through the door: 17 interviews, a month of work, and the codes, codings and words
//! that the study itself ended with. Marks on documents that the study removed have no text here and are passed over.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;

use serde_json::Value;

use groundwork::analysis::Ground;
use groundwork::analysis::saturation::{Counted, Curve, Review, Terms};
use groundwork::import::Options;
use groundwork::model::{CodeId, CodingId, DocumentId, Passage, Project, TextRange, Time};
use groundwork::operation::{CodeEdit, DocumentEdit, NewCode, Operation};
use groundwork::session::{Desk, Sheet, bring_history, read_file, trail};

/// Returns a folder beside the repository, if it is there.
pub fn shared(path: &str) -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let root = std::env::var_os("GROUNDWORK_SHARED").map_or_else(beside, PathBuf::from);
    let path = root.join(path);
    path.exists().then_some(path)
}

/// The study while it is replayed.
struct Replay {
    desk: Desk,
    documents: HashMap<String, DocumentId>,
    codes: HashMap<i64, CodeId>,
    /// What each mark covers and carries, by the study's own number.
    marks: HashMap<i64, (DocumentId, TextRange, BTreeSet<CodeId>)>,
    /// The log names what a merge goes into by the number that the tag had then: tags were numbered as they were made,
    /// and those that ended later stand elsewhere in the log with that number, negative.
    numbered: HashMap<i64, i64>,
    last_number: i64,
}

impl Replay {
    fn event(&mut self, event: &Value) {
        let number = |key: &str| event[key].as_i64().unwrap_or_default();
        match event["type"].as_str().unwrap() {
            "tag_add" => self.tag(number("tag_id"), event),
            "tag_merge" => {
                let into = number("dest_tag_id");
                let into = self.numbered.get(&into).copied().unwrap_or(into);
                self.merge(number("src_tag_id"), into);
            }
            "tag_delete" => self.delete_tag(number("tag_id")),
            "highlight_add" => self.mark(number("highlight_id"), event),
            "highlight_delete" => self.unmark(number("highlight_id")),
            "project_meta" => {
                let note = event["description"].as_str().map(str::to_owned);
                let edit = groundwork::operation::ProjectEdit {
                    note,
                    ..Default::default()
                };
                self.act(Operation::EditProject(edit));
            }
            _ => {}
        }
    }

    /// Does an operation; only “this is so already” may be refused.
    fn act(&mut self, operation: Operation) {
        if let Err(failure) = self.desk.perform(operation.clone(), "") {
            assert_eq!(
                failure.message().key,
                "refusal-nothing-to-do",
                "{operation:?}"
            );
        }
    }

    fn tag(&mut self, tag: i64, event: &Value) {
        let name = event["tag_path"].as_str().unwrap().to_owned();
        let definition = event["description"].as_str().map(str::to_owned);
        let edit = CodeEdit {
            definition,
            ..CodeEdit::default()
        };
        if let Some(code) = self.codes.get(&tag).copied() {
            self.act(Operation::RenameCode { code, name });
            self.act(Operation::EditCode { code, edit });
            return;
        }
        self.last_number = if tag < 0 { -tag } else { self.last_number + 1 };
        self.numbered.insert(self.last_number, tag);
        self.act(Operation::AddCode(NewCode {
            name: name.clone(),
            edit,
            ..NewCode::default()
        }));
        self.codes
            .insert(tag, crate::fixture::code(self.desk.project(), &name));
    }

    /// Returns the code of a tag; one that came in without an event of its own is made here.
    fn known(&mut self, tag: i64) -> CodeId {
        if let Some(code) = self.codes.get(&tag) {
            return *code;
        }
        let name = format!("tag {tag}");
        self.act(Operation::AddCode(NewCode {
            name: name.clone(),
            ..NewCode::default()
        }));
        let code = crate::fixture::code(self.desk.project(), &name);
        self.codes.insert(tag, code);
        code
    }

    fn merge(&mut self, from: i64, into: i64) {
        let (source, into) = (self.known(from), self.known(into));
        self.codes.remove(&from);
        let from = source;
        self.act(Operation::MergeCodes {
            from: vec![from],
            into,
        });
        for (_, _, codes) in self.marks.values_mut() {
            if codes.remove(&from) {
                codes.insert(into);
            }
        }
    }

    fn delete_tag(&mut self, tag: i64) {
        let code = self.known(tag);
        self.codes.remove(&tag);
        self.act(Operation::DeleteCodes { codes: vec![code] });
        self.marks.values_mut().for_each(|(_, _, codes)| {
            codes.remove(&code);
        });
    }

    fn mark(&mut self, mark: i64, event: &Value) {
        let Some(document) = event["document"]
            .as_str()
            .and_then(|name| self.documents.get(name))
            .copied()
        else {
            return;
        };
        self.unmark(mark);
        let offset = |key: &str| event[key].as_u64().unwrap() as u32;
        let range = TextRange::new(offset("start_offset"), offset("end_offset"));
        let text = self.desk.text(document).unwrap();
        let Ok(passage) = Passage::new(document, &text, range) else {
            return;
        };
        let tags = event["tags"].as_array().unwrap();
        let codes: BTreeSet<CodeId> = tags
            .iter()
            .map(|tag| self.known(tag.as_i64().unwrap()))
            .collect();
        let codes_list = codes.iter().copied().collect();
        self.act(Operation::CodePassages {
            passages: vec![passage],
            codes: codes_list,
            create: vec![],
        });
        self.marks.insert(mark, (document, range, codes));
    }

    /// Takes the codes of a mark off, but for those that another mark puts on the same words.
    fn unmark(&mut self, mark: i64) {
        let Some((document, range, codes)) = self.marks.remove(&mark) else {
            return;
        };
        let held: BTreeSet<CodeId> = self
            .marks
            .values()
            .filter(|(other, at, _)| (*other, *at) == (document, range))
            .flat_map(|(_, _, codes)| codes.iter().copied())
            .collect();
        let project = self.desk.project();
        let Some(quotation) = project.quotation_at(document, range) else {
            return;
        };
        let codings: Vec<CodingId> = project
            .codings_of(quotation)
            .filter_map(|coding| project.codings.get(coding))
            .filter(|coding| codes.contains(&coding.code) && !held.contains(&coding.code))
            .map(|coding| coding.id)
            .collect();
        if !codings.is_empty() {
            self.act(Operation::Uncode { codings });
        }
    }
}

#[test]
fn shared_a_real_study_is_replayed_to_its_end() {
    let Some(folder) = shared("data/transcripts/en-coded-serdif/derived") else {
        return;
    };
    let mut desk = Desk::fixed("SERDIF", Time(1_643_875_282_000), "navarral").unwrap();
    let documents = import_texts(&mut desk, &folder);
    assert_eq!(documents.len(), 17);
    let mut replay = Replay {
        desk,
        documents,
        codes: HashMap::new(),
        marks: HashMap::new(),
        numbered: HashMap::new(),
        last_number: 0,
    };
    let history = std::fs::read_to_string(folder.join("coding-history.jsonl")).unwrap();
    for line in history.lines() {
        replay.event(&serde_json::from_str(line).unwrap());
    }
    let project = replay.desk.project().clone();

    ends_as_the_study_did(&project, &folder);

    let report = replay.desk.check().unwrap();
    assert_eq!(report.problems, vec![]);
    assert!(
        report.entries > 2_000,
        "{} acts in the history",
        report.entries
    );
}

/// Imports the texts of the study in the order of its interviews.
fn import_texts(desk: &mut Desk, folder: &std::path::Path) -> HashMap<String, DocumentId> {
    let mut documents = HashMap::new();
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder.join("documents"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort_by_key(|path| number_of(path));
    for path in &files {
        let file = read_file(path, &Options::default());
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let edit = DocumentEdit {
            name: Some(name.clone()),
            ..DocumentEdit::default()
        };
        let sheet = Sheet {
            file_name: file.file_name,
            bytes: file.bytes,
            draft: file.draft.unwrap(),
            edit,
        };
        desk.import(&[sheet], "").unwrap();
        documents.insert(
            format!("{name}.odt"),
            desk.project().document_named(&name).unwrap().id,
        );
    }
    documents
}

/// The number of the interview, `P10_…`.
fn number_of(path: &std::path::Path) -> u32 {
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let number = name.trim_start_matches('P').split('_').next().unwrap();
    number.parse().unwrap()
}

/// Holds codes, codings and words of a project against those that the study ended with.
fn ends_as_the_study_did(project: &Project, folder: &std::path::Path) {
    let names: BTreeSet<String> = project.codes.iter().map(|code| code.name.clone()).collect();
    let tags = std::fs::read_to_string(folder.join("tags-final.csv")).unwrap();
    let expected: BTreeSet<String> = tags
        .lines()
        .skip(1)
        .map(|line| line.split_once(',').unwrap().1.trim_matches('"').to_owned())
        .collect();
    assert_eq!(names, expected, "the same codes");

    let mut found: BTreeMap<(String, usize, usize), (BTreeSet<String>, String)> = BTreeMap::new();
    for coding in project.codings.iter() {
        let quotation = project.quotations.get(coding.quotation).unwrap();
        let name = format!("{}.odt", project.document_name(quotation.document));
        let place = (
            name,
            quotation.range.start as usize,
            quotation.range.end as usize,
        );
        let entry = found
            .entry(place)
            .or_insert_with(|| (BTreeSet::new(), quotation.words.to_string()));
        entry.0.insert(project.code_name(coding.code).to_owned());
    }
    let wanted = study_itself(folder);
    let missing: Vec<_> = wanted
        .iter()
        .filter(|(place, _)| !found.contains_key(*place))
        .take(5)
        .collect();
    let extra: Vec<_> = found
        .iter()
        .filter(|(place, _)| !wanted.contains_key(*place))
        .take(5)
        .collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "missing {missing:?}\nextra {extra:?}"
    );
    assert_eq!(found, wanted, "the same codings and the same words");
}

/// Returns codes and words of every coded mark that the study ended with, by document and bytes.
fn study_itself(
    folder: &std::path::Path,
) -> BTreeMap<(String, usize, usize), (BTreeSet<String>, String)> {
    let mut reader = csv::Reader::from_path(folder.join("highlights.csv")).unwrap();
    let mut wanted: BTreeMap<(String, usize, usize), (BTreeSet<String>, String)> = BTreeMap::new();
    for row in reader.records() {
        let row = row.unwrap();
        let codes: BTreeSet<String> = row[6]
            .split(['|', ';'])
            .map(|tag| tag.trim().to_owned())
            .filter(|tag| !tag.is_empty())
            .collect();
        if codes.is_empty() {
            continue;
        }
        let place = (
            row[1].to_owned(),
            row[2].parse().unwrap(),
            row[3].parse().unwrap(),
        );
        let entry = wanted
            .entry(place)
            .or_insert_with(|| (BTreeSet::new(), row[7].to_owned()));
        entry.0.extend(codes);
    }
    wanted
}

/// How many new codes each interview brought, as the history of this study tells.
///
/// Of each day: every tag in the document of its first mark, of all that the log has on the seventeen texts, whatever was
/// merged or removed since; a tag that a mark has from a merge is not put there. Put: the twenty-two tags that are left, where and when they were put first. Both were counted
/// by a script of a hundred lines that shares nothing with the program.
const EACH_DAY: [usize; 17] = [7, 51, 18, 13, 6, 5, 2, 4, 3, 1, 2, 1, 0, 4, 1, 0, 0];
const PUT: [usize; 17] = [0, 21, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const RETROSPECTIVE: [usize; 17] = [21, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

fn new_codes(curve: &Curve) -> Vec<usize> {
    curve.steps.iter().map(|step| step.new).collect()
}

#[test]
fn shared_a_real_history_shows_both_curves() {
    let Some(folder) = shared("data/transcripts/en-coded-serdif/") else {
        return;
    };
    let derived = folder.join("derived");
    let file = folder.join("transcripts/thematic-analysis/SERDIF_P2_ThematicAnalysis.sqlite3");
    // The project file brings its texts along; after it the same log as lines, into a project that has the texts.
    for path in [file, derived.join("coding-history.jsonl")] {
        let mut desk = Desk::fixed("SERDIF", Time(1_767_225_600_000), "navarral").unwrap();
        if path.extension().is_some_and(|ending| ending == "jsonl") {
            import_texts(&mut desk, &derived);
        }
        let (coming, _) = bring_history(&mut desk, &path, "").unwrap();
        assert_eq!(coming.lines, 2_790);
        assert_eq!(coming.stands, (1_930, 22), "{:?}", coming.told);
        let project = desk.project().clone();
        assert_eq!(project.documents.len(), 17);
        ends_as_the_study_did(&project, &derived);

        let review = Review::of(&Ground::of(&project), Terms::default());
        let level = review.level(Counted::OpenCodes).unwrap();
        assert_eq!(new_codes(&level.curve), RETROSPECTIVE);
        assert_eq!(new_codes(&level.prospective), PUT);
        let trail = trail(desk.store(), None).unwrap();
        assert_eq!(new_codes(&trail.puts.curve(&review.units)), EACH_DAY);
        // The study defined anew when all its interviews had been begun.
        let redefined = trail.puts.redefined(&review.units);
        assert_eq!(redefined.iter().sum::<usize>(), redefined[16]);

        desk.undo().unwrap();
        assert!(desk.project().codes.is_empty() && desk.project().codings.is_empty());
        desk.redo().unwrap();
        assert_eq!(desk.project().codings, project.codings);
    }
}
