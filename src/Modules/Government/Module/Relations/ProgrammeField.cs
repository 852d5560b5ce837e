namespace MerajutASA.Modules.Government.Relations;

/// <summary>What a programme is about. Names are stored; never rename one.</summary>
internal enum ProgrammeField
{
    Education,
    Health,
    Nutrition,

    /// <summary>Strengthening families, so that children can live with them.</summary>
    Family,
    Skills,
    Facilities,
    Other,
}
