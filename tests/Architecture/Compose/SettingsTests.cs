using System.Reflection;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Mail;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace MerajutASA.Architecture.Tests.Compose;

/// <summary>What the production stack tells the portal is what the portal listens to.</summary>
public sealed class SettingsTests : IClassFixture<SettingsTests.Made>
{
    /// <summary>Settings that are read by name, without a class of options.</summary>
    private static readonly string[] ReadByName = ["Merajut:Home", "Merajut:RegionsFolder"];

    private readonly GeneratedSettings _made;

    public SettingsTests(Made made) => _made = made.Settings;

    [Theory]
    [InlineData("portal")]
    [InlineData("relay")]
    [InlineData("owner")]
    public void Every_setting_is_one_that_an_options_class_has(string process) =>
        Assert.Empty(Unknown(_made.Read(process)));

    [Fact]
    public void A_setting_that_nobody_reads_is_caught() =>
        Assert.Equal(["Merajut:Keys:KeyFile"], Unknown(Configuration("Merajut:Keys:KeyFile")));

    [Theory]
    [InlineData("portal")]
    [InlineData("relay")]
    public void Every_file_that_a_setting_names_is_made(string process)
    {
        var files = Leaves(_made.Read(process)).Where(leaf => leaf.Key.EndsWith("File", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(File.Exists(file.Value), file.Key));
    }

    [Fact]
    public void Every_connection_is_encrypted_and_the_server_proven()
    {
        var strings = new[] { "portal", "relay", "owner" }.SelectMany(process => _made.Read(process).GetSection("ConnectionStrings").GetChildren()).ToList();

        Assert.NotEmpty(strings);
        Assert.All(strings, text => Assert.Matches("SSL Mode=VerifyFull|ssl=true|tls=true|Protocol=https|https://", text.Value));
    }

    [Fact]
    public void Every_connection_string_that_the_code_reads_is_given_to_the_process_that_reads_it()
    {
        Assert.Superset(new HashSet<string> { "redis", "mongodb", "graph-writer", "keys-portal" }, ConnectionStrings.OfServing.ToHashSet());

        Assert.Empty(ConnectionStrings.OfServing.Except(Given("portal")));
        Assert.Empty(ConnectionStrings.OfServing.Union(ConnectionStrings.OfTheRelay).Except(Given("relay")));
        Assert.Empty(ConnectionStrings.OfTheOwner.Except(Given("owner")));
    }

    [Fact]
    public void No_serving_process_is_given_what_another_reads()
    {
        Assert.Empty(Given("portal").Except(ConnectionStrings.OfServing));
        Assert.Empty(Given("relay").Except(ConnectionStrings.OfServing).Except(ConnectionStrings.OfTheRelay));
    }

    [Theory]
    [InlineData("portal")]
    [InlineData("relay")]
    public void Both_addresses_of_the_graph_can_be_read_and_name_one_graph(string process)
    {
        var strings = _made.Read(process).GetSection("ConnectionStrings");

        Assert.Equal(GraphAddress.Parse(strings["graph"]!).Name, GraphAddress.Parse(strings["graph-writer"]!).Name);
    }

    [Theory]
    [InlineData("portal")]
    [InlineData("relay")]
    public void An_operator_says_who_protects_the_data_and_who_carries_the_letters(string service)
    {
        var environment = ComposeFile.Map(ComposeFile.Read().Services[service]["environment"]);
        var mail = typeof(MailOptions).GetProperties().Select(property => $"Merajut__Mail__{property.Name}").Where(name => name != "Merajut__Mail__Timeout");

        Assert.Superset(mail.Append("Merajut__DataProtectionOfficer").ToHashSet(), environment.Keys.ToHashSet());
    }

    [Theory]
    [InlineData("portal", "portal")]
    [InlineData("relay", "relay")]
    [InlineData("migrate", "owner")]
    public void A_process_is_given_settings_that_are_made_for_it(string service, string process)
    {
        var environment = ComposeFile.Map(ComposeFile.Read().Services[service]["environment"]);

        Assert.Equal($"/run/merajut/own/{process}.json", environment["MERAJUT_SETTINGS"]);
        Assert.True(File.Exists(_made.PathOf(process, $"{process}.json")));
        Assert.Empty(Unknown(Configuration([.. environment.Keys.Where(key => key.StartsWith("Merajut", StringComparison.Ordinal)).Select(key => key.Replace("__", ":", StringComparison.Ordinal))])));
    }

    private IEnumerable<string> Given(string process) =>
        _made.Read(process).GetSection("ConnectionStrings").GetChildren().Select(text => text.Key);

    private static IEnumerable<string> Unknown(IConfiguration settings) =>
        Leaves(settings).Select(leaf => leaf.Key)
            .Where(key => !key.StartsWith("ConnectionStrings:", StringComparison.Ordinal))
            .Except(Known(), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Known() =>
        from type in Subjects.Ours.SelectMany(assembly => assembly.GetTypes())
        let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)
        where section is { IsLiteral: true }
        from property in type.GetProperties()
        select $"{section.GetRawConstantValue()}:{property.Name}";

    private static IEnumerable<KeyValuePair<string, string?>> Leaves(IConfiguration settings) =>
        settings.AsEnumerable().Where(pair => pair.Value is not null && !ReadByName.Contains(pair.Key));

    private static IConfiguration Configuration(params string[] keys) =>
        new ConfigurationBuilder().AddInMemoryCollection(keys.Select(key => KeyValuePair.Create(key, (string?)"x"))).Build();

    public sealed class Made : IDisposable
    {
        internal GeneratedSettings Settings { get; } = new();

        public void Dispose() => Settings.Dispose();
    }
}
