using System.CommandLine;
using System.Diagnostics;
using System.IO.Enumeration;
using Waymark.Attacks.Frame;

// The attack table: what people do to copies, and how often the copy is still named.
//   dotnet run -c Release --project bench/Waymark.Attacks -- [--size small|full] [--rows GLOB…] [--strengths GLOB…] [--leaks N] [--journal FILE] [--minutes M] [--copies FOLDER]
var size = new Option<string>("--size") { Description = "small: one leak a strength; full: all of them, and write results and docs/attacks.md.", DefaultValueFactory = _ => "small" };
size.AcceptOnlyFromAmong("small", "full");
var rows = new Option<string[]>("--rows") { Description = "Only rows whose id matches one of these, such as 17-*.", DefaultValueFactory = _ => ["*"], AllowMultipleArgumentsPerToken = true };
var strengths = new Option<string[]>("--strengths") { Description = "In the full size, only strengths whose name matches one of these, such as \"deck, tilted*\".", DefaultValueFactory = _ => ["*"], AllowMultipleArgumentsPerToken = true };
var leaks = new Option<int>("--leaks") { Description = "In the full size, leaks of a strength at most.", DefaultValueFactory = _ => int.MaxValue };
var journal = new Option<string?>("--journal") { Description = "In the full size, a file that takes every leak as it is traced; a run with the same file goes on where the last one ended.", HelpName = "FILE" };
var minutes = new Option<double>("--minutes") { Description = "In the full size, begin no leak after so long.", DefaultValueFactory = _ => double.PositiveInfinity };
var copies = new Option<string?>("--copies") { Description = "A folder that keeps the copies which leak: making fifty takes a minute, and the next run takes them from there.", HelpName = "FOLDER" };
var command = new RootCommand("Runs the attack table. Exit code 1: a row is below its threshold, or a wrong copy was named.") { size, rows, strengths, leaks, journal, minutes, copies };
command.SetAction(arguments =>
{
    using var run = new AttackRun(arguments.GetValue(size) == "full", arguments.GetValue(leaks), arguments.GetValue(copies));
    AttackRow[] chosen = [.. AttackRows.All.Where(row => arguments.GetValue(rows)!.Any(glob => FileSystemName.MatchesSimpleExpression(glob, row.Id)))];
    // Every row is run, also after one that failed.
    return (run.IsFull ? Full() : Array.TrueForAll(Array.ConvertAll(chosen, Small), passes => passes)) ? 0 : 1;

    bool Small(AttackRow row)
    {
        var passes = true;
        foreach (var strength in row.Strengths)
        {
            var started = Stopwatch.GetTimestamp();
            var result = strength.Run(run, row);
            passes &= result.Passes;
            Console.Out.WriteLine($"{AttackTable.LineOf(new RowResult(row.Number, row.Id, row.Attack, IssueOfCopies.Copies, []), result)} {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        }

        return passes;
    }

    bool Full()
    {
        var campaign = new Campaign(run, Journal.Open(arguments.GetValue(journal)), [.. chosen], name => Array.Exists(arguments.GetValue(strengths)!, glob => FileSystemName.MatchesSimpleExpression(glob, name)));
        var longest = arguments.GetValue(minutes);
        campaign.Run(double.IsFinite(longest) ? TimeSpan.FromMinutes(longest) : TimeSpan.MaxValue, Console.Error.WriteLine);
        foreach (var row in campaign.Results)
        {
            ResultFiles.Write(Repository.Results, row);
            foreach (var strength in row.Strengths) Console.Out.WriteLine(AttackTable.LineOf(row, strength));
        }

        File.WriteAllText(Repository.Table, AttackTable.Write(ResultFiles.ReadAll(Repository.Results)));
        return campaign.Results.All(row => row.Strengths.All(strength => strength.Passes));
    }
});
return command.Parse(args).Invoke();
