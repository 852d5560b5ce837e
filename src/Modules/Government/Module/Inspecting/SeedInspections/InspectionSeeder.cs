using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Inspecting.AnswerItem;
using MerajutASA.Modules.Government.Inspecting.ListInspections;
using MerajutASA.Modules.Government.Inspecting.PlanInspection;
using MerajutASA.Modules.Government.Inspecting.ViewInspection;
using MerajutASA.Modules.Government.Inspecting.WriteFinding;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Standards;

namespace MerajutASA.Modules.Government.Inspecting.SeedInspections;

/// <summary>One inspection at each stage: planned, underway, reported and answered, closed.</summary>
internal sealed class InspectionSeeder(
    ListStandards standards, BeginStandard begin, PublishStandard publish, PlanInspection.PlanInspection plan, StartInspection start, AnswerItem.AnswerItem answer,
    WriteFinding.WriteFinding write, ReportInspection.ReportInspection report, AnswerFinding.AnswerFinding reply, JudgeFinding.JudgeFinding judge,
    EndInspection.CloseInspection close, ViewInspection.ViewInspection view, ListInspections.ListInspections list, TimeProvider clock) : IInspectionSeeder
{
    private DateOnly Today => IndonesianDay.Of(clock.GetUtcNow());

    public async Task<int> SeedAsync(Actor national, Actor officer, IReadOnlyList<Actor> heads, CancellationToken cancellation = default)
    {
        var there = (await list.RunAsync(officer, new InspectionFilter(Show: InspectionShow.All), new PageRequest(), cancellation)).Value;
        if (there.Count > 0 || heads.Count == 0)
            return 0;
        var standard = await InForceAsync(national, cancellation);
        var carried = 0;
        foreach (var head in heads)
            carried += await CarryAsync(officer, head, standard, carried, cancellation) ? 1 : 0;
        return carried;
    }

    private async Task<Guid> InForceAsync(Actor national, CancellationToken cancellation)
    {
        var lines = (await standards.RunAsync(national, cancellation)).Value;
        if (lines.Where(line => line.State == StandardState.Published).MaxBy(line => line.Number) is { } inForce)
            return inForce.Id;
        var draft = lines is [var newest, ..] ? newest.Id : (await begin.RunAsync(national, Guid.CreateVersion7(), cancellation)).Value;
        _ = (await publish.RunAsync(national, draft, cancellation)).Value;
        return draft;
    }

    // The first stays planned, the second is underway, the third is reported and in part answered, the fourth is closed.
    /// <returns>Whether there was anything to inspect: the officer may not stand over the head's institution.</returns>
    private async Task<bool> CarryAsync(Actor officer, Actor head, Guid standard, int stage, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7();
        var form = new PlanForm { Standard = standard, Kind = InspectionKind.Regular, PlannedOn = Today.AddDays(stage == 0 ? 6 : 0), Announced = stage != 1 };
        if (!(await plan.RunAsync(officer, id, head.Institution!.Value, form, cancellation)).IsDone)
            return false;
        if (stage == 0)
            return true;
        _ = (await start.RunAsync(officer, id, 1, cancellation)).Value;
        var items = (await view.RunAsync(officer, id, cancellation)).Value.Items;
        foreach (var (at, item) in items.Take(stage == 1 ? items.Count / 2 : items.Count).Index())
        {
            var result = at % 11 == 4 ? ItemResult.NotMet : at % 7 == 3 ? ItemResult.Partly : ItemResult.Met;
            _ = (await answer.RunAsync(officer, id, new ItemAnswer(item.Item.Id, result, Scoring.NeedsFinding(result) ? "Belum lengkap saat kunjungan." : null, 0, Guid.CreateVersion7()), cancellation)).Value;
            if (stage > 1 && Scoring.NeedsFinding(result))
                _ = (await write.RunAsync(officer, id, item.Item.Id, 0, FindingOf(item, result), cancellation)).Value;
        }

        if (stage == 1)
            return true;
        _ = (await report.RunAsync(officer, id, 2, "Lembaga bekerja baik dan terbuka. Beberapa hal perlu dilengkapi, seperti di bawah ini.", cancellation)).Value;
        var findings = (await view.RunAsync(officer, id, cancellation)).Value.Findings.ToList();
        foreach (var finding in stage == 2 ? findings.Take(1) : findings)
        {
            _ = (await reply.RunAsync(head, finding.Id, finding.Version, "Sudah kami lengkapi, dan dapat dilihat di kantor lembaga.", cancellation)).Value;
            if (stage == 3)
                _ = (await judge.RunAsync(officer, finding.Id, finding.Version + 1, WordKind.Accept, null, null, cancellation)).Value;
        }

        if (stage == 3)
            _ = (await close.RunAsync(officer, id, 3, "Semua temuan diselesaikan.", cancellation)).Value;
        return true;
    }

    private FindingForm FindingOf(InspectedItem item, ItemResult result) => new()
    {
        Gravity = Scoring.GravityOf(item.Item.Critical, result),
        Description = "Belum lengkap saat kunjungan.",
        Action = "Lengkapi dan simpan buktinya di kantor lembaga.",
        DueOn = Today.AddDays(30),
    };
}
