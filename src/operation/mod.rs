//! What the analyst can ask for, and the pure planning of it into changes.
