namespace MerajutASA.Modules.Government.Profiles;

/// <summary>A stretch of text that both versions have, or that was taken out or put in.</summary>
internal sealed record DiffPart(DiffKind Kind, string Text);
