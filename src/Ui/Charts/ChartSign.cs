namespace MerajutASA.Ui.Charts;

/// <summary>A line of the legend.</summary>
public sealed record ChartSign(string Text, ChartInk Ink, int Colour = 1)
{
    /// <summary>What stands before the words: a stroke for lines, a box for the others; sixteen units wide and ten high.</summary>
    public string Path => Ink is ChartInk.Line or ChartInk.Dashed or ChartInk.Dotted or ChartInk.Grid ? "M0,5H16" : "M1,0H15V10H1Z";
}
