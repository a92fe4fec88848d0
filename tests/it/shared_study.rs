//! A real coded study replayed through the door.
