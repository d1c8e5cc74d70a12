using Waymark.Handouts;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Shifts;
using Waymark.Pages;
using Waymark.Pdf;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Making;

/// <summary>One paged document of an edition with everything that all its copies share: its pages, its fonts and streams, its positions.</summary>
internal sealed class DocumentPrint
{
    private readonly PagedFormat _format;
    private readonly Edition _edition;
    private readonly CopyKey _key;
    private readonly PageDocument _document;
    private readonly PdfMaster _master;

    /// <exception cref="ContentException">The edition cannot be set: a letter that no face has, an image that is none, a table too wide.</exception>
    public DocumentPrint(PagedFormat format, Edition edition, CopyKey key)
    {
        (_format, _edition, _key) = (format, edition, key);
        var set = format.Set(edition);
        _document = set.Document ?? throw new ContentException(set.Diagnostics);
        _master = PdfMaster.Prepare(_document);
        Positions = Positions.Of(_document, key);
        Encoded = PageEncoding.Encode(_document);
    }

    public int Pages => _document.Pages.Length;

    /// <summary>What its copies move.</summary>
    public Positions Positions { get; }

    /// <summary>The pages as the ledger keeps them.</summary>
    public byte[] Encoded { get; }

    /// <summary>The file of one copy, marked.</summary>
    /// <param name="passphrase">What it is protected with, or null for the plain file.</param>
    /// <exception cref="ContentException">A letter of the recipient's name is in no face.</exception>
    public byte[] Write(Copy copy, Passphrase? passphrase = null)
    {
        var set = _format.SetCopy(_document, _edition, copy);
        var layer = set.Layer ?? throw new ContentException(set.Diagnostics);
        var protection = passphrase is null ? null : Protecting.Of(passphrase, copy.Id, _format.File, _key);
        return _master.WriteCopy(layer with { Nudges = Positions.NudgesOf(new CodeWord(_key, copy.Id)) }, protection);
    }
}
