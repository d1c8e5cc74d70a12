using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Outputs;

/// <summary>A word of a PDF where poppler finds it, in points from the top left corner of its page.</summary>
/// <param name="Left">Left edge of its first letter's box.</param>
/// <param name="Bottom">Where the descenders of its face end, below the baseline by the same length for all words of one face and size.</param>
internal sealed record PrintedWord(int Page, string Text, double Left, double Right, double Bottom)
{
    /// <summary>Points between two places of one word, in whatever direction.</summary>
    public double DistanceTo(PrintedWord other) => Math.Sqrt(Math.Pow(Left - other.Left, 2) + Math.Pow(Bottom - other.Bottom, 2));
}

/// <summary>Reads finished PDFs with a program that knows nothing of ours, in the order in which they draw their words.</summary>
internal static partial class PrintedWords
{
    /// <summary>Points by which the baselines of two lines differ at least.</summary>
    private const double LineStep = 1;

    public static IReadOnlyList<PrintedWord> Of(string pdf)
    {
        var listed = OtherProgram.Start("pdftotext", ["-raw", "-bbox", pdf, "-"]).Expect(0).Output;
        XNamespace html = "http://www.w3.org/1999/xhtml";
        return [.. XDocument.Parse(listed).Descendants(html + "page").SelectMany((page, number) => page.Elements(html + "word").Select(word =>
            new PrintedWord(number, word.Value, Number(word, "xMin"), Number(word, "xMax"), Number(word, "yMax"))))];
    }

    /// <summary>The same, line by line: a line ends where the next word stands lower, higher or further to the left.</summary>
    public static IReadOnlyList<IReadOnlyList<PrintedWord>> LinesOf(IReadOnlyList<PrintedWord> words)
    {
        var lines = new List<List<PrintedWord>>();
        foreach (var word in words)
        {
            if (lines is [.., [.., var last]] && last.Page == word.Page && Math.Abs(last.Bottom - word.Bottom) < LineStep && word.Left > last.Left) lines[^1].Add(word);
            else lines.Add([word]);
        }

        return lines;
    }

    /// <summary>Words and signs of a text, each by itself.</summary>
    public static string[] TokensOf(string text) => [.. Token().Matches(text.Normalize(System.Text.NormalizationForm.FormKC)).Select(match => match.Value)];

    private static double Number(XElement word, string edge) => double.Parse(word.Attribute(edge)!.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+|\S", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Token();
}
