namespace MerajutASA.Infrastructure.Audit;

/// <summary>The keys of an entry's map in version 1. A number once given is never reused.</summary>
internal enum EntryKey
{
    Version = 1,
    Id = 2,
    At = 3,
    Operation = 4,
    Account = 5,
    Session = 6,
    Role = 7,
    Institution = 8,
    Region = 9,
    SystemName = 10,
    Grant = 11,
    Module = 12,
    UseCase = 13,
    Purpose = 14,
    Reason = 15,
    Kind = 16,
    Table = 17,
    Row = 18,
    RowVersion = 19,
    Previous = 20,
    Children = 21,
    Fields = 22,
    Before = 23,
    After = 24,
    Detail = 25,

    /// <summary>What was searched for, sealed under the key of the audit period.</summary>
    Term = 26,
}
