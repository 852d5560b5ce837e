using System.Globalization;
using System.Text;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Exports;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Setting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Exports;

public sealed class ExportChildrenTests
{
    [Theory, ClassData(typeof(BothWays))]
    public async Task An_export_carries_who_when_why_and_no_formula(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var place = await world.PlaceAsync();
        for (var number = 0; number < 3; number++)
            await place.ChildAsync(number == 0 ? "=Budi" : "Siti Aminah");

        var text = await CsvAsync(world, await KnownAsync(world, place.Head), new ChildFilter(), "Rapat tahunan");

        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.Contains("Rapat tahunan", lines[0], StringComparison.Ordinal);
        Assert.Contains("'=Budi", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jalan Melati", text, StringComparison.Ordinal);
        Assert.Equal(3L, await ReadAsync(world, place.Head));
        Assert.Equal(["started", "read", "ended"], await KindsAsync(world, place.Head));
    }

    [Theory, InlineData("id-ID", "Nama lengkap;Nama panggilan;"), InlineData("en-GB", "Full name,Nickname,")]
    public async Task A_spreadsheet_of_the_readers_language_splits_the_cells(string culture, string headings)
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await place.ChildAsync("=Budi; Wati, Ani");
        CultureInfo.CurrentUICulture = new CultureInfo(culture);

        var text = await CsvAsync(world, await KnownAsync(world, place.Head), new ChildFilter(), "Rapat; tahunan, biasa");

        Assert.StartsWith("\uFEFF\"", text, StringComparison.Ordinal);
        Assert.StartsWith(headings, text.Split("\r\n")[1], StringComparison.Ordinal);
        Assert.StartsWith("\"'=Budi; Wati, Ani\"", text.Split("\r\n")[2], StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Nobody_takes_out_more_than_they_see_or_asked_for(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var child = await place.ChildAsync("Kurniasih");
        await place.ChildAsync("Wati");
        var theirs = await other.ChildAsync("Kurnia");

        Assert.Equal([theirs], await IdsAsync(world, await KnownAsync(world, other.Head), new ChildFilter()));
        Assert.Equal([child], await IdsAsync(world, await KnownAsync(world, place.Head), new ChildFilter { Text = "kurnia" }));
        Assert.Equal(1L, await ReadAsync(world, place.Head));
        var administrator = await KnownAsync(world, await world.People.AdministratorAsync());
        await Assert.ThrowsAsync<StreamRefusedException>(() => IdsAsync(world, administrator, new ChildFilter()));
    }

    [Theory, InlineData(""), InlineData("  ")]
    public async Task Without_a_reason_nothing_leaves(string reason)
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await place.ChildAsync();

        await Assert.ThrowsAsync<StreamRefusedException>(async () => await CsvAsync(world, await KnownAsync(world, place.Head), new ChildFilter(), reason));
        Assert.Equal(0L, await ReadAsync(world, place.Head));
    }

    private static async Task<Actor> KnownAsync(ChildrenWorld world, Actor actor)
    {
        await world.World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, actor.AccountId)], default);
        return actor;
    }

    private static async Task<IReadOnlyList<Guid>> IdsAsync(ChildrenWorld world, Actor actor, ChildFilter filter)
    {
        await using var scope = world.World.Services.CreateAsyncScope();
        var ids = new List<Guid>();
        await foreach (var chunk in scope.ServiceProvider.GetRequiredService<ExportChildrenHandler>().RunAsync(actor, filter, "Uji"))
            ids.AddRange(chunk.Select(line => line.Id));
        return ids;
    }

    private static async Task<string> CsvAsync(ChildrenWorld world, Actor actor, ChildFilter filter, string reason)
    {
        await using var scope = world.World.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var csv = new ChildrenCsv(services.GetRequiredService<IStringLocalizer<Children.Exports.Texts>>(), services.GetRequiredService<CaseWords>(), SomeRegions.Tree);
        using var stream = new MemoryStream();
        await csv.WriteAsync(stream, csv.Watermark("Rina", DateTimeOffset.UtcNow, reason), services.GetRequiredService<ExportChildrenHandler>().RunAsync(actor, filter, reason), default);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Task<long> ReadAsync(ChildrenWorld world, Actor actor) => world.AskAsync<long>($"""
        select count(distinct c.child_id) from audit.entry e join audit.entry_child c on c.entry_id = e.id
        where e.use_case = 'children.export-children' and e.kind = 'read' and e.account_id = '{actor.AccountId}'
        """)!;

    private static async Task<string[]> KindsAsync(ChildrenWorld world, Actor actor) => (await world.AskAsync<string>($"""
        select string_agg(kind, ' ' order by at) from audit.entry where use_case = 'children.export-children' and kind <> 'figures' and account_id = '{actor.AccountId}'
        """))!.Split(' ');
}
