namespace Waymark.Verify.Readers;

/// <summary>Where a text of an output stands.</summary>
/// <param name="Path">File inside the output.</param>
/// <param name="Where">Place inside the file, known beforehand.</param>
/// <param name="At">Place of an offset of the text, asked for only when there is something to report.</param>
internal sealed record Location(string Path, string Where = "", Func<int, string>? At = null)
{
    public Location In(string part)
    {
        var outer = Describe(0);
        return this with { Where = outer.Length == 0 ? part : $"{outer}, {part}", At = null };
    }

    public string Describe(int offset)
    {
        if (At is null) return Where;
        var inside = At(offset);
        return Where.Length == 0 ? inside : $"{Where}, {inside}";
    }
}
