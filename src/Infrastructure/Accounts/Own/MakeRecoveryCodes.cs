using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.SignIn;

namespace MerajutASA.Infrastructure.Accounts.Own;

/// <summary>Ten new recovery codes for oneself, shown once; older ones stop working.</summary>
[UseCase("identity.make-recovery-codes", Purpose.Administration, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Role.Administrator, Role.Company)]
internal sealed class MakeRecoveryCodes(OwnMeans means)
{
    public const int Count = 10;

    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(Actor actor, string? password, CancellationToken cancellation = default)
    {
        var outcome = await means.ChangeAsync<IReadOnlyList<string>>(actor, UseCase.Of<MakeRecoveryCodes>(), password, always: false, async (db, manager, account) =>
        {
            if (!account.SecondFactor)
                return new Outcome<IReadOnlyList<string>?>.Refused("NoSecondFactor");
            var codes = (await manager.GenerateNewTwoFactorRecoveryCodesAsync(account, Count))!.ToList();
            db.NoteSignIn(account, "recovery-codes-made", actor.SessionId);
            return codes;
        }, cancellation);
        return outcome switch
        {
            Outcome<IReadOnlyList<string>?>.Done { Result: { } codes } => new Outcome<IReadOnlyList<string>>.Done(codes),
            Outcome<IReadOnlyList<string>?>.Done => new Outcome<IReadOnlyList<string>>.Invalid([MeansOutcomes.WrongPassword]),
            _ => outcome.As<IReadOnlyList<string>?, IReadOnlyList<string>>(),
        };
    }
}
