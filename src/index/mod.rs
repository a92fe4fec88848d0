//! Search over a project; derived, disposable.
