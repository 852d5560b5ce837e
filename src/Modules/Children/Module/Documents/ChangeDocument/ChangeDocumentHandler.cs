using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Changes what a document is called and what it is.</summary>
[UseCase("children.change-document", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class ChangeDocumentHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, ChangeDocument command, CancellationToken cancellation = default) =>
        work.RunAsync<int>(actor, UseCase.Of<ChangeDocumentHandler>(), db => RunAsync(db, command), cancellation);

    private static async Task<Outcome<int>> RunAsync(ChildrenDb db, ChangeDocument command)
    {
        if (await db.HoldAsync(command.ChildId) is not { } child)
            return new Outcome<int>.NotFound();
        var document = await db.CaseDocuments.SingleOrDefaultAsync(row => row.Id == command.DocumentId && row.ChildId == child.Id);
        if (document is null)
            return new Outcome<int>.NotFound();
        var errors = new FieldErrors();
        errors.Required(nameof(command.Kind), command.Kind);
        errors.Required(nameof(command.Title), Typed.Line(command.Title));
        errors.AtMost(nameof(command.Title), Typed.Line(command.Title), Limits.Name);
        if (!errors.None)
            return errors.As<int>();
        if (document.Version != command.Version)
            return new Outcome<int>.Conflict();
        var keys = await db.OpenAsync([child.Id]);
        document.Kind = command.Kind!.Value;
        document.Title = keys.Reseal(DocumentFields.Title, child.Id, document.Id, document.Title, Typed.Line(command.Title))!;
        child.ChangedAt = db.Now;
        await db.SaveChangesAsync();
        return document.Version;
    }
}
