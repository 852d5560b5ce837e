using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Words;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>Sorts and searches names, which are sealed, in memory and so within one institution.</summary>
internal sealed class NameSearch(ChildrenDb db, IQueryable<Child> matching)
{
    /// <summary>More children than this no institution has; beyond it the board would be slow for everyone.</summary>
    private const int Most = 1_000;

    private static readonly StringComparer Names = StringComparer.Create(CultureInfo.GetCultureInfo("id-ID"), ignoreCase: true);

    public async Task<Outcome<ChildrenFound>> PageAsync(FindChildren query, string? words)
    {
        if (db.Actor.Institution is null && query.Filter.Institution is null)
            return new Outcome<ChildrenFound>.Refused("ChooseInstitution");
        if (await matching.Take(Most + 1).CountAsync() > Most)
            return new Outcome<ChildrenFound>.Refused("TooManyForNames", Most);
        var found = await db.ChooseAsync<Child>(
            async () => await matching.ToListAsync(), rows => ChooseAsync(rows, words, query.SortsByName && query.Page.Descending));
        var (size, skip) = (query.Page.Size, Math.Min(Lines(query.Page.After ?? query.Page.Before), found.Count));
        var lines = await ChildLines.ReadAsync(db, [.. found.Skip(skip).Take(size)]);
        var before = skip > 0 ? Cursor(Math.Max(0, skip - size)) : null;
        return new ChildrenFound(new RowPage<ChildLine>(lines, before, skip + lines.Count < found.Count ? Cursor(skip + lines.Count) : null), found.Count);
    }

    /// <summary>Every word that was typed stands in the name or the nickname.</summary>
    public static bool Matches(ChildLine line, string? words)
    {
        if (words is null)
            return true;
        var name = Folding.Of($"{line.FullName} {line.Nickname}");
        return words.Split(' ').Select(Folding.Of).All(word => name.Contains(word, StringComparison.Ordinal));
    }

    private static string Cursor(int lines) => lines.ToString(CultureInfo.InvariantCulture);

    private static int Lines(string? cursor) => int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var lines) ? lines : 0;

    private async Task<IReadOnlyList<Guid>> ChooseAsync(IReadOnlyList<Child> rows, string? words, bool descending)
    {
        var keys = await db.OpenAsync(rows.Select(row => row.Id));
        var named = rows.Select(row => ChildLine.Of(row, keys)).Where(line => Matches(line, words));
        named = descending
            ? named.OrderByDescending(line => line.FullName, Names).ThenByDescending(line => line.Id)
            : named.OrderBy(line => line.FullName, Names).ThenBy(line => line.Id);
        return [.. named.Select(line => line.Id)];
    }
}
