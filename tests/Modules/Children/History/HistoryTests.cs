using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.History;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.History;

public sealed class HistoryTests
{
    [Theory, ClassData(typeof(BothWays))]
    public async Task The_history_tells_each_act_once_and_who_opened_the_case(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var child = await place.ChildAsync();
        await place.SaveAsync(child, Samples.Referral);
        await place.CompleteAsync(child, CaseStage.Referral);
        await place.AssignAsync(place.Head, place.Colleague.AccountId, child);
        await place.OpenAsync(child, place.Colleague);

        var history = (await OpenAsync(place, place.Head, child)).Value;

        Assert.Equal(
            ["children.assign-worker", "children.complete-stage", "children.save-referral", "children.register-child"], history.Acts.Select(act => act.UseCase));
        Assert.Equal(place.Colleague.AccountId, history.Acts[0].Carer);
        Assert.Equal((CaseStage.Referral, CaseStage.Assessment), (history.Acts[1].FromStage, history.Acts[1].ToStage));
        Assert.Equal(["referral.letter-date", "referral.letter-number", "referral.reason", "referral.source", "referral.source-name"], history.Acts[2].Fields);
        Assert.Contains("child.full-name", history.Acts[3].Fields);
        Assert.DoesNotContain("child.nik", history.Acts[3].Fields);
        Assert.DoesNotContain(history.Acts.SelectMany(act => act.Fields), field => field.StartsWith("case-event.", StringComparison.Ordinal) || field == "child.pseudonym");
        Assert.Contains(history.Openings, opening => opening.Account == place.Colleague.AccountId && opening.UseCases.SequenceEqual(["children.open-case"]));
        Assert.Contains(history.Openings, opening => opening.Account == place.Carer.AccountId && opening.Times == 3);
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Who_may_not_open_the_details_gets_no_history(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var child = await place.ChildAsync();
        Actor[] others = [place.Colleague, other.Head, other.Carer, await world.People.OfficerAsync("35"), await world.People.AdministratorAsync()];

        foreach (var actor in others)
            Assert.Equal(await OpenAsync(place, actor, Guid.CreateVersion7()), Assert.IsType<Outcome<CaseHistory>.NotFound>(await OpenAsync(place, actor, child)));
        Assert.NotEmpty((await OpenAsync(place, await world.People.OfficerAsync("33"), child)).Value.Acts);
    }

    [Fact]
    public async Task A_value_saved_unchanged_is_no_change()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAsync();
        await place.SaveAsync(child, Samples.Referral);
        await place.SaveAsync(child, Samples.Referral with { Reason = "Lain." });

        Assert.Equal(["referral.reason"], (await OpenAsync(place, place.Head, child)).Value.Acts[0].Fields);
    }

    [Fact]
    public async Task A_history_of_more_than_a_page_is_told_whole_and_who_opened_is_counted_over_all_of_it()
    {
        var world = await ChildrenWorld.CreateAsync(pooled: false);
        await using var _ = world.World;
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();
        await place.OpenAsync(child, place.Head);
        // Each saving is an entry of the referral and one of the register line.
        for (var number = 1; number <= 105; number++)
            await place.SaveAsync(child, Samples.Referral with { LetterNumber = $"460/{number}" }, version: number);
        for (var times = 0; times < 210; times++)
            await place.OpenAsync(child, place.Carer);

        var first = (await OpenAsync(place, place.Head, child)).Value;
        var second = (await OpenAsync(place, place.Head, child, first.Older)).Value;

        Assert.NotNull(first.Older);
        Assert.Null(second.Older);
        Assert.Equal(106, first.Acts.Count + second.Acts.Count);
        Assert.All(first.Acts.Concat(second.Acts).Take(104), act => Assert.Equal(["referral.letter-number"], act.Fields));
        Assert.Equal("children.register-child", second.Acts[^1].UseCase);
        Assert.Equal(106 + 210, first.Openings.Single(opening => opening.Account == place.Carer.AccountId).Times);
        Assert.Equal(1, first.Openings.Single(opening => opening.Account == place.Head.AccountId).Times);
        Assert.Equal(first.Openings.Select(opening => opening.Account).Order(), second.Openings.Select(opening => opening.Account).Order());
    }

    [Fact]
    public async Task What_a_module_that_knows_no_child_wrote_is_not_told()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAsync();
        // As if the guard of audit.write had failed.
        await place.World.AskAsync<object>($"""
            with forged as (
                insert into audit.entry (id, module, verified, account_id, role, operation_id, use_case, kind, subject_table, subject_row, bytes)
                select gen_random_uuid(), 'government', true, gen_random_uuid(), 'administrator', gen_random_uuid(), use_case, kind, subject_table, subject_row, bytes
                from audit.entry where subject_row = '{child}' returning id, at)
            insert into audit.entry_child (child_id, at, entry_id) select '{child}', at, id from forged
            """);

        var history = (await OpenAsync(place, place.Head, child)).Value;

        Assert.Single(history.Acts);
        Assert.DoesNotContain(history.Openings, opening => opening.Role == "administrator");
    }

    private static Task<Outcome<CaseHistory>> OpenAsync(Place place, Actor actor, Guid child, TrailCursor? before = null) =>
        place.World.RunAsync<OpenHistoryHandler, CaseHistory>(handler => handler.RunAsync(actor, child, before));
}
