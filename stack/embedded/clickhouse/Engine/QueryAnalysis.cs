using System.Runtime.InteropServices;

namespace MerajutASA.ClickHouseHost.Engine;

/// <summary><c>chdb_query_analysis_v1</c>: what the engine's own parser says of a statement.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct QueryAnalysis
{
    /// <summary>Set by the caller, so that a newer engine knows how much room there is.</summary>
    public uint StructSize;

    /// <summary>How many statements the text holds; none when it does not parse.</summary>
    public uint StatementCount;

    /// <summary>Not used here.</summary>
    public uint Flags;

    /// <summary>What the statement does to what outlives it.</summary>
    public StatementEffect Effect;
}
