using System.Reflection;

namespace MerajutASA.Infrastructure.Outbox;

/// <summary>The stable name of an event class.</summary>
internal static class EventNames
{
    public static string Of(Type type) => type.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{type} declares no [EventName].");
}
