namespace MerajutASA.Modules.Children.Cases;

/// <summary>A stage is done as it stands in the version that was read.</summary>
internal sealed record CompleteStage(Guid ChildId, CaseStage Stage, int Version);
