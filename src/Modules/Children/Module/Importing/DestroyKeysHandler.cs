using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>
/// Destroys the keys of who was withdrawn: data that came by mistake is not kept (UU PDP art. 43). By the relay, after the commit that
/// decided it, and again until it is done.
/// </summary>
[UseCase("children.destroy-keys", Purpose.CaseWork, Role.System)]
internal sealed class DestroyKeysHandler(UnitOfWork<ChildrenDb> work) : IHandle<ChildWithdrawn>, IHandle<KinWithdrawn>
{
    public string Name => "children.destroy-keys";

    public Task HandleAsync(EventEnvelope envelope, ChildWithdrawn happened, CancellationToken cancellation) =>
        DestroyAsync(envelope, happened.ChildId, happened.ChildId, cancellation);

    public Task HandleAsync(EventEnvelope envelope, KinWithdrawn happened, CancellationToken cancellation) =>
        DestroyAsync(envelope, happened.KinId, happened.ChildId, cancellation);

    private async Task DestroyAsync(EventEnvelope envelope, Guid subject, Guid child, CancellationToken cancellation)
    {
        var outcome = await work.RunAsync<bool>(Actor.System(Name), UseCase.Of<DestroyKeysHandler>(), async db =>
        {
            if (await db.FirstTimeAsync(Name, envelope, cancellation))
                await db.DestroyKeyAsync(subject, child, cancellation);
            return true;
        }, cancellation);
        if (!outcome.IsDone)
            throw new InvalidOperationException($"The key of {subject} was not destroyed: {outcome}");
    }
}
