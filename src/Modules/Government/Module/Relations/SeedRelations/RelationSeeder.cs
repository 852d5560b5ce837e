using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Relations.Seats;

namespace MerajutASA.Modules.Government.Relations.SeedRelations;

/// <summary>Enters a made-up web as an officer would, step by step through the use cases.</summary>
internal sealed class RelationSeeder(
    ListEntries.ListEntries list, SaveEntry.SaveEntry save, SaveSeat seat, BelongToFoundation.BelongToFoundation belong, ViewEntry.ViewEntry view) : IRelationSeeder
{
    private int _made;

    public async Task<int> SeedAsync(Actor officer, IReadOnlyList<InstitutionLine> institutions, CancellationToken cancellation = default)
    {
        _made = 0;
        var known = (await list.RunAsync(officer, PartyKind.Foundation, new EntryFilter(), new PageRequest(Size: 1), cancellation)).Value;
        var active = institutions.Where(line => line.State == InstitutionState.Active).ToList();
        if (known.Count > 0 || active.Count < 8)
            return 0;
        var foundations = await FoundationsAsync(officer, active, cancellation);
        var supporters = await SupportersAsync(officer, active[0].RegionCode, cancellation);
        await ProgrammesAndAgreementsAsync(officer, active, foundations, supporters, cancellation);
        await ConflictsAsync(officer, foundations, supporters, cancellation);
        return _made;
    }

    /// <summary>For each two institutions of a province a foundation with a board; every seventh institution has none.</summary>
    private async Task<List<Party>> FoundationsAsync(Actor officer, List<InstitutionLine> active, CancellationToken cancellation)
    {
        var foundations = new List<Party>();
        var bound = active.Where((_, at) => at % 7 != 6).GroupBy(line => line.RegionCode[..2]).SelectMany(province => province.Chunk(2));
        foreach (var (pair, at) in bound.Select((pair, at) => (pair, at)))
        {
            var foundation = await EnterAsync(officer, PartyKind.Foundation, new EntryForm
            {
                [Ledgers.Name] = $"Yayasan {SampleRelations.Foundations[at % SampleRelations.Foundations.Count]}{(at < SampleRelations.Foundations.Count ? "" : " II")}",
                ["DeedNumber"] = $"{12 + at}",
                ["DeedOn"] = $"{1998 + (at % 20)}-05-{1 + (at % 27):00}",
                ["DecreeNumber"] = $"AHU-{1_000 + (at * 37)}.AH.01.04",
                ["DecreeOn"] = $"{1999 + (at % 20)}-02-{1 + (at % 27):00}",
                [Ledgers.Region] = RegionCode.UpTo(pair[0].RegionCode, RegionLevel.Regency),
            }, cancellation);
            foundations.Add(foundation);
            foreach (var line in pair)
                await belong.RunAsync(officer, line.Id, null, foundation.Id, cancellation);
            foreach (var (role, number) in new[] { SeatRole.Patron, SeatRole.Chair, SeatRole.Supervisor }.Select((role, number) => (role, number)))
                await SitAsync(officer, foundation, SampleRelations.Person((at * 3) + number), role, cancellation);
        }

        return foundations;
    }

    private async Task<List<Party>> SupportersAsync(Actor officer, string region, CancellationToken cancellation)
    {
        var supporters = new List<Party>();
        foreach (var (name, kind) in SampleRelations.Supporters)
        {
            supporters.Add(await EnterAsync(officer, PartyKind.Supporter, new EntryForm
            {
                [Ledgers.Name] = name,
                [Ledgers.SupporterKindField] = Codes.Of(kind),
                [Ledgers.Region] = kind == SupporterKind.Person ? RegionCode.UpTo(region, RegionLevel.Regency) : "31.74",
            }, cancellation));
        }

        return supporters;
    }

    private async Task ProgrammesAndAgreementsAsync(
        Actor officer, List<InstitutionLine> active, List<Party> foundations, List<Party> supporters, CancellationToken cancellation)
    {
        var programmes = new List<Party>();
        foreach (var ((name, field), at) in SampleRelations.Programmes.Select((programme, at) => (programme, at)))
        {
            programmes.Add(await EnterAsync(officer, PartyKind.Programme, new EntryForm
            {
                [Ledgers.Name] = name,
                ["ProgrammeField"] = Codes.Of(field),
                ["Runner"] = (at % 2 == 0 ? supporters[at % supporters.Count] : foundations[at % foundations.Count]).ToString(),
            }, cancellation));
        }

        // The first supports many, the last one alone; of five institutions two have nobody.
        var recipients = active.Where((_, at) => at % 5 < 3).Select(line => new Party(PartyKind.Institution, line.Id)).ToList();
        foreach (var (recipient, at) in recipients.Select((recipient, at) => (recipient, at)))
            await AgreeAsync(officer, at, recipient, at % 3 != 2 ? supporters[0] : supporters[1 + (at % (supporters.Count - 1))], programmes[at % programmes.Count], cancellation);
        foreach (var (foundation, at) in foundations.Take(4).Select((foundation, at) => (foundation, at)))
            await AgreeAsync(officer, 100 + at, foundation, supporters[1 + at], null, cancellation);
        // One of those without a foundation hangs on the rest by its supporter alone.
        var lonely = active.Where((_, at) => at % 7 == 6 && at % 5 >= 3).Select(line => new Party(PartyKind.Institution, line.Id)).FirstOrDefault();
        if (lonely.Id != Guid.Empty)
            await AgreeAsync(officer, 200, lonely, supporters[0], null, cancellation);
    }

    private async Task ConflictsAsync(Actor officer, List<Party> foundations, List<Party> supporters, CancellationToken cancellation)
    {
        await SitAsync(officer, supporters[1], SampleRelations.Both, SeatRole.Director, cancellation);
        var person = await PersonAsync(officer, supporters[1], SeatRole.Director, cancellation);
        await SitAsync(officer, foundations[0], person, SeatRole.Treasurer, cancellation);
        await SitAsync(officer, foundations[2], person, SeatRole.Manager, cancellation);
        await SitAsync(officer, foundations[1], await PersonAsync(officer, foundations[1], SeatRole.Chair, cancellation), SeatRole.Supervisor, cancellation);
    }

    private async Task<Guid> PersonAsync(Actor officer, Party organisation, SeatRole role, CancellationToken cancellation) =>
        (await view.RunAsync(officer, organisation.Kind, organisation.Id, cancellation)).Value.Seats.First(each => each.Role == role).PersonId;

    private Task AgreeAsync(Actor officer, int number, Party recipient, Party supporter, Party? programme, CancellationToken cancellation) =>
        EnterAsync(officer, PartyKind.Agreement, new EntryForm
        {
            [Ledgers.Name] = string.Create(CultureInfo.InvariantCulture, $"PKS {number + 1:000}/{2024 + (number % 3)}"),
            ["Recipient"] = recipient.ToString(),
            ["Supporter"] = supporter.ToString(),
            ["Programme"] = programme?.ToString(),
            ["FromDay"] = $"{2024 + (number % 2)}-0{1 + (number % 9)}-15",
            ["UntilDay"] = number % 4 == 3 ? null : $"{2027 + (number % 3)}-12-31",
        }, cancellation);

    private async Task<Party> EnterAsync(Actor officer, PartyKind kind, EntryForm form, CancellationToken cancellation)
    {
        var party = new Party(kind, Guid.CreateVersion7());
        _ = (await save.RunAsync(officer, kind, party.Id, 0, form, alikeSeen: true, cancellation)).Value;
        _made++;
        return party;
    }

    private Task SitAsync(Actor officer, Party organisation, string name, SeatRole role, CancellationToken cancellation) =>
        SitAsync(officer, organisation, new SeatForm { PersonName = name, Role = role, FromDay = new DateOnly(2019, 3, 1) }, cancellation);

    private Task SitAsync(Actor officer, Party organisation, Guid person, SeatRole role, CancellationToken cancellation) =>
        SitAsync(officer, organisation, new SeatForm { PersonId = person, Role = role, FromDay = new DateOnly(2021, 7, 1) }, cancellation);

    private async Task SitAsync(Actor officer, Party organisation, SeatForm form, CancellationToken cancellation)
    {
        _ = (await seat.RunAsync(officer, organisation, Guid.CreateVersion7(), 0, form, isAnother: true, cancellation)).Value;
        _made++;
    }
}
