using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Finds a file that the actor may open, with its key; null for everyone else.</summary>
internal static class FileReading
{
    public static async Task<FileTicket?> FindAsync(ChildrenDb db, Guid id, bool preview)
    {
        var file = await db.DocumentFiles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id);
        if (file is null || !FileRules.MayOpen(db.Actor, file) || (preview && file.PreviewId is null))
            return null;
        var document = await db.CaseDocuments.AsNoTracking().SingleAsync(row => row.Id == file.DocumentId && row.ChildId == file.ChildId);
        var keys = await db.OpenAsync([file.ChildId]);
        if (!keys.Has(file.ChildId))
            return null;
        return new FileTicket(
            file.Id, file.ChildId, file.Version, FileRules.PlaceOf(file),
            preview ? file.PreviewId!.Value : file.ContentId!.Value, preview ? file.PreviewLength!.Value : file.Length!.Value, file.Type!.Value,
            keys.Open(DocumentFields.FileKey, file.ChildId, file.Id, file.Key))
        {
            Title = keys.Open(DocumentFields.Title, file.ChildId, document.Id, document.Title),
            StoredAt = file.StoredAt!.Value,
        };
    }
}
