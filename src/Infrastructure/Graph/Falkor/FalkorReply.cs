using System.Globalization;
using StackExchange.Redis;

namespace MerajutASA.Infrastructure.Graph.Falkor;

/// <summary>Reads an answer in FalkorDB's compact form, where every value carries its type: <c>[type, value]</c>.</summary>
internal static class FalkorReply
{
    private const int Null = 1;
    private const int Text = 2;
    private const int Integer = 3;
    private const int Boolean = 4;
    private const int Double = 5;
    private const int List = 6;
    private const int Map = 10;

    /// <summary>Header, rows and statistics; a statement that returns nothing sends statistics alone.</summary>
    public static IReadOnlyList<GraphRow> Rows(RedisResult reply)
    {
        if (reply.Length < 3)
            return [];

        var fields = Parts(reply[0]).Select(column => (string)column[1]!).ToList();
        return [.. Parts(reply[1]).Select(row => new GraphRow(fields, [.. Parts(row).Select(Value)]))];
    }

    private static object? Value(RedisResult pair) => (int)pair[0] switch
    {
        Null => null,
        Text => (string?)pair[1],
        Integer => (long)pair[1],
        Boolean => (string?)pair[1] == "true",
        Double => double.Parse((string)pair[1]!, CultureInfo.InvariantCulture),
        List => Parts(pair[1]).Select(Value).ToList(),
        Map => Parts(pair[1]).Chunk(2).ToDictionary(entry => (string)entry[0]!, entry => Value(entry[1]), StringComparer.Ordinal),
        var type => throw new NotSupportedException($"A text returns values, lists and maps, and not the engine's type {type}."),
    };

    private static RedisResult[] Parts(RedisResult result) => (RedisResult[])result!;
}
