using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>For what a double click sends twice at once: the later one meets the earlier one's change, and looks again with it in sight.</summary>
internal static class Twice
{
    public static async Task<Outcome<T>> AtMostAsync<T>(Func<Task<Outcome<T>>> act)
    {
        var outcome = await act();
        return outcome is Outcome<T>.Conflict ? await act() : outcome;
    }
}
