namespace MerajutASA.Infrastructure.Encryption;

/// <summary>Whom a sealed value belongs to; each subject has one random key of its own.</summary>
public enum SubjectKind
{
    Child,

    /// <summary>A guardian or other kin.</summary>
    Kin,

    /// <summary>A member of staff, an officer, an administrator: anyone with an account.</summary>
    Staff,

    /// <summary>A text about several children, which is a subject of its own.</summary>
    SharedText,

    /// <summary>An institution's contact persons and confidential papers.</summary>
    Institution,

    /// <summary>Somebody without an account who holds an office in a foundation, or gives as a natural person.</summary>
    OfficeHolder,

    /// <summary>A company's contact persons and confidential papers.</summary>
    Company,

    /// <summary>A calendar month of the audit log: its key opens what was searched for in it.</summary>
    AuditPeriod,
}
