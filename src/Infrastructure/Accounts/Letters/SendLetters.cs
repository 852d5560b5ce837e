using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Mail;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts.Letters;

/// <summary>
/// Sends the letters that wait, after the commit that asked for them. The code stays sealed in its row until the letter has gone, so a
/// mail server that is away only delays it; at worst a letter goes twice.
/// </summary>
[UseCase("identity.send-letters", Purpose.Administration, Role.System)]
internal sealed class SendLetters(UnitOfWork<IdentityDb> work, IMailer mailer, PublicAddress address)
{
    private static readonly Actor Carrier = Actor.System("identity.letters");

    /// <summary>False when none waits.</summary>
    public async Task<bool> SendNextAsync(CancellationToken cancellation = default)
    {
        var taken = await work.RunAsync<(Guid Code, Guid Account, Letter Letter)?>(Carrier, UseCase.Of<SendLetters>(), async db =>
            (await db.Database.SqlQuery<WaitingLetter>($"select * from identity.take_letter()").ToListAsync(cancellation)).SingleOrDefault() is { } waiting
                ? (waiting.Id, waiting.AccountId, await WriteAsync(db, waiting))
                : ((Guid, Guid, Letter)?)null, cancellation);
        if (taken.Value is not { } next)
            return false;
        await FinishAsync(next.Code, next.Account, await SendAsync(next.Letter, cancellation), cancellation);
        return true;
    }

    private async Task<string> SendAsync(Letter letter, CancellationToken cancellation)
    {
        try
        {
            await mailer.SendAsync(letter, cancellation);
            return "letter-sent";
        }
        catch (LetterRefusedException)
        {
            return "letter-refused";
        }
    }

    private Task<Outcome<bool>> FinishAsync(Guid code, Guid account, string detail, CancellationToken cancellation) =>
        work.RunAsync<bool>(Carrier, UseCase.Of<SendLetters>(), async db =>
        {
            db.NoteSignIn(account, detail);
            return await db.CallAsync<bool>($"select identity.letter_sent({code}) as \"Value\"");
        }, cancellation);

    private async Task<Letter> WriteAsync(IdentityDb db, WaitingLetter waiting)
    {
        var keys = await db.OpenAsync([waiting.AccountId]);
        string Open(SealedField<string> field, Guid record, byte[] value) => keys.Open(field, waiting.AccountId, record, new Sealed<string>(value));
        var language = CultureInfo.GetCultureInfo(waiting.Language);
        var code = Open(AccountFields.Letter, waiting.Id, waiting.Letter);
        var kind = Codes.Parse<CodeKind>(waiting.Kind);
        // Western Indonesian time, as the offices that send most letters have it.
        var until = TimeZoneInfo.ConvertTime(waiting.ExpiresAt, TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta")).ToString("d MMM yyyy HH.mm 'WIB'", language);
        var name = Open(AccountFields.DisplayName, waiting.AccountId, waiting.DisplayName);
        return new Letter(
            Open(AccountFields.Email, waiting.AccountId, waiting.Email), Texts.Of($"{kind}.Subject", language),
            Texts.Of($"{kind}.Text", language, name, address.LinkFor(code), code, until));
    }
}
