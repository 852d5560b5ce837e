using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.InstitutionHistory;
using Npgsql;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

public sealed class HistoryTests(BothWays both) : IClassFixture<BothWays>
{
    private const string Why = "Rasio pengasuh belum memenuhi standar.";

    [Theory, MemberData(nameof(BothWays.Ways), MemberType = typeof(BothWays))]
    public async Task Every_act_is_told_with_who_what_and_why_newest_first(bool pooled)
    {
        var register = both.Of(pooled);
        var officer = await register.People.OfficerAsync("33");
        var form = register.Form();
        var id = (await register.RegisterAsync(officer, form)).Value;
        var head = await register.People.HeadAsync(id);
        await register.StateAsync(officer, id, 1, InstitutionState.Active);
        await register.CorrectAsync(head, id, 1, RegisterWorld.Contact("Endang Sulastri"));
        await register.ChangeAsync(officer, id, 2, form with { Capacity = 55, PermitUntil = null, RegionCode = RegisterWorld.Solo });
        await register.StateAsync(officer, id, 3, InstitutionState.Suspended, Why);

        var lines = (await HistoryAsync(register, officer, id)).Lines;

        Assert.Equal([officer.AccountId, officer.AccountId, head.AccountId, officer.AccountId, officer.AccountId], lines.Select(line => line.Account!.Value));
        Assert.Equal((InstitutionState.Suspended, Why), (lines[0].State, lines[0].Reason));
        Assert.Equal(
            [new HistoryChange("Capacity", 40, 55), new HistoryChange("PermitUntil", new DateOnly(2099, 2, 1), null), new HistoryChange("RegionCode", RegisterWorld.Semarang, RegisterWorld.Solo)],
            lines[1].Changes.OrderBy(change => change.Field, StringComparer.Ordinal));
        Assert.Equal([new HistoryChange("Contact.Name", null, null)], lines[2].Changes);
        Assert.Equal((InstitutionState.Active, null), (lines[3].State, lines[3].Reason));
        Assert.True(lines[4].IsRegistration);
        Assert.Empty(lines[4].Changes);
    }

    [Fact]
    public async Task An_administrator_reads_neither_reasons_nor_contacts_and_others_read_nothing()
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync(state: InstitutionState.Active);
        await register.StateAsync(await register.People.OfficerAsync("33"), id, 2, InstitutionState.Suspended, Why);
        await register.CorrectAsync(await register.People.HeadAsync(id), id, 1, RegisterWorld.Contact("Endang Sulastri"));

        Assert.Equal([null, null, null], (await HistoryAsync(register, await register.People.AdministratorAsync(), id)).Lines.Select(line => line.Reason));
        Assert.Equal(4, (await HistoryAsync(register, await register.People.StaffAsync(id), id)).Lines.Count);
        foreach (var stranger in new[] { await register.People.OfficerAsync("35"), await register.People.HeadAsync(Guid.NewGuid()) })
        {
            Assert.IsType<Outcome<HistoryPage>.NotFound>(
                await register.World.WithAsync<ViewInstitutionHistory, Outcome<HistoryPage>>(useCase => useCase.RunAsync(stranger, id)));
        }
    }

    [Fact]
    public async Task A_long_history_goes_on_where_the_page_ended()
    {
        var register = both.Direct;
        var officer = await register.People.OfficerAsync("33");
        var form = register.Form();
        var id = (await register.RegisterAsync(officer, form)).Value;
        for (var version = 1; version <= 60; version++)
            await register.ChangeAsync(officer, id, version, form with { Capacity = 100 + version });

        var first = await HistoryAsync(register, officer, id);
        var second = await HistoryAsync(register, officer, id, first.Before);

        Assert.Null(second.Before);
        Assert.Equal(61, first.Lines.Count + second.Lines.Count);
        Assert.Equal(61, first.Lines.Concat(second.Lines).Select(line => line.At).Distinct().Count());
        Assert.True(second.Lines[^1].IsRegistration);
    }

    [Fact]
    public async Task Entries_of_one_time_are_told_whole_wherever_a_page_ends()
    {
        var register = both.Direct;
        var officer = await register.People.OfficerAsync("33");
        var form = register.Form();
        var id = (await register.RegisterAsync(officer, form)).Value;
        // Each move is two entries, of the register and of the contact: with the two of the beginning, a page of 50 ends within a move.
        for (var version = 1; version <= 40; version++)
        {
            await register.ChangeAsync(officer, id, version, form with
            {
                RegionCode = version % 2 == 1 ? RegisterWorld.Solo : RegisterWorld.Semarang,
                Capacity = 100 + version,
            });
        }

        await register.CorrectAsync(await register.People.HeadAsync(id), id, 41, RegisterWorld.Contact("Endang Sulastri"));

        var first = await HistoryAsync(register, officer, id);
        var second = await HistoryAsync(register, officer, id, first.Before);

        Assert.Null(second.Before);
        Assert.Equal(42, first.Lines.Count + second.Lines.Count);
        Assert.All(first.Lines.Skip(1).Concat(second.Lines.SkipLast(1)), line => Assert.Equal(["Capacity", "RegionCode"], line.Changes.Select(change => change.Field).Order(StringComparer.Ordinal)));
        Assert.True(second.Lines[^1].IsRegistration);
    }

    [Fact]
    public async Task What_another_module_wrote_is_not_told_as_ones_own()
    {
        var register = both.Direct;
        var officer = await register.People.OfficerAsync("33");
        var id = (await register.RegisterAsync(officer, register.Form())).Value;
        // As if the guard of audit.write had failed.
        await register.AskAsync<object>($"""
            insert into audit.entry (id, module, verified, account_id, role, operation_id, use_case, kind, subject_table, subject_row, bytes)
            select gen_random_uuid(), 'children', verified, account_id, role, gen_random_uuid(), use_case, kind, subject_table, subject_row, bytes
            from audit.entry where subject_row = '{id}'
            """);

        Assert.True(Assert.Single((await HistoryAsync(register, officer, id)).Lines).IsRegistration);
    }

    [Theory]
    [InlineData("'children.child'", "'{}'", "'{}'")]
    [InlineData("'governmental.institution'", "'{}'", "'{}'")]
    [InlineData("'government.institution'", "array[gen_random_uuid()]", "array[1]")]
    public async Task The_module_writes_of_no_other_modules_table_and_of_no_child(string table, string children, string positions)
    {
        var register = both.Direct;
        var officer = await register.People.OfficerAsync("33");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => register.RawAsync(officer, $"""
            select audit.write(array[gen_random_uuid()], array['change'], array[{table}], array[gen_random_uuid()], array[1], array['x'::bytea],
                {children}::uuid[], {positions}::integer[])
            """));

        Assert.Equal("MA004", refused.SqlState);
    }

    private static async Task<HistoryPage> HistoryAsync(RegisterWorld register, Actor actor, Guid id, TrailCursor? before = null) =>
        (await register.World.WithAsync<ViewInstitutionHistory, Outcome<HistoryPage>>(useCase => useCase.RunAsync(actor, id, before))).Value;
}
