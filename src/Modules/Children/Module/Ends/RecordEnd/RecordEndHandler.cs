using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Facts.Exits;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Children.Ends;

/// <summary>
/// Ends the care of a child from whichever stage, with its reason and day; its reviews end with it. Of a case that ended before reasons were
/// asked for, the reason can be written down later.
/// </summary>
[UseCase("children.record-end", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class RecordEndHandler(UnitOfWork<ChildrenDb> work, IOptions<CaseSettings> settings)
{
    /// <returns>Where the case stands now.</returns>
    public Task<Outcome<CaseStage>> RunAsync(Actor actor, RecordEnd command, CancellationToken cancellation = default) =>
        work.RunAsync<CaseStage>(actor, UseCase.Of<RecordEndHandler>(), db => ApplyAsync(db, command), cancellation);

    /// <summary>The same within a unit of work that does more.</summary>
    internal async Task<Outcome<CaseStage>> ApplyAsync(ChildrenDb db, RecordEnd command)
    {
        if (await db.HoldAsync(command.ChildId) is not { } child)
            return new Outcome<CaseStage>.NotFound();
        var there = await db.CareEnds.Where(row => row.ChildId == child.Id).ToListAsync();
        if (there.Exists(row => row.Id == command.Id))
            return child.Stage;
        var corrected = command.Corrects is { } id ? there.Find(row => row.Id == id) : null;
        if (command.Corrects is not null && corrected is null)
            return new Outcome<CaseStage>.NotFound();
        if (there.Find(row => row.StruckAt is null)?.Id != corrected?.Id)
            return new Outcome<CaseStage>.Conflict();
        var errors = EndFormCheck.Of(command.Form, child, Calendar.Latest(db.Now), settings.Value.AdultAge);
        if (!errors.None)
            return errors.As<CaseStage>();
        if (corrected is not null)
        {
            // Saved by itself: of two that count at once the index knows nothing but that there are two.
            (corrected.StruckAt, corrected.StruckBy) = (db.HappenedAt, db.Actor.AccountId);
            await db.SaveChangesAsync();
        }

        var other = command.Form.Reason == EndReason.Other ? Typed.Line(command.Form.Other) : null;
        var end = new CareEnd
        {
            Id = command.Id,
            ChildId = child.Id,
            InstitutionId = child.InstitutionId,
            RegionCode = child.RegionCode,
            FirstId = corrected?.FirstId ?? command.Id,
            Corrects = corrected?.Id,
            Reason = command.Form.Reason!.Value,
            Other = other is null ? null : (await db.OpenAsync([child.Id])).Seal(EndFields.Other, child.Id, command.Id, other),
            EndedOn = command.Form.EndedOn!.Value,
            FromStage = corrected?.FromStage ?? child.Stage,
            RecordedAt = db.HappenedAt,
            RecordedBy = db.Actor.AccountId,
        };
        db.Add(end);
        await Pseudonyms.EnsureAsync(db, child);
        (child.ChangedAt, child.ReviewDue) = (db.Now, null);
        await CaseMoves.MoveAsync(db, child, child.Stage < CaseStage.Termination ? CaseStage.Termination : child.Stage);
        ExitEvents.Add(db, child, end);
        await db.SaveChangesAsync();
        return child.Stage;
    }
}
