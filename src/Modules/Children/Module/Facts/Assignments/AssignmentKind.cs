namespace MerajutASA.Modules.Children.Facts.Assignments;

/// <summary>What happened to the care of a child.</summary>
internal enum AssignmentKind
{
    /// <summary>A carer got it.</summary>
    Given,

    /// <summary>It came back under the head, without a carer.</summary>
    Returned,
}
