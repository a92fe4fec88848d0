//! What the project knows of itself for forms: sentences with a number in them, each with the place where it is seen.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    CheckSubject, CodeId, Document, DocumentKind, Level, MemoId, MemoKind, Message, Project,
    RelationId, SamplingPhase, SamplingState, SpeakerRole, Stance,
};

use super::super::saturation::{DayWords, Fixed, Review, Terms};
use super::super::{Counts, Ground};
use super::{check_sentence, check_sums};

/// Most names that a sentence lists.
const LISTED: usize = 12;

/// Where something that was counted can be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nowhere in particular.
    Nowhere,
    /// Title and note of the study.
    Study,
    /// The documents.
    Documents,
    /// The code tree.
    Codes,
    /// A category.
    Category(CodeId),
    /// A relation.
    Relation(RelationId),
    /// The model as a figure.
    Model,
    /// Core category and story line.
    StoryLine,
    /// The memos.
    Memos,
    /// A memo.
    Memo(MemoId),
    /// The saturation review.
    Saturation,
    /// Two codings compared.
    Reliability,
    /// The journal.
    History,
    /// Member checks.
    MemberChecks,
    /// Debriefings.
    Debriefings,
    /// Negative cases.
    NegativeCases,
}

/// Something that the project knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The sentence.
    pub message: Message,
    /// Where it is seen.
    pub place: Place,
}

/// What facts are taken from.
pub struct Known<'a> {
    /// The project laid out.
    pub ground: &'a Ground,
    /// How often each code is used.
    pub counts: &'a Counts,
    /// How a day is written.
    pub day: &'a DayWords<'a>,
}

/// Facts in the making.
#[derive(Default)]
pub(super) struct Facts {
    list: Vec<Fact>,
}

impl Facts {
    pub(super) fn into_list(self) -> Vec<Fact> {
        self.list
    }

    /// Adds a sentence about `count` things, where there are any.
    pub(super) fn count(&mut self, key: &str, count: usize, place: Place) {
        if count > 0 {
            self.say(Message::new(key).with("count", count), place);
        }
    }

    pub(super) fn say(&mut self, message: Message, place: Place) {
        self.list.push(Fact { message, place });
    }

    /// Adds a sentence that lists names, where there are any.
    pub(super) fn names(&mut self, key: &str, names: &[String], place: Place) {
        if !names.is_empty() {
            let message = Message::new(key)
                .with("count", names.len())
                .with("names", listed(names));
            self.say(message, place);
        }
    }
}

/// Names of a list; of many, the first.
pub(super) fn listed(names: &[String]) -> Vec<&str> {
    let shown = names.iter().take(LISTED).map(String::as_str);
    let rest = (names.len() > LISTED).then_some("…");
    shown.chain(rest).collect()
}

impl<'a> Known<'a> {
    pub(super) fn project(&self) -> &'a Project {
        self.ground.project()
    }

    /// The documents of the series of interviews.
    pub(super) fn interviews(&self) -> Vec<&'a Document> {
        let rows = self.ground.documents().iter().map(|row| &**row);
        rows.filter(|row| row.kind.is_interview()).collect()
    }

    pub(super) fn codes(&self, level: Level) -> usize {
        let rows = self.ground.scheme().codes().iter();
        let stands = |code| !self.project().is_trimmed(code);
        rows.filter(|row| row.level == level && stands(row.id))
            .count()
    }

    pub(super) fn memos(&self, kind: MemoKind) -> usize {
        let rows = self.project().memos.iter();
        rows.filter(|row| row.kind == kind).count()
    }

    pub(super) fn interviewers(&self, facts: &mut Facts) {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for document in self.interviews() {
            let name = document.interviewer.as_deref().unwrap_or_default();
            *counts.entry(name).or_default() += usize::from(!name.is_empty());
        }
        for (name, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            let message = Message::new("fact-interviewer").with("name", name);
            facts.say(message.with("count", count), Place::Documents);
        }
    }

    pub(super) fn sample(&self, facts: &mut Facts) {
        let project = self.project();
        let people = project.participants.len();
        facts.count("fact-participants", people, Place::Documents);
        let interviews = self.interviews().len();
        facts.count("fact-interviews", interviews, Place::Documents);
    }

    pub(super) fn sources(&self, facts: &mut Facts) {
        for kind in DocumentKind::ALL {
            let rows = self.ground.documents().iter();
            let count = rows.filter(|row| row.kind == kind).count();
            if count > 0 {
                let message = Message::new("fact-documents-of-kind")
                    .with("kind", kind.key())
                    .with("count", count);
                facts.say(message, Place::Documents);
            }
        }
    }

    pub(super) fn dates(&self, facts: &mut Facts) {
        let rows = self.ground.documents().iter();
        let days: BTreeSet<&str> = rows.filter_map(|row| row.date.as_deref()).collect();
        if let (Some(first), Some(last)) = (days.first(), days.last()) {
            let message = Message::new("fact-dates")
                .with("first", *first)
                .with("last", *last)
                .with("count", days.len());
            facts.say(message, Place::Documents);
        }
    }

    pub(super) fn places(&self, facts: &mut Facts) {
        let rows = self.ground.documents().iter();
        let named: BTreeSet<&str> = rows.filter_map(|row| row.place.as_deref()).collect();
        let names: Vec<String> = named.into_iter().map(str::to_owned).collect();
        facts.names("fact-places", &names, Place::Documents);
    }

    pub(super) fn cases(&self, facts: &mut Facts) {
        let rows = self.project().cases.iter();
        let names: Vec<String> = rows.map(|row| row.name.clone()).collect();
        facts.names("fact-cases", &names, Place::Documents);
    }

    /// Which variables are known of how many participants.
    pub(super) fn variables(&self, facts: &mut Facts) {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for row in self.project().participants.iter() {
            for name in row.attributes.keys() {
                *counts.entry(name).or_default() += 1;
            }
        }
        let all = self.project().participants.len();
        let names: Vec<String> = counts
            .iter()
            .map(|(name, count)| format!("{name} ({count}/{all})"))
            .collect();
        facts.names("fact-variables", &names, Place::Documents);
    }

    pub(super) fn repeats(&self, facts: &mut Facts) {
        let mut counts: BTreeMap<_, usize> = BTreeMap::new();
        for document in self.interviews() {
            for participant in &document.participants {
                *counts.entry(*participant).or_default() += 1;
            }
        }
        let several = counts.values().filter(|count| **count > 1).count();
        if !counts.is_empty() {
            let message = Message::new("fact-repeats").with("count", several);
            facts.say(message.with("all", counts.len()), Place::Documents);
        }
    }

    /// How many interviews carry times, and how long those last: from the last time that stands in each.
    pub(super) fn recordings(&self, facts: &mut Facts, with_lengths: bool) {
        let interviews = self.interviews();
        let minutes: Vec<f64> = interviews
            .iter()
            .filter_map(|row| {
                let turns = self.ground.paragraphs(row.id).iter();
                turns.filter_map(|turn| turn.time_ms).max()
            })
            .filter(|last| *last > 0)
            .map(|last| f64::from(last) / 60_000.0)
            .collect();
        if minutes.is_empty() {
            return;
        }
        let least = minutes.iter().copied().fold(f64::MAX, f64::min);
        let most = minutes.iter().copied().fold(0.0, f64::max);
        let mean = minutes.iter().sum::<f64>() / minutes.len() as f64;
        let key = if with_lengths {
            "fact-lengths"
        } else {
            "fact-times"
        };
        let message = Message::new(key)
            .with("count", minutes.len())
            .with("all", interviews.len())
            .with("least", least.round())
            .with("most", most.round())
            .with("mean", mean.round());
        facts.say(message, Place::Documents);
    }

    pub(super) fn others_present(&self, facts: &mut Facts) {
        let interviews = self.interviews();
        let several = |row: &&&Document| {
            let speakers = row.speakers.iter();
            speakers
                .filter(|who| who.role == SpeakerRole::Participant)
                .count()
                > 1
        };
        let count = interviews.iter().filter(several).count();
        facts.count("fact-several-speakers", count, Place::Documents);
    }

    pub(super) fn saturation(&self, facts: &mut Facts) {
        let project = self.project();
        self.criteria(facts);
        if let Some(judgement) = project.judgements.iter().next_back() {
            let message = Message::new("fact-judgement").with("words", judgement.text.as_str());
            facts.say(message, Place::Saturation);
        }
    }

    /// All criteria that were fixed, each with its day and with what the interviews give by it.
    fn criteria(&self, facts: &mut Facts) {
        let fixed = Fixed::all(self.project());
        if fixed.is_empty() {
            return;
        }
        for criteria in fixed {
            let terms = Terms::from(criteria.numbers).taking(criteria.taken.as_ref());
            let counted = terms.counted;
            let review = Review::of(self.ground, terms);
            let Some(level) = review.level(counted) else {
                continue;
            };
            let message = criteria.message("fact-criteria", (&level.curve, self.day));
            facts.say(message, Place::Saturation);
        }
    }

    pub(super) fn coders(&self, facts: &mut Facts) {
        let project = self.project();
        let coders: BTreeSet<_> = project.codings.iter().map(|row| row.coder).collect();
        let names: Vec<String> = coders
            .into_iter()
            .map(|coder| project.coder_name(coder).to_owned())
            .collect();
        facts.names("fact-coders", &names, Place::History);
    }

    /// The steps of theoretical sampling, by phase.
    pub(super) fn sampling(&self, facts: &mut Facts) {
        for phase in SamplingPhase::ALL {
            let rows = self.project().samplings.iter();
            let rows: Vec<_> = rows.filter(|row| row.phase == phase).collect();
            let done = rows.iter().filter(|row| row.state == SamplingState::Done);
            if !rows.is_empty() {
                let message = Message::new("fact-sampling")
                    .with("phase", phase.key())
                    .with("count", rows.len())
                    .with("done", done.count());
                facts.say(message, Place::StoryLine);
            }
        }
    }

    pub(super) fn propositions(&self, facts: &mut Facts) {
        let count = self.project().propositions.len();
        facts.count("fact-propositions", count, Place::StoryLine);
    }

    pub(super) fn rounds(&self, facts: &mut Facts) {
        let rounds = self.project().rounds.len();
        facts.count("fact-rounds", rounds, Place::Reliability);
        let settled = self.project().settlements.len();
        facts.count("fact-settled", settled, Place::Reliability);
    }

    pub(super) fn tree(&self, facts: &mut Facts) {
        if self.ground.scheme().is_empty() {
            return;
        }
        let total = self.counts.total();
        let message = Message::new("fact-tree")
            .with("categories", self.codes(Level::Category))
            .with("concepts", self.codes(Level::Concept))
            .with("codes", self.codes(Level::Open))
            .with("codings", total.codings)
            .with("documents", total.documents);
        facts.say(message, Place::Codes);
    }

    /// Whether codes come from the data: those made before anything was coded, and those in the participants' words.
    pub(super) fn derivation(&self, facts: &mut Facts) {
        let project = self.project();
        let began = project.codings.iter().map(|row| row.made).min();
        let all = project.codes.len();
        if let Some(began) = began {
            let before = project.codes.iter().filter(|row| row.made < began).count();
            let message = Message::new("fact-codes-before").with("count", before);
            facts.say(message.with("all", all), Place::Codes);
        }
        let in_vivo = project.codes.iter().filter(|row| row.in_vivo).count();
        facts.count("fact-in-vivo", in_vivo, Place::Codes);
    }

    pub(super) fn checks(&self, facts: &mut Facts, subject: CheckSubject) {
        let project = self.project();
        if check_sums(project, Some(subject)).sent > 0 {
            let message = check_sentence(project, Some(subject));
            facts.say(message, Place::MemberChecks);
        }
    }

    pub(super) fn debriefings(&self, facts: &mut Facts) {
        let rows = self.project().debriefings.iter();
        let peers: BTreeSet<String> = rows
            .map(|row| match row.role.as_str() {
                "" => row.peer.clone(),
                role => role.to_owned(),
            })
            .collect();
        let names: Vec<String> = peers.into_iter().collect();
        let rows = self.project().debriefings.len();
        if rows > 0 {
            let message = Message::new("fact-debriefings").with("count", rows);
            facts.say(message.with("names", listed(&names)), Place::Debriefings);
        }
    }

    pub(super) fn quotations(&self, facts: &mut Facts) {
        let total = self.counts.total();
        if total.quotations > 0 {
            let message = Message::new("fact-quotations")
                .with("count", total.quotations)
                .with("documents", total.documents)
                .with("participants", total.participants);
            facts.say(message, Place::Codes);
        }
    }

    /// The relations of all models neither end of which was trimmed from the theory.
    pub(super) fn relations_in_theory(&self) -> Vec<RelationId> {
        let project = self.project();
        let models = project.models.iter();
        models
            .flat_map(|model| project.relations_in(model.id))
            .collect()
    }

    pub(super) fn relations(&self, facts: &mut Facts) {
        let project = self.project();
        let relations = self.relations_in_theory();
        let with = |stance: Stance| {
            let evidence = relations.iter().flat_map(|id| project.evidence_of(*id));
            evidence
                .filter_map(|id| project.evidence.get(id))
                .filter(|row| row.stance == stance)
                .count()
        };
        if !relations.is_empty() {
            let message = Message::new("fact-relations")
                .with("count", relations.len())
                .with("for", with(Stance::For))
                .with("against", with(Stance::Against));
            facts.say(message, Place::Model);
        }
    }

    pub(super) fn negative(&self, facts: &mut Facts) {
        let all = super::negative_cases(self.ground);
        let decided = all.iter().filter(|row| row.decision.is_some()).count();
        if !all.is_empty() {
            let message = Message::new("fact-negative").with("count", all.len());
            facts.say(message.with("decided", decided), Place::NegativeCases);
        }
    }

    pub(super) fn notes(&self, facts: &mut Facts, kind: MemoKind) {
        let count = self.memos(kind);
        if count > 0 {
            let message = Message::new("fact-memos").with("kind", kind.key());
            facts.say(message.with("count", count), Place::Memos);
        }
    }

    pub(super) fn approach(&self, facts: &mut Facts) {
        let models = self.project().models.len();
        facts.count("fact-approach", models, Place::Model);
    }

    pub(super) fn pseudonyms(&self, facts: &mut Facts) {
        let count = self.project().pseudonyms.len();
        facts.count("fact-pseudonyms", count, Place::Documents);
    }
}
