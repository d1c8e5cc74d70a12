using System.Text;

namespace Waymark.Verify.Words;

/// <summary>
/// Places at which a text can be read in a second way: as two words where an element ends inside a word, as one word where a hyphen ends a
/// line. Only what stands around them needs a second reading.
/// </summary>
internal static class Joints
{
    /// <summary>Characters to either side: more than the longest name has.</summary>
    private const int Around = 160;

    /// <param name="joints">In order, without overlaps: what is replaced, from its first character to after its last.</param>
    /// <returns>The surroundings of all joints with every joint replaced, boundaries between them; empty where there are no joints.</returns>
    public static string Reread(string text, List<(int From, int To)> joints, string with)
    {
        var reread = new StringBuilder();
        for (var i = 0; i < joints.Count;)
        {
            var from = StartOfWord(text, Math.Max(0, joints[i].From - Around));
            if (reread.Length > 0) reread.Append(WordReader.Boundary);
            int to;
            do
            {
                to = EndOfWord(text, Math.Min(text.Length, joints[i].To + Around));
                reread.Append(text.AsSpan(from, joints[i].From - from)).Append(with);
                from = joints[i++].To;
            }
            while (i < joints.Count && joints[i].From - Around <= to);

            reread.Append(text.AsSpan(from, Math.Max(0, to - from)));
        }

        return reread.ToString();
    }

    private static int StartOfWord(string text, int at)
    {
        while (at > 0 && char.IsLetterOrDigit(text[at - 1])) at--;
        return at;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
        return at;
    }
}
