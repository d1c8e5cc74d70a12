using System.Text;
using System.Text.Json;
using Waymark.Content;
using Waymark.EndToEnd.Running;
using Waymark.Verify;
using Waymark.Verify.Tests.Support;

namespace Waymark.EndToEnd.Leaks;

/// <summary>
/// A workspace that holds a canary for each row of <see cref="LeakRow"/> where a csm may not hand it to Acme, and everything that the
/// tool makes of it: a first time with an item and a title that go afterwards, then for good.
/// </summary>
public sealed class LeakWorkspace : IDisposable
{
    private const string Day = "2026-11-20";

    private readonly string _above = Directory.CreateTempSubdirectory("waymark-leaks-").FullName;

    /// <summary>The secret under which copies are marked: sixteen characters that are a canary, twice.</summary>
    public static byte[] Key { get; } = Encoding.ASCII.GetBytes("zq17lanternquayszq17lanternquays");

    public static byte[] HiddenPicture { get; } = Png.With(Png.Of(7, 5, seed: 3), "tEXt", "Title\0zq08lanternquays"u8.ToArray());

    public static byte[] PictureWithMetadata { get; } = Png.With(Png.Of(40, 20, seed: 8), "tEXt", [.. "Comment\0"u8, .. "Taken where the zq09lanternquays lamp burns, at 51.9 N 4.4 E"u8]);

    public LeakWorkspace()
    {
        // The folder's own name is a canary: a path of the machine belongs into no output.
        Root = Path.Combine(_above, "zq21lanternquays");
        Sandbox.CopyFolder(Path.Combine(Repository.Root, "tests/Waymark.EndToEnd/Leaks/Workspace"), Root);
        File.WriteAllBytes(At("content/assets/gate.png"), PictureWithMetadata);
        File.WriteAllBytes(At("content/assets/zq08lanternquays.png"), HiddenPicture);
        Directory.CreateDirectory(At(".waymark/keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllText(At(".waymark/keys/copy-identity.key"), Convert.ToBase64String(Key) + "\n");
        File.SetUnixFileMode(At(".waymark/keys/copy-identity.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Source = Searched(_above);

        Run("handouts", "--customers", "acme", "--date", "2026-11-10");
        // On the same day: a later site would rightly say what this role saw before and no longer sees.
        Run("site", "--role", "csm", "--date", Day);
        File.Delete(At("content/roadmap/old-lamp.md"));
        File.WriteAllText(At("content/roadmap/lamp-names.md"), File.ReadAllText(At("content/roadmap/lamp-names.md")).Replace("Zq14lanternquays name of old", "Names for lamps", StringComparison.Ordinal));
        var made = Run("handouts", "--customers", "acme", "--date", Day).Json.GetProperty("handouts").EnumerateArray().ToList();
        Jane = made.Single(handout => handout.GetProperty("recipient").GetString()!.StartsWith("Jane", StringComparison.Ordinal));
        Run("site", "--role", "csm", "--date", Day);
        Run("audit", "publish");

        var read = WorkspaceReader.Read(Root);
        Scanner = new OutputScanner(read.Roadmap ?? throw new InvalidOperationException(string.Join('\n', read.Diagnostics)));
    }

    public string Root { get; }

    /// <summary>Canaries that stand in the workspace before anything is made of it.</summary>
    public IReadOnlySet<string> Source { get; }

    public OutputScanner Scanner { get; }

    public JsonElement Jane { get; }

    public string JanesFolder => At(Jane.GetProperty("directory").GetString()!);

    public ScanSubject ForJane => new ScanSubject.Handout("acme", "customer", "csm", "Jane Doe", "jane@acme.example")
    {
        Date = new DateOnly(2026, 11, 20),
        OwnWords = [Jane.GetProperty("id").GetString()!],
        Secrets = [new Secret("the key of copies", Key)],
    };

    /// <summary>Files of each kind of output, copied into a folder of their own.</summary>
    public string Kind(string name)
    {
        var folder = Directory.CreateTempSubdirectory("waymark-kind-").FullName;
        switch (name)
        {
            case "site": Sandbox.CopyFolder(Path.Combine(JanesFolder, "site"), folder); break;
            case "internal site": Sandbox.CopyFolder(At("output/site/csm"), folder); break;
            case "public log": Sandbox.CopyFolder(At("output/audit"), Path.Combine(folder, "audit")); Sandbox.CopyFolder(At("ledger/log"), Path.Combine(folder, "log")); break;
            default: File.Copy(Path.Combine(JanesFolder, name), Path.Combine(folder, name)); break;
        }

        return folder;
    }

    /// <summary>The canaries in everything below a folder, found by a program that shares nothing with this one.</summary>
    public static IReadOnlySet<string> Searched(string folder, params IEnumerable<string> more)
    {
        var words = LeakRow.All.SelectMany(row => row.Canaries).Concat(more);
        var run = OtherProgram.Start("python3", [Path.Combine(Repository.Root, "tests/Waymark.EndToEnd/Leaks/canaries.py"), folder], input: string.Join('\n', words)).Expect(0);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
    }

    public void Dispose() => Directory.Delete(_above, recursive: true);

    private string At(string path) => Path.Combine(Root, path);

    private Run Run(params string[] arguments) => Tool.Start(Root, new Dictionary<string, string>(StringComparer.Ordinal) { ["USER"] = "zq21lanternquays" }, [.. arguments, "--json"]).Expect(0);
}
