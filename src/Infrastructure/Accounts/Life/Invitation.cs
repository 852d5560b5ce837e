using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>Who is to get an account, as typed.</summary>
internal sealed record Invitation(string Name, string Email, Role Role, Guid? Institution, string? Region, bool ByMail);
