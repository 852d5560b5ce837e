using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Ledger;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Modules.Business.Payments;
using MerajutASA.Modules.Business.Receipts;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>One pledge, from the promise to what became of it.</summary>
/// <param name="OtherAmounts">Amounts that the provider told and that are not the payment's: nothing of them was booked.</param>
/// <param name="ToReturn">Rupiah that came and must go back.</param>
[Class(DataClass.Confidential)]
internal sealed record PledgeView(
    PledgeRow Row, int Version, int? Quantity, string? Unit, bool Named, Deductibility Deductibility, string PermitNumber, DateOnly PermitUntil, DateTimeOffset? EndedAt, string? EndReason,
    IReadOnlyList<PaymentLine> Payments, ReceiptLine? Receipt, DeliveryLine? Delivery, IReadOnlyList<JournalLine> Journals, IReadOnlyList<long> OtherAmounts, long ToReturn, DateOnly Today);
