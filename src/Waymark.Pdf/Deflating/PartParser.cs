namespace Waymark.Pdf.Deflating;

/// <summary>A piece of a part: a byte, or a repetition of bytes that stand in a part before it, or before it in its own.</summary>
/// <param name="At">Where in its part it begins.</param>
/// <param name="Length">Bytes; 1 is a byte as it is.</param>
/// <param name="Source">The part that it repeats.</param>
/// <param name="SourceAt">Where in that part.</param>
internal readonly record struct Token(int At, int Length, int Source, int SourceAt)
{
    public bool IsLiteral => Length == 1;
}

/// <summary>
/// Finds repetitions in the parts of a template and the cheapest way to tell each part by them. A repetition lies in one part and never in a gap, so
/// that it holds in every version; how far back it is differs from version to version, and is counted here as in an ordinary one.
/// </summary>
internal sealed class PartParser
{
    private const int MostTried = 48;
    private const int HashBits = 13;

    private readonly IReadOnlyList<TemplateText.Part> parts;
    private readonly int[] starts;
    private readonly List<Candidate>[][] candidates;

    private readonly record struct Candidate(int Length, int Source, int SourceAt, int Distance);

    /// <param name="starts">Where each part begins in an ordinary version.</param>
    public PartParser(TemplateText text, int[] starts)
    {
        (parts, this.starts) = (text.Parts, starts);
        candidates = FindAll();
    }

    /// <summary>Each part as the tokens that cost the fewest bits.</summary>
    public Token[][] Parse(Costs costs) => [.. parts.Select((part, number) => Parse(part.Bytes, candidates[number], costs))];

    private static Token[] Parse(byte[] bytes, List<Candidate>[] candidates, Costs costs)
    {
        var (best, cheapest) = (new Token[bytes.Length + 1], new int[bytes.Length + 1]);
        Array.Fill(cheapest, int.MaxValue, 1, bytes.Length);
        for (var at = 0; at < bytes.Length; at++)
        {
            Offer(new Token(at, 1, 0, 0), cheapest[at] + costs.OfLiteral(bytes[at]));
            var shorter = Alphabet.ShortestMatch - 1;
            foreach (var candidate in candidates[at])
            {
                for (var length = shorter + 1; length <= candidate.Length; length++)
                    Offer(new Token(at, length, candidate.Source, candidate.SourceAt), cheapest[at] + costs.OfMatch(length, candidate.Distance));
                shorter = candidate.Length;
            }
        }
        var tokens = new Stack<Token>();
        for (var end = bytes.Length; end > 0; end = best[end].At)
            tokens.Push(best[end]);
        return [.. tokens];

        void Offer(Token token, int cost)
        {
            var end = token.At + token.Length;
            if (cost < cheapest[end])
                (cheapest[end], best[end]) = (cost, token);
        }
    }

    /// <summary>For every place the longer and longer repetitions that lie farther and farther back.</summary>
    private List<Candidate>[][] FindAll()
    {
        var heads = new int[1 << HashBits];
        var (previous, owners) = (new List<int>([0]), new List<(int Part, int At)>([default])); // place 0 ends a chain
        var found = new List<Candidate>[parts.Count][];
        for (var number = 0; number < parts.Count; number++)
        {
            var part = parts[number];
            found[number] = new List<Candidate>[part.Bytes.Length];
            for (var at = 0; at < part.Bytes.Length; at++)
            {
                found[number][at] = [];
                if (at + Alphabet.ShortestMatch > part.Bytes.Length)
                    continue;
                var hash = HashOf(part.Bytes, at);
                FindAt(number, at, heads[hash], previous, owners, found[number][at]);
                if (!part.IsCertain)
                    continue;
                previous.Add(heads[hash]);
                owners.Add((number, at));
                heads[hash] = owners.Count - 1;
            }
        }
        return found;
    }

    private void FindAt(int number, int at, int place, List<int> previous, List<(int Part, int At)> owners, List<Candidate> found)
    {
        var part = parts[number];
        var (longest, tried) = (Alphabet.ShortestMatch - 1, 0);
        for (; place != 0 && tried < MostTried; place = previous[place], tried++)
        {
            var (source, sourceAt) = owners[place];
            var farthest = part.Most + at - parts[source].Most - sourceAt;
            if (farthest > Alphabet.Window)
                return;
            var length = LengthOf(part.Bytes.AsSpan(at), source == number ? part.Bytes.AsSpan(sourceAt) : parts[source].Bytes.AsSpan(sourceAt));
            if (length <= longest)
                continue;
            found.Add(new Candidate(length, source, sourceAt, starts[number] + at - starts[source] - sourceAt));
            longest = length;
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> one, ReadOnlySpan<byte> two) => Math.Min(one.CommonPrefixLength(two), Alphabet.LongestMatch);

    private static int HashOf(byte[] bytes, int at) =>
        (int)((uint)((bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2]) * 2654435761u >> (32 - HashBits));
}
