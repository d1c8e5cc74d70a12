using System.Globalization;
using System.Xml.Linq;
using Waymark.Attacks.Frame;
using Waymark.Marks.Accusation;
using Waymark.Marks.Pictures;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Words painted over before it is passed on.</summary>
internal sealed class Redacted : AttackRow
{
    private const int Dpi = 144;

    public override int Number => 12;
    public override string Id => "12-redacted";
    public override string Attack => "screenshot of one page at 144 dpi, words painted over";

    public override IEnumerable<Strength> Strengths =>
        from sheet in Sheet.Both
        from part in ((int Percent, double Threshold)[])[(20, 1), (50, 0.99)]
        select new LeakByLeak($"{sheet.Name}, {part.Percent} % of the words", Aim.Named, part.Threshold, 50, attempt => Paint(attempt, sheet, part.Percent / 100.0))
        {
            Small = 0,
            Note = sheet == Sheet.Slide ? Why : "",
        };

    /// <summary>Slides of the sample have from 51 positions on, half of them 86 at most: of these, painting leaves what the name of the strength says.</summary>
    private static readonly string Why = string.Create(CultureInfo.InvariantCulture, $"of a slide of few words too few marks stay: nobody is accused by fewer than {Judgement.FewestSlots}");

    private static Outcome Paint(Attempt attempt, Sheet sheet, double share)
    {
        var (page, boxes) = (sheet.One(attempt), Path.Combine(attempt.Folder, "words.html"));
        var picture = PagePicture.Render(attempt, sheet, page, Dpi);
        OtherProgram.Run("pdftotext", "-bbox", "-f", page, "-l", page, sheet.PdfOf(attempt.Copy), boxes);
        var pixels = new byte[picture.Width * picture.Height];
        for (var i = 0; i < pixels.Length; i++) pixels[i] = picture.At(i % picture.Width, i / picture.Width);
        foreach (var word in XDocument.Load(boxes).Descendants().Where(element => element.Name.LocalName == "word"))
            if (attempt.Dice.Chance(share)) Fill(pixels, picture, Pixel(word, "xMin"), Pixel(word, "yMin"), Pixel(word, "xMax"), Pixel(word, "yMax"));
        return PagePicture.Trace(attempt, new GreyPicture(picture.Width, picture.Height, pixels), "jpg", "-quality", "90");
    }

    private static int Pixel(XElement word, string edge) => (int)Math.Round(double.Parse(word.Attribute(edge)!.Value, CultureInfo.InvariantCulture) * Dpi / 72);

    private static void Fill(byte[] pixels, GreyPicture page, int left, int top, int right, int bottom)
    {
        for (var y = Math.Max(0, top); y < Math.Min(page.Height, bottom); y++)
            for (var x = Math.Max(0, left); x < Math.Min(page.Width, right); x++) pixels[(y * page.Width) + x] = 0;
    }
}
