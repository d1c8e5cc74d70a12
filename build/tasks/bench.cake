Task("Bench")
    .Description("What handouts cost, against writing and hashing the same bytes.")
    .IsDependentOn("Compile")
    .Does(() =>
{
    var code = StartProcess("bash", new ProcessSettings { Arguments = $"\"{root.CombineWithFilePath("bench/copies.sh").FullPath}\" {Argument("runs", "5")}", WorkingDirectory = root });
    if (code != 0) throw new CakeException(code, "The bench ended badly; the lines above say why.");
});
