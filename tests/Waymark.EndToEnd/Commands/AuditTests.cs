using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>The log as a whole: sound after a run, published without names, and broken where somebody touched it.</summary>
public sealed class AuditTests
{
    [Fact]
    public void ALogIsSoundIsPublishedWithoutNamesAndShowsWhereItWasTouched()
    {
        using var sandbox = Sandbox.OfSample();
        Tool.Start(sandbox, "handout", "--customer", "acme", "--to", "Jane Doe <jane@acme.example>", "--as", "csm", "--date", SampleRun.Day, "--format", "site").Expect(0);

        var sound = Tool.Start(sandbox, "audit", "verify", "--json").Expect(0).Json;
        Assert.Equal(["ok", "size", "root", "problems"], sound.EnumerateObject().Select(property => property.Name));
        Assert.True(sound.GetProperty("ok").GetBoolean());
        Assert.Equal(2, sound.GetProperty("size").GetInt32());

        var published = Tool.Start(sandbox, "audit", "publish", "--json").Expect(0).Json;
        foreach (var file in published.GetProperty("files").EnumerateArray())
        {
            var text = sandbox.Read($"output/audit/{file.GetString()}");
            Assert.DoesNotContain("jane@acme.example", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Jane Doe", text, StringComparison.Ordinal);
        }

        var checkpoint = sandbox.Path("ledger/log/checkpoint");
        File.WriteAllText(checkpoint, File.ReadAllText(checkpoint).Replace("\n2\n", "\n1\n", StringComparison.Ordinal));
        var broken = Tool.Start(sandbox, "audit", "verify", "--json").Expect(3);
        Assert.Contains("checkpoint", broken.Error, StringComparison.Ordinal);
    }
}
