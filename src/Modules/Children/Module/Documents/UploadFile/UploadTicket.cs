using System.Security.Cryptography;
using MerajutASA.Infrastructure.Documents.Files;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>An upload as it stands, for the one who began it. The key is zeroed when it is disposed of.</summary>
internal sealed record UploadTicket(Guid File, Guid ChildId, int Version, FilePlace Place, long Length, FileState State, string? Refusal, byte[] Key) : IDisposable
{
    public void Dispose() => CryptographicOperations.ZeroMemory(Key);
}
