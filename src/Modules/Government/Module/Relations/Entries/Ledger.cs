using System.Linq.Expressions;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Infrastructure.Words;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Relations.Entries;

/// <summary>One kind of entry over its table. What is particular to a kind stands where it is made.</summary>
internal sealed class Ledger<TRow>(PartyKind kind, Func<Guid, TRow> make) : ILedger
    where TRow : RegisterEntry
{
    private readonly List<(EntryField Field, Func<TRow, string?> Read, Action<TRow, string?> Write)> _fields = [];
    private readonly SortColumns<TRow> _order = new SortColumns<TRow>()
        .Add("name", row => row.NameKey)
        .Add("region", row => row.RegionCode)
        .Add("ended", row => row.EndedOn ?? DateOnly.MaxValue);
    private readonly Expression<Func<TRow, DateOnly?>>? _lastDay;
    private readonly Func<TRow, DateOnly?>? _readLastDay;

    public PartyKind Kind => kind;

    public IReadOnlyList<EntryField> Fields => [.. _fields.Select(each => each.Field)];

    public bool IsForHeads { get; init; }

    public string? Owner { get; init; }

    /// <summary>Rows of one code, such as a kind of supporter.</summary>
    public Func<string, Expression<Func<TRow, bool>>?> OfCode { get; init; } = _ => null;

    /// <summary>The last day, beside the one on which it was ended.</summary>
    public Expression<Func<TRow, DateOnly?>>? LastDay
    {
        get => _lastDay;
        init => (_lastDay, _readLastDay) = (value, value?.Compile());
    }

    public Ledger<TRow> With(EntryField field, Func<TRow, string?> read, Action<TRow, string?> write)
    {
        _fields.Add((field, read, write));
        return this;
    }

    public Ledger<TRow> WithDay(EntryField field, Func<TRow, DateOnly?> read, Action<TRow, DateOnly?> write) =>
        With(field, row => read(row)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), (row, text) => write(row, EntryCheck.Day(text)));

    public Ledger<TRow> WithCode<TCode>(EntryField field, Func<TRow, TCode> read, Action<TRow, TCode> write)
        where TCode : struct, Enum =>
        With(field with { Codes = [.. Enum.GetValues<TCode>().Select(Codes.Of)] }, row => Codes.Of(read(row)), (row, text) => write(row, Codes.Parse<TCode>(text!)));

    public Ledger<TRow> WithParty(EntryField field, Func<TRow, Party?> read, Action<TRow, Party?> write) =>
        With(field, row => read(row)?.ToString(), (row, text) => write(row, Party.Find(text)));

    public Ledger<TRow> SortedBy<TKey>(string name, Expression<Func<TRow, TKey>> key)
        where TKey : notnull
    {
        _order.Add(name, key);
        return this;
    }

    public async Task<RegisterEntry?> FindAsync(GovernmentDb db, Guid id, bool tracked, CancellationToken cancellation) =>
        await (tracked ? db.Set<TRow>() : db.Set<TRow>().AsNoTracking()).SingleOrDefaultAsync(row => row.Id == id, cancellation);

    public RegisterEntry Add(GovernmentDb db, Guid id) => db.Set<TRow>().Add(make(id)).Entity;

    public async Task<IReadOnlyList<RegisterEntry>> SearchAsync(GovernmentDb db, string folded, int most, CancellationToken cancellation) =>
        await db.Set<TRow>().AsNoTracking().Where(row => row.EndedOn == null && row.Name != "" && row.NameKey.Contains(folded))
            .OrderBy(row => row.NameKey).ThenBy(row => row.Id).Take(most).ToListAsync(cancellation);

    public async Task<IReadOnlyList<RegisterEntry>> OfIdsAsync(GovernmentDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        await db.Set<TRow>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellation);

    public async Task<IReadOnlyList<RegisterEntry>> AfterAsync(GovernmentDb db, Guid? after, int most, CancellationToken cancellation) =>
        await db.Set<TRow>().AsNoTracking().Where(row => after == null || row.Id > after).OrderBy(row => row.Id).Take(most).ToListAsync(cancellation);

    public async Task<(RowPage<RegisterEntry> Page, int Count)> PageAsync(
        GovernmentDb db, EntryFilter filter, PageRequest page, DateOnly today, CancellationToken cancellation)
    {
        var rows = Narrowed(db.Set<TRow>().AsNoTracking(), filter, today);
        return ((await _order.PageAsync(rows, page, cancellation)).Select(row => (RegisterEntry)row), await rows.CountToLimitAsync(cancellation));
    }

    public EntryForm Read(RegisterEntry row)
    {
        var form = new EntryForm();
        foreach (var (field, read, _) in _fields)
            form[field.Name] = read((TRow)row);
        return form;
    }

    public void Write(RegisterEntry row, EntryForm form)
    {
        foreach (var (field, _, write) in _fields)
            write((TRow)row, Typed.Line(form[field.Name]));
        row.NameKey = row.Name.Length == 0 ? "~" : Folding.Of(row.Name);
    }

    public bool IsOver(RegisterEntry row, DateOnly today) => row.EndedOn <= today || _readLastDay?.Invoke((TRow)row) < today;

    private IQueryable<TRow> Narrowed(IQueryable<TRow> rows, EntryFilter filter, DateOnly today)
    {
        if (Folding.Of(filter.Text ?? "") is { Length: > 0 } part)
            rows = rows.Where(row => row.NameKey.Contains(part));
        if (filter.Region is { } region)
            rows = rows.InRegion(row => row.RegionCode, region);
        if (filter.Code is { } code && OfCode(code) is { } ofCode)
            rows = rows.Where(ofCode);
        if (filter.Ended is not { } isOver)
            return rows;
        var over = Over(today);
        return rows.Where(isOver ? over : Expression.Lambda<Func<TRow, bool>>(Expression.Not(over.Body), over.Parameters));
    }

    // The day it was ended on is over; of an agreement the last day that was agreed on counts too.
    private Expression<Func<TRow, bool>> Over(DateOnly today)
    {
        Expression<Func<TRow, bool>> ended = row => row.EndedOn != null && row.EndedOn <= today;
        if (LastDay is not { } lastDay)
            return ended;
        Expression<Func<DateOnly?>> day = () => today;
        var past = Expression.AndAlso(
            Expression.NotEqual(lastDay.Body, Expression.Constant(null, typeof(DateOnly?))), Expression.LessThan(lastDay.Body, day.Body));
        var same = new Swap(ended.Parameters[0], lastDay.Parameters[0]).Visit(ended.Body);
        return Expression.Lambda<Func<TRow, bool>>(Expression.OrElse(same, past), lastDay.Parameters);
    }

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
