//! Which arrows a figure has: the paradigm's own (Strauss & Corbin 1998; set E1) and those of the relations.

use std::collections::{BTreeMap, BTreeSet};

use super::figure::{Figure, FigureRelation};
use crate::model::{Message, Place, Valence};

/// The arrows of every paradigm figure.
const PARADIGM: [(Place, Place); 5] = [
    (Place::CausalConditions, Place::Phenomenon),
    (Place::Phenomenon, Place::Strategies),
    (Place::Context, Place::Strategies),
    (Place::InterveningConditions, Place::Strategies),
    (Place::Strategies, Place::Consequences),
];

/// An arrow from one component to another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Edge {
    pub from: Place,
    pub to: Place,
    pub label: String,
    pub dashed: bool,
}

impl Edge {
    /// Whether it leads from the consequences back to the causes.
    pub fn is_feedback(&self) -> bool {
        (self.from, self.to) == (Place::Consequences, Place::CausalConditions)
    }
}

/// Returns the arrows in a fixed order, the paradigm's first, and what could not be drawn.
pub(super) fn edges(figure: &Figure) -> (Vec<Edge>, Vec<Message>) {
    let mut pairs: Vec<(Place, Place)> = PARADIGM.to_vec();
    if figure.options.context_to_phenomenon {
        pairs.push((Place::Context, Place::Phenomenon));
    }
    if figure.options.feedback {
        pairs.push((Place::Consequences, Place::CausalConditions));
    }
    let mut related: BTreeMap<(Place, Place), Vec<&FigureRelation>> = BTreeMap::new();
    let mut inside: BTreeMap<Place, usize> = BTreeMap::new();
    for relation in &figure.relations {
        let pair = (relation.from.place, relation.to.place);
        if pair.0 == pair.1 {
            *inside.entry(pair.0).or_default() += 1;
        } else {
            related.entry(pair).or_default().push(relation);
        }
    }
    let more: Vec<_> = related
        .keys()
        .filter(|pair| !pairs.contains(pair))
        .copied()
        .collect();
    pairs.extend(more);
    let mut warnings: Vec<Message> = inside
        .into_iter()
        .map(|(place, count)| {
            Message::new("diagram-relation-inside")
                .with("place", heading(figure, place))
                .with("count", count)
        })
        .collect();
    let edges = pairs
        .into_iter()
        .map(|pair| {
            let relations = related.get(&pair).map_or(&[][..], Vec::as_slice);
            edge(figure, pair, relations, &mut warnings)
        })
        .collect();
    (edges, warnings)
}

/// Returns the heading of the box of `place`, for messages.
pub(super) fn heading(figure: &Figure, place: Place) -> &str {
    figure
        .place(place)
        .map_or("", |found| found.heading.as_str())
}

fn edge(
    figure: &Figure,
    pair: (Place, Place),
    relations: &[&FigureRelation],
    warnings: &mut Vec<Message>,
) -> Edge {
    let (from, to) = pair;
    let labels: BTreeSet<&str> = relations
        .iter()
        .filter_map(|relation| relation.label.as_deref())
        .map(str::trim)
        .filter(|label| !label.is_empty())
        .collect();
    if labels.len() > 1 {
        warnings.push(
            Message::new("diagram-labels-differ")
                .with("from", heading(figure, from))
                .with("to", heading(figure, to))
                .with("count", labels.len()),
        );
    }
    let words = match labels.first() {
        Some(label) if labels.len() == 1 => label,
        _ => "",
    };
    let mut edge = Edge {
        from,
        to,
        label: format!("{} {words}", sign(relations)).trim().to_owned(),
        dashed: !relations.is_empty() && relations.iter().all(|relation| relation.dashed),
    };
    if edge.is_feedback() {
        edge.dashed = true;
        if edge.label.is_empty() {
            edge.label = figure.feedback_label.trim().to_owned();
        }
    }
    edge
}

/// + where all facilitate, − where all constrain, ± where both occur.
fn sign(relations: &[&FigureRelation]) -> &'static str {
    let signs: Vec<Valence> = relations
        .iter()
        .filter_map(|relation| relation.sign)
        .collect();
    if signs.is_empty() {
        ""
    } else if signs.iter().all(|sign| *sign == Valence::Facilitates) {
        "+"
    } else if signs.iter().all(|sign| *sign == Valence::Constrains) {
        "−"
    } else {
        "±"
    }
}
