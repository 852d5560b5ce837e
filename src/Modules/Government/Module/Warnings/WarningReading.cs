using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Contracts;

namespace MerajutASA.Modules.Government.Warnings;

/// <summary>Asks Children for its counts, in the officer's own sight, and works the warnings out from them.</summary>
internal sealed class WarningReading(ICareLoads loads, ListWarnings listing)
{
    public async Task<Outcome<IReadOnlyList<WarningLine>>> RunAsync(Actor actor, Guid? institution = null, CancellationToken cancellation = default) =>
        actor.Role != Role.SocialOfficer
            ? new Outcome<IReadOnlyList<WarningLine>>.NotFound()
            : await listing.RunAsync(actor, await loads.CountAsync(actor, cancellation), institution, cancellation);
}
