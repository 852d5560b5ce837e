namespace MerajutASA.Modules.Children.Register;

/// <summary>What need not be wrong but asks for a second look; whoever saves says by its key that it is so.</summary>
internal sealed record ChildWarning(string Field, string Code, params object[] Arguments)
{
    public const string NikRegion = "NikRegion";
    public const string NikDate = "NikOtherDate";
    public const string NikSex = "NikOtherSex";
    public const string Duplicate = "PossibleDuplicate";

    /// <summary>The values that it is about.</summary>
    public string About { get; init; } = "";

    /// <summary>What is accepted: this doubt about these values. Another NIK is another doubt.</summary>
    public string Key => $"{Code} {About}";
}
