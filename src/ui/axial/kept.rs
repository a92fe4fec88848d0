//! Something made of a project image, kept until the image or what it was asked for is another.

use std::sync::Arc;

use crate::model::Project;

/// Keeps the last answer to one question.
///
/// Images are compared by identity and not by revision: two projects may stand at the same number.
#[derive(Clone, Debug)]
pub struct Kept<K, T> {
    kept: Option<(Arc<Project>, K, Arc<T>)>,
}

impl<K, T> Default for Kept<K, T> {
    fn default() -> Self {
        Self { kept: None }
    }
}

impl<K: PartialEq, T> Kept<K, T> {
    /// Returns the answer for `project` and `key`, made with `make` where the one that is kept does not fit.
    pub fn get(&mut self, project: &Arc<Project>, key: K, make: impl FnOnce(&K) -> T) -> Arc<T> {
        if let Some((of, known, value)) = &self.kept
            && Arc::ptr_eq(of, project)
            && *known == key
        {
            return Arc::clone(value);
        }
        let value = Arc::new(make(&key));
        self.kept = Some((Arc::clone(project), key, Arc::clone(&value)));
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_made_once_for_each_image_and_key() {
        let (one, other) = (Arc::new(Project::default()), Arc::new(Project::default()));
        let mut kept = Kept::default();
        let mut made = 0;
        for (project, key) in [(&one, 1), (&one, 1), (&one, 2), (&other, 2), (&other, 2)] {
            kept.get(project, key, |_| made += 1);
        }
        assert_eq!(made, 3);
    }
}
