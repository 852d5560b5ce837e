using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Ledger;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Modules.Business.Payments;
using MerajutASA.Modules.Business.Pledges;
using MerajutASA.Modules.Business.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Business.Tests;

/// <summary>From a need to what became of a gift.</summary>
public sealed class GivingTests(GivingWorld world) : IClassFixture<GivingWorld>
{
    [Fact]
    public async Task Money_is_pledged_paid_receipted_and_accounted_for()
    {
        var given = await world.SettledAsync();
        var settled = (await world.ViewPledgeAsync(given.Company, given.Pledge)).Value;
        Assert.Equal((PledgeState.Settled, PaymentState.Settled, 1), (settled.Row.State, settled.Payments.Single().State, settled.Receipt!.Number));
        Assert.Equal((Register.Name, 2_000_000, Deductibility.None), (settled.Receipt.InstitutionName, settled.Receipt.Amount, settled.Receipt.Deductibility));

        Assert.Equal(3, (await world.DeliverAsync(given.Head, given.Pledge, 2)).Value);

        var told = (await world.ViewPledgeAsync(given.Company, given.Pledge)).Value;
        Assert.Equal((PledgeState.Accounted, "Seragam dibagikan kepada dua puluh anak."), (told.Row.State, told.Delivery!.AccountGiven));
        Assert.Equal([JournalKind.Gift, JournalKind.Delivery], told.Journals.Select(each => each.Kind));
        var need = (await world.ViewNeedAsync(given.Company, given.Need)).Value;
        Assert.Equal((2_000_000, 2_000_000, 3_000_000), (need.Row.Promised, need.Row.Received, need.Row.Open));
    }

    [Fact]
    public async Task Goods_are_received_by_the_head_with_a_receipt_of_their_value()
    {
        var given = await world.PledgedAsync(GiftKind.Goods);

        Assert.IsType<Outcome<string>.Refused>(await world.World.WithAsync<StartPayment, Outcome<string>>(useCase => useCase.RunAsync(given.Company, given.Pledge)));
        Assert.Equal(2, (await world.ReceiveAsync(given.Head, given.Pledge, 1)).Value);

        var view = (await world.ViewPledgeAsync(given.Company, given.Pledge)).Value;
        Assert.Equal((PledgeState.Settled, GiftKind.Goods, 8, "set"), (view.Row.State, view.Receipt!.Kind, view.Receipt.Quantity, view.Receipt.Unit));
        Assert.True((await world.DeliverAsync(given.Head, given.Pledge, 2)).IsDone);
        Assert.Equal(0, (await world.BooksAsync(given.Head, given.Pledge)).Value.Balances[LedgerAccount.Goods]);
    }

    [Fact]
    public async Task Without_a_permit_that_holds_there_is_no_collection()
    {
        var institution = await world.InstitutionAsync();
        var need = Guid.CreateVersion7();
        _ = (await world.SaveAsync(institution.Head, need, 0, GivingWorld.Need())).Value;
        Assert.Equal("NoPermit", Assert.IsType<Outcome<int>.Refused>(await world.StateAsync(institution.Head, need, 1, NeedState.Open)).Code);

        var officer = await world.OfficerAsync();
        _ = (await world.RecordAsync(officer, institution.Id, GivingWorld.Permit(-80, -2))).Value;
        _ = (await world.RecordAsync(officer, institution.Id, GivingWorld.Permit(2, 80))).Value;
        Assert.Equal("NoPermit", Assert.IsType<Outcome<int>.Refused>(await world.StateAsync(institution.Head, need, 1, NeedState.Open)).Code);

        var permit = (await world.RecordAsync(officer, institution.Id, GivingWorld.Permit())).Value;
        Assert.True((await world.StateAsync(institution.Head, need, 1, NeedState.Open)).IsDone);
        var company = await world.CompanyAsync();
        Assert.True((await world.PledgeAsync(company, need, new PledgeForm { Amount = 1_000_000 })).IsDone);
        _ = (await world.WithdrawAsync(officer, permit, 1)).Value;

        Assert.Equal("NoPermit", Assert.IsType<Outcome<Guid>.Refused>(await world.PledgeAsync(company, need, new PledgeForm { Amount = 1_000_000 })).Code);
        Assert.False((await world.ViewNeedAsync(company, need)).Value.TakesPledges);
    }

    [Theory]
    [InlineData("draft"), InlineData("suspended"), InlineData("closed")]
    public async Task An_institution_that_is_not_at_work_collects_nothing_whatever_stands_open(string state)
    {
        var institution = await world.InstitutionAsync();
        var (need, company) = (await world.OpenNeedAsync(institution), await world.CompanyAsync());
        Assert.True((await world.ViewNeedAsync(company, need)).Value.TakesPledges);
        await world.AskAsync<object>($"update business.institution_scope set state = '{state}' where id = '{institution.Id}'");

        Assert.Equal("NotAtWork", Assert.IsType<Outcome<Guid>.Refused>(await world.PledgeAsync(company, need, new PledgeForm { Amount = 1_000_000 })).Code);
        Assert.False((await world.ViewNeedAsync(company, need)).Value.TakesPledges);
        Assert.Equal("NotAtWork", Assert.IsType<Outcome<int>.Refused>(await world.SaveAsync(institution.Head, Guid.CreateVersion7(), 0, GivingWorld.Need())).Code);
    }

    [Theory]
    [InlineData(CompanyState.Applied), InlineData(CompanyState.Declined), InlineData(CompanyState.Suspended)]
    public async Task A_company_that_is_not_verified_pledges_nothing(CompanyState state)
    {
        var need = await world.OpenNeedAsync(await world.InstitutionAsync());

        Assert.Equal("NotVerified", Assert.IsType<Outcome<Guid>.Refused>(await world.PledgeAsync(await world.CompanyAsync(state: state), need, new PledgeForm { Amount = 1_000_000 })).Code);
    }

    [Fact]
    public async Task Companies_at_once_do_not_promise_more_than_is_open()
    {
        var need = await world.OpenNeedAsync(await world.InstitutionAsync(), goal: 5_000_000);
        var companies = new List<Actor>();
        for (var each = 0; each < 6; each++)
            companies.Add(await world.CompanyAsync());

        var outcomes = await Task.WhenAll(companies.Select(company => world.PledgeAsync(company, need, new PledgeForm { Amount = 2_000_000 })));

        Assert.Equal(2, outcomes.Count(outcome => outcome.IsDone));
        Assert.All(outcomes.OfType<Outcome<Guid>.Invalid>(), invalid => Assert.Equal(("AboveOpen", 1_000_000L), (invalid.Errors.Single().Code, invalid.Errors.Single().Arguments.Single())));
    }

    [Fact]
    public async Task The_same_form_sent_twice_at_once_pledges_once()
    {
        var need = await world.OpenNeedAsync(await world.InstitutionAsync());
        var (company, id) = (await world.CompanyAsync(), Guid.CreateVersion7());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.PledgeAsync(company, need, new PledgeForm { Amount = 1_000_000 }, id)));

        Assert.All(outcomes, outcome => Assert.Equal(id, outcome.Value));
        Assert.Equal(1_000_000, (await world.ViewNeedAsync(company, need)).Value.Row.Promised);
    }

    [Fact]
    public async Task A_gift_that_goes_back_is_reversed_and_its_receipt_holds_no_more()
    {
        var given = await world.SettledAsync();
        var token = (await world.ViewPledgeAsync(given.Company, given.Pledge)).Value.Receipt!.Token;
        Assert.Null((await world.CheckAsync(token)).Value.WithdrawnAt);

        Assert.Equal(3, (await world.ReturnAsync(given.Head, given.Pledge, 2)).Value);

        var view = (await world.ViewPledgeAsync(given.Company, given.Pledge)).Value;
        Assert.Equal((PledgeState.Returned, "Salah kirim, dana dikembalikan."), (view.Row.State, view.Receipt!.WithdrawalReason));
        Assert.NotNull((await world.CheckAsync(token)).Value.WithdrawnAt);
        Assert.All((await world.BooksAsync(given.Head, given.Pledge)).Value.Balances.Values, balance => Assert.Equal(0, balance));
        Assert.IsType<Outcome<int>.Refused>(await world.ReturnAsync(given.Head, given.Pledge, 3));
        Assert.IsType<Outcome<int>.Refused>(await world.DeliverAsync(given.Head, given.Pledge, 3));
    }

    [Fact]
    public async Task What_was_accounted_for_does_not_go_back()
    {
        var given = await world.SettledAsync();
        _ = (await world.DeliverAsync(given.Head, given.Pledge, 2)).Value;

        Assert.IsType<Outcome<int>.Refused>(await world.ReturnAsync(given.Head, given.Pledge, 3));
    }

    [Fact]
    public async Task The_public_account_names_those_who_want_it_and_tells_sums()
    {
        var institution = await world.InstitutionAsync();
        var need = await world.OpenNeedAsync(institution);
        foreach (var named in new[] { true, false })
        {
            var company = await world.CompanyAsync();
            var pledge = (await world.PledgeAsync(company, need, new PledgeForm { Amount = 1_000_000, Named = named })).Value;
            _ = (await world.PayAsync(new Given(institution.Id, institution.Head, company, need, pledge, 1_000_000))).Value;
        }

        var told = (await world.PublicAsync(institution.Id)).Value.Single();
        Assert.Equal((2_000_000, 0, 2, 1), (told.Received, told.Delivered, told.Givers, told.Names.Length));
        Assert.IsType<Outcome<IReadOnlyList<Accountability.PublicNeed>>.NotFound>(await world.PublicAsync((await world.InstitutionAsync()).Id));
    }

    [Fact]
    public async Task Receipts_of_an_institution_are_numbered_without_a_gap_whoever_pays_at_once()
    {
        var institution = await world.InstitutionAsync();
        var need = await world.OpenNeedAsync(institution, goal: 100_000_000);
        var company = await world.CompanyAsync();
        var gifts = new List<Given>();
        for (var each = 0; each < 8; each++)
            gifts.Add(new Given(institution.Id, institution.Head, company, need, (await world.PledgeAsync(company, need, new PledgeForm { Amount = 1_000_000 })).Value, 1_000_000));

        await Task.WhenAll(gifts.Select(gift => world.PayAsync(gift)));

        var numbers = new List<int>();
        foreach (var gift in gifts)
            numbers.Add((await world.ViewPledgeAsync(company, gift.Pledge)).Value.Receipt!.Number);
        Assert.Equal(Enumerable.Range(1, 8), numbers.Order());
    }
}
