using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Localisation;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>An item as it is shown.</summary>
[Class(DataClass.Internal)]
internal sealed record ItemLine(Guid Id, int Version, int Place, ItemForm Form, bool Removed)
{
    private static bool IsEnglish => Language.Current == Language.English;

    public string Section => (IsEnglish ? Form.SectionEnglish : Form.Section)!;

    public string Text => (IsEnglish ? Form.TextEnglish : Form.Text)!;

    public string? Guidance => IsEnglish ? Form.GuidanceEnglish : Form.Guidance;

    public bool Critical => Form.Critical;

    public int Weight => Form.Weight!.Value;

    public static ItemLine Of(StandardItem row) => new(row.Id, row.Version, row.Place, ItemForm.Of(row), row.Removed);
}
