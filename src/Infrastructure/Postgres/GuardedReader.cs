using System.Collections;
using System.Data.Common;
using MerajutASA.Infrastructure.Audit;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>Passes a result through and notes the child of every row that is read.</summary>
internal sealed class GuardedReader(DbDataReader inner, ReadLayout layout, ReadLog log) : DbDataReader
{
    public override int Depth => inner.Depth;

    public override int FieldCount => inner.FieldCount;

    public override bool HasRows => inner.HasRows;

    public override bool IsClosed => inner.IsClosed;

    public override int RecordsAffected => inner.RecordsAffected;

    public override object this[int ordinal] => inner[ordinal];

    public override object this[string name] => inner[name];

    public override bool Read() => Noted(inner.Read());

    public override async Task<bool> ReadAsync(CancellationToken cancellationToken) => Noted(await inner.ReadAsync(cancellationToken));

    /// <summary>A second result would have another layout than the first; one statement, one result.</summary>
    public override bool NextResult() => NoSecond(inner.NextResult());

    public override async Task<bool> NextResultAsync(CancellationToken cancellationToken) => NoSecond(await inner.NextResultAsync(cancellationToken));

    public override bool GetBoolean(int ordinal) => inner.GetBoolean(ordinal);

    public override byte GetByte(int ordinal) => inner.GetByte(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        inner.GetBytes(ordinal, dataOffset, buffer, bufferOffset, length);

    public override char GetChar(int ordinal) => inner.GetChar(ordinal);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        inner.GetChars(ordinal, dataOffset, buffer, bufferOffset, length);

    public override string GetDataTypeName(int ordinal) => inner.GetDataTypeName(ordinal);

    public override DateTime GetDateTime(int ordinal) => inner.GetDateTime(ordinal);

    public override decimal GetDecimal(int ordinal) => inner.GetDecimal(ordinal);

    public override double GetDouble(int ordinal) => inner.GetDouble(ordinal);

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override Type GetFieldType(int ordinal) => inner.GetFieldType(ordinal);

    public override T GetFieldValue<T>(int ordinal) => inner.GetFieldValue<T>(ordinal);

    public override Task<T> GetFieldValueAsync<T>(int ordinal, CancellationToken cancellationToken) => inner.GetFieldValueAsync<T>(ordinal, cancellationToken);

    public override float GetFloat(int ordinal) => inner.GetFloat(ordinal);

    public override Guid GetGuid(int ordinal) => inner.GetGuid(ordinal);

    public override short GetInt16(int ordinal) => inner.GetInt16(ordinal);

    public override int GetInt32(int ordinal) => inner.GetInt32(ordinal);

    public override long GetInt64(int ordinal) => inner.GetInt64(ordinal);

    public override string GetName(int ordinal) => inner.GetName(ordinal);

    public override int GetOrdinal(string name) => inner.GetOrdinal(name);

    public override string GetString(int ordinal) => inner.GetString(ordinal);

    public override object GetValue(int ordinal) => inner.GetValue(ordinal);

    public override int GetValues(object[] values) => inner.GetValues(values);

    public override bool IsDBNull(int ordinal) => inner.IsDBNull(ordinal);

    public override Task<bool> IsDBNullAsync(int ordinal, CancellationToken cancellationToken) => inner.IsDBNullAsync(ordinal, cancellationToken);

    public override void Close() => inner.Close();

    public override Task CloseAsync() => inner.CloseAsync();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private static bool NoSecond(bool hasResult) =>
        hasResult ? throw new ReadGuardViolationException("One command over Restricted tables yields one result.") : false;

    private bool Noted(bool hasRow)
    {
        if (!hasRow)
            return false;
        if (layout.Children.Count > 0)
        {
            foreach (var child in layout.Children)
                Note(child);
            log.Fields(layout.Fields);
        }
        else
        {
            log.Figures(layout.FigureTables);
        }

        return true;
    }

    // An outer join may bring a row without a child; it then has nothing of one to show.
    private void Note(ShownChild child)
    {
        if (!inner.IsDBNull(child.Id))
            log.Child(inner.GetGuid(child.Id));
        else if (child.Columns.Any(at => !inner.IsDBNull(at)))
            throw new ReadGuardViolationException($"The column '{inner.GetName(child.Columns.First(at => !inner.IsDBNull(at)))}' shows something of a child whose id is null.");
    }
}
