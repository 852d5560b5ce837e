namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>What a statement read from and wrote to storage.</summary>
internal readonly record struct EngineProgress(ulong RowsRead, ulong BytesRead, ulong RowsWritten, ulong BytesWritten)
{
    /// <summary>As ClickHouse words it in <c>X-ClickHouse-Summary</c>: numbers in quotes.</summary>
    public string ToSummary(TimeSpan elapsed) => FormattableString.Invariant(
        $$"""{"read_rows":"{{RowsRead}}","read_bytes":"{{BytesRead}}","written_rows":"{{RowsWritten}}","written_bytes":"{{BytesWritten}}","total_rows_to_read":"0","result_rows":"0","result_bytes":"0","elapsed_ns":"{{elapsed.Ticks * 100}}"}""");
}
