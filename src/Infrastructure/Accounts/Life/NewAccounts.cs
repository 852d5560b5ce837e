using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>Rows of new accounts, and what is wrong with what was typed for one.</summary>
internal sealed class NewAccounts(IBlindIndex index)
{
    public const int ShortestName = 2;
    public const int LongestName = 120;

    public static IEnumerable<FieldError> ErrorsOf(string name, string email)
    {
        if (name.Trim().Length is < ShortestName or > LongestName || name.Any(char.IsControl))
            yield return new FieldError("Name", "NameLength", ShortestName, LongestName);
        if (!EmailAddress.IsValid(EmailAddress.Normalise(email)))
            yield return new FieldError("Email", "EmailUnreadable");
    }

    public byte[] Token(string email) => index.Token(EmailAddress.Normalise(email));

    public async Task<Account> AddAsync(IdentityDb db, Guid id, string name, string email, Role role, Guid? institution, string? region, string? scopeRegion, bool demo)
    {
        var keys = await db.CreateKeysAsync([new Subject(SubjectKind.Staff, id)]);
        var account = new Account
        {
            Id = id,
            EmailToken = Token(email),
            Email = keys.Seal(AccountFields.Email, id, id, EmailAddress.Normalise(email)),
            DisplayName = keys.Seal(AccountFields.DisplayName, id, id, name.Trim()),
            Role = role,
            InstitutionId = institution,
            RegionCode = region,
            ScopeRegion = scopeRegion,
            State = AccountState.Invited,
            Demo = demo,
            CreatedAt = db.Now,
        };
        db.Accounts.Add(account);
        return account;
    }
}
