using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>The figures of a report, to be taken out of the portal; the asker says why.</summary>
[UseCase("children.export-report", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Restricted = true, NeedsReason = true)]
internal sealed class ExportReportHandler(UnitOfWork<ChildrenDb> work, ReportReading reading, OverdueReviews overdue, TimeProvider clock)
{
    public async Task<Outcome<ReportData>> RunAsync(Actor actor, ReportKind kind, ReportFilter filter, string reason, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var (asked, wrong) = ReportSpan.Of(filter, now);
        var admitted = await work.RunAsync<long>(
            actor, Acting.As<ExportReportHandler>(actor), new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason),
            db => ViewReportHandler.AdmitAsync(db, kind, filter, wrong, overdue), cancellation);
        if (admitted is not Outcome<long>.Done(var late) || asked is not { } span)
            return admitted.As<long, ReportData>();
        var outcome = await reading.ReadAsync(actor, kind, filter, span, now, cancellation);
        return outcome is Outcome<ReportData>.Done(var data) ? data with { Overdue = late } : outcome;
    }
}
