using System.Globalization;

namespace MerajutASA.Bench.Chaos;

/// <summary>What came of one round.</summary>
/// <param name="Round">Its number.</param>
/// <param name="Fault">What went wrong.</param>
/// <param name="Acknowledged">Writes that were acknowledged meanwhile.</param>
/// <param name="Lost">Acknowledged writes, of all rounds so far, that PostgreSQL has not.</param>
/// <param name="Twice">Facts that ClickHouse has more than once.</param>
/// <param name="OutOfOrder">How often a thing was seen to go back to an earlier version.</param>
/// <param name="Healed">Seconds from the fault until what was hit was healthy again.</param>
/// <param name="Converged">Seconds from there, nothing being written any more, until every store had what PostgreSQL has; null when that did not come about.</param>
internal sealed record ChaosRound(int Round, string Fault, int Acknowledged, int Lost, int Twice, int OutOfOrder, double Healed, double? Converged)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Round,4}  {Fault,-24}{Acknowledged,5} acknowledged, lost {Lost}, twice {Twice}, out of order {OutOfOrder}, healed {Healed:0.00} s, converged {(Converged is { } after ? $"{after:0.00} s" : "never")}");
}
