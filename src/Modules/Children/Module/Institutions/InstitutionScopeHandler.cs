using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using MerajutASA.Modules.Government.Contracts;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Institutions;

/// <summary>Copies from Government's events what decides who sees an institution's children. A region that changes takes the children's rows along, and each move is written down.</summary>
[UseCase("children.copy-institution-scope", Purpose.Synchronisation, Role.System)]
internal sealed class InstitutionScopeHandler(UnitOfWork<ChildrenDb> work) : IHandle<InstitutionRegistered>, IHandle<InstitutionChanged>
{
    public string Name => "children.institution-scope";

    public Task HandleAsync(EventEnvelope envelope, InstitutionRegistered happened, CancellationToken cancellation) =>
        CopyAsync(envelope, new InstitutionScope(happened.InstitutionId, happened.RegionCode, happened.State, happened.Version), cancellation);

    public Task HandleAsync(EventEnvelope envelope, InstitutionChanged happened, CancellationToken cancellation) =>
        CopyAsync(envelope, new InstitutionScope(happened.InstitutionId, happened.RegionCode, happened.State, happened.Version), cancellation);

    private async Task CopyAsync(EventEnvelope envelope, InstitutionScope scope, CancellationToken cancellation)
    {
        var outcome = await work.RunAsync<bool>(Actor.System(Name), UseCase.Of<InstitutionScopeHandler>(), async db =>
        {
            if (await db.FirstTimeAsync(Name, envelope, cancellation))
                await WriteAsync(db, scope);
            return true;
        }, cancellation);
        // A conflict with another copy of the same institution: the relay hands the event over again.
        if (!outcome.IsDone)
            throw new InvalidOperationException($"The scope of institution {scope.InstitutionId} was not kept: {outcome}");
    }

    private static async Task WriteAsync(ChildrenDb db, InstitutionScope scope)
    {
        var row = await db.Scopes.SingleOrDefaultAsync(row => row.Id == scope.InstitutionId);
        if (row is not null && row.SourceVersion >= scope.Version)
            return;
        if (row is null)
        {
            db.Add(new ScopeRow { Id = scope.InstitutionId, RegionCode = scope.RegionCode, State = State(scope), SourceVersion = scope.Version });
            return;
        }

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
