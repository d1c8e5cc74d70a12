namespace Waymark.Disclosure.Tests.Support;

/// <summary>Repeatable choices: the same seed makes the same tree and the same workspace.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A number from 0 to <paramref name="sides"/> − 1.</summary>
    public int Roll(int sides) => _random.Next(sides);

    /// <summary>True once in <paramref name="times"/>.</summary>
    public bool OneIn(int times) => _random.Next(times) == 0;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    public IEnumerable<T> Some<T>(IEnumerable<T> choices, int oneIn) => choices.Where(_ => OneIn(oneIn)).ToList();
}
