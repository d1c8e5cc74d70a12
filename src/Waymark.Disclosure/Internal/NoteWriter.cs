using Waymark.Content.Model;
using Waymark.Handouts.Internal;

namespace Waymark.Disclosure.Internal;

/// <summary>
/// Writes presenter's notes. What is to be said is meant for the customer, so it is written as for the customer: a presenter who sees more is not led to say it.
/// What is to be avoided is written as for the presenter.
/// </summary>
internal sealed class NoteWriter(Presenting aloud, Presenting own)
{
    public PresenterWords Write(PresenterNote? note) => note is null
        ? PresenterWords.None
        : new PresenterWords(aloud.Writer.Line(note.Say), own.Writer.Line(note.Avoid), [.. note.Expect.Select(aloud.Writer.Line).Where(line => !line.IsEmpty)]);
}
