//! Every widget on one sheet, light and dark, in both directions: to be looked at, and to be sure that all can be shown.

use egui::{Id, Rect, Ui, UiBuilder, Vec2};

use groundwork::model::Level;
use groundwork::ui::icon;
use groundwork::ui::theme;
use groundwork::ui::tokens::{PLACE_INTERVENING, TextRole, code_colour, space};
use groundwork::ui::widget::*;

use crate::picture::{builder, keep};

/// What the sheet’s controls hold.
struct Sheet {
    filter: String,
    empty: String,
    persian: String,
    memo: String,
    wrong: String,
    on: bool,
    off: bool,
    toasts: ToastState,
}

impl Sheet {
    fn new() -> Self {
        Self {
            filter: String::new(),
            empty: String::new(),
            persian: "شمردن روزها به‌جای نتیجه".to_owned(),
            memo: "Three people describe the same act and give it three names.\nاعتماد به یک شخص"
                .to_owned(),
            wrong: "trust* near/".to_owned(),
            on: true,
            off: false,
            toasts: ToastState::default(),
        }
    }
}

fn gallery(ui: &mut Ui, sheet: &mut Sheet) {
    let tokens = theme::tokens(ui);
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, 0.0, tokens.bg);
    let widths = [64.0, 264.0, 516.0, 316.0];
    let mut strip = Strip::new(ui, whole);
    let areas = widths.map(|width| strip.take(width));
    let builders: [fn(&mut Ui, &mut Sheet); 4] = [rail, left, main, inspector];
    for (index, (area, show)) in areas.into_iter().zip(builders).enumerate() {
        let layout = theme::column();
        let mut child = ui.new_child(
            UiBuilder::new()
                .id_salt(index)
                .max_rect(area)
                .layout(layout),
        );
        child.spacing_mut().item_spacing = Vec2::ZERO;
        let fill = [tokens.rail, tokens.bg, tokens.paper, tokens.bg][index];
        child.painter().rect_filled(area, 0.0, fill);
        show(&mut child, sheet);
        hairline_v(
            ui.painter(),
            area.right() - 1.0,
            area.y_range(),
            tokens.line,
        );
    }
    let toast = Toast {
        text: "Merged 2 codes, 4 codings moved".to_owned(),
        act: "Undo".to_owned(),
        key: "Ctrl+Z".to_owned(),
    };
    if sheet.on {
        sheet.toasts.push(ui.ctx(), toast);
    }
    sheet.toasts.show(ui.ctx(), areas[2]);
}

fn rail(ui: &mut Ui, _: &mut Sheet) {
    ui.add_space(8.0);
    ui.vertical_centered(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let places = [
            (icon::DESCRIPTION, "Documents"),
            (icon::FORMAT_INK_HIGHLIGHTER, "Coding"),
            (icon::ACCOUNT_TREE, "Axial"),
            (icon::TARGET, "Selective"),
            (icon::SCHEMA, "Model"),
            (icon::SHOW_CHART, "Saturation"),
        ];
        for (index, (icon, name)) in places.into_iter().enumerate() {
            RailButton::new(icon, name)
                .current(index == 1)
                .key("Alt+1")
                .show(ui);
        }
        rail_separator_ui(ui);
        RailButton::new(icon::STICKY_NOTE_2, "Memos").show(ui);
        RailButton::new(icon::SEARCH, "Search")
            .narrow(true)
            .show(ui);
    });
}

fn left(ui: &mut Ui, sheet: &mut Sheet) {
    let tokens = theme::tokens(ui);
    panel_head_ui(ui, "Documents", "16", |ui| {
        IconButton::new(icon::UNFOLD_LESS, "Fold").small().show(ui);
        IconButton::new(icon::ADD, "Add").small().show(ui);
    });
    for (name, share, chosen) in [
        ("Interview 05 · Consultant", "100 %", false),
        ("Interview 07 · Manager, tile", "36 %", true),
        ("مصاحبهٔ ۰۸ · کارشناس دولت", "0 %", false),
    ] {
        ListRow::new(name)
            .icon(icon::DESCRIPTION)
            .trailing(share)
            .chosen(chosen)
            .show(ui);
    }
    hairline_h(
        ui.painter(),
        ui.max_rect().x_range(),
        ui.cursor().top() + 4.0,
        tokens.line,
    );
    ui.add_space(5.0);
    panel_head_ui(ui, "Codes", "148", |ui| {
        IconButton::new(icon::ADD, "New code").small().show(ui);
        IconButton::new(icon::SORT, "Sort").small().show(ui);
    });
    padded(ui, 11.0, |ui| {
        TextField::new(Id::unique("filter"), "Filter codes", &mut sheet.filter)
            .placeholder("Filter codes")
            .icon(icon::FILTER_LIST)
            .key("F")
            .show(ui);
    });
    ui.add_space(space::TINY);
    let rows = [
        (
            0,
            Level::Category,
            0,
            "Stakeholders and trust",
            "61",
            Some(true),
        ),
        (
            1,
            Level::Concept,
            0,
            "Distrust of outside advice",
            "31",
            Some(true),
        ),
        (
            2,
            Level::Open,
            0,
            "“we don’t pay before we see the result”",
            "7",
            None,
        ),
        (
            2,
            Level::Open,
            6,
            "consultant without diagnosis",
            "12",
            None,
        ),
        (
            1,
            Level::Concept,
            19,
            "Trust through a person",
            "24",
            Some(false),
        ),
        (0, Level::Category, 13, "پایش و ارزیابی", "37", Some(true)),
        (
            2,
            Level::Open,
            13,
            "counting days instead of results",
            "6",
            None,
        ),
        (
            0,
            Level::Category,
            5,
            "Industrial estates",
            "21",
            Some(false),
        ),
    ];
    for (index, (depth, level, colour, name, count, open)) in rows.into_iter().enumerate() {
        TreeRow::new(Id::unique(("row", index)), name)
            .mark(Mark::code(level, colour, tokens))
            .depth(depth)
            .count(count)
            .open(open)
            .chosen(index == 6)
            .current(index == 6)
            .faded(index == 3)
            .drop((index == 4).then_some(Drop::Into), "Move into")
            .show(ui);
    }
    ListRow::new("Theory note")
        .second_line("The act of counting shields the official from th…")
        .icon(icon::LIGHTBULB)
        .trailing("12 May")
        .show(ui);
    padded(ui, 12.0, |ui| {
        check_ui(ui, &mut sheet.on, "Interviews", "16");
        check_ui(ui, &mut sheet.off, "Archival documents", "2");
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            Chip::filter("All 48", true).show(ui);
            Chip::filter("Theory 14", false).show(ui);
            Chip::filter("Code 19", false).show(ui);
        });
        progress_ui(ui, "Reading 12 of 38", Some(0.3), 120.0);
    });
}

fn main(ui: &mut Ui, sheet: &mut Sheet) {
    let tokens = theme::tokens(ui);
    let tabs = [
        Tab {
            id: Id::unique("tab 1"),
            title: "Interview 07 · Manager, tile",
            close: "Close Interview 07",
        },
        Tab {
            id: Id::unique("tab 2"),
            title: "Interview 03 · Consultant",
            close: "Close Interview 03",
        },
    ];
    let bar = Tabs {
        list: &tabs,
        current: 0,
        more: "All tabs",
    };
    tabs_ui(ui, bar, |ui| {
        IconButton::new(icon::INFO, "About this document").show(ui);
    });
    tool_bar_ui(ui, |ui| {
        Segmented::new(
            Id::unique("way"),
            "Way of reading",
            &["Reading", "Line by line"],
            0,
        )
        .show(ui);
        ui.with_layout(theme::from_end(), |ui| {
            let zooms = ["100 %"].map(MenuItem::new);
            DropDown::new(Id::unique("zoom"), "Zoom", &zooms, Some(0))
                .quiet()
                .show(ui);
            Button::quiet("All codes").icon(icon::FILTER_ALT).show(ui);
        });
    });
    padded(ui, 20.0, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(8.0, 8.0);
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            Button::primary("Import documents…")
                .icon(icon::UPLOAD_FILE)
                .show(ui)
                .request_focus();
            Button::new("Import a folder…")
                .icon(icon::DRIVE_FOLDER_UPLOAD)
                .show(ui);
            Button::new("Cancel").key("Esc").show(ui);
        });
        ui.horizontal(|ui| {
            Button::new("Same").key("S").small().show(ui);
            Button::new("Property").key("P").small().show(ui);
            Button::quiet("Evidence").small().show(ui);
            Button::new("Remove")
                .look(ButtonLook::Dangerous)
                .small()
                .show(ui);
            Button::new("Split…")
                .small()
                .disabled(Some("choose one code first"))
                .show(ui);
            link_ui(ui, "Counting as protection");
        });
        ui.horizontal(|ui| {
            let kinds = ["Interview", "Focus group"].map(MenuItem::new);
            DropDown::new(Id::unique("kind"), "Kind", &kinds, Some(0))
                .width(124.0)
                .show(ui);
            TextField::new(Id::unique("empty"), "Order", &mut sheet.empty)
                .width(124.0)
                .show(ui);
            TextField::new(Id::unique("fa"), "Persian", &mut sheet.persian)
                .width(200.0)
                .show(ui);
        });
        TextField::new(Id::unique("query"), "Query", &mut sheet.wrong)
            .icon(icon::SEARCH)
            .search()
            .clear("Clear")
            .error(Some(
                "After “near/” a number is needed, at the 12th character",
            ))
            .show(ui);
        TextField::new(Id::unique("memo"), "Memo", &mut sheet.memo)
            .multi_line(2)
            .role(TextRole::Memo)
            .show(ui);
        Banner::new(Tone::Warn, icon::TRANSLATE, "Read as Windows-1256, because as UTF-8 it has 1,204 unreadable characters. The preview reads right; if it does not, choose another encoding.").act("Take as one").show(ui);
        ui.horizontal(|ui| {
            key_hint_ui(ui, "↑↓", "choose");
            key_hint_ui(ui, "Enter", "apply");
            key_hint_ui(ui, "Shift+Enter", "stay open");
            key_hint_ui(ui, "Ctrl+Shift+E", "close");
        });
        let columns = [
            Column::new("Candidate"),
            Column {
                sorting: Some(Sorting::Descending),
                ..Column::number("codings", 90.0)
            },
            Column::number("documents", 90.0),
        ];
        ui.spacing_mut().item_spacing.y = 0.0;
        table_head_ui(ui, &columns);
        for (index, name) in ["Improvement of services", "Stakeholders and trust"]
            .into_iter()
            .enumerate()
        {
            let first = Cell {
                mark: Some(Mark::code(Level::Category, index, tokens)),
                role: TextRole::Button,
                ..Cell::new(name)
            };
            let cells = [first, Cell::new("158"), Cell::new("16")];
            table_row_ui(ui, &columns, &cells, index == 0, name);
        }
        label_ui(
            ui,
            "He came twice. He measured nothing, he asked for our figures, and three weeks later we had a binder with our own name on the cover.",
            TextRole::Reading,
            tokens.ink,
        );
        label_ui(
            ui,
            "دو بار آمد. هیچ‌چیز را اندازه نگرفت، آمار ما را خواست و می‌خواهد مشاورهٔ ISO 9001 بدهد، سه هفته بعد.",
            TextRole::Reading,
            tokens.ink,
        );
    });
}

fn inspector(ui: &mut Ui, _: &mut Sheet) {
    let tokens = theme::tokens(ui);
    let icons = |ui: &mut Ui| {
        IconButton::new(icon::MORE_HORIZ, "More").small().show(ui);
        IconButton::new(icon::LINK, "Link").small().show(ui);
    };
    Section::new(Id::unique("quotation"), "Quotation")
        .count("¶14 · 00:15:33 · P07")
        .first()
        .show(ui, icons, |ui| {
            label_ui(
                ui,
                "They count the training days, they take the photograph, and the file is closed.",
                TextRole::Quotation,
                tokens.ink,
            );
            ui.horizontal(|ui| {
                Chip::new("counting days instead of results")
                    .mark(Mark::code(Level::Open, 13, tokens))
                    .look(ChipLook::Proposed)
                    .show(ui);
                key_cap_ui(ui, "Enter");
            });
            let brick = code_colour(1);
            Chip::new("“training for the photograph”")
                .mark(Mark::code(Level::Open, 1, tokens))
                .look(ChipLook::Tint(brick.tint(tokens)))
                .show(ui);
            let place = ChipLook::Place {
                fill: PLACE_INTERVENING.fill,
                ink: PLACE_INTERVENING.heading,
            };
            Chip::new("Intervening conditions").look(place).show(ui);
            Chip::new("Time of the season")
                .mark(Mark::code(Level::Concept, 14, tokens))
                .count("9")
                .show(ui);
        });
    Section::new(Id::unique("comment"), "Comment").show(ui, |_| {}, |ui| {
        label_ui(ui, "He says it without anger, as a rule of the game. Compare with the official in 08: same act, told as a success.", TextRole::Small, tokens.ink2);
    });
    Section::new(Id::unique("earlier"), "Earlier quotations").count("6 in 4 documents").icon(icon::COMPARE_ARROWS).show(ui, |_| {}, |ui| {
        Card::new().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            label_ui(ui, "04 · ¶22  Official", TextRole::Tiny, tokens.ink3);
            label_ui(ui, "In the report we wrote 46 training days. Nobody above me ever asked a second question.", TextRole::Quotation, tokens.ink);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                Button::new("Same").key("S").small().show(ui);
                Button::new("Property").key("P").small().show(ui);
                Button::new("New code").key("N").small().show(ui);
            });
        });
        Card::new().edge(tokens.ok).show(ui, |ui| {
            label_ui(ui, "When he left, the buying group lasted four months.", TextRole::Quotation, tokens.ink);
        });
        Card::new().chosen(true).show(ui, |ui| {
            label_ui(ui, "در گزارش نوشتیم ۴۶ روز آموزش. هیچ‌کس بالاتر از من سؤال دوم را نپرسید.", TextRole::Quotation, tokens.ink);
        });
    });
}

fn padded(ui: &mut Ui, padding: f32, content: impl FnOnce(&mut Ui)) {
    let rect = ui.available_rect_before_wrap();
    let inside = Rect::from_x_y_ranges(
        (rect.left() + padding)..=(rect.right() - padding),
        rect.y_range(),
    );
    let layout = theme::column();
    ui.scope_builder(UiBuilder::new().max_rect(inside).layout(layout), content);
}

#[test]
fn all_widgets_can_be_shown_in_both_themes_and_directions() {
    for (name, dark, mirrored) in [
        ("light", false, false),
        ("dark", true, false),
        ("rtl", false, true),
    ] {
        let mut harness = builder([1176.0, 776.0], dark).build_ui_state(gallery, Sheet::new());
        theme::set_mirrored(&harness.ctx, mirrored);
        harness.run_steps(3);
        keep(&mut harness, &format!("gallery-{name}"));
    }
}

#[test]
fn dialogs_and_empty_states_can_be_shown() {
    for (name, dark) in [("light", false), ("dark", true)] {
        let mut harness = builder([900.0, 640.0], dark).build_ui_state(dialogs, ());
        harness.run_steps(3);
        keep(&mut harness, &format!("dialog-{name}"));
    }
}

fn dialogs(ui: &mut Ui, (): &mut ()) {
    let tokens = theme::tokens(ui);
    ui.painter().rect_filled(ui.max_rect(), 0.0, tokens.paper);
    let others = [
        EmptyAction {
            text: "Paste a transcript",
            icon: Some(icon::CONTENT_PASTE),
            key: "",
        },
        EmptyAction {
            text: "Take over a .qdpx project",
            icon: Some(icon::SWAP_HORIZ),
            key: "",
        },
    ];
    EmptyState::new(icon::LIBRARY_BOOKS, "Bring in the first interview", "Transcripts as Word, OpenDocument, text, Markdown or subtitles, in any script. Speakers and times are found by themselves.")
        .primary(EmptyAction { text: "Import documents…", icon: Some(icon::UPLOAD_FILE), key: "Ctrl+I" })
        .others(&others)
        .show(ui);
    let buttons = [
        DialogButton::quiet("Try again"),
        DialogButton::plain("Work on a copy…"),
        DialogButton::primary("Open to read"),
    ];
    Dialog::new(Id::unique("locked"), "This project is open on another computer")
        .width(DialogWidth::Medium)
        .icon(icon::LOCK, Tone::Warn)
        .show(ui.ctx(), &buttons, |ui| {
            label_ui(ui, "S. Ahmadi has had bds-clusters.gwk open since 09:40 on OFFICE-2. Two people cannot write to one file at the same time. Nothing was changed.", TextRole::Body, tokens.ink2);
            label_ui(ui, "You can read and search it now. To code at the same time, work on a copy and merge it later.", TextRole::Small, tokens.ink2);
        });
}
