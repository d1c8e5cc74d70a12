Task("Pictures")
    .Description("Makes the README's pictures anew from the sample workspace, into docs/pictures/.")
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

    Make($"handout --customer acme --to \"Jane Doe <jane@acme.example>\" --date {day}");
    Make($"site --role product --date {day}");
    var handout = GetDirectories(scene + "/output/handouts/acme/*").Single();
    var pictures = root.Combine("docs/pictures");
    EnsureDirectoryExists(pictures);

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

    Screenshot(handout.CombineWithFilePath("site/index.html"), "microsite", 1280, 1500);
    Screenshot(scene.CombineWithFilePath("output/site/product/board.html"), "board", 1440, 1180);
    StartProcess("pdftoppm", new ProcessSettings
    {
        Arguments = $"-r 72 -f 1 -l 1 -singlefile -png \"{handout.CombineWithFilePath("brief.pdf").FullPath}\" \"{pictures.CombineWithFilePath("brief").FullPath}\"",
    });
    foreach (var picture in GetFiles(pictures + "/*.png"))
        Information("{0}: {1} KiB", picture.GetFilename(), FileSize(picture) / 1024);
});
