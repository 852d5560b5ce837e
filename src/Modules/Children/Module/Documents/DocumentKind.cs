namespace MerajutASA.Modules.Children.Documents;

/// <summary>What a document of a case is.</summary>
internal enum DocumentKind
{
    BirthCertificate,
    FamilyCard,
    CourtDecision,
    Consent,
    Letter,
    SchoolReport,
    HealthRecord,
    Photo,
    AudioStatement,
    Other,
}
