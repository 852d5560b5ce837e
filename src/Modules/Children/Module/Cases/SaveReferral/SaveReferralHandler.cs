using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>Keeps the referral of a case, complete or not.</summary>
[UseCase("children.save-referral", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class SaveReferralHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, SaveReferral command, CancellationToken cancellation = default) =>
        work.RunAsync<int>(actor, UseCase.Of<SaveReferralHandler>(), db => ApplyAsync(db, command), cancellation);

    /// <summary>The same within a unit of work that does more.</summary>
    internal static Task<Outcome<int>> ApplyAsync(ChildrenDb db, SaveReferral command) => StageSaving.SaveAsync<Referral>(
        db, command.ChildId, CaseStage.Referral, command.Version,
        child => new Referral { Id = Guid.CreateVersion7(), ChildId = child.Id, InstitutionId = child.InstitutionId, RegionCode = child.RegionCode },
        (_, referral) => FillAsync(db, referral, command.Form));

    private static async Task<Outcome<int>?> FillAsync(ChildrenDb db, Referral referral, ReferralForm form)
    {
        var errors = Errors(form, Calendar.Latest(db.Now));
        if (!errors.None)
            return errors.As<int>();
        var keys = await db.OpenAsync([referral.ChildId]);
        referral.Source = form.Source;
        referral.LetterDate = form.LetterDate;
        referral.SourceName = keys.Reseal(CaseFields.SourceName, referral.ChildId, referral.Id, referral.SourceName, Typed.Line(form.SourceName));
        referral.LetterNumber = keys.Reseal(CaseFields.LetterNumber, referral.ChildId, referral.Id, referral.LetterNumber, Typed.Line(form.LetterNumber));
        referral.Reason = keys.Reseal(CaseFields.Reason, referral.ChildId, referral.Id, referral.Reason, Typed.Text(form.Reason));
        return null;
    }

    private static FieldErrors Errors(ReferralForm form, DateOnly latest)
    {
        var errors = new FieldErrors();
        errors.AtMost(nameof(form.SourceName), Typed.Line(form.SourceName), Limits.Line);
        errors.AtMost(nameof(form.LetterNumber), Typed.Line(form.LetterNumber), Limits.Line);
        errors.AtMost(nameof(form.Reason), Typed.Text(form.Reason), Limits.Text);
        errors.Unless(form.LetterDate is null || form.LetterDate <= latest, nameof(form.LetterDate), "InFuture");
        return errors;
    }
}
