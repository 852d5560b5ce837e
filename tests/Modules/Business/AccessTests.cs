using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Modules.Business.Pledges;
using MerajutASA.Modules.Business.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Business.Tests;

/// <summary>Every role, on what it has to do with and on what it has not.</summary>
public sealed class AccessTests(GivingWorld world) : IClassFixture<GivingWorld>
{
    [Fact]
    public void Every_use_case_says_its_module_and_who_may_start_it()
    {
        Role[] readers = [Role.LksaHead, Role.SocialOfficer, Role.Company];
        var expected = new Dictionary<string, Role[]>
        {
            ["business.register-company"] = [Role.Nobody],
            ["business.check-receipt"] = [Role.Nobody],
            ["business.view-public-account"] = [Role.Nobody],
            ["business.decide-company"] = [Role.SocialOfficer],
            ["business.list-companies"] = [Role.SocialOfficer],
            ["business.view-company"] = [Role.SocialOfficer, Role.Company],
            ["business.name-companies"] = [Role.SocialOfficer, Role.Administrator, Role.Company],
            ["business.record-permit"] = [Role.SocialOfficer],
            ["business.withdraw-permit"] = [Role.SocialOfficer],
            ["business.list-permits"] = [Role.LksaHead, Role.SocialOfficer],
            ["business.save-need"] = [Role.LksaHead],
            ["business.change-need-state"] = [Role.LksaHead],
            ["business.list-needs"] = readers,
            ["business.view-need"] = readers,
            ["business.pledge-gift"] = [Role.Company],
            ["business.cancel-pledge"] = [Role.Company],
            ["business.list-pledges"] = readers,
            ["business.view-pledge"] = readers,
            ["business.receive-goods"] = [Role.LksaHead],
            ["business.tell-delivery"] = [Role.LksaHead],
            ["business.return-gift"] = [Role.LksaHead],
            ["business.return-unexpected"] = [Role.LksaHead],
            ["business.start-payment"] = [Role.Company],
            ["business.find-payment"] = [Role.Company],
            ["business.take-notification"] = [Role.System],
            ["business.list-waiting-giving"] = readers,
            ["business.list-journals"] = [Role.LksaHead, Role.SocialOfficer],
            ["business.follow-institutions"] = [Role.System],
        };

        var declared = UseCases.In(typeof(BusinessModule).Assembly).Select(UseCase.Of).ToDictionary(useCase => useCase.Name);
        Assert.Equal(expected.Keys.Order(), declared.Keys.Order());
        Assert.All(expected, pair => Assert.Equal(pair.Value.Order(), declared[pair.Key].Roles.Order()));
    }

    public static TheoryData<string, string> Actors() => new()
    {
        { "company", "see-pledge see-need cancel pay" },
        { "another company", "see-need" },
        { "head", "see-pledge see-need books permits receive deliver" },
        { "another head", "" },
        { "staff", "" },
        { "officer", "see-pledge see-need books permits" },
        { "officer of another region", "" },
        { "administrator", "" },
    };

    [Theory, MemberData(nameof(Actors))]
    public async Task A_role_does_what_it_may_and_cannot_tell_that_the_rest_is_there(string who, string allowed)
    {
        var (money, goods, settled) = (await world.PledgedAsync(), await world.PledgedAsync(GiftKind.Goods), await world.SettledAsync());
        async Task<Actor> Someone(Given given) => who switch
        {
            "company" => given.Company,
            "another company" => await world.CompanyAsync(),
            "head" => given.Head,
            "another head" => (await world.InstitutionAsync()).Head,
            "staff" => await world.People.StaffAsync(given.Institution),
            "officer" => await world.People.OfficerAsync("33.74"),
            "officer of another region" => await world.People.OfficerAsync("35"),
            _ => await world.People.AdministratorAsync(),
        };
        var (actor, ofGoods, ofSettled) = (await Someone(money), await Someone(goods), await Someone(settled));

        var may = new List<string>();
        async Task TryAsync<T>(string act, Func<Guid, Task<Outcome<T>>> run, Guid subject)
        {
            var (known, unknown) = (await run(subject), await run(Guid.CreateVersion7()));
            Assert.False(unknown.IsDone);
            if (known.IsDone)
                may.Add(act);
            else
                Assert.Equal(unknown.GetType(), known.GetType());
        }

        await TryAsync("see-pledge", id => world.ViewPledgeAsync(actor, id), money.Pledge);
        await TryAsync("see-need", id => world.ViewNeedAsync(actor, id), money.Need);
        if (await world.BooksAsync(actor) is Outcome<Ledger.BooksView>.Done && (await world.PledgesAsync(actor)).Any(row => row.Id == money.Pledge))
            may.Add("books");
        await TryAsync("permits", id => world.PermitsAsync(actor, id), money.Institution);
        await TryAsync("receive", id => world.ReceiveAsync(ofGoods, id, 1), goods.Pledge);
        await TryAsync("deliver", id => world.DeliverAsync(ofSettled, id, 2), settled.Pledge);
        await TryAsync("pay", id => world.World.WithAsync<Payments.StartPayment, Outcome<string>>(useCase => useCase.RunAsync(actor, id)), money.Pledge);
        await TryAsync("cancel", id => world.CancelAsync(actor, id, 1), money.Pledge);
        Assert.Equal(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), may.Order());
    }

    /// <summary>Past every use case, under the module's login: the policies alone.</summary>
    [Fact]
    public async Task The_policies_alone_keep_everything_from_those_whom_it_is_not_for()
    {
        var given = await world.SettledAsync();
        async Task<string> CountsAsync(Actor actor)
        {
            var counts = new List<object?>();
            foreach (var table in new[] { "pledge", "payment", "notification", "journal", "posting", "receipt" })
                counts.Add(await world.RawAsync(actor, $"select count(*) from business.{table} where company_id = '{given.Company.Institution}'"));
            return string.Join(' ', counts);
        }

        foreach (var reader in new[] { given.Company, given.Head, await world.People.OfficerAsync("33.74") })
            Assert.Equal("1 1 1 1 2 1", await CountsAsync(reader));
        foreach (var other in new[] { await world.CompanyAsync(), (await world.InstitutionAsync()).Head, await world.People.StaffAsync(given.Institution), await world.People.OfficerAsync("35"), await world.People.AdministratorAsync() })
            Assert.Equal("0 0 0 0 0 0", await CountsAsync(other));
        Assert.Equal(0L, await world.RawAsync(await world.CompanyAsync(), $"select count(*) from business.company where id = '{given.Company.Institution}'"));
        // A head does not say of money that it has come, and a company not that it was accounted for.
        var pledged = await world.PledgedAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => world.RawAsync(pledged.Head, $"update business.pledge set state = 'settled', version = version + 1 where id = '{pledged.Pledge}'"));
        await Assert.ThrowsAnyAsync<Exception>(() => world.RawAsync(pledged.Company, $"update business.pledge set state = 'accounted', version = version + 1 where id = '{pledged.Pledge}'"));
        await Assert.ThrowsAnyAsync<Exception>(() => world.RawAsync(pledged.Company, $"update business.company set state = 'verified' where id = '{pledged.Company.Institution}'; select 1/(select count(*) from business.company where false)"));
    }

    [Fact]
    public async Task A_draft_is_read_by_its_institution_and_its_officers_alone()
    {
        var institution = await world.InstitutionAsync();
        var need = Guid.CreateVersion7();
        _ = (await world.SaveAsync(institution.Head, need, 0, GivingWorld.Need())).Value;

        Assert.True((await world.ViewNeedAsync(institution.Head, need)).IsDone);
        Assert.True((await world.ViewNeedAsync(await world.People.OfficerAsync("33"), need)).IsDone);
        Assert.IsType<Outcome<NeedView>.NotFound>(await world.ViewNeedAsync(await world.CompanyAsync(), need));
        Assert.IsType<Outcome<Guid>.NotFound>(await world.PledgeAsync(await world.CompanyAsync(), need, new PledgeForm { Amount = 1_000_000 }));
    }

    [Fact]
    public async Task Nobody_writes_for_another_institution_or_region()
    {
        var (own, other) = (await world.InstitutionAsync(), await world.InstitutionAsync(GivingWorld.Surabaya));
        var need = await world.OpenNeedAsync(other);

        Assert.IsType<Outcome<int>.NotFound>(await world.SaveAsync(own.Head, need, 2, GivingWorld.Need()));
        Assert.IsType<Outcome<int>.NotFound>(await world.StateAsync(own.Head, need, 2, NeedState.Closed));
        Assert.IsType<Outcome<Guid>.NotFound>(await world.RecordAsync(await world.People.OfficerAsync("33"), other.Id, GivingWorld.Permit()));
        var permit = (await world.PermitsAsync(other.Head, other.Id)).Value.Single();
        Assert.IsType<Outcome<int>.NotFound>(await world.WithdrawAsync(await world.OfficerAsync("33"), permit.Id, 1));
    }
}
