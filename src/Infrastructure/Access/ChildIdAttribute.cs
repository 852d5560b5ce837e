namespace MerajutASA.Infrastructure.Access;

/// <summary>
/// Marks the property that says which child a Restricted row is about. A query that yields Restricted values
/// must yield this column too, or the unit of work throws: without it the read could not be written down.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChildIdAttribute : Attribute;
