namespace MerajutASA.Modules.Children.Cases;

/// <summary>Who brought the child to the institution's notice.</summary>
internal enum ReferralSource
{
    Family,
    Community,
    SocialOffice,
    Police,
    Health,
    School,
    OtherInstitution,

    /// <summary>SAPA 129 or another line that takes reports.</summary>
    Helpline,

    Self,
    Found,
}
