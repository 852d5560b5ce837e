using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Companies;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Receipts;

/// <summary>Reads the receipt of a pledge for who may see it.</summary>
internal static class ReceiptReading
{
    public static async Task<ReceiptLine?> FindAsync(BusinessDb db, Guid pledge, CancellationToken cancellation)
    {
        if (await db.Receipts.AsNoTracking().SingleOrDefaultAsync(each => each.PledgeId == pledge, cancellation) is not { } row)
            return null;
        var withdrawn = await db.Withdrawals.AsNoTracking().SingleOrDefaultAsync(each => each.Id == row.Id, cancellation);
        var reason = withdrawn is null ? null : (await db.OpenAsync([row.CompanyId], cancellation)).OpenOrNull(CompanyFields.ReceiptWithdrawal, row.CompanyId, row.Id, withdrawn.Reason);
        return new ReceiptLine(
            row.Id, row.Year, row.Number, row.IssuedAt, row.Donor, row.InstitutionName, row.NeedTitle, row.Kind, row.Amount, row.Quantity, row.Unit, row.Deductibility, row.PermitNumber, row.PermitUntil, row.Token,
            withdrawn?.WithdrawnAt, reason);
    }
}
