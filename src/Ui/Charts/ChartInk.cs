namespace MerajutASA.Ui.Charts;

/// <summary>How a shape is drawn; series differ in this as well as in colour.</summary>
public enum ChartInk
{
    Full,

    /// <summary>The outline alone, on the ground.</summary>
    Hollow,

    /// <summary>A filling that others show through.</summary>
    Pale,

    Line,
    Dashed,
    Dotted,

    /// <summary>The quiet lines of scales.</summary>
    Grid,

    /// <summary>Not seen: it says something where a pointer rests.</summary>
    Hit,

    /// <summary>No value: the ground with a fine edge.</summary>
    Step0,

    /// <summary>From here on, classes of a value, the palest first.</summary>
    Step1,
    Step2,
    Step3,
    Step4,
    Step5,
}
