using Npgsql;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>Any module's database, for checks and tests that find their own subjects.</summary>
internal interface IModuleDatabase
{
    string Schema { get; }

    NpgsqlDataSource Source { get; }

    Type ContextType { get; }

    Task<ModuleDb> CreateAsync(CancellationToken cancellation);

    ModuleDb ForModel();
}
