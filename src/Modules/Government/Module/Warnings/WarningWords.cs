using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Warnings;

/// <summary>What a warning says.</summary>
internal static class WarningWords
{
    /// <summary>One sentence with its numbers.</summary>
    public static string Sentence(RaisedWarning warning, IStringLocalizer texts) => warning.On is { } day
        ? texts[$"Said.{warning.Rule}.{(warning.Measure > 1 ? "Over" : "Soon")}", Formats.Date(day)]
        : texts[$"Said.{warning.Rule}", [.. warning.Numbers.Select(number => (object)Formats.Number(number))]];

    /// <summary>When the rule holds, and what it rests on.</summary>
    public static string Why(WarningRule rule, WarningSettings settings, IStringLocalizer texts) => rule switch
    {
        WarningRule.ReviewsOverdue => texts["Why.ReviewsOverdue", settings.ReviewLeast, settings.ReviewPercent],
        WarningRule.Permit => texts["Why.Permit", settings.PermitDays],
        WarningRule.Accreditation => texts["Why.Accreditation", settings.AccreditationDays],
        _ => texts[$"Why.{rule}"],
    };

    public static NoticeKind Tone(WarningRule rule) => rule <= WarningRule.OverCapacity ? NoticeKind.Danger : NoticeKind.Warning;
}
