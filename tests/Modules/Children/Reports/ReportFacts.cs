using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Facts.Exits;
using MerajutASA.Modules.Children.Facts.Reviews;
using MerajutASA.Modules.Children.Reports;
using MerajutASA.Modules.Children.Tests.Facts;
using MerajutASA.Modules.Children.Tests.Setting;

namespace MerajutASA.Modules.Children.Tests.Reports;

/// <summary>Writes histories of made-up cases straight into the facts: a stage and a day for each step.</summary>
internal sealed class ReportFacts(FactsWorld world)
{
    /// <summary>Days that all histories lie in.</summary>
    public static readonly ReportFilter Year = new() { From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 12, 31) };

    public async Task<Guid> CaseAsync(Guid institution, string region, (int Stage, string Day)[] way, string sex = "female", int born = 2016, bool earlier = false, bool nameless = false)
    {
        var child = nameless ? Guid.Empty : Guid.NewGuid();
        var facts = new List<CaseFact>();
        for (var at = earlier ? 1 : 0; at < way.Length; at++)
        {
            var (from, to) = (at == 0 ? 0 : way[at - 1].Stage, way[at].Stage);
            var days = at == 0 ? 0 : (Day(way[at].Day) - Day(way[at - 1].Day)).Days;
            facts.Add(new CaseFact(
                Guid.NewGuid(), Day(way[at].Day), to == 0 ? "withdrawn" : from == 0 ? "registered" : "moved", child, institution, region, (byte)from, (byte)to, (uint)days, sex,
                (ushort)born, "poverty", (uint)(at + 1)));
        }

        await world.Writer.AddAsync(Actor.System("tests"), CaseFactTable.Name, CaseFactTable.Others, [.. facts.Select(CaseFactTable.Row)]);
        return child;
    }

    /// <summary>What happened to one review, in order: kind, due and held.</summary>
    public Task ReviewAsync(Place place, params (string Kind, string Due, string Held)[] way)
    {
        var (child, review) = (Guid.NewGuid(), Guid.NewGuid());
        return world.Writer.AddAsync(Actor.System("tests"), ReviewFactTable.Name, ReviewFactTable.Others, [.. way.Index().Select(step =>
        {
            var (due, held) = (DateOnly.FromDateTime(Day(step.Item.Due)), DateOnly.FromDateTime(Day(step.Item.Held)));
            return ReviewFactTable.Row(new ReviewFact(
                Guid.NewGuid(), Day(step.Item.Held), child, step.Item.Kind, review, place.Institution, place.Region, due, held, (uint)Math.Max(0, held.DayNumber - due.DayNumber), "continue",
                "female", 2016, (uint)(step.Index + 1)));
        })]);
    }

    /// <summary>What happened to the end of a child's care, in order: kind, reason and last day.</summary>
    public Task ExitAsync(Place place, Guid child, params (string Kind, string Reason, string Ended)[] way)
    {
        var exit = Guid.NewGuid();
        return world.Writer.AddAsync(Actor.System("tests"), ExitFactTable.Name, ExitFactTable.Others, [.. way.Index().Select(step => ExitFactTable.Row(new ExitFact(
            Guid.NewGuid(), Day(step.Item.Ended), child, step.Item.Kind, exit, place.Institution, place.Region, step.Item.Reason, DateOnly.FromDateTime(Day(step.Item.Ended)), 90, "female", 2016,
            (uint)(step.Index + 10))))]);
    }

    public async Task<ReportData> SeeAsync(Actor actor, ReportKind kind, ReportFilter filter) => (await AskAsync(actor, kind, filter)).Value;

    public Task<Outcome<ReportData>> AskAsync(Actor actor, ReportKind kind, ReportFilter filter) =>
        world.Children.RunAsync<ViewReportHandler, ReportData>(handler => handler.RunAsync(actor, kind, filter));

    private static DateTime Day(string day) => DateTime.SpecifyKind(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc).AddHours(3);
}
