using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>Makes one-time codes inside a unit of work; an older one of the same kind stops working.</summary>
internal sealed class CodeIssuer(IBlindIndex index, IOptions<SignInSettings> settings)
{
    /// <summary>100 bits.</summary>
    public const int Length = 20;

    public byte[] Hash(string code) => index.Token("account.code", PrintedCode.Normalise(code));

    public TimeSpan Lifetime(CodeKind kind) => kind == CodeKind.Invitation ? settings.Value.Invitation : settings.Value.Replacement;

    public async Task<IssuedCode> IssueAsync(IdentityDb db, Guid account, CodeKind kind, bool byMail)
    {
        foreach (var older in await db.Codes.Where(code => code.AccountId == account && code.Kind == kind && code.UsedAt == null && code.VoidedAt == null).ToListAsync())
            older.VoidedAt = db.Now;
        return await AddAsync(db, account, kind, byMail, issuedBy: db.Actor.AccountId);
    }

    /// <summary>For a new account, which can have no older one.</summary>
    public async Task<IssuedCode> AddAsync(IdentityDb db, Guid account, CodeKind kind, bool byMail, Guid? issuedBy)
    {
        var id = Guid.CreateVersion7();
        var code = PrintedCode.Make(Length);
        var row = new OneTimeCode
        {
            Id = id,
            AccountId = account,
            Kind = kind,
            Hash = Hash(code),
            Letter = byMail ? (await db.OpenAsync([account])).Seal(AccountFields.Letter, account, id, code) : null,
            IssuedBy = issuedBy,
            IssuedAt = db.Now,
            ExpiresAt = db.Now + Lifetime(kind),
        };
        db.Codes.Add(row);
        return new IssuedCode(account, kind, code, row.ExpiresAt, byMail);
    }
}
