using System.Collections.Immutable;
using Waymark.Cli.Console;
using Waymark.Content;
using Waymark.Content.Model;
using Waymark.Disclosure.Lint;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Workspaces;

/// <summary>Reads a workspace for a command that needs its content to be right.</summary>
internal static class ContentLoad
{
    /// <exception cref="ContentException">Any file of content/ is wrong; all problems are in it.</exception>
    public static Roadmap Read(Workspace workspace, Terminal terminal)
    {
        workspace.RequireContent();
        var read = WorkspaceReader.Read(workspace.Root);
        if (read.Roadmap is not { } roadmap) throw new ContentException(read.Diagnostics);
        terminal.SayAll(read.Diagnostics);
        return roadmap;
    }

    /// <summary>What the editorial rules find, at the levels that the workspace gives them.</summary>
    public static ImmutableArray<Diagnostic> Lint(this Workspace workspace, Roadmap roadmap) =>
        Linter.Check(roadmap, workspace.Today(roadmap.Settings), workspace.Issued(), path => File.ReadAllText(Path.Combine(workspace.Root, path)));

    /// <summary>What customers were given so far, as far as its records were not erased.</summary>
    private static ImmutableArray<IssuedEdition> Issued(this Workspace workspace) =>
        [.. LedgerReader.Open(workspace.LedgerPlace, workspace.Time).ReadEntries()
            .Select(entry => entry.Record).OfType<HandoutRecord>()
            .Select(record => new IssuedEdition(record.Facts.Customer.Id, record.Facts.Viewer, record.Facts.Sharer.Role, record.Facts.Date, record.Facts.Version))];

    /// <summary>Holds content that is to be published to the rules that the workspace raised to errors.</summary>
    /// <exception cref="ContentException">A rule at level error found something.</exception>
    public static Roadmap RequireRules(this Workspace workspace, Roadmap roadmap)
    {
        var errors = workspace.Lint(roadmap).Where(found => found.Severity == Severity.Error).ToImmutableArray();
        return errors.IsEmpty ? roadmap : throw new ContentException(errors);
    }

    /// <exception cref="ContentException">The workspace has no such customer.</exception>
    public static CustomerDocument Customer(this Roadmap roadmap, string id) =>
        roadmap.Customers.FirstOrDefault(customer => customer.Id == id)
        ?? throw new ContentException(new Diagnostic("WM3003", Severity.Error, SourceSpan.Whole("content/customers"), $"there is no customer '{id}'")
        {
            Hint = roadmap.Customers.IsEmpty
                ? $"write content/customers/{id}.yml"
                : "customers: " + string.Join(", ", roadmap.Customers.Select(customer => customer.Id)),
        });
}
