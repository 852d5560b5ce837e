namespace MerajutASA.Modules.Children.Register;

/// <summary>Changed, to the version named; or not yet, since there are warnings to look at first.</summary>
internal sealed record ChangeChildAnswer(int? Version, IReadOnlyList<ChildWarning> Warnings, IReadOnlyList<ChildDuplicate> Duplicates);
