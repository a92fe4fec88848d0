//! Questions over a project: counts, saturation.
