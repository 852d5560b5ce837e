using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Relations;
using MerajutASA.Modules.Government.Relations.BelongToFoundation;
using MerajutASA.Modules.Government.Relations.EndEntry;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Relations.EntryHistory;
using MerajutASA.Modules.Government.Relations.ListEntries;
using MerajutASA.Modules.Government.Relations.SaveEntry;
using MerajutASA.Modules.Government.Relations.Seats;
using MerajutASA.Modules.Government.Relations.ViewEntry;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Network;

/// <summary>Foundations, supporters, programmes and agreements of a register, through their use cases.</summary>
internal sealed class NetworkWorld(RegisterWorld register)
{
    public const string Semarang = "33.74";
    public const string Solo = "33.72";
    public const string Surabaya = "35.78";

    private static int _number;

    public RegisterWorld Register => register;

    public Task<Actor> NationalAsync() => register.People.OfficerAsync("");

    /// <summary>A whole and valid form; each has a name of its own.</summary>
    public static EntryForm Form(PartyKind kind, string region = Semarang, Party? owner = null, Party? supporter = null, Party? programme = null, string? name = null)
    {
        var form = new EntryForm { [Ledgers.Name] = name ?? $"{kind} Nomor {Interlocked.Increment(ref _number)}" };
        switch (kind)
        {
            case PartyKind.Foundation:
                (form["DeedNumber"], form["DeedOn"], form[Ledgers.Region]) = ("12", "2001-05-06", region);
                break;
            case PartyKind.Supporter:
                (form[Ledgers.SupporterKindField], form[Ledgers.Region]) = ("company", region);
                break;
            case PartyKind.Programme:
                (form["ProgrammeField"], form["Runner"]) = ("education", owner?.ToString());
                break;
            default:
                (form["Recipient"], form["Supporter"], form["Programme"], form["FromDay"]) = (owner?.ToString(), supporter?.ToString(), programme?.ToString(), "2025-01-02");
                break;
        }

        return form;
    }

    public static EntryForm Giver(string name, string region = Semarang) => Form(PartyKind.Supporter, region, name: name).With(Ledgers.SupporterKindField, "person");

    public Task<Outcome<int>> SaveAsync(Actor actor, PartyKind kind, Guid id, int version, EntryForm form, bool seen = false) =>
        register.World.WithAsync<SaveEntry, Outcome<int>>(useCase => useCase.RunAsync(actor, kind, id, version, form, seen));

    public async Task<Party> EnterAsync(EntryForm form, PartyKind kind, Actor? actor = null)
    {
        var id = Guid.CreateVersion7();
        Assert.Equal(1, (await SaveAsync(actor ?? await NationalAsync(), kind, id, 0, form, seen: true)).Value);
        return new Party(kind, id);
    }

    public Task<Party> FoundationAsync(string region = Semarang, string? name = null) => EnterAsync(Form(PartyKind.Foundation, region, name: name), PartyKind.Foundation);

    public Task<Party> SupporterAsync(string region = Semarang, string? name = null) => EnterAsync(Form(PartyKind.Supporter, region, name: name), PartyKind.Supporter);

    public Task<Party> AgreementAsync(Party recipient, Party supporter, Party? programme = null) =>
        EnterAsync(Form(PartyKind.Agreement, owner: recipient, supporter: supporter, programme: programme), PartyKind.Agreement);

    public async Task<Party> InstitutionAsync(string village = RegisterWorld.Semarang, Party? foundation = null)
    {
        var id = await register.InstitutionAsync(village, state: InstitutionState.Active);
        if (foundation is { } body)
            Assert.True((await BelongAsync(await NationalAsync(), id, null, body.Id)).IsDone);
        return new Party(PartyKind.Institution, id);
    }

    public Task<Outcome<int>> EndAsync(Actor actor, Party party, int version, bool isEnded = true) =>
        register.World.WithAsync<EndEntry, Outcome<int>>(useCase => useCase.RunAsync(actor, party.Kind, party.Id, version, isEnded));

    public Task<Outcome<EntryFile>> ViewAsync(Actor actor, Party party) =>
        register.World.WithAsync<ViewEntry, Outcome<EntryFile>>(useCase => useCase.RunAsync(actor, party.Kind, party.Id));

    public Task<Outcome<EntryHistoryPart>> HistoryAsync(Actor actor, Party party) =>
        register.World.WithAsync<ViewEntryHistory, Outcome<EntryHistoryPart>>(useCase => useCase.RunAsync(actor, party.Kind, party.Id));

    public async Task<EntryBoard> ListAsync(Actor actor, PartyKind kind, EntryFilter? filter = null, PageRequest? page = null) =>
        (await register.World.WithAsync<ListEntries, Outcome<EntryBoard>>(useCase => useCase.RunAsync(actor, kind, filter ?? new EntryFilter(), page ?? new PageRequest()))).Value;

    public Task<Outcome<int>> BelongAsync(Actor actor, Guid institution, Guid? before, Guid? foundation) =>
        register.World.WithAsync<BelongToFoundation, Outcome<int>>(useCase => useCase.RunAsync(actor, institution, before, foundation));

    public static SeatForm Seat(string? name = null, Guid? person = null, SeatRole role = SeatRole.Chair, DateOnly? until = null) =>
        new() { PersonName = name, PersonId = person, Role = role, FromDay = new DateOnly(2020, 1, 2), UntilDay = until };

    public Task<Outcome<int>> SeatAsync(Actor actor, Party organisation, SeatForm form, Guid? id = null, int version = 0, bool another = false) =>
        register.World.WithAsync<SaveSeat, Outcome<int>>(useCase => useCase.RunAsync(actor, organisation, id ?? Guid.CreateVersion7(), version, form, another));

    /// <summary>Somebody on a board, as the person's record says.</summary>
    public async Task<Guid> SitsAsync(Party organisation, string name, SeatRole role = SeatRole.Chair)
    {
        var officer = await NationalAsync();
        Assert.Equal(1, (await SeatAsync(officer, organisation, Seat(name, role: role), another: true)).Value);
        return (await ViewAsync(officer, organisation)).Value.Seats.Last(seat => seat.PersonName == name && seat.Role == role).PersonId;
    }

    public async Task SitsAsync(Party organisation, Guid person, SeatRole role = SeatRole.Manager) =>
        Assert.Equal(1, (await SeatAsync(await NationalAsync(), organisation, Seat(person: person, role: role))).Value);

    public Task<Outcome<PersonFile>> PersonAsync(Actor actor, Guid person) =>
        register.World.WithAsync<ViewPerson, Outcome<PersonFile>>(useCase => useCase.RunAsync(actor, person));

    public Task<Outcome<int>> CorrectAsync(Actor actor, Guid person, int version, string name) =>
        register.World.WithAsync<CorrectPerson, Outcome<int>>(useCase => useCase.RunAsync(actor, person, version, name));
}
