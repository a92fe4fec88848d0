//! The paradigm model as a figure: scene, layout, SVG, PDF, PNG.
