using Waymark.Pdf.Syntax;
using Waymark.Pdf.Tagging;

namespace Waymark.Pdf.Painting;

/// <summary>Text in the marked content that it belongs to: begins a sequence where another one's words begin, and ends the last.</summary>
internal sealed class MarkedText(PdfBuffer stream, TextPainter painter, PageMarks marks)
{
    /// <summary>The mark of words that are artifacts.</summary>
    public const int Artifacts = -1;

    private int? current;

    public void Enter(int mark)
    {
        if (mark == current)
            return;
        Leave();
        if (mark == Artifacts)
            stream.Raw(Artifact.Layout);
        else
            marks.Begin(mark, stream);
        current = mark;
    }

    public void End()
    {
        Leave();
        painter.End();
    }

    private void Leave()
    {
        painter.Close();
        if (current is not null)
            stream.Raw(Artifact.End);
        current = null;
    }
}
