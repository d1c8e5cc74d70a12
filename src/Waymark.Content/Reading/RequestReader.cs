using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Content.Shapes;

namespace Waymark.Content.Reading;

/// <summary>content/requests/*.md</summary>
internal static class RequestReader
{
    public static KeyTable Keys { get; } = new();

    private static readonly Key<Placed<string>> Id = Keys.May("id", Values.Id, "Id of the request; without it, the file's name without .md.");
    private static readonly Key<Placed<string>> Customer = Keys.Needs("customer", Values.Reference(ReferenceKind.Customer), "Who asked.");
    private static readonly Key<Placed<DateOnly>> Date = Keys.Needs("date", Values.Day, "Day on which they asked.");
    private static readonly Key<Placed<RequestState>> State = Keys.Needs("state", Values.Choice<RequestState>(), "Where it stands. The customer reads the policy's words for it.");
    private static readonly Key<ImmutableArray<SourceInline>> What = Keys.Needs("what", Values.Prose, "What was asked, in words that may be shown to the customer who asked.");
    private static readonly Key<Placed<string>> Why = Keys.May("why", Values.Text, "Why they need it; internal.");
    private static readonly Key<Placed<string>> WhyNow = Keys.May("why-now", Values.Text, "Why now; internal.");
    private static readonly Key<Placed<string>> ImpactIfBuilt = Keys.May("impact-if-built", Values.Text, "What changes if we build it; internal.");
    private static readonly Key<Placed<string>> ImpactIfNot = Keys.May("impact-if-not", Values.Text, "What happens if we do not; internal.");
    private static readonly Key<Placed<Urgency>> Urgency = Keys.May("urgency", Values.Choice<Urgency>(), "How urgent; internal.");
    private static readonly Key<Placed<string>> Workaround = Keys.May("workaround", Values.Text, "What they do today; internal.");
    private static readonly Key<ImmutableArray<Placed<string>>> Others = Keys.May("others", Values.References(ReferenceKind.Customer), "Other customers who ask; internal.");
    private static readonly Key<Placed<string>> CompetitivePressure = Keys.May("competitive-pressure", Values.Text, "What competitors offer; internal.");
    private static readonly Key<Placed<string>> TradeOff = Keys.May("trade-off", Values.Text, "What we would not do instead; internal.");
    private static readonly Key<Placed<string>> Recommendation = Keys.May("recommendation", Values.Text, "What the account team recommends; internal.");
    private static readonly Key<Placed<long>> Arr = Keys.May("arr", Values.Amount, "Yearly revenue in the workspace's currency, whole units; internal.");
    private static readonly Key<Placed<string>> Requestor = Keys.May("requestor", Values.Text, "Who asked, by name; internal.");
    private static readonly Key<Placed<string>> Csm = Keys.May("csm", Values.Text, "Customer success manager; internal.");
    private static readonly Key<Placed<DateOnly>> Answered = Keys.May("answered", Values.Day, "Day of the last answer to the customer.");
    private static readonly Key<ImmutableArray<SourceInline>> Answer = Keys.May("answer", Values.Prose, "What happens next, in words that may be shown to the customer; without it, the policy's words for the state.");

    public static RequestDocument Read(LoadedFile file, FileReading reading)
    {
        var fields = new Fields(file.Keys, Keys, reading);
        _ = fields.Find(Id);
        return new RequestDocument(file.Id, file.Place)
        {
            Customer = fields.Get(Customer),
            Date = fields.Get(Date),
            State = fields.Get(State),
            What = fields.List(What),
            Why = fields.Find(Why),
            WhyNow = fields.Find(WhyNow),
            ImpactIfBuilt = fields.Find(ImpactIfBuilt),
            ImpactIfNot = fields.Find(ImpactIfNot),
            Urgency = fields.Find(Urgency),
            Workaround = fields.Find(Workaround),
            Others = fields.List(Others),
            CompetitivePressure = fields.Find(CompetitivePressure),
            TradeOff = fields.Find(TradeOff),
            Recommendation = fields.Find(Recommendation),
            Arr = fields.Find(Arr),
            Requestor = fields.Find(Requestor),
            Csm = fields.Find(Csm),
            Answered = fields.Find(Answered),
            Answer = fields.List(Answer),
            Body = file.ReadBody(reading),
        };
    }
}
