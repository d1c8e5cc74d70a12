using System.Collections.Frozen;
using System.Collections.Immutable;
using Waymark.Cli.Workspaces;
using Waymark.Content;
using Waymark.Content.Model;
using Waymark.Disclosure;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Sites;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Serving;

/// <summary>
/// The pages of a preview, in memory: they say PREVIEW where a recipient would stand, carry no copy's identity, and are never written to a file.
/// </summary>
internal sealed class Preview(Workspace workspace, Func<Roadmap, PreviewOrder> order)
{
    /// <summary>Where a copy's id would stand: 26 characters of base32 that no key gives.</summary>
    private const string NoCopy = "thisisapreviewandnohandout";

    private const string Sign = "PREVIEW";

    /// <summary>Reads the content and makes every page of it.</summary>
    /// <returns>Files by path: <c>reader/…</c>, <c>author/…</c>; where the content is wrong, its problems in the place of both.</returns>
    public async Task<FrozenDictionary<string, ReadOnlyMemory<byte>>> MakeAsync()
    {
        try
        {
            var read = WorkspaceReader.Read(workspace.Root);
            var roadmap = read.Roadmap ?? throw new ContentException(read.Diagnostics);
            var (reader, author) = order(roadmap) switch
            {
                PreviewOrder.OfRole role => await OfRoleAsync(roadmap, role),
                PreviewOrder.OfCustomer customer => await OfCustomerAsync(roadmap, customer.Audience),
                var other => throw new System.Diagnostics.UnreachableException($"no preview of {other}"),
            };
            return Files(reader, author);
        }
        catch (ContentException wrong)
        {
            // Not swallowed: the problems are the page.
            var problems = await AuthorSite.ProblemsAsync(wrong.Diagnostics);
            return Files(problems, problems);
        }
    }

    private static FrozenDictionary<string, ReadOnlyMemory<byte>> Files(ImmutableArray<SiteFile> reader, ImmutableArray<SiteFile> author) =>
        reader.Select(file => ("reader/" + file.Path, file.Bytes)).Concat(author.Select(file => ("author/" + file.Path, file.Bytes)))
            .ToFrozenDictionary(file => file.Item1, file => file.Bytes, StringComparer.Ordinal);

    private static async Task<(ImmutableArray<SiteFile> Reader, ImmutableArray<SiteFile> Author)> OfRoleAsync(Roadmap roadmap, PreviewOrder.OfRole order)
    {
        var result = Disclose.RoleView(roadmap, order.Role, order.Date, previous: null);
        var view = result.View ?? throw new ContentException(result.Diagnostics);
        var author = Disclose.AuthorView(roadmap, order.Role, order.Date, result.Verdicts);
        var marked = view with { Role = view.Role with { Words = $"{Sign} · {view.Role.Words}" } };
        return (await RoleSite.RenderAsync(marked), await AuthorSite.RenderAsync(author));
    }

    private static async Task<(ImmutableArray<SiteFile> Reader, ImmutableArray<SiteFile> Author)> OfCustomerAsync(Roadmap roadmap, Audience audience)
    {
        var result = Disclose.Edition(roadmap, audience);
        var edition = result.Edition ?? throw new ContentException(result.Diagnostics);
        var author = Disclose.AuthorView(roadmap, audience, result.Verdicts);
        var request = new CopyRequest(NoCopy, new Recipient(Sign, "preview@localhost"), PreviousId: null, FirstWordings(edition));
        var copy = Disclose.Copy(roadmap, audience, request);
        var marked = copy with { Watermark = $"{Sign} · {copy.Watermark}", Notice = "This is a preview for its author, not a handout: it is recorded nowhere and carries nobody's mark." };
        return (await HandoutSite.RenderAsync(new Handout(edition, marked)), await AuthorSite.RenderAsync(author));
    }

    private static ImmutableArray<byte> FirstWordings(Edition edition) =>
        [.. new byte[Passages.Of(edition).SelectMany(passage => Passages.Flatten(passage)).OfType<Vary>().Count()]];
}
