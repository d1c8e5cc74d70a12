namespace Waymark.Content.Reading;

/// <summary>What a handout says where waymark.yml has no words of its own.</summary>
internal static class DefaultWords
{
    public const string ComingSoon = "Timing is our current plan and may change; please do not base a purchase on it.";
    public const string Horizon = "This is a direction, not a commitment: scope and order may change as we learn.";
    public const string BlueSky = "These are ideas that we are exploring. Nothing here is planned.";
    public const string Confidentiality = "Confidential. Prepared for the recipient named here; please do not pass it on.";
    public const string ForwardLooking =
        "Statements about future capabilities describe our intentions today. They are not promises, they are no part of any contract, and they may change without notice.";
}
