//! Companion figures, and what is written of a project.

use super::*;

fn page(persian: bool) -> Page {
    page_of(persian, (190.0, 8.0))
}

/// A page with its width in millimetres and its smallest type in points.
fn page_of(persian: bool, (width_mm, min_type_pt): (f32, f32)) -> Page {
    Page {
        title: "Page".to_owned(),
        language: if persian { "fa" } else { "en" }.to_owned(),
        direction: if persian {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        },
        options: FigureOptions {
            persian_digits: persian,
            width_mm,
            min_type_pt,
            ..FigureOptions::default()
        },
    }
}

/// The same subject matter in every companion.
fn companions(page: &Page, engine: &mut TextEngine) -> Vec<(&'static str, Scene)> {
    let persian = page.language == "fa";
    let figure = study(persian);
    let leaf = |name: &str| TreeNode {
        names: vec![name.to_owned()],
        count: Some("7; 31".to_owned()),
        ..TreeNode::default()
    };
    let roots = |place_is_root: bool| -> Vec<TreeNode> {
        let branch = |place: Place, entry: &groundwork::diagram::Entry| TreeNode {
            place: Some(place),
            children: entry
                .concepts
                .iter()
                .map(|concept| {
                    let mut node = leaf(&concept.name);
                    if !place_is_root {
                        node.children = vec![TreeNode {
                            names: vec![format!("• {}", concept.name), format!("• {}", entry.name)],
                            ..TreeNode::default()
                        }];
                    }
                    node
                })
                .collect(),
            ..leaf(&entry.name)
        };
        if place_is_root {
            figure
                .places
                .iter()
                .map(|found| TreeNode {
                    names: vec![found.heading.clone()],
                    place: Some(found.place),
                    children: found
                        .entries
                        .iter()
                        .map(|entry| branch(found.place, entry))
                        .collect(),
                    ..TreeNode::default()
                })
                .collect()
        } else {
            let all = figure.places.iter();
            all.flat_map(|found| found.entries.iter().map(|entry| branch(found.place, entry)))
                .collect()
        }
    };
    let columns: Vec<String> = ["Place", "Category", "Concept"].map(str::to_owned).into();
    let mut scenes = Vec::new();
    for (name, kind, place_is_root) in [
        ("hierarchy", TreeKind::Hierarchy, true),
        ("data-structure", TreeKind::DataStructure, false),
    ] {
        let drawn = Tree {
            page: page.clone(),
            kind,
            columns: columns.clone(),
            roots: roots(place_is_root),
        };
        scenes.extend(tree(&drawn, engine).into_iter().map(|scene| (name, scene)));
    }
    let entries: Vec<(Place, groundwork::diagram::Entry)> = figure
        .places
        .iter()
        .flat_map(|found| {
            found
                .entries
                .iter()
                .map(|entry| (found.place, entry.clone()))
        })
        .collect();
    let names: Vec<String> = entries
        .iter()
        .map(|(_, entry)| entry.name.clone())
        .collect();
    let cell = |a: usize, b: usize| (a != b).then_some(((a * b * 7 + a + b) % 23) as u64);
    let rows = |columns: usize| -> Vec<HeatRow> {
        names
            .iter()
            .enumerate()
            .map(|(row, name)| HeatRow {
                name: name.clone(),
                is_head: row % 4 == 0,
                cells: (0..columns)
                    .map(|column| cell(row.max(column), row.min(column)))
                    .collect(),
                total: Some(120),
                marks: Vec::new(),
            })
            .collect()
    };
    for (name, columns, is_square) in [
        ("co-occurrence", names.clone(), true),
        (
            "code-by-case",
            vec![
                "Tile cluster".to_owned(),
                "Footwear cluster".to_owned(),
                "Furniture".to_owned(),
            ],
            false,
        ),
    ] {
        let map = HeatMap {
            page: page.clone(),
            rows: rows(columns.len()),
            columns,
            total: Some("codings".to_owned()),
            is_square,
            notes: Vec::new(),
        };
        scenes.extend(
            heat_map(&map, engine)
                .into_iter()
                .map(|scene| (name, scene)),
        );
    }
    let nodes = entries.iter().map(|(place, entry)| NetworkNode {
        id: entry.id,
        name: entry.name.clone(),
        count: entry.count.unwrap_or(1),
        place: Some(*place),
    });
    let ties = (0..names.len()).flat_map(|one| {
        (0..one).filter_map(move |other| {
            let count = cell(one, other)?;
            (count > 17).then_some(Tie { one, other, count })
        })
    });
    let net = Network {
        page: page.clone(),
        nodes: nodes.collect(),
        ties: ties.collect(),
    };
    scenes.push(("network", network(&net, engine).0));
    let lanes = ["Tile cluster", "Footwear cluster"].map(|name| Lane {
        name: name.to_owned(),
        phases: entries
            .chunks(5)
            .map(|part| {
                part.iter()
                    .map(|(_, entry)| (entry.name.clone(), Some("12".to_owned())))
                    .collect()
            })
            .collect(),
    });
    let phases = [
        Place::CausalConditions,
        Place::Phenomenon,
        Place::Strategies,
        Place::Consequences,
    ];
    let lanes = Process {
        page: page.clone(),
        phases: phases
            .map(|place| (crate::figures::heading(place, persian).to_owned(), place))
            .into(),
        lanes: lanes.into(),
    };
    scenes.extend(
        process(&lanes, engine)
            .into_iter()
            .map(|scene| ("process", scene)),
    );
    let levels = MatrixLevel::ALL
        .iter()
        .enumerate()
        .map(|(index, level)| Ring {
            name: say(&groundwork::model::Message::new(level.key())),
            entries: entries
                .iter()
                .enumerate()
                .filter(|(number, _)| number % 8 == index)
                .map(|(_, (place, entry))| RingEntry {
                    id: entry.id,
                    name: entry.name.clone(),
                    place: *place,
                })
                .collect(),
        });
    let path = |from: usize, to: usize| RingPath {
        from: entries[from].1.id,
        to: entries[to].1.id,
        words: format!("{} → {}", names[from], names[to]),
    };
    let matrix = Rings {
        page: page.clone(),
        rings: levels.collect(),
        paths: vec![path(7, 6), path(6, 4), path(4, 9)],
    };
    scenes.push(("conditional-matrix", rings(&matrix, engine)));
    scenes
}

#[test]
fn companions_fit_their_page_and_overlap_nothing() {
    let mut engine = TextEngine::new(false);
    let overlap = |a: Rect, b: Rect| {
        a.x + 0.01 < b.right()
            && b.x + 0.01 < a.right()
            && a.y + 0.01 < b.bottom()
            && b.y + 0.01 < a.bottom()
    };
    let mut english = Vec::new();
    for persian in [false, true] {
        let scenes = companions(&page(persian), &mut engine);
        if !persian {
            english.clone_from(&scenes);
        }
        assert!(scenes.len() >= 7);
        for (number, (name, scene)) in scenes.iter().enumerate() {
            let what = format!("{name} {persian}");
            for piece in scene.pieces() {
                let words = piece.bounds();
                assert!(
                    words.x >= -0.01 && words.right() <= scene.width + 0.01,
                    "{what}: {:?}",
                    piece.text
                );
                assert!(
                    words.y >= -0.01 && words.bottom() <= scene.height + 0.01,
                    "{what}: {:?}",
                    piece.text
                );
                assert!(
                    piece.size_pt >= 8.0 && piece.layout.cut().is_none(),
                    "{what}: {:?}",
                    piece.text
                );
            }
            let boxes: Vec<Rect> = scene
                .groups
                .iter()
                .filter(|group| group.kind == GroupKind::Box)
                .map(|group| group.bounds)
                .collect();
            let words: Vec<Rect> = scene.pieces().map(|piece| piece.bounds()).collect();
            for list in [&boxes, &words] {
                for (index, a) in list.iter().enumerate() {
                    let rest = list.iter().skip(index + 1);
                    for b in rest {
                        assert!(!overlap(*a, *b), "{what}: {a:?} {b:?}");
                    }
                }
            }
            assert!(scene.height < 232.0, "{what}: {}", scene.height);
            pdf::write(scene).unwrap();
            well_formed(&drawio(scene));
            if let Ok(folder) = std::env::var("GROUNDWORK_FIGURES") {
                let options = groundwork::diagram::png::PngOptions {
                    dpi: 150.0,
                    ..Default::default()
                };
                let bytes = groundwork::diagram::png::write(scene, options).unwrap();
                std::fs::write(format!("{folder}/c-{persian}-{name}-{number}.png"), bytes).unwrap();
            }
        }
    }
    for ((_, one), (_, two)) in companions(&page(false), &mut engine).iter().zip(&english) {
        assert_eq!(svg::write(one), svg::write(two));
    }
}

fn model_of(desk: &Desk) -> ModelId {
    desk.project().models.iter().next().unwrap().id
}

fn written(
    desk: &Desk,
    output: &Output,
    folder: &Path,
    ending: &str,
) -> Result<Vec<String>, Failure> {
    let text = |document| desk.text(document).ok();
    let path = folder.join(format!("figure.{ending}"));
    let outcome = take_out(desk.project(), &text, output, &path)?;
    let all = std::iter::once(&outcome.path).chain(&outcome.more);
    Ok(all
        .map(|path| {
            assert!(path.metadata().unwrap().len() > 0);
            path.file_name().unwrap().to_string_lossy().into_owned()
        })
        .collect())
}

#[test]
fn every_figure_is_written_in_every_format_or_says_what_is_missing() {
    let desk = small_study();
    let model = model_of(&desk);
    let folder = tempfile::tempdir().unwrap();
    let drawing = Drawing {
        dpi: Some(50.0),
        ..Drawing::default()
    };
    let figure = Output::Diagram(model, drawing);
    for ending in figure.endings() {
        assert_eq!(
            written(&desk, &figure, folder.path(), ending)
                .unwrap()
                .len(),
            1,
            "{ending}"
        );
    }
    for kind in Companion::ALL {
        let output = Output::Companion(model, kind, drawing);
        for ending in ["svg", "docx"] {
            match written(&desk, &output, folder.path(), ending) {
                Ok(files) => assert!(!files.is_empty()),
                Err(Failure::Export(message)) => {
                    assert!(
                        message.key.starts_with("companion-no"),
                        "{kind:?} {message}"
                    );
                }
                Err(other) => panic!("{kind:?}: {other:?}"),
            }
        }
    }
    let both = Output::Diagram(
        model,
        Drawing {
            both_languages: true,
            ..drawing
        },
    );
    let files = written(&desk, &both, folder.path(), "svg").unwrap();
    assert_eq!(files, ["figure-en.svg", "figure-fa.svg"]);
}

#[test]
fn labels_and_moved_boxes_show_in_the_figure_and_can_be_undone() {
    let mut desk = small_study();
    let model = model_of(&desk);
    let category = desk.project().placements.iter().next().unwrap().category;
    let figure = |desk: &Desk, language| {
        let drawing = Drawing {
            language,
            ..Drawing::default()
        };
        let words = |key: &str| groundwork::locale::words(key);
        groundwork::diagram::figure(
            desk.project(),
            model,
            drawing,
            &|_| Default::default(),
            &words,
        )
        .unwrap()
    };
    let before = desk.project().clone();
    let text = "اعتماد میان بنگاه‌ها".to_owned();
    let label = Operation::LabelInFigure(NewFigureLabel {
        model,
        code: category,
        language: "fa".to_owned(),
        text: text.clone(),
    });
    desk.perform(label, "").unwrap();
    let shift = BoxShift {
        place: Place::Context,
        across: 500,
        down: -300,
    };
    let adjust = |boxes| Operation::AdjustFigure {
        model,
        layout: FigureLayout::Classic,
        boxes,
    };
    desk.perform(adjust(vec![shift]), "").unwrap();
    desk.perform(
        Operation::SetMatrixLevel {
            model,
            categories: vec![category],
            level: Some(MatrixLevel::Nation),
        },
        "",
    )
    .unwrap();
    let persian = figure(&desk, FigureLanguage::Persian);
    assert!(
        persian
            .places
            .iter()
            .flat_map(|place| &place.entries)
            .any(|entry| entry.name == text)
    );
    let english = figure(&desk, FigureLanguage::English);
    assert!(
        english
            .places
            .iter()
            .flat_map(|place| &place.entries)
            .all(|entry| entry.name != text)
    );
    assert_eq!(english.shifts, [shift]);
    let notes = &desk.project().models.get(model).unwrap().figure;
    assert_eq!(notes.level(category), Some(MatrixLevel::Nation));
    desk.perform(adjust(Vec::new()), "").unwrap();
    assert!(figure(&desk, FigureLanguage::English).shifts.is_empty());
    for _ in 0..4 {
        desk.undo().unwrap();
    }
    assert_eq!(**desk.project(), *before);
    for _ in 0..4 {
        desk.redo().unwrap();
    }
    desk.perform(
        Operation::DeleteCodes {
            codes: vec![category],
        },
        "",
    )
    .unwrap();
    assert_eq!(
        desk.project().models.get(model).unwrap().figure,
        FigureNotes::default()
    );
}

#[test]
fn what_cannot_be_set_about_a_figure_is_refused() {
    let mut desk = small_study();
    let model = model_of(&desk);
    let open = desk
        .project()
        .codes
        .iter()
        .find(|code| code.level == Level::Open)
        .unwrap()
        .id;
    let missing = ModelId(Uuid::nil());
    let mut refused = |operation: Operation| match desk.perform(operation, "") {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    };
    let far = BoxShift {
        place: Place::Context,
        across: 2_000_000,
        down: 0,
    };
    let layout = FigureLayout::Radial;
    assert_eq!(
        refused(Operation::AdjustFigure {
            model,
            layout,
            boxes: vec![far]
        }),
        Refusal::OffThePage
    );
    assert_eq!(
        refused(Operation::AdjustFigure {
            model,
            layout,
            boxes: Vec::new()
        }),
        Refusal::NothingToDo
    );
    assert!(matches!(
        refused(Operation::AdjustFigure {
            model: missing,
            layout,
            boxes: Vec::new()
        }),
        Refusal::Missing { .. }
    ));
    let label = |code, language: &str, text: &str| {
        Operation::LabelInFigure(NewFigureLabel {
            model,
            code,
            language: language.to_owned(),
            text: text.to_owned(),
        })
    };
    assert!(matches!(
        refused(label(CodeId(Uuid::nil()), "fa", "x")),
        Refusal::Missing { .. }
    ));
    assert_eq!(refused(label(open, " ", "x")), Refusal::EmptyName);
    assert!(matches!(
        refused(label(open, "fa", "a\nb")),
        Refusal::UnfitName { .. }
    ));
    let level = |categories| Operation::SetMatrixLevel {
        model,
        categories,
        level: Some(MatrixLevel::Action),
    };
    assert_eq!(refused(level(Vec::new())), Refusal::NothingChosen);
    assert!(matches!(
        refused(level(vec![open])),
        Refusal::NotACategory { .. }
    ));
}

#[test]
fn models_of_format_1_have_nothing_set_by_hand_about_their_figures() {
    let mut connection = rusqlite::Connection::open_in_memory().unwrap();
    let steps = groundwork::store::STEPS;
    groundwork::store::migrate(&mut connection, 0, &steps[..1]).unwrap();
    connection
        .execute_batch(
            "INSERT INTO coder VALUES (x'00', 'A');
             INSERT INTO paradigm_model VALUES (x'01', 'Model', NULL, '', NULL, 'A line', 7, x'00');",
        )
        .unwrap();
    groundwork::store::migrate(&mut connection, 1, steps).unwrap();
    let (title, figure): (String, String) = connection
        .query_row("SELECT title, figure FROM paradigm_model", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    let notes: FigureNotes = serde_json::from_str(&figure).unwrap();
    assert_eq!((title.as_str(), notes), ("Model", FigureNotes::default()));
    // Each write compares with what stands there, so an unset value must be kept the way the step writes it.
    assert_eq!(
        serde_json::to_string(&FigureNotes::default()).unwrap(),
        figure
    );
}

#[test]
fn every_circle_of_a_crowded_network_has_its_name() {
    let mut engine = TextEngine::new(false);
    let name = |number: usize| format!("name of some length, {number:02}");
    let node = |number: usize| NetworkNode {
        id: Uuid::from_u128(number as u128 + 1),
        name: name(number),
        count: (number % 7 + 1) as u64,
        place: None,
    };
    let ties = (0..40).flat_map(|one| {
        (0..one)
            .filter(move |other| (one + other) % 3 == 0)
            .map(move |other| Tie {
                one,
                other,
                count: 2,
            })
    });
    let net = Network {
        page: page(false),
        nodes: (0..40).map(node).collect(),
        ties: ties.collect(),
    };
    let (scene, left_out) = network(&net, &mut engine);
    assert_eq!(left_out, 0);
    let words: Vec<Rect> = scene.pieces().map(|piece| piece.bounds()).collect();
    assert_eq!(words.len(), 40);
    let overlap = |a: &Rect, b: &Rect| {
        a.x + 0.01 < b.right()
            && b.x + 0.01 < a.right()
            && a.y + 0.01 < b.bottom()
            && b.y + 0.01 < a.bottom()
    };
    for (index, a) in words.iter().enumerate() {
        assert!(
            !words.iter().skip(index + 1).any(|b| overlap(a, b)),
            "{a:?}"
        );
    }
}

/// Whether two rectangles share more than an edge.
fn overlap(a: &Rect, b: &Rect) -> bool {
    let apart = |a: f32, b: f32| a + 0.01 >= b;
    !(apart(a.x, b.right())
        || apart(b.x, a.right())
        || apart(a.y, b.bottom())
        || apart(b.y, a.bottom()))
}

#[test]
fn a_narrow_page_breaks_no_word_and_lays_no_name_over_another() {
    let mut engine = TextEngine::new(false);
    for persian in [false, true] {
        let page = page_of(persian, (90.0, 7.0));
        let drawn = companions(&page, &mut engine);
        for (name, scene) in &drawn {
            if !["process", "hierarchy", "data-structure", "network"].contains(name) {
                continue;
            }
            let broken = scene.pieces().find(|piece| piece.breaks_words());
            let broken = broken.map(|piece| piece.text.as_str());
            assert_eq!(broken, None, "{name} {persian}");
            let words: Vec<Rect> = scene.pieces().map(|piece| piece.bounds()).collect();
            for (index, a) in words.iter().enumerate() {
                let mut rest = words.iter().skip(index + 1);
                assert!(!rest.any(|b| overlap(a, b)), "{name} {persian}: {a:?}");
                assert!(
                    a.x >= -0.01 && a.right() <= 90.01,
                    "{name} {persian}: {a:?}"
                );
            }
            assert!(scene.height < 232.0, "{name}: {}", scene.height);
            if let Ok(folder) = std::env::var("GROUNDWORK_FIGURES") {
                let options = groundwork::diagram::png::PngOptions {
                    dpi: 150.0,
                    ..Default::default()
                };
                let bytes = groundwork::diagram::png::write(scene, options).unwrap();
                std::fs::write(format!("{folder}/n-{persian}-{name}.png"), bytes).unwrap();
            }
        }
    }
}

#[test]
fn a_word_that_no_column_holds_is_told() {
    let mut engine = TextEngine::new(false);
    let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let node = TreeNode {
        names: vec![long.to_owned()],
        ..TreeNode::default()
    };
    let drawn = Tree {
        page: page_of(false, (60.0, 8.0)),
        kind: TreeKind::Hierarchy,
        columns: Vec::new(),
        roots: vec![node],
    };
    let scenes = tree(&drawn, &mut engine);
    assert!(scenes[0].pieces().any(|piece| piece.breaks_words()));
}

#[test]
fn a_network_without_room_leaves_out_the_least_used_and_says_how_many() {
    let mut engine = TextEngine::new(false);
    let node = |number: usize| NetworkNode {
        id: Uuid::from_u128(number as u128 + 1),
        name: format!("A name of some length that takes lines, {number:02}"),
        count: (number + 1) as u64,
        place: None,
    };
    let ties = (1..60).map(|one| Tie {
        one,
        other: one / 2,
        count: 2,
    });
    let net = Network {
        page: page_of(false, (90.0, 7.0)),
        nodes: (0..60).map(node).collect(),
        ties: ties.collect(),
    };
    let (scene, left_out) = network(&net, &mut engine);
    let names: Vec<&str> = scene.pieces().map(|piece| piece.text.as_str()).collect();
    assert!(left_out > 0 && names.len() + left_out == 60, "{left_out}");
    assert!(names.contains(&"A name of some length that takes lines, 59"));
    let circles = scene
        .groups
        .iter()
        .filter(|group| group.id.starts_with("node-"));
    let circles = circles.map(|group| group.bounds);
    let all: Vec<Rect> = circles
        .chain(scene.pieces().map(|piece| piece.bounds()))
        .collect();
    for (index, a) in all.iter().enumerate() {
        assert!(!all.iter().skip(index + 1).any(|b| overlap(a, b)), "{a:?}");
    }
}

#[test]
fn the_sign_of_what_is_not_shown_stands_before_its_number_in_persian() {
    assert_eq!(more(6, &page(false)), "… +6");
    assert_eq!(more(6, &page(true)), "… \u{2066}+۶\u{2069}");
}

#[test]
fn a_path_with_latin_names_reads_from_right_to_left_in_a_persian_figure() {
    let mut desk = small_study();
    let model = model_of(&desk);
    let categories: Vec<CodeId> = desk
        .project()
        .placements
        .iter()
        .map(|placement| placement.category)
        .collect();
    desk.perform(
        Operation::SetMatrixLevel {
            model,
            categories,
            level: Some(MatrixLevel::Nation),
        },
        "",
    )
    .unwrap();
    let drawing = Drawing {
        language: FigureLanguage::Persian,
        ..Drawing::default()
    };
    let output = Output::Companion(model, Companion::ConditionalMatrix, drawing);
    let folder = tempfile::tempdir().unwrap();
    written(&desk, &output, folder.path(), "svg").unwrap();
    let svg = std::fs::read_to_string(folder.path().join("figure.svg")).unwrap();
    let line = svg.lines().find(|line| line.contains('←')).unwrap();
    let words: String = line
        .split('>')
        .filter_map(|part| part.split('<').next())
        .collect();
    let mut style = groundwork::text::TextStyle::new(groundwork::text::Face::Figure, 3.0, 4.0);
    style.direction = Direction::RightToLeft;
    let laid = TextEngine::new(false).layout(&words, &style, None);
    let arrow = words.find('←').unwrap();
    let at = |wanted: usize| {
        let mut found = laid.graphemes(0);
        found.find(|(range, ..)| range.contains(&wanted)).unwrap().1
    };
    // What acts stands to the right of the arrow, what it acts on to its left.
    let letters = |range: std::ops::Range<usize>| {
        let all = words
            .char_indices()
            .filter(move |(at, _)| range.contains(at));
        all.filter(|(_, letter)| letter.is_alphabetic())
    };
    for (from, _) in letters(0..arrow) {
        assert!(at(from) > at(arrow), "{words}");
    }
    let to = letters(arrow..words.find('(').unwrap());
    for (to, _) in to {
        assert!(at(to) < at(arrow), "{words}");
    }
}

#[test]
fn companions_have_a_caption_and_say_what_stands_in_them() {
    let desk = small_study();
    let model = model_of(&desk);
    let mut told = 0;
    for (kind, language) in Companion::ALL
        .into_iter()
        .flat_map(|kind| [FigureLanguage::English, FigureLanguage::Persian].map(|of| (kind, of)))
    {
        let drawing = Drawing {
            language,
            ..Drawing::default()
        };
        let words = groundwork::session::companion_words(desk.project(), (model, kind), drawing);
        let Ok((caption, described)) = words else {
            continue;
        };
        told += 1;
        assert!(
            caption.ends_with('.') && !caption.contains("companion-"),
            "{caption}"
        );
        assert!(described.starts_with(&caption) && !described.contains("companion-"));
        let named = desk
            .project()
            .codes
            .iter()
            .any(|code| described.contains(&code.name));
        assert!(named, "{kind:?}: {described}");
        // A list in a Persian text has the Persian stop between its parts.
        assert_eq!(
            described.contains("؛ "),
            language == FigureLanguage::Persian
        );
        assert_eq!(
            described.contains("; "),
            language == FigureLanguage::English
        );
        // What its reader must know stands below the figure, too.
        if kind == Companion::Network {
            let threshold = match language {
                FigureLanguage::Persian => "دست‌کم در",
                _ => "in at least",
            };
            assert!(caption.contains(threshold), "{caption}");
        }
    }
    assert!(told >= 8, "{told}");
}
