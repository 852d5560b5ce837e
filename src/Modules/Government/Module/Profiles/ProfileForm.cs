namespace MerajutASA.Modules.Government.Profiles;

/// <summary>What is typed of a profile.</summary>
internal sealed record ProfileForm
{
    public string? Description { get; set; }

    public string? Services { get; set; }

    public string? Facilities { get; set; }

    public string? VisitingHours { get; set; }

    /// <summary>The parts by name, in the order of the page.</summary>
    public IReadOnlyList<(string Name, string? Text)> Parts =>
        [(nameof(Description), Description), (nameof(Services), Services), (nameof(Facilities), Facilities), (nameof(VisitingHours), VisitingHours)];

    /// <summary>Without blanks around, and null where nothing is left.</summary>
    public ProfileForm Tidy() => new() { Description = Tidy(Description), Services = Tidy(Services), Facilities = Tidy(Facilities), VisitingHours = Tidy(VisitingHours) };

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}
