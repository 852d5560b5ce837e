namespace MerajutASA.Modules.Business;

/// <summary>Addresses of this module's pages.</summary>
internal static class BusinessPaths
{
    public const string Register = "/companies/register";
    public const string Companies = "/companies";
    public const string OwnCompany = "/company";
    public const string Needs = "/needs";
    public const string NewNeed = "/needs/new";
    public const string Pledges = "/pledges";
    public const string Permits = "/permits";
    public const string Books = "/books";

    public static string Company(Guid company) => $"{Companies}/{company}";

    public static string Invite(Guid company) => $"/accounts/invite?company={company}";

    public static string Need(Guid need) => $"{Needs}/{need}";

    public static string Edit(Guid need) => $"{Needs}/{need}/edit";

    public static string Give(Guid need) => $"{Needs}/{need}/give";

    public static string Pledge(Guid pledge) => $"{Pledges}/{pledge}";

    public static string Step(Guid pledge, string step) => $"{Pledges}/{pledge}/{step}";

    public static string ReceiptFile(Guid pledge) => $"{Pledges}/{pledge}/receipt.pdf";

    public static string PermitsOf(Guid institution) => $"{Permits}/{institution}";

    public static string Check(string token) => $"/receipts/{token}";

    public static string Public(Guid institution) => $"/giving/{institution}";
}
