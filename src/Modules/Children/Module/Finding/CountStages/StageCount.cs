using MerajutASA.Modules.Children.Cases;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>A stage and how many cases stand there.</summary>
internal sealed record StageCount(CaseStage Stage, int Count);
