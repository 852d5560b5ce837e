using System.Net;
using MerajutASA.ClickHouseHost.Engine;
using MerajutASA.ClickHouseHost.Http;

namespace MerajutASA.ClickHouseHost;

/// <summary>Puts the engine behind HTTP on the loopback address and runs until it is told to stop.</summary>
internal static class HostProcess
{
    private const int LongestAddress = 1 << 20; // as http_max_uri_size of ClickHouse: parameters travel there

    public static async Task RunAsync(HostArguments arguments)
    {
        var credentials = Credentials.Load(arguments.Credentials);
        using var folder = DataFolder.Take(arguments.Data);
        using var engine = ChdbEngine.Start(folder, arguments.Library);

        // Calls into the library block their thread; with fewer threads to begin with, the pool would grow by one a second.
        ThreadPool.SetMinThreads(2 * HostLimits.RunningStatements, Environment.ProcessorCount);

        await using var app = Build(arguments, credentials, engine);
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new StartRefusedException($"port {arguments.Port} of 127.0.0.1 is taken", taken);
        }

        await Console.Out.WriteLineAsync($"listening on 127.0.0.1:{new Uri(app.Urls.Single()).Port}");
        await app.WaitForShutdownAsync();
    }

    private static WebApplication Build(HostArguments arguments, Credentials credentials, ChdbEngine engine)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // What stops the start is told in one line by whoever catches it.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, arguments.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = HostLimits.BodyBytes;
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
            kestrel.Limits.MaxRequestBufferSize = LongestAddress;
        });
        // A flush then ends when the bytes have left, so that breaking off an answer does not lose the error in it.
        builder.WebHost.UseSockets(sockets => sockets.MaxWriteBufferSize = 1);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = 2 * HostLimits.Farewell);
        builder.Services.AddRequestDecompression(options => options.DecompressionProviders.Add("zstd", new ZstdDecompression()));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(credentials);
        builder.Services.AddSingleton(engine);
        builder.Services.AddSingleton<RunningStatements>();
        builder.Services.AddSingleton<Farewell>();
        builder.Services.AddSingleton<Sessions>();
        builder.Services.AddSingleton<QueryHandler>();

        var app = builder.Build();
        app.Use(ErrorAnswer.CatchAsync);
        app.UseRequestDecompression();
        app.MapGet("/ping", () => "Ok.\n");
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Post], (HttpContext context) => context.RequestServices.GetRequiredService<QueryHandler>().HandleAsync(context));
        return app;
    }
}
