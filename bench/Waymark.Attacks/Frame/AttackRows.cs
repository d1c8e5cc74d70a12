using System.Collections.Immutable;

namespace Waymark.Attacks.Frame;

/// <summary>Every row of this assembly, in the order of the table.</summary>
internal static class AttackRows
{
    public static ImmutableArray<AttackRow> All { get; } =
    [
        .. typeof(AttackRow).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(AttackRow)) && !type.IsAbstract)
            .Select(type => (AttackRow)Activator.CreateInstance(type)!)
            .OrderBy(row => row.Number)
            .ThenBy(row => row.Id, StringComparer.Ordinal),
    ];
}
