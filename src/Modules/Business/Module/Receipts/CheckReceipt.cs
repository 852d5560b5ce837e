using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Storage;

namespace MerajutASA.Modules.Business.Receipts;

/// <summary>Tells who holds the paper whether a receipt is true. The token is no number that one could count through.</summary>
[UseCase("business.check-receipt", Purpose.Giving, Role.Nobody)]
internal sealed class CheckReceipt(UnitOfWork<BusinessDb> work)
{
    /// <summary>Asked without an account, whoever asks: nothing else is known of the reader.</summary>
    public Task<Outcome<CheckedReceipt>> RunAsync(string token, CancellationToken cancellation = default) =>
        work.RunAsync<CheckedReceipt>(
            Actor.Nobody,
            UseCase.Of<CheckReceipt>(),
            async db => await db.CheckReceiptAsync(token, cancellation) is [var found] ? found : new Outcome<CheckedReceipt>.NotFound(),
            cancellation);
}
