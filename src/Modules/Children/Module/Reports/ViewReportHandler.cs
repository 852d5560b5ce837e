using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>
/// Figures of cases from ClickHouse, exact, for whoever may open the records behind them. Session, role and second factor are checked where
/// they are kept, and the asking is written down there, before ClickHouse is asked; it adds the actor's scope by itself.
/// </summary>
[UseCase("children.view-report", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Restricted = true)]
internal sealed class ViewReportHandler(UnitOfWork<ChildrenDb> work, ReportReading reading, OverdueReviews overdue, TimeProvider clock)
{
    public async Task<Outcome<ReportData>> RunAsync(Actor actor, ReportKind kind, ReportFilter filter, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var (asked, wrong) = ReportSpan.Of(filter, now);
        var admitted = await work.RunAsync<long>(actor, Acting.As<ViewReportHandler>(actor), db => AdmitAsync(db, kind, filter, wrong, overdue), cancellation);
        if (admitted is not Outcome<long>.Done(var late) || asked is not { } span)
            return admitted.As<long, ReportData>();
        var outcome = await reading.ReadAsync(actor, kind, filter, span, now, cancellation);
        return outcome is Outcome<ReportData>.Done(var data) ? data with { Overdue = late } : outcome;
    }

    /// <returns>How many reviews are overdue, where the report is of them; only the register knows.</returns>
    internal static async Task<Outcome<long>> AdmitAsync(ChildrenDb db, ReportKind kind, ReportFilter filter, string? wrong, OverdueReviews overdue)
    {
        if (!ReportReading.May(db.Actor, kind))
            return new Outcome<long>.NotFound();
        if (wrong is not null)
            return new Outcome<long>.Refused(wrong);
        db.NoteFigures(ReportReading.TablesOf(kind));
        return kind == ReportKind.Reviews ? await overdue.CountAsync(db, filter) : 0;
    }
}
