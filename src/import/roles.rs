//! Who asks and who answers: by the label, by the form at the top of the text, else by who puts the questions.

use std::collections::HashMap;

use super::evidence::Line;
use super::fold::fold;
use super::words::{self, Strength};
use crate::model::{Paragraph, Speaker, SpeakerRole};

/// Lines at the top in which a form may name who asks and who answers.
const FORM_LINES: usize = 40;

/// Fewer turns than this say nothing about who asks.
const LEAST_TURNS: usize = 6;

/// Sets the roles of `speakers`; `lines` is the text in which `paragraphs` were found.
pub fn assign(text: &str, lines: &[Line], paragraphs: &[Paragraph], speakers: &mut [Speaker]) {
    let named = named_in_form(lines);
    let mut is_sure = vec![false; speakers.len()];
    for (speaker, is_sure) in speakers.iter_mut().zip(&mut is_sure) {
        let class = words::classify(&speaker.label);
        let in_form = named.get(&fold(&speaker.label)).copied();
        speaker.role = in_form.unwrap_or(class.role);
        *is_sure = in_form.is_some() || (class.is_firm() && class.strength != Strength::Letter);
    }
    let is_neutral: Vec<bool> = speakers
        .iter()
        .map(|speaker| {
            let class = words::classify(&speaker.label);
            class.strength == Strength::Role && class.role == SpeakerRole::Unknown
        })
        .collect();
    if !has(speakers, SpeakerRole::Interviewer)
        && let Some(asker) = asker(text, paragraphs, speakers.len())
        && let Some(speaker) = speakers.get_mut(asker)
        && !(is_sure.get(asker) == Some(&true) && speaker.role == SpeakerRole::Participant)
    {
        speaker.role = SpeakerRole::Interviewer;
    }
    if has(speakers, SpeakerRole::Interviewer) {
        for (speaker, is_neutral) in speakers.iter_mut().zip(is_neutral) {
            if speaker.role == SpeakerRole::Unknown && !is_neutral {
                speaker.role = SpeakerRole::Participant;
            }
        }
    }
}

fn has(speakers: &[Speaker], role: SpeakerRole) -> bool {
    speakers.iter().any(|speaker| speaker.role == role)
}

/// How much a speaker says and asks.
#[derive(Clone, Copy, Default)]
struct Share {
    turns: usize,
    bytes: usize,
    questions: usize,
}

/// Returns the one of two speakers who asks most for what they say; speakers with one turn in twenty or less do not count.
fn asker(text: &str, paragraphs: &[Paragraph], count: usize) -> Option<usize> {
    let mut shares = vec![Share::default(); count];
    for paragraph in paragraphs {
        let share = paragraph
            .speaker
            .and_then(|speaker| shares.get_mut(usize::from(speaker)));
        let Some(share) = share else { continue };
        let talk = text
            .get(paragraph.body as usize..paragraph.end as usize)
            .unwrap_or_default();
        share.turns += 1;
        share.bytes += talk.len();
        share.questions += questions(talk);
    }
    let all: usize = shares.iter().map(|share| share.turns).sum();
    let mut heard = shares
        .iter()
        .enumerate()
        .filter(|(_, share)| share.turns * 20 > all);
    let (Some((first, one)), Some((second, other)), None) =
        (heard.next(), heard.next(), heard.next())
    else {
        return None;
    };
    if all < LEAST_TURNS {
        return None;
    }
    let [one, other] = [
        (first, one.questions * other.bytes, one.questions),
        (second, other.questions * one.bytes, other.questions),
    ];
    let (asking, answering) = if one.1 > other.1 {
        (one, other)
    } else {
        (other, one)
    };
    (asking.2 >= 2 && asking.1 * 2 >= answering.1 * 3).then_some(asking.0)
}

/// Returns how many questions `talk` holds; a semicolon is a question mark in Greek only.
fn questions(talk: &str) -> usize {
    let is_greek = talk
        .chars()
        .any(|letter| ('\u{370}'..='\u{3ff}').contains(&letter));
    talk.chars()
        .filter(|mark| {
            matches!(mark, '?' | '؟' | '？' | '⁇') || (is_greek && matches!(mark, ';' | '\u{37e}'))
        })
        .count()
}

/// Returns the roles of names that a form at the top gives, as `Interviewer: Jane Doe, John Roe` or «پژوهشگر (پ)».
fn named_in_form(lines: &[Line]) -> HashMap<String, SpeakerRole> {
    let mut named = HashMap::new();
    for line in lines.iter().take(FORM_LINES) {
        let Some(label) = line.opening.label.as_ref() else {
            continue;
        };
        let class = label.class;
        if class.strength != Strength::Role || class.role == SpeakerRole::Unknown {
            continue;
        }
        let names = line.text.get(label.body..).unwrap_or_default();
        if names.chars().count() > 120 {
            continue;
        }
        for name in names.split([',', ';', '&', '،', '؛', '、', '(', ')', '/']) {
            let key = fold(name);
            if !key.is_empty() {
                named.entry(key).or_insert(class.role);
            }
        }
    }
    named
}
