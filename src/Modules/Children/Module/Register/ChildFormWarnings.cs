using System.Globalization;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Niks;

namespace MerajutASA.Modules.Children.Register;

/// <summary>What a form that holds still makes one wonder about.</summary>
internal static class ChildFormWarnings
{
    public static IReadOnlyList<ChildWarning> Of(ChildForm form, ChildRules rules) =>
        Typed.Line(form.Nik) is { } typed && Nik.Parse(typed).Nik is { } nik ? [.. Of(nik, form, rules)] : [];

    private static IEnumerable<ChildWarning> Of(Nik nik, ChildForm form, ChildRules rules)
    {
        // A code that was replaced since is still the one under which the child was first registered.
        if (rules.Regions.Find(nik.RegionCode) is null)
            yield return new ChildWarning(nameof(form.Nik), ChildWarning.NikRegion, nik.RegionCode) { About = nik.Digits };
        if (form.BirthDate is { } birth && !nik.IsOf(birth))
            yield return new ChildWarning(nameof(form.Nik), ChildWarning.NikDate) { About = string.Create(CultureInfo.InvariantCulture, $"{nik.Digits} {birth:O}") };
        if (form.Sex is { } sex && sex != nik.Sex)
            yield return new ChildWarning(nameof(form.Nik), ChildWarning.NikSex) { About = $"{nik.Digits} {sex}" };
    }
}
