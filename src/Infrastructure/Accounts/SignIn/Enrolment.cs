namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>What an authenticator must be told, as an address to scan and as a key to type.</summary>
internal sealed record Enrolment(string Uri, string Key);
