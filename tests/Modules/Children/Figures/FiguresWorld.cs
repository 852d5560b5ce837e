using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Figures;

/// <summary>
/// Three institutions in two provinces, and what happened there in June: to each came twelve children, of whom seven moved twice and five
/// once; to one came another who stayed where he was, and one more who was taken back.
/// </summary>
public sealed class FiguresWorld : IAsyncLifetime
{
    internal ChildrenWorld Children { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Children = await ChildrenWorld.CreateAsync(pooled: false);
        Place[] places = [await Children.PlaceAsync(), await Children.PlaceAsync(), await Children.PlaceAsync(SomeRegions.Surabaya)];
        foreach (var (place, at) in places.Select((place, at) => (place, at)))
        {
            for (var child = 0; child < 12; child++)
            {
                var id = Guid.CreateVersion7();
                await HappenedAsync(place, id, "registered", 0, 1, 1, child % 2 == 0 ? "neglect" : "poverty");
                await HappenedAsync(place, id, "moved", 1, 2, 2);
                if (child >= 5)
                    await HappenedAsync(place, id, "moved", 2, 3, 3);
            }

            if (at != 2)
                continue;
            await HappenedAsync(place, Guid.CreateVersion7(), "registered", 0, 1, 1);
            var mistaken = Guid.CreateVersion7();
            await HappenedAsync(place, mistaken, "registered", 0, 1, 1);
            await HappenedAsync(place, mistaken, "withdrawn", 1, 0, 2);
        }
    }

    public ValueTask DisposeAsync() => Children.World.DisposeAsync();

    internal Task<int> PublishAsync() => Children.World.PublishAsync();

    /// <summary>Somebody of a role, whose own records are none of these.</summary>
    internal Task<Actor> ReaderAsync(Role role) => Children.World.People.OfAsync(role, Guid.NewGuid(), "12");

    internal async Task<IReadOnlyList<PublishedFigure>> ReadAsync(Actor actor, FigureQuestion question) =>
        (await Children.World.Get<IPublishedFigures>().ReadAsync(actor, question)).Value;

    private Task<object?> HappenedAsync(Place place, Guid child, string kind, int from, int to, int version, string reason = "poverty") => Children.AskAsync<object>($"""
        insert into children.case_event (id, child_id, institution_id, region_code, at, kind, from_stage, to_stage, days_in_stage, sex, birth_year, entry_reason, pseudonym, child_version, version, entry_id)
        values (gen_random_uuid(), '{child}', '{place.Institution}', '{place.Region}', '2026-06-{10 + version}', '{kind}', {from}, {to}, 0, 'female', 2014, '{reason}', decode(repeat('00', 40), 'hex'), {version}, 1, gen_random_uuid())
        """);
}
