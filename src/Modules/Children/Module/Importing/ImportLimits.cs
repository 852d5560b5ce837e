namespace MerajutASA.Modules.Children.Importing;

/// <summary>What an import file may be at most: an institution's children fit many times over.</summary>
internal static class ImportLimits
{
    public const int Bytes = 5 * 1024 * 1024;
    public const int Rows = 2_000;

    /// <summary>What stands further to the right is not looked at.</summary>
    public const int Columns = 60;

    /// <summary>A spreadsheet is compressed: what it may unfold to.</summary>
    public const long UnfoldedBytes = 100L * 1024 * 1024;
}
