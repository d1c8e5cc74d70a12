using System.CommandLine;
using Waymark.Cli.Init;

namespace Waymark.Cli.CommandLine;

/// <summary><c>waymark init [DIR]</c>: a new workspace that builds.</summary>
internal static class InitCommand
{
    internal sealed record InitAnswer(string Directory, IReadOnlyList<string> Files);

    public static Command Create(CommandHost host)
    {
        var folder = new Argument<string>("dir") { Description = "Folder to write into; it is made if it is not there.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var command = new Command("init", "Write a new workspace that builds.") { folder };
        return host.Bind(command, run =>
        {
            var target = Path.GetFullPath(run.Value(folder)!);
            var files = WorkspaceTemplate.WriteTo(target);
            foreach (var file in files) run.Terminal.Say(file);
            run.Terminal.Say($"A workspace is ready in {target}. Next: waymark handouts --workspace {target}");
            run.Terminal.Answer(new InitAnswer(target, files));
            return ExitCode.Done;
        });
    }
}
