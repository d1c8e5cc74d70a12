using System.Collections.Immutable;
using System.CommandLine;
using Waymark.Cli.Making;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.CommandLine;

/// <summary><c>waymark site</c>: the internal roadmap, a site per role.</summary>
internal static class SiteCommand
{
    internal sealed record SitesAnswer(ImmutableArray<SiteAnswer> Sites);

    private static readonly Option<string> Role = new("--role") { Description = "One role, or all.", HelpName = "R", DefaultValueFactory = _ => "all" };
    private static readonly Option<string?> Date = CommonOptions.Date("Day of the sites; today in the workspace's time zone unless given.");

    public static Command Create(CommandHost host) => host.Bind(new Command("site", "Publish the internal roadmap site of each role.") { Role, Date }, RunAsync);

    private static async Task<ExitCode> RunAsync(CommandRun run)
    {
        using var making = MakingSession.Open(run);
        var roles = RolesOf(making, run.Value(Role)!);
        var answers = await new SitePress(making.Roadmap, making.Ledger, making.Keys.Current, making.Secrets).MakeAsync(roles, making.DateOf(run.Value(Date)));
        foreach (var answer in answers) run.Terminal.Say($"{answer.Directory}: {answer.Files.Length} files for {answer.Role}.");
        run.Terminal.Answer(new SitesAnswer(answers));
        return ExitCode.Done;
    }

    private static string[] RolesOf(MakingSession making, string asked)
    {
        var known = making.Roadmap.Policy.Roles.Where(role => !role.Customer).Select(role => role.Id).Order(StringComparer.Ordinal).ToArray();
        if (asked == "all") return known;
        return known.Contains(asked, StringComparer.Ordinal) ? [asked] : throw new ContentException(
            new Diagnostic("WM3006", Severity.Error, making.Roadmap.Policy.Span, $"no role '{asked}' has an internal site") { Hint = "roles: " + string.Join(", ", known) });
    }
}
