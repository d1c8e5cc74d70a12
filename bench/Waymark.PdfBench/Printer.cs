using System.Globalization;
using System.Text;
using Waymark.Content;
using Waymark.Content.Model;
using Waymark.Disclosure;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Shifts;
using Waymark.Marks.Wording;
using Waymark.Pages;
using Waymark.Pdf;
using Waymark.Typesetting;

namespace Waymark.PdfBench;

/// <summary>One format of one edition of the sample, and copies of it as the command makes them: identity, wording, positions, file.</summary>
internal sealed class Printer
{
    private static readonly DateOnly s_day = new(2026, 11, 20);
    private readonly CopyKey _key = CopyKey.FromSecret(Encoding.ASCII.GetBytes("a key that benches have all together"[..CopyKey.Length]));
    private readonly Audience _audience;
    private readonly Roadmap _roadmap;
    private readonly Edition _edition;
    private readonly string _format;
    private readonly string _version;
    private readonly WordingSlots _wording;
    private readonly Positions _positions;
    private readonly PdfMaster _master;

    /// <exception cref="InvalidDataException">The workspace does not read without errors.</exception>
    public Printer(string workspace, string format)
    {
        var read = WorkspaceReader.Read(workspace);
        _roadmap = read.Roadmap ?? throw new InvalidDataException(string.Join('\n', read.Diagnostics));
        _format = format;
        _audience = new Audience("acme", "customer", "cs-leader", s_day);
        _edition = Disclose.Edition(_roadmap, _audience).Edition ?? throw new InvalidDataException("the sample has nothing to say");
        _version = EditionEncoding.VersionOf(_edition);
        _wording = WordingSlots.Of(_edition, _key);
        Document = (format == "deck" ? Deck.Set(_edition) : Brief.Set(_edition)).Document ?? throw new InvalidDataException("the sample cannot be set");
        _positions = Positions.Of(Document, _key);
        _master = PdfMaster.Prepare(Document);
    }

    public PageDocument Document { get; }

    public CopyLayer LayerOf(int person)
    {
        var recipient = new Recipient(string.Create(CultureInfo.InvariantCulture, $"Person {person}"), string.Create(CultureInfo.InvariantCulture, $"person{person}@acme.example"));
        var id = new CopyIdentity
        {
            CustomerId = _audience.CustomerId, Address = recipient.Address, Name = recipient.Name, Viewer = _audience.Viewer, Sharer = _audience.Sharer,
            Date = _audience.Date, Formats = [_format], Protected = false, Version = _version, PreviousId = null,
        }.IdUnder(_key);
        var code = new CodeWord(_key, id);
        var copy = Disclose.Copy(_roadmap, _audience, new CopyRequest(id, recipient, null, _wording.ChoicesOf(code)));
        var layer = (_format == "deck" ? Deck.SetCopy(Document, _edition, copy) : Brief.SetCopy(Document, _edition, copy)).Layer!;
        return layer with { Nudges = _positions.NudgesOf(code) };
    }

    /// <summary>Writes one copy over what the memory holds.</summary>
    /// <param name="marked">False for a copy that only says whom it is for: nothing is moved, and every wording is the first.</param>
    public ReadOnlySpan<byte> Write(int person, MemoryStream memory, bool marked = true)
    {
        memory.SetLength(0);
        var layer = LayerOf(person);
        _master.WriteCopy(marked ? layer : layer with { Nudges = [], Choices = [.. new byte[layer.Choices.Length]] }, memory);
        return memory.GetBuffer().AsSpan(0, (int)memory.Length);
    }
}
