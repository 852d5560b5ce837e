namespace MerajutASA.Modules.Children.Register;

/// <summary>What is typed of a child when it is registered, changed or imported.</summary>
internal sealed record ChildForm
{
    public string? FullName { get; init; }

    public string? Nickname { get; init; }

    public Sex? Sex { get; init; }

    /// <summary>Known to the day; otherwise <see cref="EstimatedAge"/>.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>In whole years, on the day of entry.</summary>
    public int? EstimatedAge { get; init; }

    public string? BirthPlace { get; init; }

    public string? Nik { get; init; }

    public string? OriginCode { get; init; }

    public string? AddressLine { get; init; }

    public DateOnly? EnteredOn { get; init; }

    public EntryReason? EntryReason { get; init; }
}
