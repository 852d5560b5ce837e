using MerajutASA.Modules.Government.Contracts;
using Npgsql;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

/// <summary>What the policies alone hold against SQL that no use case wrote.</summary>
public sealed class RowSecurityTests(BothWays both) : IClassFixture<BothWays>
{
    [Fact]
    public async Task Without_a_context_there_is_nothing()
    {
        var register = both.Direct;
        await register.InstitutionAsync();

        Assert.Equal(0L, await register.RawAsync(null, "select count(*) from government.institution"));
        Assert.Equal(0L, await register.RawAsync(null, "select count(*) from government.institution_contact"));
        Assert.Equal(0, await register.RawAsync(null, "update government.institution set capacity = 1"));
    }

    [Fact]
    public async Task A_head_writes_the_own_contact_and_not_the_register()
    {
        var register = both.Direct;
        var (own, other) = (await register.InstitutionAsync(), await register.InstitutionAsync());
        var head = await register.People.HeadAsync(own);

        Assert.Equal(1L, await register.RawAsync(head, "select count(*) from government.institution"));
        Assert.Equal(0, await register.RawAsync(head, "update government.institution set capacity = 1"));
        Assert.Equal(1, await register.RawAsync(head, "update government.institution_contact set version = version"));
        Assert.Equal(0, await register.RawAsync(head, $"update government.institution_contact set version = version where id = '{other}'"));
        await RefusedAsync(register.RawAsync(head, Copy("gen_random_uuid()", own)));
    }

    [Fact]
    public async Task Staff_and_administrators_write_nothing_and_administrators_see_no_contact()
    {
        var register = both.Direct;
        var own = await register.InstitutionAsync();
        var (staff, administrator) = (await register.People.StaffAsync(own), await register.People.AdministratorAsync());

        Assert.Equal(1L, await register.RawAsync(staff, "select count(*) from government.institution_contact"));
        Assert.Equal(0L, await register.RawAsync(administrator, "select count(*) from government.institution_contact"));
        Assert.NotEqual(0L, await register.RawAsync(administrator, "select count(*) from government.institution"));
        foreach (var actor in new[] { staff, administrator })
        {
            Assert.Equal(0, await register.RawAsync(actor, "update government.institution set capacity = 1"));
            Assert.Equal(0, await register.RawAsync(actor, "update government.institution_contact set version = version"));
            await RefusedAsync(register.RawAsync(actor, Copy("gen_random_uuid()", own)));
        }
    }

    [Fact]
    public async Task An_officer_neither_writes_nor_moves_beyond_the_region()
    {
        var register = both.Direct;
        var (near, far) = (await register.InstitutionAsync(), await register.InstitutionAsync(RegisterWorld.Surabaya));
        var officer = await register.People.OfficerAsync("33.74");

        Assert.Equal(0, await register.RawAsync(officer, $"update government.institution set capacity = 1 where id = '{far}'"));
        await RefusedAsync(register.RawAsync(officer, $"update government.institution set region_code = '{RegisterWorld.Surabaya}' where id = '{near}'"));
        Assert.Equal(1, await register.RawAsync(officer, $"update government.institution set capacity = 41 where id = '{near}'"));
    }

    [Fact]
    public async Task Nobody_deletes()
    {
        var register = both.Direct;
        await register.InstitutionAsync();

        await RefusedAsync(register.RawAsync(await register.People.OfficerAsync(""), "delete from government.institution_contact"));
        await RefusedAsync(register.RawAsync(await register.People.OfficerAsync(""), "truncate government.institution"));
    }

    [Fact]
    public async Task History_is_given_to_whoever_sees_the_institution_and_without_contacts_to_an_administrator()
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync(state: InstitutionState.Active);
        Task<object?> Lines(Infrastructure.Access.Actor? actor) => register.RawAsync(actor, $"select count(*) from government.history('{id}', null, null, 100)");

        Assert.Equal(3L, await Lines(await register.People.OfficerAsync("33.74")));
        Assert.Equal(3L, await Lines(await register.People.StaffAsync(id)));
        Assert.Equal(2L, await Lines(await register.People.AdministratorAsync()));
        Assert.Equal(0L, await Lines(await register.People.OfficerAsync("35")));
        Assert.Equal(0L, await Lines(await register.People.HeadAsync(await register.InstitutionAsync())));
        Assert.Equal(0L, await Lines(null));
    }

    [Fact]
    public async Task A_contact_person_stands_nowhere_in_plain_words()
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync();
        await register.CorrectAsync(await register.People.HeadAsync(id), id, 1, new() { Name = "Theresia Bili", Phone = "0812 0000 9876", Email = "bili@contoh.example" });

        var kept = await register.AskAsync<string>($"select encode(name || phone || email, 'escape') from government.institution_contact where id = '{id}'")
            + await register.AskAsync<string>($"select string_agg(encode(bytes, 'escape'), '') from audit.entry where subject_row = '{id}'")
            + await register.AskAsync<string>("select string_agg(payload::text, '') from outbox.event");

        Assert.DoesNotContain("Bili", kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("9876", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Siti", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_of_an_institution_out_of_sight_is_refused_as_one_of_an_institution_that_does_not_exist()
    {
        var register = both.Direct;
        var officer = await register.People.OfficerAsync("33");
        var (near, far) = (await register.InstitutionAsync(), await register.InstitutionAsync(RegisterWorld.Surabaya));

        foreach (var institution in new[] { far, Guid.NewGuid() })
        {
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => register.RawAsync(officer, $"""
                insert into government.institution_contact (id, version, entry_id, region_code, name, phone)
                select '{institution}', 1, gen_random_uuid(), region_code, name, phone from government.institution_contact where id = '{near}'
                """));
            Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, refusal.SqlState);
        }
    }

    /// <summary>Standards have no scope: whoever drafts one sees every draft.</summary>
    [Fact]
    public async Task No_unique_constraint_spans_scopes() => Assert.Null(await both.Direct.AskAsync<string>("""
        select string_agg(i.indexrelid::regclass::text, ' ')
        from pg_index i join pg_class c on c.oid = i.indrelid
        where c.relnamespace = 'government'::regnamespace and i.indisunique and i.indkey::text <> '1' and i.indrelid <> 'government.standard'::regclass
          and not exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey) and a.attname = 'region_code')
        """));

    private static string Copy(string id, Guid from) => $"""
        insert into government.institution
        select {id}, version, entry_id, name, name_key, kind, registration_number, registered_on, permit_number, permit_from, permit_until,
               accreditation, accredited_until, capacity, region_code, address, state, state_since, state_reason
        from government.institution where id = '{from}'
        """;

    private static async Task RefusedAsync(Task<object?> act)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => act);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }
}
