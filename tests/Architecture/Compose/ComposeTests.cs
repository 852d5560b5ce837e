using Xunit;

namespace MerajutASA.Architecture.Tests.Compose;

/// <summary>The production stack cannot be run where the tests run; what can be said of it without running it is said here.</summary>
public sealed class ComposeTests
{
    private readonly ComposeFile _file = ComposeFile.Read();

    [Fact]
    public void Every_part_of_the_house_has_its_service() =>
        Assert.Superset(
            new HashSet<string> { "postgres", "audit", "keys", "pgbouncer", "redis", "mongodb", "clickhouse", "neo4j", "migrate", "relay", "portal" },
            _file.Services.Keys.ToHashSet());

    [Fact]
    public void Only_the_portal_is_reached_from_outside_and_only_from_this_machine()
    {
        var published = _file.Services.Where(service => service.Value.ContainsKey("ports")).ToList();

        Assert.Equal("portal", Assert.Single(published).Key);
        Assert.Equal("127.0.0.1:5080:8443", Assert.Single(ComposeFile.List(published[0].Value["ports"])));
    }

    [Fact]
    public void Every_service_that_stays_says_when_it_is_healthy()
    {
        var silent = _file.Services
            .Where(service => Equals(service.Value.GetValueOrDefault("restart"), "unless-stopped") && !service.Value.ContainsKey("healthcheck"))
            .Select(service => service.Key);

        // The relay serves nobody: its process ends when it cannot work.
        Assert.Equal(["relay"], silent);
    }

    [Fact]
    public void What_a_service_waits_for_and_speaks_over_is_there()
    {
        foreach (var (name, service) in _file.Services)
        {
            Assert.All(ComposeFile.Map(service.GetValueOrDefault("depends_on")).Keys, other => Assert.Contains(other, _file.Services.Keys));
            Assert.All(ComposeFile.List(service.GetValueOrDefault("networks")), network => Assert.Contains((string)network!, _file.Named("networks")));
            Assert.All(Volumes(service), volume => Assert.Contains(volume, _file.Named("volumes")));
            Assert.All(ComposeFile.List(service.GetValueOrDefault("secrets")), secret => Assert.Contains((string)secret!, _file.Named("secrets")));
            Assert.True(service.ContainsKey("image") || service.ContainsKey("build"), name);
        }
    }

    [Fact]
    public void No_volume_is_declared_for_nobody() =>
        Assert.Empty(_file.Named("volumes").Except(_file.Services.Values.SelectMany(Volumes)));

    [Fact]
    public void A_service_sees_no_secret_of_another()
    {
        foreach (var (name, service) in _file.Services.Where(service => service.Key != "secrets"))
            Assert.All(Volumes(service).Where(volume => volume.EndsWith("-own", StringComparison.Ordinal)), volume =>
                Assert.Equal($"{(name == "migrate" ? "owner" : name)}-own", volume));
    }

    [Fact]
    public void Every_image_that_is_built_has_its_stage()
    {
        foreach (var build in _file.Services.Values.Select(service => ComposeFile.Map(service.GetValueOrDefault("build"))).Where(build => build.Count > 0))
        {
            var file = Path.Combine(ComposeFile.Folder, (string)build["context"]!, (string)build["dockerfile"]!);
            Assert.Matches($@"(?m)^FROM .* AS {build["target"]}$", File.ReadAllText(file));
        }
    }

    [Fact]
    public void A_variable_without_a_default_is_caught()
    {
        Assert.Throws<InvalidDataException>(() => ComposeFile.Parse("services: { a: { image: \"${IMAGE}\" } }"));
        Assert.Throws<InvalidDataException>(() => ComposeFile.Parse("services: { a: { image: \"$IMAGE\" } }"));
    }

    private static IEnumerable<string> Volumes(IReadOnlyDictionary<string, object?> service) =>
        ComposeFile.List(service.GetValueOrDefault("volumes"))
            .Select(volume => volume is string text ? text.Split(':')[0] : (string)ComposeFile.Map(volume)["source"]!);
}
