namespace Waymark.Pdf.Syntax;

/// <summary>A stream that can only be written, onto the end of a buffer.</summary>
internal sealed class BufferSink(PdfBuffer buffer) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] source, int offset, int count) => buffer.Raw(source.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> source) => buffer.Raw(source);

    public override void Flush()
    {
    }

    public override int Read(byte[] destination, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
