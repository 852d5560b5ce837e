using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Announcing;
using MerajutASA.Modules.Government.Announcing.CountReaders;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;
using MerajutASA.Modules.Government.Announcing.PublishAnnouncement;
using MerajutASA.Modules.Government.Announcing.ReadAnnouncement;
using MerajutASA.Modules.Government.Announcing.SaveAnnouncement;
using MerajutASA.Modules.Government.Announcing.ViewAnnouncement;
using MerajutASA.Modules.Government.Announcing.WaitingAnnouncements;
using MerajutASA.Modules.Government.Announcing.WithdrawAnnouncement;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Tests.Announcing;

/// <summary>A register beside a MongoDB of its own, and what is done with announcements.</summary>
public sealed class AnnouncementWorld() : RegisterBesideMongo("announcements")
{
    internal static AnnouncementForm Form(string region = "33", string title = "Pelatihan pengasuhan", string body = "Dua hari, pukul 08.30.") =>
        new() { Title = title, Body = body, RegionCode = region };

    internal Task<Guid> InstitutionAsync(string village = RegisterWorld.Semarang) => Register.InstitutionAsync(village, state: InstitutionState.Active);

    /// <summary>A draft of the writer.</summary>
    internal async Task<Guid> DraftAsync(Actor writer, AnnouncementForm? form = null)
    {
        var id = Guid.CreateVersion7();
        _ = (await SaveAsync(writer, id, 0, form ?? Form())).Value;
        return id;
    }

    internal async Task<Guid> PublishedAsync(Actor writer, AnnouncementForm? form = null)
    {
        var id = await DraftAsync(writer, form);
        _ = (await PublishAsync(writer, id, 1)).Value;
        return id;
    }

    internal Task<Outcome<int>> SaveAsync(Actor actor, Guid id, int version, AnnouncementForm form) =>
        Register.World.WithAsync<AnnouncementTexts, Outcome<int>>(texts => texts.SaveAsync(actor, id, version, form));

    internal Task<Outcome<int>> PublishAsync(Actor actor, Guid id, int version) =>
        Register.World.WithAsync<PublishAnnouncement, Outcome<int>>(useCase => useCase.RunAsync(actor, id, version));

    internal Task<Outcome<int>> WithdrawAsync(Actor actor, Guid id, int version, string? reason = "Tanggalnya keliru.") =>
        Register.World.WithAsync<WithdrawAnnouncement, Outcome<int>>(useCase => useCase.RunAsync(actor, id, version, reason));

    internal Task<Outcome<DateTimeOffset>> MarkAsync(Actor actor, Guid id, int number = 1) =>
        Register.World.WithAsync<MarkAnnouncementRead, Outcome<DateTimeOffset>>(useCase => useCase.RunAsync(actor, id, number));

    internal Task<Outcome<AnnouncementView>> ViewAsync(Actor actor, Guid id) =>
        Register.World.WithAsync<ViewAnnouncement, Outcome<AnnouncementView>>(useCase => useCase.RunAsync(actor, id));

    /// <summary>What the newest version says.</summary>
    internal async Task<string> ReadAsync(Actor actor, Guid id)
    {
        var view = (await ViewAsync(actor, id)).Value;
        return (await Register.World.WithAsync<AnnouncementTexts, AnnouncementWords>(texts => texts.ReadAsync(actor, view, view.Newest))).Body;
    }

    internal Task<Outcome<AnnouncementBoard>> ListAsync(Actor actor, AnnouncementShow show = AnnouncementShow.Current, string? text = null, PageRequest? page = null) =>
        Register.World.WithAsync<ListAnnouncements, Outcome<AnnouncementBoard>>(useCase => useCase.RunAsync(actor, new AnnouncementFilter(text, show), page ?? new PageRequest(Size: 500)));

    internal async Task<IReadOnlyList<Guid>> SeenAsync(Actor actor, AnnouncementShow show = AnnouncementShow.Current) =>
        [.. (await ListAsync(actor, show)).Value.Page.Rows.Select(row => row.Id)];

    internal Task<Outcome<ReaderBoard>> ReadersAsync(Actor actor, Guid id, bool? hasRead = null) =>
        Register.World.WithAsync<ListReaders, Outcome<ReaderBoard>>(useCase => useCase.RunAsync(actor, id, hasRead, new PageRequest(Size: 500)));

    internal Task<Outcome<StaffReading>> StaffReadersAsync(Actor actor, Guid id) =>
        Register.World.WithAsync<ListStaffReaders, Outcome<StaffReading>>(useCase => useCase.RunAsync(actor, id));

    internal async Task<IReadOnlyList<WaitingAnnouncements>> WaitingAsync(Actor actor) =>
        (await Register.World.WithAsync<ListWaitingAnnouncements, Outcome<IReadOnlyList<WaitingAnnouncements>>>(useCase => useCase.RunAsync(actor))).Value;
}
