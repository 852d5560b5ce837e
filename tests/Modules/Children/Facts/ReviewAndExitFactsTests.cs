using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Ends;
using MerajutASA.Modules.Children.Facts.Exits;
using MerajutASA.Modules.Children.Facts.Reviews;
using MerajutASA.Modules.Children.Tests.Reviews;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Facts;

public sealed class ReviewAndExitFactsTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    [Fact]
    public async Task What_happens_to_a_review_leaves_a_fact_each_and_the_last_says_how_it_stands()
    {
        var reviewed = await ReviewedCase.AgreedAsync(await world.Children.PlaceAsync());
        _ = (await reviewed.RecordAsync()).Value;
        _ = (await reviewed.RecordAsync(ReviewedCase.Form with { HeldOn = Samples.Today.AddDays(-11) }, corrects: (await reviewed.ReviewsAsync())[0].Id)).Value;
        _ = (await reviewed.StrikeAsync((await reviewed.ReviewsAsync()).Single(review => review.StruckAt is null).Id)).Value;

        await world.ApplyReviewsAsync(reviewed.Child);

        Assert.Equal(
            [$"held|{Day(-10)}|{Day(0)}|10|continue|female", $"corrected|{Day(-10)}|{Day(-11)}|0|continue|female", $"struck|{Day(-10)}|{Day(-11)}|0|continue|female"],
            await world.LinesAsync($"SELECT kind, toString(due_on), toString(held_on), days_late, outcome, sex FROM review_event WHERE {Of(reviewed.Place)} ORDER BY version"));
        Assert.Equal(1UL, await world.NumberAsync($"SELECT uniqExact(review, pseudonym) FROM review_event WHERE {Of(reviewed.Place)}"));
        Assert.Equal(3L, await world.Children.AskAsync<long>($"select count(*) from outbox.event where name = 'children.review-changed.v1' and aggregate_id = '{reviewed.Child}'"));
    }

    [Fact]
    public async Task What_happens_to_an_end_leaves_a_fact_each_under_the_pseudonym_of_the_case()
    {
        var place = await world.Children.PlaceAsync();
        var child = await place.ChildAsync();
        var first = await EndAsync(place, child, EndReason.Reunified);
        var second = await EndAsync(place, child, EndReason.Kin, first);
        _ = (await place.World.RunAsync<TakeEndBackHandler, CaseStage>(handler => handler.RunAsync(place.Head, new TakeEndBack(child, second, "Keliru.")))).Value;
        await world.ApplyAsync(child);

        await world.ApplyExitsAsync(child);

        // Entered five days ago.
        Assert.Equal(
            [$"ended|reunified|{Day(0)}|5", $"corrected|kin|{Day(0)}|5", $"taken-back|kin|{Day(0)}|5"],
            await world.LinesAsync($"SELECT kind, reason, toString(ended_on), days_in_care FROM exit_event WHERE {Of(place)} ORDER BY version"));
        Assert.Equal(
            await world.LinesAsync($"SELECT DISTINCT pseudonym FROM case_event WHERE {Of(place)}"),
            await world.LinesAsync($"SELECT DISTINCT pseudonym FROM exit_event WHERE {Of(place)}"));
    }

    [Fact]
    public async Task Facts_count_once_and_a_comparison_names_what_differs_until_a_rebuild()
    {
        var reviewed = await ReviewedCase.AgreedAsync(await world.Children.PlaceAsync());
        _ = (await reviewed.RecordAsync()).Value;
        await EndAsync(reviewed.Place, reviewed.Child, EndReason.Reunified);
        // What other tests left behind is brought along first.
        await RebuildAsync<ReviewFacts>();
        await RebuildAsync<ExitFacts>();
        await Task.WhenAll(world.ApplyReviewsAsync(reviewed.Child), world.ApplyReviewsAsync(reviewed.Child), world.ApplyExitsAsync(reviewed.Child), world.ApplyExitsAsync(reviewed.Child));
        foreach (var table in new[] { ReviewFactTable.Name, ExitFactTable.Name })
            Assert.Equal(1UL, await world.NumberAsync($"SELECT count() FROM {table} WHERE {Of(reviewed.Place)}"));
        var review = await world.Children.AskAsync<Guid>($"update children.review_event set days_late = days_late + 1 where child_id = '{reviewed.Child}' returning id");
        var exit = await world.Children.AskAsync<Guid>($"update children.exit_event set reason = 'died' where child_id = '{reviewed.Child}' returning id");

        Assert.Equal([(review, DifferenceKind.Different)], (await CompareAsync<ReviewFacts>()).Differences.Select(difference => (difference.Aggregate, difference.Kind)));
        Assert.Equal([(exit, DifferenceKind.Different)], (await CompareAsync<ExitFacts>()).Differences.Select(difference => (difference.Aggregate, difference.Kind)));
        await RebuildAsync<ReviewFacts>();
        await RebuildAsync<ExitFacts>();

        Assert.True((await CompareAsync<ReviewFacts>()).IsEqual);
        Assert.True((await CompareAsync<ExitFacts>()).IsEqual);

        await world.Children.World.DestroyKeyAsync(reviewed.Child);
        Assert.True((await CompareAsync<ReviewFacts>()).IsEqual);
        await RebuildAsync<ReviewFacts>();
        Assert.Equal([$"{Guid.Empty}"], await world.LinesAsync($"SELECT pseudonym FROM review_event WHERE {Of(reviewed.Place)}"));
    }

    [Fact]
    public async Task No_value_tells_who_the_child_or_the_carer_is_and_each_role_reads_its_own_scope()
    {
        var (place, other) = (await world.Children.PlaceAsync(), await world.Children.PlaceAsync());
        var (reviewed, others) = (await ReviewedCase.AgreedAsync(place), await ReviewedCase.AgreedAsync(other));
        foreach (var each in new[] { reviewed, others })
        {
            _ = (await each.RecordAsync()).Value;
            await EndAsync(each.Place, each.Child, EndReason.Adoption);
        }

        await world.ApplyReviewsAsync(reviewed.Child, others.Child);
        await world.ApplyExitsAsync(reviewed.Child, others.Child);

        foreach (var table in new[] { ReviewFactTable.Name, ExitFactTable.Name })
        {
            var text = string.Join('\n', await world.LinesAsync($"SELECT * FROM {table}"));
            Assert.Contains(place.Institution.ToString(), text, StringComparison.Ordinal);
            foreach (var secret in new[] { "Aminah", reviewed.Child.ToString(), place.Carer.AccountId.ToString(), place.Head.AccountId.ToString(), "Ibu sudah bekerja" })
                Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        }

        foreach (var actor in new[] { place.Head, place.Carer })
            Assert.Equal([place.Institution, place.Institution], await SeenAsync(actor));
        Assert.Superset(new HashSet<Guid> { place.Institution, other.Institution }, (await SeenAsync(await world.Children.People.OfficerAsync("33"))).ToHashSet());
        Assert.Empty(await SeenAsync(await world.Children.People.OfficerAsync("12")));
    }

    [Fact]
    public async Task Nobody_but_the_relay_reads_the_sources_and_nobody_changes_them()
    {
        var reviewed = await ReviewedCase.AgreedAsync(await world.Children.PlaceAsync());
        _ = (await reviewed.RecordAsync()).Value;
        await EndAsync(reviewed.Place, reviewed.Child, EndReason.Kin);
        foreach (var actor in new[] { reviewed.Place.Head, reviewed.Place.Carer, await world.Children.People.OfficerAsync(""), await world.Children.People.AdministratorAsync() })
        {
            Assert.Equal(0, await SourceRows.SeenAsync<ReviewEvent>(world.Children, actor));
            Assert.Equal(0, await SourceRows.SeenAsync<ExitEvent>(world.Children, actor));
        }

        Assert.NotEqual(0, await SourceRows.SeenAsync<ReviewEvent>(world.Children, Actor.System("tests")));
        Assert.NotEqual(0, await SourceRows.SeenAsync<ExitEvent>(world.Children, Actor.System("tests")));
        foreach (var table in new[] { "review_event", "exit_event" })
        {
            Assert.Equal("42501", await SourceRows.RefusalAsync(world.Children, $"update children.{table} set kind = 'corrected'"));
            Assert.Equal("42501", await SourceRows.RefusalAsync(world.Children, $"delete from children.{table}"));
        }
    }

    private static async Task<Guid> EndAsync(Place place, Guid child, EndReason reason, Guid? corrects = null)
    {
        var id = Guid.CreateVersion7();
        _ = (await place.World.RunAsync<RecordEndHandler, CaseStage>(handler =>
            handler.RunAsync(place.Carer, new RecordEnd(child, id, new EndForm { Reason = reason, EndedOn = Samples.Today }, corrects)))).Value;
        return id;
    }

    private async Task<IReadOnlyList<Guid>> SeenAsync(Actor actor) =>
    [
        .. await world.Gateway.QueryAsync(actor, ReviewFactTable.All, new Dictionary<string, object?>(), row => ReviewFactTable.Read(row).Institution),
        .. await world.Gateway.QueryAsync(actor, ExitFactTable.All, new Dictionary<string, object?>(), row => ExitFactTable.Read(row).Institution),
    ];

    private Task<Comparison> CompareAsync<TFacts>()
        where TFacts : IProjection => world.OfAsync<TFacts, Comparison>(facts => facts.CompareAsync(default));

    private Task<bool> RebuildAsync<TFacts>()
        where TFacts : IProjection => world.OfAsync<TFacts, bool>(async facts =>
        {
            await facts.RebuildAsync(new Progress<int>(), default);
            return true;
        });

    private static string Day(int days) => Samples.Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Of(Place place) => $"institution = toUUID('{place.Institution}')";
}
