using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Needs;

namespace MerajutASA.Modules.Business.Receipts;

/// <summary>The numbered receipt of a gift, as the law asks of who collects (PP 29/1980 art. 5; PP 93/2010 art. 6). Nothing of it changes: one that does not hold is withdrawn.</summary>
[Class(DataClass.Confidential)]
internal sealed class Receipt : GuardedRow
{
    public required Guid PledgeId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required Guid CompanyId { get; init; }

    public required int Year { get; init; }

    /// <summary>From 1 in each year of an institution, without a gap.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required string Donor { get; init; }

    public required string InstitutionName { get; init; }

    public required string NeedTitle { get; init; }

    public required GiftKind Kind { get; init; }

    /// <summary>Rupiah; of goods their value.</summary>
    public required long Amount { get; init; }

    public int? Quantity { get; init; }

    public string? Unit { get; init; }

    public required Deductibility Deductibility { get; init; }

    public required string PermitNumber { get; init; }

    public required DateOnly PermitUntil { get; init; }

    /// <summary>By which anybody who holds the paper may ask whether it is true.</summary>
    public required string Token { get; init; }
}
