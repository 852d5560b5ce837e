namespace MerajutASA.Modules.Government.Relations.ViewEntry;

/// <summary>An office as it is shown; the person's name is null where the key was destroyed.</summary>
internal sealed record SeatView(
    Guid Id, int Version, Guid PersonId, string? PersonName, Party Organisation, SeatRole Role, DateOnly FromDay, DateOnly? UntilDay, bool IsOver);
