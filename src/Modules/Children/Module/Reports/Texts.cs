namespace MerajutASA.Modules.Children.Reports;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
