using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Waymark.Handouts;
using Waymark.Layouts.Text;

namespace Waymark.Sites;

/// <summary>What one copy says in the blanks of its pages, as HTML.</summary>
internal sealed class CopyFilling(Copy copy, SiteMarks marks)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly byte[] Right = Encoding.UTF8.GetBytes(MovedWord.Right);
    private static readonly byte[] Left = Encoding.UTF8.GetBytes(MovedWord.Left);

    private readonly Dictionary<Blank, byte[]> _said = [];

    public ReadOnlySpan<byte> Of(Blank blank)
    {
        if (blank is Blank.Move(var passage, var carrier)) return marks.Passages[passage].Moves[carrier] ? Right : Left;
        if (!_said.TryGetValue(blank, out var said)) _said.Add(blank, said = Encoding.UTF8.GetBytes(Encoder.Encode(TextOf(blank))));
        return said;
    }

    private string TextOf(Blank blank) => blank switch
    {
        Blank.Name => copy.Recipient.Name,
        Blank.Notice => copy.Notice,
        Blank.Id => copy.Id,
        Blank.IdInGroups => copy.IdInGroups,
        Blank.Wording(var vary) => copy.Word(vary),
        Blank.Unseen(var passage, var end) => marks.Passages[passage].Unseen[end],
        _ => throw new UnreachableException($"No copy fills in {blank.GetType().Name}."),
    };
}
