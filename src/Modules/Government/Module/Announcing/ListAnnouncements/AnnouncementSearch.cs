using System.Text.RegularExpressions;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;

namespace MerajutASA.Modules.Government.Announcing.ListAnnouncements;

/// <summary>
/// Finds texts by their words in MongoDB, within the reader's own scope; which of them the reader then sees, PostgreSQL says. By pattern and not by a
/// text index: that knows no Indonesian, finds no part of a word, and what is said in one scope is little.
/// </summary>
internal sealed class AnnouncementSearch(DocumentsGateway documents, IInstitutions institutions)
{
    /// <summary>Of the newest texts; who finds more had better say more.</summary>
    private const int Most = 1_000;

    /// <summary>The texts of versions that hold the words, in this order and apart by any blanks. Throws StoreUnavailableException("mongodb") when MongoDB is away.</summary>
    public async Task<IReadOnlyList<Guid>> FindAsync(Actor actor, string? words, CancellationToken cancellation = default)
    {
        if (Typed.Line(words) is not { } line)
            return [];
        var residence = actor.Institution is { } own ? (await institutions.FindAsync(actor, own, cancellation))?.RegionCode : null;
        var pattern = new Regex(string.Join(@"\s+", line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)), RegexOptions.IgnoreCase);
        return await documents.QueryAsync<AnnouncementText, Guid>(
            actor, residence,
            stored => stored.Where(text => pattern.IsMatch(text.Body) || pattern.IsMatch(text.BodyEnglish!)).OrderByDescending(text => text.Id).Take(Most).Select(text => text.Id),
            cancellation);
    }
}
