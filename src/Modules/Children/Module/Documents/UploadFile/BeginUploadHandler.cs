using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Writes down that a file is coming, with a key of its own, before any of its bytes are taken.</summary>
[UseCase("children.begin-upload", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class BeginUploadHandler(UnitOfWork<ChildrenDb> work)
{
    /// <summary>Of one case, with their versions; far more than a case has, and few enough to be listed.</summary>
    public const int MostFiles = 500;

    public Task<Outcome<Guid>> RunAsync(Actor actor, BeginUpload command, CancellationToken cancellation = default) =>
        work.RunAsync<Guid>(actor, UseCase.Of<BeginUploadHandler>(), db => RunAsync(db, command), cancellation);

    private static async Task<Outcome<Guid>> RunAsync(ChildrenDb db, BeginUpload command)
    {
        if (await db.HoldAsync(command.ChildId) is not { } child)
            return new Outcome<Guid>.NotFound();
        var files = await db.DocumentFiles.Where(row => row.ChildId == child.Id).ToListAsync();
        if (files.Find(row => row.Id == command.Id) is { } begun)
            return begun.UploadedBy == db.Actor.AccountId && begun.SentLength == command.Length ? begun.Id : new Outcome<Guid>.NotFound();
        var document = await db.CaseDocuments.SingleOrDefaultAsync(row => row.Id == command.DocumentId && row.ChildId == child.Id);
        if (document?.RemovedAt is not null)
            return new Outcome<Guid>.Refused("DocumentRemoved");
        if (Errors(command, isNew: document is null) is { None: false } errors)
            return errors.As<Guid>();
        if (files.Count >= MostFiles)
            return new Outcome<Guid>.Refused("TooManyFiles", MostFiles);
        var keys = await db.OpenAsync([child.Id]);
        if (document is null)
        {
            db.Add(New(command, child, keys));
            child.ChangedAt = db.Now;
            await db.SaveChangesAsync();
        }

        db.Add(new DocumentFile
        {
            Id = command.Id,
            DocumentId = command.DocumentId,
            ChildId = child.Id,
            InstitutionId = child.InstitutionId,
            RegionCode = child.RegionCode,
            Number = files.Where(row => row.DocumentId == command.DocumentId).Select(row => row.Number).DefaultIfEmpty(0).Max() + 1,
            State = FileState.Uploading,
            SentLength = command.Length,
            BegunAt = db.Now,
            UploadedBy = db.Actor.AccountId,
            Key = keys.Seal(DocumentFields.FileKey, child.Id, command.Id, FileCipher.NewKey()),
            Scan = FileScan.Waiting,
        });
        return command.Id;
    }

    private static FieldErrors Errors(BeginUpload command, bool isNew)
    {
        var errors = new FieldErrors();
        if (isNew)
        {
            errors.Required(nameof(command.Kind), command.Kind);
            errors.Required(nameof(command.Title), Typed.Line(command.Title));
            errors.AtMost(nameof(command.Title), Typed.Line(command.Title), Limits.Name);
        }

        errors.Unless(command.Length > 0, "File", "FileEmpty");
        errors.Unless(command.Length <= FileForm.MostOfAll, "File", "TooLarge", FileForm.MostOfAll / 1024 / 1024);
        return errors;
    }

    private static Document New(BeginUpload command, Child child, Infrastructure.Encryption.SubjectKeys keys) => new()
    {
        Id = command.DocumentId,
        ChildId = child.Id,
        InstitutionId = child.InstitutionId,
        RegionCode = child.RegionCode,
        Kind = command.Kind!.Value,
        Title = keys.Seal(DocumentFields.Title, child.Id, command.DocumentId, Typed.Line(command.Title)!),
    };
}
