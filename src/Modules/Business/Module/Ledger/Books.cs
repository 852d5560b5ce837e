using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Pledges;
using MerajutASA.Modules.Business.Storage;

namespace MerajutASA.Modules.Business.Ledger;

/// <summary>Writes bookings. Each has a debit and a credit of one amount.</summary>
internal static class Books
{
    /// <param name="db">The unit of work.</param>
    /// <param name="pledge">What it is of.</param>
    /// <param name="kind">Why it is booked.</param>
    /// <param name="debit">Where the amount goes to.</param>
    /// <param name="credit">Where it comes from.</param>
    /// <param name="amount">Rupiah, above nought.</param>
    /// <param name="reverses">The booking that is taken back.</param>
    public static Journal Book(BusinessDb db, Pledge pledge, JournalKind kind, LedgerAccount debit, LedgerAccount credit, long amount, Guid? reverses = null)
    {
        var journal = new Journal
        {
            Id = Guid.CreateVersion7(),
            InstitutionId = pledge.InstitutionId,
            CompanyId = pledge.CompanyId,
            PledgeId = pledge.Id,
            Kind = kind,
            Reverses = reverses,
            BookedAt = db.Now,
            BookedBy = db.Actor.Role == Role.System ? null : db.Actor.AccountId,
        };
        db.Add(journal);
        db.Add(Line(journal, debit, amount));
        db.Add(Line(journal, credit, -amount));
        return journal;
    }

    private static Posting Line(Journal journal, LedgerAccount account, long amount) => new()
    {
        Id = Guid.CreateVersion7(),
        JournalId = journal.Id,
        InstitutionId = journal.InstitutionId,
        CompanyId = journal.CompanyId,
        Account = account,
        Amount = amount,
    };
}
