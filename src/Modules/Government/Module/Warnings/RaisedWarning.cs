namespace MerajutASA.Modules.Government.Warnings;

/// <summary>A rule that holds of an institution.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Measure">How bad it is; more is worse.</param>
/// <param name="Numbers">What its sentence tells, in order.</param>
/// <param name="On">The day that it is about, if any.</param>
internal sealed record RaisedWarning(WarningRule Rule, int Measure, IReadOnlyList<int> Numbers, DateOnly? On = null);
