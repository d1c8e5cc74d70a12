using System.Text.Json;

namespace Waymark.EndToEnd.Running;

/// <summary>The sample workspace with everything made once, as <c>./build.sh</c> makes it; shared by the tests that only look.</summary>
public sealed class SampleRun : IDisposable
{
    public const string Day = "2026-11-20";

    internal Sandbox Sandbox { get; } = Sandbox.OfSample();

    internal JsonElement Handouts { get; }

    internal JsonElement Sites { get; }

    public SampleRun()
    {
        Handouts = Tool.Start(Sandbox, "handouts", "--date", Day, "--json").Expect(0).Json;
        Sites = Tool.Start(Sandbox, "site", "--date", Day, "--json").Expect(0).Json;
    }

    /// <summary>Folder and answer of every handout.</summary>
    internal IEnumerable<(string Folder, JsonElement Answer)> EachHandout() =>
        Handouts.GetProperty("handouts").EnumerateArray().Select(answer => (Sandbox.Path(answer.GetProperty("directory").GetString()!), answer));

    public void Dispose() => Sandbox.Dispose();
}

/// <summary>The tests of this collection share one run of the sample.</summary>
[CollectionDefinition(Name)]
public sealed class SampleCollection : ICollectionFixture<SampleRun>
{
    public const string Name = "sample";
}
