using System.Runtime.InteropServices;

namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>The part of <c>chdb.h</c> 26.7.3 that the host uses.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Chdb = "chdb";

    /// <summary>Says where the library lies; to be called once, before anything else.</summary>
    public static void Load(string path)
    {
        var library = NativeLibrary.Load(path);
        NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, (name, _, _) => name == Chdb ? library : 0);
    }

    [LibraryImport(Chdb, EntryPoint = "chdb_set_signal_handlers_enabled")]
    public static partial void SetSignalHandlersEnabled(int enabled);

    [LibraryImport(Chdb, EntryPoint = "chdb_connect")]
    public static partial nint* Connect(int count, byte** arguments);

    [LibraryImport(Chdb, EntryPoint = "chdb_close_conn")]
    public static partial void Close(nint* connection);

    [LibraryImport(Chdb, EntryPoint = "chdb_query_with_params_n")]
    public static partial nint Query(
        nint connection, byte* sql, nuint sqlLength, byte* format, nuint formatLength,
        byte** names, nuint* nameLengths, byte** values, nuint* valueLengths, nuint count);

    [LibraryImport(Chdb, EntryPoint = "chdb_stream_query_with_params_n")]
    public static partial nint StreamQuery(
        nint connection, byte* sql, nuint sqlLength, byte* format, nuint formatLength,
        byte** names, nuint* nameLengths, byte** values, nuint* valueLengths, nuint count);

    [LibraryImport(Chdb, EntryPoint = "chdb_stream_fetch_result")]
    public static partial nint Fetch(nint connection, nint stream);

    [LibraryImport(Chdb, EntryPoint = "chdb_stream_cancel_query")]
    public static partial void CancelStream(nint connection, nint stream);

    [LibraryImport(Chdb, EntryPoint = "chdb_stream_insert_with_params_n")]
    public static partial nint StreamInsert(
        nint connection, byte* sql, nuint sqlLength, byte* format, nuint formatLength,
        byte** names, nuint* nameLengths, byte** values, nuint* valueLengths, nuint count);

    [LibraryImport(Chdb, EntryPoint = "chdb_stream_append")]
    public static partial int Append(nint insert, byte* data, nuint length);

    [LibraryImport(Chdb, EntryPoint = "chdb_stream_done")]
    public static partial nint Done(nint insert);

    [LibraryImport(Chdb, EntryPoint = "chdb_stream_insert_error")]
    public static partial byte* InsertError(nint insert);

    [LibraryImport(Chdb, EntryPoint = "chdb_destroy_insert_stream")]
    public static partial void DestroyInsert(nint insert);

    [LibraryImport(Chdb, EntryPoint = "chdb_classify_query_n")]
    public static partial int Classify(
        nint connection, byte* sql, nuint length, byte* database, nuint databaseLength, QueryAnalysis* analysis);

    [LibraryImport(Chdb, EntryPoint = "chdb_result_error")]
    public static partial byte* Error(nint result);

    [LibraryImport(Chdb, EntryPoint = "chdb_result_buffer")]
    public static partial byte* Buffer(nint result);

    [LibraryImport(Chdb, EntryPoint = "chdb_result_length")]
    public static partial nuint Length(nint result);

    [LibraryImport(Chdb, EntryPoint = "chdb_result_storage_rows_read")]
    public static partial ulong RowsRead(nint result);

    [LibraryImport(Chdb, EntryPoint = "chdb_result_storage_bytes_read")]
    public static partial ulong BytesRead(nint result);

    [LibraryImport(Chdb, EntryPoint = "chdb_result_rows_written")]
    public static partial ulong RowsWritten(nint result);

    [LibraryImport(Chdb, EntryPoint = "chdb_result_bytes_written")]
    public static partial ulong BytesWritten(nint result);

    [LibraryImport(Chdb, EntryPoint = "chdb_destroy_query_result")]
    public static partial void Destroy(nint result);
}
