using SkiaSharp;

namespace MerajutASA.Ui.Papers;

/// <summary>A piece of a paper that stands on one sheet whole.</summary>
/// <param name="Height">In points.</param>
/// <param name="Paint">At the upper left corner of its place.</param>
internal sealed record PaperBlock(double Height, Action<SKCanvas> Paint)
{
    /// <summary>Must not stand last on a sheet: what follows belongs to it.</summary>
    public bool Leads { get; init; }

    /// <summary>Stands again at the head of the next sheet while rows of its table follow.</summary>
    public PaperBlock? Repeats { get; init; }
}
