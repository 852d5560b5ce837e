using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Payments;
using MerajutASA.Modules.Business.Tests.Setting;
using Npgsql;
using Xunit;

namespace MerajutASA.Modules.Business.Tests;

/// <summary>What the database holds of the books, whatever SQL the module itself would write.</summary>
public sealed class LedgerTests(GivingWorld world) : IClassFixture<GivingWorld>
{
    [Theory]
    [InlineData("update business.journal set kind = 'delivery'"), InlineData("delete from business.journal"), InlineData("update business.posting set amount = amount * 2"), InlineData("delete from business.posting")]
    [InlineData("update business.receipt set amount = 1"), InlineData("delete from business.receipt"), InlineData("update business.notification set amount = 1"), InlineData("delete from business.delivery")]
    public async Task What_is_booked_stays_as_it_is_even_for_the_owner(string sql)
    {
        _ = await world.SettledAsync();

        await RefusedAsync("42501", world.RawAsync(TakeNotification.Self, sql));
        await RefusedAsync("MA002", world.AskAsync<object>(sql));
    }

    [Theory]
    [InlineData("100, -99"), InlineData("100"), InlineData("100, 100"), InlineData("")]
    public async Task Postings_that_do_not_sum_to_nought_are_refused_at_the_commit(string amounts)
    {
        var given = await world.SettledAsync();

        await RefusedAsync("MA007", world.RawAsync(TakeNotification.Self, Booking(given, amounts)));
        _ = await world.RawAsync(TakeNotification.Self, Booking(given, "100, -60, -40"));
    }

    [Fact]
    public async Task Nothing_is_added_to_a_booking_that_leaves_it_out_of_balance()
    {
        var given = await world.SettledAsync();
        var journal = await world.AskAsync<Guid>($"select id from business.journal where pledge_id = '{given.Pledge}'");

        await RefusedAsync("MA007", world.RawAsync(TakeNotification.Self, Posting(journal, given, 5)));
    }

    [Fact]
    public async Task A_posting_is_of_the_same_institution_and_company_as_its_booking()
    {
        var (given, other) = (await world.SettledAsync(), await world.SettledAsync());
        var journal = await world.AskAsync<Guid>($"select id from business.journal where pledge_id = '{given.Pledge}'");

        await RefusedAsync("MA007", world.RawAsync(TakeNotification.Self, Posting(journal, other, 5)));
    }

    [Fact]
    public async Task A_booking_is_reversed_once_and_as_a_mirror()
    {
        var given = await world.SettledAsync();
        var journal = await world.AskAsync<Guid>($"select id from business.journal where pledge_id = '{given.Pledge}'");
        string Reversal(string lines) => $"""
            with j as (insert into business.journal values (gen_random_uuid(), '{given.Institution}', '{given.Company.Institution}', '{given.Pledge}', 'reversal', '{journal}', now(), null, 1, gen_random_uuid()) returning id)
            insert into business.posting select gen_random_uuid(), j.id, '{given.Institution}', '{given.Company.Institution}', l.account, l.amount, 1, gen_random_uuid() from j, (values {lines}) as l (account, amount)
            """;

        await RefusedAsync("MA007", world.RawAsync(TakeNotification.Self, Reversal("('provider', -1999999), ('gifts', 1999999)")));
        await RefusedAsync("MA007", world.RawAsync(TakeNotification.Self, Reversal("('goods', -2000000), ('gifts', 2000000)")));
        _ = (await world.ReturnAsync(given.Head, given.Pledge, 2)).Value;
        await RefusedAsync("23505", world.RawAsync(TakeNotification.Self, Reversal("('provider', -2000000), ('gifts', 2000000)")));
    }

    [Fact]
    public async Task The_whole_ledger_sums_to_nought()
    {
        for (var each = 0; each < 3; each++)
            _ = await world.SettledAsync(100_000 * (each + 1));

        Assert.Equal(0m, await world.AskAsync<decimal>("select sum(amount) from business.posting"));
        Assert.Equal(0L, await world.AskAsync<long>("select count(*) from (select journal_id from business.posting group by journal_id having sum(amount) <> 0) wrong"));
    }

    private static string Booking(Given given, string amounts)
    {
        var journal = Guid.CreateVersion7();
        return $"""
            insert into business.journal values ('{journal}', '{given.Institution}', '{given.Company.Institution}', '{given.Pledge}', 'gift', null, now(), null, 1, gen_random_uuid());
            {string.Concat(amounts.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(amount => Posting(journal, given, long.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)) + ";"))}
            """;
    }

    private static string Posting(Guid journal, Given given, long amount) =>
        $"insert into business.posting values (gen_random_uuid(), '{journal}', '{given.Institution}', '{given.Company.Institution}', '{(amount > 0 ? "provider" : "gifts")}', {amount}, 1, gen_random_uuid())";

    private static async Task RefusedAsync(string state, Task act) => Assert.Equal(state, (await Assert.ThrowsAsync<PostgresException>(() => act)).SqlState);
}
