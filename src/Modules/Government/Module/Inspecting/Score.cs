namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>Weighted points.</summary>
internal sealed record Score(int Reached, int Possible)
{
    /// <summary>Whole percent, rounded down: a threshold is reached and not approached. Null where nothing applies.</summary>
    public int? Percent => Possible == 0 ? null : Reached * 100 / Possible;
}
