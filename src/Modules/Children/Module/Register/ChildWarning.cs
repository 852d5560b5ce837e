namespace MerajutASA.Modules.Children.Register;

/// <summary>What need not be wrong but asks for a second look; whoever saves says by its code that it is so.</summary>
internal sealed record ChildWarning(string Field, string Code, params object[] Arguments)
{
    public const string NikRegion = "NikRegion";
    public const string NikDate = "NikOtherDate";
    public const string NikSex = "NikOtherSex";
    public const string Duplicate = "PossibleDuplicate";
}
