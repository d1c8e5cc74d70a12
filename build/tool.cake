// Calls the built tool. Options that the pipeline was given pass through to the stages that know them.
string Given(string name) => Argument<string>(name, null);

void Waymark(string command, params string[] passedThrough)
{
    var arguments = new ProcessArgumentBuilder().AppendQuoted(tool.FullPath);
    foreach (var word in command.Split(' ')) arguments.Append(word);
    arguments.Append("--workspace").AppendQuoted(workspace.FullPath);
    foreach (var option in passedThrough)
        if (Given(option) is { } value) arguments.Append("--" + option).AppendQuoted(value);
    var code = StartProcess("dotnet", new ProcessSettings { Arguments = arguments, WorkingDirectory = root });
    if (code != 0) throw new CakeException(code, $"waymark {command} ended with exit code {code}; its own lines above say why.");
}
