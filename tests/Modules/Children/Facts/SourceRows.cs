using System.Linq.Expressions;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using MerajutASA.Modules.Children.Tests.Setting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MerajutASA.Modules.Children.Tests.Facts;

/// <summary>What the policies alone let pass of the source of facts.</summary>
internal static class SourceRows
{
    private static readonly UseCase Careless = new("children.careless", Purpose.CaseWork, Enum.GetValues<Role>(), NeedsReason: false, Restricted: false);

    public static async Task<int> SeenAsync<TRow>(ChildrenWorld world, Actor actor)
        where TRow : class =>
        await SeenAsync<TRow>(world, actor, _ => true);

    public static async Task<int> SeenAsync<TRow>(ChildrenWorld world, Actor actor, Expression<Func<TRow, bool>> which)
        where TRow : class =>
        (await world.World.Get<UnitOfWork<ChildrenDb>>().RunAsync<int>(actor, Careless, async db => await db.Set<TRow>().CountAsync(which))).Value;

    /// <summary>What the server answers the module's login.</summary>
    public static async Task<string> RefusalAsync(ChildrenWorld world, string sql)
    {
        await using var connection = new NpgsqlConnection(world.World.Main.Direct("merajut_children"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (await Xunit.Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState;
    }
}
