using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>The way into a new portal: an invitation for an administrator, made on the machine itself.</summary>
[UseCase("identity.create-administrator", Purpose.Administration, Role.System)]
internal sealed class CreateAdministrator(UnitOfWork<IdentityDb> work, NewAccounts accounts, CodeIssuer codes)
{
    public Task<Outcome<IssuedCode>> RunAsync(string name, string email, bool demo = false, CancellationToken cancellation = default)
    {
        var id = Guid.CreateVersion7();
        return work.RunAsync<IssuedCode>(Actor.System("identity.create-administrator"), UseCase.Of<CreateAdministrator>(), async db =>
        {
            List<FieldError> errors = [.. NewAccounts.ErrorsOf(name, email)];
            if (errors.Count == 0 && await db.FindByEmailAsync(accounts.Token(email)) is not null)
                errors.Add(new FieldError("Email", "EmailTaken"));
            if (errors.Count > 0)
                return new Outcome<IssuedCode>.Invalid(errors);
            await accounts.AddAsync(db, id, name, email, Role.Administrator, null, null, null, demo);
            return await codes.AddAsync(db, id, CodeKind.Invitation, byMail: false, issuedBy: null);
        }, cancellation);
    }
}
