namespace MerajutASA.Infrastructure.Audit;

internal static class EntryKindNames
{
    public static string Stored(this EntryKind kind) => kind switch
    {
        EntryKind.Read => "read",
        EntryKind.Figures => "figures",
        EntryKind.Change => "change",
        EntryKind.Refusal => "refusal",
        EntryKind.Failure => "failure",
        EntryKind.Started => "started",
        EntryKind.Ended => "ended",
        EntryKind.BrokenOff => "broken-off",
        EntryKind.SignIn => "sign-in",
        EntryKind.Key => "key",
        EntryKind.Search => "search",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a stored name."),
    };
}
