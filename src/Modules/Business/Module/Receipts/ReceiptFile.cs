using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Pledges;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Business.Receipts;

/// <summary>The receipt of a gift as a file, for who may see the gift. It is made for being taken along: no reason is asked.</summary>
internal static class ReceiptFile
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/pledges/{pledge:guid}/receipt.pdf", AnswerAsync)
        .RequireAuthorization(policy => policy.RequireRole(Role.Company.Stored(), Role.LksaHead.Stored(), Role.SocialOfficer.Stored()));

    private static async Task<Results<FileContentHttpResult, NotFound, StatusCodeHttpResult>> AnswerAsync(
        Guid pledge, HttpContext context, [FromServices] IActorSource actors, [FromServices] ViewPledge viewing, [FromServices] IStringLocalizer<Texts> texts)
    {
        try
        {
            if (await viewing.RunAsync(await actors.GetAsync(), pledge, context.RequestAborted) is not Outcome<PledgeView>.Done { Result.Receipt: { } receipt })
                return TypedResults.NotFound();
            var address = new Uri($"{context.Request.Scheme}://{context.Request.Host}{BusinessPaths.Check(receipt.Token)}");
            var stamp = new PaperStamp(texts["Receipt"], receipt.WithdrawnAt is { } since ? texts["ReceiptWithdrawn", Formats.Moment(since)] : receipt.Shown, (number, of) => $"{number}/{of}");
            return TypedResults.File(PaperPdf.Write(ReceiptPaper.Of(receipt, address, texts), stamp), "application/pdf", $"{receipt.Shown.Replace('/', '-')}.pdf");
        }
        catch (StoreUnavailableException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
