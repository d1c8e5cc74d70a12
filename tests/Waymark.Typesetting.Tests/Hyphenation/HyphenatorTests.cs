using Waymark.Typesetting.Hyphenation;

namespace Waymark.Typesetting.Tests.Hyphenation;

public sealed class HyphenatorTests
{
    /// <summary>Divisions that dictionaries of the languages give; a pattern may miss one, and must not invent one.</summary>
    [Theory]
    [InlineData("en-GB", "hyphenation", "hy-phen-a-tion")]
    [InlineData("en-GB", "temperature", "tem-per-at-ure")]
    [InlineData("en-US", "associate", "as-so-ciate")]
    [InlineData("en-US", "algorithm", "al-go-rithm")]
    [InlineData("de-DE", "Versandfreigabe", "Ver-sand-frei-ga-be")]
    [InlineData("de-AT", "Straßenbahnhaltestelle", "Stra-ßen-bahn-hal-te-stel-le")]
    [InlineData("fr-FR", "température", "tem-pé-ra-ture")]
    [InlineData("es-ES", "trazabilidad", "tra-za-bi-li-dad")]
    [InlineData("it-IT", "temperatura", "tem-pe-ra-tu-ra")]
    [InlineData("pt-PT", "temperatura", "tem-pe-ra-tura")]
    [InlineData("da-DK", "temperatur", "tem-pe-ra-tur")]
    [InlineData("pl-PL", "temperatura", "tem-pe-ra-tu-ra")]
    public void DividesAsDictionariesDo(string language, string word, string divided) => Assert.Equal(divided, Divided(language, word));

    /// <summary>Exceptions are words, whatever the patterns say of them.</summary>
    [Theory]
    [InlineData("en-US", "project", "project")]
    [InlineData("en-US", "Reciprocity", "Reci-procity")]
    [InlineData("en-GB", "university", "uni-ver-sity")]
    public void KnowsItsExceptions(string language, string word, string divided) => Assert.Equal(divided, Divided(language, word));

    [Theory]
    [InlineData("VERSANDFREIGABE")]
    [InlineData("ab")]
    [InlineData("")]
    public void LeavesAbbreviationsAndShortWordsWhole(string word) => Assert.Equal(word, Divided("de-DE", word));

    [Theory]
    [InlineData("ja-JP")]
    [InlineData("tr-TR")]
    [InlineData("nl-NL")]
    [InlineData("he-IL")]
    public void DividesNothingInALanguageWithoutPatterns(string language) => Assert.Null(Hyphenators.For(language));

    [Theory]
    [InlineData("")]
    [InlineData("% only a licence\n")]
    [InlineData("2\na1b\n")]
    [InlineData("2 3\n")]
    public void RefusesWhatIsNoPatternFile(string text) => Assert.Throws<FormatException>(() => PatternFile.Read(new StringReader(text)));

    /// <summary>Each file carries the licence that it comes under, and may be shipped with this project.</summary>
    [Fact]
    public void EveryPatternFileCarriesItsLicence()
    {
        var assembly = typeof(Hyphenators).Assembly;
        var files = assembly.GetManifestResourceNames().Where(name => name.StartsWith("hyphenation.", StringComparison.Ordinal)).ToList();
        Assert.Equal(9, files.Count);
        Assert.All(files, name =>
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var head = string.Join('\n', text.ReadToEnd().Split('\n').TakeWhile(line => line.StartsWith('%')));
            Assert.Matches(@"copyright:[\s%>]*Copyright", head);
            Assert.Matches("MIT|BSD 3-clause|Copying and distribution of this file, with or without modification", head);
        });
    }

    private static string Divided(string language, string word)
    {
        var points = Hyphenators.For(language)!.PointsOf(word);
        return string.Concat(word.Select((letter, at) => points.Contains(at) ? $"-{letter}" : $"{letter}"));
    }
}
