using System.ComponentModel.DataAnnotations;

namespace MerajutASA.Modules.Government.Warnings;

/// <summary>From when on something is a warning; no regulation fixes these.</summary>
internal sealed class WarningSettings
{
    public const string Section = "Government:Warnings";

    /// <summary>Percent of the children in care whose review is overdue.</summary>
    [Range(1, 100)] public int ReviewPercent { get; set; } = 20;

    /// <summary>And so many of them at least.</summary>
    [Range(1, 1_000)] public int ReviewLeast { get; set; } = 3;

    /// <summary>Days before a permit ends.</summary>
    [Range(0, 365)] public int PermitDays { get; set; } = 60;

    /// <summary>Days before an accreditation ends.</summary>
    [Range(0, 365)] public int AccreditationDays { get; set; } = 90;

    /// <summary>For so many days a judgement may quiet a warning.</summary>
    [Range(1, 365)] public int LongestQuiet { get; set; } = 180;
}
