using System.Formats.Cbor;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Testing.Postgres;
using Npgsql;

namespace MerajutASA.Infrastructure.Tests.Gate;

/// <summary>The trail as a verifier would read it: stamped columns, and bytes decoded without the encoder's help.</summary>
internal static class Trail
{
    public sealed record Entry(Guid Id, string Kind, Guid? Account, Guid? Session, string? Role, string Module, string UseCase, Guid Operation, bool Verified, Guid? Row, int? RowVersion, IReadOnlyDictionary<int, object?> Bytes)
    {
        public IReadOnlyList<Guid> Children => [.. (Get<List<object?>>(EntryKey.Children) ?? []).Select(Trail.Id)];

        public T? Get<T>(EntryKey key) => Bytes.TryGetValue((int)key, out var value) ? (T?)value : default;
    }

    public static Task<IReadOnlyList<Entry>> ReadAsync(GateWorld gate) => ReadAsync(gate.World.Main);

    public static async Task<IReadOnlyList<Entry>> ReadAsync(TestDatabase main)
    {
        await using var connection = new NpgsqlConnection(main.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select id, kind, account_id, session_id, role, module, use_case, operation_id, verified, subject_row, row_version, bytes from audit.entry order by id", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var entries = new List<Entry>();
        while (await reader.ReadAsync())
        {
            entries.Add(new Entry(
                reader.GetGuid(0), reader.GetString(1), Null<Guid>(reader, 2), Null<Guid>(reader, 3), reader.IsDBNull(4) ? null : reader.GetString(4), reader.GetString(5),
                reader.GetString(6), reader.GetGuid(7), reader.GetBoolean(8), Null<Guid>(reader, 9), Null<int>(reader, 10), Decode(reader.GetFieldValue<byte[]>(11))));
        }

        return entries;
    }

    private static T? Null<T>(NpgsqlDataReader reader, int at)
        where T : struct => reader.IsDBNull(at) ? null : reader.GetFieldValue<T>(at);

    private static Dictionary<int, object?> Decode(byte[] bytes)
    {
        // Canonical mode refuses bytes that are not in canonical form.
        var reader = new CborReader(bytes, CborConformanceMode.Canonical);
        reader.ReadStartMap();
        var map = new Dictionary<int, object?>();
        while (reader.PeekState() != CborReaderState.EndMap)
            map[reader.ReadInt32()] = Value(reader);
        reader.ReadEndMap();
        return map;
    }

    private static object? Value(CborReader reader)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.Null: reader.ReadNull(); return null;
            case CborReaderState.Boolean: return reader.ReadBoolean();
            case CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger: return reader.ReadInt64();
            case CborReaderState.TextString: return reader.ReadTextString();
            case CborReaderState.ByteString: return reader.ReadByteString();
            case CborReaderState.StartArray:
                reader.ReadStartArray();
                var list = new List<object?>();
                while (reader.PeekState() != CborReaderState.EndArray)
                    list.Add(Value(reader));
                reader.ReadEndArray();
                return list;
            case CborReaderState.StartMap:
                reader.ReadStartMap();
                var map = new Dictionary<string, object?>();
                while (reader.PeekState() != CborReaderState.EndMap)
                    map[reader.ReadTextString()] = Value(reader);
                reader.ReadEndMap();
                return map;
            default: throw new InvalidOperationException($"Unexpected {reader.PeekState()}");
        }
    }

    public static Guid Id(object? bytes) => new((byte[])bytes!, bigEndian: true);
}
