using Waymark.Marks.Identity;

namespace Waymark.Marks.Tests.Identity;

public sealed class CopyKeyTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "waymark-" + Path.GetRandomFileName(), "keys");

    [Fact]
    public void AKeyIsMadeOnFirstUseAndReadAgain()
    {
        var made = CopyKeys.OpenOrCreate(_folder);
        var read = CopyKeys.OpenOrCreate(_folder);
        Assert.Equal(made.Current.Hmac([1, 2, 3]), read.Current.Hmac([1, 2, 3]));
    }

    [Fact]
    public void ANewKeyAndItsFolderBelongToTheirOwnerAlone()
    {
        if (OperatingSystem.IsWindows()) return;
        CopyKeys.OpenOrCreate(_folder);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, CopyKeys.FileName)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder));
    }

    [Fact]
    public void AKeyThatOthersCanReadIsRefusedWithTheRemedy()
    {
        if (OperatingSystem.IsWindows()) return;
        CopyKeys.OpenOrCreate(_folder);
        var path = Path.Combine(_folder, CopyKeys.FileName);
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.OtherRead);
        var refusal = Assert.Throws<KeyFileException>(() => CopyKeys.OpenOrCreate(_folder));
        Assert.Contains($"chmod 600 {path}", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2hvcnQ=\n")]
    [InlineData("not base64\n")]
    public void AFileThatIsNoKeyIsRefused(string text)
    {
        CopyKeys.OpenOrCreate(_folder);
        File.WriteAllText(Path.Combine(_folder, CopyKeys.FileName), text);
        Assert.Throws<KeyFileException>(() => CopyKeys.OpenOrCreate(_folder));
    }

    [Fact]
    public void ARetiredKeyStaysReadable()
    {
        var first = CopyKeys.OpenOrCreate(_folder).Current.Hmac([1]);
        CopyKeys.Rotate(_folder);
        var second = CopyKeys.Open(_folder).Current.Hmac([1]);
        var keys = CopyKeys.Rotate(_folder);
        Assert.Equal([second, first], keys.All.Skip(1).Select(key => key.Hmac([1])));
        Assert.Equal(3, CopyKeys.OpenOrCreate(_folder).All.Select(key => Convert.ToHexString(key.Hmac([1]))).Distinct().Count());
    }

    /// <summary>Every state in which a rotation can be cut off.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ARotationThatWasCutOffIsUndoneOrFinished(bool retired)
    {
        var first = CopyKeys.OpenOrCreate(_folder).Current.Hmac([1]);
        File.Copy(Path.Combine(_folder, CopyKeys.FileName), Path.Combine(_folder, "copy-identity.next.key"));
        if (retired) File.Move(Path.Combine(_folder, CopyKeys.FileName), Path.Combine(_folder, "copy-identity.1.key"));
        var keys = CopyKeys.Open(_folder);
        Assert.Equal(retired ? 2 : 1, keys.All.Length);
        Assert.Equal(first, keys.All[^1].Hmac([1]));
        Assert.False(File.Exists(Path.Combine(_folder, "copy-identity.next.key")));
    }

    [Fact]
    public void AMissingKeyIsNeverReplacedWhereEarlierOnesAre()
    {
        CopyKeys.OpenOrCreate(_folder);
        CopyKeys.Rotate(_folder);
        File.Delete(Path.Combine(_folder, CopyKeys.FileName));
        Assert.Throws<KeyFileException>(() => CopyKeys.OpenOrCreate(_folder));
    }

    [Fact]
    public void OpeningMakesNoKey()
    {
        Directory.CreateDirectory(_folder);
        Assert.Throws<KeyFileException>(() => CopyKeys.Open(_folder));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
}
