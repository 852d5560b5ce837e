using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.AnswerItem;

/// <summary>
/// Keeps what was found of one item. A device on a bad line sends the same again, and two officers may share a visit: the first is kept once,
/// and the second is shown what the other wrote and decides.
/// </summary>
[UseCase("government.answer-inspection-item", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class AnswerItem(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<KeptAnswer>> RunAsync(Actor actor, Guid inspection, ItemAnswer answer, CancellationToken cancellation = default) =>
        work.RunAsync<KeptAnswer>(
            actor,
            UseCase.Of<AnswerItem>(),
            async db =>
            {
                if (await InspectionChanging.HeldAsync(db, inspection, cancellation) is not { } row
                    || !await db.StandardItems.AsNoTracking().AnyAsync(item => item.Id == answer.Item && item.StandardId == row.StandardId && !item.Removed, cancellation))
                    return new Outcome<KeptAnswer>.NotFound();
                var keys = await db.OpenAsync([row.InstitutionId], cancellation);
                var kept = await db.InspectionAnswers.SingleOrDefaultAsync(each => each.InspectionId == inspection && each.ItemId == answer.Item, cancellation);
                string? NoteOf(InspectionAnswer of) => keys.OpenOrNull(InspectionFields.AnswerNote, of.InstitutionId, of.Id, of.Note);
                if (kept?.Sending == answer.Sending)
                    return new KeptAnswer(answer.Item, kept.Result, NoteOf(kept), kept.Version, IsTheirs: false);
                if (row.State != InspectionState.Underway)
                    return new Outcome<KeptAnswer>.Refused("NotUnderway");
                if (Errors(answer) is { Count: > 0 } errors)
                    return new Outcome<KeptAnswer>.Invalid(errors);
                // One's own earlier answer is no contradiction: the answer to its sending may have been lost on the way.
                if (kept is not null && kept.Version != answer.Version && kept.AnsweredBy != actor.AccountId)
                    return new KeptAnswer(answer.Item, kept.Result, NoteOf(kept), kept.Version, IsTheirs: true);
                var note = InspectionTexts.Tidy(answer.Note);
                var id = kept?.Id ?? Guid.CreateVersion7();
                var sealedNote = note is null ? null : keys.Seal(InspectionFields.AnswerNote, row.InstitutionId, id, note);
                if (kept is null)
                {
                    db.Add(new InspectionAnswer
                    {
                        Id = id,
                        InspectionId = inspection,
                        InstitutionId = row.InstitutionId,
                        RegionCode = row.RegionCode,
                        ItemId = answer.Item,
                        Result = answer.Result!.Value,
                        Note = sealedNote,
                        AnsweredAt = db.Now,
                        AnsweredBy = actor.AccountId,
                        Sending = answer.Sending,
                        Told = false,
                    });
                    return new KeptAnswer(answer.Item, answer.Result.Value, note, 1, IsTheirs: false);
                }

                (kept.Result, kept.Note, kept.AnsweredAt, kept.AnsweredBy, kept.Sending) = (answer.Result!.Value, sealedNote, db.Now, actor.AccountId, answer.Sending);
                return new KeptAnswer(answer.Item, answer.Result.Value, note, kept.Version + 1, IsTheirs: false);
            },
            cancellation);

    private static List<FieldError> Errors(ItemAnswer answer) =>
    [
        .. new[]
        {
            answer.Result is null ? new FieldError(nameof(answer.Result), "Required.Result") : null,
            InspectionTexts.Error(nameof(answer.Note), answer.Note, isNeeded: answer.Result == ItemResult.NotApplicable),
        }.OfType<FieldError>(),
    ];
}
