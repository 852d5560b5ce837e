namespace MerajutASA.Infrastructure.Access;

/// <summary>
/// Names the property that says which child a row with Restricted values is about. A query that yields Restricted values
/// must yield this column too, or the unit of work throws: without it the read could not be written down.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AboutChildAttribute(string property) : Attribute
{
    public string Property { get; } = property;
}
