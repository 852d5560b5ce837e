namespace MerajutASA.Ui.Localisation;

/// <summary>The three times of the country; none of them knows summer time (Keppres 41/1987).</summary>
public enum IndonesianZone
{
    /// <summary>West: UTC+7.</summary>
    Wib,

    /// <summary>Central: UTC+8.</summary>
    Wita,

    /// <summary>East: UTC+9.</summary>
    Wit,
}
