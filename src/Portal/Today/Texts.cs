namespace MerajutASA.Portal.Today;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
