using MerajutASA.Bench.Measuring;
using Npgsql;

namespace MerajutASA.Bench.Rls;

/// <summary>Somebody who reads, and the WHERE that a careful hand would write for them.</summary>
internal sealed record Asker(string Name, string Role, Guid Account, Guid Session, Guid? InstitutionId, string? RegionCode, string Where)
{
    public static async Task<IReadOnlyList<Asker>> AllAsync(NpgsqlConnection owner)
    {
        var (institution, region) = (RlsTables.Institution(7), RlsTables.Region(7)[..2]);
        var staff = await Bystanders.SignedInAsync(owner, "lksa-staff", institution, null);
        var officer = await Bystanders.SignedInAsync(owner, "social-officer", null, region);
        return
        [
            new Asker("staff", "lksa-staff", staff.Account, staff.Session, institution, null, $"institution_id = '{institution}'"),
            new Asker("officer", "social-officer", officer.Account, officer.Session, null, region, $"region_code >= '{region}' and region_code < '{region}/'"),
        ];
    }

    public async Task EnterAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select access.enter($1, $2, $3, $4, $5, 1, true, 'CaseWork', 'bench.rls', $6)", connection);
        foreach (var value in new object?[] { Account, Session, Role, InstitutionId, RegionCode, Guid.Empty })
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>An id within sight, another each time; or the moment from which a page goes back.</summary>
    public static object Parameter(string query, int operation) => query == "point"
        ? Guid.Parse($"00000000-0000-4000-8000-{7 + (RlsTables.Institutions * (operation % (RlsTables.Children / RlsTables.Institutions))):x12}")
        : DateTime.UtcNow;

    /// <summary>A fast answer that differs is no answer: both ways must see the same rows.</summary>
    public async Task RequireSameRowsAsync(NpgsqlConnection connection)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await EnterAsync(connection);
        await using var command = new NpgsqlCommand($"select (select count(*) from bench.guarded), (select count(*) from bench.plain where {Where})", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        if (reader.GetInt64(0) != reader.GetInt64(1) || reader.GetInt64(0) == 0)
            throw new InvalidOperationException($"{Name} sees {reader.GetInt64(0)} rows through the policies and {reader.GetInt64(1)} by hand.");
    }
}
