using MerajutASA.ClickHouseHost.Queries;

namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>One connection: its settings, current database and temporary tables are its own. One statement at a time.</summary>
internal sealed unsafe class EngineConnection : IDisposable
{
    private nint* _connection;

    private EngineConnection(nint* connection) => _connection = connection;

    /// <summary>Opens a connection, or gives null when the engine refuses one.</summary>
    public static EngineConnection? Open(IReadOnlyList<string> arguments)
    {
        using var texts = new NativeTexts(["clickhouse", .. arguments]);
        var opened = NativeMethods.Connect(texts.Count, texts.Pointers);
        return opened == null ? null : new EngineConnection(opened);
    }

    /// <summary>Runs a statement of the host's own and drops its answer.</summary>
    public void Execute(string sql) => Run(Sql.From(sql), "Null", QueryParameters.None).Dispose();

    /// <summary>Runs a statement and holds the whole answer.</summary>
    public EngineResult Run(Sql sql, string format, QueryParameters parameters)
    {
        using var names = new NativeTexts(parameters.Names);
        using var values = new NativeTexts(parameters.Values);
        using var formats = new NativeTexts([format]);
        fixed (byte* text = sql.Bytes.Span)
        {
            return EngineResult.Take(NativeMethods.Query(
                *_connection, text, (nuint)sql.Bytes.Length, formats.Pointers[0], formats.Lengths[0],
                names.Pointers, names.Lengths, values.Pointers, values.Lengths, (nuint)names.Count));
        }
    }

    /// <summary>Starts a SELECT whose answer comes in pieces.</summary>
    public ResultStream Stream(Sql sql, string format, QueryParameters parameters)
    {
        using var names = new NativeTexts(parameters.Names);
        using var values = new NativeTexts(parameters.Values);
        using var formats = new NativeTexts([format]);
        fixed (byte* text = sql.Bytes.Span)
        {
            return ResultStream.Take(*_connection, NativeMethods.StreamQuery(
                *_connection, text, (nuint)sql.Bytes.Length, formats.Pointers[0], formats.Lengths[0],
                names.Pointers, names.Lengths, values.Pointers, values.Lengths, (nuint)names.Count));
        }
    }

    /// <summary>Starts an INSERT whose data comes in pieces.</summary>
    public InsertStream Insert(Sql sql, string format, QueryParameters parameters)
    {
        using var names = new NativeTexts(parameters.Names);
        using var values = new NativeTexts(parameters.Values);
        using var formats = new NativeTexts([format]);
        fixed (byte* text = sql.Bytes.Span)
        {
            return InsertStream.Take(NativeMethods.StreamInsert(
                *_connection, text, (nuint)sql.Bytes.Length, formats.Pointers[0], formats.Lengths[0],
                names.Pointers, names.Lengths, values.Pointers, values.Lengths, (nuint)names.Count));
        }
    }

    /// <summary>Asks the engine's parser what a statement is, without running it.</summary>
    public QueryAnalysis Classify(Sql sql)
    {
        var analysis = new QueryAnalysis { StructSize = (uint)sizeof(QueryAnalysis) };
        fixed (byte* text = sql.Bytes.Span)
        {
            if (NativeMethods.Classify(*_connection, text, (nuint)sql.Bytes.Length, null, 0, &analysis) != 0)
                throw EngineException.From("The engine could not read the statement");
        }

        return analysis;
    }

    public void Dispose()
    {
        if (_connection == null)
            return;
        NativeMethods.Close(_connection);
        _connection = null;
    }
}
