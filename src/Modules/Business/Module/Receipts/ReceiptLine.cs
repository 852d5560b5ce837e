using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Needs;

namespace MerajutASA.Modules.Business.Receipts;

/// <summary>A receipt as it is shown and printed.</summary>
/// <param name="WithdrawnAt">Since when it holds no more.</param>
[Class(DataClass.Confidential)]
internal sealed record ReceiptLine(
    Guid Id, int Year, int Number, DateTimeOffset IssuedAt, string Donor, string InstitutionName, string NeedTitle, GiftKind Kind, long Amount, int? Quantity, string? Unit, Deductibility Deductibility,
    string PermitNumber, DateOnly PermitUntil, string Token, DateTimeOffset? WithdrawnAt, string? WithdrawalReason)
{
    /// <summary><c>KW/2026/00017</c>.</summary>
    public string Shown => NumberOf(Year, Number);

    public static string NumberOf(int year, int number) => FormattableString.Invariant($"KW/{year}/{number:00000}");
}
