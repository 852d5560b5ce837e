using System.Net;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.Store;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>Says whose a one-time code is and what it is good for. Looking uses nothing up: mail scanners open links too.</summary>
[UseCase("identity.look-at-code", Purpose.Administration, Role.Nobody)]
internal sealed class LookAtCode(Door door, CodeIssuer codes)
{
    /// <summary>Null for a code that cannot be used, and while the address must wait.</summary>
    public async Task<CodeView?> RunAsync(string code, IPAddress? address, CancellationToken cancellation = default)
    {
        var outcome = await door.TryAsync<CodeView?>(UseCase.Of<LookAtCode>(), address, async step =>
        {
            if (await step.Db.OpenCodeAsync(codes.Hash(code)) is not { } open || await step.Db.FindByIdAsync(open.AccountId) is not { } account)
            {
                await step.RefuseCodeAsync();
                return (CodeView?)null;
            }

            var keys = await step.Db.OpenAsync([account.Id], cancellation);
            return new CodeView(
                open.Is,
                keys.Open(AccountFields.DisplayName, account.Id, account.Id, account.DisplayName),
                keys.Open(AccountFields.Email, account.Id, account.Id, account.Email));
        }, _ => null, cancellation);
        return outcome.Value;
    }
}
