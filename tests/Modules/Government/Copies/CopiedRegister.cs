using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.CopyInstitutions;

namespace MerajutASA.Modules.Government.Tests.Copies;

/// <summary>A register and its copies in the graph and in MongoDB.</summary>
internal sealed class CopiedRegister(RegisterWorld register) : IAsyncDisposable
{
    public const string Clear = "tests.clear";
    public const string Cut = "tests.cut";
    public const string Places = "tests.places";
    public const string Regions = "tests.regions";
    public const string Keys = "tests.keys";

    public const string Graph = "government.graph";
    public const string Ties = "tests.ties";
    public const string CutTies = "tests.cut-ties";
    public const string Everything = "tests.everything";
    public const string Profiles = "government.profiles";

    public RegisterWorld Register => register;

    public Task ApplyAsync(string projection, params (Guid Id, int Version)[] told) =>
        WithAsync(projection, async copy =>
        {
            await copy.ApplyAsync([.. told.Select(Told)], CancellationToken.None);
            return true;
        });

    /// <summary>How many it said were done, last.</summary>
    public Task<int> RebuildAsync(string projection) => WithAsync(projection, async copy =>
    {
        var progress = new Progress();
        await copy.RebuildAsync(progress, CancellationToken.None);
        return progress.Last;
    });

    public Task<Comparison> CompareAsync(string projection) => WithAsync(projection, copy => copy.CompareAsync(CancellationToken.None));

    /// <summary>Writes into the store, past every event.</summary>
    public Task WriteAsync(string projection, SourceInstitution institution) => projection == Graph
        ? WriteAsync<InstitutionGraph>(copy => copy.WriteAsync([InstitutionNode.Of(institution)], CancellationToken.None))
        : WriteAsync<InstitutionProfiles>(copy => copy.WriteAsync([InstitutionProfile.Of(institution)], CancellationToken.None));

    public async Task<SourceInstitution> SourceAsync(Guid id) =>
        (await register.World.WithAsync<CopyInstitutions, IReadOnlyList<SourceInstitution>>(
            source => source.FindAsync(Actor.System(Graph), [id], CancellationToken.None))).Single();

    public Task<IReadOnlyList<string>> GraphAsync(string text) => register.World.Get<GraphGateway>()
        .QueryAsync(Actor.System("tests"), text, new Dictionary<string, object?>(), row => row.Value<string>("line"));

    public Task TouchGraphAsync(string text) => register.World.Get<GraphGateway>().WriteAsync(Actor.System("tests"), text, new Dictionary<string, object?>());

    public ValueTask DisposeAsync() => register.DisposeAsync();

    private static Happened Told((Guid Id, int Version) told) => new(
        new EventEnvelope(Guid.NewGuid(), "government.institution-changed.v1", DateTimeOffset.UtcNow),
        new InstitutionChanged(told.Id, RegisterWorld.Semarang, InstitutionState.Draft, told.Version));

    private Task<T> WithAsync<T>(string projection, Func<IProjection, Task<T>> act) => projection == Graph
        ? register.World.WithAsync<InstitutionGraph, T>(act)
        : register.World.WithAsync<InstitutionProfiles, T>(act);

    private Task WriteAsync<TCopy>(Func<TCopy, Task> write)
        where TCopy : notnull => register.World.WithAsync<TCopy, bool>(async copy =>
        {
            await write(copy);
            return true;
        });

    private sealed class Progress : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value) => Last = value;
    }
}
