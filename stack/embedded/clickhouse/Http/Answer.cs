using System.Buffers;
using MerajutASA.ClickHouseHost.Engine;
using MerajutASA.ClickHouseHost.Queries;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>Runs a statement and sends what comes back.</summary>
internal sealed class Answer(HttpContext context, AnswerHeaders headers, string format)
{
    private const int Slice = 1 << 20;

    /// <summary>A SELECT, piece by piece; one piece is in memory at a time.</summary>
    public async Task StreamAsync(EngineConnection connection, Sql sql, QueryParameters parameters, CancellationToken cancel)
    {
        using var stream = await Task.Run(() => connection.Stream(sql, format, parameters), CancellationToken.None);
        var piece = await NextAsync(stream, cancel);
        headers.Answer(format, default);
        for (var first = true; piece is not null; first = false)
        {
            using (piece)
                await SendAsync(piece, first ? 0 : StreamedFormats.RepeatedHeader(format, piece.Bytes), cancel);
            try
            {
                piece = await NextAsync(stream, cancel);
            }
            catch (EngineException error)
            {
                await ErrorAnswer.BreakOffAsync(context, headers.ExceptionTag, error);
                return;
            }
        }
    }

    /// <summary>Anything else: the engine gives it whole.</summary>
    public async Task HoldAsync(EngineConnection connection, Sql sql, QueryParameters parameters, CancellationToken cancel)
    {
        using var result = await Task.Run(() => connection.Run(sql, format, parameters), CancellationToken.None);
        headers.Answer(format, result.Progress);
        await SendAsync(result, 0, cancel);
    }

    /// <summary>An INSERT with data. It is acknowledged when the rows are on the disk.</summary>
    public async Task InsertAsync(
        EngineConnection connection, Statement statement, QueryParameters parameters, StatementBody body, int start, CancellationToken cancel)
    {
        using var insert = await Task.Run(() => connection.Insert(statement.Sql, format, parameters), CancellationToken.None);
        await body.SendDataAsync(start, data => insert.Append(data.Span), cancel);
        cancel.ThrowIfCancellationRequested();
        headers.Answer(format, await Task.Run(insert.Finish, CancellationToken.None));
    }

    // Calls into the library block, so they leave the thread that serves the connection; they end by being killed.
    private static async Task<EngineResult?> NextAsync(ResultStream stream, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return await Task.Run(stream.Next, CancellationToken.None);
    }

    private async Task SendAsync(EngineResult result, int skip, CancellationToken cancel)
    {
        var writer = context.Response.BodyWriter;
        var length = result.Bytes.Length;
        for (var sent = skip; sent < length; sent += Slice)
        {
            writer.Write(result.Bytes[sent..Math.Min(sent + Slice, length)]);
            if ((await writer.FlushAsync(cancel)).IsCompleted)
                throw new OperationCanceledException("The caller has gone.");
        }
    }
}
