using System.Security.Cryptography;
using MerajutASA.Infrastructure.Documents.Files.Content;

namespace MerajutASA.Modules.Government.Pictures;

/// <summary>A picture whose content lies in MongoDB already, and the key that it is sealed under there, which is zeroed when this is disposed of.</summary>
internal sealed record NewPicture(FileType Type, Guid Content, long Length, Guid Preview, long PreviewLength, byte[] Key) : IDisposable
{
    public void Dispose() => CryptographicOperations.ZeroMemory(Key);
}
