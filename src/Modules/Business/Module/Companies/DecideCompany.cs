using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>An officer of the company's region lets it in, refuses it, suspends it, or lifts that again.</summary>
[UseCase("business.decide-company", Purpose.Giving, Role.SocialOfficer)]
internal sealed class DecideCompany(UnitOfWork<BusinessDb> work)
{
    /// <summary>What may follow on a state.</summary>
    public static IReadOnlyList<CompanyState> After(CompanyState state) => state switch
    {
        CompanyState.Applied => [CompanyState.Verified, CompanyState.Declined],
        CompanyState.Verified => [CompanyState.Suspended],
        CompanyState.Suspended => [CompanyState.Verified],
        _ => [],
    };

    /// <param name="actor">Who decides.</param>
    /// <param name="company">About which.</param>
    /// <param name="version">The row's version that was seen.</param>
    /// <param name="state">What it is to be.</param>
    /// <param name="note">Why; may be left out where it is let in.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The row's version after it.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid company, int version, CompanyState state, string? note, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<DecideCompany>(),
            async db =>
            {
                if (await db.Companies.FromSql($"select * from business.company where id = {company} for update").SingleOrDefaultAsync(cancellation) is not { } row)
                    return new Outcome<int>.NotFound();
                if (row.Version != version)
                    return new Outcome<int>.Conflict();
                if (!After(row.State).Contains(state))
                    return new Outcome<int>.Refused("NotFromHere");
                if (state != CompanyState.Verified && Words.Error("Note", note, Words.ShortestReason, Words.LongestText) is { } error)
                    return new Outcome<int>.Invalid([error]);
                if (state == CompanyState.Verified && await db.NibTakenAsync(row.Nib, row.Id, cancellation))
                    return new Outcome<int>.Refused("NibTaken", row.Nib);
                (row.State, row.DecidedAt, row.DecidedBy) = (state, db.Now, actor.AccountId);
                var contact = await db.Contacts.SingleAsync(each => each.Id == company, cancellation);
                var keys = await db.OpenAsync([company], cancellation);
                contact.DecisionNote = Typed.Text(note) is { } words ? keys.Seal(CompanyFields.DecisionNote, company, company, words) : null;
                db.Publish(new CompanyChanged(row.Id, row.RegionCode, state, version + 1));
                return version + 1;
            },
            cancellation);
}
