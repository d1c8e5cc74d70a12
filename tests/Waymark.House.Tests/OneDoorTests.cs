using System.Reflection;
using System.Xml.Linq;

namespace Waymark.House.Tests;

/// <summary>
/// The one door: a room that prints cannot reach what was not disclosed, because no chain of references leads there. Checked twice,
/// over what the projects name and over what the compiled assemblies really use.
/// </summary>
public sealed class OneDoorTests
{
    private static readonly string[] Sources = ["Waymark.Content", "Waymark.Disclosure"];

    public static TheoryData<string> Printers =>
        ["Waymark.Handouts", "Waymark.Layouts", "Waymark.Sites", "Waymark.Typesetting", "Waymark.Marks", "Waymark.Pdf", "Waymark.Pages", "Waymark.Fonts", "Waymark.Ledger"];

    [Theory]
    [MemberData(nameof(Printers))]
    public void ARoomThatPrintsNeverNamesTheSource(string room) =>
        Assert.Empty(ProjectClosure(room).Intersect(Sources));

    [Theory]
    [MemberData(nameof(Printers))]
    public void ARoomThatPrintsNeverUsesTheSource(string room) =>
        Assert.Empty(AssemblyClosure(room).Intersect(Sources));

    [Fact]
    public void OnlyDisclosureKnowsBothSides()
    {
        var both = Rooms()
            .Where(room => room != "Waymark.Cli" && ProjectClosure(room) is var closure && closure.Contains("Waymark.Content") && closure.Contains("Waymark.Handouts"));
        Assert.Equal(["Waymark.Disclosure"], both);
    }

    [Fact]
    public void VerifySharesNoCodeWithWhatItJudges() =>
        Assert.Empty(ProjectClosure("Waymark.Verify").Except(["Waymark.Content", "Waymark.Vocabulary"]));

    [Fact]
    public void ThePdfWriterKnowsNothingOfHandouts() =>
        Assert.DoesNotContain("Waymark.Handouts", ProjectClosure("Waymark.Pdf"));

    [Fact]
    public void TheTestWouldSeeADoorThatIsNotThere()
    {
        // The check itself, on the one room that has the references which the others must not have.
        Assert.Equal(Sources.Length, ProjectClosure("Waymark.Cli").Intersect(Sources).Count());
        Assert.Contains("Waymark.Content", AssemblyClosure("Waymark.Disclosure"));
    }

    private static IEnumerable<string> Rooms() =>
        Repository.SourceFiles("src", "*.csproj").Select(path => Path.GetFileNameWithoutExtension(path)!);

    private static HashSet<string> ProjectClosure(string room)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([ProjectPath(room)]);
        while (open.TryPop(out var project))
        {
            foreach (var reference in XDocument.Load(project).Descendants("ProjectReference"))
            {
                var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, reference.Attribute("Include")!.Value));
                if (seen.Add(Path.GetFileNameWithoutExtension(path))) open.Push(path);
            }
        }

        return seen;
    }

    private static HashSet<string> AssemblyClosure(string room)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([room]);
        while (open.TryPop(out var name))
        {
            foreach (var reference in Assembly.Load(name).GetReferencedAssemblies())
                if (reference.Name!.StartsWith("Waymark.", StringComparison.Ordinal) && seen.Add(reference.Name)) open.Push(reference.Name);
        }

        return seen;
    }

    private static string ProjectPath(string room) => Path.Combine(Repository.Root, room == "Waymark.Layouts" ? "layouts" : Path.Combine("src", room), room + ".csproj");
}
