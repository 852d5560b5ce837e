namespace MerajutASA.Modules.Children.Cases;

/// <summary>The last completed stage is to be worked on again: the undo of completing it.</summary>
internal sealed record ReopenStage(Guid ChildId, CaseStage Stage);
