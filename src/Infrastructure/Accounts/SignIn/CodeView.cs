using MerajutASA.Infrastructure.Accounts.Life;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>What the holder of a one-time code is shown before using it.</summary>
internal sealed record CodeView(CodeKind Kind, string Name, string Email);
