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
            [.. policy.Roles.Where(role => !role.Customer && Grants.Within(role).Covers(piece.Needs) && (!piece.ForPresenter || Presents(policy, role))).Select(role => role.Id)],
            toldAtAll && !piece.ForPresenter ? ToldBy(policy, piece.Needs) : []))];
    }

    /// <summary>Roles that may tell some customer what needs these topics.</summary>
    public static ImmutableArray<string> ToldBy(Policy policy, ImmutableArray<string> needs) =>
        [.. policy.Roles.Where(role => !role.Customer && policy.Roles.Any(customer => customer.Customer && Grants.Between(customer, role).Covers(needs))).Select(role => role.Id)];

    /// <summary>Whether the policy names the role among those who read presenter's notes.</summary>
    public static bool Presents(Policy policy, Role role) => policy.PresenterReaders.Any(reader => reader.Value == role.Id);

    private static string Excerpt(string text)
    {
        const int Most = 60;
        var line = string.Join(' ', text.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Most) return line;
        var end = line.LastIndexOf(' ', Most);
        return end > 0 ? $"{line[..end]} …" : $"{line[..Most]}…";
    }
}
