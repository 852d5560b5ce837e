namespace MerajutASA.ClickHouseHost.Http;

/// <summary>A user in the credentials file.</summary>
internal sealed record UserAccount(string User, string Password);
