using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Warnings;

/// <summary>A judgement as it is shown.</summary>
[Class(DataClass.Confidential)]
internal sealed record JudgementLine(WarningDecision Decision, string Reason, DateOnly Until, DateTimeOffset JudgedAt, Guid JudgedBy);
