//! Which arrows a figure has: the paradigm's own (Strauss & Corbin 1990, 1998) and those of the relations.

use std::collections::{BTreeMap, BTreeSet};

use super::figure::{EdgeSet, Figure, FigureRelation};
use crate::model::{FigureLayout, Message, Place, PlaceSide, Valence};

use Place::{
    CausalConditions, Consequences, Context, InterveningConditions, Phenomenon, Strategies,
};

/// The arrows of the paradigm by itself.
const fn paradigm(set: EdgeSet) -> &'static [(Place, Place)] {
    match set {
        EdgeSet::OfLayout | EdgeSet::OnStrategies => &[
            (CausalConditions, Phenomenon),
            (Phenomenon, Strategies),
            (Context, Strategies),
            (InterveningConditions, Strategies),
            (Strategies, Consequences),
        ],
        EdgeSet::OnPhenomenon => &[
            (CausalConditions, Phenomenon),
            (Context, Phenomenon),
            (InterveningConditions, Phenomenon),
            (Phenomenon, Strategies),
            (Strategies, Consequences),
        ],
        EdgeSet::Bands => &[
            (CausalConditions, Phenomenon),
            (Phenomenon, Context),
            (Phenomenon, InterveningConditions),
            (Context, Strategies),
            (InterveningConditions, Strategies),
            (Strategies, Consequences),
        ],
        EdgeSet::Chain => &[
            (CausalConditions, Phenomenon),
            (Phenomenon, Context),
            (Context, InterveningConditions),
            (InterveningConditions, Strategies),
            (Strategies, Consequences),
        ],
        EdgeSet::Stated => &[],
    }
}

/// The set that a figure in `layout` has.
fn set_of(figure: &Figure, layout: FigureLayout) -> EdgeSet {
    match (figure.options.edges, layout) {
        (EdgeSet::OfLayout, FigureLayout::Classic) => EdgeSet::OnStrategies,
        (EdgeSet::OfLayout, FigureLayout::Radial) => EdgeSet::OnPhenomenon,
        (EdgeSet::OfLayout, FigureLayout::Layered) => EdgeSet::Bands,
        (set, _) => set,
    }
}

/// An arrow from one component to another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Edge {
    pub from: Place,
    pub to: Place,
    pub label: String,
    pub dashed: bool,
    /// Whether the model states a relation for it; the paradigm’s own arrows stand without.
    pub stated: bool,
}

impl Edge {
    /// What it leads from and to: a figure has one arrow for each pair.
    pub fn ends(&self) -> (Place, Place) {
        (self.from, self.to)
    }

    /// Whether it leads from the consequences back to the causes.
    pub fn is_feedback(&self) -> bool {
        (self.from, self.to) == (Place::Consequences, Place::CausalConditions)
    }
}

/// An arrow of a figure, for formats that lay figures out themselves.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureArrow {
    /// The component that acts.
    pub from: Place,
    /// The component that it acts on.
    pub to: Place,
    /// The words on it.
    pub label: String,
    /// Drawn dashed.
    pub dashed: bool,
}

/// Returns the arrows of a figure in `layout`, the paradigm's own first.
pub fn arrows(figure: &Figure, layout: FigureLayout) -> Vec<FigureArrow> {
    let plain = |edge: Edge| FigureArrow {
        from: edge.from,
        to: edge.to,
        label: edge.label,
        dashed: edge.dashed,
    };
    edges(figure, layout).0.into_iter().map(plain).collect()
}

/// Adds the arrows of the places that a model added: to the one before which they stand, from the one after which, or
/// with what leads to the one beside which they stand and on from it.
fn added(figure: &Figure, pairs: &mut Vec<(Place, Place)>) {
    let of_the_six = pairs.clone();
    for six in Place::ALL {
        let of = |side| figure.added(six, side).map(|found| found.place);
        pairs.extend(of(PlaceSide::Before).map(|own| (own, six)));
        for own in of(PlaceSide::Beside) {
            pairs.extend(parallel(&of_the_six, six, own));
        }
        pairs.extend(of(PlaceSide::After).map(|own| (six, own)));
    }
}

/// The arrows of `six` for a place beside it. What conditions act on stays as it is where something else leads there.
fn parallel(pairs: &[(Place, Place)], six: Place, own: Place) -> Vec<(Place, Place)> {
    let is_broad = |place: Place| matches!(place, Context | InterveningConditions);
    let back = (Consequences, CausalConditions);
    let led = pairs
        .iter()
        .any(|pair| pair.1 == six && *pair != back && !is_broad(pair.0));
    let own_pair = |pair: &(Place, Place)| match *pair {
        pair if pair == back => None,
        (from, to) if from == six => Some((own, to)),
        (from, to) if to == six && !(led && is_broad(from)) => Some((from, own)),
        _ => None,
    };
    pairs.iter().filter_map(own_pair).collect()
}

/// Returns the arrows in a fixed order, the paradigm's first, and what could not be drawn.
pub(super) fn edges(figure: &Figure, layout: FigureLayout) -> (Vec<Edge>, Vec<Message>) {
    let mut pairs: Vec<(Place, Place)> = paradigm(set_of(figure, layout)).to_vec();
    let direct = (Context, Phenomenon);
    if figure.options.context_to_phenomenon && !pairs.contains(&direct) {
        pairs.push(direct);
    }
    if figure.options.feedback {
        pairs.push((Place::Consequences, Place::CausalConditions));
    }
    if figure.options.edges != EdgeSet::Stated {
        added(figure, &mut pairs);
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
        stated: !relations.is_empty(),
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
