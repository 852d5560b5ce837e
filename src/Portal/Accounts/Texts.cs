namespace MerajutASA.Portal.Accounts;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
