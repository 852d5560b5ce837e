namespace MerajutASA.Modules.Government.Announcing.KeepTexts;

/// <summary>A text and whom it is for now: the institutions of a region, or one institution.</summary>
internal sealed record SpokenText(Guid Id, Guid Announcement, string? Region, Guid? Institution);
