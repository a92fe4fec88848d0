//! The program: hands its arguments to the command line, which says when the workbench is to be opened.

use std::io::Write as _;
use std::process::ExitCode;

use groundwork::cli::{self, Exit};
use groundwork::locale::say;
use groundwork::model::Message;
use groundwork::ui::open_window;

fn main() -> ExitCode {
    let (mut out, mut errors) = (std::io::stdout(), std::io::stderr());
    let exit = cli::run(std::env::args_os(), &mut out, &mut errors);
    match exit {
        Exit::Done => ExitCode::SUCCESS,
        Exit::Failed => ExitCode::FAILURE,
        Exit::Usage => ExitCode::from(2),
        Exit::Window {
            project,
            coder,
            language,
        } => {
            match open_window(project.as_deref(), coder.as_deref(), language) {
                Ok(()) => ExitCode::SUCCESS,
                Err(message) => {
                    let reason = say(&message);
                    let sentence = say(&Message::new("cli-no-window").with("reason", reason));
                    // There is nowhere else to say it.
                    writeln!(errors, "{sentence}").ok();
                    ExitCode::SUCCESS
                }
            }
        }
    }
}
