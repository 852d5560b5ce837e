using System.Globalization;
using MerajutASA.Ui.Localisation;

namespace MerajutASA.Ui.Papers;

/// <summary>What stands in a cell, and the bare number where it is one: a spreadsheet must not find a thousands separator in it.</summary>
public sealed record PaperCell(string Text, double? Number = null)
{
    public static PaperCell Of(long number) => new(Formats.Number(number), number);

    /// <summary>With one decimal place.</summary>
    public static PaperCell Of(double? number) => number is { } known ? new(Formats.Tenths(known), known) : None;

    /// <summary>Nothing is known.</summary>
    public static PaperCell None { get; } = new("–");

    /// <summary>As a file of values holds it: the decimal sign is the one that the separator of cells goes with.</summary>
    public string Plain => Number is { } number
        ? number.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', Formats.CellSeparator == ';' ? ',' : '.')
        : Text;
}
