using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Children.Family;

/// <summary>Guardians and kin of a child; one at a time is added, changed or taken off.</summary>
public sealed partial class FamilyTab
{
    private KinDraft? edited;
    private KinView? removed;
    private int version;

    [Inject] private SaveKinHandler Saving { get; set; } = default!;

    [Inject] private RemoveKinHandler Removing { get; set; } = default!;

    private void Add()
    {
        Close();
        (edited, version) = (new KinDraft(), 0);
    }

    private void Change(KinView kin)
    {
        Close();
        (edited, version) = (KinDraft.Of(kin.Form), kin.Version);
    }

    private void Take(KinView kin)
    {
        Close();
        (removed, version) = (kin, kin.Version);
    }

    private protected override void Forget() => (edited, removed) = (null, null);

    private Task SaveAsync() => DoAsync(async actor => await TellAsync(await Saving.RunAsync(actor, new SaveKin(View.Line.Id, version, edited!.Form())), T["Saved"]));

    private Task RemoveAsync() => DoAsync(async actor =>
        await TellAsync(await Removing.RunAsync(actor, new RemoveKin(View.Line.Id, removed!.Form.Id, version, Reason)), T["Removed"]));

    private string Heading(KinForm kin) => $"{Words.Name(kin.Name)} · {Words.Of(kin.Relation)}";

    private IReadOnlyList<Answer> Answers(KinForm kin) =>
    [
        new("Phone", T["Phone"], kin.Phone), new("Address", T["Address"], kin.Address), new("IsGuardian", T["IsGuardian"], T[kin.IsGuardian ? "Yes" : "No"]),
        new("MustNotBeTold", T["MustNotBeTold"], T[kin.MustNotBeTold ? "Yes" : "No"]),
    ];
}
