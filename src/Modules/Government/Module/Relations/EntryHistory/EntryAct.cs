namespace MerajutASA.Modules.Government.Relations.EntryHistory;

/// <summary>One act: who did what to an entry or its board, and when.</summary>
/// <param name="At">When.</param>
/// <param name="Account">Who; null for the portal itself.</param>
/// <param name="Role">As what, in its stored form.</param>
/// <param name="Sort">A key of the texts.</param>
/// <param name="Changes">The fields that changed, with what they held where that is no sealed value and no id.</param>
internal sealed record EntryAct(DateTimeOffset At, Guid? Account, string? Role, string Sort, IReadOnlyList<(string Field, string? Before, string? After)> Changes);
