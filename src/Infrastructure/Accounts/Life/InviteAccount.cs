using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>
/// A head invites staff to the own institution, an officer a head for an institution or somebody for a company of the region, an
/// administrator officers and administrators. That the e-mail signs in elsewhere is not told to the inviter, who may not see that account, but to whoever redeems the code.
/// The same invitation made again, as by a double click, gives another code for the same account, and the first code stops working.
/// </summary>
[UseCase("identity.invite-account", Purpose.Administration, Role.LksaHead, Role.SocialOfficer, Role.Administrator)]
internal sealed class InviteAccount(UnitOfWork<IdentityDb> work, NewAccounts accounts, CodeIssuer codes, IInstitutionPlaces places, RegionCatalog regions)
{
    public async Task<Outcome<IssuedCode>> RunAsync(Actor actor, Invitation invitation, CancellationToken cancellation = default)
    {
        // Fixed before the first attempt, so that a second one makes no second key.
        var id = Guid.CreateVersion7();
        var institution = actor.Role == Role.SocialOfficer && invitation.Institution is { } asked ? await places.FindAsync(actor, invitation.Role, asked, cancellation) : null;
        var knownRegion = invitation.Role != Role.SocialOfficer || invitation.Region is "" || (await regions.GetAsync()).Find(invitation.Region) is { IsCurrent: true };
        return await Twice.AtMostAsync(() => work.RunAsync<IssuedCode>(actor, UseCase.Of<InviteAccount>(), async db =>
        {
            if (!actor.SecondFactor || !Supervision.Under(actor.Role).Contains(invitation.Role))
                return new Outcome<IssuedCode>.NotFound();
            List<FieldError> errors = [.. NewAccounts.ErrorsOf(invitation.Name, invitation.Email)];
            if (invitation.Role is Role.LksaHead or Role.Company && institution is null)
                errors.Add(new FieldError("Institution", invitation.Role == Role.Company ? "CompanyMissing" : "InstitutionMissing"));
            if (!knownRegion)
                errors.Add(new FieldError("Region", "RegionMissing"));
            var token = accounts.Token(invitation.Email);
            if (errors.Count == 0 && await FindSameAsync(db, token, invitation, institution) is { } same)
            {
                db.NoteSignIn(same.Id, "invitation-issued");
                return await codes.IssueAsync(db, same.Id, CodeKind.Invitation, invitation.ByMail);
            }

            if (errors.Count == 0 && await db.Accounts.AnyAsync(account => account.EmailToken == token && account.State != AccountState.Ended, cancellation))
                errors.Add(new FieldError("Email", "EmailTaken"));
            if (errors.Count > 0)
                return new Outcome<IssuedCode>.Invalid(errors);
            var own = await db.Accounts.AsNoTracking().SingleAsync(account => account.Id == actor.AccountId, cancellation);
            var account = await accounts.AddAsync(
                db, id, invitation.Name, invitation.Email, invitation.Role,
                invitation.Role switch { Role.LksaStaff => actor.Institution, Role.LksaHead or Role.Company => institution!.Id, _ => null },
                invitation.Role == Role.SocialOfficer ? invitation.Region : null,
                invitation.Role switch { Role.LksaStaff => own.ScopeRegion, Role.LksaHead or Role.Company => institution!.RegionCode, _ => null },
                own.Demo);
            return await codes.AddAsync(db, account.Id, CodeKind.Invitation, invitation.ByMail, actor.AccountId);
        }, cancellation));
    }

    /// <summary>Who was invited by this name to this work and has not answered yet.</summary>
    private static async Task<Account?> FindSameAsync(IdentityDb db, byte[] token, Invitation invitation, InstitutionPlace? institution)
    {
        var same = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(account => account.EmailToken == token && account.State == AccountState.Invited);
        if (same is null || !db.Actor.AnswersFor(same) || same.Role != invitation.Role || (institution is not null && same.InstitutionId != institution.Id)
            || (invitation.Role == Role.SocialOfficer && same.RegionCode != invitation.Region))
            return null;
        var name = (await db.OpenAsync([same.Id])).OpenOrNull(AccountFields.DisplayName, same.Id, same.Id, same.DisplayName);
        return name == invitation.Name.Trim() ? same : null;
    }
}
