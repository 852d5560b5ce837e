using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Opens the small picture of a file, by the same rule as the file itself.</summary>
[UseCase("children.preview-file", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Restricted = true)]
internal sealed class PreviewFileHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<FileTicket>> RunAsync(Actor actor, Guid file, CancellationToken cancellation = default) =>
        work.RunAsync<FileTicket>(
            actor, Acting.As<PreviewFileHandler>(actor),
            async db => await FileReading.FindAsync(db, file, preview: true) is { } ticket ? ticket : new Outcome<FileTicket>.NotFound(),
            cancellation);
}
