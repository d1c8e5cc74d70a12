Task("Bench")
    .Description("What handouts cost, against writing and hashing the same bytes.")
    .IsDependentOn("Compile")
    .Does(() =>
{
    var code = StartProcess("bash", new ProcessSettings { Arguments = $"\"{root.CombineWithFilePath("bench/copies.sh").FullPath}\" {Argument("runs", "5")}", WorkingDirectory = root });
    if (code != 0) throw new CakeException(code, "The bench ended badly; the lines above say why.");
});

Task("PdfBench")
    .Description("What the PDFs cost against other programs, as a page of Markdown; --runs and --copies.")
    .Does(() =>
{
    var code = StartProcess("bash", new ProcessSettings { Arguments = $"\"{root.CombineWithFilePath("bench/pdf.sh").FullPath}\" {Argument("runs", "5")} {Argument("copies", "1000")}", WorkingDirectory = root });
    if (code != 0) throw new CakeException(code, "The bench ended badly; the lines above say why.");
});
