namespace MerajutASA.ClickHouseHost.Engine;

/// <summary><c>chdb_query_class</c>: what a statement does to what outlives it.</summary>
internal enum StatementEffect : uint
{
    /// <summary>SELECT, SHOW, DESCRIBE, EXPLAIN, EXISTS, CHECK.</summary>
    None = 0,

    /// <summary>INSERT, CREATE, ALTER, DROP and the like.</summary>
    Database = 1,

    /// <summary>Functions, named collections: outside every database.</summary>
    Server = 2,

    /// <summary>USE, SET, SYSTEM, KILL, BACKUP, INTO OUTFILE.</summary>
    Control = 3,

    /// <summary>It did not parse.</summary>
    Unknown = 4,
}
