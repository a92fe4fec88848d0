//! What assistive programs are told of a pass as a whole, once all of it is painted: rows belong to their list, the
//! current row has the focus of its list, things are read in the order in which they are seen, and what lies behind a
//! dialog is out of reach. Widgets tell of themselves; here nothing is known of any screen.

mod lists;
mod order;
mod tree;

use egui::accesskit::{Action, Live, Node, NodeId, Role, TreeUpdate};
use egui::os::OperatingSystem;
use egui::{Context, FullOutput, Id, Plugin, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::locale;
use crate::model::without_isolates;

use tree::Tree;

/// A list as it told of itself in this pass.
#[derive(Clone, Copy, Debug)]
pub(super) struct ToldList {
    /// The list.
    pub list: Id,
    /// The number of the row that its keys are on.
    pub current: Option<usize>,
    /// How many rows it has, also those that are not seen.
    pub count: usize,
}

/// What widgets noted in a pass for its end.
#[derive(Clone, Debug, Default)]
struct Notes {
    pass: u64,
    lists: Vec<ToldList>,
    /// Where a ring was painted inside a row.
    rings: Vec<Rect>,
    /// The row that keys lead to while the focus is elsewhere: in the field above it, on the button of its menu.
    led: Option<Id>,
    /// What the window is called.
    title: String,
    texts: Vec<ToldText>,
}

/// The paragraphs of a text, told all at once: many more than widgets could be shown in a frame.
#[derive(Clone, Debug)]
pub struct ToldText {
    parent: Id,
    paragraphs: Vec<NodeId>,
    nodes: Vec<(NodeId, Node)>,
}

impl ToldText {
    /// Returns a text without paragraphs, which belongs to the widget `parent`.
    pub fn new(parent: Id) -> Self {
        Self {
            parent,
            paragraphs: Vec::new(),
            nodes: Vec::new(),
        }
    }

    /// Returns a paragraph of these runs, to be added once it has a name.
    pub fn paragraph(&mut self, runs: Vec<(NodeId, Node)>) -> Node {
        let mut node = Node::new(Role::Paragraph);
        node.set_children(runs.iter().map(|(id, _)| *id).collect::<Vec<_>>());
        self.nodes.extend(runs);
        node
    }

    /// Adds a paragraph after the others.
    pub fn add(&mut self, id: NodeId, paragraph: Node) {
        self.paragraphs.push(id);
        self.nodes.push((id, paragraph));
    }
}

/// Tells a text; its paragraphs come after what else its parent holds.
pub fn tell_text(ctx: &Context, text: ToldText) {
    note(ctx, |notes| notes.texts.push(text));
}

/// Notes a list, for the end of the pass.
pub(super) fn note_list(ctx: &Context, list: ToldList) {
    note(ctx, |notes| notes.lists.push(list));
}

/// Tells whether a part is unfolded. The bus of Linux is handed no such state: there it is said in words, unless the part
/// has others to say.
pub fn tell_expanded(ctx: &Context, id: Id, open: bool) {
    let says = ctx.os() == OperatingSystem::Nix;
    let said = locale::words(if open {
        "part-expanded"
    } else {
        "part-collapsed"
    });
    ctx.accesskit_node_builder(id, |node| {
        node.set_expanded(open);
        if says && node.description().is_none() {
            node.set_description(said);
        }
    });
}

/// Notes that a ring was painted inside the row at `rect`: it is the current one of its list.
pub(super) fn note_ring(ctx: &Context, rect: Rect) {
    note(ctx, |notes| notes.rings.push(rect));
}

/// Says that keys lead to `row` while the focus stays in a field above it or on what opened its menu: it is told as if
/// it had the focus.
pub fn lead_to(ctx: &Context, row: Id) {
    note(ctx, |notes| notes.led = Some(row));
}

/// Tells words that are painted without a widget of their own.
pub fn tell(ui: &Ui, rect: Rect, (role, words): (Role, &str)) {
    if words.is_empty() {
        return;
    }
    let at = (rect.min.x.to_bits(), rect.min.y.to_bits());
    let response = ui.interact(rect, ui.unique_id().with(("told", at)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(role, true, words));
}

/// Tells a part of the window as a region with a name, which holds what stands in `ui`.
pub fn name_region(ui: &Ui, (role, name): (Role, &str)) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        node.set_label(name);
    });
}

/// Says politely what was done; each `act` once.
pub fn announce(ui: &Ui, act: impl std::hash::Hash + std::fmt::Debug, words: &str) {
    let id = Id::unique(("said", act));
    let rect = Rect::from_min_size(ui.max_rect().min, Vec2::ZERO);
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, words));
    say_politely(&response);
}

/// Has the words of a widget said politely when they come, without the focus.
pub fn say_politely(response: &Response) {
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// Says what the window is called.
pub fn name_window(ctx: &Context, title: &str) {
    note(ctx, |notes| title.clone_into(&mut notes.title));
}

/// Says that a dialog keeps away from everything behind it.
pub fn keep_behind(ctx: &Context, dialog: Id) {
    ctx.accesskit_node_builder(dialog, Node::set_modal);
}

fn notes_id() -> Id {
    Id::unique("told of the pass")
}

fn note(ctx: &Context, write: impl FnOnce(&mut Notes)) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| {
        let notes = data.get_temp_mut_or_default::<Notes>(notes_id());
        if notes.pass != pass {
            *notes = Notes {
                pass,
                ..Notes::default()
            };
        }
        write(notes);
    });
}

/// Sees to the whole of what is told; installed once.
#[derive(Debug, Default)]
pub(super) struct Reader {
    walk: Walk,
    /// What had the focus last, and for how many passes nothing has had it since.
    last: Option<(NodeId, u8)>,
}

/// For how many passes a focus that is on its way from one thing to another is told to be where it was.
const PATIENCE: u8 = 3;

/// How somebody goes through rows that are led from a field.
#[derive(Debug, Default)]
struct Walk {
    /// What the field said last.
    typed: String,
    row: Option<NodeId>,
    /// What was said of the row last: the offer to make a code is one row whose words grow with each letter.
    said: String,
    /// The row was gone to, not found by typing: it is what is told, until something is typed again.
    walking: bool,
}

impl Plugin for Reader {
    fn debug_name(&self) -> &'static str {
        "reader"
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        let Some(update) = &mut output.platform_output.accesskit_update else {
            return;
        };
        let notes = ctx.data_mut(|data| data.remove_temp::<Notes>(notes_id()));
        self.see_to(update, notes.unwrap_or_default());
    }
}

impl Reader {
    fn see_to(&mut self, update: &mut TreeUpdate, mut notes: Notes) {
        let Some(root) = update.tree.as_ref().map(|tree| tree.root) else {
            return;
        };
        let focus = self.hold_focus(update, root);
        let mut tree = Tree::new(root, &mut update.nodes);
        if !notes.title.is_empty() {
            tree.edit(root, |node| node.set_label(notes.title.as_str()));
        }
        for node in tree.all() {
            plain(node);
        }
        tell_choices(&mut tree);
        lists::adopt(&mut tree, &notes.lists);
        let currents = lists::number(&mut tree, &notes);
        order::arrange(&mut tree);
        for text in std::mem::take(&mut notes.texts) {
            tree.add_text(text);
        }
        hide_behind(&mut tree, root);
        for (list, row) in currents {
            tree.edit(list, |node| node.set_active_descendant(row));
        }
        let led = notes.led.map(|row| row.accesskit_id());
        let led = led.filter(|row| tree.has(*row));
        if let Some(found) = self.lead(&mut tree, focus, led) {
            tree.add(root, announcement(found));
        }
    }

    /// Keeps the focus where it was while nothing has it for a moment: a dialog that opens has it in its second pass,
    /// and the name of the window in between would be read out.
    fn hold_focus(&mut self, update: &mut TreeUpdate, root: NodeId) -> NodeId {
        if update.focus != root {
            self.last = Some((update.focus, 0));
            return update.focus;
        }
        let is_there = |id: NodeId| update.nodes.iter().any(|(node, _)| *node == id);
        self.last = self
            .last
            .filter(|(last, passes)| *passes < PATIENCE && is_there(*last))
            .map(|(last, passes)| (last, passes + 1));
        if let Some((last, _)) = self.last {
            update.focus = last;
        }
        update.focus
    }

    /// Tells the row that is led to from a field or a button; returns what is to be said where typing found it.
    fn lead(&mut self, tree: &mut Tree<'_>, focus: NodeId, led: Option<NodeId>) -> Option<String> {
        let Some(row) = led else {
            self.walk = Walk::default();
            return None;
        };
        let writes = tree.read(focus).is_some_and(is_field);
        let typed = tree.read(focus).and_then(Node::value).unwrap_or_default();
        if !writes {
            tree.edit(focus, |node| node.set_active_descendant(row));
            return None;
        }
        let same = self.walk.typed == typed;
        let moved = self.walk.row.is_some_and(|before| before != row);
        self.walk.walking = same && (self.walk.walking || moved);
        let label = tree.read(row).and_then(Node::label).unwrap_or_default();
        let found = !same && (self.walk.row != Some(row) || self.walk.said != label);
        let label = label.to_owned();
        typed.clone_into(&mut self.walk.typed);
        self.walk.row = Some(row);
        if self.walk.walking {
            tree.edit(focus, |node| node.set_active_descendant(row));
        }
        if !found {
            return None;
        }
        self.walk.said.clone_from(&label);
        Some(label).filter(|label| !label.is_empty())
    }
}

/// What typing found, said without taking the focus.
fn announcement(words: String) -> (NodeId, Node) {
    let mut node = Node::new(Role::Status);
    node.set_label(words);
    node.set_live(Live::Polite);
    (Id::unique("what typing found").accesskit_id(), node)
}

fn is_field(node: &Node) -> bool {
    use Role::{MultilineTextInput, SearchInput, TextInput};
    matches!(node.role(), TextInput | SearchInput | MultilineTextInput)
}

/// Mends what egui tells the same way of all widgets.
fn plain(node: &mut Node) {
    use Role::{GridCell, ListBoxOption, ListItem, Row, Tab, TreeItem};
    let role = node.role();
    if matches!(
        role,
        ListItem | ListBoxOption | TreeItem | Row | Tab | GridCell
    ) && node.is_selected().is_none()
        && let Some(toggled) = node.toggled()
    {
        // What is chosen of several is selected; ticked is only what has a box.
        node.set_selected(toggled == egui::accesskit::Toggled::True);
        node.clear_toggled();
    }
    let words = node.label().filter(|words| has_isolates(words));
    if let Some(plain) = words.map(without_isolates) {
        node.set_label(plain);
    }
    let words = node.description().filter(|words| has_isolates(words));
    if let Some(plain) = words.map(without_isolates) {
        node.set_description(plain);
    }
    let words = node
        .value()
        .filter(|words| role == Role::Label && has_isolates(words));
    if let Some(plain) = words.map(without_isolates) {
        node.set_value(plain);
    }
    let nameless = node.label().is_none() && node.labelled_by().is_empty();
    if nameless && role == Role::ScrollBar {
        node.set_label(locale::words("scroll-bar"));
    }
    if nameless && matches!(role, Role::Unknown | Role::Pane | Role::Group) {
        node.set_role(Role::GenericContainer);
    }
    // Programs ask once what can be done with a button, also while it cannot.
    if role == Role::Button && node.is_disabled() {
        node.add_action(Action::Click);
    }
}

/// Whether words hold the invisible marks around names of another direction: names are found by what is seen of them.
fn has_isolates(words: &str) -> bool {
    words
        .chars()
        .any(|letter| ('\u{2066}'..='\u{2069}').contains(&letter))
}

/// Tells the choice of each closed drop-down as its one selected row: what some systems read as its value.
fn tell_choices(tree: &mut Tree<'_>) {
    let choice = |(id, node): (NodeId, &Node)| {
        let closed = node.role() == Role::ComboBox && node.is_expanded() != Some(true);
        let value = node.value().filter(|value| closed && !value.is_empty())?;
        let mut row = Node::new(Role::MenuListOption);
        row.set_label(value);
        row.set_selected(true);
        if let Some(bounds) = node.bounds() {
            row.set_bounds(bounds);
        }
        let own = Id::unique(("choice of", id.0)).accesskit_id();
        Some((id, (own, row)))
    };
    let choices: Vec<_> = tree.pairs().filter_map(choice).collect();
    for (list, row) in choices {
        tree.add(list, row);
    }
}

/// Hides what lies behind the topmost dialog.
fn hide_behind(tree: &mut Tree<'_>, root: NodeId) {
    let tops = tree.children(root);
    let holds = |top: &NodeId| tree.any_under(*top, |node| node.is_modal());
    let Some(top) = tops.iter().rposition(holds) else {
        return;
    };
    let is_dialog = |id: &NodeId| {
        tree.read(*id)
            .is_some_and(|node| node.role() == Role::Dialog)
    };
    let dialog = tops.get(top).copied().filter(is_dialog);
    for (index, other) in tops.iter().enumerate() {
        let is_said = tree.read(*other).is_some_and(|node| node.live().is_some());
        let over = index > top || is_said;
        if index != top && !over {
            tree.edit(*other, Node::set_hidden);
        }
    }
    if let Some(dialog) = dialog {
        tree.edit(dialog, Node::set_modal);
    }
}
