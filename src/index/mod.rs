//! Search over a project; derived, disposable.
#![allow(missing_docs, unused_variables, clippy::result_unit_err)]
use crate::model::*;
use std::path::Path;
use std::sync::Arc;
#[derive(Debug)]
pub struct Error;
impl Error {
    pub fn message(&self) -> Message {
        Message::new("index-missing")
    }
}
#[derive(Clone, Debug, Default)]
pub struct Hits {
    pub total: usize,
}
#[derive(Clone, Debug, Default)]
pub struct Query {
    pub words: String,
}
#[derive(Clone, Debug)]
pub enum Seed {
    Quotation(QuotationId),
    Code(CodeId),
    Text(String),
}
pub enum Opened {
    AtHead,
    Behind(u64),
    Empty,
}
pub struct Index {
    revision: u64,
}
#[derive(Clone)]
pub struct Searcher;
type Texts<'a> = &'a dyn Fn(DocumentId) -> Option<Arc<str>>;
impl Index {
    pub fn open(dir: Option<&Path>, id: uuid::Uuid, head: u64) -> Result<(Self, Opened), Error> {
        Ok((Self { revision: head }, Opened::AtHead))
    }
    pub fn rebuild(
        &mut self,
        project: &Project,
        text: Texts<'_>,
        progress: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Result<(), Error> {
        Ok(())
    }
    pub fn follow(
        &mut self,
        before: &Project,
        after: &Project,
        changes: &[RowChange],
        text: Texts<'_>,
    ) -> Result<(), Error> {
        Ok(())
    }
    pub fn commit(&mut self, revision: u64) -> Result<(), Error> {
        self.revision = revision;
        Ok(())
    }
    pub fn revision(&self) -> u64 {
        self.revision
    }
    pub fn searcher(&self) -> Searcher {
        Searcher
    }
}
impl Searcher {
    pub fn search(&self, query: &Query, limit: usize) -> Result<Hits, Error> {
        Ok(Hits::default())
    }
    pub fn similar(&self, seed: &Seed, limit: usize) -> Result<Hits, Error> {
        Ok(Hits::default())
    }
}
