namespace MerajutASA.Infrastructure.Access;

/// <summary>Why data is touched (UU PDP art. 16(2)b, 21: limited and told purposes). Every use case declares one.</summary>
public enum Purpose
{
    /// <summary>The care of one child and the running of the case.</summary>
    CaseWork,

    /// <summary>Government's supervision of institutions and of the care they give.</summary>
    Supervision,

    /// <summary>The register of institutions.</summary>
    InstitutionRegister,

    /// <summary>Gifts of companies and donors, and the account that is given of them (UU 9/1961; PP 29/1980).</summary>
    Giving,

    /// <summary>Accounts, sessions, settings.</summary>
    Administration,

    /// <summary>Development data; refused in Production.</summary>
    Seeding,

    /// <summary>One module learning what another has done.</summary>
    Synchronisation,

    /// <summary>Figures over many cases: to steer, to account for, to compare.</summary>
    Figures,
}
