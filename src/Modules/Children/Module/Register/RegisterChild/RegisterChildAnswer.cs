namespace MerajutASA.Modules.Children.Register;

/// <summary>Registered, or not yet: then there are warnings to look at first, and perhaps children who may be the same.</summary>
internal sealed record RegisterChildAnswer(bool Registered, IReadOnlyList<ChildWarning> Warnings, IReadOnlyList<ChildDuplicate> Duplicates)
{
    public static RegisterChildAnswer Done { get; } = new(true, [], []);
}
