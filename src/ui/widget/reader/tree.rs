//! The nodes of a pass as a tree that can be read and changed.

use std::collections::HashMap;

use egui::accesskit::{Node, NodeId, Rect};

use super::ToldText;

/// All nodes of a pass.
pub(super) struct Tree<'a> {
    root: NodeId,
    nodes: &'a mut Vec<(NodeId, Node)>,
    at: HashMap<NodeId, usize>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(root: NodeId, nodes: &'a mut Vec<(NodeId, Node)>) -> Self {
        let at = nodes.iter().enumerate().map(|(at, (id, _))| (*id, at));
        let at = at.collect();
        Self { root, nodes, at }
    }

    pub(super) fn all(&mut self) -> impl Iterator<Item = &mut Node> {
        self.nodes.iter_mut().map(|(_, node)| node)
    }

    pub(super) fn pairs(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        self.nodes.iter().map(|(id, node)| (*id, node))
    }

    pub(super) fn has(&self, id: NodeId) -> bool {
        self.at.contains_key(&id)
    }

    pub(super) fn read(&self, id: NodeId) -> Option<&Node> {
        let at = self.at.get(&id)?;
        self.nodes.get(*at).map(|(_, node)| node)
    }

    pub(super) fn edit(&mut self, id: NodeId, change: impl FnOnce(&mut Node)) {
        let at = self.at.get(&id).copied();
        if let Some((_, node)) = at.and_then(|at| self.nodes.get_mut(at)) {
            change(node);
        }
    }

    pub(super) fn children(&self, id: NodeId) -> Vec<NodeId> {
        self.read(id)
            .map(|node| node.children().to_vec())
            .unwrap_or_default()
    }

    /// Adds a node as the last of `parent`.
    pub(super) fn add(&mut self, parent: NodeId, (id, node): (NodeId, Node)) {
        self.at.insert(id, self.nodes.len());
        self.nodes.push((id, node));
        self.edit(parent, |node| node.push_child(id));
    }

    /// Adds the paragraphs of a text, where its parent is told.
    pub(super) fn add_text(&mut self, text: ToldText) {
        let parent = text.parent.accesskit_id();
        if !self.has(parent) {
            return;
        }
        for (id, node) in text.nodes {
            self.at.insert(id, self.nodes.len());
            self.nodes.push((id, node));
        }
        self.edit(parent, |node| {
            for paragraph in text.paragraphs {
                node.push_child(paragraph);
            }
        });
    }

    /// Returns the parents of all nodes that have one.
    pub(super) fn parents(&self) -> HashMap<NodeId, NodeId> {
        let pairs = self
            .nodes
            .iter()
            .flat_map(|(id, node)| node.children().iter().map(|child| (*child, *id)));
        pairs.collect()
    }

    /// Returns all nodes, each before what it holds.
    pub(super) fn downwards(&self) -> Vec<NodeId> {
        let mut order = vec![self.root];
        let mut next = 0;
        while let Some(id) = order.get(next).copied() {
            order.extend(self.read(id).map(Node::children).unwrap_or_default());
            next += 1;
        }
        order
    }

    /// Returns where nodes stand: their own bounds, or those of all that they hold.
    pub(super) fn areas(&self) -> HashMap<NodeId, Rect> {
        let mut areas: HashMap<NodeId, Rect> = HashMap::with_capacity(self.nodes.len());
        for id in self.downwards().into_iter().rev() {
            let Some(node) = self.read(id) else { continue };
            let held = node
                .children()
                .iter()
                .filter_map(|child| areas.get(child))
                .copied();
            let area = node
                .bounds()
                .or_else(|| held.reduce(|one, other| one.union(other)));
            if let Some(area) = area {
                areas.insert(id, area);
            }
        }
        areas
    }

    /// Returns whether `test` holds of a node or anything in it.
    pub(super) fn any_under(&self, id: NodeId, test: impl Fn(&Node) -> bool) -> bool {
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            let Some(node) = self.read(id) else { continue };
            if test(node) {
                return true;
            }
            open.extend(node.children());
        }
        false
    }
}
