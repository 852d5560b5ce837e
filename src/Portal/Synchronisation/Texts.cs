namespace MerajutASA.Portal.Synchronisation;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
