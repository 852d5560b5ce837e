using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Family;

/// <summary>Puts a form that holds onto a row of kin, sealing what names the person under that person's own key.</summary>
internal static class KinWriting
{
    public static Kin Create(KinForm form, Child child, SubjectKeys keys)
    {
        var kin = new Kin
        {
            Id = form.Id,
            ChildId = child.Id,
            InstitutionId = child.InstitutionId,
            RegionCode = child.RegionCode,
            Relation = form.Relation!.Value,
            IsGuardian = form.IsGuardian,
            MustNotBeTold = form.MustNotBeTold,
            Name = keys.Seal(KinFields.Name, form.Id, form.Id, Typed.Line(form.Name)!),
        };
        Fill(kin, form, keys);
        return kin;
    }

    public static void Change(Kin kin, KinForm form, SubjectKeys keys)
    {
        kin.Relation = form.Relation!.Value;
        kin.IsGuardian = form.IsGuardian;
        kin.MustNotBeTold = form.MustNotBeTold;
        kin.Name = keys.Reseal(KinFields.Name, kin.Id, kin.Id, kin.Name, Typed.Line(form.Name))!;
        Fill(kin, form, keys);
    }

    private static void Fill(Kin kin, KinForm form, SubjectKeys keys)
    {
        kin.Phone = keys.Reseal(KinFields.Phone, kin.Id, kin.Id, kin.Phone, Typed.Line(form.Phone));
        kin.Address = keys.Reseal(KinFields.Address, kin.Id, kin.Id, kin.Address, Typed.Line(form.Address));
    }
}
