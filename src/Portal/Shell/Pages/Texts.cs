namespace MerajutASA.Portal.Shell.Pages;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
