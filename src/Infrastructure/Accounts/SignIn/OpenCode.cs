using MerajutASA.Infrastructure.Accounts.Life;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>A one-time code that can still be used, as the definer function returns it.</summary>
internal sealed record OpenCode(Guid Id, Guid AccountId, string Kind)
{
    public CodeKind Is => Postgres.Codes.Parse<CodeKind>(Kind);
}
