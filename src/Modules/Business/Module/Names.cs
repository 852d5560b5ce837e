using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Modules.Business.Payments;
using MerajutASA.Ui.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Business;

/// <summary>How things of this module are marked.</summary>
internal static class Names
{
    public static NoticeKind Tone(CompanyState state) => state switch
    {
        CompanyState.Verified => NoticeKind.Success,
        CompanyState.Applied => NoticeKind.Info,
        CompanyState.Suspended => NoticeKind.Warning,
        _ => NoticeKind.Danger,
    };

    public static NoticeKind Tone(NeedState state) => state switch { NeedState.Open => NoticeKind.Success, NeedState.Draft => NoticeKind.Info, _ => NoticeKind.Warning };

    public static NoticeKind Tone(PledgeState state) => state switch
    {
        PledgeState.Accounted => NoticeKind.Success,
        PledgeState.Settled => NoticeKind.Info,
        PledgeState.Pledged => NoticeKind.Warning,
        _ => NoticeKind.Danger,
    };

    public static NoticeKind Tone(PaymentState state) => state switch { PaymentState.Settled => NoticeKind.Success, PaymentState.Failed => NoticeKind.Danger, _ => NoticeKind.Info };

    public static RenderFragment TagOf(string text, NoticeKind kind) => builder =>
    {
        builder.OpenComponent<Tag>(0);
        builder.AddComponentParameter(1, nameof(Tag.Text), text);
        builder.AddComponentParameter(2, nameof(Tag.Kind), kind);
        builder.CloseComponent();
    };

    /// <summary>The way of a gift, and how far it has come.</summary>
    public static (IReadOnlyList<string> Stages, int Current) Stages(PledgeState state, IStringLocalizer texts)
    {
        PledgeState[] all = [PledgeState.Pledged, PledgeState.Settled, PledgeState.Accounted];
        return ([.. all.Select(each => texts[$"Pledge.{each}"].Value)], Math.Max(0, Array.IndexOf(all, state)));
    }
}
