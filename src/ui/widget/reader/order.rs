//! The order of reading: what stands on one line is read from the side where reading begins, in whatever order it was
//! painted; the status bar comes last.

use std::collections::HashMap;

use egui::accesskit::{NodeId, Rect, Role};

use super::tree::Tree;

/// Puts what all nodes hold into the order in which it is seen.
pub(super) fn arrange(tree: &mut Tree<'_>) {
    let areas = tree.areas();
    for id in tree.downwards() {
        let Some(node) = tree.read(id) else { continue };
        // Turns of a text have their own order, and those that are not seen have no place.
        if node.children().len() < 2 || matches!(node.role(), Role::Document | Role::Paragraph) {
            continue;
        }
        let before = node.children().to_vec();
        let mut children = before.clone();
        arrange_lines(&mut children, &areas);
        let is_last = |id: &NodeId| is_status(tree, *id);
        children.sort_by_key(|id| is_last(id));
        if children != before {
            tree.edit(id, |node| node.set_children(children));
        }
    }
}

/// Whether a node is the status bar, or nothing but the panel around it.
fn is_status(tree: &Tree<'_>, id: NodeId) -> bool {
    let mut next = Some(id);
    while let Some(node) = next.and_then(|id| tree.read(id)) {
        if node.role() == Role::Status {
            return true;
        }
        let is_around = node.role() == Role::GenericContainer;
        next = node.children().first().copied().filter(|_| is_around);
    }
    false
}

/// Turns round what was painted from the far end, line by line; lines keep their order.
fn arrange_lines(children: &mut [NodeId], areas: &HashMap<NodeId, Rect>) {
    let place = |id: &NodeId| areas.get(id).copied();
    let mut rest = children;
    while !rest.is_empty() {
        let together = rest.windows(2).take_while(|pair| match pair {
            [one, other] => place(one)
                .zip(place(other))
                .is_none_or(|(one, other)| is_one_line(one, other)),
            _ => false,
        });
        let length = together.count() + 1;
        let (line, after) = rest.split_at_mut(length.min(rest.len()));
        let from = |id: &NodeId| place(id).map_or(f64::NEG_INFINITY, |place| place.x0);
        line.sort_by(|one, other| from(one).total_cmp(&from(other)));
        rest = after;
    }
}

/// Whether two things stand beside each other: half of the lower one’s height lies beside the other, and neither lies
/// over the other.
fn is_one_line(one: Rect, other: Rect) -> bool {
    let lower = one.height().min(other.height());
    let beside = one.y1.min(other.y1) - one.y0.max(other.y0);
    let over = one.x1.min(other.x1) - one.x0.max(other.x0);
    lower > 0.0 && beside >= lower / 2.0 && over < one.width().min(other.width()) / 2.0
}
