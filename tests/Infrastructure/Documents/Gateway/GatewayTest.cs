using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Driver;
using Xunit;
using static MerajutASA.Infrastructure.Tests.Documents.Gateway.Kinds;

namespace MerajutASA.Infrastructure.Tests.Documents.Gateway;

/// <summary>A test of the gateway on the engine under test, in a database of its own.</summary>
public abstract class GatewayTest : IAsyncLifetime
{
    internal static readonly Guid Here = Guid.NewGuid();
    internal static readonly Guid Elsewhere = Guid.NewGuid();
    internal static readonly Actor Portal = Actor.System("tests.notes");

    private string _address = "";

    internal GatewaySetting Setting { get; private set; } = null!;

    internal DocumentsGateway Documents => Setting.Documents;

    public async ValueTask InitializeAsync()
    {
        _address = GatewaySetting.OwnDatabase(await DocumentsEngine.ConnectionStringAsync());
        Setting = new GatewaySetting(_address);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Setting.DisposeAsync();
        await (await DocumentsEngine.ClientAsync()).DropDatabaseAsync(MongoUrl.Create(_address).DatabaseName);
    }

    internal IMongoDatabase Raw(MongoClient client) => client.GetDatabase(MongoUrl.Create(_address).DatabaseName);

    internal static Note NewNote(string text = "text", int rank = 1) =>
        new(Guid.NewGuid(), text, rank, new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero), [new Remark("Ani", 1.10m)]);

    /// <summary>Somebody by a name that a theory can carry.</summary>
    internal static Actor Someone(string name) => name switch
    {
        "staff here" => GatewaySetting.Person(Role.LksaStaff, Here),
        "head here" => GatewaySetting.Person(Role.LksaHead, Here),
        "staff elsewhere" => GatewaySetting.Person(Role.LksaStaff, Elsewhere),
        "head elsewhere" => GatewaySetting.Person(Role.LksaHead, Elsewhere),
        "staff of nothing" => GatewaySetting.Person(Role.LksaStaff),
        "officer of the country" => GatewaySetting.Person(Role.SocialOfficer, region: ""),
        "officer of 33" => GatewaySetting.Person(Role.SocialOfficer, region: "33"),
        "officer of 33.74" => GatewaySetting.Person(Role.SocialOfficer, region: "33.74"),
        "officer of 33.7" => GatewaySetting.Person(Role.SocialOfficer, region: "33.7"),
        "officer of 33.75" => GatewaySetting.Person(Role.SocialOfficer, region: "33.75"),
        "officer of 32" => GatewaySetting.Person(Role.SocialOfficer, region: "32"),
        "officer of nothing" => GatewaySetting.Person(Role.SocialOfficer),
        "nobody" => Actor.Nobody,
        "administrator" => GatewaySetting.Person(Role.Administrator, Here, "33"),
        "somebody of a company" => GatewaySetting.Person(Role.Company, Here),
        "the portal itself" => Portal,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Nobody."),
    };
}
