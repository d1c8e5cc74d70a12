using System.Globalization;
using Waymark.Disclosure.Tests.Support;

namespace Waymark.Disclosure.Tests.Noninterference;

/// <summary>
/// What a reader is given does not depend on what the reader may not see. A small part runs with every test run; the whole of it with
/// <c>WAYMARK_NONINTERFERENCE=1000x20</c>: workspaces times mutations, each for every reader.
/// </summary>
public sealed class NoninterferenceTests
{
    private static readonly (int Workspaces, int Mutations) Size = Read(Environment.GetEnvironmentVariable("WAYMARK_NONINTERFERENCE") ?? "12x2");

    public static TheoryData<string> Readers() => [.. Reader.All.Select(reader => $"{(reader.Customer ? "customer through" : "colleague")} {reader.Role}")];

    [Theory, MemberData(nameof(Readers))]
    public void NotOneByteComesFromWhatTheReaderMayNotSee(string name)
    {
        var reader = Reader.All.Single(reader => name == $"{(reader.Customer ? "customer through" : "colleague")} {reader.Role}");
        var read = 0;
        for (var seed = 0; seed < Size.Workspaces; seed++)
        {
            var roadmap = RandomWorkspace.Make(seed);
            var given = reader.Read(roadmap);
            if (given.Length > 0) read++;
            for (var mutation = 0; mutation < Size.Mutations; mutation++)
            {
                var other = reader.Read(WorkspaceMutation.Of(roadmap, reader, (seed * 1000) + mutation));
                if (!given.AsSpan().SequenceEqual(other)) Assert.Fail($"workspace {seed}, mutation {mutation}: {Difference(given, other)}");
            }
        }

        Assert.True(read > Size.Workspaces / 2, $"only {read} of {Size.Workspaces} workspaces gave this reader anything");
    }

    private static string Difference(byte[] one, byte[] other)
    {
        var at = one.AsSpan().CommonPrefixLength(other);
        return $"at byte {at} of {one.Length} and {other.Length}:\n{Around(one, at)}\n{Around(other, at)}";
    }

    private static string Around(byte[] bytes, int at) => System.Text.Encoding.UTF8.GetString(bytes[Math.Max(0, at - 120)..Math.Min(bytes.Length, at + 120)]);

    private static (int, int) Read(string size) => size.Split('x') is [var workspaces, var mutations]
        ? (int.Parse(workspaces, CultureInfo.InvariantCulture), int.Parse(mutations, CultureInfo.InvariantCulture))
        : throw new FormatException($"WAYMARK_NONINTERFERENCE is '{size}', and '1000x20' says a thousand workspaces and twenty mutations.");
}
