using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Institutions.ExportInstitutions;

/// <summary>Takes the register, as filtered, out of the portal; the asker says why. Contact persons stay.</summary>
[UseCase("government.export-institutions", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, NeedsReason = true)]
internal sealed class ExportInstitutions(UnitOfWork<GovernmentDb> work)
{
    private const int Chunk = 500;

    /// <summary>In order of the request's column. Throws <see cref="StreamRefusedException"/> before the first chunk for who may not.</summary>
    public IAsyncEnumerable<IReadOnlyList<InstitutionRow>> RunAsync(
        Actor actor, InstitutionFilter filter, PageRequest order, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return work.StreamAsync<InstitutionRow, string>(
            actor,
            UseCase.Of<ExportInstitutions>(),
            new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason),
            async (db, after) =>
            {
                var rows = filter.Of(db.Institutions.AsNoTracking(), IndonesianDay.Of(db.Now));
                var page = await InstitutionOrder.Columns.PageAsync(rows, order with { After = after, Before = null, Size = Chunk }, cancellation);
                return (page.Select(InstitutionRow.Of).Rows, page.After);
            },
            cancellation);
    }
}
