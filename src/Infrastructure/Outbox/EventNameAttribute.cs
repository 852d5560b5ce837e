namespace MerajutASA.Infrastructure.Outbox;

/// <summary>The name under which an event is stored; it outlives the class: <c>module.thing-happened.v1</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
