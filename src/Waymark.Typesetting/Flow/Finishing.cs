using System.Collections.Immutable;
using Waymark.Fonts;
using Waymark.Handouts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Parts;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Flow;

/// <summary>Makes the document of sheets that are filled, whatever its format.</summary>
internal static class Finishing
{
    /// <summary>What a copy's id is written in: base32 in groups.</summary>
    private const string LettersOfIds = "-234567abcdefghijklmnopqrstuvwxyz";

    /// <param name="area">Where text may stand, on every page.</param>
    /// <param name="movement">What copies of this kind of page may move.</param>
    /// <param name="folio">The lines that belong to a page, by its index and the number of pages.</param>
    public static SetResult Finish(
        this Press press, Edition edition, ImmutableArray<FontResource> fonts, Size page, Rectangle area, Movement movement, ImmutableArray<Sheet> sheets, Func<int, int, ImmutableArray<TextLine>> folio)
    {
        if (press.TurnsOver is { } width) foreach (var sheet in sheets) sheet.Turn(width);
        var structure = press.Tags.Finish();
        var document = new PageDocument
        {
            Title = edition.Title,
            Language = edition.Language,
            Size = page,
            TextArea = area,
            Pages = Binder.Bind(sheets, folio),
            Structure = structure,
            Bookmarks = Binder.BookmarksOf(sheets),
            Images = ImagesIn.Sheets(sheets, edition.Assets),
            Fonts = fonts,
            Running = [new RunningLetters(FaceRole.Mono, LettersOfIds)],
            Slots = [.. press.Slots],
            Movement = movement,
        };
        SuppliedFaces.TryUsual(press);
        // The running lines can report too, so the question is asked last.
        return new SetResult(press.Diagnostics.HasErrors ? null : document, press.Diagnostics.ToSorted());
    }
}
