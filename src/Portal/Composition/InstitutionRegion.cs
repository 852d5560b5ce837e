using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Portal.Composition;

/// <summary>Tells accounts, from Government's events, where an institution stands now: neither knows the other.</summary>
internal sealed class InstitutionRegion(FollowInstitution accounts) : IHandleMany<InstitutionChanged>
{
    public string Name => FollowInstitution.Handler;

    public Task HandleAsync(IReadOnlyList<Told<InstitutionChanged>> happened, CancellationToken cancellation) =>
        accounts.RunAsync([.. happened.Select(told => (told.Envelope, told.Event.InstitutionId, told.Event.RegionCode))], cancellation);
}
