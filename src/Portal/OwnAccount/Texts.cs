namespace MerajutASA.Portal.OwnAccount;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
