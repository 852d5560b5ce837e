using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Modules.Government.Institutions;

/// <summary>The logical names of an institution's sealed fields.</summary>
internal static class InstitutionFields
{
    public static readonly SealedField<string> ContactName = new("institution.contact-name");
    public static readonly SealedField<string> ContactPhone = new("institution.contact-phone");
    public static readonly SealedField<string> ContactEmail = new("institution.contact-email");
    public static readonly SealedField<string> StateReason = new("institution.state-reason");
}
