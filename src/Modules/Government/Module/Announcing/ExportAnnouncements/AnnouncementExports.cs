using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Announcing.ExportAnnouncements;

/// <summary>What is taken along of announcements, as tables in the reader's language. Null for what is not there, or not for the asker.</summary>
internal sealed class AnnouncementExports(
    ExportAnnouncements list, ExportReaders institutions, ExportStaffReaders staff, AnnouncementSearch search, IPeople people, RegionCatalog regions, IStringLocalizer<Texts> texts)
{
    /// <summary>With the words of announcements searched as the page does; without MongoDB by titles alone, which the file says.</summary>
    public async Task<Paper?> ListAsync(Actor actor, AnnouncementFilter filter, PageRequest order, string reason, DateTimeOffset now, CancellationToken cancellation)
    {
        var titlesOnly = false;
        try
        {
            filter = filter with { Found = await search.FindAsync(actor, filter.Text, cancellation) };
        }
        catch (StoreUnavailableException)
        {
            titlesOnly = true;
        }

        var rows = new List<AnnouncementRow>();
        try
        {
            await foreach (var chunk in list.RunAsync(actor, filter, order, reason, cancellation))
                rows.AddRange(chunk);
        }
        catch (StreamRefusedException)
        {
            return null;
        }

        var (names, today) = (new AnnouncementNames(texts, await regions.GetAsync()), IndonesianDay.Of(now));
        string[] facts = [texts["Export.At", Formats.Moment(now)], .. filter.Text is { } text ? [texts["Chip.Text", text].Value] : (string[])[], .. titlesOnly ? [texts["TitlesOnly"].Value] : (string[])[]];
        return Of(texts["Title"], facts, new PaperTable(
            texts["Title"],
            [
                new(texts["Field.Title"]), new(texts["Export.TitleEnglish"]), new(texts["From"]), new(texts["To"]), new(texts["State"]), new(texts["Mark"]), new(texts["Pinned"]),
                new(texts["PublishedAt"]), new(texts["Period"]), new(texts["Export.Read"], true), new(texts["Export.Audience"], true), new(texts["Export.Id"]),
            ],
            [
                .. rows.Select(row => new PaperRow(
                [
                    new(row.Title), new(row.TitleEnglish ?? ""), new(names.From(row.Source)), new(names.To(row.Source)), new(texts[$"State.{row.State}"]), new(texts[$"Mark.{row.Mark}"]),
                    new(row.Pinned ? texts["Pinned"].Value : ""), new(row.PublishedAt is { } at ? Formats.Moment(at) : ""), new(names.Period(row.ValidFrom, row.ValidUntil, today)),
                    row.Count is { } read ? PaperCell.Of(read.Read) : PaperCell.None, row.Count is { } all ? PaperCell.Of(all.All) : PaperCell.None, new(row.Id.ToString()),
                ])),
            ]));
    }

    /// <summary>Institutions for an officer, the own staff for a head.</summary>
    public async Task<Paper?> ReadersAsync(Actor actor, Guid announcement, bool? hasRead, string reason, DateTimeOffset now, CancellationToken cancellation)
    {
        string[] facts = [texts["Export.At", Formats.Moment(now)], .. hasRead is { } has ? [texts[has ? "Readers.Have" : "Readers.HaveNot"].Value] : (string[])[], texts["Export.Of", announcement]];
        var table = actor.Role == Role.LksaHead ? await StaffAsync(actor, announcement, reason, cancellation) : await InstitutionsAsync(actor, announcement, hasRead, reason, cancellation);
        return table is null ? null : Of(texts["ReadersTitle"], facts, table);
    }

    private async Task<PaperTable?> InstitutionsAsync(Actor actor, Guid announcement, bool? hasRead, string reason, CancellationToken cancellation)
    {
        if (await institutions.RunAsync(actor, announcement, hasRead, reason, cancellation) is not Outcome<IReadOnlyList<CountReaders.ReaderRow>>.Done(var rows))
            return null;
        var tree = await regions.GetAsync();
        return new PaperTable(
            texts["ReadersTitle"],
            [new(texts["Institution"]), new(texts["Region"]), new(texts["Mark"]), new(texts["People"], true), new(texts["First"]), new(texts["Export.Id"])],
            [
                .. rows.Select(row => new PaperRow(
                [
                    new(row.Name), new(tree.NameOf(row.RegionCode)), new(texts[row.People > 0 ? "Readers.Have" : "Readers.HaveNot"]), PaperCell.Of(row.People),
                    new(row.First is { } at ? Formats.Moment(at, IndonesianZones.Of(row.RegionCode)) : ""), new(row.Institution.ToString()),
                ])),
            ]);
    }

    private async Task<PaperTable?> StaffAsync(Actor actor, Guid announcement, string reason, CancellationToken cancellation)
    {
        if (await staff.RunAsync(actor, announcement, reason, cancellation) is not Outcome<CountReaders.StaffReading>.Done(var reading))
            return null;
        var readers = reading.Of(await people.ColleaguesAsync(actor, cancellation), texts["SomebodyElse"]);
        return new PaperTable(
            texts["ReadersTitle"],
            [new(texts["Name"]), new(texts["Mark"]), new(texts["Export.When"])],
            [
                .. readers.Select(reader => new PaperRow(
                [
                    new(reader.Name), new(texts[reader.At is null ? "Readers.HaveNot" : "Readers.Have"]),
                    new(reader.At is { } at ? Formats.Moment(at, IndonesianZones.Of(reading.RegionCode)) : ""),
                ])),
            ]);
    }

    private static Paper Of(string title, IReadOnlyList<string> facts, PaperTable table) => new(title, facts) { Sections = [new PaperSection(table.Caption) { Tables = [table] }] };
}
