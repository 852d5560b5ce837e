using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Words;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>Sorts and searches names and ages, which are sealed, in memory and so within one institution.</summary>
internal sealed class SealedSearch(ChildrenDb db, IQueryable<Child> matching, DateOnly today)
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
            () => CandidatesAsync(query), rows => ChooseAsync(rows, query, words));
        var (size, skip) = (query.Page.Size, Math.Min(Lines(query.Page.After ?? query.Page.Before), found.Count));
        var lines = await ChildLines.ReadAsync(db, [.. found.Skip(skip).Take(size)], query.WithFaces);
        var before = skip > 0 ? Cursor(Math.Max(0, skip - size)) : null;
        return new ChildrenFound(new RowPage<ChildLine>(lines, before, skip + lines.Count < found.Count ? Cursor(skip + lines.Count) : null), found.Count);
    }

    /// <summary>The child is of the age, and every word that was typed stands in the name or the nickname.</summary>
    public static bool Matches(ChildLine line, string? words, AgeBand? age, DateOnly today)
    {
        if (age?.Holds(line, today) == false)
            return false;
        if (words is null)
            return true;
        var name = Folding.Of($"{line.FullName} {line.Nickname}");
        return words.Split(' ').Select(Folding.Of).All(word => name.Contains(word, StringComparison.Ordinal));
    }

    private static string Cursor(int lines) => lines.ToString(CultureInfo.InvariantCulture);

    private static int Lines(string? cursor) => int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var lines) ? lines : 0;

    /// <summary>A search without an order of its own is read by name.</summary>
    private static bool IsByName(FindChildren query, string? words) => query.SortsByName || (words is not null && query.Page.Sort is null);

    private async Task<IReadOnlyList<Child>> CandidatesAsync(FindChildren query) => query.SortsByName
        ? await matching.ToListAsync()
        : (await ChildSorts.All.PageAsync(matching, query.Page.Asked() with { After = null, Before = null, Size = Most })).Rows;

    private async Task<IReadOnlyList<Guid>> ChooseAsync(IReadOnlyList<Child> rows, FindChildren query, string? words)
    {
        var keys = await db.OpenAsync(rows.Select(row => row.Id));
        var found = rows.Select(row => ChildLine.Of(row, keys)).Where(line => Matches(line, words, query.Filter.Age, today));
        if (IsByName(query, words))
        {
            found = query.SortsByName && query.Page.Descending
                ? found.OrderByDescending(line => line.FullName, Names).ThenByDescending(line => line.Id)
                : found.OrderBy(line => line.FullName, Names).ThenBy(line => line.Id);
        }

        return [.. found.Select(line => line.Id)];
    }
}
