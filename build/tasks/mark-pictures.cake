Task("MarkPictures")
    .Description("Makes the pictures of docs/imperceptible.md anew: two copies of the sample beside each other at 100 % and 400 %, and what differs.")
    .IsDependentOn("Compile")
    .Does(() =>
{
    RequireDebianPackages();
    var day = Argument("date", "2026-11-20");
    var scene = root.Combine("output/pictures/marks");
    CleanDirectory(scene);
    CopyDirectory(root.Combine("content"), scene.Combine("content"));
    void Run(string program, string arguments)
    {
        var code = StartProcess(program, new ProcessSettings { Arguments = arguments, WorkingDirectory = root });
        if (code != 0) throw new CakeException(code, $"{program} {arguments} ended with exit code {code}.");
    }

    foreach (var (name, folder) in new[] { ("Jane Doe <jane@acme.example>", "one"), ("Omar Haddad <omar.haddad@acme.example>", "other") })
        Run("dotnet", $"\"{tool.FullPath}\" handout --customer acme --to \"{name}\" --date {day} --out \"{scene.Combine(folder).FullPath}\" --workspace \"{scene.FullPath}\"");
    Run("python3", $"build/mark_pictures.py \"{scene.Combine("one").FullPath}\" \"{scene.Combine("other").FullPath}\" docs/pictures/marks");
});
