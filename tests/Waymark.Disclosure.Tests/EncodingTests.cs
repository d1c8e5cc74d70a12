using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts.Encoding;

namespace Waymark.Disclosure.Tests;

/// <summary>The compiler writes what encodings know of records. Versions hang on the bytes: they are the ones that reflection finds.</summary>
public sealed class EncodingTests
{
    private static readonly JsonSerializerOptions s_asFoundByReflection = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    [Theory, MemberData(nameof(SampleWorkspaceTests.Pairs), MemberType = typeof(SampleWorkspaceTests))]
    public void AnEditionIsWrittenAsReflectionWouldWriteIt(string customer, string role)
    {
        var edition = Disclose.Edition(Sample.Roadmap, new Audience(customer, "customer", role, Some.Today)).Edition!;
        Assert.Equal(JsonSerializer.Serialize(edition, s_asFoundByReflection), Encoding.UTF8.GetString(EditionEncoding.Encode(edition)));
        var item = edition.Sections[0].Items[0];
        Assert.Equal(JsonSerializer.Serialize(item, s_asFoundByReflection), Encoding.UTF8.GetString(EditionEncoding.Encode(item)));
    }

    [Fact]
    public void AViewIsWrittenAsReflectionWouldWriteIt() => Assert.All(SamplePolicy.Sharers, role =>
    {
        var view = Disclose.RoleView(Sample.Roadmap, role, Some.Today, null).View!;
        Assert.Equal(JsonSerializer.Serialize(view, s_asFoundByReflection), Encoding.UTF8.GetString(EditionEncoding.Encode(view)));
    });

    [Fact]
    public void ARecordFromBeforeAPropertyWasAddedHasItsDefault()
    {
        var edition = Disclose.Edition(Sample.Roadmap, new Audience(Sample.Roadmap.Customers[0].Id, "customer", "csm", Some.Today)).Edition!;
        var older = Encoding.UTF8.GetString(EditionEncoding.Encode(edition)).Replace("\"fonts\":[],", "", StringComparison.Ordinal).Replace("\"products\":[],", "", StringComparison.Ordinal);
        Assert.NotEqual(Encoding.UTF8.GetString(EditionEncoding.Encode(edition)), older);
        Assert.Equal(EditionEncoding.Encode(edition), EditionEncoding.Encode(EditionEncoding.DecodeEdition(Encoding.UTF8.GetBytes(older))));
    }
}
