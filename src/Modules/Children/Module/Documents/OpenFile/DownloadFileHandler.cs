using System.Runtime.CompilerServices;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>
/// Opens the content of a file, whole or a part of it. "Started" and who reads whose file are committed before the first byte leaves, and
/// "ended" or "broken off" after the last.
/// </summary>
[UseCase("children.download-file", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Restricted = true)]
internal sealed class DownloadFileHandler(UnitOfWork<ChildrenDb> work)
{
    /// <summary>Whether the actor may; a refusal is written down.</summary>
    /// <returns>Whose file it is.</returns>
    public Task<Outcome<Guid>> CheckAsync(Actor actor, Guid file, CancellationToken cancellation = default) =>
        work.RunAsync<Guid>(actor, Acting.As<DownloadFileHandler>(actor), async db =>
        {
            using var ticket = await FileReading.FindAsync(db, file, preview: false);
            return ticket is null ? new Outcome<Guid>.NotFound() : ticket.ChildId;
        }, cancellation);

    /// <summary>One ticket, after <see cref="CheckAsync"/>. The bytes are sent before the next is asked for: its end is that of the download.</summary>
    public async IAsyncEnumerable<FileTicket> RunAsync(Actor actor, Guid file, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var stream = work.StreamAsync<FileTicket, string>(
            actor, Acting.As<DownloadFileHandler>(actor), null,
            async (db, _) => (await FileReading.FindAsync(db, file, preview: false) is { } ticket ? [ticket] : [], null),
            cancellation);
        await foreach (var tickets in stream.WithCancellation(cancellation))
        {
            foreach (var ticket in tickets)
            {
                using (ticket)
                    yield return ticket;
            }
        }
    }
}
