namespace MerajutASA.Infrastructure.Accounts.Sessions;

/// <summary>An open session as it is listed.</summary>
internal sealed record SessionLine(Guid Id, string? Device, DateTimeOffset OpenedAt, DateTimeOffset SeenAt, DateTimeOffset ExpiresAt, bool IsThisOne);
