using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MerajutASA.Testing.Servers;
using MongoDB.Bson;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Durability;

public sealed class StartTests : DurabilityTest
{
    [Fact]
    public async Task A_folder_that_another_process_uses_is_refused_by_name()
    {
        var (code, said) = await StartAsync("--port", $"{FreePort.Find()}", "--data", Engine.Data, "--credentials", Engine.Credentials);

        Assert.Equal(1, code);
        Assert.Contains($"{Engine.Data} is in use by another process", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        var (code, said) = await StartAsync("--port", $"{Engine.Port}", "--data", Engine.Data + "2", "--credentials", Engine.Credentials);

        Assert.Equal(1, code);
        Assert.Contains($"port {Engine.Port} is taken", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_that_others_can_read_are_refused()
    {
        File.SetUnixFileMode(Engine.Credentials, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        var (code, said) = await StartAsync("--port", $"{FreePort.Find()}", "--data", Engine.Data + "2", "--credentials", Engine.Credentials);

        Assert.Equal(1, code);
        Assert.Contains("make it mode 600", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_is_missing_is_named()
    {
        var (code, said) = await StartAsync("--port", "5");

        Assert.Equal(1, code);
        Assert.Contains("--data is missing", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_is_nowhere_in_the_data()
    {
        using var client = Connect();
        await Things(client).InsertOneAsync(BsonDocument.Parse("{_id: 1}"));
        await Engine.StopAsync();
        var password = BsonDocument.Parse(await File.ReadAllTextAsync(Engine.Credentials))["password"].AsString;

        var stored = Directory.GetFiles(Engine.Data).Select(File.ReadAllBytes).SelectMany(x => x).ToArray();

        Assert.Equal(-1, stored.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(password)));
    }

    private static async Task<(int Code, string Said)> StartAsync(params IReadOnlyList<string> arguments) =>
        await EngineProgram.RunAsync("/", ["node", await EngineProgram.LocateAsync(), .. arguments]);
}
