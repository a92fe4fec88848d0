//! What the threads of a session share: saying events, answering searches, beginning work.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::index::{Hits, Query, Searcher, Seed};
use crate::locale;

use super::{Event, Failure, Ticket};

/// Wakes the face when there is an event.
pub(super) type Waker = Arc<dyn Fn() + Send + Sync>;

/// A search on its way: with what, for what, how many at most, for whom.
pub(super) type Search = (Searcher, Box<Query>, usize, Ticket);

/// Says events to the face.
#[derive(Clone)]
pub(super) struct Mouth {
    pub(super) outbox: Sender<Event>,
    pub(super) wake: Waker,
}

impl Mouth {
    pub(super) fn say(&self, event: Event) {
        // A face that is gone needs no answer.
        self.outbox.send(event).ok();
        (self.wake)();
    }

    pub(super) fn fail(&self, failure: &Failure, ticket: Option<Ticket>) {
        let grave = !matches!(
            failure,
            Failure::Refused(_) | Failure::Index(_) | Failure::Declined(_) | Failure::Cancelled
        );
        self.say(Event::Failed {
            message: failure.message(),
            grave,
            ticket,
        });
    }
}

/// Answers a search, on a thread of its own where asked: `sender` leads to it once it has begun.
pub(super) fn send_search(
    sender: &mut Option<Sender<Search>>,
    mouth: &Mouth,
    (beside, search): (bool, Search),
) -> Result<(), Failure> {
    if !beside {
        let (searcher, query, limit, ticket) = search;
        return answer(mouth, &searcher, &query, limit, ticket);
    }
    if sender.is_none() {
        let (begun, inbox) = channel();
        let mouth = mouth.clone();
        spawn("search", move || search_loop(&inbox, &mouth))?;
        *sender = Some(begun);
    }
    if let Some(sender) = sender {
        // A thread that is gone has said why.
        sender.send(search).ok();
    }
    Ok(())
}

/// Finds passages that read alike and says which.
pub(super) fn answer_alike(
    mouth: &Mouth,
    searcher: &Searcher,
    seed: &Seed,
    (limit, ticket): (usize, Ticket),
) -> Result<(), Failure> {
    let found = searcher.similar(seed, limit);
    let hits = found.map_err(|error| Failure::Index(error.message()))?;
    mouth.say(Event::Hits { ticket, hits });
    Ok(())
}

/// Answers searches until nobody asks any more; of several that wait, only the last.
fn search_loop(inbox: &Receiver<Search>, mouth: &Mouth) {
    while let Ok(mut last) = inbox.recv() {
        while let Ok(newer) = inbox.try_recv() {
            last = newer;
        }
        let (searcher, query, limit, ticket) = last;
        if let Err(failure) = answer(mouth, &searcher, &query, limit, ticket) {
            mouth.fail(&failure, Some(ticket));
        }
    }
}

/// Searches and says what was found.
fn answer(
    mouth: &Mouth,
    searcher: &Searcher,
    query: &Query,
    limit: usize,
    ticket: Ticket,
) -> Result<(), Failure> {
    let hits = searcher
        .search(query, limit)
        .map_err(|error| Failure::Index(error.message()))?;
    mouth.say(Event::Hits { ticket, hits });
    Ok(())
}

/// Says which of `queries` find anything; on a thread of its own where asked.
pub(super) fn ask_each(
    mouth: &Mouth,
    searcher: Searcher,
    queries: Vec<Query>,
    (ticket, beside): (Ticket, bool),
) -> Result<(), Failure> {
    let mouth = mouth.clone();
    let ask = move || {
        let found = queries.iter().map(|query| searcher.search(query, 1));
        match found.collect::<Result<Vec<Hits>, _>>() {
            Ok(hits) => mouth.say(Event::Each {
                ticket,
                found: hits.iter().map(|hits| hits.total > 0).collect(),
            }),
            Err(error) => mouth.fail(&Failure::Index(error.message()), Some(ticket)),
        }
    };
    if beside {
        return spawn("each", ask);
    }
    ask();
    Ok(())
}

/// Counts words and says how many there are; on a thread of its own where asked, since it takes longer than searching.
pub(super) fn count_words(
    mouth: &Mouth,
    searcher: Searcher,
    query: Box<Query>,
    (ticket, beside): (Ticket, bool),
) -> Result<(), Failure> {
    let mouth = mouth.clone();
    let count = move || match searcher.words(&query) {
        Ok(words) => mouth.say(Event::Words {
            ticket,
            words: Arc::new(words),
        }),
        Err(error) => mouth.fail(&Failure::Index(error.message()), Some(ticket)),
    };
    if beside {
        return spawn("words", count);
    }
    count();
    Ok(())
}

/// Runs `run` on a thread of its own.
pub(super) fn spawn(name: &str, run: impl FnOnce() + Send + 'static) -> Result<(), Failure> {
    let language = locale::current();
    let run = move || {
        locale::set_language(language);
        run();
    };
    let thread = std::thread::Builder::new().name(name.to_owned()).spawn(run);
    thread.map(|_| ()).map_err(|error| Failure::Bug {
        detail: error.to_string(),
    })
}
