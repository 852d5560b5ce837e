using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Cache;
using MerajutASA.Infrastructure.Cache.Queries;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.CacheInstitutions;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Caching;

/// <summary>Who is given which answer.</summary>
public sealed class AnswerTests
{
    private static readonly Made Some = new(7);

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_was_asked_once_is_answered_again_in_every_process_to_everybody_of_that_sight(bool pooled)
    {
        await using var cached = await CachedRegister.CreateAsync(pooled);
        var id = await cached.Register.InstitutionAsync(name: "Panti Melati");
        var (asker, colleague) = (await cached.People.OfficerAsync("33"), await cached.People.OfficerAsync("33"));
        Assert.Equal(["Panti Melati"], await CachedRegister.NamesAsync(cached.Here, asker));

        await cached.RenameUnnoticedAsync(id, "Panti Mawar");

        Assert.Equal(["Panti Melati"], await CachedRegister.NamesAsync(cached.Here, asker));
        Assert.Equal(["Panti Melati"], await CachedRegister.NamesAsync(cached.There, colleague));
        Assert.Equal(["Panti Mawar"], await CachedRegister.NamesAsync(cached.StartSilent(), asker));
    }

    [Fact]
    public async Task Everybody_has_the_answer_of_the_own_sight_whoever_asked_before()
    {
        await using var cached = await CachedRegister.CreateAsync();
        var (near, far) = (await cached.Register.InstitutionAsync(), await cached.Register.InstitutionAsync(RegisterWorld.Surabaya));
        Actor[] all =
        [
            await cached.People.OfficerAsync(""), await cached.People.OfficerAsync("33"), await cached.People.OfficerAsync("33.74"), await cached.People.OfficerAsync("35"),
            await cached.People.OfficerAsync("33", secondFactor: false), await cached.People.AdministratorAsync(), await cached.People.StaffAsync(near), await cached.People.HeadAsync(near),
            await cached.People.StaffAsync(far), await cached.People.HeadAsync(far), await cached.People.StaffAsync(Guid.NewGuid()), await cached.People.OfficerAsync("51"),
        ];
        var source = cached.StartSilent();
        foreach (var process in new[] { cached.Here, cached.There, cached.Here })
        {
            foreach (var actor in all)
            {
                Assert.Equal(await CachedRegister.NamesAsync(source, actor), await CachedRegister.NamesAsync(process, actor));
                Assert.Equal(
                    (await source.GetRequiredService<IInstitutions>().FindAsync(actor, [near, far], TestContext.Current.CancellationToken)).Keys.Order(),
                    (await process.GetRequiredService<IInstitutions>().FindAsync(actor, [far, near], TestContext.Current.CancellationToken)).Keys.Order());
                Assert.Equal(
                    await source.GetRequiredService<IInstitutions>().SearchAsync(actor, "panti", cancellation: TestContext.Current.CancellationToken),
                    await process.GetRequiredService<IInstitutions>().SearchAsync(actor, "panti", cancellation: TestContext.Current.CancellationToken));
            }
        }
    }

    [Fact]
    public async Task What_was_asked_differently_is_answered_differently()
    {
        await using var cached = await CachedRegister.CreateAsync();
        var (melati, mawar) = (await cached.Register.InstitutionAsync(name: "Panti Melati"), await cached.Register.InstitutionAsync(name: "Panti Mawar"));
        var officer = await cached.People.OfficerAsync("33");

        Assert.Equal(["Panti Mawar", "Panti Melati"], await CachedRegister.NamesAsync(cached.Here, officer));
        Assert.Equal(["Panti Melati"], await CachedRegister.NamesAsync(cached.Here, officer, new InstitutionFilter("melati")));
        Assert.Single((await CachedRegister.ListAsync(cached.Here, officer, size: 1)).Page.Rows);
        var institutions = cached.Here.GetRequiredService<IInstitutions>();
        Assert.Equal(melati, (await institutions.FindAsync(officer, melati, TestContext.Current.CancellationToken))!.Id);
        Assert.Equal(mawar, (await institutions.FindAsync(officer, mawar, TestContext.Current.CancellationToken))!.Id);
    }

    [Theory]
    [InlineData("update identity.session set revoked_at = now() where id = '{0}'")]
    [InlineData("update identity.session set expires_at = now() where id = '{0}'")]
    [InlineData("update identity.account set role_version = 2 where id = '{1}'")]
    [InlineData("update identity.account set state = 'ended' where id = '{1}'")]
    [InlineData("update identity.account set region_code = '35', role_version = 2 where id = '{1}'")]
    public async Task Whose_session_or_role_no_longer_stands_is_given_nothing_in_any_process_and_that_is_written_down(string ending)
    {
        await using var cached = await CachedRegister.CreateAsync();
        await cached.Register.InstitutionAsync();
        var (officer, colleague) = (await cached.People.OfficerAsync("33"), await cached.People.OfficerAsync("33"));
        foreach (var process in new[] { cached.Here, cached.There })
            Assert.Single(await CachedRegister.NamesAsync(process, officer));

        await cached.Register.AskAsync<int>(string.Format(System.Globalization.CultureInfo.InvariantCulture, ending + " returning 1", officer.SessionId, officer.AccountId));

        foreach (var process in new[] { cached.Here, cached.There })
        {
            await Assert.ThrowsAsync<SessionRefusedException>(() => CachedRegister.NamesAsync(process, officer));
            Assert.Single(await CachedRegister.NamesAsync(process, colleague));
        }

        Assert.Equal(2, await cached.Register.AskAsync<long>($"select count(*) from audit.entry where kind = 'refusal' and account_id = '{officer.AccountId}'"));
    }

    [Fact]
    public async Task Who_may_not_ask_at_all_is_refused_beside_a_cached_answer()
    {
        await using var cached = await CachedRegister.CreateAsync();
        await cached.Register.InstitutionAsync();
        await CachedRegister.NamesAsync(cached.Here, await cached.People.OfficerAsync("33"));

        var outcome = await cached.Register.World.WithAsync<ListInstitutions, Outcome<InstitutionBoard>>(
            list => list.RunAsync(Actor.Nobody, new InstitutionFilter(), new(), TestContext.Current.CancellationToken));

        Assert.IsType<Outcome<InstitutionBoard>.NotFound>(outcome);
    }

    [Fact]
    public async Task Fifty_who_ask_at_once_make_one_answer()
    {
        await using var cached = await CachedRegister.CreateAsync();
        var officer = await cached.People.OfficerAsync("33");
        var made = 0;

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => CachedRegister.AskAsync(cached.Here, officer, async _ =>
        {
            Interlocked.Increment(ref made);
            await Task.Delay(200, TestContext.Current.CancellationToken);
            return Some;
        })));

        Assert.All(answers, answer => Assert.Equal(Some, answer.Value));
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task A_refusal_is_not_kept_and_each_is_written_down()
    {
        await using var cached = await CachedRegister.CreateAsync();
        var officer = await cached.People.OfficerAsync("33");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => CachedRegister.AskAsync(cached.Here, officer, async _ =>
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            return new Outcome<Made>.NotFound();
        })));

        Assert.All(answers, answer => Assert.IsType<Outcome<Made>.NotFound>(answer));
        Assert.Equal(Some, (await CachedRegister.AskAsync(cached.Here, officer, _ => Task.FromResult<Outcome<Made>>(Some))).Value);
        Assert.Equal(5, await cached.Register.AskAsync<long>("select count(*) from audit.entry where kind = 'refusal'"));
    }

    [Fact]
    public async Task What_fails_for_one_does_not_fail_for_those_who_asked_the_same_at_the_same_time()
    {
        await using var cached = await CachedRegister.CreateAsync();
        var (first, second) = (await cached.People.OfficerAsync("33"), await cached.People.OfficerAsync("33"));
        var (begun, joined) = (new TaskCompletionSource(), new TaskCompletionSource());

        var failing = CachedRegister.AskAsync(cached.Here, first, async _ =>
        {
            begun.SetResult();
            await joined.Task;
            throw new InvalidOperationException("only here");
        });
        await Task.WhenAny(begun.Task, failing);
        var answered = CachedRegister.AskAsync(cached.Here, second, _ => Task.FromResult<Outcome<Made>>(Some));
        await Task.Delay(300, TestContext.Current.CancellationToken);
        joined.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        Assert.Equal(Some, (await answered).Value);
    }

    [Fact]
    public async Task What_is_Restricted_or_has_no_class_is_never_cached()
    {
        await using var cached = await CachedRegister.CreateAsync();
        var officer = await cached.People.OfficerAsync("33");
        var work = cached.Here.GetRequiredService<UnitOfWork<GovernmentDb>>();
        var restricted = new UseCase("government.tests", Purpose.CaseWork, [Role.SocialOfficer], NeedsReason: false, Restricted: true);

        await Assert.ThrowsAsync<CacheRefusedException>(() => work.ReadAsync<Made>(
            officer, restricted, InstitutionCache.InSight(officer, "government.tests"), _ => Task.FromResult<Outcome<Made>>(Some), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<CacheRefusedException>(() => work.ReadAsync<string>(
            officer, UseCase.Of<ListInstitutions>(), InstitutionCache.InSight(officer, "government.tests"), _ => Task.FromResult<Outcome<string>>("a name"), TestContext.Current.CancellationToken));
    }
}
