using System.Collections.Frozen;
using System.Text;

namespace Waymark.Verify.Pdf;

/// <summary>An operator of content streams (ISO 32000-2, annex A), or a word that stands where one should.</summary>
/// <param name="Draws">Whether it only draws lines and areas, or sets how: nothing that text depends on, once the state is restored.</param>
internal sealed record ContentOperator(string Word, bool IsKnown, bool Draws)
{
    private const int Longest = 3;

    private static readonly string[] s_drawing = "b B b* B* BDC BMC c CS cs d EMC f F f* G g gs h i j J K k l m M n q Q re RG rg ri s S SC sc SCN scn sh v w W W* y".Split(' ');
    private static readonly string[] s_others = "BI BT BX cm d0 d1 Do DP ET EX MP T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz ' \"".Split(' ');

    /// <summary>By their letters, the first lowest: a content stream has thousands of few kinds.</summary>
    private static readonly FrozenDictionary<uint, ContentOperator> s_known = s_drawing.Select(word => new ContentOperator(word, IsKnown: true, Draws: true))
        .Concat(s_others.Select(word => new ContentOperator(word, IsKnown: true, Draws: false)))
        .ToFrozenDictionary(known => Letters(Encoding.Latin1.GetBytes(known.Word)));

    /// <summary>The operator that these bytes spell, or null.</summary>
    public static ContentOperator? Find(ReadOnlySpan<byte> word) => word.Length is > 0 and <= Longest && s_known.TryGetValue(Letters(word), out var known) ? known : null;

    /// <summary>The operator of that name, or a word that is none.</summary>
    public static ContentOperator Of(string word) => Find(Encoding.Latin1.GetBytes(word)) ?? new ContentOperator(word, IsKnown: false, Draws: false);

    private static uint Letters(ReadOnlySpan<byte> word)
    {
        var letters = 0u;
        for (var i = word.Length - 1; i >= 0; i--) letters = (letters << 8) | word[i];
        return letters;
    }
}
