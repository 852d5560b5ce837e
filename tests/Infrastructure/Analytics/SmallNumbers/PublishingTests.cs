using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Tests.Gate;
using MerajutASA.Testing.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics.SmallNumbers;

public sealed class PublishingTests : IAsyncLifetime
{
    private static readonly DateOnly January = new(2026, 1, 1);
    private readonly SteadySource _source = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 2, 15, 0, 0, 0, TimeSpan.Zero));
    private World _world = null!;

    public async ValueTask InitializeAsync() => _world = await World.CreateAsync(modules: [], more: (services, _) =>
    {
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));
        services.AddFigures<SteadySource>(SteadySource.Of);
        services.Replace(ServiceDescriptor.Scoped(_ => _source));
    });

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_month_is_published_once_when_it_is_over_and_has_settled()
    {
        _clock.SetUtcNow(new DateTimeOffset(2026, 2, 15, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await PublishAsync());
        Assert.Equal(0, await PublishAsync());
        // February ends at 17:00 UTC of its last day, by western Indonesian time, and is given three days.
        _clock.SetUtcNow(new DateTimeOffset(2026, 3, 3, 16, 59, 59, TimeSpan.Zero));
        Assert.Equal(0, await PublishAsync());
        _clock.SetUtcNow(new DateTimeOffset(2026, 3, 3, 17, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await PublishAsync());
        var months = (await Figures.MonthsAsync(await _world.People.AdministratorAsync(), "tests.steady")).Value;
        Assert.Equal([January, January.AddMonths(1)], months.Select(month => month.First));
        Assert.All(months, month => Assert.True(month.At > new DateTimeOffset(month.Last.AddDays(1), TimeOnly.MinValue, TimeSpan.FromHours(7))));
        Assert.Equal(new DateTimeOffset(2026, 4, 3, 17, 0, 0, TimeSpan.Zero), PublishedMonth.DueAfter(_clock.GetUtcNow()));
    }

    [Fact]
    public async Task What_is_published_stays_whatever_comes_to_light_later()
    {
        await PublishAsync();
        _source.Each = 50;
        _clock.SetUtcNow(new DateTimeOffset(2026, 3, 15, 0, 0, 0, TimeSpan.Zero));
        await PublishAsync();

        var figures = await ReadAsync(new FigureQuestion("tests.steady", January, January.AddMonths(1), PeriodLength.Month, [""]));
        Assert.Equal([80, 200], figures.Select(figure => figure.Children));
        foreach (var sql in new[] { "update analytics.publication set cells = '[]'", "delete from analytics.publication", "truncate analytics.publication" })
        {
            Assert.Equal("MA002", await RefusalAsync(_world.Main.Direct("merajut_owner"), sql));
            Assert.Equal("42501", await RefusalAsync(_world.Main.Direct("merajut_analytics"), sql));
        }
    }

    [Fact]
    public async Task Two_who_publish_at_once_publish_once_and_a_third_goes_on_where_one_broke_off()
    {
        _clock.SetUtcNow(new DateTimeOffset(2026, 7, 15, 0, 0, 0, TimeSpan.Zero));
        _source.BreaksAt = new DateOnly(2026, 3, 1);
        await Assert.ThrowsAsync<InvalidOperationException>(PublishAsync);
        _source.BreaksAt = null;
        var published = await Task.WhenAll(PublishAsync(), PublishAsync(), PublishAsync());

        Assert.Equal(4, published.Sum());
        await using var connection = new NpgsqlConnection(_world.Main.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select count(*) from analytics.publication", connection);
        Assert.Equal(6L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Every_role_and_who_has_not_signed_in_read_the_same_and_the_system_nothing()
    {
        await PublishAsync();
        var question = new FigureQuestion("tests.steady", January, January, PeriodLength.Month, ["", "11", "11.01", "12"], "kind");
        var first = await ReadAsync(question);
        Assert.Contains(first, figure => figure.Children is not null);

        foreach (var role in RoleNames.OfPeople)
        {
            var actor = await _world.People.OfAsync(role, Guid.NewGuid(), "33.74");
            Assert.Equal(first, (await Figures.ReadAsync(actor, question)).Value);
        }

        Assert.Equal(first, (await Figures.ReadAsync(Actor.Nobody, question)).Value);
        Assert.Equal([January], (await Figures.MonthsAsync(Actor.Nobody, "tests.steady")).Value.Select(month => month.First));
        Assert.IsType<Outcome<IReadOnlyList<PublishedFigure>>.NotFound>(await Figures.ReadAsync(Actor.System("tests"), question));
        Assert.IsType<Outcome<IReadOnlyList<PublishedMonth>>.NotFound>(await Figures.MonthsAsync(Actor.System("tests"), "tests.steady"));
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_can_add_nothing_and_a_statement_past_the_gate_reads_nothing()
    {
        await PublishAsync();
        Assert.IsType<Outcome<bool>.NotFound>(await Adding(Actor.Nobody));
        Assert.IsType<Outcome<bool>.NotFound>(await Adding(await _world.People.AdministratorAsync()));
        await using var connection = new NpgsqlConnection(_world.Main.Direct("merajut_analytics"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select count(*) from analytics.publication", connection);
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Longer_periods_are_sums_of_months_and_say_what_is_missing()
    {
        _clock.SetUtcNow(new DateTimeOffset(2026, 6, 15, 0, 0, 0, TimeSpan.Zero));
        _source.SmallIn = new DateOnly(2026, 2, 1);
        await PublishAsync();

        var quarters = await ReadAsync(new FigureQuestion("tests.steady", January, new DateOnly(2026, 6, 1), PeriodLength.Quarter, [""]));
        Assert.Equal([(160, 1, 0, false), (160, 0, 1, false)], quarters.Select(figure => (figure.Children!.Value, figure.Withheld, figure.Open, figure.IsWhole)));
        var year = Assert.Single(await ReadAsync(new FigureQuestion("tests.steady", new DateOnly(2026, 5, 5), new DateOnly(2026, 5, 5), PeriodLength.Year, [""])));
        Assert.Equal((320, 1, 7), (year.Children!.Value, year.Withheld, year.Open));
    }

    [Fact]
    public async Task What_is_no_dataset_dimension_region_or_time_is_named()
    {
        var head = await _world.People.HeadAsync(Guid.NewGuid());
        foreach (var (question, field) in new[]
        {
            (new FigureQuestion("tests.none", January, January, PeriodLength.Month, [""]), "Dataset"),
            (new FigureQuestion("tests.steady", January, January, PeriodLength.Month, [""], "name"), "Dimension"),
            (new FigureQuestion("tests.steady", January, January, PeriodLength.Month, ["11.01.01"]), "Regions"),
            (new FigureQuestion("tests.steady", January, January, PeriodLength.Month, ["' or 1=1"]), "Regions"),
            (new FigureQuestion("tests.steady", January, January.AddDays(-1), PeriodLength.Month, [""]), "To"),
            (new FigureQuestion("tests.steady", January, January.AddYears(11), PeriodLength.Month, [""]), "To"),
        })
        {
            var invalid = Assert.IsType<Outcome<IReadOnlyList<PublishedFigure>>.Invalid>(await Figures.ReadAsync(head, question));
            Assert.Equal(field, Assert.Single(invalid.Errors).Field);
        }
    }

    [Fact]
    public async Task Cells_that_were_changed_behind_the_gate_are_not_shown()
    {
        await PublishAsync();
        await _world.Main.ExecuteAsync("alter table analytics.publication disable trigger published_once; update analytics.publication set cells = replace(cells, '80', '81')");

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(new FigureQuestion("tests.steady", January, January, PeriodLength.Month, [""])));
    }

    [Fact]
    public async Task Publishing_and_reading_are_written_down()
    {
        await PublishAsync();

        var change = Assert.Single(await Trail.ReadAsync(_world.Main), entry => entry.Kind == "change");
        Assert.Equal(("analytics.publish-figures", "system"), (change.UseCase, change.Role));
        var after = change.Get<Dictionary<string, object?>>(Infrastructure.Audit.EntryKey.After)!;
        Assert.Equal(CellText.Digest((string)after["cells"]!), (byte[])after["digest"]!);
    }

    private Task<Outcome<bool>> Adding(Actor actor) => _world.Get<UnitOfWork<AnalyticsDb>>().RunAsync<bool>(actor, UseCase.Of<PublishFigures>(), _ => throw new InvalidOperationException("let in"));

    private IPublishedFigures Figures => _world.Get<IPublishedFigures>();

    private Task<int> PublishAsync() => _world.Get<Publisher>().RunAsync();

    private async Task<IReadOnlyList<PublishedFigure>> ReadAsync(FigureQuestion question) => (await Figures.ReadAsync(await _world.People.AdministratorAsync(), question)).Value;

    private static async Task<string> RefusalAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState;
    }
}
