using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>A module's own login and pool, and the making of its contexts. One for the process; nothing else makes a connection.</summary>
internal sealed class ModuleDatabase<TDb>(string schema, NpgsqlDataSource source, Func<DbContextOptions<TDb>, TDb> make) : IModuleDatabase
    where TDb : ModuleDb
{
    private DbContextOptions<TDb>? _options;

    public string Schema => schema;

    public NpgsqlDataSource Source => source;

    public Type ContextType => typeof(TDb);

    // Two first callers may both prepare, to the same end; a failed first try is tried again by the next caller.
    public async Task<TDb> CreateAsync(CancellationToken cancellation) => make(_options ??= await PrepareAsync(cancellation));

    /// <summary>A context for looking at the model only; any command through it throws.</summary>
    public TDb ForModel() => make(Build().Options);

    private async Task<DbContextOptions<TDb>> PrepareAsync(CancellationToken cancellation)
    {
        await using var model = ForModel();
        var catalog = await RestrictedCatalog.LoadAsync(model.Model, source, cancellation);
        return Build().AddInterceptors(new GateInterceptor(new ReadLayouts(catalog)), new TransactionInterceptor()).Options;
    }

    private DbContextOptionsBuilder<TDb> Build() => (DbContextOptionsBuilder<TDb>)new DbContextOptionsBuilder<TDb>()
        .UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("unused", schema))
        .UseSnakeCaseNamingConvention()
        // The unit of work decides on transactions and retries; a save within it is part of its own.
        .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.SensitiveDataLoggingEnabledWarning))
        .EnableSensitiveDataLogging(false);

    async Task<ModuleDb> IModuleDatabase.CreateAsync(CancellationToken cancellation) => await CreateAsync(cancellation);

    ModuleDb IModuleDatabase.ForModel() => ForModel();
}
