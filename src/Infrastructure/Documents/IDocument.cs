namespace MerajutASA.Infrastructure.Documents;

/// <summary>What is kept as one document. Its id is made by the client; every property has a class (<see cref="Access.ClassAttribute"/>).</summary>
public interface IDocument
{
    Guid Id { get; }
}
