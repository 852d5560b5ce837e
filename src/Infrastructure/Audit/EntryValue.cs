using System.Formats.Cbor;
using System.Globalization;

namespace MerajutASA.Infrastructure.Audit;

/// <summary>One value of an entry as CBOR. A type without a rule is a mistake in the model and throws.</summary>
internal static class EntryValue
{
    public static void Write(CborWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNull(); break;
            case bool flag: writer.WriteBoolean(flag); break;
            case short number: writer.WriteInt32(number); break;
            case int number: writer.WriteInt32(number); break;
            case long number: writer.WriteInt64(number); break;
            case decimal number: writer.WriteTextString(number.ToString(CultureInfo.InvariantCulture)); break;
            case double number: writer.WriteDouble(number); break;
            case string text: writer.WriteTextString(text); break;
            case byte[] bytes: writer.WriteByteString(bytes); break;
            case Guid id: writer.WriteByteString(id.ToByteArray(bigEndian: true)); break;
            case DateOnly date: writer.WriteTextString(date.ToString("O", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset time: writer.WriteInt64(Microseconds(time)); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(writer, map); break;
            case IEnumerable<Guid> ids: WriteList(writer, [.. ids.Select(id => (object?)id)]); break;
            case IEnumerable<string> texts: WriteList(writer, [.. texts]); break;
            case IEnumerable<int> numbers: WriteList(writer, [.. numbers.Select(number => (object?)number)]); break;
            default: throw new NotSupportedException($"An audit entry cannot carry a {value.GetType()}.");
        }
    }

    /// <summary>What PostgreSQL keeps of a time: microseconds since 1970, UTC.</summary>
    public static long Microseconds(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static void WriteMap(CborWriter writer, IReadOnlyDictionary<string, object?> map)
    {
        writer.WriteStartMap(map.Count);
        foreach (var (name, value) in map)
        {
            writer.WriteTextString(name);
            Write(writer, value);
        }

        writer.WriteEndMap();
    }

    private static void WriteList(CborWriter writer, IReadOnlyList<object?> items)
    {
        writer.WriteStartArray(items.Count);
        foreach (var item in items)
            Write(writer, item);
        writer.WriteEndArray();
    }
}
