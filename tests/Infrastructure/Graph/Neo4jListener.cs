using System.Net;
using System.Text;
using MerajutASA.Testing.Servers;

namespace MerajutASA.Infrastructure.Tests.Graph;

/// <summary>Gives one answer to every question and keeps the last one.</summary>
internal sealed class Neo4jListener : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly int _port = FreePort.Find();
    private readonly Task _answering;
    private (HttpStatusCode Status, string Body) _answer;

    public Neo4jListener()
    {
        _listener.Prefixes.Add($"http://127.0.0.1:{_port}/");
        _listener.Start();
        _answering = AnswerAsync();
    }

    public (string Method, string Path, string? Authorization, string? ContentType, string? Accept, string Body) Asked { get; private set; }

    public string Address(string user, string password) => $"http://{user}:{Uri.EscapeDataString(password)}@127.0.0.1:{_port}/contract";

    public void Answer(HttpStatusCode status, string body) => _answer = (status, body);

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _answering;
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                var request = context.Request;
                using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
                Asked = (request.HttpMethod, request.Url!.AbsolutePath, request.Headers["Authorization"], request.ContentType, request.Headers["Accept"], await reader.ReadToEndAsync());
                context.Response.StatusCode = (int)_answer.Status;
                context.Response.ContentType = "application/vnd.neo4j.query";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(_answer.Body));
                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
