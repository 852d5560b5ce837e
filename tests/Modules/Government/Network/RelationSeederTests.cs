using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Relations;
using MerajutASA.Modules.Government.Relations.FindConflicts;
using MerajutASA.Modules.Government.Relations.FindHubs;
using MerajutASA.Modules.Government.Relations.FindLeaving;
using MerajutASA.Modules.Government.Tests.Copies;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Network;

public sealed class RelationSeederTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    [Fact]
    public async Task What_is_seeded_holds_a_conflict_a_hub_a_gap_and_somebodys_only_supporter_and_again_it_changes_nothing()
    {
        await using var copied = await engines.RegisterAsync();
        var world = copied.Register.World;
        var officer = await copied.Register.People.OfficerAsync("");
        var lines = await world.WithAsync<IInstitutionSeeder, IReadOnlyList<InstitutionLine>>(seeder => seeder.SeedAsync(officer, 20, 1));

        Assert.True(await world.WithAsync<IRelationSeeder, int>(seeder => seeder.SeedAsync(officer, lines)) > 50);
        Assert.Equal(0, await world.WithAsync<IRelationSeeder, int>(seeder => seeder.SeedAsync(officer, lines)));
        await RelationCopyTests.CopyAsync(copied);

        var conflicts = (await world.WithAsync<FindConflicts, Outcome<ShownConflicts>>(useCase => useCase.RunAsync(officer))).Value.Conflicts;
        Assert.Contains(conflicts, conflict => conflict.Kind == ConflictKind.BothSides);
        Assert.Contains(conflicts, conflict => conflict.Kind == ConflictKind.TwoOrgans);
        var hubs = (await world.WithAsync<FindHubs, Outcome<ShownHubs>>(useCase => useCase.RunAsync(officer))).Value;
        Assert.Contains(hubs.Hubs.Take(3), hub => hub.Party.Kind == PartyKind.Supporter);
        Assert.Contains(hubs.Gaps, gap => gap is { HasNoFoundation: true, HasNoSupporter: true });
        var leaving = (await world.WithAsync<FindLeaving, Outcome<ShownLeaving>>(useCase => useCase.RunAsync(officer))).Value;
        Assert.Contains(leaving.Supporters, risk => risk.Alone > 0);
        Assert.Contains(leaving.Supporters, risk => risk.IsCut);
    }
}
