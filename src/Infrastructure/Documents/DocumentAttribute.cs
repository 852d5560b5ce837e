namespace MerajutASA.Infrastructure.Documents;

/// <summary>The collection that keeps a type of documents, <c>module.plural-noun</c>: a name that outlives the class.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DocumentAttribute(string collection) : Attribute
{
    public string Collection { get; } = collection;
}
