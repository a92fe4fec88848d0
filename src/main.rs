//! The program: hands its arguments to the command line, which opens the window where one is asked for.

fn main() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}
