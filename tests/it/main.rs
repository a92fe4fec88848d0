//! The integration tests, one module a subject. Tests that need files outside the repository begin with `shared_`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    missing_docs
)]

mod door;
mod example;
mod fixture;
mod index;
mod shared_study;
mod store;
