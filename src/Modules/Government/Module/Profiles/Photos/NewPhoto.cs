using MerajutASA.Infrastructure.Documents.Files.Content;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>A photograph whose content lies in MongoDB already, and the key that it is sealed under there.</summary>
internal sealed record NewPhoto(Guid Id, Guid Institution, string Alternative, FileType Type, Guid Content, long Length, Guid Preview, long PreviewLength, byte[] Key);
