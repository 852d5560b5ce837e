using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>Published figures as a file, for everybody. Nobody is asked why: whoever has the address has the figures.</summary>
internal static class FigureDownloads
{
    /// <summary>Painting costs as much as many pages, and anybody may ask for it: one at a time, and who waits too long comes again.</summary>
    private static readonly SemaphoreSlim Painting = new(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(FigureAddress.File, FileAsync);

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, NotFound>> FileAsync(
        HttpContext context, string? format, [FromServices] IActorSource actors, [FromServices] FigureReading reading, [FromServices] FigurePapers papers, [FromServices] IStringLocalizer<Texts> texts)
    {
        var ask = FigureAddress.Read(name => context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null);
        Outcome<FigureData> outcome;
        try
        {
            outcome = await reading.RunAsync(await actors.FindAsync() ?? Actor.Nobody, ask, context.RequestAborted);
        }
        catch (StoreUnavailableException)
        {
            return Later(context);
        }

        // Nothing is published yet, and a file of nothing is none.
        if (outcome is not Outcome<FigureData>.Done({ Months.Count: > 0 } data) || Codes.Find<PaperKind>(format) is not { } kind)
            return TypedResults.NotFound();
        if (!await Painting.WaitAsync(Patience, context.RequestAborted))
            return Later(context);
        try
        {
            var paper = (await papers.MakeAsync(data, whole: true)).Paper;
            var stamp = new PaperStamp(texts["Class"], texts["Stamp", Formats.Moment(data.At)], (number, of) => texts["PageOf", number, of]);
            var name = texts["File", FigureAddress.Code(data.Ask.Period!.Value)].Value;
            return kind switch
            {
                PaperKind.Csv => TypedResults.File(await CsvAsync(paper, stamp, context.RequestAborted), "text/csv; charset=utf-8", $"{name}.csv"),
                PaperKind.Png => TypedResults.File(PaperPng.Write(paper, stamp), "image/png", $"{name}.png"),
                _ => TypedResults.File(PaperPdf.Write(paper, stamp), "application/pdf", $"{name}.pdf"),
            };
        }
        finally
        {
            Painting.Release();
        }
    }

    private static StatusCodeHttpResult Later(HttpContext context)
    {
        context.Response.Headers.RetryAfter = Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<byte[]> CsvAsync(Paper paper, PaperStamp stamp, CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        await PaperCsv.WriteAsync(stream, paper, stamp, cancellation);
        return stream.ToArray();
    }
}
