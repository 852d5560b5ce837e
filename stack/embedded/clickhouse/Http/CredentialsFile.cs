namespace MerajutASA.ClickHouseHost.Http;

/// <summary>The credentials file: <c>{"writer":{"user","password"},"reader":{"user","password"}}</c>.</summary>
internal sealed record CredentialsFile(UserAccount Writer, UserAccount Reader);
