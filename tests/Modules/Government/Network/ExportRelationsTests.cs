using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Relations;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Relations.ExportRelations;
using MerajutASA.Modules.Government.Tests.Copies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Network;

/// <summary>Lists about relations on their way out of the portal.</summary>
public sealed class ExportRelationsTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Why = "Rapat koordinasi provinsi, November.";

    [Fact]
    public async Task An_officer_takes_a_register_along_as_it_is_filtered_and_the_trail_says_so()
    {
        await using var register = await RegisterWorld.CreateAsync();
        var network = new NetworkWorld(register);
        foreach (var number in Enumerable.Range(1, 3))
            await network.FoundationAsync(name: $"Yayasan Kasih {number}");
        await network.FoundationAsync(NetworkWorld.Surabaya, "Yayasan Jauh");
        await network.FoundationAsync(name: "Yayasan Lain");
        var officer = await KnownAsync(register, await register.People.OfficerAsync("33"));

        var taken = (await ExportAsync(register, officer, RelationList.Foundation, new EntryFilter("kasih"), new PageRequest("name", true))).Value;

        Assert.Equal(["Yayasan Kasih 3", "Yayasan Kasih 2", "Yayasan Kasih 1"], taken.Entries.Select(entry => entry.Name));
        Assert.Equal("started ended", await TrailAsync(register, officer));
    }

    [Fact]
    public async Task More_than_a_chunk_comes_whole_and_once()
    {
        await using var register = await RegisterWorld.CreateAsync();
        await register.AskAsync<object>("""
            insert into government.foundation (id, name, name_key, region_code, deed_number, deed_on, version, entry_id)
            select gen_random_uuid(), 'Yayasan ' || lpad(number::text, 4, '0'), 'yayasan ' || lpad(number::text, 4, '0'), '33.74', '12', '2001-05-06', 1, gen_random_uuid() from generate_series(1, 1203) number
            """);

        var taken = (await ExportAsync(register, await KnownAsync(register, await register.People.OfficerAsync("")), RelationList.Foundation)).Value;

        Assert.Equal(Enumerable.Range(1, 1203).Select(number => $"Yayasan {number:0000}"), taken.Entries.Select(entry => entry.Name));
    }

    [Fact]
    public async Task Each_role_takes_along_what_it_sees_and_staff_and_the_system_nothing()
    {
        await using var copied = await engines.RegisterAsync();
        var (register, network) = (copied.Register, new NetworkWorld(copied.Register));
        var (foundation, supporter) = (await network.FoundationAsync(name: "Yayasan Dekat"), await network.SupporterAsync(name: "PT Dekat"));
        var institution = await network.InstitutionAsync(foundation: foundation);
        await network.AgreementAsync(institution, supporter);
        await network.InstitutionAsync(RegisterWorld.Surabaya);
        var director = await network.SitsAsync(supporter, "Agus Salim", SeatRole.Director);
        await network.SitsAsync(foundation, director, SeatRole.Treasurer);
        await RelationCopyTests.CopyAsync(copied);
        var people = register.People;
        var officer = await KnownAsync(register, await people.OfficerAsync(NetworkWorld.Semarang));

        foreach (var list in Enum.GetValues<RelationList>())
        {
            Assert.True((await ExportAsync(register, officer, list)).IsDone, $"{list}");
            foreach (var actor in new[] { await people.AdministratorAsync(), await people.HeadAsync(institution.Id) })
                Assert.Equal(list != RelationList.Conflicts, (await ExportAsync(register, await KnownAsync(register, actor), list)).IsDone);
            foreach (var actor in new[] { await KnownAsync(register, await people.StaffAsync(institution.Id)), Actor.System("tests"), Actor.Nobody })
                Assert.IsType<Outcome<TakenList>.NotFound>(await ExportAsync(register, actor, list));
        }

        // Each is begun and ended; and what was found is what the pages show.
        Assert.Equal(Enum.GetValues<RelationList>().Length, (await TrailAsync(register, officer)).Split("started").Length - 1);
        Assert.Single((await ExportAsync(register, officer, RelationList.Conflicts)).Value.Conflicts!.Conflicts);
        Assert.Empty((await ExportAsync(register, await KnownAsync(register, await people.OfficerAsync(NetworkWorld.Surabaya)), RelationList.Conflicts)).Value.Conflicts!.Conflicts);
        Assert.DoesNotContain((await ExportAsync(register, officer, RelationList.Hubs)).Value.Hubs!.Gaps, gap => gap.Institution.RegionCode.StartsWith("35", StringComparison.Ordinal));
    }

    [Theory, InlineData("id"), InlineData("en")]
    public async Task Each_list_reads_as_its_page_does_and_has_every_word(string language)
    {
        await using var copied = await engines.RegisterAsync();
        var (register, network) = (copied.Register, new NetworkWorld(copied.Register));
        var (foundation, supporter) = (await network.FoundationAsync(name: "=Yayasan Dekat"), await network.SupporterAsync(name: "PT Dekat"));
        var institution = await network.InstitutionAsync(foundation: foundation);
        await network.AgreementAsync(institution, supporter, await network.EnterAsync(NetworkWorld.Form(PartyKind.Programme, owner: institution), PartyKind.Programme));
        await network.InstitutionAsync();
        var director = await network.SitsAsync(supporter, "Agus Salim", SeatRole.Director);
        await network.SitsAsync(foundation, director, SeatRole.Treasurer);
        await RelationCopyTests.CopyAsync(copied);
        var officer = await KnownAsync(register, await register.People.OfficerAsync(""));
        System.Globalization.CultureInfo.CurrentUICulture = new(language);
        await using var localised = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var texts = localised.GetRequiredService<IStringLocalizer<Government.Relations.ExportRelations.Texts>>();
        var words = new RelationPaper(officer, await register.World.Get<RegionCatalog>().GetAsync(), localised.GetRequiredService<IStringLocalizer<Government.Relations.Texts>>(), texts);

        foreach (var list in Enum.GetValues<RelationList>())
        {
            var paper = words.Of((await ExportAsync(register, officer, list)).Value, null);
            Assert.All(paper.Sections, section => Assert.NotEmpty(section.Tables.Single().Rows));
            // A text that is missing is shown by its key, which has a full stop within and no space.
            var said = paper.Facts.Concat(paper.Notes).Append(paper.Title).Concat(paper.Sections.SelectMany(section => section.Tables).SelectMany(table => table.Columns.Select(column => column.Title).Append(table.Caption)));
            Assert.All(said, text => Assert.DoesNotMatch(@"^[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+$", text));
            Assert.All(said, text => Assert.NotEmpty(text));
        }

        Assert.Contains("Agus Salim", words.Of((await ExportAsync(register, officer, RelationList.Conflicts)).Value, "33").Sections.Single().Tables.Single().Rows.Single().Cells[0].Text, StringComparison.Ordinal);
    }

    private static Task<Outcome<TakenList>> ExportAsync(RegisterWorld register, Actor actor, RelationList list, EntryFilter? filter = null, PageRequest? order = null) =>
        register.World.WithAsync<ExportRelations, Outcome<TakenList>>(useCase => useCase.RunAsync(actor, list, filter ?? new EntryFilter(), order ?? new PageRequest(), Why));

    private static async Task<Actor> KnownAsync(RegisterWorld register, Actor actor)
    {
        await register.World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, actor.AccountId)], TestContext.Current.CancellationToken);
        return actor;
    }

    private static async Task<string> TrailAsync(RegisterWorld register, Actor actor) => (await register.AskAsync<string>(
        $"select string_agg(kind, ' ' order by at) from audit.entry where account_id = '{actor.AccountId}' and use_case = 'government.export-relations'"))!;
}
