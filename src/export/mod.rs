//! A project to tables that leave the program.
