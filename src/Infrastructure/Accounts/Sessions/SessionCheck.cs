using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace MerajutASA.Infrastructure.Accounts.Sessions;

/// <summary>Whether a session still stands, asked of PostgreSQL on each request and from time to time by each circuit.</summary>
internal sealed class SessionCheck(ModuleDatabase<IdentityDb> database, IOptions<SignInSettings> options)
{
    /// <param name="actor">Whose session it is.</param>
    /// <param name="active">Whether the person is doing something now, which moves the idle clock.</param>
    /// <param name="cancellation">Ends the question.</param>
    /// <exception cref="StoreUnavailableException">Nobody can say.</exception>
    public async Task<bool> StandsAsync(Actor actor, bool active, CancellationToken cancellation = default)
    {
        try
        {
            await using var connection = await database.Source.OpenConnectionAsync(cancellation);
            await using var command = new NpgsqlCommand("select identity.check_session($1, $2, $3, $4, $5)", connection)
            {
                Parameters =
                {
                    new() { Value = actor.SessionId }, new() { Value = actor.AccountId }, new() { Value = actor.RoleVersion },
                    new() { Value = options.Value.Idle }, new() { Value = active },
                },
            };
            return await command.ExecuteScalarAsync(cancellation) is true;
        }
        catch (NpgsqlException failure) when (Failures.IsStoreDown(failure))
        {
            throw new StoreUnavailableException("postgres", failure);
        }
    }
}
