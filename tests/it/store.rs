//! The project file under failure: foreign, damaged, newer, locked, full, killed.
