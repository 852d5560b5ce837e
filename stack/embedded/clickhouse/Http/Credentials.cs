using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MerajutASA.ClickHouseHost.Engine;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>Who is calling: basic authentication, or ClickHouse's own two headers.</summary>
internal sealed class Credentials(CredentialsFile file)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads the file, or says plainly why it cannot.</summary>
    public static Credentials Load(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<CredentialsFile>(File.ReadAllText(path), Options);
            if (file is null || file.Writer.Password.Length == 0 || file.Reader.Password.Length == 0)
                throw new StartRefusedException($"the credentials file {path} must name a writer and a reader, each with a password");
            return new Credentials(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StartRefusedException($"the credentials file {path} cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>The role of the caller, or a refusal.</summary>
    public Role Authenticate(HttpRequest request)
    {
        var (user, password) = Given(request);
        if (Matches(file.Writer, user, password))
            return Role.Writer;
        if (Matches(file.Reader, user, password))
            return Role.Reader;
        throw EngineException.Refuse(
            ErrorCode.AuthenticationFailed, "Authentication failed: password is incorrect, or there is no user with such name");
    }

    private static (string User, string Password) Given(HttpRequest request)
    {
        if (request.Headers.TryGetValue("X-ClickHouse-User", out var user))
            return (user.ToString(), request.Headers["X-ClickHouse-Key"].ToString());

        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
        {
            return ("", "");
        }

        var bytes = new byte[header.Parameter?.Length ?? 0];
        if (!Convert.TryFromBase64String(header.Parameter ?? "", bytes, out var length))
            return ("", "");
        var pair = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return (pair[0], pair.Length > 1 ? pair[1] : "");
    }

    // Both halves are always compared, and as digests of one length: the time taken tells nothing.
    private static bool Matches(UserAccount account, string user, string password) =>
        CryptographicOperations.FixedTimeEquals(Digest(account.User), Digest(user))
        & CryptographicOperations.FixedTimeEquals(Digest(account.Password), Digest(password));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
