namespace MerajutASA.Modules.Children.Cases;

/// <summary>An assessment as it should stand, and the version that was read before (0: there was none).</summary>
internal sealed record SaveAssessment(Guid ChildId, int Version, AssessmentForm Form);
