using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Relations;
using MerajutASA.Modules.Government.Relations.CopyRelations;
using MerajutASA.Modules.Government.Tests.Network;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Copies;

/// <summary>Foundations, supporters, programmes, agreements and offices in the graph.</summary>
public sealed class RelationCopyTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    [Fact]
    public async Task Everything_is_tied_to_what_it_names_once_and_compares_equal()
    {
        await using var copied = await engines.RegisterAsync();
        var network = new NetworkWorld(copied.Register);
        var (foundation, supporter) = (await network.FoundationAsync(NetworkWorld.Solo), await network.SupporterAsync());
        var giver = await network.EnterAsync(NetworkWorld.Giver("Hartati Kusumo"), PartyKind.Supporter);
        var institution = await network.InstitutionAsync(foundation: foundation);
        var programme = await network.EnterAsync(NetworkWorld.Form(PartyKind.Programme, owner: foundation), PartyKind.Programme);
        var agreement = await network.AgreementAsync(institution, supporter, programme);
        var person = await network.SitsAsync(foundation, "Bambang Priyono");

        for (var round = 0; round < 2; round++)
        {
            await CopyAsync(copied);
            Assert.Equal(
                new[]
                {
                    $"{institution.Id} BELONGS_TO {foundation.Id}", $"{foundation.Id} WITHIN 33.72", $"{supporter.Id} WITHIN 33.74", $"{giver.Id} WITHIN 33.74",
                    $"{programme.Id} WITHIN 33.72", $"{agreement.Id} WITHIN 33.74", $"{foundation.Id} RUNS {programme.Id}", $"{institution.Id} PARTY_TO {agreement.Id}",
                    $"{supporter.Id} PARTY_TO {agreement.Id}", $"{agreement.Id} ABOUT {programme.Id}", $"{person} SERVES_ON {foundation.Id}",
                    $"{await GiverAsync(copied, giver)} GIVES_AS {giver.Id}",
                }.Order(StringComparer.Ordinal),
                await copied.GraphAsync(CopiedRegister.Ties));
            foreach (var comparison in await CompareAsync(copied))
                Assert.Empty(comparison.Differences);
        }
    }

    [Fact]
    public async Task A_tie_moves_with_its_entry_and_an_older_row_does_not_move_it_back()
    {
        await using var copied = await engines.RegisterAsync();
        var network = new NetworkWorld(copied.Register);
        var (one, two, officer) = (await network.SupporterAsync(), await network.SupporterAsync(), await network.NationalAsync());
        var institution = await network.InstitutionAsync();
        var agreement = await network.AgreementAsync(institution, one);
        await ApplyAsync<AgreementGraph>(copied, agreement, 1);
        var before = await SourceAsync(copied, agreement);
        await network.SaveAsync(officer, PartyKind.Agreement, agreement.Id, 1, NetworkWorld.Form(PartyKind.Agreement, owner: institution, supporter: two));

        await ApplyAsync<AgreementGraph>(copied, agreement, 2);
        await copied.Register.World.WithAsync<AgreementGraph, bool>(async copy =>
        {
            await copy.WriteAsync([before], CancellationToken.None);
            return true;
        });

        Assert.Equal(
            new[] { $"{institution.Id} PARTY_TO {agreement.Id}", $"{two.Id} PARTY_TO {agreement.Id}", $"{agreement.Id} WITHIN 33.74" }.Order(StringComparer.Ordinal),
            (await copied.GraphAsync(CopiedRegister.Ties)).Where(tie => tie.Contains(agreement.Id.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_entry_written_anew_keeps_what_others_tie_to_it()
    {
        await using var copied = await engines.RegisterAsync();
        var network = new NetworkWorld(copied.Register);
        var (foundation, officer) = (await network.FoundationAsync(), await network.NationalAsync());
        await network.InstitutionAsync(foundation: foundation);
        await network.SitsAsync(foundation, "Bambang Priyono");
        await CopyAsync(copied);
        var before = await copied.GraphAsync(CopiedRegister.Ties);

        await network.SaveAsync(officer, PartyKind.Foundation, foundation.Id, 1, NetworkWorld.Form(PartyKind.Foundation, name: "Yayasan Lain Lagi"));
        await ApplyAsync<FoundationGraph>(copied, foundation, 2);

        Assert.Equal(before, await copied.GraphAsync(CopiedRegister.Ties));
    }

    [Fact]
    public async Task What_is_missing_or_left_over_is_a_difference_and_a_rebuild_mends_it()
    {
        await using var copied = await engines.RegisterAsync();
        var network = new NetworkWorld(copied.Register);
        var (foundation, supporter) = (await network.FoundationAsync(), await network.SupporterAsync());
        await network.AgreementAsync(await network.InstitutionAsync(), supporter);
        await network.SitsAsync(foundation, "Bambang Priyono");
        await CopyAsync(copied);
        await copied.TouchGraphAsync(CopiedRegister.CutTies);

        Assert.Equal([1, 1, 0, 1, 1], (await CompareAsync(copied)).Select(comparison => comparison.Differences.Count));
        await CopyAsync(copied);

        Assert.All(await CompareAsync(copied), comparison => Assert.True(comparison.IsEqual));
    }

    [Fact]
    public async Task No_name_of_a_person_foundation_supporter_or_programme_enters_the_graph()
    {
        await using var copied = await engines.RegisterAsync();
        var network = new NetworkWorld(copied.Register);
        var foundation = await network.FoundationAsync(name: "Yayasan Zamrud");
        await network.EnterAsync(NetworkWorld.Giver("Zainab Kusumo"), PartyKind.Supporter);
        await network.EnterAsync(NetworkWorld.Form(PartyKind.Programme, owner: foundation, name: "Beasiswa Zamrud"), PartyKind.Programme);
        await network.SitsAsync(foundation, "Zulkifli Priyono");
        await CopyAsync(copied);

        var kept = string.Join('\n', await copied.GraphAsync(CopiedRegister.Everything));

        Assert.Contains(foundation.Id.ToString(), kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Z", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Yayasan", kept, StringComparison.Ordinal);
    }

    private static async Task<Guid> GiverAsync(CopiedRegister copied, Party giver) =>
        await copied.Register.AskAsync<Guid>($"select person_id from government.supporter where id = '{giver.Id}'");

    private static async Task<RelationNode> SourceAsync(CopiedRegister copied, Party party) =>
        (await copied.Register.World.WithAsync<CopyRelations, IReadOnlyList<RelationNode>>(
            source => source.FindAsync(Actor.System("tests"), party.Kind, [party.Id], CancellationToken.None))).Single();

    internal static async Task CopyAsync(CopiedRegister copied)
    {
        await EachAsync(copied, async copy =>
        {
            await copy.RebuildAsync(new Progress<int>(), CancellationToken.None);
            return true;
        });
        await copied.RebuildAsync(CopiedRegister.Graph);
    }

    private static async Task<IReadOnlyList<Comparison>> CompareAsync(CopiedRegister copied) =>
        await EachAsync(copied, copy => copy.CompareAsync(CancellationToken.None));

    private static async Task<IReadOnlyList<T>> EachAsync<T>(CopiedRegister copied, Func<IProjection, Task<T>> act) =>
    [
        await copied.Register.World.WithAsync<FoundationGraph, T>(act), await copied.Register.World.WithAsync<SupporterGraph, T>(act),
        await copied.Register.World.WithAsync<ProgrammeGraph, T>(act), await copied.Register.World.WithAsync<AgreementGraph, T>(act),
        await copied.Register.World.WithAsync<SeatGraph, T>(act),
    ];

    private static Task ApplyAsync<TCopy>(CopiedRegister copied, Party party, int version)
        where TCopy : class, IProjection => copied.Register.World.WithAsync<TCopy, bool>(async copy =>
        {
            var told = new Happened(
                new EventEnvelope(Guid.NewGuid(), "government.relation-changed.v1", DateTimeOffset.UtcNow),
                new RelationChanged(party.Id, Infrastructure.Postgres.Codes.Of(party.Kind), version));
            await copy.ApplyAsync([told, told], CancellationToken.None);
            return true;
        });
}
