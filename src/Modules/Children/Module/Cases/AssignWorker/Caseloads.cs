using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>The children in somebody's care and the stages under somebody's name, for when that somebody leaves (Permensos 30/HUK/2011: the carer hands them over, known to the head).</summary>
internal sealed class Caseloads(CountCaseloadHandler count, HandOverCaseloadHandler handOver) : ICaseloads
{
    public Task<int> CountAsync(Actor actor, Leaver leaver, CancellationToken cancellation = default) => count.RunAsync(actor, leaver, cancellation);

    public Task<Outcome<int>> HandOverAsync(Actor actor, Leaver leaver, Guid successor, CancellationToken cancellation = default) =>
        handOver.RunAsync(actor, leaver.Account, successor, cancellation);
}
