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
        var faces = withFaces ? await ChildFaces.ReadAsync(db, ids) : null;
        var keys = await db.OpenAsync(ids);
        return [.. ids.Where(rows.ContainsKey).Select(id => ChildLine.Of(rows[id], keys) with { Face = faces?.Of(rows[id], keys) })];
    }
}
