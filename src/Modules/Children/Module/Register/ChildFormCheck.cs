using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Niks;

namespace MerajutASA.Modules.Children.Register;

/// <summary>What must hold of a child's form, whoever fills it in.</summary>
internal static class ChildFormCheck
{
    public static FieldErrors Errors(ChildForm form, ChildRules rules)
    {
        var errors = new FieldErrors();
        errors.Required(nameof(form.FullName), Typed.Line(form.FullName));
        errors.Name(nameof(form.FullName), Typed.Line(form.FullName));
        errors.Name(nameof(form.Nickname), Typed.Line(form.Nickname));
        errors.Required(nameof(form.Sex), form.Sex);
        errors.AtMost(nameof(form.BirthPlace), Typed.Line(form.BirthPlace), Limits.Line);
        errors.AtMost(nameof(form.AddressLine), Typed.Line(form.AddressLine), Limits.Line);
        errors.Required(nameof(form.EntryReason), form.EntryReason);
        if (Typed.Line(form.Nik) is { } nik && Nik.Parse(nik).Fault is { } fault)
            errors.Add(nameof(form.Nik), fault);
        CheckDates(form, rules, errors);
        CheckOrigin(form, rules, errors);
        return errors;
    }

    private static void CheckDates(ChildForm form, ChildRules rules, FieldErrors errors)
    {
        errors.Required(nameof(form.EnteredOn), form.EnteredOn);
        errors.Unless(form.EnteredOn is null || form.EnteredOn <= rules.Latest, nameof(form.EnteredOn), "InFuture");
        errors.Unless(form.EnteredOn is null || form.EnteredOn >= rules.Latest.AddYears(-rules.AdultAge), nameof(form.EnteredOn), "TooLongAgo", rules.AdultAge);
        errors.Unless(form.BirthDate is null != form.EstimatedAge is null, nameof(form.BirthDate), "EitherDateOrAge");
        errors.Unless(form.EstimatedAge is null or >= 0 && !(form.EstimatedAge >= rules.AdultAge), nameof(form.EstimatedAge), "NotAChild", rules.AdultAge);
        if (form.BirthDate is not { } birth)
            return;
        errors.Unless(birth <= rules.Latest, nameof(form.BirthDate), "InFuture");
        errors.Unless(form.EnteredOn is not { } entered || birth <= entered, nameof(form.EnteredOn), "BeforeBirth");
        errors.Unless(
            form.EnteredOn is not { } entry || Calendar.YearsBetween(birth, entry) < rules.AdultAge, nameof(form.BirthDate), "NotAChild", rules.AdultAge);
    }

    private static void CheckOrigin(ChildForm form, ChildRules rules, FieldErrors errors)
    {
        var code = Typed.Line(form.OriginCode);
        errors.Required(nameof(form.OriginCode), code);
        if (code is null)
            return;
        var region = rules.Regions.Find(code);
        if (region is null)
            errors.Add(nameof(form.OriginCode), "UnknownRegion", code);
        else if (!region.IsCurrent)
            errors.Add(nameof(form.OriginCode), "RegionReplaced", code, region.ReplacedBy ?? "–");
        else
            errors.Unless(region.Level >= RegionLevel.District, nameof(form.OriginCode), "RegionTooCoarse");
    }
}
