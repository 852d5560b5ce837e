using System.Buffers.Binary;
using System.Security.Cryptography;
using MerajutASA.Infrastructure.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Documents.Files;

/// <summary>
/// Links to files that hold for one session and a short time: an address that somebody else comes by opens nothing. The link is no right by
/// itself; whether the reader may open the file is asked again.
/// </summary>
public sealed class FileLinks(IDataProtectionProvider protection, TimeProvider clock, IOptions<FileSettings> settings)
{
    private const int Size = 16 + 16 + 8;

    private readonly IDataProtector _protector = protection.CreateProtector("MerajutASA.Files.Link.v1");

    /// <summary>What stands in the address for this file, for this session.</summary>
    public string Make(Actor actor, Guid file)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var link = new byte[Size];
        file.TryWriteBytes(link);
        actor.SessionId.TryWriteBytes(link.AsSpan(16));
        BinaryPrimitives.WriteInt64BigEndian(link.AsSpan(32), (clock.GetUtcNow() + settings.Value.LinkLife).ToUnixTimeSeconds());
        return WebEncoders.Base64UrlEncode(_protector.Protect(link));
    }

    public FileLinkState Read(Actor actor, Guid file, string? link)
    {
        ArgumentNullException.ThrowIfNull(actor);
        try
        {
            var plain = _protector.Unprotect(WebEncoders.Base64UrlDecode(link ?? ""));
            if (plain.Length != Size || new Guid(plain.AsSpan(0, 16)) != file || new Guid(plain.AsSpan(16, 16)) != actor.SessionId)
                return FileLinkState.Foreign;
            return DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(32))) >= clock.GetUtcNow() ? FileLinkState.Holds : FileLinkState.Expired;
        }
        catch (Exception altered) when (altered is CryptographicException or FormatException)
        {
            return FileLinkState.Foreign;
        }
    }
}
