using System.Collections.Concurrent;
using Waymark.Pages;
using Waymark.Pdf.Assembly;
using Waymark.Pdf.Protection;

namespace Waymark.Pdf;

/// <summary>
/// A document as a PDF, up to what differs between its copies. Fonts, images, drawings, tags and bookmarks are made once;
/// a copy adds its words, its watermark and its names. The same document and copy give the same bytes, on any thread.
/// </summary>
public sealed class PdfMaster
{
    private readonly PageDocument document;
    private readonly MasterBuilder master;
    private readonly ConcurrentBag<CopyWriter> idle = [];

    private PdfMaster(PageDocument document) => (this.document, master) = (document, new MasterBuilder(document));

    /// <summary>Makes what copies share.</summary>
    /// <exception cref="Images.ImageFormatException">An image is broken, too large, or of a kind that is not written.</exception>
    /// <exception cref="InconsistentDocumentException">The document contradicts itself, or a face lacks one of its characters.</exception>
    public static PdfMaster Prepare(PageDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Pages.IsDefaultOrEmpty)
            throw new ArgumentException("a document has at least one page", nameof(document));
        return new PdfMaster(document);
    }

    /// <summary>Writes one recipient's file. Safe to call from many threads.</summary>
    /// <param name="copy">What is the recipient's own.</param>
    /// <param name="protection">A passphrase for the file, or null.</param>
    /// <exception cref="ArgumentException">
    /// The copy lacks a choice, the passphrase is none, or, as an <see cref="InconsistentDocumentException"/>, a face lacks a
    /// character of the copy's lines.
    /// </exception>
    public byte[] WriteCopy(CopyLayer copy, PdfProtection? protection = null) => WriteCopy(copy, protection, static file => file.ToArray());

    /// <summary>Writes one recipient's file to a stream.</summary>
    /// <inheritdoc cref="WriteCopy(CopyLayer, PdfProtection?)" path="/*[self::param or self::exception]"/>
    public void WriteCopy(CopyLayer copy, Stream output, PdfProtection? protection = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        WriteCopy(copy, protection, file =>
        {
            output.Write(file.Span);
            return file.Length;
        });
    }

    private T WriteCopy<T>(CopyLayer copy, PdfProtection? protection, Func<ReadOnlyMemory<byte>, T> use)
    {
        ArgumentNullException.ThrowIfNull(copy);
        if (!idle.TryTake(out var writer))
            writer = new CopyWriter(master, document);
        var result = use(writer.Write(copy, protection));
        idle.Add(writer);
        return result;
    }
}
