namespace MerajutASA.Modules.Government.Profiles;

/// <summary>What became of a stretch of text between two versions.</summary>
internal enum DiffKind
{
    Same,
    Removed,
    Added,
}
