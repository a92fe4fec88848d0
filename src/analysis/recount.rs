//! Counts after a change, from the counts before it: what an act recoded decides, not what the project holds.
//!
//! A code counts a document once however often it stands there. So a quotation that gains or loses a code changes the
//! count of a document only where no other quotation of that document has the code, or one below it; the same holds for
//! participants and cases. What is left over of each group is looked up, and the difference is added. A project from which
//! something was trimmed is counted anew each time.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{Change, Code, Document, Project, Quotation, QuotationId, RowChange};

use super::ground::Members;
use super::{Counts, Scheme, Tally};

/// The most quotations of an act that are looked at one by one; of more all is counted anew.
const MOST: usize = 64;

/// What an act did to what is counted, where it did nothing but put codes, take them off, or make them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recoded {
    quotations: BTreeSet<QuotationId>,
    codes: bool,
}

impl Recoded {
    /// Returns what these changes recoded; `None` where they change what counts rest on otherwise, or very much.
    pub fn of(changes: &[RowChange]) -> Option<Self> {
        let mut recoded = Self::default();
        for change in changes {
            match change {
                RowChange::Coding(Change { before, after }) => {
                    let rows = [before, after].into_iter().flatten();
                    recoded.quotations.extend(rows.map(|row| row.quotation));
                }
                RowChange::Quotation(Change { before, after }) => {
                    let rows = [before, after].into_iter().flatten();
                    recoded.quotations.extend(rows.map(|row| row.id));
                }
                RowChange::Code(change) if keeps_tree(change) => recoded.codes = true,
                RowChange::Code(_)
                | RowChange::Case(_)
                | RowChange::Participant(_)
                | RowChange::Document(_)
                | RowChange::Paragraphs(_)
                | RowChange::Trimming(_) => return None,
                _ => {}
            }
        }
        (recoded.quotations.len() <= MOST).then_some(recoded)
    }
}

/// Whether the codes that there were stay where they are in the tree.
fn keeps_tree(change: &Change<Code>) -> bool {
    match (&change.before, &change.after) {
        (None, _) => true,
        (Some(before), Some(after)) => before.parent == after.parent,
        (Some(_), None) => false,
    }
}

impl Counts {
    /// Returns the tallies of `after`, of which these are those `before` an act; `None` where all has to be counted.
    pub fn after(&self, (before, after): (&Project, &Project), recoded: &Recoded) -> Option<Self> {
        if !after.trimmings.is_empty() {
            return None;
        }
        let mut recount = Recount {
            counts: self.on_scheme(after, recoded.codes),
            after,
            recoded,
        };
        if !recoded.quotations.is_empty() {
            let documents: Vec<Arc<Document>> =
                after.documents_in_order().into_iter().cloned().collect();
            let members = Members::of(after, &documents);
            recount.quotations(before, &members);
        }
        Some(recount.counts)
    }

    /// The same tallies, by the scheme of `project`.
    fn on_scheme(&self, project: &Project, is_new: bool) -> Self {
        if !is_new {
            return self.clone();
        }
        let scheme = Scheme::of(project);
        let ids = || scheme.codes().iter().map(|code| code.id);
        Self {
            own: ids().map(|id| self.own(id)).collect(),
            branch: ids().map(|id| self.branch(id)).collect(),
            kept: self.kept.clone(),
            total: self.total(),
            scheme: Arc::new(scheme),
        }
    }
}

/// What is counted once however often a code stands in it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Document(usize),
    Participant(usize),
    Case(usize),
}

/// Where such groups are counted.
fn field_of(group: Group) -> impl Fn(&mut Tally) -> &mut usize {
    move |tally| match group {
        Group::Document(_) => &mut tally.documents,
        Group::Participant(_) => &mut tally.participants,
        Group::Case(_) => &mut tally.cases,
    }
}

/// Positions of codes.
type Codes = BTreeSet<usize>;

/// What recoded quotations have of a group: before and after.
type Had = BTreeMap<Group, (Codes, Codes)>;

struct Recount<'a> {
    counts: Counts,
    after: &'a Project,
    recoded: &'a Recoded,
}

impl Recount<'_> {
    fn quotations(&mut self, before: &Project, members: &Members<'_>) {
        let mut had = Had::new();
        for id in &self.recoded.quotations {
            let (old, old_codings) = self.codes_on(before, *id);
            let (new, new_codings) = self.codes_on(self.after, *id);
            self.codings((&old_codings, &new_codings));
            let nothing = (&Codes::new(), &Codes::new());
            self.once((&old, &new), |tally| &mut tally.quotations, nothing);
            for group in groups(members, before, *id) {
                had.entry(group).or_default().0.extend(&old);
            }
            for group in groups(members, self.after, *id) {
                had.entry(group).or_default().1.extend(&new);
            }
        }
        for (group, (old, new)) in had {
            if old != new {
                self.group(members, group, (&old, &new));
            }
        }
    }

    /// The codes on a quotation of the first coding: each once, and once for each coding.
    fn codes_on(&self, project: &Project, id: QuotationId) -> (Codes, Vec<usize>) {
        let quotation = project.quotations.get(id);
        let known = quotation.filter(|row| row.round.is_none());
        let known = known.filter(|row| project.documents.contains(row.document));
        let codings = known.into_iter().flat_map(|row| project.codings_of(row.id));
        let codes = codings.filter_map(|coding| project.codings.get(coding));
        let scheme = &self.counts.scheme;
        let all: Vec<usize> = codes.filter_map(|row| scheme.position(row.code)).collect();
        (all.iter().copied().collect(), all)
    }

    fn codings(&mut self, (old, new): (&[usize], &[usize])) {
        let Counts {
            scheme,
            own,
            branch,
            total,
            ..
        } = &mut self.counts;
        for (codes, is_new) in [(new, true), (old, false)] {
            for code in codes {
                step(&mut total.codings, is_new);
                if let Some(tally) = own.get_mut(*code) {
                    step(&mut tally.codings, is_new);
                }
                for above in scheme.upwards(*code) {
                    if let Some(tally) = branch.get_mut(above) {
                        step(&mut tally.codings, is_new);
                    }
                }
            }
        }
    }

    /// Counts a group once for each code and branch that came or went, except those that the rest of the group has: codes
    /// themselves, and those with one below them.
    fn once(
        &mut self,
        (old, new): (&Codes, &Codes),
        field: impl Fn(&mut Tally) -> &mut usize,
        (rest, above_rest): (&Codes, &Codes),
    ) {
        let Counts {
            scheme,
            own,
            branch,
            total,
            ..
        } = &mut self.counts;
        for code in old.symmetric_difference(new) {
            if let Some(tally) = own.get_mut(*code).filter(|_| !rest.contains(code)) {
                step(field(tally), new.contains(code));
            }
        }
        let up = |codes: &Codes| -> Codes {
            codes
                .iter()
                .flat_map(|code| scheme.upwards(*code))
                .collect()
        };
        let (old, new) = (up(old), up(new));
        for code in old.symmetric_difference(&new) {
            if let Some(tally) = branch.get_mut(*code).filter(|_| !above_rest.contains(code)) {
                step(field(tally), new.contains(code));
            }
        }
        if old.is_empty() != new.is_empty() && rest.is_empty() {
            step(field(total), old.is_empty());
        }
    }

    fn group(&mut self, members: &Members<'_>, group: Group, changed: (&Codes, &Codes)) {
        let field = field_of(group);
        let rest = Rest {
            project: self.after,
            scheme: &self.counts.scheme,
            recoded: self.recoded,
            members,
            group,
        };
        let (own, above) = rest.all();
        self.once(changed, field, (&own, &above));
    }
}

fn step(number: &mut usize, up: bool) {
    *number = match up {
        true => *number + 1,
        false => number.saturating_sub(1),
    };
}

fn groups(members: &Members<'_>, project: &Project, id: QuotationId) -> Vec<Group> {
    let quotation = project.quotations.get(id);
    let known = quotation.filter(|row| row.round.is_none());
    let Some(of) = known.and_then(|row| members.of_quotation(row)) else {
        return Vec::new();
    };
    let participants = of.participants.into_iter().map(Group::Participant);
    let cases = of.cases.into_iter().map(Group::Case);
    let mut all: Vec<Group> = participants.chain(cases).collect();
    all.push(Group::Document(of.document));
    all
}

/// A group without the quotations that were recoded.
struct Rest<'a> {
    project: &'a Project,
    scheme: &'a Scheme,
    recoded: &'a Recoded,
    members: &'a Members<'a>,
    group: Group,
}

impl Rest<'_> {
    /// Whether it holds this quotation.
    fn holds(&self, quotation: &Quotation) -> bool {
        let is_other =
            quotation.round.is_none() && !self.recoded.quotations.contains(&quotation.id);
        is_other
            && self
                .members
                .of_quotation(quotation)
                .is_some_and(|of| match self.group {
                    Group::Document(document) => of.document == document,
                    Group::Participant(participant) => of.participants.contains(&participant),
                    Group::Case(case) => of.cases.contains(&case),
                })
    }

    /// Every code in it, and every code with one below it.
    fn all(&self) -> (Codes, Codes) {
        let documents = match self.group {
            Group::Document(document) => vec![document],
            Group::Participant(participant) => self.members.documents_with(participant),
            Group::Case(case) => self.members.documents_of(case),
        };
        let documents = documents
            .into_iter()
            .filter_map(|at| self.members.document(at));
        let quotations = documents.flat_map(|row| self.project.quotations_of(row.id));
        let quotations = quotations.filter_map(|id| self.project.quotations.get(id));
        let (mut own, mut above) = (Codes::new(), Codes::new());
        for quotation in quotations.filter(|row| self.holds(row)) {
            for coding in self.project.codings_of(quotation.id) {
                let row = self.project.codings.get(coding);
                let code = row.and_then(|row| self.scheme.position(row.code));
                if let Some(code) = code.filter(|code| own.insert(*code)) {
                    above.extend(self.scheme.upwards(code));
                }
            }
        }
        (own, above)
    }
}
