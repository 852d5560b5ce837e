using System.Security.Cryptography;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Modules.Business.Permits;
using MerajutASA.Modules.Business.Pledges;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Receipts;

/// <summary>Makes the receipt of a gift that has come, in the transaction that books it.</summary>
internal static class Issuing
{
    /// <summary>Hexadecimal; 128 bits.</summary>
    private const int TokenLength = 32;

    public static async Task IssueAsync(BusinessDb db, Pledge pledge, Need need, Permit permit, CancellationToken cancellation)
    {
        var year = IndonesianDay.Of(db.Now).Year;
        db.Add(new Receipt
        {
            Id = Guid.CreateVersion7(),
            PledgeId = pledge.Id,
            InstitutionId = pledge.InstitutionId,
            CompanyId = pledge.CompanyId,
            Year = year,
            Number = await db.NextReceiptAsync(pledge.InstitutionId, year, cancellation),
            IssuedAt = db.Now,
            Donor = pledge.CompanyName,
            InstitutionName = need.InstitutionName,
            NeedTitle = need.Title,
            Kind = pledge.Kind,
            Amount = pledge.Amount,
            Quantity = pledge.Quantity,
            Unit = need.Unit,
            Deductibility = need.Deductibility,
            PermitNumber = permit.Number,
            PermitUntil = permit.ValidUntil,
            Token = RandomNumberGenerator.GetHexString(TokenLength, lowercase: true),
        });
    }
}
