using System.Globalization;
using System.Text.Json.Nodes;
using Waymark.Ledger.Canonical;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Entries;

/// <summary>One leaf of the log, in canonical JSON and ASCII: a kind, a time and at most a commitment. No name ever stands here.</summary>
/// <param name="Time">Of the log's own clock, in whole seconds, UTC.</param>
internal abstract record Entry(DateTimeOffset Time)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>With its version: <c>handout.publish/v1</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The first entry of every log: what it is, and whose key signs it.</summary>
    internal sealed record Genesis(DateTimeOffset Time, VerifierKey Key) : Entry(Time)
    {
        public const string KindName = "log.genesis/v1";

        public override string Kind => KindName;
    }

    /// <summary>From the next checkpoint on, this key signs.</summary>
    internal sealed record KeyRotated(DateTimeOffset Time, VerifierKey Key) : Entry(Time)
    {
        public const string KindName = "key.rotate/v1";

        public override string Kind => KindName;
    }

    /// <summary>An entry whose facts are in a private record that it commits to.</summary>
    internal abstract record Sealed(DateTimeOffset Time, Digest Commitment) : Entry(Time);

    internal sealed record HandoutPublished(DateTimeOffset Time, Digest Commitment) : Sealed(Time, Commitment)
    {
        public const string KindName = "handout.publish/v1";

        public override string Kind => KindName;
    }

    internal sealed record SitePublished(DateTimeOffset Time, Digest Commitment) : Sealed(Time, Commitment)
    {
        public const string KindName = "site.publish/v1";

        public override string Kind => KindName;
    }

    /// <param name="Ref">Index of the entry whose copy is withdrawn.</param>
    internal sealed record HandoutRevoked(DateTimeOffset Time, Digest Commitment, long Ref) : Sealed(Time, Commitment)
    {
        public const string KindName = "handout.revoke/v1";

        public override string Kind => KindName;
    }

    /// <param name="Ref">Index of the entry whose private record is gone.</param>
    internal sealed record PayloadErased(DateTimeOffset Time, Digest Commitment, long Ref) : Sealed(Time, Commitment)
    {
        public const string KindName = "payload.erase/v1";

        public override string Kind => KindName;
    }

    public byte[] Encode()
    {
        var node = new JsonObject { ["k"] = Kind, ["t"] = Time.ToUniversalTime().ToString(TimeFormat, CultureInfo.InvariantCulture) };
        if (this is Sealed { Commitment: var commitment }) node["c"] = commitment.ToBase64();
        switch (this)
        {
            case Genesis genesis:
                node["format"] = "c2sp.org/tlog-tiles";
                node["hash"] = "sha256";
                node["origin"] = genesis.Key.Name;
                node["vkey"] = genesis.Key.ToString();
                break;
            case KeyRotated rotated:
                node["vkey"] = rotated.Key.ToString();
                break;
            case HandoutRevoked revoked:
                node["ref"] = revoked.Ref;
                break;
            case PayloadErased erased:
                node["ref"] = erased.Ref;
                break;
        }

        return CanonicalJson.Encode(node);
    }

    /// <exception cref="FormatException">The bytes are not an entry of a kind that this version knows, in its canonical form.</exception>
    public static Entry Decode(ReadOnlySpan<byte> bytes)
    {
        var entry = CanonicalJson.Read(bytes, Understand);

        // Whatever else the bytes hold does not survive this: a field that is missing, one too many, a second spelling.
        return entry.Encode().AsSpan().SequenceEqual(bytes) ? entry : throw new FormatException($"is not a {entry.Kind} in its canonical form");
    }

    private static Entry Understand(JsonObject node)
    {
        if (!DateTimeOffset.TryParseExact(node.Text("t"), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            throw new FormatException($"has the time '{node.Text("t")}'");
        return node.Text("k") switch
        {
            Genesis.KindName => new Genesis(time, VerifierKey.Parse(node.Text("vkey"))),
            KeyRotated.KindName => new KeyRotated(time, VerifierKey.Parse(node.Text("vkey"))),
            HandoutPublished.KindName => new HandoutPublished(time, ReadCommitment(node)),
            SitePublished.KindName => new SitePublished(time, ReadCommitment(node)),
            HandoutRevoked.KindName => new HandoutRevoked(time, ReadCommitment(node), node.Count("ref")),
            PayloadErased.KindName => new PayloadErased(time, ReadCommitment(node), node.Count("ref")),
            var unknown => throw new FormatException($"is of the kind '{unknown}', which this version does not know"),
        };
    }

    private static Digest ReadCommitment(JsonObject node)
    {
        var bytes = StrictBase64.Decode(node.Text("c"));
        return bytes.Length == Digest.Size ? new Digest(bytes) : throw new FormatException($"has a commitment of {bytes.Length} bytes");
    }
}
