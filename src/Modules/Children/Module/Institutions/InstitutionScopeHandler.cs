using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using MerajutASA.Modules.Government.Contracts;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Institutions;

/// <summary>Copies from Government's events what decides who sees an institution's children. A region that changes takes the children's rows along, and each move is written down.</summary>
[UseCase("children.copy-institution-scope", Purpose.Synchronisation, Role.System)]
internal sealed class InstitutionScopeHandler(UnitOfWork<ChildrenDb> work) : IHandleMany<InstitutionRegistered>, IHandleMany<InstitutionChanged>
{
    public string Name => "children.institution-scope";

    public Task HandleAsync(IReadOnlyList<Told<InstitutionRegistered>> happened, CancellationToken cancellation) =>
        CopyAsync(happened.Select(told => (told.Envelope, new InstitutionScope(told.Event.InstitutionId, told.Event.RegionCode, told.Event.State, told.Event.Version))), cancellation);

    public Task HandleAsync(IReadOnlyList<Told<InstitutionChanged>> happened, CancellationToken cancellation) =>
        CopyAsync(happened.Select(told => (told.Envelope, new InstitutionScope(told.Event.InstitutionId, told.Event.RegionCode, told.Event.State, told.Event.Version))), cancellation);

    private async Task CopyAsync(IEnumerable<(EventEnvelope Envelope, InstitutionScope Scope)> told, CancellationToken cancellation)
    {
        var all = told.ToList();
        var outcome = await work.RunAsync<bool>(Actor.System(Name), UseCase.Of<InstitutionScopeHandler>(), async db =>
        {
            var first = await db.FirstTimesAsync(Name, all.Select(one => one.Envelope), cancellation);
            // The newest of each says where it stands; what it was in between, nobody saw.
            await WriteAsync(db, [.. all.Where(one => first.Contains(one.Envelope.Id)).Select(one => one.Scope).GroupBy(scope => scope.InstitutionId).Select(each => each.MaxBy(scope => scope.Version)!)]);
            return true;
        }, cancellation);
        // A conflict with another copy of the same institution: the relay hands the events over again.
        if (!outcome.IsDone)
            throw new InvalidOperationException($"The scopes of {all.Count} institutions were not kept: {outcome}");
    }

    private static async Task WriteAsync(ChildrenDb db, IReadOnlyList<InstitutionScope> scopes)
    {
        var ids = scopes.Select(scope => scope.InstitutionId).ToArray();
        var rows = ids.Length == 0 ? [] : await db.Scopes.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id);
        foreach (var scope in scopes)
        {
            if (!rows.TryGetValue(scope.InstitutionId, out var row))
                db.Add(new ScopeRow { Id = scope.InstitutionId, RegionCode = scope.RegionCode, State = State(scope), SourceVersion = scope.Version });
            else if (row.SourceVersion < scope.Version)
                await MoveAsync(db, row, scope);
        }
    }

    private static async Task MoveAsync(ChildrenDb db, ScopeRow row, InstitutionScope scope)
    {
        var from = row.RegionCode;
        (row.RegionCode, row.State, row.SourceVersion) = (scope.RegionCode, State(scope), scope.Version);
        if (from != scope.RegionCode)
            await db.WriteMovesAsync(row.Id, from, scope.RegionCode);
    }

    private static ScopeState State(InstitutionScope scope) => scope.State switch
    {
        InstitutionState.Draft => ScopeState.Draft,
        InstitutionState.Active => ScopeState.Active,
        InstitutionState.Suspended => ScopeState.Suspended,
        InstitutionState.Closed => ScopeState.Closed,
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope.State, "A state unknown to Children."),
    };
}
