using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Receipts;

/// <summary>What a receipt says, for who holds the paper.</summary>
/// <param name="WithdrawnAt">Since when it holds no more.</param>
[Class(DataClass.Public)]
internal sealed record CheckedReceipt(
    int Number, int Year, DateTimeOffset IssuedAt, string Donor, string InstitutionName, string NeedTitle, string Kind, long Amount, string Deductibility, string PermitNumber, DateTimeOffset? WithdrawnAt);
