using System.CommandLine;
using Waymark.Cli.Console;
using Waymark.Cli.Workspaces;

namespace Waymark.Cli.CommandLine;

/// <summary>What a command's body is given.</summary>
internal sealed record CommandRun(ParseResult Arguments, Workspace Workspace, Terminal Terminal, CancellationToken Cancelled)
{
    public T? Value<T>(Option<T> option) => Arguments.GetValue(option);

    public T? Value<T>(Argument<T> argument) => Arguments.GetValue(argument);
}
