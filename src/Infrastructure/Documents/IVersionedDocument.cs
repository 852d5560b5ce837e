namespace MerajutASA.Infrastructure.Documents;

/// <summary>A copy of what is changed elsewhere: its version says which of two is newer.</summary>
public interface IVersionedDocument : IDocument
{
    int Version { get; }
}
