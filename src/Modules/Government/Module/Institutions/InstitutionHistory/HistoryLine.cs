using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions.InstitutionHistory;

/// <summary>One act: who did what to the entry, and when.</summary>
/// <param name="At">When.</param>
/// <param name="Account">Who; null for the portal itself.</param>
/// <param name="Role">As what, in its stored form.</param>
/// <param name="IsRegistration">Whether the entry began with it.</param>
/// <param name="State">The state that it brought; null if none.</param>
/// <param name="Reason">Why, where the reader may know and the key is still there.</param>
/// <param name="Changes">What else changed.</param>
internal sealed record HistoryLine(
    DateTimeOffset At, Guid? Account, string? Role, bool IsRegistration, InstitutionState? State, string? Reason, IReadOnlyList<HistoryChange> Changes);
