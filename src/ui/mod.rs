//! The workbench window: paints and sends.
