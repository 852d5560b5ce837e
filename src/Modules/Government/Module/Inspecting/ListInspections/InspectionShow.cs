namespace MerajutASA.Modules.Government.Inspecting.ListInspections;

/// <summary>Which inspections a list shows; its names stand in addresses.</summary>
internal enum InspectionShow
{
    /// <summary>Neither closed nor cancelled.</summary>
    Current,

    /// <summary>Something of it is past its day: a visit that was not made, a report not given, a finding not answered.</summary>
    Overdue,

    /// <summary>Laid before the reader's office.</summary>
    Escalated,

    Planned,

    Underway,

    Reported,

    Closed,

    Cancelled,

    All,
}
