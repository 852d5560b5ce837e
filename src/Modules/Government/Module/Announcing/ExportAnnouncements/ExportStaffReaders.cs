using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Announcing.CountReaders;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Announcing.ExportAnnouncements;

/// <summary>Takes out of the portal who of the own staff has read what the head wrote; the asker says why.</summary>
[UseCase("government.export-staff-readers", Purpose.Supervision, Role.LksaHead, NeedsReason = true)]
internal sealed class ExportStaffReaders(UnitOfWork<GovernmentDb> work)
{
    public async Task<Outcome<StaffReading>> RunAsync(Actor actor, Guid announcement, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (useCase, why) = (UseCase.Of<ExportStaffReaders>(), new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason));
        var found = await work.RunAsync(actor, useCase, why, db => StaffReading.OfAsync(db, announcement, cancellation), cancellation);
        if (!found.IsDone)
            return found;
        // Said to have begun and ended, as everything that is taken out.
        await foreach (var _ in work.StreamAsync<StaffReading, string>(actor, useCase, why, async (db, _) => ([(await StaffReading.OfAsync(db, announcement, cancellation)).Value], null), cancellation))
        {
        }

        return found;
    }
}
