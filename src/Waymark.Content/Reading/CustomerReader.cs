using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Content.Shapes;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Reading;

/// <summary>content/customers/*.yml</summary>
internal static class CustomerReader
{
    public const string DefaultViewer = "customer";

    public static KeyTable Keys { get; } = new();

    private static readonly KeyTable SharerKeys = new();
    private static readonly Key<Placed<string>> SharerName = SharerKeys.May("name", Values.Text, "Who gives the talk.");
    private static readonly Key<Placed<string>> SharerRole = SharerKeys.Needs("role", Values.Reference(ReferenceKind.Role), "Role that decides what may be shared.");
    private static readonly Key<Placed<string>> SharerAddress = SharerKeys.May("address", Values.Address, "Mail address, as the handout names it for questions.");

    private static readonly KeyTable RecipientKeys = new();
    private static readonly Key<Placed<string>> RecipientName = RecipientKeys.Needs("name", Values.Text, "Name, as the handout says it.");
    private static readonly Key<Placed<string>> RecipientAddress = RecipientKeys.Needs("address", Values.Address, "Mail address.");
    private static readonly Key<Placed<string>> RecipientRole = RecipientKeys.May("role", Values.Text, "What they do there; internal.");

    private static readonly Key<Placed<string>> Name = Keys.Needs("name", Values.Text, "Full name of the company.");
    private static readonly Key<Placed<string>> ShortName = Keys.May("short-name", Values.Text, "As in \"For Halden\"; without it, the name.");
    private static readonly Key<ImmutableArray<Placed<string>>> Aliases = Keys.May("aliases", Values.Texts, "Other names under which it must never appear in another customer's output.");
    private static readonly Key<ImmutableArray<Placed<string>>> Domains = Keys.May("domains", Values.List(Values.Domain, "a list of mail domains"), "Mail domains of its people.");
    private static readonly Key<ImmutableArray<Placed<string>>> Products = Keys.Needs("products", Values.References(ReferenceKind.Product), "Products that it has.");
    private static readonly Key<ImmutableArray<Placed<string>>> Interests = Keys.May("interests", Values.References(ReferenceKind.Theme), "Themes that matter to it.");
    private static readonly Key<ImmutableArray<Placed<string>>> Tags = Keys.May("tags", Values.List(Values.Id, "a list of tags"), "Free tags; a beta programme can need some.");
    private static readonly Key<Placed<string>> Viewer = Keys.May("viewer", Values.Reference(ReferenceKind.Role), "Role whose eyes its handouts are for; default customer.");
    private static readonly Key<SharedBy> SharedBy = Keys.May("shared-by", new MappingShape<SharedBy>(SharerKeys, "a mapping with name, role and address", BuildSharer), "Who shares, and in which role, unless a command says otherwise.");
    private static readonly Key<Placed<string>> Locale = Keys.May("locale", Values.Locale, "Language of its handouts' own words; without it, the workspace's.");
    private static readonly Key<ImmutableArray<RecipientEntry>> Recipients = Keys.May("recipients",
        new ListShape<RecipientEntry>(new MappingShape<RecipientEntry>(RecipientKeys, "a mapping with name, address and role", BuildRecipient), "a list of recipients",
            recipient => recipient.Address.Value?.ToLowerInvariant() ?? ""), "People who may be given handouts.");
    private static readonly Key<ImmutableArray<Placed<string>>> HotButtons = Keys.May("hot-buttons", Values.Texts, "What to be careful about; internal, never disclosed to any customer.");
    private static readonly Key<Placed<bool>> Protect = Keys.May("protect", Values.Truth, "True where its handouts are encrypted.");

    public static CustomerDocument Read(LoadedFile file, FileReading reading)
    {
        var fields = new Fields(file.Keys, Keys, reading);
        if (fields.Find(Viewer) is not { } viewer)
        {
            viewer = new Placed<string>(DefaultViewer, SourceSpan.Whole(file.Path));
            reading.References.Note(ReferenceKind.Role, DefaultViewer, viewer.Span);
        }

        return new CustomerDocument(file.Id, file.Place)
        {
            Name = fields.Get(Name),
            ShortName = fields.Find(ShortName),
            Aliases = fields.List(Aliases),
            Domains = fields.List(Domains),
            Products = fields.List(Products),
            Interests = fields.List(Interests),
            Tags = fields.List(Tags),
            Viewer = viewer,
            SharedBy = fields.FindMapping(SharedBy),
            Locale = fields.Find(Locale),
            Recipients = fields.List(Recipients),
            HotButtons = fields.List(HotButtons),
            Protect = fields.Find(Protect)?.Value ?? false,
        };
    }

    private static SharedBy BuildSharer(Fields fields) => new(fields.Find(SharerName), fields.Get(SharerRole), fields.Find(SharerAddress));

    private static RecipientEntry BuildRecipient(Fields fields) => new(fields.Get(RecipientName), fields.Get(RecipientAddress), fields.Find(RecipientRole));
}
