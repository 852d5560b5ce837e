namespace MerajutASA.Modules.Business;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
