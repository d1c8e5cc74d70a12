using System.CommandLine;

namespace Waymark.Cli.CommandLine;

/// <summary><c>waymark completion SHELL</c>: a script for a shell's start file. The words come from the tool itself, at the moment they are asked for.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # waymark: add to ~/.bashrc:  eval "$(waymark completion bash)"
        _waymark_complete() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(waymark "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -F _waymark_complete waymark
        """;

    private const string Zsh = """
        # waymark: add to ~/.zshrc:  eval "$(waymark completion zsh)"
        _waymark_complete() {
          local -a words_found
          words_found=("${(@f)$(waymark "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -- $words_found
        }
        compdef _waymark_complete waymark
        """;

    private const string PowerShell = """
        # waymark: add to $PROFILE:  waymark completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName waymark -ScriptBlock {
          param($word, $line, $position)
          waymark "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }
        """;

    public static Command Create(CommandHost host)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or pwsh.", HelpName = "SHELL" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", "Print a shell's completion script.") { shell };
        return host.Bind(command, run =>
        {
            System.Console.Out.WriteLine(run.Value(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => PowerShell });
            return ExitCode.Done;
        });
    }
}
