namespace MerajutASA.Modules.Government.Standards;

/// <summary>Makes items of forms that hold.</summary>
internal static class Items
{
    public static StandardItem New(Guid id, Guid standard, int place, ItemForm form) => new()
    {
        Id = id,
        StandardId = standard,
        Place = place,
        Section = form.Section!,
        SectionEnglish = form.SectionEnglish!,
        Text = form.Text!,
        TextEnglish = form.TextEnglish!,
        Guidance = form.Guidance,
        GuidanceEnglish = form.GuidanceEnglish,
        Source = form.Source,
        Weight = form.Weight!.Value,
        Critical = form.Critical,
        Removed = false,
    };
}
