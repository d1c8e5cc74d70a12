using Waymark.Verify.Tests.Support;

namespace Waymark.Verify.Tests;

/// <summary>What an audience may read is no finding, in any form of output: a gate that cries wolf is taken out.</summary>
public sealed class CleanOutputTests
{
    [Fact]
    public void ASoundHandoutPasses()
    {
        using var output = new Output();
        output.Scan().FindsNothing();
    }

    [Fact]
    public void SoDoesTheSameHandoutInAnArchive()
    {
        using var output = new Output();
        var site = Directory.GetFiles(Path.Combine(output.Folder, "site"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => ($"Roadmap/site/{Path.GetFileName(file)}", File.ReadAllBytes(file)));
        output.Write("handout.zip", Output.Zip([.. site, ("Roadmap/brief.pdf", new PdfDraft().Bytes())]));
        output.Scan().FindsNothing();
    }

    [Fact]
    public void WordsThatStandSideBySideByChancePass()
    {
        using var output = new Output();
        // "Seventeen turbines" is hidden; "bulk export" and "sign in" are visible, and a hidden call might name both in a row.
        output.Body("<ul><li>Bulk export to Parquet</li><li>Sign in with groups</li><li>Data you own</li></ul>");
        output.Scan().FindsNothing();
    }

    [Fact]
    public void ApprovedWordingPassesWhereTheSourceHasTheOtherWord()
    {
        using var output = new Output();
        output.Body("<p>Analysts copy tables into the warehouse manually. Whole months arrive in one file, rapidly enough for the morning.</p>");
        output.Scan().FindsNothing();
    }

    [Fact]
    public void WhatIsHiddenFromJaneIsNoFindingForProduct()
    {
        using var output = new Output();
        output.Body("<p>The first write lands on a customer's own storage on 15 March 2027. Priya Nairobi owns it.</p>");
        output.Scan().Finds("WM5001");
        output.AsRoleSite();
        Estate.Scanner.Scan(Estate.ForProduct, output.Folder).FindsNothing();
    }

    [Fact]
    public void APresentersWordsAreForTheRolesThatThePolicyNames()
    {
        using var output = new Output();
        output.Body("<p>Ask who wrote the weekend script, and wait for the laugh. Never name the spring pilot before they do.</p>");
        output.Scan().Finds("WM5001");
        output.AsRoleSite();
        Estate.Scanner.Scan(Estate.ForProduct, output.Folder).Finds("WM5001");
        Estate.Scanner.Scan(Estate.ForCsm, output.Folder).FindsNothing();
    }

    [Fact]
    public void TheDayThatSomethingShippedIsAFact()
    {
        using var output = new Output();
        output.Body("<p>Shipped <time datetime=\"2026-09-30\">30 September 2026</time></p>");
        output.Scan().FindsNothing();
    }

    [Fact]
    public void AnEmptyFolderSaysNothing()
    {
        var folder = Directory.CreateTempSubdirectory("waymark-empty-");
        Estate.Scanner.Scan(Estate.ForJane, folder.FullName).FindsNothing();
        folder.Delete();
    }

    [Fact]
    public void TheSameOutputGivesTheSameReport()
    {
        using var output = new Output();
        output.Body(string.Concat(Estate.Restricted.Select(planted => $"<p>{planted.Text}</p>")));
        Assert.Equal(output.Scan().Written(), OutputScan.Scan(Estate.Roadmap, Estate.ForJane, output.Folder).Written());
    }

    [Fact]
    public void AnUnknownCustomerOrRoleIsTheCallersFault()
    {
        using var output = new Output();
        Assert.Throws<ArgumentException>(() => Estate.Scanner.Scan(new ScanSubject.RoleSite("nobody") { Date = Estate.Today }, output.Folder));
        Assert.Throws<ArgumentException>(() => Estate.Scanner.Scan(new ScanSubject.Handout("nobody", "customer", "csm", "N", "n@x.example") { Date = Estate.Today }, output.Folder));
    }
}
