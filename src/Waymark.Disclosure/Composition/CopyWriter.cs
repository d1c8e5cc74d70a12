using Waymark.Content.Model;
using Waymark.Disclosure.Time;
using Waymark.Handouts;

namespace Waymark.Disclosure.Composition;

/// <summary>The words that are one recipient's: name, day, notice and watermark.</summary>
internal static class CopyWriter
{
    public static Copy Write(WorkspaceSettings settings, CustomerDocument customer, Role sharer, Audience audience, CopyRequest request)
    {
        var day = new DateWords(customer.Locale?.Value ?? settings.Locale.Value).Day(audience.Date);
        var person = customer.SharedBy is { } shared && shared.Role.Value == sharer.Id ? shared : null;
        return new Copy
        {
            Id = request.Id,
            Recipient = request.Recipient,
            Date = audience.Date,
            DateWords = day,
            Viewer = audience.Viewer,
            Sharer = new Sharer(sharer.Id, person?.Name?.Value, sharer.Words, person?.Address?.Value),
            PreviousId = request.PreviousId,
            Watermark = $"{customer.Name.Value} · {day}",
            Notice = $"This copy was prepared individually for {request.Recipient.Name} at {customer.Name.Value} on {day} and carries marks that identify it. {settings.ForwardLooking.Value}",
            Choices = request.Choices,
        };
    }
}
