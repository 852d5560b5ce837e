using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Warnings;

/// <summary>What an officer decided about a warning; never changed, but followed by another.</summary>
[Class(DataClass.Confidential)]
internal sealed class WarningJudgement : GuardedRow
{
    public static readonly SealedField<string> ReasonField = new("warning-judgement.reason");

    public required Guid InstitutionId { get; init; }

    public required string RegionCode { get; init; }

    public required WarningRule Rule { get; init; }

    /// <summary>How bad it was when it was judged; a worse one asks again.</summary>
    public required int Measure { get; init; }

    public required WarningDecision Decision { get; init; }

    public required Sealed<string> Reason { get; init; }

    public required DateOnly Until { get; init; }

    public required DateTimeOffset JudgedAt { get; init; }

    public required Guid JudgedBy { get; init; }
}
