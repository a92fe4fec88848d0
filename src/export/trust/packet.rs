//! A packet for one participant: what they said, what was made of it, questions with room to answer.
//!
//! It holds nobody else's words. Its own words are Persian where the participant speaks Persian; the researcher's texts
//! stand as they were written. Names of categories are those of the Persian figures, where they were given.

use std::collections::BTreeSet;

use crate::analysis::trust::{Own, Voice};
use crate::analysis::{Ground, overlapped, story_line};
use crate::diagram::digits;
use crate::model::{CodeId, DocumentId, Message, ParadigmModel, Project, has_rtl};

use super::super::Say;
use super::super::paper::{Block, Paper, Text};

/// The questions that a packet asks.
const QUESTIONS: [&str; 5] = [
    "question-1",
    "question-2",
    "question-3",
    "question-4",
    "question-5",
];
/// The boxes to tick.
const BOXES: [&str; 4] = ["box-1", "box-2", "box-3", "box-4"];
/// Lines to write on below a question.
const LINES: u8 = 3;

/// Returns the packet of a participant.
pub fn packet(ground: &Ground, voice: &Voice, say: &Say<'_>) -> Paper {
    let made = Packet {
        ground,
        project: ground.project(),
        voice,
        say,
    };
    let mut paper = Paper::new(made.part("title"), if voice.persian { "fa" } else { "en" });
    paper.title();
    made.begin(&mut paper);
    made.own_words(&mut paper);
    made.findings(&mut paper);
    made.questions(&mut paper);
    paper
}

/// Returns how many of the researcher’s texts (definitions, story lines) stand in a Persian packet in another script: the
/// participant may not read them. Always 0 for a packet that is not Persian.
pub fn foreign_texts(ground: &Ground, voice: &Voice) -> usize {
    if !voice.persian {
        return 0;
    }
    let project = ground.project();
    let own = voice.quotations.iter().flat_map(|own| &own.codes);
    let heard = voice.heard.iter().map(|heard| &heard.code);
    let core = project
        .models
        .iter()
        .filter_map(|model| model.core.as_ref());
    let codes: BTreeSet<CodeId> = own.chain(heard).chain(core).copied().collect();
    let rows = codes.iter().filter_map(|code| project.codes.get(*code));
    let definitions = rows.filter(|row| is_foreign(&row.definition)).count();
    let stories = project.models.iter();
    definitions
        + stories
            .filter(|model| is_foreign(&model.story_line))
            .count()
}

fn is_foreign(text: &str) -> bool {
    !text.trim().is_empty() && !has_rtl(text)
}

struct Packet<'a> {
    ground: &'a Ground,
    project: &'a Project,
    voice: &'a Voice,
    say: &'a Say<'a>,
}

impl Packet<'_> {
    fn message(&self, key: &str) -> Message {
        let prefix = if self.voice.persian {
            "fa-packet"
        } else {
            "packet"
        };
        Message::new(&format!("{prefix}-{key}"))
    }

    fn part(&self, key: &str) -> String {
        (self.say)(&self.message(key))
    }

    fn number(&self, count: usize) -> String {
        digits(count as u64, self.voice.persian)
    }

    fn begin(&self, paper: &mut Paper) {
        let who = self.project.participants.get(self.voice.participant);
        let who = who.map_or("", |row| row.name.as_str());
        let message = self.message("about").with("name", who);
        let message = message.with("title", self.project.title());
        paper.paragraph((self.say)(&message));
        paper.paragraph(self.part("ask"));
        paper.note(self.part("private"));
    }

    fn own_words(&self, paper: &mut Paper) {
        paper.heading(1, self.part("own"));
        if self.voice.quotations.is_empty() {
            paper.paragraph(self.part("own-none"));
        }
        let mut before: Option<DocumentId> = None;
        for own in &self.voice.quotations {
            if before != Some(own.document) {
                before = Some(own.document);
                paper.heading(2, self.project.document_name(own.document));
            }
            self.quotation(own, paper);
        }
        if self.voice.shared > 0 {
            let count = self.number(self.voice.shared);
            paper.note((self.say)(&self.message("shared").with("count", count)));
        }
    }

    fn quotation(&self, own: &Own, paper: &mut Paper) {
        let Some(row) = self.project.quotations.get(own.quotation) else {
            return;
        };
        let turns = self.ground.paragraphs(row.document);
        let turn = overlapped(turns, row.range).next();
        let source = turn.map_or_else(String::new, |turn| {
            let number = self.number(turn + 1);
            (self.say)(&self.message("place").with("number", number))
        });
        let (words, source) = (Text::from(&*row.words), Text::from(source));
        if own.codes.is_empty() {
            paper.push(Block::Quote { words, source });
            return;
        }
        paper.push(Block::Named {
            words,
            source,
            label: Text::from(self.part("called")),
            names: own.codes.iter().map(|code| self.code(*code)).collect(),
        });
    }

    /// A code by its name, with what it means where that is said.
    fn code(&self, code: CodeId) -> Text {
        let text = Text::bold(self.name(code));
        let meaning = self
            .project
            .codes
            .get(code)
            .map_or("", |row| row.definition.trim());
        if meaning.is_empty() {
            text
        } else {
            text.and(": ").and(meaning)
        }
    }

    /// The name of a code: that of the Persian figures in a Persian packet, where there is one.
    fn name(&self, code: CodeId) -> String {
        let mut models = self.project.models.iter();
        let label = models.find_map(|model| model.figure.label(code, "fa"));
        match label.filter(|_| self.voice.persian) {
            Some(label) => label.to_owned(),
            None => self.project.code_name(code).to_owned(),
        }
    }

    fn findings(&self, paper: &mut Paper) {
        paper.push(Block::PageBreak);
        paper.heading(1, self.part("findings"));
        for model in self.project.models.iter() {
            self.model(model, paper);
        }
        if self.voice.heard.is_empty() {
            return;
        }
        paper.heading(2, self.part("heard"));
        let items = self.voice.heard.iter().map(|heard| {
            let count = self.number(heard.quotations);
            let count = (self.say)(&self.message("count").with("count", count));
            self.code(heard.code).and_faint(format!(" ({count})"))
        });
        paper.push(Block::List(items.collect()));
    }

    fn model(&self, model: &ParadigmModel, paper: &mut Paper) {
        if let Some(core) = model.core {
            paper.heading(2, self.part("core"));
            paper.paragraph(self.code(core));
        }
        let story = story_line::plain(self.project, &model.story_line);
        if !story.trim().is_empty() {
            paper.heading(2, self.part("story"));
            paper.paragraphs(&story);
        }
    }

    fn questions(&self, paper: &mut Paper) {
        paper.push(Block::PageBreak);
        paper.heading(1, self.part("questions"));
        paper.paragraph(self.part("questions-about"));
        let boxes = BOXES.map(|key| Text::from(self.part(key)));
        paper.push(Block::Boxes(boxes.to_vec()));
        for (index, key) in QUESTIONS.into_iter().enumerate() {
            let question = self.part(key);
            let shown = self.number(index + 1);
            paper.paragraph(Text::bold(format!("{shown}. ")).and(question));
            paper.push(Block::Lines(LINES));
        }
        paper.paragraph(self.part("name-and-day"));
        paper.push(Block::Lines(1));
    }
}
