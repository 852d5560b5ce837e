using System.Formats.Cbor;

namespace MerajutASA.Infrastructure.Audit;

/// <summary>Reads what <see cref="EntryEncoding"/> wrote.</summary>
internal static class EntryDecoding
{
    public static TrailEntry Decode(TrailRow row)
    {
        var values = Decode(row.Bytes);
        return new TrailEntry(row.Id, row.At, row.AccountId, row.Role, row.UseCase, row.Kind)
        {
            Operation = Id(values[EntryKey.Operation])!.Value,
            SystemName = values.GetValueOrDefault(EntryKey.SystemName) as string,
            Table = values.GetValueOrDefault(EntryKey.Table) as string,
            Row = Id(values.GetValueOrDefault(EntryKey.Row)),
            Fields = values.GetValueOrDefault(EntryKey.Fields) is object?[] fields ? [.. fields.Cast<string>()] : [],
            Before = values.GetValueOrDefault(EntryKey.Before) as IReadOnlyDictionary<string, object?>,
            After = values.GetValueOrDefault(EntryKey.After) as IReadOnlyDictionary<string, object?>,
        };
    }

    public static Dictionary<EntryKey, object?> Decode(byte[] bytes)
    {
        var reader = new CborReader(bytes, CborConformanceMode.Canonical);
        var values = new Dictionary<EntryKey, object?>();
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
            values[(EntryKey)reader.ReadInt32()] = Read(reader);
        reader.ReadEndMap();
        return values;
    }

    private static Guid? Id(object? value) => value is byte[] bytes ? new Guid(bytes, bigEndian: true) : null;

    private static object? Read(CborReader reader)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.Null: reader.ReadNull(); return null;
            case CborReaderState.Boolean: return reader.ReadBoolean();
            case CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger: return reader.ReadInt64();
            case CborReaderState.TextString: return reader.ReadTextString();
            case CborReaderState.ByteString: return reader.ReadByteString();
            case CborReaderState.StartArray: return ReadList(reader);
            case CborReaderState.StartMap: return ReadMap(reader);
            case CborReaderState.HalfPrecisionFloat or CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat: return reader.ReadDouble();
            default: throw new FormatException($"An audit entry of version {EntryEncoding.Version} holds no {reader.PeekState()}.");
        }
    }

    private static object?[] ReadList(CborReader reader)
    {
        var items = new List<object?>();
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
            items.Add(Read(reader));
        reader.ReadEndArray();
        return [.. items];
    }

    private static Dictionary<string, object?> ReadMap(CborReader reader)
    {
        var map = new Dictionary<string, object?>();
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
            map[reader.ReadTextString()] = Read(reader);
        reader.ReadEndMap();
        return map;
    }
}
