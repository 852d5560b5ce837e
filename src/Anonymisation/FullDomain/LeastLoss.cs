namespace MerajutASA.Anonymisation.FullDomain;

/// <summary>What every transformation loses that withholds at least some tuples.</summary>
/// <param name="Records">Those of the tuples.</param>
/// <param name="Columns">By column and level: what is lost at least there.</param>
internal sealed record LeastLoss(int Records, double[][] Columns);
