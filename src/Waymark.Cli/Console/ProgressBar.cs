using Spectre.Console;

namespace Waymark.Cli.Console;

/// <summary>Shows long work while it lasts: a bar for a person at a terminal, nothing in a log.</summary>
internal static class ProgressBar
{
    public static async Task<T> WithProgressAsync<T>(this Terminal terminal, string what, int steps, Func<Action, Task<T>> work)
    {
        if (!terminal.Interactive) return await work(() => { });
        return await terminal.People.Progress()
            .HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(what, maxValue: steps);
                return await work(() => task.Increment(1));
            });
    }
}
