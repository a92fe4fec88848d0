//! How often each code was put on text and how widely: of the code itself and of its branch.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::model::{CodeId, Project};

use super::{Ground, Scheme};

/// How often and how widely something was coded. Every number says what it counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Codings: a quotation with two of the codes counts twice.
    pub codings: usize,
    /// Distinct quotations: a quotation with two of the codes counts once.
    pub quotations: usize,
    /// Distinct documents.
    pub documents: usize,
    /// Distinct participants who say these quotations; see [`Ground`].
    pub participants: usize,
    /// Distinct cases in which they are said; see [`Ground`].
    pub cases: usize,
}

impl Tally {
    /// Returns the tally of the codes for which `chosen` holds, by position in the scheme. One pass over all codings.
    pub fn of(ground: &Ground, chosen: impl Fn(usize) -> bool) -> Self {
        let incidents = ground.incidents().iter();
        let chosen = incidents.filter(|incident| chosen(incident.code));
        Self::over(ground, chosen.map(|incident| incident.quotation))
    }

    /// Returns the tally of a few codes themselves. Costs what they were coded, not what the project holds.
    pub fn of_codes(ground: &Ground, codes: &[CodeId]) -> Self {
        let project = ground.project();
        let quotations = codes
            .iter()
            .flat_map(|code| project.codings_with(*code))
            .filter_map(|coding| project.codings.get(coding))
            .filter_map(|coding| ground.number(coding.quotation));
        Self::over(ground, quotations)
    }

    /// Returns the tally of codings, given by the indices of their quotations.
    fn over(ground: &Ground, codings: impl Iterator<Item = usize>) -> Self {
        let mut count = 0;
        let mut quotations = Marks::default();
        let mut documents = Marks::default();
        let mut participants = Marks::default();
        let mut cases = Marks::default();
        for quotation in codings {
            count += 1;
            if !quotations.mark(quotation) {
                continue;
            }
            documents.mark(ground.document_of(quotation));
            for participant in ground.participants_of(quotation) {
                participants.mark(*participant);
            }
            for case in ground.cases_of(quotation) {
                cases.mark(*case);
            }
        }
        Self {
            codings: count,
            quotations: quotations.count,
            documents: documents.count,
            participants: participants.count,
            cases: cases.count,
        }
    }
}

/// A set of small numbers.
#[derive(Default)]
pub(super) struct Marks {
    seen: Vec<bool>,
    /// How many there are.
    pub(super) count: usize,
}

impl Marks {
    /// Puts `number` in and returns whether it is new.
    pub(super) fn mark(&mut self, number: usize) -> bool {
        if number >= self.seen.len() {
            self.seen.resize(number + 1, false);
        }
        let new = !std::mem::replace(&mut self.seen[number], true);
        self.count += usize::from(new);
        new
    }
}

/// The tallies of all codes.
///
/// `branch` counts a code and everything below it: a quotation that carries two codes of the branch is two codings and
/// one quotation. So codings of a category are the sum of the codings of its parts, quotations are not.
#[derive(Clone, Debug)]
pub struct Counts {
    pub(super) scheme: Arc<Scheme>,
    pub(super) own: Vec<Tally>,
    pub(super) branch: Vec<Tally>,
    /// Of codes in whose branches something was trimmed: the tally without that.
    pub(super) kept: HashMap<CodeId, Tally>,
    pub(super) total: Tally,
}

impl Counts {
    /// Returns the tallies of `project`.
    pub fn of(project: &Project) -> Self {
        Self::on(&Ground::of(project))
    }

    /// Returns the tallies on a ground that is there already.
    pub fn on(ground: &Ground) -> Self {
        let scheme = Arc::clone(&ground.scheme);
        let mut codings = vec![0; scheme.len()];
        for incident in ground.incidents() {
            codings[incident.code] += 1;
        }
        let mut counts = Self {
            own: vec![Tally::default(); scheme.len()],
            branch: vec![Tally::default(); scheme.len()],
            kept: kept(ground),
            total: Tally::of(ground, |_| true),
            scheme,
        };
        let own = codings.clone();
        counts.scheme.sum_up(&mut codings);
        counts.enter((own, codings), |tally| &mut tally.codings);
        let quotations = pairs(ground, |quotation| [quotation]);
        let documents = pairs(ground, |quotation| [ground.document_of(quotation)]);
        let participants = pairs(ground, |quotation| {
            ground.participants_of(quotation).iter().copied()
        });
        let cases = pairs(ground, |quotation| {
            ground.cases_of(quotation).iter().copied()
        });
        counts.enter_distinct(quotations, |tally| &mut tally.quotations);
        counts.enter_distinct(documents, |tally| &mut tally.documents);
        counts.enter_distinct(participants, |tally| &mut tally.participants);
        counts.enter_distinct(cases, |tally| &mut tally.cases);
        counts
    }

    /// Returns the tally of a code itself, without the codes below it.
    pub fn own(&self, code: CodeId) -> Tally {
        Self::get(&self.scheme, &self.own, code)
    }

    /// Returns the tally of a code and of all codes below it.
    pub fn branch(&self, code: CodeId) -> Tally {
        Self::get(&self.scheme, &self.branch, code)
    }

    /// Returns the tally of a code and of all codes below it, without what was trimmed from the theory.
    pub fn in_theory(&self, code: CodeId) -> Tally {
        let kept = self.kept.get(&code).copied();
        kept.unwrap_or_else(|| self.branch(code))
    }

    /// Returns the tally of all codes together.
    pub fn total(&self) -> Tally {
        self.total
    }

    /// Returns the scheme that was counted.
    pub fn scheme(&self) -> &Scheme {
        &self.scheme
    }

    fn get(scheme: &Scheme, tallies: &[Tally], code: CodeId) -> Tally {
        let tally = scheme
            .position(code)
            .and_then(|position| tallies.get(position));
        tally.copied().unwrap_or_default()
    }

    fn enter_distinct(&mut self, pairs: Vec<Pair>, field: impl Fn(&mut Tally) -> &mut usize) {
        let numbers = distinct(&self.scheme, pairs);
        self.enter(numbers, field);
    }

    fn enter(
        &mut self,
        (own, branch): (Vec<usize>, Vec<usize>),
        field: impl Fn(&mut Tally) -> &mut usize,
    ) {
        for (tally, number) in self.own.iter_mut().zip(own) {
            *field(tally) = number;
        }
        for (tally, number) in self.branch.iter_mut().zip(branch) {
            *field(tally) = number;
        }
    }
}

/// Counts once more, without what was trimmed, the branches that hold something trimmed and were not trimmed themselves.
fn kept(ground: &Ground) -> HashMap<CodeId, Tally> {
    let scheme = ground.scheme();
    let mut above = BTreeSet::new();
    for trimming in ground.project().trimmings.iter() {
        let own = scheme.position(trimming.code);
        above.extend(own.into_iter().flat_map(|own| scheme.upwards(own).skip(1)));
    }
    let tally = |position: usize| {
        let branch = scheme.branch(position);
        Tally::of(ground, |code| {
            branch.contains(&code) && !ground.is_trimmed(code)
        })
    };
    above
        .into_iter()
        .filter(|position| !ground.is_trimmed(*position))
        .filter_map(|position| Some((scheme.code(position)?.id, tally(position))))
        .collect()
}

/// A code that occurs in a group: a quotation, a document, a participant, a case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    group: usize,
    code: usize,
}

/// Returns every code with every group in which one of its quotations is.
fn pairs<G: IntoIterator<Item = usize>>(ground: &Ground, groups: impl Fn(usize) -> G) -> Vec<Pair> {
    let mut pairs = Vec::with_capacity(ground.incidents().len());
    for incident in ground.incidents() {
        let code = incident.code;
        let groups = groups(incident.quotation).into_iter();
        pairs.extend(groups.map(|group| Pair { group, code }));
    }
    pairs
}

/// Returns for each code in how many groups it occurs, and in how many its branch occurs.
///
/// Each code of a group adds one to itself and to everything above it; two neighbours in reading order would then
/// count twice from their nearest common code upwards, so there one is taken off.
fn distinct(scheme: &Scheme, mut pairs: Vec<Pair>) -> (Vec<usize>, Vec<usize>) {
    pairs.sort_unstable();
    pairs.dedup();
    let mut own = vec![0_usize; scheme.len()];
    let mut branch = vec![0_isize; scheme.len()];
    let mut before: Option<Pair> = None;
    for pair in pairs {
        own[pair.code] += 1;
        branch[pair.code] += 1;
        let neighbour = before.filter(|before| before.group == pair.group);
        let common =
            neighbour.and_then(|neighbour| scheme.nearest_common(neighbour.code, pair.code));
        if let Some(common) = common {
            branch[common] -= 1;
        }
        before = Some(pair);
    }
    scheme.sum_up(&mut branch);
    let branch = branch
        .into_iter()
        .map(|number| usize::try_from(number).unwrap_or_default())
        .collect();
    (own, branch)
}
