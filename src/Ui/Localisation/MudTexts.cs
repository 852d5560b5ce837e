namespace MerajutASA.Ui.Localisation;

/// <summary>Names the resource files beside it: MudBlazor's own words, in both languages.</summary>
internal sealed class MudTexts;
