//! Bytes of a file to the draft of a document.
