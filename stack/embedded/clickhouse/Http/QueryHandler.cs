using MerajutASA.ClickHouseHost.Engine;
using MerajutASA.ClickHouseHost.Queries;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>One statement over HTTP, from the caller's name to the last byte of the answer.</summary>
internal sealed class QueryHandler(
    ChdbEngine engine, Credentials credentials, Sessions sessions, RunningStatements running, Farewell farewell)
{
    public async Task HandleAsync(HttpContext context)
    {
        var role = credentials.Authenticate(context.Request);
        if (context.Request.Headers.ContentEncoding.Count > 0)
            throw EngineException.Refuse(ErrorCode.NotImplemented, $"Content-Encoding {context.Request.Headers.ContentEncoding} is not spoken here");

        await using var stop = new StopSignal(engine, context.RequestAborted, farewell.Token);
        var query = await QueryRequest.ReadAsync(context.Request, stop.Token);
        var headers = new AnswerHeaders(context.Response, engine);
        headers.Begin(query);

        using var body = new StatementBody(query.Text, context.Request);
        var statement = await body.ReadAsync(stop.Token);
        StatementRules.Check(statement, engine.TableFunctions);

        using var turn = await running.EnterAsync(query.QueryId, stop.Token);
        // A GET changes nothing, whoever sends it.
        var mayWrite = role == Role.Writer && HttpMethods.IsPost(context.Request.Method);
        var format = statement.Format ?? query.Format;
        var streams = StreamedFormats.Allow(statement, format);
        using var lease = await Task.Run(() => new ConnectionLease(engine, sessions, query, role));
        var analysis = await Task.Run(() =>
        {
            lease.Prepare(stop.Mark, mayWrite, held: !streams);
            return lease.Connection.Classify(statement.Sql);
        });
        StatementRules.Check(analysis, mayWrite);

        var answer = new Answer(context, headers, format);
        if (statement.DataStart is { } start)
            await answer.InsertAsync(lease.Connection, statement, query.Parameters, body, start, stop.Token);
        else if (streams && analysis.Effect == StatementEffect.None)
            await answer.StreamAsync(lease.Connection, statement.Sql, query.Parameters, stop.Token);
        else
            await answer.HoldAsync(lease.Connection, statement.Sql, query.Parameters, stop.Token);
    }
}
