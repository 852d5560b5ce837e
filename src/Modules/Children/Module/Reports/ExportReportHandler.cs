using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>The figures of a report, to be taken out of the portal; the asker says why.</summary>
[UseCase("children.export-report", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Restricted = true, NeedsReason = true)]
internal sealed class ExportReportHandler(UnitOfWork<ChildrenDb> work, ReportReading reading, TimeProvider clock)
{
    public async Task<Outcome<ReportData>> RunAsync(Actor actor, ReportKind kind, ReportFilter filter, string reason, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var (asked, wrong) = ReportSpan.Of(filter, now);
        var admitted = await work.RunAsync<bool>(
            actor, Acting.As<ExportReportHandler>(actor), new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason),
            db => Task.FromResult(ViewReportHandler.Admit(db, kind, wrong)), cancellation);
        return admitted is Outcome<bool>.Done && asked is { } span
            ? await reading.ReadAsync(actor, kind, filter, span, now, cancellation)
            : admitted.As<bool, ReportData>();
    }
}
