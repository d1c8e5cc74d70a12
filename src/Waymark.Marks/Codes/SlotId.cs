using System.Buffers.Binary;
using System.Text;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Codes;

/// <summary>
/// Names one place that can hold one bit of a mark, by what stands there and around it. Never a position in the document: a slot keeps its
/// name when text is inserted, deleted or moved elsewhere.
/// </summary>
/// <param name="High">First 64 bits of an HMAC over carrier, content and ordinal.</param>
/// <param name="Low">The next 64.</param>
public readonly record struct SlotId(ulong High, ulong Low)
{
    /// <param name="carrier">Such as <c>wording</c>; slots of two carriers never share a name.</param>
    /// <param name="content">The passage that the slot stands in, the same in every copy.</param>
    /// <param name="ordinal">Which slot of that passage, from 0.</param>
    public static SlotId Of(CopyKey key, string carrier, string content, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(carrier);
        ArgumentNullException.ThrowIfNull(content);
        var message = new byte[Encoding.UTF8.GetByteCount(carrier) + Encoding.UTF8.GetByteCount(content) + 6];
        var at = Encoding.UTF8.GetBytes(carrier, message);
        message[at++] = 0;
        at += Encoding.UTF8.GetBytes(content, message.AsSpan(at));
        message[at++] = 0;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(at), ordinal);
        var digest = key.Derive(KeyUse.Slots).Hmac(message);
        return new SlotId(BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt64BigEndian(digest.AsSpan(8)));
    }

    internal void WriteTo(Span<byte> sixteen)
    {
        BinaryPrimitives.WriteUInt64BigEndian(sixteen, High);
        BinaryPrimitives.WriteUInt64BigEndian(sixteen[8..], Low);
    }
}
