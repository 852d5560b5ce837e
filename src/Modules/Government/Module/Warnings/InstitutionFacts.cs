namespace MerajutASA.Modules.Government.Warnings;

/// <summary>What the rules look at, of one institution.</summary>
internal sealed record InstitutionFacts(
    Guid Institution, string Name, string RegionCode, int Capacity, DateOnly? PermitUntil, DateOnly? AccreditedUntil, int InCare, int ReviewsOverdue, int WithoutCarer, int CriticalFindings, int FindingsOverdue);
