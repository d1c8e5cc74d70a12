using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Assets;
using Waymark.Disclosure.Composition;
using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Time;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Explaining;

/// <summary>Holds every piece of the content against one reader's grants, and keeps the reason where one is left out.</summary>
internal sealed class AuthorViewComposer
{
    private readonly Roadmap _roadmap;
    private readonly ImmutableDictionary<string, ItemVerdict> _verdicts;
    private readonly Func<ImmutableArray<string>, string?> _refusal;
    private readonly Func<ItemDocument, Piece, string?> _own;
    private readonly string? _presenter;

    /// <param name="presenter">Why the reader does not get the presenter's notes, or null.</param>
    private AuthorViewComposer(
        Roadmap roadmap, ImmutableArray<ItemVerdict> verdicts, Func<ImmutableArray<string>, string?> refusal, Func<ItemDocument, Piece, string?> own, string? presenter)
    {
        _presenter = presenter;
        _roadmap = roadmap;
        _verdicts = verdicts.ToImmutableDictionary(verdict => verdict.ItemId, StringComparer.Ordinal);
        _refusal = refusal;
        _own = own;
    }

    /// <param name="verdicts">Those of the audience's edition.</param>
    public static AuthorView OfCustomer(Roadmap roadmap, Audience audience, ImmutableArray<ItemVerdict> verdicts)
    {
        var customer = roadmap.Customers.FirstOrDefault(known => known.Id == audience.CustomerId)
            ?? throw new ArgumentException($"No customer '{audience.CustomerId}'.", nameof(audience));
        var (viewer, sharer) = (RoleOf(roadmap, audience.Viewer), RoleOf(roadmap, audience.Sharer));
        var (seen, said) = (Grants.SeenBy(viewer), Grants.SharedBy(sharer));
        var composer = new AuthorViewComposer(
            roadmap,
            verdicts,
            needs => Refusal(said.Missing(needs), $"{sharer.Id} may not share") ?? Refusal(seen.Missing(needs), $"{viewer.Id} may not see"),
            (item, piece) => NotForCustomer(customer, item, piece),
            "is for whoever gives the talk");
        var locale = customer.Locale?.Value ?? roadmap.Settings.Locale.Value;
        return composer.Compose($"{customer.Name.Value} through {sharer.Words}", new DateWords(locale).Day(audience.Date));
    }

    /// <param name="verdicts">Those of the role's view.</param>
    public static AuthorView OfRole(Roadmap roadmap, string role, DateOnly date, ImmutableArray<ItemVerdict> verdicts)
    {
        var reader = RoleOf(roadmap, role);
        var grants = Grants.Within(reader);
        var composer = new AuthorViewComposer(
            roadmap,
            verdicts,
            needs => Refusal(grants.Missing(needs), $"{reader.Id} does not see"),
            (item, piece) => piece.OnlyFor is not null ? "is said to its customer alone" : NoBetaOfShipped(item, piece),
            Passages.Presents(roadmap.Policy, reader) ? null : $"is for whoever gives the talk, and {reader.Id} is not among the policy's readers of it");
        return composer.Compose(reader.Words, new DateWords(roadmap.Settings.Locale.Value).Day(date));
    }

    private static Role RoleOf(Roadmap roadmap, string id) => roadmap.Policy.Find(id) ?? throw new ArgumentException($"No role '{id}'.", nameof(id));

    private static string? Refusal(ImmutableArray<string> missing, string ending) => missing.IsEmpty ? null : $"needs {string.Join(", ", missing)}, which {ending}";

    private static string? NotForCustomer(CustomerDocument customer, ItemDocument item, Piece piece)
    {
        if (piece.OnlyFor is { } meant && meant != customer.Id) return $"is said to {meant} alone";
        if (piece.InvitesToBeta && item.Beta is { } beta && beta.Needs.Select(need => need.Value).Except(customer.Tags.Select(tag => tag.Value)).FirstOrDefault() is { } lacking)
            return $"invites customers that have {lacking}";
        return NoBetaOfShipped(item, piece);
    }

    private static string? NoBetaOfShipped(ItemDocument item, Piece piece) =>
        piece.InvitesToBeta && item.Stage.Value == Stage.Shipped ? "invites to what has shipped already" : null;

    private AuthorView Compose(string reader, string dateWords)
    {
        // The vendor's own problems are reported with the edition; the preview is not made when there are any.
        var vendor = VendorWriter.Write(_roadmap.Settings, new AssetShelf(_roadmap.Assets, new DiagnosticBag()), new DiagnosticBag());
        var strategy = _roadmap.Strategy is { } told ? [Chapter("Strategy", told.Headline.Value, told.Span, KnownTopics.Of(told), Pieces.Of(told))] : ImmutableArray<AuthorDocument>.Empty;
        var themes = _roadmap.Themes.Select(theme => Chapter("Theme", theme.Name.Value, theme.Span, KnownTopics.Of(theme), Pieces.Of(theme)));
        return new AuthorView(vendor, reader, dateWords, _roadmap.Settings.Locale.Value, [.. strategy, .. themes, .. _roadmap.Items.Select(OfItem)]);
    }

    private AuthorDocument Chapter(string kind, string title, SourceSpan place, IEnumerable<string> topics, ImmutableArray<Piece> pieces)
    {
        var refusal = _refusal([.. topics]);
        return new AuthorDocument(kind, title, place.File, refusal is null, refusal ?? "is open to this reader", [.. pieces.Select(piece => Passage(piece, refusal ?? Refusal(piece)))]);
    }

    private AuthorDocument OfItem(ItemDocument item)
    {
        var verdict = _verdicts[item.Id];
        var pieces = Pieces.Of(item).Select(piece => Passage(piece, verdict.Included ? Refusal(piece) ?? _own(item, piece) : "goes with its item"));
        return new AuthorDocument("Item", item.Title.Value, item.Span.File, verdict.Included, verdict.Reasons[^1].Detail, [.. pieces]);
    }

    private string? Refusal(Piece piece) => _refusal(piece.Needs) ?? (piece.ForPresenter ? _presenter : null);

    private static AuthorPassage Passage(Piece piece, string? hidden) => new(piece.Place.Line, piece.Kind, piece.Text, hidden);
}
