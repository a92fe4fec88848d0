//! The command line: parses, prints.
