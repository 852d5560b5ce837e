using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Inspecting.ListInspections;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Government.Inspecting.ExportInspections;

/// <summary>Takes the list of inspections out of the portal, as its page shows it and without their words; the asker says why.</summary>
[UseCase("government.export-inspections", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead, NeedsReason = true)]
internal sealed class ExportInspections(UnitOfWork<GovernmentDb> work, IOptions<InspectionSettings> settings)
{
    private const int Chunk = 500;

    /// <summary>In order of the request's column. Throws <see cref="StreamRefusedException"/> before the first chunk for who may not.</summary>
    public IAsyncEnumerable<IReadOnlyList<InspectionRow>> RunAsync(Actor actor, InspectionFilter filter, PageRequest order, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return work.StreamAsync<InspectionRow, string>(
            actor,
            UseCase.Of<ExportInspections>(),
            new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason),
            async (db, after) =>
            {
                var rows = filter.Of(db.Inspections.AsNoTracking(), db, actor, IndonesianDay.Of(db.Now), settings.Value);
                var page = await InspectionOrder.Columns.PageAsync(rows, order with { After = after, Before = null, Size = Chunk }, cancellation);
                return (await ListInspections.ListInspections.RowsAsync(db, page.Rows, settings.Value, cancellation), page.After);
            },
            cancellation);
    }
}
