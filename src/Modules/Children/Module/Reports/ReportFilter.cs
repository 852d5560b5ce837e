using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>Which cases and which days a report is about; what is not said does not restrict.</summary>
internal sealed record ReportFilter
{
    /// <summary>The code of a region, for officers: where the institution stood when it happened.</summary>
    public string? Region { get; init; }

    /// <summary>For officers, who see many.</summary>
    public Guid? Institution { get; init; }

    /// <summary>Unless days are given.</summary>
    public ReportPeriod Period { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public Sex? Sex { get; init; }

    /// <summary>Of today, by the year of birth.</summary>
    public AgeBand? Age { get; init; }

    /// <summary>Which stage survival waits for.</summary>
    public CaseStage Until { get; init; } = CaseStage.Termination;

    public SurvivalGrouping By { get; init; }

    public ReportMeasure Measure { get; init; }

    /// <summary>By what a head's institution is held against others.</summary>
    public PeerDimension Of { get; init; }

    /// <summary>By what openings of records are added up.</summary>
    public OpeningStep Step { get; init; }

    /// <summary>Of the institutions, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The children whom the report's cases are about, as far as the register can be asked the same.</summary>
    public ChildFilter Children(CaseStage? stage = null) => new() { Stage = stage, Sex = Sex, Age = Age, Region = Region, Institution = Institution };
}
