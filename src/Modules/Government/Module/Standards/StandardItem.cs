using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>What is looked at, in one version of a standard.</summary>
[Class(DataClass.Internal)]
internal sealed class StandardItem : GuardedRow
{
    public required Guid StandardId { get; init; }

    /// <summary>Its order, from 1; items of one section stand together.</summary>
    public required int Place { get; set; }

    public required string Section { get; set; }

    public required string SectionEnglish { get; set; }

    public required string Text { get; set; }

    public required string TextEnglish { get; set; }

    /// <summary>What to look at or ask for.</summary>
    public string? Guidance { get; set; }

    public string? GuidanceEnglish { get; set; }

    public string? Source { get; set; }

    /// <summary>From 1 to 5.</summary>
    public required int Weight { get; set; }

    /// <summary>Whether children are in danger where it is not met.</summary>
    public required bool Critical { get; set; }

    /// <summary>Taken off a draft, until it is put back.</summary>
    public required bool Removed { get; set; }
}
