using System.Collections.Immutable;
using Waymark.Handouts.Text;

namespace Waymark.Handouts.Internal;

/// <summary>What makes one build of a role's site itself: everybody who has the role reads the same one, and a leak is traced to it.</summary>
/// <param name="Id">26 characters of lower-case base32.</param>
/// <param name="Choices">One option for every <see cref="Vary"/> of the view, by slot.</param>
public sealed record RoleBuild(string Id, ImmutableArray<byte> Choices, SiteMarks Marks)
{
    /// <summary>The id as people read it.</summary>
    public string IdInGroups => string.Join('-', Id.Chunk(4).Select(group => new string(group)));

    /// <summary>The words that this build has in a slot.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The slot is not one of this build's view.</exception>
    public string Word(Vary vary)
    {
        ArgumentNullException.ThrowIfNull(vary);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(vary.Slot, Choices.Length, nameof(vary));
        return vary.Options[Choices[vary.Slot]];
    }
}
