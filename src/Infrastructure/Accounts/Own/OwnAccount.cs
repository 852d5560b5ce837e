using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Accounts.Own;

/// <summary>What people see of their own account.</summary>
internal sealed record OwnAccount(string Name, string Email, Role Role, string Language, int RecoveryCodesLeft);
