using MerajutASA.Modules.Children.Facts;

namespace MerajutASA.Bench.Analytics;

/// <summary>The twelve. Those about months go over all eight years, those about children and institutions over the last one, as a board shows them.</summary>
internal static class DashboardQueries
{
    private static readonly DateOnly First = new(2018, 12, 1);
    private static readonly DateOnly Last = new(2026, 12, 1);
    private static readonly DateOnly LastYear = new(2025, 12, 1);

    private const string Month = "date_trunc('month', at at time zone 'Asia/Jakarta')::date";
    private const string Year = "extract(year from at at time zone 'Asia/Jakarta')::int";
    private const string Period = "at >= $1::timestamp at time zone 'Asia/Jakarta' and at < $2::timestamp at time zone 'Asia/Jakarta'";
    private const string Entries = "count(*) filter (where kind = 'registered') - count(*) filter (where kind = 'withdrawn')";
    private const string Table = PostgresFacts.Table;

    public static IReadOnlyList<DashboardQuery> All { get; } =
    [
        new(CaseTexts.EntriesByMonth, $"select {Month} as period, {Entries} from {Table} where {Period} group by period order by period", First, Last),
        new(CaseTexts.Flows, $"select from_stage, to_stage, count(*) from {Table} where {Period} group by 1, 2 order by 1, 2", LastYear, Last),
        new(CaseTexts.FlowsByProvince, $"select left(region_code, 2), to_stage, count(*) from {Table} where {Period} group by 1, 2 order by 1, 2", First, Last),
        new(CaseTexts.EntriesByReason, $"select {Year}, entry_reason, {Entries} from {Table} where {Period} and kind in ('registered', 'withdrawn') group by 1, 2 order by 1, 2", First, Last),
        new(CaseTexts.EntriesByAge, $"select {Year}, {Year} - birth_year, sex, {Entries} from {Table} where {Period} and kind in ('registered', 'withdrawn') group by 1, 2, 3 order by 1, 2, 3", First, Last),
        new(CaseTexts.DaysInStage, $"""
            select from_stage, count(*), avg(days_in_stage), percentile_cont(0.5) within group (order by days_in_stage), percentile_cont(0.9) within group (order by days_in_stage)
            from {Table} where {Period} and kind = 'moved' group by 1 order by 1
            """, LastYear, Last),
        new(CaseTexts.DaysInStageByProvince, $"select left(region_code, 2), from_stage, count(*), avg(days_in_stage) from {Table} where {Period} and kind = 'moved' group by 1, 2 order by 1, 2", First, Last),
        new(CaseTexts.AssessedInTime, $"select {Month} as month, count(*), count(*) filter (where days_in_stage <= $3) from {Table} where {Period} and kind = 'moved' and from_stage = 2 and to_stage > 2 group by 1 order by 1", First, Last, ("days", 30)),
        new(CaseTexts.StepsBack, $"select {Month} as month, count(*), count(*) filter (where to_stage < from_stage) from {Table} where {Period} and kind = 'moved' group by 1 order by 1", First, Last),
        new(CaseTexts.Institutions, $"""
            select institution, {Entries} as entries, count(*) filter (where kind = 'moved'), avg(days_in_stage) filter (where kind = 'moved')
            from {Table} where {Period} and region_code >= $3 and region_code < $3 || '/' group by 1 order by entries desc, institution limit 20
            """, LastYear, Last, ("region", "33")),
        new(CaseTexts.ChildrenByProvince, $"select left(region_code, 2), count(distinct pseudonym) from {Table} where {Period} and kind = 'moved' group by 1 order by 1", LastYear, Last),
        new(CaseTexts.PlannedInTime, $"""
            select date_trunc('month', entered at time zone 'Asia/Jakarta')::date as month, count(*), count(*) filter (where planned - entered < make_interval(days => $3 + 1) and floor(extract(epoch from planned - entered)) <= $3 * 86400)
            from (select pseudonym, min(at) filter (where kind = 'registered') as entered, min(at) filter (where to_stage = 3) as planned
                  from {Table} where {Period} group by 1 having count(*) filter (where kind = 'registered') > 0 and count(*) filter (where kind = 'withdrawn') = 0) cases
            group by 1 order by 1
            """, LastYear, Last, ("days", 90)),
    ];
}
