//! What assistive programs are told, put right once a pass for all widgets: what is chosen in a list is selected and not
//! checked, rows that are filled from their end are read in the order in which they stand, names carry no marks of
//! direction, and a dialog is modal.

use std::collections::HashMap;

use egui::accesskit::{Node, NodeId, Rect, Role, Toggled, TreeUpdate};
use egui::{Context, FullOutput, Plugin};

use crate::model::without_isolates;
use crate::ui::theme;

/// Puts right what egui tells.
#[derive(Clone, Copy, Debug, Default)]
struct Assistive;

/// Lets every pass be put right; once, before the first one.
pub fn install(ctx: &Context) {
    ctx.add_plugin(Assistive);
}

impl Plugin for Assistive {
    fn debug_name(&self) -> &'static str {
        "assistive"
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        if let Some(update) = &mut output.platform_output.accesskit_update {
            put_right(update, theme::is_mirrored(ctx));
        }
    }
}

/// Puts the nodes of a pass right; in a `mirrored` window rows are read from the right.
fn put_right(update: &mut TreeUpdate, mirrored: bool) {
    let places: HashMap<NodeId, Rect> = places(update);
    for (_, node) in &mut update.nodes {
        select(node);
        name(node);
        if matches!(node.role(), Role::AlertDialog | Role::Dialog) {
            node.set_modal();
        }
        if !reads_by_place(node.role()) {
            continue;
        }
        let mut children = node.children().to_vec();
        if order(&mut children, &places, mirrored) {
            node.set_children(children);
        }
    }
}

/// Where each node stands: the place of all it holds, else its own.
fn places(update: &TreeUpdate) -> HashMap<NodeId, Rect> {
    let nodes: HashMap<NodeId, &Node> = update.nodes.iter().map(|(id, node)| (*id, node)).collect();
    let mut places = HashMap::new();
    // Children come after their parents: the last ones first.
    for (id, node) in update.nodes.iter().rev() {
        place(*id, node, (&nodes, &mut places), 0);
    }
    places
}

/// How deep places of what is held are looked for.
const DEPTH: usize = 24;

fn place(
    id: NodeId,
    node: &Node,
    (nodes, places): (&HashMap<NodeId, &Node>, &mut HashMap<NodeId, Rect>),
    depth: usize,
) -> Option<Rect> {
    if let Some(known) = places.get(&id) {
        return Some(*known);
    }
    let mut whole: Option<Rect> = None;
    for child in node.children().iter().filter(|_| depth < DEPTH) {
        let Some(of) = nodes.get(child) else {
            continue;
        };
        let part = place(*child, of, (nodes, &mut *places), depth + 1);
        whole = match (whole, part) {
            (Some(whole), Some(part)) => Some(whole.union(part)),
            (whole, part) => whole.or(part),
        };
    }
    // What holds nothing stands where it says; the rest of a row may be free.
    let own = node
        .bounds()
        .filter(|bounds| bounds.x1 > bounds.x0 && bounds.y1 > bounds.y0);
    let found = whole.or(own)?;
    places.insert(id, found);
    Some(found)
}

/// What is chosen among others is selected; only what is ticked is checked.
fn select(node: &mut Node) {
    let chooses = matches!(
        node.role(),
        Role::Tab
            | Role::TreeItem
            | Role::ListItem
            | Role::ListBoxOption
            | Role::Row
            | Role::GridCell
    );
    if let Some(toggled) = node.toggled().filter(|_| chooses) {
        node.set_selected(toggled == Toggled::True);
        node.clear_toggled();
    }
}

/// Marks of direction are for the screen: who reads by ear, or finds by name, has the name alone.
fn name(node: &mut Node) {
    let marked = |words: &str| words.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']);
    if let Some(label) = node.label().filter(|label| marked(label)) {
        let plain = without_isolates(label);
        node.set_label(plain);
    }
    if node.role() == Role::Label
        && let Some(value) = node.value().filter(|value| marked(value))
    {
        let plain = without_isolates(value);
        node.set_value(plain);
    }
}

/// Words of a text, rows of a table and turns of a transcript have an order of their own.
fn reads_by_place(role: Role) -> bool {
    matches!(
        role,
        Role::Unknown | Role::GenericContainer | Role::Group | Role::Pane | Role::Window
    )
}

/// Turns round each run of neighbours on one line that go against the direction of reading; returns whether there was
/// one.
fn order(children: &mut [NodeId], places: &HashMap<NodeId, Rect>, mirrored: bool) -> bool {
    let backwards = |one: &NodeId, next: &NodeId| {
        let (Some(one), Some(next)) = (places.get(one), places.get(next)) else {
            return false;
        };
        let lower = one.y1.min(next.y1) - one.y0.max(next.y0);
        let height = (one.y1 - one.y0).min(next.y1 - next.y0);
        let on_one_line = lower * 2.0 > height;
        let against = if mirrored {
            one.x1 <= next.x0 + 1.0
        } else {
            next.x1 <= one.x0 + 1.0
        };
        on_one_line && against
    };
    let mut turned = false;
    let mut first = 0;
    while first < children.len() {
        let mut end = first + 1;
        while let (Some(one), Some(next)) = (children.get(end - 1), children.get(end))
            && backwards(one, next)
        {
            end += 1;
        }
        if end - first > 1
            && let Some(run) = children.get_mut(first..end)
        {
            run.reverse();
            turned = true;
        }
        first = end;
    }
    turned
}
