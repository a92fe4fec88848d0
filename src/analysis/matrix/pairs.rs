//! Codes by codes: which occur together, in the order that was asked.

use std::cmp::Reverse;

use crate::model::CodeId;

use super::super::CoOccurrence;
use super::cluster::clustered_by;
use super::question::{PairQuestion, Question, Sort};
use super::rows::rows;
use super::{Ground, Head, Key};

/// The matrix of codes by codes. Rows and columns are the same.
#[derive(Clone, Debug, PartialEq)]
pub struct PairMatrix {
    /// What was asked.
    pub question: PairQuestion,
    /// The heads, in order.
    pub heads: Vec<Head>,
    /// For each of them how many others it occurs with.
    pub partners: Vec<usize>,
    found: CoOccurrence,
    /// The place of each head in what was found.
    places: Vec<usize>,
}

impl PairMatrix {
    /// Returns the matrix that `question` asks for.
    pub fn of(ground: &Ground, question: PairQuestion) -> Self {
        let asked = Question {
            rows: question.rows,
            within: question.branch,
            ..Question::default()
        };
        let heads = rows(ground, &asked).heads;
        let codes: Vec<CodeId> = heads
            .iter()
            .filter_map(|head| match head.key {
                Key::Code(code) => Some(code),
                _ => None,
            })
            .collect();
        let found = CoOccurrence::of(ground, &codes, question.within);
        let partners: Vec<usize> = (0..codes.len())
            .map(|one| {
                (0..codes.len())
                    .filter(|other| found.count(one, *other) > 0)
                    .count()
            })
            .collect();
        let stays = |at: &usize| !question.filled_only || partners.get(*at) > Some(&0);
        let mut places: Vec<usize> = (0..codes.len()).filter(stays).collect();
        match question.order {
            Sort::Natural => {}
            Sort::Name => places.sort_by_cached_key(|at| {
                let name = heads.get(*at).map(|head| head.name.to_lowercase());
                (name, *at)
            }),
            Sort::Count => {
                places.sort_by_key(|at| (Reverse(found.occurs.get(*at).copied()), *at));
            }
            Sort::Clustered => {
                let place = |at: usize| places.get(at).copied().unwrap_or_default();
                let distance = |one: usize, other: usize| {
                    1.0 - found
                        .coefficient(place(one), place(other))
                        .unwrap_or_default()
                };
                let weights: Vec<u32> = places
                    .iter()
                    .map(|at| found.occurs.get(*at).copied().unwrap_or_default())
                    .collect();
                let order = clustered_by(distance, &weights);
                places = order.into_iter().map(place).collect();
            }
        }
        let pick = |at: &usize| heads.get(*at).cloned();
        Self {
            question,
            heads: places.iter().filter_map(pick).collect(),
            partners: places
                .iter()
                .filter_map(|at| partners.get(*at).copied())
                .collect(),
            found,
            places,
        }
    }

    /// Returns how often two occur together, by their places among the heads.
    pub fn count(&self, one: usize, other: usize) -> u32 {
        match (self.places.get(one), self.places.get(other)) {
            (Some(one), Some(other)) => self.found.count(*one, *other),
            _ => 0,
        }
    }

    /// Returns the coefficient of two, see [`CoOccurrence`].
    pub fn coefficient(&self, one: usize, other: usize) -> Option<f64> {
        let (one, other) = (self.places.get(one)?, self.places.get(other)?);
        self.found.coefficient(*one, *other)
    }

    /// Returns in how many places one occurs; by overlap how many codings it has.
    pub fn occurs(&self, one: usize) -> u32 {
        let place = self.places.get(one);
        let occurs = place.and_then(|place| self.found.occurs.get(*place));
        occurs.copied().unwrap_or_default()
    }

    /// Returns the number of a cell: the count or the coefficient, as was asked; nothing where they never meet.
    pub fn value(&self, one: usize, other: usize) -> Option<f64> {
        let count = self.count(one, other);
        match self.question.coefficient {
            _ if count == 0 => None,
            true => self.coefficient(one, other),
            false => Some(f64::from(count)),
        }
    }

    /// Returns the greatest number of any cell.
    pub fn greatest(&self) -> f64 {
        if !self.question.coefficient {
            return f64::from(self.found.greatest());
        }
        let mut greatest = 0.0_f64;
        for one in 0..self.heads.len() {
            for other in 0..one {
                greatest = greatest.max(self.value(one, other).unwrap_or_default());
            }
        }
        greatest
    }
}
