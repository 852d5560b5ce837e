using System.Reflection;
using MerajutASA.Infrastructure.Outbox;
using Xunit;

namespace MerajutASA.Architecture.Tests;

public sealed class EventTests
{
    private static readonly Type[] Plain = [typeof(Guid), typeof(int), typeof(long), typeof(bool), typeof(DateTimeOffset), typeof(DateOnly), typeof(string)];

    public static TheoryData<Type> Events() =>
        [.. Subjects.Contracts.Append(Subjects.Infrastructure).SelectMany(assembly => assembly.GetTypes()).Where(type => !type.IsAbstract && typeof(IntegrationEvent).IsAssignableFrom(type))];

    [Fact]
    public void Events_are_found_and_their_names_differ()
    {
        var names = Events().Select(row => row.Data.GetCustomAttribute<EventNameAttribute>()!.Name).ToList();
        Assert.NotEmpty(names);
        Assert.Equal(names.Distinct().Count(), names.Count);
    }

    [Theory, MemberData(nameof(Events))]
    public void An_event_has_a_name_that_outlives_its_class_and_carries_plain_values(Type happened)
    {
        Assert.Matches(@"^[a-z]+\.[a-z]+(-[a-z]+)*\.v[0-9]+$", happened.GetCustomAttribute<EventNameAttribute>()?.Name);
        Assert.All(happened.GetProperties(), property => Assert.True(IsPlain(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType), property.Name));
    }

    private static bool IsPlain(Type type) => type.IsEnum || Plain.Contains(type);

    /// <summary>Texts in an event are codes; a name of a person or thing has no place there.</summary>
    [Theory, MemberData(nameof(Events))]
    public void An_event_carries_no_names(Type happened) =>
        Assert.DoesNotContain(happened.GetProperties(), property => property.PropertyType == typeof(string) && property.Name != "Kind" && !property.Name.EndsWith("Code", StringComparison.Ordinal));
}
