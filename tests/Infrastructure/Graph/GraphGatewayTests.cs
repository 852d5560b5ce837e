using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Tests.Analytics;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Graph;

[Collection(nameof(GraphContract))]
public sealed class GraphGatewayTests(GraphFixture graph) : IAsyncLifetime
{
    private static readonly Guid Ours = Guid.NewGuid();
    private readonly string _label = $"{graph.Label}Scope";
    private GraphHouse _house = null!;

    public async ValueTask InitializeAsync()
    {
        _house = graph.With(
            GraphText.Read(
                "tests.institutions",
                $"MATCH (i:{_label}) WHERE i.id = $scopeInstitution OR (i.region >= $scopeLow AND i.region < $scopeHigh) RETURN i.id AS id",
                DataClass.Confidential),
            GraphText.Read("tests.restricted", $"MATCH (i:{_label}) WHERE i.region >= $scopeLow AND i.region < $scopeHigh RETURN i.id AS id", DataClass.Restricted),
            GraphText.Read(
                "tests.register", $"MATCH (i:{_label}) WHERE i.region >= $scopeLow AND i.region < $scopeHigh RETURN i.id AS id", DataClass.Internal)
                with
            { ForAdministrators = true },
            GraphText.ReadBack("tests.all", $"MATCH (i:{_label}) RETURN i.id AS id"),
            GraphText.ReadUnscoped("tests.many", "UNWIND range(1, $n) AS n RETURN n"),
            GraphText.Write("tests.add", $"UNWIND $rows AS row MERGE (i:{_label} {{id: row.id}}) SET i.region = row.region, i.name = row.name")
                with
            { InstitutionNames = new HashSet<string> { "name" } });
        await AddAsync((Ours, "33.74", "Panti Asuhan Kasih Ibu"), (Guid.NewGuid(), "33.75", "LKSA Harapan"), (Guid.NewGuid(), "51.71", "Yayasan \"Bali\""));
    }

    public async ValueTask DisposeAsync()
    {
        await _house.RunAsync($"MATCH (n:{_label}) DETACH DELETE n", writes: true);
        await _house.DisposeAsync();
    }

    [Theory]
    [InlineData("staff", 1)]
    [InlineData("officer 33", 2)]
    [InlineData("officer 33.74", 1)]
    [InlineData("officer 33.7", 0)]
    [InlineData("officer ", 3)]
    [InlineData("officer of nowhere", 0)]
    [InlineData("administrator", 0)]
    [InlineData("system", 0)]
    public async Task Everyone_is_shown_the_own_scope(string who, int seen) =>
        Assert.Equal(seen, (await AskAsync(Somebody(who), "tests.institutions")).Count);

    [Theory]
    [InlineData("administrator", 3)]
    [InlineData("officer 33", 2)]
    [InlineData("staff", 0)]
    [InlineData("officer of nowhere", 0)]
    [InlineData("system", 0)]
    public async Task A_text_may_show_administrators_the_whole_country_and_nobody_else_more(string who, int seen) =>
        Assert.Equal(seen, (await AskAsync(Somebody(who), "tests.register")).Count);

    [Theory]
    [InlineData("staff")]
    [InlineData("officer ")]
    [InlineData("administrator")]
    public async Task What_is_read_back_whole_no_person_reads(string who)
    {
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AskAsync(Somebody(who), "tests.all"));
        Assert.Equal(3, (await AskAsync(Actor.System("tests"), "tests.all")).Count);
    }

    [Fact]
    public async Task Without_a_second_factor_what_is_restricted_is_not_there()
    {
        Assert.Equal(3, (await AskAsync(Actors.Officer(""), "tests.restricted")).Count);
        Assert.Empty(await AskAsync(Actors.Officer("") with { SecondFactor = false }, "tests.restricted"));
    }

    [Theory]
    [InlineData("scopeLow")]
    [InlineData("ScopeInstitution")]
    public async Task No_caller_sets_the_scope(string name) => await Assert.ThrowsAsync<ArgumentException>(() =>
        AskAsync(Actors.Staff(Ours), "tests.institutions", (name, "")));

    [Fact]
    public async Task Only_registered_texts_run_and_each_for_its_own_end()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => AskAsync(Actors.Officer(""), "MATCH (n) RETURN n"));
        await Assert.ThrowsAsync<ArgumentException>(() => AskAsync(Actors.Officer(""), "tests.add"));
        await Assert.ThrowsAsync<ArgumentException>(() => _house.Gateway.WriteAsync(Actor.System("tests"), "tests.many", new Dictionary<string, object?>()));
    }

    [Fact]
    public async Task Only_the_portals_own_work_writes() => await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
        _house.Gateway.WriteAsync(Actors.Head(Ours), "tests.add", new Dictionary<string, object?> { ["rows"] = new List<object?>() }));

    [Fact]
    public async Task Rows_are_limited_by_role()
    {
        await Assert.ThrowsAsync<GraphLimitException>(() => AskAsync(Actors.Staff(Ours), "tests.many", ("n", 6_000L)));
        Assert.Equal(6_000, (await AskAsync(Actors.Officer("33"), "tests.many", ("n", 6_000L))).Count);
    }

    [Fact]
    public void A_text_without_the_scope_is_not_registered() =>
        Assert.Throws<ArgumentException>(() => GraphText.Read("tests.bad", "MATCH (i) WHERE i.region >= $scopeLow RETURN i.id", DataClass.Internal));

    [Fact]
    public async Task A_key_may_be_added_again_and_again()
    {
        var key = new GraphKey(_label, "id");

        await _house.Engine.AddKeyAsync(key, TestContext.Current.CancellationToken);
        await _house.Engine.AddKeyAsync(key, TestContext.Current.CancellationToken);

        await AddAsync((Ours, "33.75", "Panti Asuhan Kasih Ibu"));
        Assert.Equal(3, (await AskAsync(Somebody("officer "), "tests.institutions")).Count);
    }

    [Theory]
    [InlineData("Institution) DETACH", "id")]
    [InlineData("Institution", "id`")]
    [InlineData("", "id")]
    public void A_key_is_a_label_and_a_property_and_no_text(string label, string property) =>
        Assert.Throws<ArgumentException>(() => new GraphKey(label, property));

    private Task AddAsync(params (Guid Id, string Region, string Name)[] institutions) => _house.Gateway.WriteAsync(
        Actor.System("tests"), "tests.add", new Dictionary<string, object?>
        {
            ["rows"] = institutions.Select(i => (object?)new Dictionary<string, object?> { ["id"] = i.Id, ["region"] = i.Region, ["name"] = i.Name }).ToList(),
        });

    private Task<IReadOnlyList<bool>> AskAsync(Actor actor, string text, params (string Name, object? Value)[] parameters) =>
        _house.Gateway.QueryAsync(actor, text, parameters.ToDictionary(p => p.Name, p => p.Value), _ => true);

    private static Actor Somebody(string who) => who switch
    {
        "staff" => Actors.Staff(Ours),
        "administrator" => Actors.Administrator(),
        "system" => Actor.System("tests"),
        "officer of nowhere" => Actors.Officer(null),
        _ => Actors.Officer(who["officer ".Length..]),
    };
}
