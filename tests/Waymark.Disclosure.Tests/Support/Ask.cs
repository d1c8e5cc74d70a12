using Waymark.Content.Model;
using Waymark.Handouts;
using Waymark.Handouts.Internal;

namespace Waymark.Disclosure.Tests.Support;

/// <summary>Asks the door, and insists on an answer.</summary>
internal static class Ask
{
    public static Audience Audience(string sharer, string viewer = "customer") => new("acme", viewer, sharer, Some.Today);

    public static Edition Edition(this Roadmap roadmap, string sharer = "csm", string viewer = "customer")
    {
        var result = Disclose.Edition(roadmap, Audience(sharer, viewer));
        Assert.True(result.Edition is not null, string.Join('\n', result.Diagnostics));
        return result.Edition;
    }

    public static RoleView View(this Roadmap roadmap, string role, RoleView? previous = null)
    {
        var result = Disclose.RoleView(roadmap, role, Some.Today, previous);
        Assert.True(result.View is not null, string.Join('\n', result.Diagnostics));
        return result.View;
    }

    public static string Error(this Roadmap roadmap, string sharer = "csm", string viewer = "customer", string customer = "acme")
    {
        var result = Disclose.Edition(roadmap, new Audience(customer, viewer, sharer, Some.Today));
        Assert.Null(result.Edition);
        return string.Join('\n', result.Diagnostics);
    }

    public static IEnumerable<Item> Items(this Edition edition) => edition.Sections.SelectMany(section => section.Items);

    public static IEnumerable<string> Ids(this Edition edition) => edition.Items().Select(item => item.Id);
}
