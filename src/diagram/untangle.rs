//! Ways that cross or crowd are looked for once more, each with all others at their places.
//!
//! Ways are found one after the other: the first knows nothing of the last. What is clean stays as it is.

use super::traffic::Traffic;
use super::weave::{Link, Web};
use crate::text::Point;

/// How often all ways are gone through.
const ROUNDS: usize = 3;

/// Returns `ways` with those found anew that cross others or end in a stretch that is too short, where that makes them
/// better; `taken` are ways that stay.
pub(super) fn untangled(
    web: &mut Web<'_>,
    (links, taken): (&[Link], &[Vec<Point>]),
    mut ways: Vec<Option<Vec<Point>>>,
) -> Vec<Option<Vec<Point>>> {
    for _ in 0..ROUNDS {
        let mut is_better = false;
        for (index, link) in links.iter().enumerate() {
            web.traffic = traffic(taken, &ways, index);
            let found = better(web, *link, ways.get(index).and_then(Option::as_deref));
            if let (Some(slot), Some(found)) = (ways.get_mut(index), found) {
                *slot = Some(found);
                is_better = true;
            }
        }
        if !is_better {
            break;
        }
    }
    ways
}

/// The stretches of all ways but one.
fn traffic(taken: &[Vec<Point>], ways: &[Option<Vec<Point>>], but: usize) -> Traffic {
    let mut traffic = Traffic::default();
    let others = ways.iter().enumerate().filter(|(index, _)| *index != but);
    let others = others.filter_map(|(_, way)| way.as_ref());
    for points in taken.iter().chain(others) {
        traffic.take(points);
    }
    traffic
}

/// A way that weighs less than the one that is there, where that one crosses another or crowds its end.
fn better(web: &Web<'_>, link: Link, way: Option<&[Point]>) -> Option<Vec<Point>> {
    let weight = match way {
        Some(points) if web.is_clean(points, link) => return None,
        Some(points) => web.weight(points, link).unwrap_or(u64::MAX),
        None => u64::MAX,
    };
    let found = [web.straight(link), web.around(link)];
    let found = found.into_iter().flatten();
    let weighed = found.filter_map(|points| Some((web.weight(&points, link)?, points)));
    let (least, points) = weighed.min_by_key(|(weight, _)| *weight)?;
    (least < weight).then_some(points)
}
