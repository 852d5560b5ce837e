namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>How grave a finding is, which sets the days for mending it. Names are stored; never rename one.</summary>
internal enum Gravity
{
    Minor,

    Major,

    /// <summary>Children are in danger until it is mended.</summary>
    Critical,
}
