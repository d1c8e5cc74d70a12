using System.Collections.Immutable;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>
/// Takes the slots out of a paragraph with letters that run from right to left. A copy with other wording moves what follows on a line to the right; what follows
/// here may stand to the left, and would be pushed over its neighbours.
/// </summary>
internal static class SettledSlots
{
    /// <returns>The atoms with every slot's first wording as plain words, which the press then no longer counts among its slots.</returns>
    public static List<Atom> In(List<Atom> atoms, Press press)
    {
        var settled = new List<Atom>(atoms.Count);
        foreach (var atom in atoms)
        {
            var parts = ImmutableArray.CreateBuilder<Part>();
            foreach (var part in atom.Parts)
            {
                if (part is ChoicePart choice) Settle(choice, parts, settled, press);
                else parts.Add(part);
            }

            settled.Add(new Atom(parts.ToImmutable(), atom.After) { Space = atom.Space, SpaceLevel = atom.SpaceLevel, Hyphen = atom.Hyphen, Kern = atom.Kern, BreakCost = atom.BreakCost });
        }

        return settled;
    }

    private static void Settle(ChoicePart choice, ImmutableArray<Part>.Builder parts, List<Atom> settled, Press press)
    {
        press.Slots.Remove(choice.Slot);
        var words = choice.Options[0];
        for (var index = 0; index < words.Length; index++)
        {
            parts.Add(new TextPart(words[index], press.Meter.WidthOf(words[index], choice.Style), choice.Style, choice.Content, choice.Link));
            if (index == words.Length - 1) continue;
            settled.Add(new Atom(parts.ToImmutable(), Joint.Space) { Space = press.Meter.SpaceIn(choice.Style) });
            parts.Clear();
        }
    }
}
