namespace MerajutASA.Infrastructure.Access;

/// <summary>What somebody may act as. One account holds one role; its stored form is the name in kebab case.</summary>
public enum Role
{
    /// <summary>A carer or social worker of one institution (LKSA).</summary>
    LksaStaff,

    /// <summary>The head of one institution.</summary>
    LksaHead,

    /// <summary>An officer of a social office (Dinsos), over one region and all below it.</summary>
    SocialOfficer,

    /// <summary>Runs accounts and settings; sees no child.</summary>
    Administrator,

    /// <summary>Somebody of a company that gives; sees no child.</summary>
    Company,

    /// <summary>Someone who has not signed in yet; holds no scope and is marked as unverified wherever written down.</summary>
    Nobody,

    /// <summary>A named part of the portal at work in the background, never a person.</summary>
    System,
}
