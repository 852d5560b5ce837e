namespace MerajutASA.Portal.Accounts;

internal static class Supervisors
{
    /// <summary>The roles that answer for others; the use cases decide for whom.</summary>
    public const string Roles = "lksa-head,social-officer,administrator";
}
