using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Relations.Entries;

/// <summary>One kind of entry: its fields, and how they are kept.</summary>
internal interface ILedger
{
    PartyKind Kind { get; }

    IReadOnlyList<EntryField> Fields { get; }

    /// <summary>Whether the head of an institution enters those of the own institution.</summary>
    bool IsForHeads { get; }

    /// <summary>The field that tells where an entry belongs, if it has no region of its own: who runs, who receives.</summary>
    string? Owner { get; }

    Task<RegisterEntry?> FindAsync(GovernmentDb db, Guid id, bool tracked, CancellationToken cancellation);

    RegisterEntry Add(GovernmentDb db, Guid id);

    /// <summary>By the folded name, in order of it; of those in sight.</summary>
    Task<IReadOnlyList<RegisterEntry>> SearchAsync(GovernmentDb db, string folded, int most, CancellationToken cancellation);

    Task<IReadOnlyList<RegisterEntry>> OfIdsAsync(GovernmentDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    Task<(RowPage<RegisterEntry> Page, int Count)> PageAsync(GovernmentDb db, EntryFilter filter, PageRequest page, DateOnly today, CancellationToken cancellation);

    /// <summary>In order of id, after the given one.</summary>
    Task<IReadOnlyList<RegisterEntry>> AfterAsync(GovernmentDb db, Guid? after, int most, CancellationToken cancellation);

    EntryForm Read(RegisterEntry row);

    /// <summary>From a checked form, all but the name of a natural person.</summary>
    void Write(RegisterEntry row, EntryForm form);

    /// <summary>Whether it stands on that day.</summary>
    bool IsOver(RegisterEntry row, DateOnly today);
}
