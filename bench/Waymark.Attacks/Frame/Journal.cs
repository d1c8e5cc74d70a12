using System.Collections.Immutable;
using System.Text.Json;

namespace Waymark.Attacks.Frame;

/// <summary>
/// What a campaign has measured so far: a line of JSON for each leak, written as soon as it was traced. A campaign takes hours of a processor; with its journal
/// it is run in pieces, each of which goes on where the last one ended, however that was.
/// </summary>
internal sealed class Journal
{
    private readonly string? _path;
    private readonly Dictionary<(string Row, string Strength), SortedDictionary<int, Outcome>> _outcomes = [];
    private readonly Dictionary<(string Row, string Strength), StrengthResult> _measured = [];

    private Journal(string? path) => _path = path;

    private sealed record Line(string Row, string Strength, int Leak, Outcome? Outcome, StrengthResult? Measured);

    /// <param name="path">Null keeps it in memory.</param>
    public static Journal Open(string? path)
    {
        var journal = new Journal(path);
        if (path is null || !File.Exists(path)) return journal;
        // What was cut off in the middle of its last line was not measured.
        var text = File.ReadAllText(path);
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)) journal.Take(JsonSerializer.Deserialize<Line>(line)!);
        return journal;
    }

    /// <summary>Leaks of a strength; one for what is measured as a whole.</summary>
    public int CountOf(AttackRow row, Strength strength) => _measured.ContainsKey((row.Id, strength.Name)) ? 1 : _outcomes.GetValueOrDefault((row.Id, strength.Name))?.Count ?? 0;

    /// <summary>The first leak of a strength that is not there.</summary>
    public int NextOf(AttackRow row, Strength strength)
    {
        var there = _outcomes.GetValueOrDefault((row.Id, strength.Name));
        var next = 0;
        while (there is not null && there.ContainsKey(next)) next++;
        return next;
    }

    public void Add(AttackRow row, Strength strength, int leak, Outcome outcome) => Write(new Line(row.Id, strength.Name, leak, outcome, null));

    public void Add(AttackRow row, Strength strength, StrengthResult measured) => Write(new Line(row.Id, strength.Name, 0, null, measured));

    /// <summary>Null where nothing of the strength was measured.</summary>
    public StrengthResult? ResultOf(AttackRow row, Strength strength) =>
        _measured.TryGetValue((row.Id, strength.Name), out var measured) ? measured
        : _outcomes.TryGetValue((row.Id, strength.Name), out var outcomes) ? StrengthResult.Of(strength, [.. outcomes.Values])
        : null;

    private void Write(Line line)
    {
        Take(line);
        if (_path is not null) File.AppendAllText(_path, JsonSerializer.Serialize(line) + "\n");
    }

    private void Take(Line line)
    {
        if (line.Measured is { } measured) _measured[(line.Row, line.Strength)] = measured;
        if (line.Outcome is not { } outcome) return;
        if (!_outcomes.TryGetValue((line.Row, line.Strength), out var outcomes)) _outcomes.Add((line.Row, line.Strength), outcomes = []);
        outcomes[line.Leak] = outcome;
    }
}
