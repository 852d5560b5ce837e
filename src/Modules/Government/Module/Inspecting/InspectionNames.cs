using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>How inspections are named and marked.</summary>
internal static class InspectionNames
{
    public static NoticeKind Tone(InspectionState state) => state switch
    {
        InspectionState.Closed => NoticeKind.Success,
        InspectionState.Cancelled => NoticeKind.Danger,
        InspectionState.Reported => NoticeKind.Warning,
        _ => NoticeKind.Info,
    };

    public static NoticeKind Tone(FindingState state) => state switch
    {
        FindingState.Resolved => NoticeKind.Success,
        FindingState.Answered => NoticeKind.Info,
        _ => NoticeKind.Warning,
    };

    public static NoticeKind Tone(Gravity gravity) => gravity switch { Gravity.Critical => NoticeKind.Danger, Gravity.Major => NoticeKind.Warning, _ => NoticeKind.Info };

    public static NoticeKind Tone(ItemResult result) => result switch
    {
        ItemResult.Met => NoticeKind.Success,
        ItemResult.Partly => NoticeKind.Warning,
        ItemResult.NotMet => NoticeKind.Danger,
        _ => NoticeKind.Info,
    };

    /// <summary><c>62 %</c>, or a dash where nothing applies.</summary>
    public static string Percent(Score? score) => score?.Percent is { } percent ? $"{Formats.Number(percent)} %" : "–";

    public static RenderFragment TagOf(string text, NoticeKind kind) => builder =>
    {
        builder.OpenComponent<Tag>(0);
        builder.AddComponentParameter(1, nameof(Tag.Text), text);
        builder.AddComponentParameter(2, nameof(Tag.Kind), kind);
        builder.CloseComponent();
    };

    /// <summary>The stages that an inspection goes through, and the one it is in; a cancelled one went no further.</summary>
    public static (IReadOnlyList<string> Stages, int Current) Stages(InspectionState state, IStringLocalizer texts)
    {
        InspectionState[] all = [InspectionState.Planned, InspectionState.Underway, InspectionState.Reported, InspectionState.Closed];
        return ([.. all.Select(each => texts[$"State.{each}"].Value)], Math.Max(0, Array.IndexOf(all, state)));
    }
}
