using System.Globalization;
using System.Text;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Importing;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Setting;
using Npgsql;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Importing;

public sealed class ImportTests
{
    private const string Head = "Nama lengkap;Jenis kelamin;Tanggal lahir;NIK;Kode wilayah;Tanggal masuk;Alasan masuk;Nama wali;Hubungan wali";

    [Theory, ClassData(typeof(BothWays))]
    public async Task The_example_imports_but_for_its_faulty_row_and_once_however_often_it_is_sent(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var report = (await CheckAsync(place, place.Carer, SampleFiles.Create().Csv(filled: true))).Value;

        Assert.Equal((3, 0, 1), (report.Good, report.Warned, report.Faulty));
        var faulty = report.Rows.Single(row => !row.IsGood);
        Assert.Equal(4, faulty.Number);
        Assert.Equal([("BirthDate", "Cell.BirthDate"), ("Nik", "NikLength")], faulty.Errors.Select(error => (error.Field, error.Code)).Order());
        Assert.Equal(0L, await CountAsync(place));
        var command = Good(report);
        Assert.Equal(3, (await ImportAsync(place, place.Carer, command)).Value);
        Assert.Equal(0, (await ImportAsync(place, place.Carer, command)).Value);
        Assert.Equal(3L, await CountAsync(place));
        var seen = await place.SeenAsync(command.Rows[0].Id, place.Carer);
        Assert.Equal(("Siti Aminah", "Sumarni", "Ayah meninggal, ibu bekerja di luar kota."), (seen.Line.FullName, seen.Details!.Kin.Single().Form.Name, seen.Details.Referral.Form.Reason));
    }

    public static TheoryData<string, string, string, string> Rows() => new()
    {
        { "a reason in words", "Budi;L;17/4/2017;;33.74.01.1001;2/1/2026;Keluarga tidak mampu;;", "", "" },
        { "a reason in English, dots lost from the code", "Budi;male;17-4-2017;;3374011001;2026-01-02;Both parents died;;", "", "" },
        { "a month in words", "Budi;l;17 Apr 2017;;33.74.01;2 Januari 2026;poverty;;", "", "" },
        { "words in any case, with accents and blanks", "Budi;LAKI-LAKI;17/4/2017;;33.74.01.1001;2/1/2026;ayah  MENINGGÁL;Wati;Nenek", "", "" },
        { "codes as the portal stores them", "Budi;male;17/4/2017;;33.74.01.1001;2/1/2026;Father-Died;Wati;step-mother", "", "" },
        { "no such sex", "Budi;X;17/4/2017;;33.74.01.1001;2/1/2026;poverty;;", "Sex", "Cell.Sex" },
        { "no such day", "Budi;L;31/4/2017;;33.74.01.1001;2/1/2026;poverty;;", "BirthDate", "Cell.BirthDate" },
        { "no such region", "Budi;L;17/4/2017;;33.74.01.9999;2/1/2026;poverty;;", "RegionCode", "UnknownRegion" },
        { "a region of old", "Budi;L;17/4/2017;;33.74.99.1001;2/1/2026;poverty;;", "RegionCode", "RegionReplaced" },
        { "no such reason", "Budi;L;17/4/2017;;33.74.01.1001;2/1/2026;bosan;;", "EntryReason", "Cell.EntryReason" },
        { "no such relation", "Budi;L;17/4/2017;;33.74.01.1001;2/1/2026;poverty;Wati;bos", "GuardianRelation", "Cell.GuardianRelation" },
        { "a relation without a name", "Budi;L;17/4/2017;;33.74.01.1001;2/1/2026;poverty;;nenek", "GuardianName", "Required" },
        { "no birth date", "Budi;L;;;33.74.01.1001;2/1/2026;poverty;;", "BirthDate", "EitherDateOrAge" },
        { "a nik that became a number", "Budi;L;17/4/2017;3.374011E+015;33.74.01.1001;2/1/2026;poverty;;", "Nik", "NikAsNumber" },
        { "an impossible nik", "Budi;L;17/4/2017;3374019904170001;33.74.01.1001;2/1/2026;poverty;;", "Nik", "NikDate" },
    };

    [Theory, MemberData(nameof(Rows))]
    public async Task Each_row_says_what_is_wrong_with_which_column(string how, string row, string column, string code)
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();

        var read = (await CheckAsync(place, place.Carer, Csv(row))).Value.Rows.Single();

        Assert.True((code.Length == 0) == read.IsGood, how);
        if (code.Length > 0)
            Assert.Contains((column, code), read.Errors.Select(error => (error.Field, error.Code)));
    }

    [Fact]
    public async Task A_telephone_that_lost_its_zero_is_a_warning()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        string Row(string phone) => $"Budi;L;17/4/2017;33.74.01.1001;2/1/2026;poverty;Wati;nenek;{phone}";
        var file = string.Join('\n', ["Nama lengkap;Jenis kelamin;Tanggal lahir;Kode wilayah;Tanggal masuk;Alasan masuk;Nama wali;Hubungan wali;Telepon wali", Row("81234567890"), Row("081234567890"), Row("0812-3456-7890"), Row("+6281234567890")]);

        var rows = (await CheckAsync(place, place.Carer, Encoding.UTF8.GetBytes(file))).Value.Rows;

        Assert.Equal([["PhoneLostZero"], [], [], []], rows.Select(row => row.Warnings.Select(warning => warning.Code)));
    }

    [Theory, InlineData("id-ID", "Ayah meninggal"), InlineData("en-GB", "Father died")]
    public async Task The_example_speaks_the_readers_language_and_is_taken_in_any(string culture, string word)
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        CultureInfo.CurrentUICulture = new CultureInfo(culture);
        byte[][] files = [SampleFiles.Create().Csv(filled: true), SampleFiles.Create().Workbook(filled: true)];
        CultureInfo.CurrentUICulture = new CultureInfo(culture == "id-ID" ? "en-GB" : "id-ID");

        foreach (var file in files)
        {
            Assert.Equal(word, SheetReader.Read(file).Rows[0][ImportColumn.EntryReason]);
            Assert.Equal(3, (await CheckAsync(place, place.Carer, file)).Value.Good);
        }
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task A_nik_twice_in_the_file_or_known_in_ones_own_sight_is_a_warning(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var (mine, theirs) = (Samples.Nik(pooled ? 6001 : 6002), Samples.Nik(pooled ? 6003 : 6004));
        await place.ChildAsync(Samples.Child() with { Nik = mine });
        await other.ChildAsync(Samples.Child() with { Nik = theirs });
        string Row(string nik) => $"Siti;P;{Samples.Birth:yyyy-MM-dd};{nik};33.74.01.1001;{Samples.Today:yyyy-MM-dd};poverty;;";

        var report = (await CheckAsync(place, place.Carer, Csv(Row(mine), Row(theirs), Row(theirs), Row("")))).Value;

        Assert.Equal([[ChildWarning.Duplicate], ["TwiceInFile"], ["TwiceInFile"], []], report.Rows.Select(row => row.Warnings.Select(warning => warning.Code)));
    }

    [Fact]
    public async Task Many_rows_come_in_batches_and_each_is_told()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var report = (await CheckAsync(place, place.Head, Csv([.. Enumerable.Repeat("Budi;L;17/4/2017;;33.74.01.1001;2/1/2026;poverty;;", 120)]))).Value;
        var told = new Told();

        Assert.Equal(120, (await ImportAsync(place, place.Head, Good(report), told)).Value);
        Assert.Equal([50, 100, 120], told.Rows);
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task All_or_nothing_leaves_nothing_when_one_row_does_not_hold(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var report = (await CheckAsync(place, place.Carer, Csv([.. Enumerable.Repeat("Budi;L;17/4/2017;;33.74.01.1001;2/1/2026;poverty;;", 60)]))).Value;
        var rows = report.Rows.Select(row => row.Command).ToList();
        rows[59] = rows[59] with { Form = rows[59].Form with { FullName = null } };

        Assert.IsType<Outcome<int>.Invalid>(await ImportAsync(place, place.Carer, new ImportChildren(report.Id, report.FileHash, rows) { AllOrNothing = true }));
        Assert.Equal(0L, await CountAsync(place));
        Assert.IsType<Outcome<int>.Invalid>(await ImportAsync(place, place.Carer, new ImportChildren(report.Id, report.FileHash, rows)));
        Assert.Equal(50L, await CountAsync(place));
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task An_import_is_taken_back_whole(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var file = SampleFiles.Create().Workbook(filled: true);
        var report = (await CheckAsync(place, place.Carer, file)).Value;
        var command = Good(report);
        await ImportAsync(place, place.Carer, command);

        Assert.True((await CheckAsync(place, place.Carer, file)).Value.SameFileBefore);
        Assert.IsType<Outcome<int>.NotFound>(await UndoAsync(place, place.Colleague, command.Id));
        Assert.Equal(("Reason", "ReasonMissing"), Only(await UndoAsync(place, place.Carer, command.Id, " ")));
        Assert.Equal(("Reason", "ReasonTooShort"), Only(await UndoAsync(place, place.Carer, command.Id, "salah")));
        Assert.Equal(3L, await CountAsync(place));
        Assert.Equal(3, (await UndoAsync(place, place.Carer, command.Id)).Value);
        Assert.Equal(0, (await UndoAsync(place, place.Carer, command.Id)).Value);
        Assert.Equal(0L, await CountAsync(place));
        Assert.Equal(0L, await place.World.AskAsync<long>($"select count(*) from access.assignment where account_id = '{place.Carer.AccountId}'"));
        Assert.Equal("ImportUndone", Assert.IsType<Outcome<int>.Refused>(await ImportAsync(place, place.Carer, command)).Code);
        Assert.IsType<Outcome<CaseView>.NotFound>(await place.OpenAsync(command.Rows[0].Id, place.Carer));
    }

    [Fact]
    public async Task The_keys_of_what_was_taken_back_are_destroyed_by_the_relay_and_the_trail_says_who_decided_it_and_why()
    {
        var world = await ChildrenWorld.CreateAsync(pooled: false);
        await using var _ = world.World;
        var place = await world.PlaceAsync();
        var other = await place.ChildAsync();
        var command = Good((await CheckAsync(place, place.Carer, SampleFiles.Create().Csv(filled: true))).Value);
        await ImportAsync(place, place.Carer, command);
        List<Guid> subjects = [.. command.Rows.Select(row => row.Id)];
        foreach (var row in command.Rows)
            subjects.AddRange((await place.SeenAsync(row.Id)).Details!.Kin.Select(kin => kin.Form.Id));
        await UndoAsync(place, place.Carer, command.Id, "Berkas milik panti lain.");
        var decided = await world.AskAsync<Guid>("select distinct operation_id from audit.entry where kind = 'key'");

        Assert.Equal(subjects.Count, await KeysAsync(world, subjects));
        Assert.Equal(Listed(subjects), await world.AskAsync<string>(
            $"select string_agg(subject_row::text, ' ' order by subject_row) from audit.entry where operation_id = '{decided}' and kind = 'key' and account_id = '{place.Carer.AccountId}'"));
        Assert.Equal(subjects.Count, await world.World.RelayAsync());
        Assert.Equal(0, await world.World.RelayAsync());

        Assert.Equal(0, await KeysAsync(world, subjects));
        Assert.Equal(1, await KeysAsync(world, [other]));
        Assert.Equal(Listed(subjects), await world.AskAsync<string>(
            $"select string_agg(subject_row::text, ' ' order by subject_row) from audit.entry where operation_id <> '{decided}' and kind = 'key' and role = 'system'"));
        Assert.Equal(3L, await world.AskAsync<long>(
            $"select count(distinct c.child_id) from audit.entry e join audit.entry_child c on c.entry_id = e.id where e.operation_id = '{decided}' and e.kind = 'key'"));
        Assert.Equal($"merajut_keys {subjects.Count}", await AskKeysAsync<string>(
            world, "select format('%s %s', min(destroyed_by), count(*)) from keys.wrapped_key where wrapped is null and destroyed_in is not null"));
    }

    [Theory, InlineData(null), InlineData(""), InlineData("  ")]
    public async Task Without_a_reason_nothing_is_taken_back(string? reason)
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var command = Good((await CheckAsync(place, place.Carer, SampleFiles.Create().Csv(filled: true))).Value);
        await ImportAsync(place, place.Carer, command);

        Assert.IsType<Outcome<int>.Invalid>(await UndoAsync(place, place.Carer, command.Id, reason));
        Assert.Equal(3L, await CountAsync(place));
    }

    [Fact]
    public async Task What_somebody_has_worked_on_is_not_taken_back()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var command = Good((await CheckAsync(place, place.Carer, SampleFiles.Create().Csv(filled: true))).Value);
        await ImportAsync(place, place.Carer, command);
        await place.SaveAsync(command.Rows[1].Id, Samples.Referral);

        Assert.Equal("ImportChanged", Assert.IsType<Outcome<int>.Refused>(await UndoAsync(place, place.Head, command.Id)).Code);
        Assert.Equal(3L, await CountAsync(place));
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Only_the_institutions_own_people_import_and_take_back(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var command = Good((await CheckAsync(place, place.Carer, SampleFiles.Create().Csv(filled: true))).Value);
        await ImportAsync(place, place.Carer, command);

        foreach (var actor in new[] { await world.People.OfficerAsync("33"), await world.People.AdministratorAsync() })
        {
            Assert.IsType<Outcome<ImportReport>.NotFound>(await CheckAsync(place, actor, SampleFiles.Create().Csv(filled: true)));
            Assert.IsType<Outcome<int>.NotFound>(await ImportAsync(place, actor, command));
            Assert.IsType<Outcome<int>.NotFound>(await UndoAsync(place, actor, command.Id));
        }

        foreach (var actor in new[] { other.Head, other.Carer })
        {
            Assert.IsType<Outcome<int>.NotFound>(await UndoAsync(place, actor, command.Id));
            Assert.IsType<Outcome<int>.Conflict>(await ImportAsync(place, actor, command));
        }

        Assert.Equal(3, (await UndoAsync(place, place.Head, command.Id)).Value);
    }

    private static (string, string) Only(Outcome<int> outcome)
    {
        var error = Assert.Single(Assert.IsType<Outcome<int>.Invalid>(outcome).Errors);
        return (error.Field, error.Code);
    }

    private static byte[] Csv(params IReadOnlyList<string> rows) => Encoding.UTF8.GetBytes(string.Join('\n', [Head, .. rows]));

    private static ImportChildren Good(ImportReport report) => new(report.Id, report.FileHash, [.. report.Rows.Where(row => row.IsGood).Select(row => row.Command)]);

    private static Task<long> CountAsync(Place place) => place.World.AskAsync<long>($"select count(*) from children.child where institution_id = '{place.Institution}'")!;

    private static Task<Outcome<ImportReport>> CheckAsync(Place place, Actor actor, byte[] content) =>
        place.World.RunAsync<CheckImportHandler, ImportReport>(handler => handler.RunAsync(actor, new CheckImport(Guid.CreateVersion7(), SheetReader.Read(content))));

    private static Task<Outcome<int>> ImportAsync(Place place, Actor actor, ImportChildren command, IProgress<int>? progress = null) =>
        place.World.RunAsync<ImportChildrenHandler, int>(handler => handler.RunAsync(actor, command, progress));

    private static async Task<Outcome<int>> UndoAsync(Place place, Actor actor, Guid import, string? reason = "Berkas yang salah.")
    {
        await place.World.World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, actor.AccountId)], TestContext.Current.CancellationToken);
        return await place.World.RunAsync<UndoImportHandler, int>(handler => handler.RunAsync(actor, import, reason));
    }

    private static string Listed(IEnumerable<Guid> ids) => string.Join(' ', ids.Select(id => id.ToString()).Order(StringComparer.Ordinal));

    private static async Task<int> KeysAsync(ChildrenWorld world, List<Guid> subjects)
    {
        var keys = await world.World.Get<IKeyRing>().OpenAsync(subjects, TestContext.Current.CancellationToken);
        return subjects.Count(keys.Has);
    }

    private static async Task<T> AskKeysAsync<T>(ChildrenWorld world, string sql)
    {
        await using var source = NpgsqlDataSource.Create(world.World.Keys.Superuser);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private sealed class Told : IProgress<int>
    {
        public List<int> Rows { get; } = [];

        public void Report(int value) => Rows.Add(value);
    }
}
