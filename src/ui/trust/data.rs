//! What the trustworthiness screen shows of a project, made once for each state of it. No egui here.

use crate::analysis::trust::{
    ConvergenceTable, FormRow, Heard, Known, NegativeRow, check_sentences, convergence, form_rows,
    negative_cases, voice,
};
use crate::analysis::{Counts, Ground};
use crate::locale::{self, say};
use crate::model::{
    CheckResponse, CheckStanding, Form, MemberCheck, Message, ParticipantId, Project,
};
use crate::session::{date_words, day_words};
use crate::ui::axial::phrase;

use super::Section;

/// A participant in the list of member checking.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonLine {
    /// Who.
    pub id: ParticipantId,
    /// The name.
    pub name: String,
    /// How far it is.
    pub standing: CheckStanding,
    /// When the last check was sent.
    pub sent: String,
    /// How it was answered.
    pub response: String,
    /// What changed because of it.
    pub changed: String,
    /// Quotations that a packet would hold.
    pub quotations: usize,
    /// Quotations that are left out since others speak in them too.
    pub shared: usize,
    /// What they spoke to.
    pub heard: Vec<Heard>,
    /// Whether a packet would be Persian.
    pub persian: bool,
}

/// Everything that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct TrustData {
    /// Participants by name.
    pub people: Vec<PersonLine>,
    /// The sentence for the paper.
    pub sentence: String,
    /// The items of each form.
    pub forms: [Vec<FormRow>; Form::ALL.len()],
    /// Findings by kinds of source.
    pub convergence: ConvergenceTable,
    /// Negative cases.
    pub negative: Vec<NegativeRow>,
    /// Debriefings.
    pub debriefings: usize,
}

/// Returns what is shown of `project`.
pub fn trust_data(project: &Project, counts: &Counts) -> TrustData {
    let ground = Ground::of(project);
    let known = Known {
        ground: &ground,
        counts,
        day: &day_words,
    };
    let mut people: Vec<PersonLine> = project
        .participants
        .iter()
        .map(|row| person(&ground, row.id, &row.name))
        .collect();
    people.sort_by_cached_key(|line| line.name.to_lowercase());
    TrustData {
        people,
        sentence: check_sentences(project)
            .iter()
            .map(say)
            .collect::<Vec<_>>()
            .join(" "),
        forms: Form::ALL.map(|form| form_rows(&known, form)),
        convergence: convergence(&ground),
        negative: negative_cases(&ground),
        debriefings: project.debriefings.len(),
    }
}

fn person(ground: &Ground, id: ParticipantId, name: &str) -> PersonLine {
    let project = ground.project();
    let voice = voice(ground, id);
    let last: Option<&MemberCheck> = project.checks_of(id).last();
    let of = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let response = last.and_then(|row| row.response).map(CheckResponse::key);
    PersonLine {
        id,
        name: name.to_owned(),
        standing: project.check_standing(id),
        sent: date_words(&of(last.and_then(|row| row.sent.as_deref()))),
        response: response.map_or_else(String::new, locale::words),
        changed: of(last.map(|row| row.changed.as_str())),
        quotations: voice.as_ref().map_or(0, |voice| voice.quotations.len()),
        shared: voice.as_ref().map_or(0, |voice| voice.shared),
        persian: voice.as_ref().is_some_and(|voice| voice.persian),
        heard: voice.map(|voice| voice.heard).unwrap_or_default(),
    }
}

impl TrustData {
    /// Returns the items of a form.
    pub fn form(&self, form: Form) -> &[FormRow] {
        let [coreq, srqr, evaluation, criteria, power] = &self.forms;
        match form {
            Form::Coreq => coreq,
            Form::Srqr => srqr,
            Form::Evaluation => evaluation,
            Form::Criteria => criteria,
            Form::Power => power,
        }
    }

    /// Returns how far a section is, in a few characters: `4/16`.
    pub fn standing(&self, section: Section) -> String {
        let (done, all) = match section {
            Section::MemberChecks => {
                let answered = self.people.iter();
                let answered = answered.filter(|line| line.standing == CheckStanding::Answered);
                (answered.count(), self.people.len())
            }
            Section::Debriefings => return self.debriefings.to_string(),
            Section::Convergence => {
                let cells = self.convergence.rows.iter().flat_map(|row| &row.judged);
                let judged = cells.clone().filter(|cell| cell.is_some()).count();
                (judged, cells.count())
            }
            Section::NegativeCases => {
                let rows = self.negative.iter();
                let decided = rows.filter(|row| row.decision.is_some()).count();
                (decided, self.negative.len())
            }
            Section::Form(form) => {
                let rows = self.form(form);
                let answered = rows.iter().filter(|row| row.answer.is_some()).count();
                (answered, rows.len())
            }
            Section::Audit => return String::new(),
        };
        phrase::of(done, all)
    }

    /// Returns what [`Self::standing`] counts, in words.
    pub fn standing_words(&self, section: Section) -> String {
        let standing = self.standing(section);
        let (done, all) = standing.split_once('/').unwrap_or((&standing, ""));
        let key = match section {
            Section::MemberChecks => "trust-standing-checks",
            Section::Debriefings => "trust-standing-debriefings",
            Section::Convergence => "trust-standing-convergence",
            Section::NegativeCases => "trust-standing-negative",
            Section::Form(_) => "trust-standing-form",
            Section::Audit => return String::new(),
        };
        phrase::with(key, [("done", done.into()), ("all", all.into())])
    }

    /// Returns the words of the status bar.
    pub fn status(&self, section: Section) -> Vec<String> {
        let mut words = vec![self.standing_words(section)];
        if let Section::Form(form) = section {
            let open = self.form(form).iter().filter(|row| row.is_open()).count();
            words.push(say(&Message::new("trust-status-open").with("count", open)));
        }
        words.retain(|words| !words.is_empty());
        words
    }
}
