//! Lists: the rows that lie in a list become its own, are counted, and the current one is found.

use std::collections::{HashMap, HashSet};

use egui::accesskit::{Action, Node, NodeId, Rect, Role};

use super::tree::Tree;
use super::{Notes, ToldList};

/// By how much a row may stand out of its list, in logical pixels.
const SLACK: f64 = 2.0;

/// Moves into each list, and each group of choices, what was painted after it in its place.
pub(super) fn adopt(tree: &mut Tree<'_>, lists: &[ToldList]) {
    let is_empty_group = |(id, node): (NodeId, &Node)| {
        let holds = matches!(node.role(), Role::RadioGroup | Role::TabList);
        (holds && node.children().is_empty()).then_some(id)
    };
    let groups: Vec<NodeId> = tree.pairs().filter_map(is_empty_group).collect();
    let lists = lists.iter().map(|told| told.list.accesskit_id());
    let lists: Vec<NodeId> = lists.chain(groups).collect();
    if lists.is_empty() {
        return;
    }
    let parents = tree.parents();
    let areas = tree.areas();
    let around = above(&lists, &parents);
    for list in lists {
        let (Some(parent), Some(place)) = (parents.get(&list), areas.get(&list)) else {
            continue;
        };
        let siblings = tree.children(*parent);
        let at = siblings.iter().position(|sibling| *sibling == list);
        let is_own = |index: usize, sibling: &NodeId| {
            let after = at.is_some_and(|at| index > at);
            after
                && !around.contains(sibling)
                && areas.get(sibling).is_some_and(|area| lies_in(area, place))
        };
        let (mut own, mut rest) = (Vec::new(), Vec::new());
        for (index, sibling) in siblings.iter().enumerate() {
            if is_own(index, sibling) {
                own.push(*sibling);
            } else {
                rest.push(*sibling);
            }
        }
        tree.edit(*parent, |node| node.set_children(rest));
        tree.edit(list, |node| {
            for child in own {
                node.push_child(child);
            }
        });
    }
}

/// The lists and everything that holds one.
fn above(lists: &[NodeId], parents: &HashMap<NodeId, NodeId>) -> HashSet<NodeId> {
    let mut around = HashSet::new();
    for list in lists {
        let mut next = Some(*list);
        while let Some(id) = next.filter(|id| around.insert(*id)) {
            next = parents.get(&id).copied();
        }
    }
    around
}

fn lies_in(area: &Rect, place: &Rect) -> bool {
    let beside = area.x0 >= place.x0 - SLACK && area.x1 <= place.x1 + SLACK;
    beside && area.y1 > place.y0 - SLACK && area.y0 < place.y1 + SLACK
}

/// Tells of all lists how many rows they have and of their rows which they are; returns the current row of each list.
pub(super) fn number(tree: &mut Tree<'_>, notes: &Notes) -> Vec<(NodeId, NodeId)> {
    let mut currents = Vec::new();
    for told in &notes.lists {
        let list = told.list.accesskit_id();
        tree.edit(list, |node| node.set_size_of_set(told.count));
        let rows = rows(tree, list);
        let current = ring(tree, list, &notes.rings).or_else(|| at(tree, told, &rows));
        describe(tree, list, &rows);
        nest(tree, list, &rows);
        let Some(current) = current else { continue };
        currents.push((list, current));
        let place = rows.iter().position(|row| *row == current);
        let Some((place, known)) = place.zip(told.current) else {
            continue;
        };
        let first = known.saturating_sub(place);
        for (index, row) in rows.iter().enumerate() {
            tree.edit(*row, |node| node.set_position_in_set(first + index));
        }
    }
    currents
}

/// The rows of a list from top to bottom: what has the role of a row, else what is clicked over its whole width.
fn rows(tree: &Tree<'_>, list: NodeId) -> Vec<NodeId> {
    let mut named = Vec::new();
    let mut wide = Vec::new();
    let width = tree
        .read(list)
        .and_then(|node| node.bounds())
        .map_or(0.0, |place| place.width());
    let mut open = tree.children(list);
    open.reverse();
    while let Some(id) = open.pop() {
        let Some(node) = tree.read(id) else { continue };
        if is_row(node.role()) {
            named.push(id);
        } else if node.role() == Role::GenericContainer && node.bounds().is_none() {
            open.extend(node.children().iter().rev());
        } else if node.supports_action(Action::Click)
            && node
                .bounds()
                .is_some_and(|place| place.width() > 0.7 * width)
        {
            wide.push(id);
        }
    }
    let mut rows = if named.is_empty() { wide } else { named };
    let top = |row: &NodeId| {
        tree.read(*row)
            .and_then(|node| node.bounds())
            .map_or(0.0, |place| place.y0)
    };
    rows.sort_by(|one, other| top(one).total_cmp(&top(other)));
    rows
}

fn is_row(role: Role) -> bool {
    use Role::{ListBoxOption, ListItem, MenuItem, Row, TreeItem};
    matches!(role, ListItem | ListBoxOption | TreeItem | Row | MenuItem)
}

/// Says of each thing that stands in a row, as a tick box does, which row that is.
fn describe(tree: &mut Tree<'_>, list: NodeId, rows: &[NodeId]) {
    let place = |id: NodeId| tree.read(id).and_then(|node| node.bounds());
    let bands: Vec<(f64, f64, NodeId)> = rows
        .iter()
        .filter_map(|row| place(*row).map(|place| (place.y0, place.y1, *row)))
        .collect();
    let rows: HashSet<NodeId> = rows.iter().copied().collect();
    let mut found = Vec::new();
    let mut open = tree.children(list);
    while let Some(id) = open.pop() {
        let Some(node) = tree.read(id) else { continue };
        open.extend(node.children());
        let own = !rows.contains(&id) && node.supports_action(Action::Click);
        let Some(bounds) = node
            .bounds()
            .filter(|_| own && node.description().is_none())
        else {
            continue;
        };
        let middle = (bounds.y0 + bounds.y1) / 2.0;
        let row = bands.partition_point(|(_, bottom, _)| *bottom <= middle);
        let row = bands.get(row).filter(|(top, ..)| *top <= middle);
        let label = row.and_then(|(.., row)| tree.read(*row)?.label());
        found.extend(label.map(|label| (id, label.to_owned())));
    }
    for (id, label) in found {
        tree.edit(id, |node| node.set_description(label));
    }
}

/// Puts the rows of a tree into those that they belong to: not every system tells how deep a row stands.
fn nest(tree: &mut Tree<'_>, list: NodeId, rows: &[NodeId]) {
    if tree.read(list).is_none_or(|node| node.role() != Role::Tree) {
        return;
    }
    let parents = tree.parents();
    let mut above: Vec<(usize, NodeId)> = Vec::new();
    let mut moved: Vec<(NodeId, NodeId)> = Vec::new();
    for row in rows {
        let Some(level) = tree.read(*row).and_then(|node| node.level()) else {
            return;
        };
        above.retain(|(other, _)| *other < level);
        moved.extend(above.last().map(|(_, parent)| (*row, *parent)));
        above.push((level, *row));
    }
    let gone: HashSet<NodeId> = moved.iter().map(|(row, _)| *row).collect();
    let before: HashSet<NodeId> = gone
        .iter()
        .filter_map(|row| parents.get(row).copied())
        .collect();
    for parent in before {
        let rest = tree
            .children(parent)
            .into_iter()
            .filter(|child| !gone.contains(child));
        let rest: Vec<NodeId> = rest.collect();
        tree.edit(parent, |node| node.set_children(rest));
    }
    for (row, parent) in moved {
        tree.edit(parent, |node| node.push_child(row));
    }
}

/// What stands in a list where a ring was painted, be it a row or a cell.
fn ring(tree: &Tree<'_>, list: NodeId, rings: &[egui::Rect]) -> Option<NodeId> {
    if rings.is_empty() {
        return None;
    }
    let mut open = tree.children(list);
    while let Some(id) = open.pop() {
        let Some(node) = tree.read(id) else { continue };
        let is_ringed = |place: Rect| rings.iter().any(|ring| is_same(place, *ring));
        if node.role() != Role::GenericContainer && node.bounds().is_some_and(is_ringed) {
            return Some(id);
        }
        open.extend(node.children());
    }
    None
}

fn is_same(place: Rect, ring: egui::Rect) -> bool {
    let ends = [
        (place.x0, ring.left()),
        (place.x1, ring.right()),
        (place.y0, ring.top()),
        (place.y1, ring.bottom()),
    ];
    ends.iter()
        .all(|(one, other)| (one - f64::from(*other)).abs() < 1.0)
}

/// The row with the number that the list told, where all are shown; else the one that is selected alone.
fn at(tree: &Tree<'_>, told: &ToldList, rows: &[NodeId]) -> Option<NodeId> {
    let current = told.current?;
    if rows.len() == told.count {
        return rows.get(current).copied();
    }
    let is_selected = |row: &&NodeId| {
        tree.read(**row)
            .is_some_and(|node| node.is_selected() == Some(true))
    };
    let mut selected = rows.iter().filter(is_selected);
    selected
        .next()
        .filter(|_| selected.next().is_none())
        .copied()
}
