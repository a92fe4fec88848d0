//! The project file: SQLite rows, journal, content.
