using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Content.Shapes;

namespace Waymark.Content.Reading;

/// <summary>content/calls/*.md</summary>
internal static class CallReader
{
    public static KeyTable Keys { get; } = new();

    private static readonly Key<Placed<string>> Id = Keys.May("id", Values.Id, "Id of the call; without it, the file's name without .md.");
    private static readonly Key<Placed<string>> Customer = Keys.Needs("customer", Values.Reference(ReferenceKind.Customer), "With whom.");
    private static readonly Key<Placed<DateOnly>> Date = Keys.Needs("date", Values.Day, "Day of the call.");
    private static readonly Key<ImmutableArray<Placed<string>>> Attendees = Keys.May("attendees", Values.Texts, "Who was on the call.");
    private static readonly Key<ImmutableArray<Placed<string>>> Requests = Keys.May("requests", Values.References(ReferenceKind.Request), "Requests that came up.");

    public static CallDocument Read(LoadedFile file, FileReading reading)
    {
        var fields = new Fields(file.Keys, Keys, reading);
        _ = fields.Find(Id);
        return new CallDocument(file.Id, file.Place)
        {
            Customer = fields.Get(Customer),
            Date = fields.Get(Date),
            Attendees = fields.List(Attendees),
            Requests = fields.List(Requests),
            Body = file.ReadBody(reading),
        };
    }
}
