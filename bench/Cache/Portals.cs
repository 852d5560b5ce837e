using System.Diagnostics.Metrics;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Cache.Queries;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;
using MerajutASA.Portal.Verbs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MerajutASA.Bench.Cache;

/// <summary>The portal's own services, with the cache of queries or without, and whether an answer came from it.</summary>
internal sealed class Portals : IDisposable
{
    private static readonly AsyncLocal<Origin?> Current = new();

    private readonly MeterListener _listener = new();

    public Portals(bool cached)
    {
        // The instance's keys were generated for development.
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        var builder = VerbHost.Create();
        builder.Configuration["Merajut:Cache:Queries"] = cached.ToString();
        Host = builder.Build();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == QueryCache.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>(static (_, _, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "from", Value: QueryCache.FromCache } && Current.Value is { } origin)
                    origin.IsCached = true;
            }
        });
        _listener.Start();
    }

    /// <summary>The ways in which a board is asked for: narrowed, sorted, its pages of several sizes.</summary>
    public static IReadOnlyList<(InstitutionFilter Filter, PageRequest Page)> Forms { get; } =
    [
        (new(), new()), (new(State: InstitutionState.Active), new()), (new(State: InstitutionState.Draft), new()), (new(PermitEnding: true), new("permit-until")),
        (new(Accreditation: Accreditation.A), new()), (new(), new("capacity", Descending: true)), (new(), new("region")), (new(), new(Size: 50)), (new("panti"), new()),
        (new("yayasan"), new()),
    ];

    public IHost Host { get; }

    public async Task<(InstitutionBoard? Board, bool Cached)> ListAsync(Actor actor, int form)
    {
        var origin = Current.Value = new Origin();
        await using var scope = Host.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<ListInstitutions>().RunAsync(actor, Forms[form].Filter, Forms[form].Page);
        return ((outcome as Outcome<InstitutionBoard>.Done)?.Result, origin.IsCached);
    }

    public void Dispose()
    {
        _listener.Dispose();
        Host.Dispose();
    }

    private sealed class Origin
    {
        public bool IsCached { get; set; }
    }
}
