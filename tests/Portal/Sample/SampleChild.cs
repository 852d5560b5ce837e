namespace MerajutASA.Portal.Tests.Sample;

/// <summary>A row of the sample board.</summary>
public sealed record SampleChild(int Id, string Name, DateOnly Birth, string Institution, string Stage, long Allowance);
