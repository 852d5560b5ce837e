using System.Globalization;
using System.Text;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.ExportInstitutions;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

public sealed class ExportTests
{
    private const string Why = "Rapat koordinasi provinsi, November.";

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_officer_takes_out_what_is_in_sight_and_filtered_and_the_trail_says_why_and_when(bool pooled)
    {
        await using var register = await RegisterWorld.CreateAsync(pooled);
        await register.InstitutionAsync(name: "Panti Asuhan Dekat", state: InstitutionState.Active);
        await register.InstitutionAsync(name: "Panti Asuhan Rancangan");
        await register.InstitutionAsync(RegisterWorld.Surabaya, "Panti Asuhan Jauh", InstitutionState.Active);
        var officer = await OfficerAsync(register, "33");

        var csv = await ExportAsync(register, officer, new InstitutionFilter(State: InstitutionState.Active));

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("Nama resmi;Jenis;Status;", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.StartsWith("Panti Asuhan Dekat;Panti asuhan;Aktif;B;2099-05-01;40;", lines[1], StringComparison.Ordinal);
        Assert.Contains(";Miroto, Semarang Tengah, Kota Semarang, Jawa Tengah;", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Siti", csv, StringComparison.Ordinal);
        Assert.Equal("started ended", await register.AskAsync<string>(
            $"select string_agg(kind, ' ' order by at) from audit.entry where account_id = '{officer.AccountId}' and use_case = 'government.export-institutions'"));
    }

    [Fact]
    public async Task In_English_the_cells_are_split_as_an_English_spreadsheet_splits_them()
    {
        await using var register = await RegisterWorld.CreateAsync();
        await register.InstitutionAsync();

        var csv = await ExportAsync(register, await OfficerAsync(register, "33"), new InstitutionFilter(), culture: "en-GB");

        Assert.Contains(",\"Miroto, Semarang Tengah, Kota Semarang, Jawa Tengah\",", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_a_spreadsheet_would_run_is_made_harmless()
    {
        await using var register = await RegisterWorld.CreateAsync();
        foreach (var name in new[] { "=HYPERLINK(\"http://x\")", "+62 Melati", "-Kasih", "@Bunda" })
            await register.InstitutionAsync(name: name);

        var csv = await ExportAsync(register, await OfficerAsync(register, "33"), new InstitutionFilter());

        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", csv, StringComparison.Ordinal);
        Assert.All(csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1), line => Assert.StartsWith("\"'", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_leave_in_chunks_and_each_once()
    {
        await using var register = await RegisterWorld.CreateAsync();
        var id = await register.InstitutionAsync();
        await register.World.Main.ExecuteAsync($"""
            insert into government.institution (id, version, entry_id, name, name_key, kind, accreditation, capacity, region_code, address, state, state_since)
            select gen_random_uuid(), 1, entry_id, name, name_key, kind, 'none', 1, region_code, address, 'draft', now()
            from government.institution, generate_series(1, 1200) where id = '{id}'
            """);

        var csv = await ExportAsync(register, await OfficerAsync(register, "33"), new InstitutionFilter());

        var ids = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line[^36..]).ToList();
        Assert.Equal((1201, 1201), (ids.Count, ids.Distinct().Count()));
    }

    [Theory]
    [InlineData(Role.LksaHead)]
    [InlineData(Role.LksaStaff)]
    public async Task Whoever_may_not_gets_nothing_and_the_attempt_is_written_down(Role role)
    {
        await using var register = await RegisterWorld.CreateAsync();
        var own = await register.InstitutionAsync();
        var actor = await register.People.OfAsync(role, own, "33");
        await KeyAsync(register, actor);

        await Assert.ThrowsAsync<StreamRefusedException>(() => ExportAsync(register, actor, new InstitutionFilter()));
        Assert.Equal(1L, await register.AskAsync<long>($"select count(*) from audit.entry where account_id = '{actor.AccountId}' and kind = 'refusal'"));
    }

    [Fact]
    public async Task Nothing_leaves_without_a_reason()
    {
        await using var register = await RegisterWorld.CreateAsync();
        await register.InstitutionAsync();

        await Assert.ThrowsAsync<StreamRefusedException>(async () => await ExportAsync(register, await OfficerAsync(register, "33"), new InstitutionFilter(), " "));
    }

    private static async Task<Actor> OfficerAsync(RegisterWorld register, string region)
    {
        var officer = await register.People.OfficerAsync(region);
        await KeyAsync(register, officer);
        return officer;
    }

    // Whoever has an account has a key; here nobody came in by an account's own way.
    private static Task KeyAsync(RegisterWorld register, Actor actor) =>
        register.World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, actor.AccountId)], CancellationToken.None);

    private static async Task<string> ExportAsync(RegisterWorld register, Actor actor, InstitutionFilter filter, string reason = Why, string culture = "id-ID")
    {
        CultureInfo.CurrentUICulture = new CultureInfo(culture);
        using var stream = new MemoryStream();
        await using var scope = register.World.Services.CreateAsyncScope();
        var csv = new InstitutionCsv(scope.ServiceProvider.GetRequiredService<IStringLocalizer<Institutions.Texts>>(), await register.World.Get<RegionCatalog>().GetAsync());
        var chunks = scope.ServiceProvider.GetRequiredService<ExportInstitutions>().RunAsync(actor, filter, new PageRequest(), reason);
        await csv.WriteAsync(stream, chunks, CancellationToken.None);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
