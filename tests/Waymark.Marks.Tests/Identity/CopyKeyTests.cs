using Waymark.Marks.Identity;

namespace Waymark.Marks.Tests.Identity;

public sealed class CopyKeyTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "waymark-" + Path.GetRandomFileName(), "keys");

    [Fact]
    public void AKeyIsMadeOnFirstUseAndReadAgain()
    {
        var made = CopyKey.OpenOrCreate(_folder);
        var read = CopyKey.OpenOrCreate(_folder);
        Assert.Equal(made.Hmac([1, 2, 3]), read.Hmac([1, 2, 3]));
    }

    [Fact]
    public void ANewKeyAndItsFolderBelongToTheirOwnerAlone()
    {
        if (OperatingSystem.IsWindows()) return;
        CopyKey.OpenOrCreate(_folder);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, CopyKey.FileName)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder));
    }

    [Fact]
    public void AKeyThatOthersCanReadIsRefusedWithTheRemedy()
    {
        if (OperatingSystem.IsWindows()) return;
        CopyKey.OpenOrCreate(_folder);
        var path = Path.Combine(_folder, CopyKey.FileName);
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.OtherRead);
        var refusal = Assert.Throws<KeyFileException>(() => CopyKey.OpenOrCreate(_folder));
        Assert.Contains($"chmod 600 {path}", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2hvcnQ=\n")]
    [InlineData("not base64\n")]
    public void AFileThatIsNoKeyIsRefused(string text)
    {
        CopyKey.OpenOrCreate(_folder);
        File.WriteAllText(Path.Combine(_folder, CopyKey.FileName), text);
        Assert.Throws<KeyFileException>(() => CopyKey.OpenOrCreate(_folder));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
}
