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
internal sealed class ViewReportHandler(UnitOfWork<ChildrenDb> work, ReportReading reading, TimeProvider clock)
{
    public async Task<Outcome<ReportData>> RunAsync(Actor actor, ReportKind kind, ReportFilter filter, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var (asked, wrong) = ReportSpan.Of(filter, now);
        var admitted = await work.RunAsync<bool>(actor, Acting.As<ViewReportHandler>(actor), db => Task.FromResult(Admit(db, kind, wrong)), cancellation);
        return admitted is Outcome<bool>.Done && asked is { } span
            ? await reading.ReadAsync(actor, kind, filter, span, now, cancellation)
            : admitted.As<bool, ReportData>();
    }

    internal static Outcome<bool> Admit(ChildrenDb db, ReportKind kind, string? wrong)
    {
        if (!ReportReading.May(db.Actor, kind))
            return new Outcome<bool>.NotFound();
        if (wrong is not null)
            return new Outcome<bool>.Refused(wrong);
        db.NoteFigures(ReportReading.TablesOf(kind));
        return true;
    }
}
