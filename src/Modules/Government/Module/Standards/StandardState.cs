namespace MerajutASA.Modules.Government.Standards;

/// <summary>Where a version of a standard stands. Names are stored; never rename one.</summary>
internal enum StandardState
{
    Draft,

    /// <summary>Inspected against, and unchangeable.</summary>
    Published,
}
