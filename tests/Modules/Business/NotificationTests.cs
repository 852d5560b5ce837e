using System.Text;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Ledger;
using MerajutASA.Modules.Business.Payments;
using MerajutASA.Modules.Business.Payments.Sandbox;
using MerajutASA.Modules.Business.Tests.Setting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace MerajutASA.Modules.Business.Tests;

/// <summary>A provider that misbehaves: late, twice, out of order, forged.</summary>
public sealed class NotificationTests(GivingWorld world) : IClassFixture<GivingWorld>
{
    [Fact]
    public async Task Told_many_times_at_once_it_is_booked_once()
    {
        var given = await world.PledgedAsync();
        var told = Settled(await world.StartAsync(given), given.Amount);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.TellAsync(told)));

        // The answer of the first, each time: the provider cannot tell, and need not.
        Assert.All(results, result => Assert.Equal(NotificationResult.Booked, result.Value));
        Assert.Equal(NotificationResult.Again, (await world.TellAsync(told with { Id = "another" })).Value);
        await BookedOnceAsync(given);
    }

    [Fact]
    public async Task A_failure_that_comes_after_the_money_changes_nothing()
    {
        var given = await world.PledgedAsync();
        var reference = await world.StartAsync(given);
        _ = (await world.TellAsync(Settled(reference, given.Amount))).Value;

        Assert.Equal(NotificationResult.Late, (await world.TellAsync(Settled(reference, given.Amount) with { Kind = NotificationKind.Failed })).Value);
        await BookedOnceAsync(given);
    }

    [Fact]
    public async Task Money_that_comes_after_its_failure_is_booked_and_the_second_payment_goes_back()
    {
        var given = await world.PledgedAsync();
        var first = await world.StartAsync(given);
        Assert.Equal(NotificationResult.Noted, (await world.TellAsync(Settled(first, given.Amount) with { Kind = NotificationKind.Failed })).Value);
        var second = await world.StartAsync(given);
        Assert.NotEqual(first, second);

        Assert.Equal(NotificationResult.Booked, (await world.TellAsync(Settled(first, given.Amount))).Value);
        Assert.Equal(NotificationResult.ToReturn, (await world.TellAsync(Settled(second, given.Amount))).Value);

        Assert.Equal(given.Amount, (await world.ViewPledgeAsync(given.Head, given.Pledge)).Value.ToReturn);
        Assert.Equal(given.Amount, (await world.ReturnUnexpectedAsync(given.Head, given.Pledge)).Value);
        Assert.IsType<Outcome<long>.Refused>(await world.ReturnUnexpectedAsync(given.Head, given.Pledge));
        var balances = (await world.BooksAsync(given.Head, given.Pledge)).Value.Balances;
        Assert.Equal((given.Amount, -given.Amount, 0), (balances[LedgerAccount.Provider], balances[LedgerAccount.Gifts], balances[LedgerAccount.ToReturn]));
    }

    [Fact]
    public async Task Money_for_a_pledge_that_was_taken_back_is_kept_apart_without_a_receipt()
    {
        var given = await world.PledgedAsync();
        var reference = await world.StartAsync(given);
        _ = (await world.CancelAsync(given.Company, given.Pledge, 1)).Value;

        Assert.Equal(NotificationResult.ToReturn, (await world.TellAsync(Settled(reference, given.Amount))).Value);

        var view = (await world.ViewPledgeAsync(given.Company, given.Pledge)).Value;
        Assert.Equal((PledgeState.Cancelled, given.Amount, null), (view.Row.State, view.ToReturn, view.Receipt));
    }

    [Fact]
    public async Task Another_amount_is_shown_and_not_booked()
    {
        var given = await world.PledgedAsync();

        Assert.Equal(NotificationResult.WrongAmount, (await world.TellAsync(Settled(await world.StartAsync(given), given.Amount - 1))).Value);
        Assert.Equal(PledgeState.Pledged, (await world.ViewPledgeAsync(given.Company, given.Pledge)).Value.Row.State);
        Assert.Empty((await world.BooksAsync(given.Head, given.Pledge)).Value.Page.Rows);
        foreach (var reader in new[] { given.Company, given.Head, await world.People.OfficerAsync("33") })
            Assert.Equal([given.Amount - 1], (await world.ViewPledgeAsync(reader, given.Pledge)).Value.OtherAmounts);
    }

    [Fact]
    public async Task A_payment_that_is_not_there_is_asked_for_again() =>
        Assert.IsType<Outcome<NotificationResult>.NotFound>(await world.TellAsync(Settled("no such reference", 10_000)));

    [Fact]
    public async Task A_double_click_starts_one_payment()
    {
        var given = await world.PledgedAsync();

        var references = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.StartAsync(given)));

        Assert.Single(references.Distinct());
        Assert.Single((await world.ViewPledgeAsync(given.Company, given.Pledge)).Value.Payments);
    }

    [Fact]
    public void What_was_signed_is_read_and_anything_else_is_not()
    {
        var provider = world.World.Get<SandboxProvider>();
        var told = Settled("abc", 50_000);
        var (body, signature) = provider.Write(told);
        Assert.Equal(told.Id, provider.Read(signature, body)!.Id);

        var changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("50000", "90000", StringComparison.Ordinal));
        Assert.Null(provider.Read(signature, changed));
        foreach (var forged in new[] { null, "", "t=1,v1=00", signature[..^1], signature + "0", signature.Replace("t=", "t=1", StringComparison.Ordinal), "v1=" + new string('0', 64), "t=99999999999999999999,v1=" + new string('0', 64), $"t={DateTimeOffset.UtcNow.ToUnixTimeSeconds()},v1={new string('0', 64)}" })
            Assert.Null(provider.Read(forged, body));
    }

    [Fact]
    public void In_production_the_sandbox_is_closed_and_believes_nothing()
    {
        var closed = new SandboxProvider(world.World.Get<IBlindIndex>(), new HostingEnvironment { EnvironmentName = Environments.Production }, TimeProvider.System);
        var (body, signature) = world.World.Get<SandboxProvider>().Write(Settled("abc", 50_000));

        Assert.False(closed.IsOpen);
        Assert.Null(closed.Read(signature, body));
    }

    [Fact]
    public void A_signature_of_long_ago_does_not_hold()
    {
        var (key, body, now) = (new byte[32], "{}"u8.ToArray(), DateTimeOffset.UtcNow);

        Assert.True(SignedBody.Holds(key, body, SignedBody.Sign(key, body, now.AddMinutes(-4)), now));
        Assert.False(SignedBody.Holds(key, body, SignedBody.Sign(key, body, now.AddMinutes(-6)), now));
        Assert.False(SignedBody.Holds(key, body, SignedBody.Sign(key, body, now.AddMinutes(6)), now));
    }

    private static ProviderEvent Settled(string reference, long amount) => new(Guid.NewGuid().ToString(), reference, NotificationKind.Settled, amount, DateTimeOffset.UtcNow);

    private async Task BookedOnceAsync(Given given)
    {
        var view = (await world.ViewPledgeAsync(given.Company, given.Pledge)).Value;
        Assert.Equal((PledgeState.Settled, JournalKind.Gift, 1), (view.Row.State, view.Journals.Single().Kind, view.Receipt!.Number));
        Assert.Equal(PaymentState.Settled, view.Payments.Single().State);
        var balances = (await world.BooksAsync(given.Head, given.Pledge)).Value.Balances;
        Assert.Equal((given.Amount, -given.Amount), (balances[LedgerAccount.Provider], balances[LedgerAccount.Gifts]));
    }
}
