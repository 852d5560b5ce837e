using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using MerajutASA.Modules.Children.Tests.Setting;
using Microsoft.EntityFrameworkCore;
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

    [Theory]
    [InlineData("select id from children.child", "child_of_institution|child_of_region")]
    [InlineData("select id from children.child where nik_token = '\\x00112233445566778899aabbccddeeff'", "child_by_nik")]
    [InlineData("select id from children.child order by entered_on, id limit 25", "child_")]
    [InlineData("select id from children.referral where child_id = gen_random_uuid()", "referral_of_child|referral_of_institution|referral_of_region")]
    [InlineData("select id from children.kin where child_id = gen_random_uuid()", "kin_of_child|kin_of_institution|kin_of_region")]
    public async Task No_query_under_the_policies_is_without_an_index(string sql, string index)
    {
        var world = await ChildrenWorld.OfAsync();
        await using var connection = new NpgsqlConnection(world.World.Main.Direct("merajut_children"));
        await connection.OpenAsync();
        // Tables of tests are small; what counts is whether an index can serve at all.
        await using var command = new NpgsqlCommand($"set enable_seqscan = off; explain {sql}", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var plan = "";
        while (await reader.ReadAsync())
            plan += reader.GetString(0) + "\n";

        Assert.Matches(index, plan);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }
}
