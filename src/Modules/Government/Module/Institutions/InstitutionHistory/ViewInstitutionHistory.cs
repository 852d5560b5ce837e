using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Institutions.InstitutionHistory;

/// <summary>Tells what was done with an entry, for whoever sees it.</summary>
[UseCase("government.view-institution-history", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff)]
internal sealed class ViewInstitutionHistory(UnitOfWork<GovernmentDb> work)
{
    /// <summary>Entries, of which an act has one or two.</summary>
    private const int Most = 50;

    public Task<Outcome<HistoryPage>> RunAsync(Actor actor, Guid institution, TrailCursor? before = null, CancellationToken cancellation = default) =>
        work.RunAsync<HistoryPage>(
            actor,
            UseCase.Of<ViewInstitutionHistory>(),
            async db =>
            {
                if (!await db.Institutions.AnyAsync(row => row.Id == institution, cancellation))
                    return new Outcome<HistoryPage>.NotFound();
                var page = await db.HistoryAsync(institution, before, Most, cancellation);
                var isConfidential = await db.Contacts.AnyAsync(row => row.Id == institution, cancellation);
                var keys = isConfidential ? await db.OpenAsync([institution], cancellation) : null;
                return new HistoryPage(new HistoryReading(institution, keys).Lines(page.Entries), page.Older);
            },
            cancellation);
}
