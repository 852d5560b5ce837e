using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>An account as it is listed; name and address are null when the person was erased.</summary>
internal sealed record AccountLine(
    Guid Id, string? Name, string? Email, Role Role, Guid? Institution, string? Region, AccountState State, DateTimeOffset CreatedAt,
    DateTimeOffset? EndedAt, int Version, bool IsMine)
{
    /// <param name="account">The row.</param>
    /// <param name="keys">The keys of the whole page.</param>
    /// <param name="actor">Who looks; whether the account is theirs to change is part of the line.</param>
    public static AccountLine Of(Account account, SubjectKeys keys, Actor actor) => new(
        account.Id,
        keys.OpenOrNull(AccountFields.DisplayName, account.Id, account.Id, account.DisplayName),
        keys.OpenOrNull(AccountFields.Email, account.Id, account.Id, account.Email),
        account.Role, account.InstitutionId, account.RegionCode, account.State, account.CreatedAt, account.EndedAt, account.Version, actor.AnswersFor(account));
}
