using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

public sealed class BoardTests
{
    public static TheoryData<string> Columns { get; } = [.. InstitutionOrder.Columns.Names];

    [Theory, MemberData(nameof(Columns))]
    public async Task Pages_of_every_column_join_to_the_whole_in_order_there_and_back(string column)
    {
        var (register, officer) = await SeededAsync();
        foreach (var descending in new[] { false, true })
        {
            var whole = (await register.ListAsync(officer, page: new PageRequest(column, descending, Size: 100))).Page.Rows.Select(row => row.Id).ToList();
            var (forth, last) = await WalkAsync(register, officer, new PageRequest(column, descending, Size: 7), page => page.After, cursor => new PageRequest(column, descending, After: cursor, Size: 7));
            var (back, _) = await WalkAsync(register, officer, last, page => page.Before, cursor => new PageRequest(column, descending, Before: cursor, Size: 7));

            Assert.Equal(40, whole.Distinct().Count());
            Assert.Equal(whole, forth.SelectMany(page => page));
            Assert.Equal(whole, Enumerable.Reverse(back).SelectMany(page => page));
        }
    }

    [Fact]
    public async Task Columns_sort_by_their_own_values_with_what_is_missing_last()
    {
        var (register, officer) = await SeededAsync();

        var byCapacity = await RowsAsync(register, officer, new PageRequest("capacity", Descending: true, Size: 100));
        Assert.Equal(byCapacity.Select(row => row.Capacity).OrderDescending(), byCapacity.Select(row => row.Capacity));
        var byPermit = await RowsAsync(register, officer, new PageRequest("permit-until", Size: 100));
        Assert.Equal(byPermit.Select(row => row.PermitUntil ?? DateOnly.MaxValue).Order(), byPermit.Select(row => row.PermitUntil ?? DateOnly.MaxValue));
        Assert.Null(byPermit[^1].PermitUntil);
    }

    [Fact]
    public async Task Filters_narrow_together_and_the_figures_stay_those_of_everything_in_sight()
    {
        var (register, officer) = await SeededAsync();
        var all = await RowsAsync(register, officer, new PageRequest(Size: 100));

        async Task<IEnumerable<Guid>> Of(InstitutionFilter filter)
        {
            var board = await register.ListAsync(officer, filter, new PageRequest(Size: 100));
            Assert.Equal(board.Page.Rows.Count, board.Count);
            Assert.Equal(35, board.Figures.Active);
            return board.Page.Rows.Select(row => row.Id).Order();
        }

        IEnumerable<Guid> Expected(Func<InstitutionRow, bool> holds) => all.Where(holds).Select(row => row.Id).Order();

        Assert.Equal(Expected(row => row.RegionCode.StartsWith("33.74.", StringComparison.Ordinal)), await Of(new InstitutionFilter(Region: "33.74")));
        Assert.Equal(14, (await Of(new InstitutionFilter(Region: "33"))).Count());
        Assert.Equal(Expected(row => row.State == InstitutionState.Suspended), await Of(new InstitutionFilter(State: InstitutionState.Suspended)));
        Assert.Equal(Expected(row => row.Accreditation == Accreditation.B), await Of(new InstitutionFilter(Accreditation: Accreditation.B)));
        Assert.Equal(Expected(row => row.Name.Contains("Asuhan", StringComparison.Ordinal)), await Of(new InstitutionFilter(Text: "asu han")));
        Assert.Equal(
            Expected(row => row.Name.Contains("LKSA", StringComparison.Ordinal) && row.State == InstitutionState.Active),
            await Of(new InstitutionFilter(Text: "LKSA", State: InstitutionState.Active)));
        Assert.Empty(await Of(new InstitutionFilter(Text: "100%_")));
        Assert.Equal(40, (await Of(new InstitutionFilter(Region: "33.74'; drop"))).Count());
    }

    [Theory]
    [InlineData("zzz")]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%00")]
    public async Task A_cursor_that_cannot_be_read_gives_the_first_page(string cursor)
    {
        var (register, officer) = await SeededAsync();
        var first = (await register.ListAsync(officer, page: new PageRequest(Size: 5))).Page.Rows.Select(row => row.Id);

        Assert.Equal(first, (await register.ListAsync(officer, page: new PageRequest(After: cursor, Size: 5))).Page.Rows.Select(row => row.Id));
        Assert.Equal(first, (await register.ListAsync(officer, page: new PageRequest("no-such-column", Before: cursor, Size: 5))).Page.Rows.Select(row => row.Id));
    }

    [Fact]
    public async Task A_count_is_exact_to_ten_thousand_and_then_only_more()
    {
        await using var register = await RegisterWorld.CreateAsync();
        var id = await register.InstitutionAsync();
        async Task<int> Count(int rows)
        {
            await register.World.Main.ExecuteAsync($"""
                insert into government.institution (id, version, entry_id, name, name_key, kind, accreditation, capacity, region_code, address, state, state_since)
                select gen_random_uuid(), 1, entry_id, name, name_key, kind, 'none', 1, region_code, address, 'draft', now()
                from government.institution, generate_series(1, {rows}) where id = '{id}'
                """);
            return (await register.ListAsync(await register.People.OfficerAsync(""))).Count;
        }

        Assert.Equal(10_000, await Count(9_999));
        Assert.Equal(10_001, await Count(5));
    }

    private static readonly Lazy<Task<(RegisterWorld, Actor)>> Seeded = new(async () =>
    {
        var register = await RegisterWorld.CreateAsync();
        var officer = await register.People.OfficerAsync("");
        await register.World.WithAsync<IInstitutionSeeder, IReadOnlyList<InstitutionLine>>(seeder => seeder.SeedAsync(officer, 40, 1));
        return (register, officer);
    });

    private static Task<(RegisterWorld Register, Actor Officer)> SeededAsync() => Seeded.Value;

    private static async Task<IReadOnlyList<InstitutionRow>> RowsAsync(RegisterWorld register, Actor officer, PageRequest page) =>
        (await register.ListAsync(officer, page: page)).Page.Rows;

    private static async Task<(List<List<Guid>> Pages, PageRequest Last)> WalkAsync(
        RegisterWorld register, Actor officer, PageRequest from, Func<RowPage<InstitutionRow>, string?> next, Func<string, PageRequest> request)
    {
        var pages = new List<List<Guid>>();
        while (true)
        {
            var page = (await register.ListAsync(officer, page: from)).Page;
            pages.Add([.. page.Rows.Select(row => row.Id)]);
            if (next(page) is not { } cursor)
                return (pages, from);
            from = request(cursor);
        }
    }
}
