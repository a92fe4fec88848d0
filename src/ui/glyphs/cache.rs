//! Layouts kept by text, style and width for as long as they are asked for.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use crate::text::{Span, TextLayout, TextStyle};

/// More layouts than this, and those that were not asked for lately go.
const CAPACITY: usize = 6_000;

/// Layouts by what they were made from.
#[derive(Default)]
pub(super) struct LayoutCache {
    entries: HashMap<u64, Entry>,
    /// Counts requests; tells old entries from new ones.
    clock: u64,
}

struct Entry {
    text: Box<str>,
    spans: Box<[Span]>,
    style: TextStyle,
    width: Option<f32>,
    layout: Arc<TextLayout>,
    used: u64,
}

impl LayoutCache {
    /// Returns the layout of `text`, made with `make` where it is not kept.
    pub fn get(
        &mut self,
        text: &str,
        spans: &[Span],
        form: (&TextStyle, Option<f32>),
        make: impl FnOnce(&str, &[Span]) -> TextLayout,
    ) -> Arc<TextLayout> {
        let (style, width) = form;
        self.clock += 1;
        let key = key(text, spans, style, width);
        if let Some(entry) = self.entries.get_mut(&key)
            && entry.is(text, spans, style, width)
        {
            entry.used = self.clock;
            return Arc::clone(&entry.layout);
        }
        if self.entries.len() >= CAPACITY {
            self.forget_old();
        }
        let layout = Arc::new(make(text, spans));
        let entry = Entry {
            text: text.into(),
            spans: spans.into(),
            style: *style,
            width,
            layout: Arc::clone(&layout),
            used: self.clock,
        };
        self.entries.insert(key, entry);
        layout
    }

    /// Keeps what was asked for in the last half of a full cache’s worth of requests.
    fn forget_old(&mut self) {
        let oldest = self.clock.saturating_sub(CAPACITY as u64 / 2);
        self.entries.retain(|_, entry| entry.used >= oldest);
    }
}

impl Entry {
    fn is(&self, text: &str, spans: &[Span], style: &TextStyle, width: Option<f32>) -> bool {
        *self.text == *text && *self.spans == *spans && self.style == *style && self.width == width
    }
}

fn key(text: &str, spans: &[Span], style: &TextStyle, width: Option<f32>) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    for span in spans {
        (span.range.start, span.range.end, span.weight, span.italic).hash(&mut hasher);
    }
    let TextStyle {
        face,
        size,
        line_height,
        weight,
        italic,
        direction,
        align,
        ellipsis,
        tabular,
        quantize,
    } = *style;
    (face, size.to_bits(), line_height.to_bits(), weight, italic).hash(&mut hasher);
    (direction, align, ellipsis, tabular, quantize).hash(&mut hasher);
    width.map(f32::to_bits).hash(&mut hasher);
    hasher.finish()
}
