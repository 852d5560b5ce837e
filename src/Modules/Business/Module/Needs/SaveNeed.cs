using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Storage;
using MerajutASA.Modules.Government.Contracts;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Needs;

/// <summary>A head writes down what the own institution needs, or changes it while it is a draft.</summary>
[UseCase("business.save-need", Purpose.Giving, Role.LksaHead)]
internal sealed class SaveNeed(UnitOfWork<BusinessDb> work, IInstitutions institutions)
{
    /// <param name="actor">The head.</param>
    /// <param name="need">Its id, made with the form: sent twice it is written once.</param>
    /// <param name="version">The row's version that was seen; 0 of a new one.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The row's version after it.</returns>
    public async Task<Outcome<int>> RunAsync(Actor actor, Guid need, int version, NeedForm form, CancellationToken cancellation = default)
    {
        var line = actor.Role == Role.LksaHead && actor.Institution is { } own ? await institutions.FindAsync(actor, own, cancellation) : null;
        return await work.RunAsync<int>(
            actor,
            UseCase.Of<SaveNeed>(),
            async db =>
            {
                var row = await db.Needs.FromSql($"select * from business.need where id = {need} for update").SingleOrDefaultAsync(cancellation);
                if (row is null && (version > 0 || line is null || await db.Needs.AsNoTracking().AnyAsync(each => each.Id == need, cancellation)))
                    return new Outcome<int>.NotFound();
                if (row is not null && version == 0)
                    return row.Version;
                if (row is not null && row.Version != version)
                    return new Outcome<int>.Conflict();
                if (row is { State: not NeedState.Draft })
                    return new Outcome<int>.Refused("NoDraft");
                if (form.Errors(IndonesianDay.Of(db.Now)) is { Count: > 0 } errors)
                    return new Outcome<int>.Invalid(errors);
                if (row is null)
                {
                    if (!await db.AtWorkAsync(actor.Institution!.Value, cancellation))
                        return new Outcome<int>.Refused("NotAtWork");
                    db.Add(row = New(need, actor.Institution!.Value, line!.Name, form));
                }

                Write(row, form);
                return version + 1;
            },
            cancellation);
    }

    private static Need New(Guid id, Guid institution, string name, NeedForm form) => new()
    {
        Id = id,
        InstitutionId = institution,
        InstitutionName = name,
        Kind = form.Kind!.Value,
        Deductibility = form.Deductibility!.Value,
        Title = "",
        TitleKey = "",
        Description = "",
        Goal = form.Goal!.Value,
        OpenUntil = form.OpenUntil!.Value,
        State = NeedState.Draft,
    };

    private static void Write(Need row, NeedForm form)
    {
        var goods = form.Kind == GiftKind.Goods;
        (row.Kind, row.Deductibility, row.Goal, row.OpenUntil) = (form.Kind!.Value, form.Deductibility!.Value, form.Goal!.Value, form.OpenUntil!.Value);
        (row.Title, row.TitleKey, row.Description) = (Typed.Line(form.Title)!, Folding.Of(form.Title!), Typed.Text(form.Description)!);
        (row.Quantity, row.Unit) = goods ? (form.Quantity, Typed.Line(form.Unit)) : (null, null);
    }
}
