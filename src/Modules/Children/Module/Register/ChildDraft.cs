using System.Globalization;
using MerajutASA.Ui.Forms;

namespace MerajutASA.Modules.Children.Register;

/// <summary>A child's form while it is being typed: half a date or an age in words stay as they are.</summary>
internal sealed class ChildDraft
{
    public string? FullName { get; set; }

    public string? Nickname { get; set; }

    public Sex? Sex { get; set; }

    public bool AgeKnown { get; set; } = true;

    public TypedDate BirthDate { get; set; }

    public string? EstimatedAge { get; set; }

    public string? BirthPlace { get; set; }

    public string? Nik { get; set; }

    public string? OriginCode { get; set; }

    public string? AddressLine { get; set; }

    public TypedDate EnteredOn { get; set; }

    public EntryReason? EntryReason { get; set; }

    public static ChildDraft Of(ChildForm form) => new()
    {
        FullName = form.FullName,
        Nickname = form.Nickname,
        Sex = form.Sex,
        AgeKnown = form.EstimatedAge is null,
        BirthDate = form.BirthDate,
        EstimatedAge = form.EstimatedAge?.ToString(CultureInfo.InvariantCulture),
        BirthPlace = form.BirthPlace,
        Nik = form.Nik,
        OriginCode = form.OriginCode,
        AddressLine = form.AddressLine,
        EnteredOn = form.EnteredOn,
        EntryReason = form.EntryReason,
    };

    public ChildForm Form() => new()
    {
        FullName = FullName,
        Nickname = Nickname,
        Sex = Sex,
        BirthDate = AgeKnown ? BirthDate.Date : null,
        EstimatedAge = !AgeKnown && int.TryParse(EstimatedAge, NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : null,
        BirthPlace = BirthPlace,
        Nik = Nik,
        OriginCode = OriginCode,
        AddressLine = AddressLine,
        EnteredOn = EnteredOn.Date,
        EntryReason = EntryReason,
    };
}
