using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;
using MerajutASA.Modules.Government.Announcing.ReadAnnouncement;
using MerajutASA.Modules.Government.Announcing.SaveAnnouncement;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;

namespace MerajutASA.Modules.Government.Announcing.SeedAnnouncements;

/// <summary>Writes made-up announcements as their writers would. Without MongoDB there are none.</summary>
internal sealed class AnnouncementSeeder(
    AnnouncementTexts texts, PublishAnnouncement.PublishAnnouncement publish, ListAnnouncements.ListAnnouncements list, MarkAnnouncementRead mark, TimeProvider clock)
    : IAnnouncementSeeder
{
    public async Task<int> SeedAsync(IReadOnlyList<Actor> writers, IReadOnlyList<Actor> readers, CancellationToken cancellation = default)
    {
        var written = 0;
        try
        {
            foreach (var writer in writers)
                written += await WriteAsync(writer, cancellation);
        }
        catch (StoreUnavailableException)
        {
            return written;
        }

        foreach (var reader in written == 0 ? [] : readers)
            await ReadFirstAsync(reader, cancellation);
        return written;
    }

    private async Task<int> WriteAsync(Actor writer, CancellationToken cancellation)
    {
        var there = (await list.RunAsync(writer, new AnnouncementFilter(Show: AnnouncementShow.All), new PageRequest(), cancellation)).Value;
        if (there.Page.Rows.Any(row => writer.Role == Role.LksaHead ? row.Source.Institution is not null : row.Source.Office == writer.Region))
            return 0;
        var samples = SampleAnnouncements.Of(writer, IndonesianDay.Of(clock.GetUtcNow()));
        foreach (var sample in samples)
        {
            var id = Guid.CreateVersion7();
            _ = (await texts.SaveAsync(writer, id, 0, sample.Form, cancellation)).Value;
            if (!sample.IsDraft)
                _ = (await publish.RunAsync(writer, id, 1, cancellation)).Value;
            if (sample.Later is { } later)
                _ = (await texts.SaveAsync(writer, id, 2, later, cancellation)).Value;
        }

        return samples.Count;
    }

    private async Task ReadFirstAsync(Actor reader, CancellationToken cancellation)
    {
        var seen = (await list.RunAsync(reader, new AnnouncementFilter(Show: AnnouncementShow.Unread), new PageRequest(), cancellation)).Value;
        if (seen.Page.Rows is [var first, ..])
            await mark.RunAsync(reader, first.Id, 1, cancellation);
    }
}
