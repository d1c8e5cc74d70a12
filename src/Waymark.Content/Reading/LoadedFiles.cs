using System.Collections.Immutable;
using Waymark.Content.Files;
using Waymark.Content.Model;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Reading;

/// <summary>All files with ids, and the names that other files may refer to.</summary>
internal sealed record LoadedFiles(
    ImmutableArray<LoadedFile> Themes, ImmutableArray<LoadedFile> Roadmap, ImmutableArray<LoadedFile> Customers,
    ImmutableArray<LoadedFile> Requests, ImmutableArray<LoadedFile> Calls, ImmutableArray<LoadedFile> Marketing)
{
    public void CheckIds(DiagnosticBag bag)
    {
        foreach (var files in new[] { Themes, Roadmap, Customers, Requests, Calls, Marketing })
        {
            foreach (var same in files.GroupBy(file => file.Id, StringComparer.Ordinal))
            {
                var first = same.First();
                foreach (var other in same.Skip(1))
                {
                    bag.Report(DiagnosticCodes.DuplicateId, other.Place, $"the id '{other.Id}' is taken by {first.Path}", "write another id");
                }
            }
        }
    }

    /// <summary>
    /// What exists, by kind. A file that could not be read counts under its stem: it was reported itself, and those who refer to it
    /// are not wrong. Products, topics and roles are left out where the file that defines them could not be read.
    /// </summary>
    public Dictionary<ReferenceKind, IReadOnlyCollection<string>> Known(WorkspaceSettings? settings, Policy? policy, ContentFolder folder)
    {
        var known = new Dictionary<ReferenceKind, IReadOnlyCollection<string>>
        {
            [ReferenceKind.Theme] = Ids(Themes, "themes", folder),
            [ReferenceKind.Item] = Ids(Roadmap, "roadmap", folder),
            [ReferenceKind.Customer] = Ids(Customers, "customers", folder),
            [ReferenceKind.Request] = Ids(Requests, "requests", folder),
        };
        if (settings is not null) known[ReferenceKind.Product] = settings.Products.Select(product => product.Id).ToHashSet(StringComparer.Ordinal);
        if (policy is not null)
        {
            known[ReferenceKind.Topic] = policy.Topics.Select(topic => topic.Value).ToHashSet(StringComparer.Ordinal);
            known[ReferenceKind.Role] = policy.Roles.Select(role => role.Id).ToHashSet(StringComparer.Ordinal);
        }

        return known;
    }

    private static HashSet<string> Ids(ImmutableArray<LoadedFile> files, string kind, ContentFolder folder)
    {
        var ids = files.Select(file => file.Id).ToHashSet(StringComparer.Ordinal);
        var loaded = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        ids.UnionWith(folder.Of(kind).Where(path => !loaded.Contains(path)).Select(path => Path.GetFileNameWithoutExtension(path)!));
        return ids;
    }
}
