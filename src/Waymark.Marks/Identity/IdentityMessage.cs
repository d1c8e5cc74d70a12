using System.Buffers.Binary;
using System.Text;

namespace Waymark.Marks.Identity;

/// <summary>Fields to be hashed, each preceded by its length in bytes, so that no two lists of fields share an encoding.</summary>
internal sealed class IdentityMessage
{
    private readonly List<byte> _bytes = [];

    /// <param name="kind">What is identified, and the version of how.</param>
    public IdentityMessage(string kind) => Append(kind);

    public void Append(string field)
    {
        var bytes = Encoding.UTF8.GetBytes(field);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        _bytes.AddRange(length);
        _bytes.AddRange(bytes);
    }

    public byte[] ToArray() => [.. _bytes];
}
