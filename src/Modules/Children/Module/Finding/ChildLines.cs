using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Documents;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>Reads and opens the register lines of a page, in the order of the ids given, with one call for the keys of all of them.</summary>
internal static class ChildLines
{
    public static async Task<IReadOnlyList<ChildLine>> ReadAsync(ChildrenDb db, IReadOnlyList<Guid> ids, bool withFaces = false)
    {
        var rows = await db.Children.AsNoTracking().Where(child => ids.Contains(child.Id)).ToDictionaryAsync(child => child.Id);
        var pictures = withFaces ? await db.Photographs.AsNoTracking().Where(row => ids.Contains(row.ChildId)).ToListAsync() : [];
        var keys = await db.OpenAsync(ids);
        var lines = ids.Where(rows.ContainsKey).Select(id => ChildLine.Of(rows[id], keys));
        return [.. lines.Select(line => line with { Face = Face(pictures.Find(row => row.ChildId == line.Id && row.InstitutionId == line.InstitutionId), keys) })];
    }

    private static byte[]? Face(Photograph? picture, SubjectKeys keys) =>
        picture is not null && keys.OpenOrNull(DocumentFields.Thumbnail, picture.ChildId, picture.Id, picture.Thumbnail) is { } thumbnail ? Picture.Miniature(thumbnail) : null;
}
