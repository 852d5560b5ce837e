using System.ComponentModel.DataAnnotations;

namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>Days and thresholds of inspections; no regulation fixes them, so each office of the country may set its own.</summary>
internal sealed class InspectionSettings
{
    public const string Section = "Government:Inspections";

    /// <summary>Days to mend a finding, offered when it is written.</summary>
    [Range(1, 365)] public int CriticalDays { get; set; } = 7;

    [Range(1, 365)] public int MajorDays { get; set; } = 30;

    [Range(1, 730)] public int MinorDays { get; set; } = 90;

    /// <summary>Days after the visit within which the institution is to be told.</summary>
    [Range(1, 365)] public int ReportDays { get; set; } = 14;

    /// <summary>Percent of the points from which a grade is proposed; the officer decides.</summary>
    [Range(0, 100)] public int GradeA { get; set; } = 85;

    [Range(0, 100)] public int GradeB { get; set; } = 70;

    [Range(0, 100)] public int GradeC { get; set; } = 55;

    /// <summary>Years that a grade holds (Permensos 5/2024).</summary>
    [Range(1, 10)] public int GradeYears { get; set; } = 5;

    /// <summary>Days after its closing within which a grade may follow from an inspection.</summary>
    [Range(1, 1_000)] public int GradeWithinDays { get; set; } = 365;

    public int DaysOf(Gravity gravity) => gravity switch { Gravity.Critical => CriticalDays, Gravity.Major => MajorDays, _ => MinorDays };
}
