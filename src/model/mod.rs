//! The vocabulary of a study and its rules: rows, changes, the project image.

mod message;

pub use message::{Argument, Message};
