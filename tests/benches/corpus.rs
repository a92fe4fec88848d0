//! Made projects: interviews with a seed, codes and codings spread over them.

use std::path::Path;
use std::sync::Arc;

use groundwork::import::{self, Options};
use groundwork::model::{CodeId, DocumentId, Passage, TextRange, Time};
use groundwork::operation::{DocumentEdit, NewCode, Operation};
use groundwork::session::{Desk, Sheet};

/// A small generator (Knuth's MMIX constants).
pub struct Random(pub u64);

impl Random {
    /// Returns a number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

/// The words that texts are made of.
pub const WORDS: &str = "I we they it was really hard to keep going because nobody told us what the plan would be and the \
    manager kept changing shifts so people felt tired and angry but some of my colleagues helped each other cover \
    nights when the kids were ill which made a difference in the end there is trust between us stress coping support \
    family money time hospital training fear hope leaving staying routine اعتماد مشتری کارگاه می‌دانم خوشه بازار";

/// Makes an interview of about `characters` characters in turns.
pub fn interview(characters: usize, random: &mut Random) -> String {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut text = String::with_capacity(characters + 400);
    let (mut turn, mut count) = (0, 0);
    while count < characters {
        let speaker = if turn % 2 == 0 {
            "Interviewer: "
        } else {
            "P07: "
        };
        let length = if turn % 2 == 0 {
            6 + random.below(12)
        } else {
            30 + random.below(130)
        };
        let mut line = speaker.to_owned();
        for index in 0..length {
            line.push_str(words[random.below(words.len())]);
            line.push_str(if index % 11 == 10 { ". " } else { " " });
        }
        line.push('\n');
        count += line.chars().count();
        text.push_str(&line);
        turn += 1;
    }
    text
}

/// Reads a text as a file of that name.
pub fn sheet(name: &str, text: &str) -> Sheet {
    let bytes: Arc<[u8]> = text.as_bytes().into();
    let draft =
        Arc::new(import::read(&format!("{name}.txt"), &bytes, &Options::default()).unwrap());
    let edit = DocumentEdit {
        name: Some(name.to_owned()),
        ..DocumentEdit::default()
    };
    Sheet {
        file_name: format!("{name}.txt"),
        bytes,
        draft,
        edit,
    }
}

/// Returns a passage somewhere in the text.
pub fn passage(document: DocumentId, text: &str, random: &mut Random) -> Passage {
    loop {
        let start = random.below(text.len().saturating_sub(400));
        let range = TextRange::new(start as u32, (start + 40 + random.below(310)) as u32);
        if let Ok(passage) = Passage::new(document, text, range) {
            return passage;
        }
    }
}

/// Makes a project file with codes and codings spread over documents.
pub fn project(path: &Path, documents: usize, characters: usize, codes: usize, codings: usize) {
    let mut random = Random(7);
    let mut desk = Desk::fixed("Scale", Time(1_700_000_000_000), "bench").unwrap();
    let sheets: Vec<Sheet> = (0..documents)
        .map(|number| {
            sheet(
                &format!("Interview {number:04}"),
                &interview(characters, &mut random),
            )
        })
        .collect();
    desk.import(&sheets, "").unwrap();
    let make = |number: usize| {
        Operation::AddCode(NewCode {
            name: format!("code number {number:04}"),
            ..NewCode::default()
        })
    };
    let operations = (0..codes).map(make).collect();
    desk.perform(
        Operation::Several {
            operations,
            name: "codes".into(),
        },
        "",
    )
    .unwrap();
    let all: Vec<CodeId> = desk.project().codes.iter().map(|code| code.id).collect();
    let ids: Vec<DocumentId> = desk
        .project()
        .documents
        .iter()
        .map(|document| document.id)
        .collect();
    let each = codings / documents;
    for document in ids {
        let text = desk.text(document).unwrap();
        let one = |random: &mut Random| Operation::CodePassages {
            passages: vec![passage(document, &text, random)],
            codes: vec![all[random.below(all.len())]],
            create: vec![],
        };
        let operations = (0..each).map(|_| one(&mut random)).collect();
        desk.perform(
            Operation::Several {
                operations,
                name: "codings".into(),
            },
            "",
        )
        .unwrap();
    }
    desk.backup(path).unwrap();
}
