using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Announcing.CountReaders;

/// <summary>Who of the own staff has read what the head wrote to them.</summary>
[UseCase("government.list-staff-readers", Purpose.Supervision, Role.LksaHead)]
internal sealed class ListStaffReaders(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<StaffReading>> RunAsync(Actor actor, Guid announcement, CancellationToken cancellation = default) =>
        work.RunAsync(
            actor,
            UseCase.Of<ListStaffReaders>(),
            db => StaffReading.OfAsync(db, announcement, cancellation),
            cancellation);
}
