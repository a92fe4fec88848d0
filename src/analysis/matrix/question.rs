//! What a matrix can be asked for, with the names that the command line and files use.

use crate::model::{AttributeOwner, CodeId, DocumentId, Level, ModelId};

use super::super::Within;

/// What stands in the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rows {
    /// Open codes.
    OpenCodes,
    /// Concepts, with what lies below them.
    Concepts,
    /// Categories, with what lies below them.
    #[default]
    Categories,
    /// The whole tree, each code with what lies below it.
    Tree,
    /// The relations of a model, by their evidence.
    Relations(ModelId),
    /// The propositions of a model, by the quotations that its judgements case by case name.
    Propositions(ModelId),
}

impl Rows {
    /// Returns its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::OpenCodes => "open-codes",
            Self::Concepts => "concepts",
            Self::Categories => "categories",
            Self::Tree => "codes",
            Self::Relations(_) => "relations",
            Self::Propositions(_) => "propositions",
        }
    }

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::OpenCodes => "matrix-rows-open-codes",
            Self::Concepts => "matrix-rows-concepts",
            Self::Categories => "matrix-rows-categories",
            Self::Tree => "matrix-rows-codes",
            Self::Relations(_) => "matrix-rows-relations",
            Self::Propositions(_) => "matrix-rows-propositions",
        }
    }

    /// Returns whether codes of `level` are rows.
    pub fn holds(self, level: Level) -> bool {
        match self {
            Self::OpenCodes => level == Level::Open,
            Self::Concepts => level == Level::Concept,
            Self::Categories => level == Level::Category,
            Self::Tree => true,
            Self::Relations(_) | Self::Propositions(_) => false,
        }
    }

    /// Returns whether evidence is counted, for and against, and not codings.
    pub fn are_evidence(self) -> bool {
        matches!(self, Self::Relations(_) | Self::Propositions(_))
    }
}

/// What stands in the columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Columns {
    /// Documents, in the order in which they were conducted.
    Documents,
    /// Participants, by what they say.
    Participants,
    /// Cases.
    #[default]
    Cases,
    /// Roles of informants: the attribute of participants that is called so, see [`super::ROLE_NAMES`].
    Roles,
    /// Kinds of source.
    Kinds,
    /// Speakers by the label in the text.
    Speakers,
    /// Months of the dates of documents.
    Months,
    /// When codes were put: by month, or by day where all was done within three months.
    Coded,
    /// Twenty equal parts of the length of each document.
    Parts,
    /// The values of an attribute.
    Attribute(AttributeOwner, String),
}

impl Columns {
    /// Those that need no further choice, in the order in which they are offered.
    pub const PLAIN: [Self; 9] = [
        Self::Cases,
        Self::Documents,
        Self::Participants,
        Self::Roles,
        Self::Kinds,
        Self::Speakers,
        Self::Months,
        Self::Coded,
        Self::Parts,
    ];

    /// Returns its name on the command line; an attribute is named by itself.
    pub fn name(&self) -> &str {
        match self {
            Self::Documents => "documents",
            Self::Participants => "participants",
            Self::Cases => "cases",
            Self::Roles => "roles",
            Self::Kinds => "kinds",
            Self::Speakers => "speakers",
            Self::Months => "months",
            Self::Coded => "coded",
            Self::Parts => "parts",
            Self::Attribute(_, name) => name,
        }
    }

    /// Returns whether the columns stand in a line: time, length.
    pub fn is_line(&self) -> bool {
        matches!(self, Self::Months | Self::Coded | Self::Parts)
    }

    /// Returns the message key of its name; of attributes, of the owner with the argument `name`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Documents => "matrix-columns-documents",
            Self::Participants => "matrix-columns-participants",
            Self::Cases => "matrix-columns-cases",
            Self::Roles => "matrix-columns-roles",
            Self::Kinds => "matrix-columns-kinds",
            Self::Speakers => "matrix-columns-speakers",
            Self::Months => "matrix-columns-months",
            Self::Coded => "matrix-columns-coded",
            Self::Parts => "matrix-columns-parts",
            Self::Attribute(AttributeOwner::Document, _) => "matrix-columns-attribute-document",
            Self::Attribute(AttributeOwner::Participant, _) => {
                "matrix-columns-attribute-participant"
            }
            Self::Attribute(AttributeOwner::Case, _) => "matrix-columns-attribute-case",
        }
    }
}

/// What a cell tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Cells {
    /// Codings; of relations and propositions, pieces of evidence.
    #[default]
    Codings,
    /// Distinct quotations.
    Quotations,
    /// Distinct codes.
    Codes,
    /// Distinct documents.
    Documents,
    /// The part of the codings of its row, 0 to 1.
    ShareOfRow,
    /// The part of the codings of its column, 0 to 1.
    ShareOfColumn,
    /// The part of the words of its column that its quotations cover, 0 to 1.
    ShareOfText,
    /// Whether there is any.
    Presence,
    /// The rating of a category in a case: what the researcher decided, else what the rule proposes.
    Rating,
}

impl Cells {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Codings,
        Self::Quotations,
        Self::Codes,
        Self::Documents,
        Self::ShareOfRow,
        Self::ShareOfColumn,
        Self::ShareOfText,
        Self::Presence,
        Self::Rating,
    ];

    /// Returns its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Codings => "codings",
            Self::Quotations => "quotations",
            Self::Codes => "codes",
            Self::Documents => "documents",
            Self::ShareOfRow => "share-of-row",
            Self::ShareOfColumn => "share-of-column",
            Self::ShareOfText => "share-of-text",
            Self::Presence => "presence",
            Self::Rating => "rating",
        }
    }

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Codings => "matrix-cells-codings",
            Self::Quotations => "matrix-cells-quotations",
            Self::Codes => "matrix-cells-codes",
            Self::Documents => "matrix-cells-documents",
            Self::ShareOfRow => "matrix-cells-share-of-row",
            Self::ShareOfColumn => "matrix-cells-share-of-column",
            Self::ShareOfText => "matrix-cells-share-of-text",
            Self::Presence => "matrix-cells-presence",
            Self::Rating => "matrix-cells-rating",
        }
    }

    /// Returns whether it is a part of a whole.
    pub fn is_share(self) -> bool {
        matches!(
            self,
            Self::ShareOfRow | Self::ShareOfColumn | Self::ShareOfText
        )
    }
}

/// In which order rows or columns stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Codes as the tree shows them, documents as they were conducted, the rest by name.
    #[default]
    Natural,
    /// By name.
    Name,
    /// By codings, most first.
    Count,
    /// Like ones together: average linkage (UPGMA, Sokal & Michener 1958) on the Jaccard distance of where they are
    /// present, in every join the part with more codings on average first.
    Clustered,
}

impl Sort {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Natural, Self::Name, Self::Count, Self::Clustered];

    /// Returns its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Natural => "natural",
            Self::Name => "name",
            Self::Count => "count",
            Self::Clustered => "clustered",
        }
    }

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Natural => "matrix-sort-natural",
            Self::Name => "matrix-sort-name",
            Self::Count => "matrix-sort-count",
            Self::Clustered => "matrix-sort-clustered",
        }
    }
}

/// What is asked of a matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Question {
    /// What stands in the rows.
    pub rows: Rows,
    /// What stands in the columns.
    pub columns: Columns,
    /// The order of the rows.
    pub row_order: Sort,
    /// The order of the columns.
    pub column_order: Sort,
    /// Only codes of this branch; nothing: all.
    pub within: Option<CodeId>,
    /// Only these documents; none named: all.
    pub documents: Vec<DocumentId>,
    /// Whether rows and columns in which nothing is counted are left out.
    pub filled_only: bool,
    /// Whether codings of what was trimmed from the theory are left out.
    pub in_theory: bool,
}

/// What is asked of the matrix of codes by codes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PairQuestion {
    /// Which codes; relations are none.
    pub rows: Rows,
    /// What counts as together.
    pub within: Within,
    /// The order of rows and columns; clustered by one minus the coefficient.
    pub order: Sort,
    /// Only codes of this branch; nothing: all.
    pub branch: Option<CodeId>,
    /// Whether the coefficient is shown, in the place of the count.
    pub coefficient: bool,
    /// Whether codes that occur with no other are left out.
    pub filled_only: bool,
}
