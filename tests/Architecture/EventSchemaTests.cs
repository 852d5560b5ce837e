using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using MerajutASA.Infrastructure.Outbox;
using Xunit;

namespace MerajutASA.Architecture.Tests;

/// <summary>
/// Events are kept until every sink has confirmed, over updates of the portal too: what was once published under a name keeps its shape, and
/// another shape is another version. The shapes stand in events.txt.
/// </summary>
public sealed class EventSchemaTests
{
    private static readonly Dictionary<Type, string> Kinds = new()
    {
        [typeof(Guid)] = "uuid",
        [typeof(int)] = "integer",
        [typeof(long)] = "integer",
        [typeof(bool)] = "boolean",
        [typeof(string)] = "code",
        [typeof(DateOnly)] = "date",
        [typeof(DateTimeOffset)] = "instant",
    };

    private static string File => Path.Combine(AppContext.BaseDirectory, "events.txt");

    [Fact]
    public void Every_event_has_the_shape_under_which_it_was_first_published()
    {
        var published = System.IO.File.ReadAllLines(File).Where(line => line.Length > 0 && line[0] != '#').ToHashSet();
        var shapes = EventTests.Events().Select(row => ShapeOf(row.Data)).ToHashSet();

        Assert.True(shapes.IsSubsetOf(published), $"New events, or changed ones, which need another version in their name; then add to events.txt:\n{Lines(shapes.Except(published))}");
        Assert.True(published.IsSubsetOf(shapes), $"Published before, and perhaps still waiting in an outbox; a handler must know them until it is empty everywhere:\n{Lines(published.Except(shapes))}");
    }

    [Fact]
    public void A_changed_shape_is_noticed() =>
        Assert.NotEqual(ShapeOf(typeof(Before)), ShapeOf(typeof(After)));

    private static string ShapeOf(Type happened) =>
        $"{happened.GetCustomAttribute<EventNameAttribute>()!.Name} {{ {string.Join(", ", happened.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal).Select(Field))} }}";

    private static string Field(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType);
        return $"{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}: {Kind(type ?? property.PropertyType)}{(type is null ? "" : " or null")}";
    }

    // As an enumeration is stored: by name where it says so, else by number.
    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } when type.GetCustomAttribute<JsonConverterAttribute>() is not null => string.Join(" | ", Enum.GetNames(type)),
        { IsEnum: true } => string.Join(" | ", Enum.GetValuesAsUnderlyingType(type).Cast<object>()),
        _ => Kinds[type],
    };

    private static string Lines(IEnumerable<string> shapes) => string.Join('\n', shapes.Order(StringComparer.Ordinal));

    [EventName("probe.changed.v1")]
    private sealed record Before(Guid Id, int Number) : IntegrationEvent
    {
        public override Guid Aggregate => Id;

        public override int Version => Number;
    }

    [EventName("probe.changed.v1")]
    private sealed record After(Guid Id, int? Number) : IntegrationEvent
    {
        public override Guid Aggregate => Id;

        public override int Version => Number ?? 0;
    }
}
