//! A reporting form as it stands: each item with what the project knows and what the researcher wrote.

use crate::model::{Form, FormAnswer};

use super::criteria::criteria;
use super::evaluation::evaluation;
use super::facts::{Fact, Known};
use super::power::power;
use super::reporting::{coreq, srqr};

/// One item of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct FormRow {
    /// The form.
    pub form: Form,
    /// Its number, from 1.
    pub item: u8,
    /// What the project knows; none: only the researcher can answer.
    pub facts: Vec<Fact>,
    /// What the researcher wrote.
    pub answer: Option<FormAnswer>,
}

impl FormRow {
    /// Returns whether nothing stands there, neither known nor written.
    pub fn is_open(&self) -> bool {
        self.facts.is_empty() && self.answer.is_none()
    }

    /// Returns the message key of the item's name.
    pub fn name_key(&self) -> String {
        item_key(self.form, self.item)
    }

    /// Returns the message key of its question.
    pub fn question_key(&self) -> String {
        item_key(self.form, self.item) + "-question"
    }

    /// Returns the message key of the part of the form that it belongs to.
    pub fn part_key(&self) -> &'static str {
        match (self.form, self.item) {
            (Form::Coreq, 1..=8) => "form-coreq-part-1",
            (Form::Coreq, 9..=23) => "form-coreq-part-2",
            (Form::Coreq, _) => "form-coreq-part-3",
            (Form::Srqr, 1..=2) => "form-srqr-part-1",
            (Form::Srqr, 3..=4) => "form-srqr-part-2",
            (Form::Srqr, 5..=15) => "form-srqr-part-3",
            (Form::Srqr, 16..=17) => "form-srqr-part-4",
            (Form::Srqr, 18..=19) => "form-srqr-part-5",
            (Form::Srqr, _) => "form-srqr-part-6",
            (Form::Evaluation, 1..=7) => "form-evaluation-part-1",
            (Form::Evaluation, _) => "form-evaluation-part-2",
            (Form::Criteria, 1..=7) => "form-criteria-part-1",
            (Form::Criteria, 8) => "form-criteria-part-2",
            (Form::Criteria, 9) => "form-criteria-part-3",
            (Form::Criteria, 10) => "form-criteria-part-4",
            (Form::Criteria, _) => "form-criteria-part-5",
            (Form::Power, 1..=3) => "form-power-part-1",
            (Form::Power, _) => "form-power-part-2",
        }
    }

    /// Returns the number as the form writes it: `S8` in SRQR.
    pub fn number(&self) -> String {
        match self.form {
            Form::Srqr => format!("S{}", self.item),
            _ => self.item.to_string(),
        }
    }
}

/// Returns the message key of the name of an item.
pub fn item_key(form: Form, item: u8) -> String {
    format!("form-{}-{item}", form.word())
}

/// Returns all items of a form in order.
pub fn form_rows(known: &Known<'_>, form: Form) -> Vec<FormRow> {
    let project = known.ground.project();
    (1..=form.items())
        .map(|item| FormRow {
            form,
            item,
            facts: match form {
                Form::Coreq => coreq(known, item),
                Form::Srqr => srqr(known, item),
                Form::Evaluation => evaluation(known, item),
                Form::Criteria => criteria(known, item),
                Form::Power => power(known, item),
            },
            answer: project.form_answer(form, item).cloned(),
        })
        .collect()
}
