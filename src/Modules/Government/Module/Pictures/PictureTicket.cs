using System.Security.Cryptography;
using MerajutASA.Infrastructure.Documents.Files.Content;

namespace MerajutASA.Modules.Government.Pictures;

/// <summary>What is needed to open a picture or its preview. The key is zeroed when it is disposed of.</summary>
internal sealed record PictureTicket(Guid Picture, Guid Institution, Guid Content, long Length, FileType Type, byte[] Key) : IDisposable
{
    public void Dispose() => CryptographicOperations.ZeroMemory(Key);
}
