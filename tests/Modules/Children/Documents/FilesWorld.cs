using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Documents.Files.Upkeep;
using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MerajutASA.Infrastructure.Tests.Documents.Files;
using MerajutASA.Modules.Children.Documents;
using MerajutASA.Modules.Children.Tests.Setting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Documents;

/// <summary>The module beside a MongoDB of its own, and a scanner that answers when a test has it look.</summary>
public sealed class FilesWorld : IAsyncLifetime
{
    internal EmbeddedEngine Engine { get; private set; } = null!;

    internal FakeClamd Clamd { get; } = new();

    internal ChildrenWorld Children { get; private set; } = null!;

    internal FileStore Store => Children.World.Get<FileStore>();

    public async ValueTask InitializeAsync()
    {
        Engine = await EmbeddedEngine.StartAsync();
        Children = await ChildrenWorld.CreateAsync(pooled: false, new Dictionary<string, string?>
        {
            ["ConnectionStrings:mongodb"] = Engine.ConnectionString.Replace("/?directConnection=true", "/files?authSource=admin", StringComparison.Ordinal),
            ["Merajut:Files:Clamd"] = Clamd.Address,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Children.World.DisposeAsync();
        await Engine.DisposeAsync();
        Clamd.Dispose();
    }

    internal Task<Outcome<Guid>> BeginAsync(Actor actor, BeginUpload command) => Children.RunAsync<BeginUploadHandler, Guid>(handler => handler.RunAsync(actor, command));

    internal Task<Outcome<UploadTicket>> ContinueAsync(Actor actor, Guid upload) =>
        Children.RunAsync<ContinueUploadHandler, UploadTicket>(handler => handler.RunAsync(actor, upload));

    /// <summary>Sends all bytes of an upload and looks at them, as its endpoint does.</summary>
    internal async Task<Outcome<Inspection.Refused?>> SendAsync(Actor actor, Guid upload, byte[] content)
    {
        using var ticket = (await ContinueAsync(actor, upload)).Value;
        using var cipher = new FileCipher(ticket.Key);
        var receiver = Children.World.Get<UploadReceiver>();
        var offset = await receiver.OffsetAsync(actor, upload, content.Length, default);
        await receiver.ReceiveAsync(actor, ticket.Place, cipher, upload, content.Length, offset, new MemoryStream(content[(int)offset..]), default);
        return await FinishAsync(actor, ticket);
    }

    internal Task<Outcome<Inspection.Refused?>> FinishAsync(Actor actor, UploadTicket ticket) =>
        Children.RunAsync<UploadFinishing, Inspection.Refused?>(finishing => finishing.RunAsync(actor, ticket, default));

    /// <summary>A kept document of a case; its newest file's id.</summary>
    internal async Task<Guid> UploadAsync(Actor actor, Guid child, byte[] content, Guid? document = null, string title = "Akta lahir")
    {
        var upload = (await BeginAsync(actor, new BeginUpload(Guid.CreateVersion7(), child, document ?? Guid.CreateVersion7(), DocumentKind.BirthCertificate, title, content.Length))).Value;
        return (await SendAsync(actor, upload, content)).Value is null ? upload : throw new InvalidOperationException("It was refused.");
    }

    internal Task<Outcome<CaseDocuments>> ListAsync(Actor actor, Guid child) => Children.RunAsync<ListDocumentsHandler, CaseDocuments>(handler => handler.RunAsync(actor, child));

    internal async Task<DocumentView> OnlyAsync(Actor actor, Guid child) => (await ListAsync(actor, child)).Value.Documents.Single();

    /// <summary>What somebody gets who opens a file; null for who may not.</summary>
    internal async Task<byte[]?> DownloadAsync(Actor actor, Guid file)
    {
        await using var scope = Children.World.Services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetRequiredService<DownloadFileHandler>();
        if (!(await handler.CheckAsync(actor, file)).IsDone)
            return null;
        await foreach (var ticket in handler.RunAsync(actor, file))
        {
            using var cipher = new FileCipher(ticket.Key);
            return await Store.ReadWholeAsync(actor, cipher, ticket.Content, ticket.Length);
        }

        return null;
    }

    internal async Task ScanAsync()
    {
        await using var scope = Children.World.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IFileUpkeep>().ScanAsync(default);
    }

    internal async Task SweepAsync()
    {
        await using var scope = Children.World.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IFileUpkeep>().SweepAsync(default);
    }
}
