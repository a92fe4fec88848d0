//! Who asks and who answers: by the label, by the form at the top of the text, else by who puts the questions.

use std::collections::HashMap;

use super::evidence::Line;
use super::fold::fold;
use super::words::{self, Strength};
use crate::model::{Paragraph, Speaker, SpeakerRole};

/// Lines at the top in which a form may name who asks and who answers.
const FORM_LINES: usize = 40;

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
        && let Some(asker) = asker(text, paragraphs, speakers)
        && !(is_sure.get(asker) == Some(&true) && speakers.get(asker).map(|one| one.role) == Some(SpeakerRole::Participant))
    {
        for (index, speaker) in speakers.iter_mut().enumerate() {
            speaker.role = match index == asker {
                true => SpeakerRole::Interviewer,
                false => SpeakerRole::Participant,
            };
        }
        return;
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

/// Returns the one of two speakers whose turns hold clearly more questions.
fn asker(text: &str, paragraphs: &[Paragraph], speakers: &[Speaker]) -> Option<usize> {
    let [_, _] = speakers else { return None };
    let mut turns = [0_usize; 2];
    let mut asked = [0_usize; 2];
    for paragraph in paragraphs {
        let Some(speaker) = paragraph.speaker.map(usize::from) else {
            continue;
        };
        let talk = text.get(paragraph.body as usize..paragraph.end as usize).unwrap_or_default();
        if let (Some(turns), Some(asked)) = (turns.get_mut(speaker), asked.get_mut(speaker)) {
            *turns += 1;
            *asked += usize::from(talk.contains(['?', '؟', '？', '⁇', ';'].as_slice()) && is_question(talk));
        }
    }
    let [first, second] = [asked[0] * turns[1], asked[1] * turns[0]];
    if asked[0] > 0 && first * 2 >= second * 3 {
        return Some(0);
    }
    (asked[1] > 0 && second * 2 >= first * 3).then_some(1)
}

/// Returns whether `talk` asks; a semicolon is a question mark in Greek only.
fn is_question(talk: &str) -> bool {
    talk.contains(['?', '؟', '？', '⁇'].as_slice())
        || (talk.contains(';') && talk.chars().any(|letter| ('\u{370}'..='\u{3ff}').contains(&letter)))
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
