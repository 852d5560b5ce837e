namespace MerajutASA.Portal.Tests.Sample;

/// <summary>Names the resource files beside it.</summary>
internal sealed class Texts;
