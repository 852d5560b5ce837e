namespace MerajutASA.Ui.Papers;

/// <summary>As what a paper leaves the portal.</summary>
public enum PaperKind
{
    Pdf,
    Png,
    Csv,
}
