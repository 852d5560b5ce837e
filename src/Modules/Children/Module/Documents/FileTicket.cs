using System.Security.Cryptography;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>What is needed to open a file's content, once it is written down that somebody does. The key is zeroed when it is disposed of.</summary>
internal sealed record FileTicket(Guid File, Guid ChildId, int Version, FilePlace Place, Guid Content, long Length, FileType Type, byte[] Key) : IDisposable
{
    /// <summary>What the file is called when it is taken away; null for what is only shown.</summary>
    public string? Title { get; init; }

    public DateTimeOffset StoredAt { get; init; }

    public void Dispose() => CryptographicOperations.ZeroMemory(Key);
}
