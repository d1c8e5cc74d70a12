using Waymark.Handouts;
using Waymark.Vocabulary;

namespace Waymark.Cli.Auditing;

/// <summary>How what a copy says of an item stands today, before the same eyes and through the same mouth.</summary>
internal enum Standing
{
    /// <summary>It would say the same words.</summary>
    Same,

    /// <summary>It has shipped since.</summary>
    Shipped,

    /// <summary>It would say more, and nothing against what was said.</summary>
    Firmer,

    /// <summary>It is promised for a time after the one that was said.</summary>
    Later,

    /// <summary>For a time before the one that was said.</summary>
    Sooner,

    /// <summary>The time that was said is still possible, and no longer promised so firmly or so exactly.</summary>
    LessSure,

    /// <summary>The item would not be told at all.</summary>
    Gone,

    /// <summary>The customer or one of the roles is no longer in content/: nobody can say.</summary>
    Unknown,
}

/// <summary>Compares words of timing, by the periods that they disclose: never by the dates behind them.</summary>
internal static class Standings
{
    /// <summary>Whether somebody who reads the copy believes something that the company would not say now.</summary>
    public static bool IsWrong(this Standing standing) => standing is Standing.Later or Standing.Sooner or Standing.LessSure or Standing.Gone;

    /// <param name="now">The item as the same reader would be told of it today; null where it would not be told.</param>
    public static Standing Of(Item said, Item? now)
    {
        if (now is null) return Standing.Gone;
        if (said.Timing.Sentence == now.Timing.Sentence) return Standing.Same;
        if (now.Stage == Stage.Shipped && said.Stage != Stage.Shipped) return Standing.Shipped;
        return (said.Timing.Span, now.Timing.Span) switch
        {
            ({ } before, { } after) when after.First > before.Last => Standing.Later,
            ({ } before, { } after) when after.Last < before.First => Standing.Sooner,
            ({ } before, { } after) => after.Grain < before.Grain || IsLessSure(said, now) ? Standing.LessSure : Standing.Firmer,
            ({ }, null) => Standing.LessSure,
            (null, { }) => Standing.Firmer,
            (null, null) => IsLessSure(said, now) ? Standing.LessSure : Standing.Firmer,
        };
    }

    /// <summary>Certainties are declared from the firmest down.</summary>
    private static bool IsLessSure(Item said, Item now) => now.Timing.Certainty > said.Timing.Certainty;
}
