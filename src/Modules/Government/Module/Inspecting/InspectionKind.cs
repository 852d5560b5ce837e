namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>Why an institution is inspected. Names are stored; never rename one.</summary>
internal enum InspectionKind
{
    Regular,

    /// <summary>Looks again at what was found before.</summary>
    FollowUp,

    /// <summary>Somebody has told of something.</summary>
    Complaint,
}
