namespace MerajutASA.Ui.Charts;

/// <summary>Which part of the words stands at their place.</summary>
public enum ChartAlign
{
    Start,
    Middle,
    End,
}
