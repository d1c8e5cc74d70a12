Task("Attacks")
    .Description("Attacks copies and traces them; --size full for all leaks and the page in the docs, --rows GLOB for some.")
    .IsDependentOn("CompileAll")
    .Does(() =>
{
    RequireDebianPackages();
    var bench = root.CombineWithFilePath("bench/Waymark.Attacks/bin/Release/net10.0/Waymark.Attacks.dll");
    var arguments = new ProcessArgumentBuilder().AppendQuoted(bench.FullPath)
        .Append("--size").Append(Argument("size", "small")).Append("--rows").AppendQuoted(Argument("rows", "*"));
    var code = StartProcess("dotnet", new ProcessSettings { Arguments = arguments, WorkingDirectory = root });
    if (code != 0) throw new CakeException(code, "A row is below its threshold, or a wrong copy was named; the lines above say which.");
});
