using MerajutASA.Modules.Government.Inspecting;
using MerajutASA.Modules.Government.Institutions;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>What is typed of an item.</summary>
internal sealed record ItemForm
{
    public const int LongestText = 500;
    public const int LongestSection = 120;

    public string? Section { get; set; }

    public string? SectionEnglish { get; set; }

    public string? Text { get; set; }

    public string? TextEnglish { get; set; }

    public string? Guidance { get; set; }

    public string? GuidanceEnglish { get; set; }

    public string? Source { get; set; }

    public int? Weight { get; set; }

    public bool Critical { get; set; }

    public ItemForm Tidy() => this with
    {
        Section = Typed.Line(Section),
        SectionEnglish = Typed.Line(SectionEnglish),
        Text = Typed.Line(Text),
        TextEnglish = Typed.Line(TextEnglish),
        Guidance = InspectionTexts.Tidy(Guidance),
        GuidanceEnglish = InspectionTexts.Tidy(GuidanceEnglish),
        Source = Typed.Line(Source),
    };

    public static ItemForm Of(StandardItem row) => new()
    {
        Section = row.Section,
        SectionEnglish = row.SectionEnglish,
        Text = row.Text,
        TextEnglish = row.TextEnglish,
        Guidance = row.Guidance,
        GuidanceEnglish = row.GuidanceEnglish,
        Source = row.Source,
        Weight = row.Weight,
        Critical = row.Critical,
    };

    /// <summary>From a tidy form that holds.</summary>
    public void WriteTo(StandardItem row)
    {
        (row.Section, row.SectionEnglish, row.Text, row.TextEnglish) = (Section!, SectionEnglish!, Text!, TextEnglish!);
        (row.Guidance, row.GuidanceEnglish, row.Source) = (Guidance, GuidanceEnglish, Source);
        (row.Weight, row.Critical) = (Weight!.Value, Critical);
    }
}
