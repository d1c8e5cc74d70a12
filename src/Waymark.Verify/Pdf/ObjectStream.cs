using System.Collections.Immutable;

namespace Waymark.Verify.Pdf;

/// <summary>The objects of an object stream (ISO 32000-2, 7.5.7), read from its content alone: equal streams hold equal objects in every file.</summary>
/// <param name="Objects">By their numbers, in order.</param>
/// <param name="Damage">What stopped the reading, or null.</param>
internal sealed record ObjectStream(ImmutableArray<(int Number, PdfValue Value)> Objects, string? Damage)
{
    /// <summary>Whether what is to be said of an object depends on other objects: its rules follow a reference.</summary>
    public bool AsksElsewhere => Objects.Any(held => PdfRules.FollowsReference(held.Value, 0));

    /// <param name="content">Without its filters.</param>
    /// <param name="count">Entry <c>N</c> of its dictionary.</param>
    /// <param name="first">Entry <c>First</c>.</param>
    public static ObjectStream Read(ReadOnlyMemory<byte> content, double count, double first)
    {
        if (count is < 0 or > ScanLimits.PdfObjects || first < 0 || first > content.Length) return new ObjectStream([], "an object stream says something impossible about itself");
        var objects = ImmutableArray.CreateBuilder<(int, PdfValue)>((int)count);
        string? damage = null;
        try
        {
            var heads = new PdfLexer(content[..(int)first], references: false);
            for (var i = 0; i < count; i++)
            {
                if (heads.Next() is not PdfNumber number || heads.Next() is not PdfNumber offset) break;
                var lexer = new PdfLexer(content, references: true) { Position = (int)(first + Math.Clamp(offset.Value, 0, content.Length)) };
                if (lexer.Next() is { } value) objects.Add(((int)Math.Clamp(number.Value, 0, int.MaxValue), value));
            }
        }
        catch (PdfSyntaxException error)
        {
            damage = error.Message;
        }

        return new ObjectStream(objects.ToImmutable(), damage);
    }
}
