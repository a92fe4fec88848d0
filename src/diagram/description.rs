//! What a figure shows, in words: the alternative text of exported pictures.

use super::figure::{Figure, PlaceBox};
use crate::model::{Message, Place};

/// Returns the sentences that describe `figure`, in reading order; join them with spaces.
///
/// “Flow diagram with six boxes. Causal conditions: … lead to phenomenon: …” (WCAG 2.1, 1.1.1).
pub fn description(figure: &Figure) -> Vec<Message> {
    let mut sentences = vec![Message::new("diagram-alt-intro")];
    for place in Place::ALL {
        let Some(found) = figure.place(place) else {
            continue;
        };
        let names: Vec<&str> = found
            .entries
            .iter()
            .map(|entry| entry.name.as_str())
            .collect();
        sentences.push(sentence(found, &names));
    }
    sentences.push(Message::new("diagram-alt-arrows"));
    if figure.options.feedback {
        sentences.push(Message::new("diagram-alt-feedback"));
    }
    sentences
}

fn sentence(found: &PlaceBox, names: &[&str]) -> Message {
    if names.is_empty() {
        return Message::new("diagram-alt-empty").with("place", found.heading.as_str());
    }
    Message::new("diagram-alt-place")
        .with("place", found.heading.as_str())
        .with("names", names.join("; "))
}
