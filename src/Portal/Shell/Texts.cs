namespace MerajutASA.Portal.Shell;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
