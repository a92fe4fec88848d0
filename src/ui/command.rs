//! Everything that a person can do, with its words, its key and where the key acts.
//!
//! Menus, the command palette and the key sheet come from this list. A screen runs the commands of its scopes.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::shell::Screen;

/// Where the key of a command acts. The command palette runs it anywhere its screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Always, also without a project.
    Anywhere,
    /// With a project open.
    Project,
    /// On one screen, wherever the focus is, but not while writing where the key is a letter.
    On(Screen),
    /// In the transcript of the coding screen.
    Transcript,
    /// In the code tree.
    Tree,
}

impl Scope {
    /// Returns all scopes, in the order in which they are listed.
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Anywhere, Self::Project];
        for screen in Screen::ALL {
            all.push(Self::On(screen));
            if screen == Screen::Coding {
                all.extend([Self::Transcript, Self::Tree]);
            }
        }
        all
    }

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Anywhere => "keys-anywhere",
            Self::Project => "keys-project",
            Self::On(screen) => screen.key(),
            Self::Transcript => "keys-transcript",
            Self::Tree => "keys-tree",
        }
    }
}

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident $key:literal $scope:expr, $shortcut:expr;)*) => {
        /// Something that a person can do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Command {
            $($(#[$doc])* $name,)*
        }

        impl Command {
            /// All commands, in the order of the key sheet.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Returns the message key of the command's name, `command-…`.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$name => concat!("command-", $key),)*
                }
            }

            /// Returns where its key acts.
            pub fn scope(self) -> Scope {
                match self {
                    $(Self::$name => $scope,)*
                }
            }

            /// Returns the key that it has where nobody chose another one.
            pub fn usual_shortcut(self) -> Option<KeyboardShortcut> {
                match self {
                    $(Self::$name => $shortcut,)*
                }
            }
        }
    };
}

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const SHIFT: Modifiers = Modifiers::SHIFT;
const ALT: Modifiers = Modifiers::ALT;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const ALT_SHIFT: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);
const CTRL_ALT: Modifiers = Modifiers::COMMAND.plus(Modifiers::ALT);

const fn on(modifiers: Modifiers, key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(modifiers, key))
}

use Scope::{Anywhere, On, Project, Transcript, Tree};

commands! {
    /// Find and run a command.
    Palette "palette" Anywhere, on(CTRL, Key::K);
    /// Show the keys.
    Keys "keys" Anywhere, on(NONE, Key::Questionmark);
    /// Make a project.
    New "new" Anywhere, on(CTRL, Key::N);
    /// Open a project.
    Open "open" Anywhere, on(CTRL, Key::O);
    /// Open the example study.
    Example "example" Anywhere, on(CTRL_SHIFT, Key::E);
    /// Change keys and how the text reads.
    Settings "settings" Anywhere, on(CTRL, Key::Comma);
    /// Choose size, face, length and distance of the lines that are read.
    Reading "reading" Anywhere, None;
    /// Say who codes at this computer.
    Coder "coder" Anywhere, None;
    /// Measure a table from elsewhere.
    Measure "measure" Anywhere, None;
    /// Set attributes of participants, cases or documents from a table.
    AttributeTable "attribute-table" Project, None;
    /// Bring in coding from elsewhere: a table, or the history of a study.
    BringCoding "bring-coding" Project, None;
    /// Compare with another coder's copy of the project.
    CompareCopy "compare-copy" Project, None;
    /// Switch between light and dark.
    Theme "theme" Anywhere, None;
    /// Enlarge everything.
    ZoomIn "zoom-in" Anywhere, on(CTRL, Key::Plus);
    /// Reduce everything.
    ZoomOut "zoom-out" Anywhere, on(CTRL, Key::Minus);
    /// The usual size.
    ZoomReset "zoom-reset" Anywhere, on(CTRL, Key::Num0);
    /// Read only, without panels.
    FullWidth "full-width" Project, on(NONE, Key::F11);
    /// Show or hide the left panel.
    LeftPanel "left-panel" Project, on(CTRL_ALT, Key::L);
    /// Show or hide the inspector.
    Inspector "inspector" Project, on(CTRL_ALT, Key::I);
    /// Go to the next pane.
    NextPane "next-pane" Project, on(NONE, Key::F6);
    /// Go to the pane before.
    PreviousPane "previous-pane" Project, on(SHIFT, Key::F6);
    /// Write in the project though another computer did not give it back.
    TakeOver "take-over" Project, None;
    /// Close the project.
    CloseProject "close-project" Project, None;
    /// Write a copy of the project.
    Backup "backup" Project, None;
    /// Write a copy of the project that can be given away.
    Share "share" Project, None;
    /// Check the project file.
    Check "check" Project, None;
    /// Change title, note and level names.
    EditProject "edit-project" Project, None;
    /// Take the last act back.
    Undo "undo" Project, on(CTRL, Key::Z);
    /// Do it again.
    Redo "redo" Project, on(CTRL_SHIFT, Key::Z);
    /// Show what the chosen thing rests on and where it ended.
    Trace "trace" Project, on(CTRL_SHIFT, Key::T);
    /// Say why the last act was done.
    SayWhy "say-why" Project, on(CTRL_SHIFT, Key::Y);
    /// Go to the documents.
    GoDocuments "go-documents" Project, on(ALT, Key::Num1);
    /// Go to coding.
    GoCoding "go-coding" Project, on(ALT, Key::Num2);
    /// Go to axial coding.
    GoAxial "go-axial" Project, on(ALT, Key::Num3);
    /// Go to selective coding.
    GoSelective "go-selective" Project, on(ALT, Key::Num4);
    /// Go to the model.
    GoModel "go-model" Project, on(ALT, Key::Num5);
    /// Go to the saturation review.
    GoSaturation "go-saturation" Project, on(ALT, Key::Num6);
    /// Go to the comparison of codings.
    GoReliability "go-reliability" Project, on(ALT, Key::Num0);
    /// Go to trustworthiness.
    GoTrust "go-trust" Project, on(ALT, Key::Equals);
    /// Go to the cases and what is compared between them.
    GoCases "go-cases" Project, on(ALT, Key::Minus);
    /// Go to the memos.
    GoMemos "go-memos" Project, on(ALT, Key::Num7);
    /// Go to search.
    GoSearch "go-search" Project, on(ALT, Key::Num8);
    /// Go to the history.
    GoHistory "go-history" Project, on(ALT, Key::Num9);
    /// Go back to where I was.
    Back "back" Project, on(ALT, Key::ArrowLeft);
    /// Go forward again.
    Forward "forward" Project, on(ALT, Key::ArrowRight);
    /// Search everything.
    SearchEverything "search-everything" Project, on(CTRL_SHIFT, Key::F);
    /// Bring documents in.
    Import "import" Project, on(CTRL, Key::I);
    /// Write something out.
    Export "export" Project, on(CTRL, Key::E);
    /// Write a memo.
    NewMemo "new-memo" Project, on(CTRL_SHIFT, Key::M);

    /// One turn up.
    TurnUp "turn-up" Transcript, on(NONE, Key::ArrowUp);
    /// One turn down.
    TurnDown "turn-down" Transcript, on(NONE, Key::ArrowDown);
    /// One sentence back.
    SentenceBack "sentence-back" Transcript, on(ALT, Key::ArrowUp);
    /// One sentence forward.
    SentenceForward "sentence-forward" Transcript, on(ALT, Key::ArrowDown);
    /// One word back.
    WordBack "word-back" Transcript, on(CTRL, Key::ArrowLeft);
    /// One word forward.
    WordForward "word-forward" Transcript, on(CTRL, Key::ArrowRight);
    /// The next turn without a code.
    NextUncoded "next-uncoded" Transcript, on(NONE, Key::U);
    /// The turn without a code before.
    PreviousUncoded "previous-uncoded" Transcript, on(SHIFT, Key::U);
    /// The next quotation.
    NextQuotation "next-quotation" Transcript, on(NONE, Key::Q);
    /// The quotation before.
    PreviousQuotation "previous-quotation" Transcript, on(SHIFT, Key::Q);
    /// The next quotation of the same code, anywhere.
    NextOfCode "next-of-code" Transcript, on(NONE, Key::G);
    /// The quotation of the same code before, anywhere.
    PreviousOfCode "previous-of-code" Transcript, on(SHIFT, Key::G);
    /// Select the sentence.
    SelectSentence "select-sentence" Transcript, on(NONE, Key::S);
    /// Select the turn.
    SelectTurn "select-turn" Transcript, on(NONE, Key::T);
    /// Select the whole answer.
    SelectAnswer "select-answer" Transcript, on(NONE, Key::A);
    /// Select all turns of the one who speaks here.
    SelectSpeaker "select-speaker" Transcript, on(CTRL_SHIFT, Key::A);
    /// Put the last code on the sentence.
    CodeSentence "code-sentence" Transcript, on(SHIFT, Key::S);
    /// Put the last code on the turn.
    CodeTurn "code-turn" Transcript, on(SHIFT, Key::T);
    /// Put the last code on the whole answer.
    CodeAnswer "code-answer" Transcript, on(SHIFT, Key::A);
    /// Put the last code on all turns of the one who speaks here.
    CodeSpeaker "code-speaker" Transcript, on(ALT_SHIFT, Key::A);
    /// Move the end of the selection or quotation on by a word.
    ExtendEnd "extend-end" Transcript, on(NONE, Key::CloseBracket);
    /// Move the end back by a word.
    TrimEnd "trim-end" Transcript, on(NONE, Key::OpenBracket);
    /// Move the start back by a word.
    ExtendStart "extend-start" Transcript, on(ALT, Key::OpenBracket);
    /// Move the start on by a word.
    TrimStart "trim-start" Transcript, on(ALT, Key::CloseBracket);
    /// Move the end on by a sentence.
    ExtendEndSentence "extend-end-sentence" Transcript, on(NONE, Key::Period);
    /// Move the end back by a sentence.
    TrimEndSentence "trim-end-sentence" Transcript, on(NONE, Key::Comma);
    /// Move the start back by a sentence.
    ExtendStartSentence "extend-start-sentence" Transcript, on(ALT, Key::Comma);
    /// Move the start on by a sentence.
    TrimStartSentence "trim-start-sentence" Transcript, on(ALT, Key::Period);
    /// Move the end on by a turn.
    ExtendEndTurn "extend-end-turn" Transcript, on(CTRL, Key::CloseBracket);
    /// Move the end back by a turn.
    TrimEndTurn "trim-end-turn" Transcript, on(CTRL, Key::OpenBracket);
    /// Move the start back by a turn.
    ExtendStartTurn "extend-start-turn" Transcript, on(ALT, Key::PageUp);
    /// Move the start on by a turn.
    TrimStartTurn "trim-start-turn" Transcript, on(ALT, Key::PageDown);
    /// Find or make a code for the selection.
    Code "code" Transcript, on(NONE, Key::C);
    /// Code with the participant's own words.
    InVivo "in-vivo" Transcript, on(NONE, Key::V);
    /// Code with the last code again.
    RepeatCode "repeat-code" Transcript, on(NONE, Key::R);
    /// Take a code off.
    Uncode "uncode" Transcript, on(NONE, Key::Delete);
    /// Comment on the quotation.
    Comment "comment" Transcript, on(NONE, Key::O);
    /// Write a memo on the quotation.
    MemoHere "memo-here" Transcript, on(NONE, Key::M);
    /// Write a memo on the quotation in the screen of memos.
    MemoScreen "memo-screen" Transcript, on(SHIFT, Key::M);
    /// Edit the text of the turn.
    EditText "edit-text" Transcript, on(NONE, Key::F2);
    /// Mark as a negative case of its code, or no more.
    MarkNegative "mark-negative" Transcript, on(NONE, Key::N);
    /// Link the passage to another; pressed there again, say how.
    LinkQuotations "link-quotations" Transcript, on(NONE, Key::L);
    /// Give the coding more weight.
    WeightUp "weight-up" Transcript, on(NONE, Key::Plus);
    /// Give the coding less weight.
    WeightDown "weight-down" Transcript, on(NONE, Key::Minus);
    /// Leave uncoded on purpose and go on; take up again what was left.
    LeaveUncoded "leave-uncoded" Transcript, on(NONE, Key::Space);
    /// Show only the codes that are here, or all again.
    ShowOnly "show-only" Transcript, on(SHIFT, Key::O);
    /// List the codes that lie here, to choose one of them.
    CodesHere "codes-here" Transcript, on(NONE, Key::H);
    /// Step through the text unit by unit, or read on.
    LineByLine "line-by-line" On(Screen::Coding), on(CTRL, Key::L);
    /// Find in this document.
    FindInDocument "find-in-document" On(Screen::Coding), on(CTRL, Key::F);
    /// Show or hide the tints of coded passages.
    Tints "tints" On(Screen::Coding), None;
    /// The document after this one.
    NextDocument "next-document" On(Screen::Coding), on(CTRL, Key::PageDown);
    /// The document before this one.
    PreviousDocument "previous-document" On(Screen::Coding), on(CTRL, Key::PageUp);
    /// Open another document to the side, or go over to it.
    OpenToSide "open-to-side" On(Screen::Coding), on(CTRL, Key::Backslash);
    /// Close the document at the side.
    CloseSide "close-side" On(Screen::Coding), on(CTRL_SHIFT, Key::W);
    /// Enlarge the text that is read.
    TextLarger "text-larger" On(Screen::Coding), on(CTRL_SHIFT, Key::ArrowUp);
    /// Reduce the text that is read.
    TextSmaller "text-smaller" On(Screen::Coding), on(CTRL_SHIFT, Key::ArrowDown);
    /// Make the lines of the text longer.
    LongerLines "longer-lines" On(Screen::Coding), None;
    /// Make the lines of the text shorter.
    ShorterLines "shorter-lines" On(Screen::Coding), None;
    /// Set the lines of the text closer or further apart.
    LineSpacing "line-spacing" On(Screen::Coding), None;
    /// Read in the other face.
    ReadingFace "reading-face" On(Screen::Coding), None;
    /// The tab after this one.
    NextTab "next-tab" On(Screen::Coding), on(CTRL, Key::Tab);
    /// The tab before this one.
    PreviousTab "previous-tab" On(Screen::Coding), on(CTRL_SHIFT, Key::Tab);
    /// Close this tab.
    CloseTab "close-tab" On(Screen::Coding), on(CTRL, Key::W);

    /// Filter this list.
    Filter "filter" Project, on(NONE, Key::F);
    /// Make a code.
    AddCode "add-code" On(Screen::Coding), on(CTRL_SHIFT, Key::N);
    /// Give the code another name.
    RenameCode "rename-code" Tree, on(NONE, Key::F2);
    /// Merge the chosen codes.
    MergeCodes "merge-codes" On(Screen::Coding), on(CTRL, Key::M);
    /// Cut, to move it.
    CutCode "cut-code" Tree, on(CTRL, Key::X);
    /// Put what was cut below this code.
    PasteCode "paste-code" Tree, on(CTRL, Key::V);
    /// Put the code on a higher rung.
    LevelUp "level-up" Tree, on(ALT, Key::ArrowUp);
    /// Put the code on a lower rung.
    LevelDown "level-down" Tree, on(ALT, Key::ArrowDown);
    /// Write what the code means.
    DefineCode "define-code" Tree, on(NONE, Key::D);
    /// Write a memo on the code, beside the text.
    MemoOfCode "memo-of-code" Tree, on(NONE, Key::M);
    /// Choose the colour of the code.
    ColourCode "colour-code" Tree, None;
    /// Split the code by going through its quotations.
    SplitCode "split-code" Tree, on(ALT, Key::S);
    /// Make in-vivo codes of the words that the code was put on.
    VivoOfQuotations "vivo-of-quotations" Tree, None;
    /// Compare two chosen codes.
    CompareCodes "compare-codes" Tree, on(ALT, Key::C);
    /// Look at codes that may be one.
    CodeCandidates "code-candidates" On(Screen::Coding), on(ALT, Key::M);
    /// Drop concepts and categories from the theory, or take them back.
    TrimCode "trim-code" Tree, None;
    /// Remove the code.
    DeleteCode "delete-code" Tree, on(NONE, Key::Delete);

    /// Exchange the text of a document for another version of it.
    NewVersion "new-version" On(Screen::Documents), None;
    /// Enter pseudonyms and put them in the place of names.
    Pseudonyms "pseudonyms" On(Screen::Documents), None;
    /// The next open code without a concept.
    NextHomeless "next-homeless" On(Screen::Axial), on(NONE, Key::J);
    /// Gather the chosen codes under a new concept or category.
    Gather "gather" On(Screen::Axial), on(NONE, Key::G);
    /// Call a place of the model otherwise.
    RenamePlace "rename-place" On(Screen::Axial), None;
    /// Add a place to the model.
    AddPlace "add-place" On(Screen::Axial), None;
    /// Put the chosen category at a place.
    ChoosePlace "choose-place" On(Screen::Axial), on(NONE, Key::L);
    /// Give the chosen code another name.
    RenameChosen "rename-chosen" On(Screen::Axial), on(NONE, Key::F2);
    /// Take the proposal.
    TakeProposal "take-proposal" On(Screen::Axial), on(NONE, Key::T);
    /// Dismiss the proposal.
    DismissProposal "dismiss-proposal" On(Screen::Axial), on(NONE, Key::D);
    /// Put a code on the ticked passages.
    CodeTicked "code-ticked" On(Screen::Search), on(ALT, Key::C);
    /// Put a code on all passages that were found.
    CodeAll "code-all" On(Screen::Search), on(ALT_SHIFT, Key::C);
    /// Keep what is asked under a name.
    KeepQuery "keep-query" On(Screen::Search), on(CTRL, Key::D);
    /// Show what can be asked, with examples.
    SearchForms "search-forms" On(Screen::Search), on(CTRL, Key::Space);
    /// Show passages by document.
    SearchPassages "search-passages" On(Screen::Search), on(ALT, Key::P);
    /// Show each word that was found in its context.
    SearchContext "search-context" On(Screen::Search), on(ALT, Key::K);
    /// Count the words of the passages.
    SearchWords "search-words" On(Screen::Search), on(ALT, Key::W);
    /// Begin a model.
    NewModel "new-model" On(Screen::Model), None;
    /// Give the model another title.
    RenameModel "rename-model" On(Screen::Model), None;
    /// State a relation.
    DrawRelation "draw-relation" On(Screen::Model), on(NONE, Key::R);
    /// Find evidence for the relation.
    ShowEvidence "show-evidence" On(Screen::Model), on(NONE, Key::E);
    /// Write the figure into a file.
    ExportFigure "export-figure" On(Screen::Model), None;
    /// Put moved boxes of the figure back.
    LayOutAgain "lay-out-again" On(Screen::Model), on(CTRL, Key::L);
    /// Edit the name of the chosen category in the figure.
    LabelInFigure "label-in-figure" On(Screen::Model), on(NONE, Key::F2);
    /// Choose the core category.
    ChooseCore "choose-core" On(Screen::Selective), None;
    /// State a proposition.
    StateProposition "state-proposition" On(Screen::Selective), None;
    /// Plan whom or what to sample next.
    PlanSampling "plan-sampling" On(Screen::Selective), None;
    /// Drop a concept or category from the theory.
    TrimTheory "trim-theory" On(Screen::Selective), None;
    /// Go to the next section of selective coding.
    NextSection "next-section" On(Screen::Selective), on(NONE, Key::N);
    /// Remove what is chosen.
    RemoveChosen "remove-chosen" Project, None;
}

/// Returns the words of a key as people know it, for example `Ctrl Shift Z`.
pub fn key_words(shortcut: &KeyboardShortcut) -> String {
    let Modifiers {
        alt,
        ctrl,
        shift,
        command,
        mac_cmd,
    } = shortcut.modifiers;
    let mac = cfg!(target_os = "macos");
    let mut words = Vec::new();
    if ctrl || command && !mac {
        words.push("Ctrl");
    }
    if mac && (mac_cmd || command) {
        words.push("⌘");
    }
    if alt {
        words.push(if mac { "⌥" } else { "Alt" });
    }
    if shift {
        words.push(if mac { "⇧" } else { "Shift" });
    }
    let key = match shortcut.logical_key {
        Key::ArrowUp => "↑",
        Key::ArrowDown => "↓",
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        Key::OpenBracket => "[",
        Key::CloseBracket => "]",
        Key::Backslash => "\\",
        Key::Period => ".",
        Key::Comma => ",",
        Key::Plus => "+",
        Key::Minus => "−",
        Key::Questionmark => "?",
        Key::Slash => "/",
        Key::Semicolon => ";",
        Key::Colon => ":",
        Key::Quote => "'",
        Key::Backtick => "`",
        Key::Equals => "=",
        Key::Pipe => "|",
        Key::Exclamationmark => "!",
        Key::OpenCurlyBracket => "{",
        Key::CloseCurlyBracket => "}",
        other => other.name(),
    };
    words.push(key);
    words.join(" ")
}

impl Command {
    /// Returns its key, if it has one: the chosen one, else the usual one.
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        super::keymap::held().of(self)
    }

    /// Returns the words of its key, empty where it has none.
    pub fn keys(self) -> String {
        self.shortcut().as_ref().map(key_words).unwrap_or_default()
    }

    /// Returns the screen that the command goes to, if it is such a command.
    pub fn goes_to(self) -> Option<Screen> {
        match self {
            Self::GoDocuments => Some(Screen::Documents),
            Self::GoCoding => Some(Screen::Coding),
            Self::GoAxial => Some(Screen::Axial),
            Self::GoSelective => Some(Screen::Selective),
            Self::GoModel => Some(Screen::Model),
            Self::GoSaturation => Some(Screen::Saturation),
            Self::GoReliability => Some(Screen::Reliability),
            Self::GoTrust => Some(Screen::Trust),
            Self::GoCases => Some(Screen::Cases),
            Self::GoMemos => Some(Screen::Memos),
            Self::GoSearch | Self::SearchEverything => Some(Screen::Search),
            Self::GoHistory => Some(Screen::History),
            _ => None,
        }
    }
}
