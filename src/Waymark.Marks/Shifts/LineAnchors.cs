using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Waymark.Pages;
using Waymark.Pages.Text;

namespace Waymark.Marks.Shifts;

/// <summary>
/// What names the slots of a line: its own text with the first option of every wording. Lines of equal words are told apart by their order among
/// themselves, which text elsewhere does not change.
/// </summary>
internal sealed class LineAnchors
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>Of the next line that has slots, in the order of the document.</summary>
    public string Next(TextLine line)
    {
        var text = TextOf(line);
        _seen[text] = _seen.GetValueOrDefault(text) + 1;
        return text + "\n" + _seen[text].ToString(CultureInfo.InvariantCulture);
    }

    private static string TextOf(TextLine line)
    {
        var text = new StringBuilder();
        foreach (var piece in line.Pieces)
        {
            var words = piece switch { Word word => [word], WordChoice choice => choice.Options[0], _ => ImmutableArray<Word>.Empty };
            foreach (var word in words) text.Append(word.Text).Append(word.SpaceAfter ? " " : "");
        }

        return text.ToString();
    }
}
