//! Trees: the category hierarchy, root at the reading start; the data structure, first-order codes at the reading start.

use uuid::Uuid;

use super::page::{Drawing, MARGIN, Page, line, pen, rect, words};
use crate::diagram::palette::{ARROW, Color, MUTED, TEXT, place_colors};
use crate::diagram::scene::{GroupKind, Owner, Role, Scene};
use crate::diagram::setting::{Look, Measured};
use crate::model::Place;
use crate::text::{Point, Rect, TextEngine};

/// Room inside a box.
const PADDING: f32 = 1.6;
/// Between two neighbours.
const GAP: f32 = 1.4;
/// Between a name and its number.
const BEFORE_COUNT: f32 = 2.0;
/// What a word may be wider than it was measured alone.
const SLACK: f32 = 0.1;
/// Between two branches of the top.
const BRANCH_GAP: f32 = 3.0;
/// Between two columns; the second where words would be broken otherwise.
const GUTTERS: [f32; 2] = [9.0, 4.5];

/// How a tree is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreeKind {
    /// From the whole to its parts.
    Hierarchy,
    /// From the codes to the dimensions that they were gathered into.
    DataStructure,
}

/// A node of a tree.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TreeNode {
    /// Its code.
    pub id: Option<Uuid>,
    /// Its name; of a leaf of a data structure one name a line.
    pub names: Vec<String>,
    /// What stands behind the name.
    pub count: Option<String>,
    /// The place whose colours it has.
    pub place: Option<Place>,
    /// What it consists of.
    pub children: Vec<TreeNode>,
}

/// A tree to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// Size and type.
    pub page: Page,
    /// How it is drawn.
    pub kind: TreeKind,
    /// The headings of the columns, from the root on; may be empty.
    pub columns: Vec<String>,
    /// The branches.
    pub roots: Vec<TreeNode>,
}

/// A node measured.
struct Sized<'a> {
    node: &'a TreeNode,
    texts: Vec<Measured>,
    count: Option<Measured>,
    /// The number stands on a line of its own.
    is_below: bool,
    depth: usize,
    own: f32,
    /// With everything below it.
    whole: f32,
    children: Vec<Sized<'a>>,
}

/// The columns of a tree.
struct Columns {
    /// Left edge and width of each, by depth.
    at: Vec<(f32, f32)>,
    /// Between two of them.
    gutter: f32,
    /// Names have the whole width, and numbers stand at the end of their last line or below it.
    is_tight: bool,
}

/// Returns the tree on as many pages as it takes; no page is parted inside a branch unless the branch is higher.
pub fn tree(tree: &Tree, engine: &mut TextEngine) -> Vec<Scene> {
    let page = tree.page.checked();
    let most = page.options.max_height_mm;
    let depth = tree.roots.iter().map(levels).max().unwrap_or(1);
    let mut drawing = Drawing::new(&page, engine);
    let columns = columns(&mut drawing, tree, depth);
    let sized: Vec<Sized<'_>> = tree
        .roots
        .iter()
        .map(|root| size(&mut drawing, tree.kind, (root, 0), &columns))
        .collect();
    let mut scenes = Vec::new();
    let mut top = MARGIN;
    let mut next = 0;
    for (index, root) in sized.iter().enumerate() {
        if top > MARGIN && top + root.whole > most {
            scenes.push(drawing.finish());
            top = MARGIN;
        }
        if top <= MARGIN {
            top += headings(&mut drawing, tree, &columns);
        }
        draw(&mut drawing, tree.kind, (root, top), (&columns, &mut next));
        top += root.whole
            + if index + 1 < sized.len() {
                BRANCH_GAP
            } else {
                0.0
            };
    }
    scenes.push(drawing.finish());
    scenes
}

fn levels(node: &TreeNode) -> usize {
    1 + node.children.iter().map(levels).max().unwrap_or(0)
}

/// The columns: as wide as their longest words, where that can be had with less between them and with numbers below.
fn columns(drawing: &mut Drawing<'_>, tree: &Tree, depth: usize) -> Columns {
    let width = drawing.width();
    let weight = |level: usize| match tree.kind {
        TreeKind::Hierarchy if level == 0 => 0.8,
        TreeKind::Hierarchy => 1.0 + 0.25 * level as f32,
        TreeKind::DataStructure => 1.0 + 0.35 * level as f32,
    };
    let weights: Vec<f32> = (0..depth).map(weight).collect();
    let mut chosen = (GUTTERS[0], false, Vec::new());
    for (gutter, is_tight) in [(GUTTERS[0], false), (GUTTERS[1], false), (GUTTERS[1], true)] {
        let free = width - 2.0 * MARGIN - gutter * depth.saturating_sub(1) as f32;
        let needs = needs(drawing, tree, depth, is_tight);
        let fits = needs.iter().sum::<f32>() <= free;
        chosen = (gutter, is_tight, shares(free, &weights, &needs));
        if fits {
            break;
        }
    }
    let (gutter, is_tight, widths) = chosen;
    let mut x = MARGIN;
    let mut at = Vec::new();
    for own in widths {
        let left = match tree.kind {
            TreeKind::Hierarchy => x,
            TreeKind::DataStructure => width - x - own,
        };
        at.push((left, own));
        x += own + gutter;
    }
    Columns {
        at,
        gutter,
        is_tight,
    }
}

/// Shares `free` out by weight, and takes from those that have more than they need what others lack.
fn shares(free: f32, weights: &[f32], needs: &[f32]) -> Vec<f32> {
    let needed: f32 = needs.iter().sum();
    if needed >= free {
        return needs.iter().map(|need| free * need / needed).collect();
    }
    let total: f32 = weights.iter().sum();
    let wished = |index: usize| {
        weights
            .get(index)
            .map_or(0.0, |weight| free * weight / total)
    };
    let lacks = needs.iter().enumerate();
    let lacks: f32 = lacks
        .map(|(index, need)| (need - wished(index)).max(0.0))
        .sum();
    let spares = needs.iter().enumerate();
    let spare: f32 = spares
        .map(|(index, need)| (wished(index) - need).max(0.0))
        .sum();
    let taken = if spare > 0.0 { lacks / spare } else { 0.0 };
    let own = |(index, need): (usize, &f32)| {
        let over = wished(index) - need;
        need + if over > 0.0 {
            over * (1.0 - taken)
        } else {
            0.0
        }
    };
    needs.iter().enumerate().map(own).collect()
}

/// How wide each column must be for its longest word to stand whole.
fn needs(drawing: &mut Drawing<'_>, tree: &Tree, depth: usize, is_tight: bool) -> Vec<f32> {
    let width = drawing.width();
    let mut needs = vec![0.0_f32; depth];
    for (need, heading) in needs.iter_mut().zip(&tree.columns) {
        *need = drawing.types.longest_word(heading, Look::CENTRED) + SLACK;
    }
    let mut open: Vec<(&TreeNode, usize)> = tree.roots.iter().map(|root| (root, 0)).collect();
    while let Some((node, level)) = open.pop() {
        let look = look(node, level);
        let words = node.names.iter();
        let longest = words
            .map(|name| drawing.types.longest_word(name, look))
            .fold(0.0, f32::max);
        let count = match &node.count {
            Some(count) if !is_tight => {
                drawing.types.tight(count, Look::PLAIN, width).width + BEFORE_COUNT
            }
            _ => 0.0,
        };
        let padding = if is_boxed(tree.kind, node) {
            2.0 * PADDING
        } else {
            0.0
        };
        if let Some(need) = needs.get_mut(level) {
            *need = need.max(longest + count + padding + SLACK);
        }
        open.extend(node.children.iter().map(|child| (child, level + 1)));
    }
    needs
}

/// How the name of a node is set.
fn look(node: &TreeNode, level: usize) -> Look {
    if level > 0 && node.children.is_empty() {
        Look::PLAIN
    } else {
        Look::STRONG
    }
}

fn headings(drawing: &mut Drawing<'_>, tree: &Tree, columns: &Columns) -> f32 {
    let mut highest = 0.0_f32;
    let mut shapes = Vec::new();
    for (heading, (x, width)) in tree.columns.iter().zip(&columns.at) {
        let measured = drawing.measure(heading, Look::CENTRED, *width);
        highest = highest.max(measured.height());
        shapes.push(words(
            &measured,
            Point::new(*x, MARGIN),
            MUTED,
            Role::Heading,
        ));
    }
    if shapes.is_empty() {
        return 0.0;
    }
    let bounds = Rect::new(MARGIN, MARGIN, drawing.width() - 2.0 * MARGIN, highest);
    drawing.push("headings".to_owned(), bounds, shapes);
    highest + 2.0
}

fn size<'a>(
    drawing: &mut Drawing<'_>,
    kind: TreeKind,
    (node, depth): (&'a TreeNode, usize),
    columns: &Columns,
) -> Sized<'a> {
    let width = columns.at.get(depth).map_or(40.0, |column| column.1);
    let boxed = is_boxed(kind, node);
    let inner = width - if boxed { 2.0 * PADDING } else { 0.0 };
    let count = node
        .count
        .as_ref()
        .map(|count| drawing.types.tight(count, Look::PLAIN, inner));
    let beside = count
        .as_ref()
        .map_or(0.0, |count| count.width + BEFORE_COUNT);
    let room = if columns.is_tight {
        inner
    } else {
        inner - beside
    };
    let look = look(node, depth);
    let texts: Vec<Measured> = node
        .names
        .iter()
        .map(|name| drawing.measure(name, look, room))
        .collect();
    let last = texts.last().and_then(|text| text.layout.lines().last());
    let is_below = last.is_some_and(|line| line.width + beside > inner + SLACK);
    let words: f32 = texts.iter().map(Measured::height).sum();
    let below = count.as_ref().filter(|_| is_below);
    let words = words + below.map_or(0.0, Measured::height);
    let own = words + if boxed { 2.0 * PADDING } else { 0.0 };
    let children: Vec<Sized<'_>> = node
        .children
        .iter()
        .map(|child| size(drawing, kind, (child, depth + 1), columns))
        .collect();
    let gaps = GAP * children.len().saturating_sub(1) as f32;
    let below: f32 = children.iter().map(|child| child.whole).sum::<f32>() + gaps;
    Sized {
        node,
        texts,
        count,
        is_below,
        depth,
        own,
        whole: own.max(below),
        children,
    }
}

/// Leaves of a hierarchy stand bare; everything else stands in a box.
fn is_boxed(kind: TreeKind, node: &TreeNode) -> bool {
    kind == TreeKind::DataStructure || !node.children.is_empty() || node.place.is_some()
}

/// Draws a node, its connectors and what is below it; gives where its own box is.
fn draw(
    drawing: &mut Drawing<'_>,
    kind: TreeKind,
    (sized, top): (&Sized<'_>, f32),
    (columns, next): (&Columns, &mut usize),
) -> Rect {
    let (x, width) = columns
        .at
        .get(sized.depth)
        .copied()
        .unwrap_or((MARGIN, 40.0));
    let bounds = Rect::new(x, top + (sized.whole - sized.own) / 2.0, width, sized.own);
    *next += 1;
    let id = format!("node-{next}");
    draw_node(drawing, kind, (sized, bounds), id);
    let gaps = GAP * sized.children.len().saturating_sub(1) as f32;
    let below = sized.children.iter().map(|child| child.whole).sum::<f32>() + gaps;
    let mut y = top + (sized.whole - below) / 2.0;
    let mut middles = Vec::new();
    for child in &sized.children {
        let placed = draw(drawing, kind, (child, y), (columns, next));
        middles.push(placed);
        y += child.whole + GAP;
    }
    connect(drawing, (kind, columns.gutter), bounds, &middles);
    bounds
}

fn draw_node(
    drawing: &mut Drawing<'_>,
    kind: TreeKind,
    (sized, bounds): (&Sized<'_>, Rect),
    id: String,
) {
    let grey = drawing.page.options.grey;
    let boxed = is_boxed(kind, sized.node);
    let padding = if boxed { PADDING } else { 0.0 };
    let mut shapes = Vec::new();
    let (fill, ink) = match sized.node.place {
        Some(place) if sized.depth == 0 => place_colors(place, grey),
        Some(place) => (Color::WHITE, place_colors(place, grey).1),
        None => (Color::WHITE, ARROW),
    };
    if boxed {
        let weight = if sized.depth == 0 { 0.75 } else { 0.5 };
        shapes.push(rect(bounds, 0.8, Some(fill), Some(pen(ink, weight))));
    }
    let color = if sized.depth == 0 && sized.node.place.is_some() {
        ink
    } else {
        TEXT
    };
    let owner = sized.node.id.map(Owner::Entry);
    let role = if sized.children.is_empty() {
        Role::Concept
    } else {
        Role::Name
    };
    let mut y = bounds.y + padding;
    for text in &sized.texts {
        let at = Point::new(bounds.x + padding, y);
        shapes.push(crate::diagram::Shape::Text(text.at(
            at,
            color,
            (role, owner),
        )));
        y += text.height();
    }
    if let (Some(count), Some(last)) = (&sized.count, sized.texts.last()) {
        let sink = if sized.is_below {
            0.0
        } else {
            last.last_baseline() - count.first_baseline() - last.height()
        };
        let at = Point::new(bounds.right() - padding - count.width, y + sink);
        let color = if sized.depth == 0 { color } else { MUTED };
        shapes.push(words(count, at, color, Role::Count));
    }
    let kind = if boxed {
        GroupKind::Box
    } else {
        GroupKind::Chart
    };
    drawing.group(id, (kind, owner), bounds, shapes);
}

/// A brace from a node to its children: out of the node, along all of them, into each.
fn connect(
    drawing: &mut Drawing<'_>,
    (kind, gutter): (TreeKind, f32),
    own: Rect,
    children: &[Rect],
) {
    let (Some(first), Some(last)) = (children.first(), children.last()) else {
        return;
    };
    let middle = |rect: &Rect| rect.y + rect.height / 2.0;
    let (start, spine, end) = match kind {
        TreeKind::Hierarchy => (own.right(), own.right() + gutter * 0.45, first.x - 0.8),
        TreeKind::DataStructure => (own.x, own.x - gutter * 0.45, first.right()),
    };
    let stroke = pen(MUTED, 0.5);
    let mut shapes = vec![line(
        vec![
            Point::new(start, middle(&own)),
            Point::new(spine, middle(&own)),
        ],
        stroke,
    )];
    let low = middle(first).min(middle(&own));
    let high = middle(last).max(middle(&own));
    if high > low {
        shapes.push(line(
            vec![Point::new(spine, low), Point::new(spine, high)],
            stroke,
        ));
    }
    for child in children {
        let y = middle(child);
        shapes.push(line(vec![Point::new(spine, y), Point::new(end, y)], stroke));
    }
    let id = format!("tie-{}", drawing.groups.len());
    let (left, right) = (start.min(end), start.max(end));
    drawing.push(id, Rect::new(left, low, right - left, high - low), shapes);
}
