using MerajutASA.Modules.Government.Institutions;

namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>Weighted points: an item that is met counts twice its weight, one met in part once, one that does not apply not at all.</summary>
internal static class Scoring
{
    public static Score Of(IEnumerable<(int Weight, ItemResult Result)> items)
    {
        var (reached, possible) = (0, 0);
        foreach (var (weight, result) in items.Where(item => item.Result != ItemResult.NotApplicable))
        {
            reached += weight * (result switch { ItemResult.Met => 2, ItemResult.Partly => 1, _ => 0 });
            possible += weight * 2;
        }

        return new Score(reached, possible);
    }

    /// <summary>What the points speak for; a person decides (UU PDP art. 10 on decisions by machine alone).</summary>
    public static Accreditation Proposal(Score score, InspectionSettings settings) => score.Percent switch
    {
        { } percent when percent >= settings.GradeA => Accreditation.A,
        { } percent when percent >= settings.GradeB => Accreditation.B,
        { } percent when percent >= settings.GradeC => Accreditation.C,
        _ => Accreditation.None,
    };

    /// <summary>What a finding about an item weighs unless the officer says otherwise.</summary>
    public static Gravity GravityOf(bool isCritical, ItemResult result) => (isCritical, result) switch
    {
        (true, ItemResult.NotMet) => Gravity.Critical,
        (true, _) or (_, ItemResult.NotMet) => Gravity.Major,
        _ => Gravity.Minor,
    };

    public static bool NeedsFinding(ItemResult result) => result is ItemResult.Partly or ItemResult.NotMet;
}
