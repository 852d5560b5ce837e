namespace MerajutASA.Portal.Http;

internal static class PublicPage
{
    /// <summary>
    /// Only what anybody may read is compressed as it is made: beside a secret in the same body, the length of a
    /// compressed answer tells about the secret (BREACH).
    /// </summary>
    public static bool IsAsked(HttpContext context) => context.User.Identity?.IsAuthenticated != true;
}
