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
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartMap(null);
        Put(writer, EntryKey.Version, Version);
        Put(writer, EntryKey.Id, entry.Id);
        Put(writer, EntryKey.At, operation.At);
        Put(writer, EntryKey.Operation, operation.Id);
        Put(writer, EntryKey.Account, actor.AccountId == Guid.Empty ? null : actor.AccountId);
        Put(writer, EntryKey.Session, actor.SessionId == Guid.Empty ? null : actor.SessionId);
        Put(writer, EntryKey.Role, actor.Role.Stored());
        Put(writer, EntryKey.Institution, actor.Institution);
        Put(writer, EntryKey.Region, actor.Region);
        Put(writer, EntryKey.SystemName, actor.SystemName);
        Put(writer, EntryKey.Grant, actor.EmergencyGrant);
        Put(writer, EntryKey.Module, operation.Module);
        Put(writer, EntryKey.UseCase, operation.UseCase.Name);
        Put(writer, EntryKey.Purpose, operation.UseCase.Purpose.ToString());
        Put(writer, EntryKey.Reason, operation.SealedReason?.ToArray());
        Put(writer, EntryKey.Kind, entry.Kind.Stored());
        Put(writer, EntryKey.Table, entry.Table);
        Put(writer, EntryKey.Row, entry.Row);
        Put(writer, EntryKey.RowVersion, entry.RowVersion);
        Put(writer, EntryKey.Previous, entry.Previous);
        Put(writer, EntryKey.Children, entry.Children.Count == 0 ? null : entry.Children);
        Put(writer, EntryKey.Fields, entry.Fields.Count == 0 ? null : entry.Fields);
        Put(writer, EntryKey.Before, entry.Before);
        Put(writer, EntryKey.After, entry.After);
        Put(writer, EntryKey.Detail, entry.Detail);
        writer.WriteEndMap();
        return writer.Encode();
    }

    private static void Put(CborWriter writer, EntryKey key, object? value)
    {
        if (value is null)
            return;
        writer.WriteInt32((int)key);
        EntryValue.Write(writer, value);
    }
}
