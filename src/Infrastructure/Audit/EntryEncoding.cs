using System.Formats.Cbor;
using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Audit;

/// <summary>
/// Version 1 of an entry's bytes: one CBOR map in canonical form (RFC 7049 §3.9) with integer keys, so that the same entry
/// always gives the same bytes and a leaf hash can be recomputed by anyone. Absent values have no key. Times are microseconds
/// since 1970 UTC; ids are 16 bytes, big endian. Numbers of keys are never reused.
/// </summary>
internal static class EntryEncoding
{
    public const int Version = 1;

    public static byte[] Encode(Operation operation, AuditEntry entry)
    {
        var actor = operation.Actor;
        List<(EntryKey Key, object Value)> values = [];
        Put(values, EntryKey.Version, Version);
        Put(values, EntryKey.Id, entry.Id);
        Put(values, EntryKey.At, operation.At);
        Put(values, EntryKey.Operation, operation.Id);
        Put(values, EntryKey.Account, actor.AccountId == Guid.Empty ? null : actor.AccountId);
        Put(values, EntryKey.Session, actor.SessionId == Guid.Empty ? null : actor.SessionId);
        Put(values, EntryKey.Role, actor.Role.Stored());
        Put(values, EntryKey.Institution, actor.Institution);
        Put(values, EntryKey.Region, actor.Region);
        Put(values, EntryKey.SystemName, actor.SystemName);
        Put(values, EntryKey.Grant, actor.EmergencyGrant);
        Put(values, EntryKey.Module, operation.Module);
        Put(values, EntryKey.UseCase, operation.UseCase.Name);
        Put(values, EntryKey.Purpose, operation.UseCase.Purpose.ToString());
        Put(values, EntryKey.Reason, operation.SealedReason?.ToArray());
        Put(values, EntryKey.Kind, entry.Kind.Stored());
        Put(values, EntryKey.Table, entry.Table);
        Put(values, EntryKey.Row, entry.Row);
        Put(values, EntryKey.RowVersion, entry.RowVersion);
        Put(values, EntryKey.Previous, entry.Previous);
        Put(values, EntryKey.Children, entry.Children.Count == 0 ? null : entry.Children);
        Put(values, EntryKey.Fields, entry.Fields.Count == 0 ? null : entry.Fields);
        Put(values, EntryKey.Before, entry.Before);
        Put(values, EntryKey.After, entry.After);
        Put(values, EntryKey.Detail, entry.Detail);
        Put(values, EntryKey.Term, entry.Term);
        return Encode(values);
    }

    private static void Put(List<(EntryKey Key, object Value)> values, EntryKey key, object? value)
    {
        if (value is not null)
            values.Add((key, value));
    }

    private static byte[] Encode(List<(EntryKey Key, object Value)> values)
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartMap(values.Count);
        foreach (var (key, value) in values)
        {
            writer.WriteInt32((int)key);
            EntryValue.Write(writer, value);
        }

        writer.WriteEndMap();
        return writer.Encode();
    }
}
