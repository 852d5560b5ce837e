using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Storage;
using MerajutASA.Modules.Government.Contracts;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Scopes;

/// <summary>Copies from Government's events what decides who sees an institution's gifts.</summary>
[UseCase("business.follow-institutions", Purpose.Synchronisation, Role.System)]
internal sealed class FollowInstitutions(UnitOfWork<BusinessDb> work) : IHandleMany<InstitutionRegistered>, IHandleMany<InstitutionChanged>
{
    public string Name => "business.institution-scope";

    public Task HandleAsync(IReadOnlyList<Told<InstitutionRegistered>> happened, CancellationToken cancellation) =>
        CopyAsync([.. happened.Select(told => (told.Envelope, new InstitutionScope(told.Event.InstitutionId, told.Event.RegionCode, told.Event.State, told.Event.Version)))], cancellation);

    public Task HandleAsync(IReadOnlyList<Told<InstitutionChanged>> happened, CancellationToken cancellation) =>
        CopyAsync([.. happened.Select(told => (told.Envelope, new InstitutionScope(told.Event.InstitutionId, told.Event.RegionCode, told.Event.State, told.Event.Version)))], cancellation);

    private async Task CopyAsync(IReadOnlyList<(EventEnvelope Envelope, InstitutionScope Scope)> told, CancellationToken cancellation)
    {
        var outcome = await work.RunAsync<bool>(Actor.System(Name), UseCase.Of<FollowInstitutions>(), async db =>
        {
            var first = await db.FirstTimesAsync(Name, told.Select(one => one.Envelope), cancellation);
            // The newest of each says where it stands.
            var newest = told.Where(one => first.Contains(one.Envelope.Id)).Select(one => one.Scope).GroupBy(scope => scope.InstitutionId).Select(each => each.MaxBy(scope => scope.Version)!).ToList();
            var ids = newest.Select(scope => scope.InstitutionId).ToList();
            var rows = await db.Scopes.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
            foreach (var scope in newest)
            {
                if (!rows.TryGetValue(scope.InstitutionId, out var row))
                    db.Add(new ScopeRow { Id = scope.InstitutionId, RegionCode = scope.RegionCode, State = State(scope), SourceVersion = scope.Version });
                else if (row.SourceVersion < scope.Version)
                    (row.RegionCode, row.State, row.SourceVersion) = (scope.RegionCode, State(scope), scope.Version);
            }

            return true;
        }, cancellation);
        // A conflict with another copy of the same institution: the relay hands the events over again.
        if (!outcome.IsDone)
            throw new InvalidOperationException($"The scopes of {told.Count} institutions were not kept: {outcome}");
    }

    private static ScopeState State(InstitutionScope scope) => scope.State switch
    {
        InstitutionState.Draft => ScopeState.Draft,
        InstitutionState.Active => ScopeState.Active,
        InstitutionState.Suspended => ScopeState.Suspended,
        InstitutionState.Closed => ScopeState.Closed,
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope.State, "A state unknown to Business."),
    };
}
