using System.Text.Json;
using MerajutASA.Modules.Government.Contracts;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

public sealed class EventTests(BothWays both) : IClassFixture<BothWays>
{
    [Theory, MemberData(nameof(BothWays.Ways), MemberType = typeof(BothWays))]
    public async Task Each_version_is_told_once_with_region_and_state_and_without_a_name(bool pooled)
    {
        var register = both.Of(pooled);
        var id = await register.InstitutionAsync(state: InstitutionState.Suspended);
        var officer = await register.People.OfficerAsync("");
        await register.ChangeAsync(officer, id, 3, register.Form(RegisterWorld.Surabaya));
        await register.CorrectAsync(officer, id, 1, RegisterWorld.Contact("Endang Sulastri"));

        var payloads = await register.AskAsync<string[]>(
            $"select array_agg(name || ' ' || payload::text order by aggregate_version) from outbox.event where aggregate_id = '{id}'");

        Assert.Equal(
            [("registered", RegisterWorld.Semarang, "Draft", 1), ("changed", RegisterWorld.Semarang, "Active", 2),
             ("changed", RegisterWorld.Semarang, "Suspended", 3), ("changed", RegisterWorld.Surabaya, "Suspended", 4)],
            payloads!.Select(Read));
        Assert.All(payloads!, payload => Assert.DoesNotContain("Panti", payload, StringComparison.Ordinal));
    }

    [Fact]
    public void An_event_reads_back_as_it_was_written()
    {
        var written = new InstitutionChanged(Guid.NewGuid(), RegisterWorld.Solo, InstitutionState.Suspended, 7);

        Assert.Equal(written, JsonSerializer.Deserialize<InstitutionChanged>(JsonSerializer.Serialize(written, JsonSerializerOptions.Web), JsonSerializerOptions.Web));
    }

    private static (string Name, string Region, string State, int Version) Read(string stored)
    {
        var at = stored.IndexOf(' ', StringComparison.Ordinal);
        var payload = JsonDocument.Parse(stored[at..]).RootElement;
        Assert.Equal(["aggregate", "institutionId", "regionCode", "state", "version"], payload.EnumerateObject().Select(property => property.Name).Order());
        return (stored[..at].Replace("government.institution-", "", StringComparison.Ordinal).Replace(".v1", "", StringComparison.Ordinal),
            payload.GetProperty("regionCode").GetString()!, payload.GetProperty("state").GetString()!, payload.GetProperty("version").GetInt32());
    }
}
