using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Storage;
using MerajutASA.Modules.Children.Tests.Setting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Policies;

/// <summary>The policies alone, under a use case that wrongly lets everyone in.</summary>
public sealed class PolicyTests
{
    private static readonly UseCase Careless = new("children.careless", Purpose.CaseWork, RoleNames.OfPeople, NeedsReason: false, Restricted: false);

    public static TheoryData<bool, string, int, int> Sights()
    {
        var data = new TheoryData<bool, string, int, int>();
        foreach (var pooled in new[] { false, true })
        {
            data.Add(pooled, "carer", 1, 1);
            data.Add(pooled, "head", 1, 1);
            data.Add(pooled, "colleague", 1, 0);
            data.Add(pooled, "officer of the region", 1, 1);
            data.Add(pooled, "officer of the country", 1, 1);
            data.Add(pooled, "officer elsewhere", 0, 0);
            data.Add(pooled, "head elsewhere", 0, 0);
            data.Add(pooled, "staff elsewhere", 0, 0);
            data.Add(pooled, "administrator", 0, 0);
            data.Add(pooled, "head without second factor", 0, 0);
            data.Add(pooled, "officer without second factor", 0, 0);
        }

        return data;
    }

    [Theory, MemberData(nameof(Sights))]
    public async Task Each_sees_what_the_policies_allow(bool pooled, string who, int lines, int details)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var child = await place.ChildAsync();
        var actor = who switch
        {
            "carer" => place.Carer,
            "head" => place.Head,
            "colleague" => place.Colleague,
            "officer of the region" => await world.People.OfficerAsync("33.74"),
            "officer of the country" => await world.People.OfficerAsync(""),
            "officer elsewhere" => await world.People.OfficerAsync("35"),
            "head elsewhere" => other.Head,
            "staff elsewhere" => other.Carer,
            "administrator" => await world.People.AdministratorAsync(),
            "head without second factor" => await world.People.HeadAsync(place.Institution, secondFactor: false),
            _ => await world.People.OfficerAsync("33", secondFactor: false),
        };

        var seen = await world.World.Get<UnitOfWork<ChildrenDb>>().RunAsync<(int, int)>(actor, Careless, async db => (
            await db.Children.CountAsync(row => row.Id == child), await db.Referrals.CountAsync(row => row.ChildId == child)));

        Assert.Equal((lines, details), seen.Value);
    }

    [Fact]
    public async Task A_portal_starts_with_these_policies()
    {
        foreach (var check in (await ChildrenWorld.OfAsync()).World.Services.GetServices<IHostedService>())
            await check.StartAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("referral")]
    [InlineData("assessment")]
    [InlineData("care_plan")]
    public async Task A_row_about_a_child_of_another_institution_is_refused_as_one_about_a_child_who_does_not_exist(string table)
    {
        var world = await ChildrenWorld.OfAsync();
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var child = await other.ChildAtAsync(CaseStage.CarePlan);
        await other.SaveAsync(child, Samples.Plan(other.Carer));
        Assert.Equal(1L, await world.AskAsync<long>($"select count(*) from children.{table} where child_id = '{child}'"));

        var answers = new List<string>();
        foreach (var about in new[] { child, Guid.CreateVersion7() })
        {
            answers.Add(await RefusalAsync(world, place.Head, $"""
                insert into children.{table} (id, child_id, institution_id, region_code, version, entry_id)
                values (gen_random_uuid(), '{about}', '{place.Institution}', '{place.Region}', 1, gen_random_uuid())
                """));
        }

        Assert.Equal([PostgresErrorCodes.ForeignKeyViolation, PostgresErrorCodes.ForeignKeyViolation], answers);
    }

    [Fact]
    public async Task A_child_of_another_institutions_import_is_refused_as_one_of_an_import_that_does_not_exist()
    {
        var world = await ChildrenWorld.OfAsync();
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var import = Guid.CreateVersion7();
        await world.AskAsync<object>($"""
            insert into children.import (id, institution_id, region_code, imported_by, imported_at, file_hash, row_count, version, entry_id)
            values ('{import}', '{other.Institution}', '{other.Region}', '{other.Head.AccountId}', now(), decode(repeat('00', 32), 'hex'), 1, 1, gen_random_uuid())
            """);
        var mine = await place.ChildAsync();

        var answers = new List<string>();
        foreach (var from in new[] { import, Guid.CreateVersion7() })
        {
            answers.Add(await RefusalAsync(world, place.Head, $"""
                insert into children.child (id, institution_id, region_code, stage, stage_since, entered_on, entry_reason, sex, birth_year, age_estimated,
                    origin_code, changed_at, import_id, full_name, version, entry_id)
                select gen_random_uuid(), institution_id, region_code, stage, stage_since, entered_on, entry_reason, sex, birth_year, age_estimated,
                    origin_code, changed_at, '{from}', full_name, 1, gen_random_uuid() from children.child where id = '{mine}'
                """));
        }

        Assert.Equal([PostgresErrorCodes.ForeignKeyViolation, PostgresErrorCodes.ForeignKeyViolation], answers);
    }

    [Fact]
    public async Task No_unique_constraint_spans_scopes() => Assert.Null(await (await ChildrenWorld.OfAsync()).AskAsync<string>("""
        select string_agg(i.indexrelid::regclass::text, ' ')
        from pg_index i join pg_class c on c.oid = i.indrelid
        where c.relnamespace = 'children'::regnamespace and i.indisunique and i.indkey::text <> '1'
          and not exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey) and a.attname in ('institution_id', 'region_code'))
        """));

    [Theory]
    [InlineData("update children.child set institution_id = gen_random_uuid()")]
    [InlineData("update children.child set region_code = '35'")]
    [InlineData("update children.referral set child_id = gen_random_uuid()")]
    [InlineData("insert into access.assignment (account_id, child_id) values (gen_random_uuid(), gen_random_uuid())")]
    [InlineData("select * from identity.account")]
    [InlineData("truncate children.child")]
    [InlineData("delete from children.institution_scope")]
    public async Task The_modules_login_may_not_even_try(string sql)
    {
        var world = await ChildrenWorld.OfAsync();
        await using var connection = new NpgsqlConnection(world.World.Main.Direct("merajut_children"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    /// <summary>What the server answers the module's login, with the actor's context and past every use case.</summary>
    private static async Task<string> RefusalAsync(ChildrenWorld world, Actor actor, string sql)
    {
        await using var connection = new NpgsqlConnection(world.World.Main.Direct("merajut_children"));
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var enter = new NpgsqlCommand($"""
            select access.enter('{actor.AccountId}', '{actor.SessionId}', '{actor.Role.Stored()}', '{actor.Institution}', null, 1, true, 'test', 'test', gen_random_uuid())
            """, connection);
        await enter.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState;
    }

    [Theory]
    [InlineData("select id from children.child where institution_id = '00000000-0000-4000-8000-000000000001'", "child_of_institution")]
    [InlineData("select id from children.child where region_code >= '33' and region_code < '33/'", "child_of_region")]
    [InlineData("select id from children.child where institution_id = '00000000-0000-4000-8000-000000000001' order by changed_at desc, id limit 25", "child_of_institution")]
    [InlineData("select id from children.child where institution_id = '00000000-0000-4000-8000-000000000001' and assigned_to = '00000000-0000-4000-8000-000000000002'", "child_of_")]
    [InlineData("select id from children.child where nik_token = '\\x00112233445566778899aabbccddeeff'", "child_by_nik")]
    [InlineData("select id from children.child order by entered_on, id limit 25", "child_")]
    [InlineData("select id from children.referral where child_id = '00000000-0000-4000-8000-000000000003'", "referral_of_child")]
    [InlineData("select id from children.kin where child_id = '00000000-0000-4000-8000-000000000003'", "kin_of_child")]
    public async Task No_query_under_the_policies_is_without_an_index(string sql, string index)
    {
        var world = await ChildrenWorld.OfAsync();
        await using var connection = new NpgsqlConnection(world.World.Main.Direct("merajut_children"));
        await connection.OpenAsync();
        // Tables of tests are small; what counts is whether an index can serve at all, and not which of two is walked through whole.
        await using var command = new NpgsqlCommand($"set enable_seqscan = off; set enable_indexonlyscan = off; explain {sql}", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var plan = "";
        while (await reader.ReadAsync())
            plan += reader.GetString(0) + "\n";

        Assert.Matches(index, plan);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }
}
