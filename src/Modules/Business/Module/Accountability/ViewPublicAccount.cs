using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Storage;

namespace MerajutASA.Modules.Business.Accountability;

/// <summary>What an institution asked for, was given, and gave on: for everybody.</summary>
[UseCase("business.view-public-account", Purpose.Giving, Role.Nobody)]
internal sealed class ViewPublicAccount(UnitOfWork<BusinessDb> work)
{
    /// <returns>NotFound for an institution that never published a need: whether it exists is not told.</returns>
    public Task<Outcome<IReadOnlyList<PublicNeed>>> RunAsync(Guid institution, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<PublicNeed>>(
            Actor.Nobody,
            UseCase.Of<ViewPublicAccount>(),
            async db => await db.PublicAccountAsync(institution, cancellation) is { Count: > 0 } needs ? new Outcome<IReadOnlyList<PublicNeed>>.Done(needs) : new Outcome<IReadOnlyList<PublicNeed>>.NotFound(),
            cancellation);
}
