using System.CommandLine;
using System.Text;
using Waymark.Cli.Console;
using Waymark.Cli.Workspaces;
using Waymark.Ledger;
using Waymark.Marks.Identity;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.CommandLine;

/// <summary>Runs the body of a command and maps every ending to an exit code.</summary>
internal sealed class CommandHost(TimeProvider time)
{
    public Command Bind(Command command, Func<CommandRun, Task<ExitCode>> body)
    {
        command.SetAction((arguments, cancelled) => RunAsync(body, arguments, cancelled));
        return command;
    }

    public Command Bind(Command command, Func<CommandRun, ExitCode> body) => Bind(command, run => Task.FromResult(body(run)));

    private async Task<int> RunAsync(Func<CommandRun, Task<ExitCode>> body, ParseResult arguments, CancellationToken cancelled)
    {
        var terminal = Terminal.ForProcess(arguments.GetValue(CommonOptions.Json));
        try
        {
            RequireUnicodeData();
            var workspace = new Workspace(arguments.GetValue(CommonOptions.Workspace)!, time);
            return (int)await body(new CommandRun(arguments, workspace, terminal, cancelled));
        }
        catch (ContentException wrong)
        {
            terminal.Fail(Count(wrong.Diagnostics.Length), wrong.Diagnostics);
            return (int)ExitCode.Wrong;
        }
        catch (UsageException wrong)
        {
            terminal.Fail(wrong.Message, []);
            return (int)ExitCode.Usage;
        }
        catch (LedgerException ledger)
        {
            terminal.Fail(ledger.Hint is { } hint ? $"{ledger.Message}\n  hint: {hint}" : ledger.Message, []);
            return (int)(ledger.Fault == LedgerFault.Broken ? ExitCode.Unsure : ExitCode.World);
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException or KeyFileException)
        {
            terminal.Fail(world.Message, []);
            return (int)ExitCode.World;
        }
    }

    private static string Count(int problems) => problems == 1 ? "1 problem; nothing was written." : $"{problems} problems; nothing was written.";

    /// <summary>Without Unicode data .NET normalises nothing and says nothing; redaction must not run on that.</summary>
    private static void RequireUnicodeData()
    {
        if ("\uFB01".Normalize(NormalizationForm.FormKC) != "fi")
            throw new IOException("This .NET has no Unicode data (ICU): names would not be compared correctly. Install libicu, and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT unset.");
    }
}
