Task("Pictures")
    .Description("Makes the README's pictures and every kind of page anew from the sample workspace, into docs/pictures/.")
    .IsDependentOn("Compile")
    .Does(() =>
{
    RequireDebianPackages();
    var day = Argument("date", "2026-11-20");
    var scene = root.Combine("output/pictures");
    CleanDirectory(scene);
    CopyDirectory(root.Combine("content"), scene.Combine("content"));
    void Make(string arguments)
    {
        var code = StartProcess("dotnet", new ProcessSettings { Arguments = $"\"{tool.FullPath}\" {arguments} --workspace \"{scene.FullPath}\"", WorkingDirectory = root });
        if (code != 0) throw new CakeException(code, $"waymark {arguments} ended with exit code {code}.");
    }

    // What a customer success manager shares, and two more that between them have every kind of page: one with all that lies ahead, one with a vision.
    foreach (var role in new[] { "csm", "cs-leader", "executive" })
        Make($"handout --customer acme --to \"Jane Doe <jane@acme.example>\" --as {role} --date {day} --out \"{scene.Combine(role).FullPath}\"");
    Make($"site --role product --date {day}");
    Make($"site --role csm --date {day}");
    var pictures = root.Combine("docs/pictures");
    EnsureDirectoryExists(pictures.Combine("pages"));

    void Screenshot(FilePath page, string name, int width, int height) => StartProcess("chromium", new ProcessSettings
    {
        Arguments = new ProcessArgumentBuilder()
            .Append("--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars")
            .Append($"--user-data-dir=\"{scene.Combine("browser").FullPath}\"")
            .Append($"--window-size={width},{height} --force-device-scale-factor=0.6")
            .Append($"--screenshot=\"{pictures.CombineWithFilePath(name + ".png").FullPath}\"")
            .AppendQuoted("file://" + page.FullPath),
        RedirectStandardError = true,
    });

    // A page is found by words that only it has: numbers of pages move with the content.
    void Page(string role, string document, string words, string name, int dotsPerInch)
    {
        var pdf = scene.Combine(role).CombineWithFilePath(document);
        StartProcess("pdftotext", new ProcessSettings { Arguments = $"-layout \"{pdf.FullPath}\" -", RedirectStandardOutput = true }, out var lines);
        var pages = string.Join("\n", lines).Split('\f');
        var page = System.Array.FindIndex(pages, text => text.Contains(words)) + 1;
        if (page == 0) throw new CakeException(1, $"No page of {role}/{document} says \"{words}\".");
        StartProcess("pdftoppm", new ProcessSettings
        {
            Arguments = $"-r {dotsPerInch} -f {page} -l {page} -singlefile -png \"{pdf.FullPath}\" \"{pictures.CombineWithFilePath(name).FullPath}\"",
        });
    }

    Screenshot(scene.Combine("csm").CombineWithFilePath("site/index.html"), "microsite", 1280, 1500);
    Screenshot(scene.CombineWithFilePath("output/site/product/board.html"), "board", 1440, 1180);
    Screenshot(scene.CombineWithFilePath("output/site/csm/talks/acme.html"), "talk", 1280, 1640);
    Page("csm", "brief.pdf", "Prepared for", "brief", 72);
    Page("csm", "deck.pdf", "Direction for", "deck", 60);
    foreach (var (role, document, words, name) in new[]
    {
        ("cs-leader", "brief.pdf", "By the end of", "brief-opening"),
        ("cs-leader", "brief.pdf", "What we work on", "brief-themes"),
        ("cs-leader", "brief.pdf", "When to expect what", "brief-timeline"),
        ("cs-leader", "brief.pdf", "Coming soon", "brief-question"),
        ("cs-leader", "brief.pdf", "On the horizon", "brief-horizon"),
        ("executive", "brief.pdf", "Blue sky", "brief-blue-sky"),
        ("cs-leader", "brief.pdf", "Your feedback in action", "brief-feedback"),
        ("cs-leader", "deck.pdf", "Our roadmap, for", "deck-title"),
        ("cs-leader", "deck.pdf", "Where we are going", "deck-strategy"),
        ("cs-leader", "deck.pdf", "What we work on", "deck-themes"),
        ("cs-leader", "deck.pdf", "Stop and ask", "deck-question"),
        ("cs-leader", "deck.pdf", "Recently shipped", "deck-shipped"),
        ("cs-leader", "deck.pdf", "Coming soon ·", "deck-item"),
        ("cs-leader", "deck.pdf", "What we expect to deliver next", "deck-pair"),
        ("cs-leader", "deck.pdf", "Direction for", "deck-horizon"),
        ("executive", "deck.pdf", "Ideas we study", "deck-blue-sky"),
        ("cs-leader", "deck.pdf", "Your feedback in action", "deck-feedback"),
        ("cs-leader", "deck.pdf", "Where we go from here", "deck-next-steps"),
    })
        Page(role, document, words, "pages/" + name, document == "deck.pdf" ? 42 : 48);
    foreach (var picture in GetFiles(pictures + "/**/*.png"))
        Information("{0}: {1} KiB", picture.GetFilename(), FileSize(picture) / 1024);
});
