using System.Collections.Frozen;
using Waymark.Content.Model;
using Waymark.Disclosure.Assets;
using Waymark.Disclosure.Redaction;
using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Time;
using Waymark.Disclosure.Writing;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Internal;

/// <summary>How words of a presenter are written for some ears: without wordings that vary, since nobody hands them on.</summary>
/// <param name="ReadsCalls">Whether the ears are those of a role that reads what was noted of customers.</param>
internal sealed record Presenting(ProseWriter Writer, TimingLanguage Timing, bool ReadsCalls)
{
    /// <summary>For the role itself.</summary>
    public static Presenting Within(Roadmap roadmap, Role role, DateOnly today, AssetShelf assets, DiagnosticBag diagnostics) =>
        Of(roadmap, Grants.Within(role), roadmap.Items, roadmap.Settings.Locale.Value, today, assets, diagnostics) with { ReadsCalls = roadmap.Policy.CallReaders.Any(reader => reader.Value == role.Id) };

    /// <summary>For a customer, out of the role's mouth.</summary>
    /// <param name="locale">The customer's own, or null.</param>
    public static Presenting Between(Roadmap roadmap, Role viewer, Role role, string? locale, DateOnly today, AssetShelf assets, DiagnosticBag diagnostics) =>
        Of(roadmap, Grants.Between(viewer, role), roadmap.Items.Where(item => item.Certainty?.Value != Certainty.NotPlanned), locale ?? roadmap.Settings.Locale.Value, today, assets, diagnostics);

    private static Presenting Of(Roadmap roadmap, Grants grants, IEnumerable<ItemDocument> speakable, string locale, DateOnly today, AssetShelf assets, DiagnosticBag diagnostics)
    {
        var dates = new DateWords(locale);
        var timing = new TimingLanguage(grants, dates);
        var known = speakable.Where(item => grants.Covers(KnownTopics.Of(item))).Select(item => item.Id).ToFrozenSet(StringComparer.Ordinal);
        var items = new RecordItems(roadmap.Items, known, known, timing);
        return new Presenting(new ProseWriter(new Redactor(grants), items, assets, null, new DateGuard(grants, today, dates, diagnostics), diagnostics), timing, ReadsCalls: false);
    }
}
