using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Niks;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Register;

/// <summary>Puts a form that holds onto a register line, sealing what names the child.</summary>
internal sealed class ChildWriting(SubjectKeys keys, IBlindIndex index, DateTimeOffset now)
{
    /// <summary>The blind index of NIKs.</summary>
    public const string NikIndex = "child.nik";

    public Child Create(Guid id, ChildForm form, ChildOrigin origin)
    {
        var child = new Child
        {
            Id = id,
            InstitutionId = origin.Institution,
            RegionCode = origin.RegionCode,
            ImportId = origin.Import,
            Stage = CaseStage.Referral,
            StageSince = now,
            ChangedAt = now,
            AssignedTo = origin.AssignedTo,
            EnteredOn = form.EnteredOn!.Value,
            EntryReason = form.EntryReason!.Value,
            Sex = form.Sex!.Value,
            BirthYear = BirthYear(form),
            AgeEstimated = form.BirthDate is null,
            OriginCode = Typed.Line(form.OriginCode)!,
            FullName = keys.Seal(ChildFields.FullName, id, id, Typed.Line(form.FullName)!),
            Pseudonym = keys.Seal(ChildFields.Pseudonym, id, id, Guid.NewGuid()),
        };
        Seal(child, form);
        return child;
    }

    public void Change(Child child, ChildForm form)
    {
        child.ChangedAt = now;
        child.EnteredOn = form.EnteredOn!.Value;
        child.EntryReason = form.EntryReason!.Value;
        child.Sex = form.Sex!.Value;
        child.BirthYear = BirthYear(form);
        child.AgeEstimated = form.BirthDate is null;
        child.OriginCode = Typed.Line(form.OriginCode)!;
        child.FullName = keys.Reseal(ChildFields.FullName, child.Id, child.Id, child.FullName, Typed.Line(form.FullName))!;
        Seal(child, form);
    }

    private void Seal(Child child, ChildForm form)
    {
        var id = child.Id;
        child.Nickname = keys.Reseal(ChildFields.Nickname, id, id, child.Nickname, Typed.Line(form.Nickname));
        child.BirthDate = keys.Reseal(ChildFields.BirthDate, id, id, child.BirthDate, form.BirthDate);
        child.BirthPlace = keys.Reseal(ChildFields.BirthPlace, id, id, child.BirthPlace, Typed.Line(form.BirthPlace));
        child.AddressLine = keys.Reseal(ChildFields.AddressLine, id, id, child.AddressLine, Typed.Line(form.AddressLine));
        var digits = Typed.Line(form.Nik) is { } typed ? Nik.Normalise(typed) : null;
        child.Nik = keys.Reseal(ChildFields.Nik, id, id, child.Nik, digits);
        child.NikToken = digits is null ? null : index.Token(NikIndex, digits);
    }

    private static int BirthYear(ChildForm form) => form.BirthDate?.Year ?? form.EnteredOn!.Value.Year - form.EstimatedAge!.Value;
}
