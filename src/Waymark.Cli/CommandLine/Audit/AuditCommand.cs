using System.CommandLine;

namespace Waymark.Cli.CommandLine.Audit;

/// <summary><c>waymark audit</c>: who received which version, and what follows from it.</summary>
internal static class AuditCommand
{
    public static Command Create(CommandHost host) => new("audit", "The audit log: who received which version.")
    {
        ListCommand.Create(host),
        ShowCommand.Create(host),
        ToldCommand.Create(host),
        LogCommands.Verify(host),
        LogCommands.Publish(host),
        ProveCommand.Create(host),
        RebuildCommand.Create(host),
        RevokeCommand.Create(host),
        EraseCommand.Create(host),
    };

    public static Argument<string> HandoutId() => new("id") { Description = "Id of a handout; its first characters are enough.", HelpName = "ID" };
}
