namespace MerajutASA.Modules.Children.Reports;

/// <summary>What a report tells of; the codes stand in addresses.</summary>
internal enum ReportKind
{
    /// <summary>How cases come, go on and end.</summary>
    Outcomes,

    /// <summary>Between which stages they move.</summary>
    Flows,

    /// <summary>How long it takes until they come to a stage.</summary>
    Survival,

    /// <summary>Province by province; for officers.</summary>
    Map,

    /// <summary>Institution by institution for officers; for a head the own one beside what is published of others.</summary>
    Institutions,

    /// <summary>Who opens records, and what for; for heads and officers.</summary>
    Openings,

    /// <summary>Whether care plans are reviewed in time.</summary>
    Reviews,

    /// <summary>How long until children go home, and how care ends otherwise.</summary>
    Exits,
}
