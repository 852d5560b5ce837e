using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MerajutASA.Infrastructure.Graph.Neo4j;

/// <summary>
/// Values in Neo4j's typed JSON: <c>{"$type":"Integer","_value":"1"}</c>. Numbers travel as text, truth as JSON's own, and a
/// request types either all of its parameters or none.
/// </summary>
internal static class TypedJson
{
    private const string Type = "$type";
    private const string Value = "_value";

    public static JsonObject Write(IReadOnlyDictionary<string, object?> parameters) =>
        new(parameters.Select(parameter => KeyValuePair.Create<string, JsonNode?>(parameter.Key, Write(parameter.Value))));

    public static object? Read(JsonElement typed)
    {
        var value = typed.GetProperty(Value);
        return typed.GetProperty(Type).GetString() switch
        {
            "Null" => null,
            "Boolean" => value.GetBoolean(),
            "Integer" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            "Float" => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            "String" => value.GetString(),
            "List" => value.EnumerateArray().Select(Read).ToList(),
            "Map" => value.EnumerateObject().ToDictionary(entry => entry.Name, entry => Read(entry.Value), StringComparer.Ordinal),
            var type => throw new NotSupportedException($"A text returns values, lists and maps, and no {type}."),
        };
    }

    private static JsonObject Write(object? value) => value switch
    {
        null => Typed("Null", null),
        bool truth => Typed("Boolean", JsonValue.Create(truth)),
        byte or short or int or long => Typed("Integer", Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)),
        double number when double.IsFinite(number) => Typed("Float", number.ToString("R", CultureInfo.InvariantCulture)),
        Guid id => Typed("String", id.ToString("D")),
        string text => Typed("String", text),
        IReadOnlyDictionary<string, object?> map => Typed("Map", Write(map)),
        IEnumerable items => Typed("List", new JsonArray([.. items.Cast<object?>().Select(Write)])),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of the graph.", nameof(value)),
    };

    // The server wants the type before the value.
    private static JsonObject Typed(string type, JsonNode? value) => new() { [Type] = type, [Value] = value };
}
