using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Institutions.ViewInstitution;

/// <summary>One entry as it is shown.</summary>
/// <param name="Id">The institution.</param>
/// <param name="Version">To be given back with a change.</param>
/// <param name="Form">What can be changed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateSince">Since when.</param>
/// <param name="StateReason">Why; null for whoever does not see confidential data.</param>
/// <param name="Contact">Null for whoever does not see contact persons.</param>
/// <param name="Today">The day that permits are measured by.</param>
internal sealed record InstitutionView(
    Guid Id, int Version, InstitutionForm Form, InstitutionState State, DateTimeOffset StateSince, string? StateReason, ContactView? Contact, DateOnly Today)
{
    public bool IsPermitOver => Form.PermitUntil < Today;

    public bool IsAccreditationOver => Form.AccreditedUntil < Today;
}
