namespace Waymark.Disclosure.Writing;

/// <summary>Where sentences begin, as far as capitals need to know.</summary>
internal static class Sentences
{
    /// <summary>Whether a sentence starts at <paramref name="at"/>: at the block's start, or after the end of another and a space.</summary>
    public static bool StartsAt(string text, int at)
    {
        var i = at - 1;
        while (i >= 0 && text[i] is ('“' or '"' or '(' or '‘')) i--;
        if (i >= 0 && text[i] is not (' ' or '\n')) return false;
        while (i >= 0 && text[i] is (' ' or '\n')) i--;
        while (i >= 0 && text[i] is ('”' or '"' or ')' or '’')) i--;
        return i < 0 || text[i] is '.' or '!' or '?';
    }
}
