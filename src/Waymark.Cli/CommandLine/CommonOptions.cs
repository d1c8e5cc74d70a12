using System.CommandLine;

namespace Waymark.Cli.CommandLine;

/// <summary>Options that every command knows.</summary>
internal static class CommonOptions
{
    public static Option<string> Workspace { get; } = new("--workspace")
    {
        Description = "Folder of the workspace (the one that holds content/).",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Print one JSON object on standard output.",
        Recursive = true,
    };

    public static Option<string?> Date(string description) => new("--date") { Description = description, HelpName = "YYYY-MM-DD" };

    public static Option<string?> PassphraseFrom(string description) => new("--passphrase-from") { Description = description, HelpName = "FILE|-|env" };
}
