using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Accounts.Own;

/// <summary>The language in which the portal, and its letters, speak to oneself.</summary>
[UseCase("identity.set-language", Purpose.Administration, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Role.Administrator, Role.Company)]
internal sealed class SetLanguage(UnitOfWork<IdentityDb> work)
{
    public Task<Outcome<bool>> RunAsync(Actor actor, string language, CancellationToken cancellation = default) => work.RunAsync<bool>(actor, UseCase.Of<SetLanguage>(), async db =>
    {
        if (language is not ("id" or "en"))
            return new Outcome<bool>.Invalid([new FieldError("Language", "LanguageUnknown")]);
        var account = (await db.FindByIdAsync(actor.AccountId))!;
        account.Language = language;
        await db.SaveCredentialAsync(account);
        db.NoteSignIn(account, $"language-{language}", actor.SessionId);
        return true;
    }, cancellation);
}
