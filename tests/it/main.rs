//! The integration tests, one module a subject. Tests that need files outside the repository begin with `shared_`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::single_range_in_vec_init,
    missing_docs
)]

mod analysis;
mod blind;
mod brought;
mod cli;
mod codebook;
mod diagram;
mod door;
mod edit_text;
mod example;
mod export;
mod figure_export;
mod figures;
mod fixture;
mod gallery;
mod import;
mod incidents;
mod index;
mod index_query;
mod integration;
mod long_transcript;
mod matrix;
mod pages;
mod past;
mod picture;
mod places;
mod property_grid;
mod pseudonyms;
mod queries;
mod reader;
mod reliability;
mod rounds;
mod saturation;
mod scripts;
mod sequence;
mod shared_study;
mod small_study;
mod store;
mod text;
mod text_bounds;
mod text_hits;
mod text_order;
mod tidy;
mod trace;
mod trust;
mod ui_axial;
mod ui_cases;
mod ui_codebook;
mod ui_coding;
mod ui_correct;
mod ui_documents;
mod ui_frame;
mod ui_gestures;
mod ui_history;
mod ui_memos;
mod ui_model;
mod ui_pseudonyms;
mod ui_reliability;
mod ui_saturation;
mod ui_search;
mod ui_selective;
mod ui_selective_sections;
mod ui_transcript;
mod ui_trust;
mod variation;
mod widget;
