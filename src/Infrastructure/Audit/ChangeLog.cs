using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MerajutASA.Infrastructure.Audit;

/// <summary>One entry for each row that was added, changed or removed, with its stored values before and after.</summary>
internal sealed class ChangeLog
{
    private readonly List<AuditEntry> _entries = [];

    public IReadOnlyList<AuditEntry> Entries => _entries;

    public void Collect(ChangeTracker tracker)
    {
        tracker.DetectChanges();
        foreach (var entry in tracker.Entries().Where(IsPending).ToList())
            _entries.Add(Write(entry));
    }

    private static bool IsPending(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static AuditEntry Write(EntityEntry entry)
    {
        if (entry.Entity is not GuardedRow row)
            throw new InvalidOperationException($"{entry.Metadata.ClrType} is changed but is no {nameof(GuardedRow)}.");
        var changed = entry.Properties.Where(property => entry.State != EntityState.Modified || property.IsModified).ToList();
        var written = new AuditEntry(EntryKind.Change)
        {
            Table = $"{entry.Metadata.GetSchema()}.{entry.Metadata.GetTableName()}",
            Row = row.Id,
            RowVersion = row.Version + 1,
            Previous = row.EntryId == Guid.Empty ? null : row.EntryId,
            Children = ChildColumns.ChildOf(entry) is { } child ? [child] : [],
            Before = entry.State == EntityState.Added ? null : Values(changed, property => property.OriginalValue),
            After = entry.State == EntityState.Deleted ? null : Values(changed, property => property.CurrentValue),
        };
        row.Version++;
        row.EntryId = written.Id;
        return written;
    }

    private static Dictionary<string, object?> Values(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) =>
        properties.Where(property => property.Metadata.Name is not (nameof(GuardedRow.Version) or nameof(GuardedRow.EntryId)) && !IsToken(property.Metadata))
            .ToDictionary(property => property.Metadata.GetColumnName(), property => Stored(property.Metadata, value(property)));

    private static bool IsToken(IProperty property) => property.PropertyInfo?.IsDefined(typeof(TokenAttribute), inherit: true) == true;

    private static object? Stored(IProperty property, object? value) =>
        property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
}
