using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Documents;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>The pictures of a page of children, sealed until each is asked for; the larger ones are read only of those that have no small one yet.</summary>
internal sealed class ChildFaces
{
    private readonly ILookup<Guid, SealedFace> _faces;

    private ChildFaces(IEnumerable<SealedFace> faces) => _faces = faces.ToLookup(face => face.Child);

    public static async Task<ChildFaces> ReadAsync(ChildrenDb db, IReadOnlyList<Guid> children)
    {
        var photographs = db.Photographs.AsNoTracking().Where(row => children.Contains(row.ChildId));
        var small = await photographs.Select(row => new SealedFace(row.Id, row.ChildId, row.InstitutionId, row.Miniature, null)).ToListAsync();
        var without = small.Where(face => face.Miniature is null).Select(face => face.Id).ToList();
        if (without.Count == 0)
            return new ChildFaces(small);
        var large = await photographs.Where(row => without.Contains(row.Id)).Select(row => new SealedFace(row.Id, row.ChildId, row.InstitutionId, null, row.Thumbnail)).ToListAsync();
        return new ChildFaces([.. small.Where(face => face.Miniature is not null), .. large]);
    }

    /// <summary>Null for a child without a picture, or one that was erased.</summary>
    public byte[]? Of(Child child, SubjectKeys keys) => _faces[child.Id].FirstOrDefault(face => face.Institution == child.InstitutionId) switch
    {
        { Miniature: { } small } face => keys.OpenOrNull(DocumentFields.Miniature, child.Id, face.Id, small),
        { Thumbnail: { } large } face => keys.OpenOrNull(DocumentFields.Thumbnail, child.Id, face.Id, large) is { } thumbnail ? Picture.Miniature(thumbnail) : null,
        _ => null,
    };

    private sealed record SealedFace(Guid Id, Guid Child, Guid Institution, Sealed<byte[]>? Miniature, Sealed<byte[]>? Thumbnail);
}
