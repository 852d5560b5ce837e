namespace MerajutASA.Portal.SignIn;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
