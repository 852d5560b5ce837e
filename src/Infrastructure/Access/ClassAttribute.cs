namespace MerajutASA.Infrastructure.Access;

/// <summary>
/// The class of a persisted type or property. On a type it holds for every property that has none of its own.
/// A test walks every persisted property and fails on one without a class.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class ClassAttribute(DataClass dataClass) : Attribute
{
    public DataClass DataClass { get; } = dataClass;
}
