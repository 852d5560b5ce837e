namespace MerajutASA.Modules.Children.Forms;

/// <summary>How long things may be, in characters.</summary>
internal static class Limits
{
    public const int Name = 120;
    public const int Line = 200;
    public const int Text = 4_000;
    public const int Phone = 20;
}
