using Waymark.Marks.Identity;

namespace Waymark.Marks.Tests.Identity;

public sealed class CopyIdentityTests
{
    private static readonly CopyKey Key = CopyKey.FromSecret(new byte[CopyKey.Length]);

    private static readonly CopyIdentity Jane = new()
    {
        CustomerId = "acme", Address = "jane@acme.example", Name = "Jane Doe", Viewer = "customer", Sharer = "csm",
        Date = new DateOnly(2026, 11, 20), Formats = ["brief", "site"], Protected = false, Version = "v", PreviousId = null,
    };

    [Fact]
    public void AnIdIsTwentySixCharactersOfBase32()
    {
        Assert.Matches("^[a-z2-7]{26}$", Jane.IdUnder(Key));
        Assert.Equal(Jane.IdUnder(Key), Jane.IdUnder(Key));
    }

    [Fact]
    public void TheSameRecipientWrittenDifferentlyIsTheSame()
    {
        var zoe = Jane with { Name = "Zo\u00EB" };
        Assert.Equal(zoe.IdUnder(Key), (zoe with { Name = "Zoe\u0308" }).IdUnder(Key));
        Assert.Equal(Jane.IdUnder(Key), (Jane with { Address = "Jane@ACME.example" }).IdUnder(Key));
        Assert.Equal(Jane.IdUnder(Key), (Jane with { Formats = ["site", "brief"] }).IdUnder(Key));
    }

    public static TheoryData<CopyIdentity> Others =>
    [
        Jane with { CustomerId = "acm" },
        Jane with { Address = "j@acme.example" },
        Jane with { Name = "Jane  Doe" },
        Jane with { Viewer = "partner" },
        Jane with { Sharer = "product" },
        Jane with { Date = new DateOnly(2026, 11, 21) },
        Jane with { Formats = ["site"] },
        Jane with { Protected = true },
        Jane with { Version = "w" },
        Jane with { PreviousId = "v" },
        Jane with { CustomerId = "acmej", Address = "ane@acme.example" },
    ];

    [Theory]
    [MemberData(nameof(Others))]
    public void EveryFieldCounts(CopyIdentity other) => Assert.NotEqual(Jane.IdUnder(Key), other.IdUnder(Key));

    [Fact]
    public void AnotherKeyGivesAnotherId()
    {
        var secret = new byte[CopyKey.Length];
        secret[0] = 1;
        Assert.NotEqual(Jane.IdUnder(Key), Jane.IdUnder(CopyKey.FromSecret(secret)));
    }
}
