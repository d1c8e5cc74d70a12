using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Rules;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Explaining;

/// <summary>Who sees each piece of an item, and who may tell it.</summary>
internal static class Passages
{
    public static ImmutableArray<Passage> Of(Policy policy, ItemDocument item)
    {
        var toldAtAll = item.Certainty?.Value != Certainty.NotPlanned;
        return [.. Pieces.Of(item).Select(piece => new Passage(
            piece.Place, piece.Kind, Excerpt(piece.Text), piece.Needs,
            [.. policy.Roles.Where(role => !role.Customer && Grants.Within(role).Covers(piece.Needs)).Select(role => role.Id)],
            toldAtAll ? ToldBy(policy, piece.Needs) : []))];
    }

    /// <summary>Roles that may tell some customer what needs these topics.</summary>
    public static ImmutableArray<string> ToldBy(Policy policy, ImmutableArray<string> needs) =>
        [.. policy.Roles.Where(role => !role.Customer && policy.Roles.Any(customer => customer.Customer && Grants.Between(customer, role).Covers(needs))).Select(role => role.Id)];

    private static string Excerpt(string text)
    {
        const int Most = 60;
        var line = string.Join(' ', text.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Most) return line;
        var end = line.LastIndexOf(' ', Most);
        return end > 0 ? $"{line[..end]} …" : $"{line[..Most]}…";
    }
}
