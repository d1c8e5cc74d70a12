using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Waymark.Cli.Making;
using Waymark.Content.Model;
using Waymark.Disclosure;
using Waymark.Disclosure.Tests.Noninterference;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts;
using Waymark.Marks.Identity;
using Waymark.Sites;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.EndToEnd.Outputs;

/// <summary>
/// Noninterference to the end: the finished files, names and sizes included, do not depend on what a reader may not see. A small part runs with
/// every run; more with <c>WAYMARK_NONINTERFERENCE_OUTPUTS=50x4</c>: workspaces times mutations, each for every reader. Records are compared in
/// far greater number by the tests of the Disclosure room; this holds that nothing but the record reaches a file.
/// </summary>
public sealed class SameOutputsTests
{
    private const string Id = "7qk4m2xd9vhe5rjtb3zkw6yans";

    private static readonly CopyKey s_key = CopyKey.FromSecret(Encoding.ASCII.GetBytes("thirty-two bytes for these tests"));

    private static readonly (int Workspaces, int Mutations) Size = Read(Environment.GetEnvironmentVariable("WAYMARK_NONINTERFERENCE_OUTPUTS") ?? "1x1");

    public static TheoryData<string, bool> Readers()
    {
        var readers = new TheoryData<string, bool>();
        foreach (var reader in Reader.All) readers.Add(reader.Role, reader.Customer);
        return readers;
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task NotOneByteOfAnyFileComesFromWhatTheReaderMayNotSee(string role, bool customer)
    {
        var reader = Reader.All.Single(reader => reader.Role == role && reader.Customer == customer);
        var compared = 0;
        for (var seed = 0; seed < Size.Workspaces || compared == 0; seed++)
        {
            var roadmap = RandomWorkspace.Make(seed);
            if (await FilesAsync(roadmap, reader) is not { } given) continue;
            for (var mutation = 0; mutation < Size.Mutations; mutation++, compared++)
            {
                var other = await FilesAsync(WorkspaceMutation.Of(roadmap, reader, (seed * 1000) + mutation), reader);
                Assert.Equal(given, other);
            }
        }
    }

    /// <summary>Path, size and digest of everything that is made for a reader; null where the content is refused or cannot be set.</summary>
    private static async Task<IReadOnlyList<string>?> FilesAsync(Roadmap roadmap, Reader reader)
    {
        if (reader.Customer) return Disclose.Edition(roadmap, Ask.Audience(reader.Role)).Edition is { } edition ? await CopyAsync(roadmap, edition, Ask.Audience(reader.Role)) : null;
        return Disclose.RoleView(roadmap, reader.Role, Some.Today, null).View is { } view ? Described(await RoleSite.RenderAsync(view)) : null;
    }

    private static async Task<IReadOnlyList<string>?> CopyAsync(Roadmap roadmap, Edition edition, Audience audience)
    {
        var print = new EditionPrint(edition, s_key);
        var order = new Order(audience, new Recipient("Jane Doe", "jane@acme.example"), Formats.All);
        var handout = new Handout(edition, Disclose.Copy(roadmap, audience, print.RequestFor(Id, order, null, s_key)));
        var files = new List<SiteFile>(await new SitePrint(edition, s_key, marked: true).WriteAsync(handout.Copy));
        try
        {
            foreach (var format in PagedFormat.All) files.Add(new SiteFile(format.File, print.In(format).Write(handout.Copy)));
        }
        catch (ContentException)
        {
            // What cannot be set is refused with its reasons: then nothing is made for anybody.
            return null;
        }

        return Described(files);
    }

    private static string[] Described(IEnumerable<SiteFile> files) =>
        [.. files.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Path} {file.Bytes.Length} {Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span))}"))];

    private static (int, int) Read(string size) => size.Split('x') is [var workspaces, var mutations]
        ? (int.Parse(workspaces, CultureInfo.InvariantCulture), int.Parse(mutations, CultureInfo.InvariantCulture))
        : throw new FormatException($"WAYMARK_NONINTERFERENCE_OUTPUTS is '{size}', and '50x4' says fifty workspaces and four mutations.");
}
