namespace Waymark.Ledger.Verification;

/// <summary>What a parser made of some bytes, or what it said against them: so that several threads can parse, and one notes the problems in order.</summary>
internal readonly record struct Attempt<T>(T? Result, string? Problem)
    where T : class;

internal static class Attempt
{
    public static Attempt<T> Of<T>(Func<T?> parse)
        where T : class
    {
        try
        {
            return new(parse(), null);
        }
        catch (FormatException e)
        {
            return new(null, e.Message);
        }
        catch (LedgerException e) when (e.Fault != LedgerFault.Database)
        {
            return new(null, e.Message);
        }
    }
}
