using Microsoft.Extensions.Localization;
using MudBlazor;

namespace MerajutASA.Ui.Localisation;

/// <summary>Gives MudBlazor its words from our resources in both languages.</summary>
internal sealed class MudTextLocalizer(IStringLocalizer<MudTexts> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];

    public override LocalizedString this[string key, params object[] arguments] => texts[key, arguments];
}
