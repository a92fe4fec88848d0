//! The versions of the story line: how many there are, and a dialog in which they are read, compared and brought back.

use std::ops::Range;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Context, Id, Rect, Stroke, Ui, UiBuilder, Vec2, WidgetInfo};

use crate::analysis::story_line::coverage_of;
use crate::locale;
use crate::model::{Message, ModelId, Project, TextRange};
use crate::operation::{Operation, replacements};
use crate::session::{Event, Request, StoryVersion, Ticket, minute_words};
use crate::text::word_count;
use crate::ui::axial::phrase;
use crate::ui::glyphs::user_text;
use crate::ui::icon;
use crate::ui::mirror;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::{
    Button, Dialog, DialogAnswer, DialogButton, DialogWidth, IconButton, ListFocus, ListRow,
    hairline_v, label_ui, line_ui, scroll_area,
};

use super::TICKETS;
use super::story::Story;

/// Words that may have stayed between two changes that are shown as one.
const WORDS_BETWEEN: usize = 3;
/// With less room than this the button is its icon, so that what it stands beside is read whole.
const NARROW: f32 = 520.0;
/// The share of the list in the dialog.
const LIST: f32 = 0.34;
/// What the dialog leaves free of the window's height.
const BARS: f32 = 104.0;

/// What was asked of the journal about the story line of a model, and what came.
#[derive(Default)]
pub(super) struct Versions {
    next: Ticket,
    asked: Option<(ModelId, String, Ticket)>,
    lines: Arc<Vec<VersionLine>>,
    /// The version that the open dialog shows, as a place in the list; the newest stands first.
    open: Option<usize>,
    wants_focus: bool,
}

/// A version of the story line as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionLine {
    /// Its number, from 1.
    pub number: usize,
    /// When and by whom.
    pub place: String,
    /// Words, and how many of the model’s categories of today it names.
    pub counts: String,
    /// The reason that was given; empty where none was.
    pub why: String,
    /// As it is kept, to be brought back.
    pub kept: String,
    /// With the names of today.
    pub text: String,
    /// Where in the text words stand that the version before did not have.
    pub added: Vec<Range<usize>>,
    /// Words of the version before that are gone.
    pub removed: Vec<String>,
}

/// Returns versions in words, newest first.
pub fn version_lines(
    project: &Project,
    model: ModelId,
    versions: &[StoryVersion],
) -> Vec<VersionLine> {
    let mut before = String::new();
    let mut lines = Vec::new();
    for version in versions {
        let (text, words) = version.plain(project);
        let coverage = coverage_of(project, model, &version.text);
        let (named, unnamed) = (coverage.named.len(), coverage.unnamed.len());
        let place = Message::new("sheet-history-line")
            .with("when", minute_words(version.entry.at))
            .with("who", project.coder_name(version.entry.coder));
        let (added, removed) = changes(&before, &text);
        lines.push(VersionLine {
            number: version.number,
            place: locale::say(&place),
            counts: phrase::line(&[
                phrase::counted("selective-words", words),
                phrase::with(
                    "selective-categories-named",
                    [("part", named.into()), ("whole", (named + unnamed).into())],
                ),
            ]),
            why: version.why.clone(),
            kept: version.text.clone(),
            text: text.clone(),
            added,
            removed,
        });
        before = text;
    }
    lines.reverse();
    lines
}

/// Returns where in `after` words stand that were not in `before`, and the words that are gone. Of a first text nothing
/// is marked. Changes with only a few words between them that stayed are one: what is read is the sentence, not its
/// splinters.
fn changes(before: &str, after: &str) -> (Vec<Range<usize>>, Vec<String>) {
    if before.is_empty() {
        return Default::default();
    }
    let mut joined: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let mut shift: isize = 0;
    for replacement in replacements(before, after) {
        let gone = bytes(replacement.range);
        let start = gone.start.saturating_add_signed(shift);
        let come = start..start + replacement.words.len();
        shift += come.len() as isize - gone.len() as isize;
        match joined.last_mut() {
            Some((last_gone, last_come)) if is_near(after.get(last_come.end..come.start)) => {
                last_gone.end = gone.end;
                last_come.end = come.end;
            }
            _ => joined.push((gone, come)),
        }
    }
    let is_said = |text: &str, range: &Range<usize>| {
        let words = text.get(range.clone()).unwrap_or_default().trim();
        (!words.is_empty()).then(|| words.to_owned())
    };
    let removed = joined.iter().filter_map(|(gone, _)| is_said(before, gone));
    let removed = removed.collect();
    let added = joined.into_iter().map(|(_, come)| come);
    let added = added.filter(|come| is_said(after, come).is_some());
    (added.collect(), removed)
}

/// Whether so little stayed between two changes that they are one.
fn is_near(between: Option<&str>) -> bool {
    between.is_some_and(|text| !text.contains('\n') && word_count(text) <= WORDS_BETWEEN)
}

fn bytes(range: TextRange) -> Range<usize> {
    range.start as usize..range.end as usize
}

impl Versions {
    /// Asks for the versions of a model's story line, where it is not what was asked for last.
    pub fn ask(&mut self, shell: &Shell<'_>, model: ModelId, out: &mut Actions) {
        let Some(row) = shell.project.models.get(model) else {
            return;
        };
        let asked = self.asked.as_ref();
        if asked.is_some_and(|(of, text, _)| *of == model && *text == row.story_line) {
            return;
        }
        if asked.is_none_or(|(of, _, _)| *of != model) {
            self.lines = Arc::default();
            self.open = None;
        }
        self.next += 1;
        let ticket = TICKETS + self.next;
        self.asked = Some((model, row.story_line.clone(), ticket));
        out.push(Action::Ask(Request::StoryVersions { model, ticket }));
    }

    /// Hears an answer to the last question.
    pub fn answer(&mut self, project: &Project, event: &Event) {
        if let (Event::StoryVersions { ticket, versions }, Some((model, _, mine))) =
            (event, &self.asked)
            && ticket == mine
        {
            self.lines = Arc::new(version_lines(project, *model, versions));
        }
    }

    /// Returns how many versions there are; 0 while that is not known.
    pub fn count(&self) -> usize {
        self.lines.len()
    }
}

/// The button that opens the dialog.
pub(super) fn versions_button_ui(ui: &mut Ui, versions: &mut Versions) {
    if versions.lines.is_empty() {
        return;
    }
    let words = locale::words("selective-versions");
    let response = if ui.available_width() < NARROW {
        IconButton::new(icon::HISTORY, &words).small().show(ui)
    } else {
        Button::quiet(&words).icon(icon::HISTORY).small().show(ui)
    };
    if response.clicked() {
        versions.open = Some(0);
        versions.wants_focus = true;
    }
}

/// Shows the dialog while it is open.
pub(super) fn versions_ui(
    ctx: &Context,
    shell: &Shell<'_>,
    (model, story): (ModelId, &mut Story),
    versions: &mut Versions,
    out: &mut Actions,
) {
    let Some(open) = versions.open else { return };
    let lines = Arc::clone(&versions.lines);
    let Some(line) = lines.get(open) else {
        versions.open = None;
        return;
    };
    let keys = [
        "selective-versions-title",
        "dialog-close",
        "selective-bring-back",
        "selective-version-stands",
        "selective-versions-note",
    ];
    let words = keys.map(locale::words);
    let locked = shell.locked().map(locale::words);
    let stands = (open == 0).then(|| words[3].clone());
    let reason = locked.or(stands);
    let mut primary = DialogButton::primary(&words[2]);
    primary.reason = reason.as_deref();
    let buttons = [DialogButton::harmless(&words[1]), primary];
    let height = ctx.content_rect().height() - size::DIALOG_MARGIN - BARS;
    let height = height.clamp(240.0, 620.0);
    let dialog = Dialog::new(Id::unique("story versions"), &words[0])
        .width(DialogWidth::Large)
        .subtitle(&words[4])
        .close(&words[1])
        .height(height);
    let answer = dialog.show(ctx, &buttons, |ui| {
        body_ui(ui, (&lines, open), versions, height);
    });
    match answer {
        None => {}
        Some(DialogAnswer::Button(1)) => {
            // What is being written is kept first: it is a version as well.
            story.commit(shell.project, out);
            out.perform_and_say(Operation::WriteStoryLine {
                model,
                text: line.kept.clone(),
            });
            versions.open = None;
        }
        Some(_) => versions.open = None,
    }
}

/// The two panes: versions at the start, the chosen one beside them.
fn body_ui(
    ui: &mut Ui,
    (lines, open): (&[VersionLine], usize),
    versions: &mut Versions,
    height: f32,
) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let corner = ui.max_rect().min;
    let whole = Rect::from_min_size(corner, Vec2::new(ui.available_width(), height));
    let x = whole.left() + (LIST * whole.width()).round();
    let (list, rest) = (whole.with_max_x(x), whole.with_min_x(x + 1.0));
    ui.painter().rect_filled(list, 0.0, tokens.bg);
    hairline_v(ui.painter(), list.right(), whole.y_range(), tokens.line);
    let pane = |ui: &mut Ui, name: &str, rect: Rect| {
        let layout = theme::column();
        let mut child = ui.new_child(UiBuilder::new().id_salt(name).max_rect(rect).layout(layout));
        child.set_clip_rect(rect.intersect(ui.clip_rect()));
        child
    };
    list_ui(
        &mut pane(ui, "story versions list", list),
        (lines, open),
        versions,
    );
    if let Some(line) = lines.get(open) {
        let mut beside = pane(ui, "story version", rest);
        scroll_area(("story version", line.number)).show(&mut beside, |ui| text_ui(ui, line));
    }
    ui.advance_cursor_after_rect(whole);
}

fn list_ui(ui: &mut Ui, (lines, open): (&[VersionLine], usize), versions: &mut Versions) {
    let name = locale::words("selective-versions");
    let list = ListFocus {
        id: Id::unique("story versions rows"),
        name: &name,
        role: Role::List,
    };
    if std::mem::take(&mut versions.wants_focus) {
        list.take_focus(ui);
    }
    let area = ui.available_rect_before_wrap();
    let keys = list.keys_ui(ui, area, Some(open), lines.len());
    if let Some(moved) = keys.moved {
        versions.open = Some(moved);
    }
    scroll_area("story versions rows")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.add_space(space::SMALL);
            for (index, line) in lines.iter().enumerate() {
                let name = version_name(line.number);
                let counts = phrase::line(&[line.place.clone(), line.counts.clone()]);
                let row = ListRow::new(&name)
                    .second_line(&counts)
                    .chosen(index == open)
                    .current(keys.ring && index == open);
                let response = row.show(ui);
                if keys.moved == Some(index) {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    versions.open = Some(index);
                }
            }
        });
}

/// Returns how a version is called by its number, from 1.
pub(super) fn version_name(number: usize) -> String {
    phrase::with("selective-version", [("number", number.into())])
}

fn text_ui(ui: &mut Ui, line: &VersionLine) {
    let tokens = theme::tokens(ui);
    let margin = egui::Margin::symmetric(space::CONTENT as i8, space::WIDE as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::SMALL;
        let head = phrase::line(&[version_name(line.number), line.place.clone()]);
        line_ui(ui, &head, TextRole::SmallStrong, tokens.ink);
        if !line.why.is_empty() {
            label_ui(ui, &line.why, TextRole::Quotation, tokens.ink2);
        }
        if line.text.trim().is_empty() {
            let words = locale::words("selective-story-empty");
            label_ui(ui, &words, TextRole::Summary, tokens.ink2);
        }
        let mut start = 0;
        for paragraph in line.text.split('\n') {
            marked_ui(ui, (paragraph, start), &line.added);
            start += paragraph.len() + 1;
        }
        if !line.removed.is_empty() {
            ui.add_space(space::MEDIUM);
            let words = phrase::counted("selective-version-removed", line.removed.len());
            line_ui(ui, &words, TextRole::SmallStrong, tokens.ink2);
            for gone in &line.removed {
                label_ui(ui, gone, TextRole::Quotation, tokens.ink2);
            }
        }
    });
}

/// Shows a paragraph that begins at a byte of its text; what was added is tinted and underlined.
fn marked_ui(ui: &mut Ui, (paragraph, start): (&str, usize), added: &[Range<usize>]) {
    if paragraph.trim().is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    let engine = user_text(ui.ctx());
    let layout = engine.wrapped(paragraph, TextRole::Memo, ui.available_width());
    let size = Vec2::new(ui.available_width(), layout.size().height);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Paragraph, true, paragraph));
    let end = start + paragraph.len();
    mirror::with_words(&ui.painter().clone(), (rect.min, &layout), || {
        let here = added
            .iter()
            .filter(|range| range.start < end && range.end > start);
        for range in here {
            let inside = range.start.max(start) - start..range.end.min(end) - start;
            for place in super::story_ui::boxes(&layout, inside, rect.min) {
                ui.painter().rect_filled(place, radius::KEY, tokens.asoft);
                let line = Stroke::new(1.0, tokens.accent);
                ui.painter().hline(place.x_range(), place.bottom(), line);
            }
        }
        engine.paint(ui.painter(), rect.min, &layout, tokens.ink);
    });
}
