//! The code tree: making, naming, moving, gathering, merging and removing codes.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{Code, CodeId, Coding, CodingId, Example, Level, MemoTarget, Project};

use super::draft::Draft;
use super::edit::{CodeEdit, NewCode};
use super::people::fit_name;
use super::{
    Refusal, candidacy, coding, comparing, examples, gaps, likeness, memos, paradigm, properties,
    propositions, ratings, rounds, sampling,
};

/// How many colours the palette has.
const PALETTE: u8 = 24;

/// A colour for codes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColourCodes {
    /// Which codes.
    pub codes: Vec<CodeId>,
    /// Number of the colour in the palette, from 0.
    pub colour: u8,
    /// What lies below them takes the neighbouring colours.
    #[serde(default)]
    pub branch: bool,
}

/// Colours of the palette that stand beside each colour: a branch takes one and its codes the neighbours.
const NEIGHBOURS: [[u8; 4]; 24] = [
    [0, 6, 12, 19],
    [1, 13, 17, 5],
    [2, 18, 14, 8],
    [3, 15, 22, 7],
    [4, 16, 18, 8],
    [5, 17, 23, 1],
    [6, 0, 12, 19],
    [7, 11, 21, 3],
    [8, 18, 14, 4],
    [9, 19, 15, 10],
    [10, 12, 0, 9],
    [11, 21, 22, 7],
    [12, 6, 0, 10],
    [13, 1, 17, 23],
    [14, 8, 18, 2],
    [15, 3, 22, 9],
    [16, 4, 18, 12],
    [17, 5, 13, 1],
    [18, 2, 8, 14],
    [19, 9, 0, 6],
    [20, 10, 23, 5],
    [21, 11, 7, 22],
    [22, 11, 15, 3],
    [23, 5, 17, 14],
];

pub(super) fn add(draft: &mut Draft<'_>, new: &NewCode) -> Result<CodeId, Refusal> {
    let name = fit_name(&new.name)?;
    check_sibling_names(draft, &name, new.parent, None)?;
    check_level_below(draft, &name, new.level, new.parent)?;
    let id = new.id.unwrap_or_else(|| draft.stamp().id());
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    let colour = free_colour(draft, new.parent, new.level);
    let mut code = Code {
        id,
        name,
        level: new.level,
        parent: new.parent,
        definition: String::new(),
        use_when: String::new(),
        not_when: String::new(),
        answers: Default::default(),
        typical: None,
        borderline: None,
        colour,
        in_vivo: false,
        made,
        coder,
    };
    apply(&mut code, &new.edit);
    draft.add(code)?;
    Ok(id)
}

/// Returns whether a code stands there already just as it is wanted: of this name in this place, at this level, with what
/// is said of it.
pub(super) fn stands(project: &Project, new: &NewCode) -> bool {
    let wanted = new.name.trim().to_lowercase();
    let rows = project
        .children(new.parent)
        .filter_map(|code| project.codes.get(code));
    rows.filter(|row| row.name.to_lowercase() == wanted && row.level == new.level)
        .any(|row| {
            let mut edited = Code::clone(row);
            apply(&mut edited, &new.edit);
            edited == **row
        })
}

pub(super) fn rename(draft: &mut Draft<'_>, code: CodeId, name: &str) -> Result<(), Refusal> {
    let row = find(draft, code)?;
    let name = fit_name(name)?;
    check_sibling_names(draft, &name, row.parent, Some(code))?;
    draft.edit(&row, |code| code.name = name)
}

pub(super) fn edit(draft: &mut Draft<'_>, code: CodeId, edit: &CodeEdit) -> Result<(), Refusal> {
    let row = find(draft, code)?;
    draft.edit(&row, |code| apply(code, edit))
}

pub(super) fn colour(draft: &mut Draft<'_>, wanted: &ColourCodes) -> Result<(), Refusal> {
    if wanted.codes.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    let colour = wanted.colour % PALETTE;
    for code in &wanted.codes {
        let row = find(draft, *code)?;
        draft.edit(&row, |code| code.colour = colour)?;
        if wanted.branch {
            colour_below(draft, *code, colour)?;
        }
    }
    Ok(())
}

pub(super) fn move_codes(
    draft: &mut Draft<'_>,
    codes: &[CodeId],
    parent: Option<CodeId>,
) -> Result<(), Refusal> {
    if codes.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for code in codes {
        move_code(draft, *code, parent)?;
    }
    Ok(())
}

pub(super) fn gather(
    draft: &mut Draft<'_>,
    codes: &[CodeId],
    under: &NewCode,
) -> Result<(), Refusal> {
    let family = shared_family(draft, codes, under);
    let under = add(draft, under)?;
    if let Some(colour) = family {
        let row = find(draft, under)?;
        draft.edit(&row, |code| code.colour = colour)?;
    }
    move_codes(draft, codes, Some(under))
}

/// The colour that a new category takes over from the first concept in it, which keeps its own: where nobody chose
/// another and no other category has it.
fn shared_family(draft: &Draft<'_>, codes: &[CodeId], under: &NewCode) -> Option<u8> {
    let project = draft.project();
    let first = project.codes.get(*codes.first()?)?;
    let mut others = project.codes.iter();
    let is_taken = others.any(|code| code.level == under.level && code.colour == first.colour);
    let is_free = under.parent.is_none() && under.edit.colour.is_none() && !is_taken;
    (is_free && first.level == Level::Concept && under.level > first.level).then_some(first.colour)
}

pub(super) fn set_level(draft: &mut Draft<'_>, code: CodeId, level: Level) -> Result<(), Refusal> {
    let row = find(draft, code)?;
    check_level_below(draft, &row.name, level, row.parent)?;
    properties::check_level(draft, &row, level)?;
    ratings::check_level(draft, &row, level)?;
    let children = draft
        .project()
        .children(Some(code))
        .filter_map(|child| draft.project().codes.get(child));
    if let Some(child) = children.into_iter().find(|child| child.level > level) {
        return Err(Refusal::LevelTooLow {
            name: child.name.clone(),
            parent: row.name.clone(),
        });
    }
    draft.edit(&row, |code| code.level = level)
}

pub(super) fn merge(draft: &mut Draft<'_>, from: &[CodeId], into: CodeId) -> Result<(), Refusal> {
    let target = find(draft, into)?;
    let from: Vec<CodeId> = from.iter().copied().filter(|code| *code != into).collect();
    if from.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for code in from {
        let row = find(draft, code)?;
        if draft.project().is_within(into, code) {
            return Err(Refusal::MergeIntoOwnBranch {
                name: row.name.clone(),
            });
        }
        merge_one(draft, &row, &target)?;
    }
    Ok(())
}

pub(super) fn delete(draft: &mut Draft<'_>, codes: &[CodeId]) -> Result<(), Refusal> {
    if codes.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for code in codes {
        // One of them may have gone with a branch above it.
        if draft.project().codes.contains(*code) {
            delete_branch(draft, *code)?;
        } else if codes.iter().filter(|other| *other == code).count() == 1 && codes.len() == 1 {
            return Err(Refusal::missing("thing-code", code));
        }
    }
    Ok(())
}

/// Returns the code, or says that it is not there.
pub(super) fn find(draft: &Draft<'_>, code: CodeId) -> Result<Arc<Code>, Refusal> {
    draft
        .project()
        .codes
        .get(code)
        .cloned()
        .ok_or_else(|| Refusal::missing("thing-code", code))
}

fn move_code(draft: &mut Draft<'_>, code: CodeId, parent: Option<CodeId>) -> Result<(), Refusal> {
    let row = find(draft, code)?;
    if parent.is_some_and(|parent| draft.project().is_within(parent, code)) {
        return Err(Refusal::InsideItself {
            name: row.name.clone(),
        });
    }
    check_sibling_names(draft, &row.name, parent, Some(code))?;
    check_level_below(draft, &row.name, row.level, parent)?;
    // An open code takes the family of its first home; a concept or category keeps the colour that it is known by, and
    // what lies below it theirs.
    let finds_home = row.parent.is_none() && row.level == Level::Open;
    let colour = if finds_home && parent.is_some() {
        free_colour(draft, parent, row.level)
    } else {
        row.colour
    };
    draft.edit(&row, |code| {
        code.parent = parent;
        code.colour = colour;
    })?;
    if colour == row.colour {
        return Ok(());
    }
    // What lies below goes along: a branch is one family of colours.
    colour_below(draft, code, colour)
}

fn merge_one(draft: &mut Draft<'_>, row: &Arc<Code>, into: &Arc<Code>) -> Result<(), Refusal> {
    let codings: Vec<CodingId> = draft.project().codings_with(row.id).collect();
    for coding in codings {
        coding::recode_one(draft, coding, into.id)?;
    }
    let children: Vec<CodeId> = draft.project().children(Some(row.id)).collect();
    for child in children {
        let child = find(draft, child)?;
        check_sibling_names(draft, &child.name, Some(into.id), None)?;
        check_level_below(draft, &child.name, child.level, Some(into.id))?;
        draft.edit(&child, |child| child.parent = Some(into.id))?;
    }
    paradigm::exchange_category(draft, row.id, into.id)?;
    exchange_in_theory(draft, row.id, Some(into.id))?;
    comparing::exchange_code(draft, row.id, into.id)?;
    likeness::exchange_code(draft, row.id, into.id)?;
    properties::exchange_code(draft, row.id, into.id)?;
    ratings::exchange_code(draft, row.id, into.id)?;
    memos::relink(
        draft,
        MemoTarget::Code(row.id),
        Some(MemoTarget::Code(into.id)),
    )?;
    rounds::exchange_code(draft, row.id, Some(into.id))?;
    let target = find(draft, into.id)?;
    draft.edit(&target, |target| take_over(target, row))?;
    draft.remove(row)?;
    examples::forget_code(draft, row)
}

/// Puts `into` in the place of a code, or nothing, in what was said of the theory.
fn exchange_in_theory(
    draft: &mut Draft<'_>,
    code: CodeId,
    into: Option<CodeId>,
) -> Result<(), Refusal> {
    sampling::exchange_code(draft, code, into)?;
    gaps::exchange_code(draft, code, into)?;
    propositions::exchange_code(draft, code, into)?;
    candidacy::exchange_code(draft, code, into)
}

/// What is said of a code is said of the one that it is merged into, where that says nothing yet.
fn take_over(target: &mut Code, from: &Code) {
    let texts = [
        (&mut target.definition, &from.definition),
        (&mut target.use_when, &from.use_when),
        (&mut target.not_when, &from.not_when),
    ];
    for (text, other) in texts {
        if text.trim().is_empty() {
            text.clone_from(other);
        }
    }
    for example in Example::ALL {
        let known = target.example(example);
        target.set_example(example, known.or(from.example(example)));
    }
}

/// Gives what lies below `above` the neighbours of its colour, rung by rung.
fn colour_below(draft: &mut Draft<'_>, above: CodeId, colour: u8) -> Result<(), Refusal> {
    let mut next = vec![(above, colour)];
    while let Some((above, colour)) = next.pop() {
        let children: Vec<CodeId> = draft.project().children(Some(above)).collect();
        let around = NEIGHBOURS.get(usize::from(colour)).unwrap_or(&[0; 4]);
        for (child, colour) in children.into_iter().zip(around.iter().cycle()) {
            let row = find(draft, child)?;
            draft.edit(&row, |code| code.colour = *colour)?;
            next.push((child, *colour));
        }
    }
    Ok(())
}

fn delete_branch(draft: &mut Draft<'_>, code: CodeId) -> Result<(), Refusal> {
    let branch = draft.project().branch(code);
    for code in branch.into_iter().rev() {
        let codings: Vec<Arc<Coding>> = draft
            .project()
            .codings_with(code)
            .filter_map(|coding| draft.project().codings.get(coding).cloned())
            .collect();
        for row in codings {
            coding::remove_coding(draft, &row)?;
            coding::remove_if_bare(draft, row.quotation)?;
        }
        paradigm::forget_category(draft, code)?;
        exchange_in_theory(draft, code, None)?;
        comparing::forget_code(draft, code)?;
        likeness::forget_code(draft, code)?;
        properties::forget_code(draft, code)?;
        ratings::forget_code(draft, code)?;
        memos::unlink(draft, MemoTarget::Code(code))?;
        rounds::exchange_code(draft, code, None)?;
        let row = find(draft, code)?;
        draft.remove(&row)?;
        examples::forget_code(draft, &row)?;
    }
    Ok(())
}

fn apply(code: &mut Code, edit: &CodeEdit) {
    let CodeEdit {
        definition,
        use_when,
        not_when,
        answers,
        colour,
        in_vivo,
    } = edit;
    answers.iter().for_each(|answers| code.answers = *answers);
    definition
        .iter()
        .for_each(|text| code.definition.clone_from(text));
    use_when
        .iter()
        .for_each(|text| code.use_when.clone_from(text));
    not_when
        .iter()
        .for_each(|text| code.not_when.clone_from(text));
    colour
        .iter()
        .for_each(|colour| code.colour = *colour % PALETTE);
    in_vivo.iter().for_each(|in_vivo| code.in_vivo = *in_vivo);
}

fn check_sibling_names(
    draft: &Draft<'_>,
    name: &str,
    parent: Option<CodeId>,
    own: Option<CodeId>,
) -> Result<(), Refusal> {
    let project = draft.project();
    let wanted = name.to_lowercase();
    let same = |code: &&Arc<Code>| Some(code.id) != own && code.name.to_lowercase() == wanted;
    match project
        .children(parent)
        .filter_map(|child| project.codes.get(child))
        .find(same)
    {
        Some(code) => Err(Refusal::CodeNameTaken {
            name: code.name.clone(),
            parent: parent.map_or_else(String::new, |parent| project.code_name(parent).to_owned()),
        }),
        None => Ok(()),
    }
}

fn check_level_below(
    draft: &Draft<'_>,
    name: &str,
    level: Level,
    parent: Option<CodeId>,
) -> Result<(), Refusal> {
    let Some(parent) = parent else { return Ok(()) };
    let parent = find(draft, parent)?;
    if parent.level < level {
        return Err(Refusal::LevelTooLow {
            name: name.to_owned(),
            parent: parent.name.clone(),
        });
    }
    Ok(())
}

fn free_colour(draft: &Draft<'_>, parent: Option<CodeId>, level: Level) -> u8 {
    let siblings = draft.project().children(parent).count();
    match parent.and_then(|parent| draft.project().codes.get(parent)) {
        Some(parent) => {
            let around = NEIGHBOURS
                .get(usize::from(parent.colour))
                .unwrap_or(&[0; 4]);
            around.get(siblings % 4).copied().unwrap_or(parent.colour)
        }
        None => least_used(draft, level),
    }
}

/// The first of the colours that the fewest have among those that stand beside it and are of its rung or above: open
/// codes, of which there are hundreds, leave concepts and categories theirs; among these the one that the fewest codes
/// of any rung have.
fn least_used(draft: &Draft<'_>, level: Level) -> u8 {
    let mut used = [(0_usize, 0_usize); NEIGHBOURS.len()];
    let beside = draft.project().children(None);
    for code in beside.filter_map(|code| draft.project().codes.get(code)) {
        let counts = code.level >= level;
        if let Some((beside, all)) = used.get_mut(usize::from(code.colour)) {
            *beside += usize::from(counts);
            *all += 1;
        }
    }
    let fewest = used.iter().enumerate().min_by_key(|(_, count)| **count);
    fewest.map_or(0, |(colour, _)| u8::try_from(colour).unwrap_or(0))
}
