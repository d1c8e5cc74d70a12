using System.Text.Json;
using Waymark.EndToEnd.Running;

[assembly: AssemblyFixture(typeof(SampleRun))]

namespace Waymark.EndToEnd.Running;

/// <summary>
/// The sample workspace with everything made once, as <c>./build.sh</c> makes it and its log published; shared by the tests that only look, which may look at the same
/// time. A test that changes anything makes a <see cref="Sandbox"/> of its own.
/// </summary>
public sealed class SampleRun : IDisposable
{
    public const string Day = "2026-11-20";

    private readonly Lazy<Made> _made = new(Make);

    internal Sandbox Sandbox => _made.Value.Sandbox;

    internal JsonElement Handouts => _made.Value.Handouts;

    internal JsonElement Sites => _made.Value.Sites;

    internal JsonElement Published => _made.Value.Published;

    /// <summary>Folder and answer of every handout.</summary>
    internal IEnumerable<(string Folder, JsonElement Answer)> EachHandout() =>
        Handouts.GetProperty("handouts").EnumerateArray().Select(answer => (Sandbox.Path(answer.GetProperty("directory").GetString()!), answer));

    public void Dispose()
    {
        if (_made.IsValueCreated) _made.Value.Sandbox.Dispose();
    }

    /// <summary>Not before a test asks: a run of one class that needs none of it shall not wait.</summary>
    private static Made Make()
    {
        var sandbox = Sandbox.OfSample();
        return new(
            sandbox,
            Tool.Start(sandbox, "handouts", "--date", Day, "--json").Expect(0).Json,
            Tool.Start(sandbox, "site", "--date", Day, "--json").Expect(0).Json,
            Tool.Start(sandbox, "audit", "publish", "--json").Expect(0).Json);
    }

    private sealed record Made(Sandbox Sandbox, JsonElement Handouts, JsonElement Sites, JsonElement Published);
}
