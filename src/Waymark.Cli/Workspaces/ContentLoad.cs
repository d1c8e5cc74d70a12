using Waymark.Cli.Console;
using Waymark.Content;
using Waymark.Content.Model;
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
