using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Relations;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Relations.EntryHistory;
using MerajutASA.Modules.Government.Relations.Seats;
using MerajutASA.Modules.Government.Relations.ViewEntry;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Network;

/// <summary>Every role on each kind of entry: of the own institution's circle, of the same region, and of another one.</summary>
public sealed class EntryAccessTests(BothWays both) : IClassFixture<BothWays>
{
    private static readonly string[] Everything = ["view", "list", "history", "board", "change", "end", "seat"];

    public static TheoryData<bool, Role, string, string, string> Cases()
    {
        var data = new TheoryData<bool, Role, string, string, string>();
        foreach (var pooled in new[] { false, true })
        {
            // What is known to the public is seen by every officer, and changed where it is seated.
            foreach (var kind in new[] { "Foundation", "Supporter" })
            {
                data.Add(pooled, Role.SocialOfficer, kind, "own", "view list history board change end seat");
                data.Add(pooled, Role.SocialOfficer, kind, "near", "view list history board change end seat");
                data.Add(pooled, Role.SocialOfficer, kind, "far", "view list history");
                data.Add(pooled, Role.Administrator, kind, "own", "view list history");
                data.Add(pooled, Role.Administrator, kind, "far", "view list history");
            }

            data.Add(pooled, Role.LksaHead, "Foundation", "own", "view list history board");
            data.Add(pooled, Role.LksaHead, "Foundation", "near", "");
            data.Add(pooled, Role.LksaHead, "Supporter", "own", "view list history");
            data.Add(pooled, Role.LksaHead, "Supporter", "far", "view list history");
            data.Add(pooled, Role.LksaStaff, "Foundation", "own", "view list history");
            data.Add(pooled, Role.LksaStaff, "Foundation", "near", "");
            data.Add(pooled, Role.LksaStaff, "Supporter", "own", "view list history");
            data.Add(pooled, Role.LksaStaff, "Supporter", "near", "");
            foreach (var kind in new[] { "Programme", "Agreement" })
            {
                data.Add(pooled, Role.SocialOfficer, kind, "own", "view list history change end");
                data.Add(pooled, Role.SocialOfficer, kind, "near", "view list history change end");
                data.Add(pooled, Role.LksaHead, kind, "own", "view list history change end");
                data.Add(pooled, Role.LksaHead, kind, "near", "");
                data.Add(pooled, Role.LksaStaff, kind, "own", "view list history");
                data.Add(pooled, Role.LksaStaff, kind, "near", "");
                data.Add(pooled, Role.Administrator, kind, "own", "view list history");
            }

            data.Add(pooled, Role.SocialOfficer, "Programme", "far", "view list history");
            data.Add(pooled, Role.SocialOfficer, "Agreement", "far", "");
        }

        return data;
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task A_role_does_what_it_may_and_cannot_tell_that_the_rest_is_there(bool pooled, Role role, string kind, string where, string allowed)
    {
        var network = new NetworkWorld(both.Of(pooled));
        var circle = await CircleAsync(network, RegisterWorld.Semarang, NetworkWorld.Semarang);
        var target = where == "own" ? circle : where == "near" ? await CircleAsync(network, RegisterWorld.Semarang, NetworkWorld.Semarang) : await CircleAsync(network, RegisterWorld.Surabaya, NetworkWorld.Surabaya);
        var actor = await network.Register.People.OfAsync(role, circle[PartyKind.Institution].Id, NetworkWorld.Semarang);
        var subject = target[Enum.Parse<PartyKind>(kind)];

        var may = new List<string>();
        foreach (var act in Everything)
        {
            var known = await TryAsync(network, actor, act, subject, target);
            if (known == "Done")
                may.Add(act);
            else if (!allowed.Contains("view", StringComparison.Ordinal))
                Assert.Equal(await TryAsync(network, actor, act, new Party(subject.Kind, Guid.NewGuid()), target), known);
        }

        Assert.Equal(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries), may);
    }

    [Theory, MemberData(nameof(BothWays.Ways), MemberType = typeof(BothWays))]
    public async Task Somebody_who_may_not_enter_is_refused(bool pooled)
    {
        var network = new NetworkWorld(both.Of(pooled));
        var circle = await CircleAsync(network, RegisterWorld.Semarang, NetworkWorld.Semarang);
        var other = await CircleAsync(network, RegisterWorld.Semarang, NetworkWorld.Semarang);
        var own = circle[PartyKind.Institution];
        var head = await network.Register.People.HeadAsync(own.Id);
        Task<Outcome<int>> Enter(Actor actor, PartyKind kind, EntryForm form) => network.SaveAsync(actor, kind, Guid.CreateVersion7(), 0, form);

        Assert.IsType<Outcome<int>.NotFound>(await Enter(head, PartyKind.Foundation, NetworkWorld.Form(PartyKind.Foundation)));
        Assert.IsType<Outcome<int>.NotFound>(await Enter(head, PartyKind.Supporter, NetworkWorld.Form(PartyKind.Supporter)));
        Assert.True((await Enter(head, PartyKind.Programme, NetworkWorld.Form(PartyKind.Programme, owner: own))).IsDone);
        Assert.True((await Enter(head, PartyKind.Agreement, NetworkWorld.Form(PartyKind.Agreement, owner: own, supporter: other[PartyKind.Supporter]))).IsDone);
        // The own foundation is in sight, and not the head's to sign for; another institution is not in sight at all.
        Assert.Equal("NotOwn", Code(await Enter(head, PartyKind.Agreement, NetworkWorld.Form(PartyKind.Agreement, owner: circle[PartyKind.Foundation], supporter: circle[PartyKind.Supporter]))));
        Assert.Equal("NotThere", Code(await Enter(head, PartyKind.Agreement, NetworkWorld.Form(PartyKind.Agreement, owner: other[PartyKind.Institution], supporter: circle[PartyKind.Supporter]))));

        var solo = await network.Register.People.OfficerAsync(NetworkWorld.Solo);
        Assert.Equal("OutOfReach", Code(await Enter(solo, PartyKind.Foundation, NetworkWorld.Form(PartyKind.Foundation))));
        Assert.Equal("NotThere", Code(await Enter(solo, PartyKind.Agreement, NetworkWorld.Form(PartyKind.Agreement, owner: own, supporter: circle[PartyKind.Supporter]))));
        foreach (var actor in new[] { await network.Register.People.AdministratorAsync(), await network.Register.People.StaffAsync(own.Id) })
            Assert.IsType<Outcome<int>.NotFound>(await Enter(actor, PartyKind.Programme, NetworkWorld.Form(PartyKind.Programme, owner: own)));
    }

    [Theory, MemberData(nameof(BothWays.Ways), MemberType = typeof(BothWays))]
    public async Task A_private_givers_name_is_seen_where_the_gift_is_and_nowhere_else(bool pooled)
    {
        var network = new NetworkWorld(both.Of(pooled));
        var (institution, other) = (await network.InstitutionAsync(), await network.InstitutionAsync());
        var giver = await network.EnterAsync(NetworkWorld.Giver("Hartati Kusumo"), PartyKind.Supporter);
        var agreement = await network.AgreementAsync(institution, giver);
        var people = network.Register.People;

        foreach (var actor in new[] { await people.OfficerAsync(NetworkWorld.Semarang), await people.HeadAsync(institution.Id) })
            Assert.Equal("Hartati Kusumo", (await network.ViewAsync(actor, giver)).Value.Entry.Name);
        foreach (var actor in new[] { await people.OfficerAsync(NetworkWorld.Surabaya), await people.HeadAsync(other.Id), await people.StaffAsync(institution.Id), await people.AdministratorAsync() })
            Assert.IsType<Outcome<EntryFile>.NotFound>(await network.ViewAsync(actor, giver));
        // That there is an agreement may be known to those of the institution, and to an administrator; with whom may not.
        Assert.DoesNotContain(giver, (await network.ViewAsync(await people.StaffAsync(institution.Id), agreement)).Value.Entry.Parties.Keys);
        Assert.DoesNotContain(giver, (await network.ViewAsync(await people.AdministratorAsync(), agreement)).Value.Entry.Parties.Keys);
    }

    [Theory, MemberData(nameof(BothWays.Ways), MemberType = typeof(BothWays))]
    public async Task A_person_is_opened_by_who_supervises_an_office_and_by_the_head_under_the_board(bool pooled)
    {
        var network = new NetworkWorld(both.Of(pooled));
        var foundation = await network.FoundationAsync();
        var institution = await network.InstitutionAsync(foundation: foundation);
        var person = await network.SitsAsync(foundation, "Bambang Priyono");
        var people = network.Register.People;

        foreach (var actor in new[] { await people.OfficerAsync(NetworkWorld.Semarang), await people.HeadAsync(institution.Id) })
            Assert.Equal("Bambang Priyono", (await network.PersonAsync(actor, person)).Value.Name);
        foreach (var actor in new[]
        {
            await people.OfficerAsync(NetworkWorld.Surabaya), await people.HeadAsync((await network.InstitutionAsync()).Id),
            await people.StaffAsync(institution.Id), await people.AdministratorAsync(),
        })
            Assert.IsType<Outcome<PersonFile>.NotFound>(await network.PersonAsync(actor, person));

        Assert.IsType<Outcome<int>.NotFound>(await network.CorrectAsync(await people.OfficerAsync(NetworkWorld.Surabaya), person, 1, "Bambang Prayitno"));
        Assert.IsType<Outcome<int>.NotFound>(await network.CorrectAsync(await people.HeadAsync(institution.Id), person, 1, "Bambang Prayitno"));
    }

    [Fact]
    public async Task A_board_seated_elsewhere_is_seen_by_who_supervises_its_institution_or_its_agreement()
    {
        var network = new NetworkWorld(both.Direct);
        var (foundation, supporter) = (await network.FoundationAsync(NetworkWorld.Surabaya), await network.SupporterAsync(NetworkWorld.Surabaya));
        var institution = await network.InstitutionAsync(foundation: foundation);
        await network.AgreementAsync(institution, supporter);
        await network.SitsAsync(foundation, "Ketut Wirawan");
        await network.SitsAsync(supporter, "Maria Lestari");
        var (semarang, solo) = (await network.Register.People.OfficerAsync(NetworkWorld.Semarang), await network.Register.People.OfficerAsync(NetworkWorld.Solo));

        Assert.Equal("Ketut Wirawan", Assert.Single((await network.ViewAsync(semarang, foundation)).Value.Seats).PersonName);
        Assert.Equal("Maria Lestari", Assert.Single((await network.ViewAsync(semarang, supporter)).Value.Seats).PersonName);
        Assert.Empty((await network.ViewAsync(solo, foundation)).Value.Seats);
        Assert.Empty((await network.ViewAsync(solo, supporter)).Value.Seats);
        Assert.Equal("SeatedElsewhere", Assert.IsType<Outcome<int>.Refused>(await network.SeatAsync(semarang, foundation, NetworkWorld.Seat("Orang Lain"))).Code);
    }

    /// <summary>An institution with its foundation, a supporter, a programme that it runs and an agreement.</summary>
    private static async Task<Dictionary<PartyKind, Party>> CircleAsync(NetworkWorld network, string village, string regency)
    {
        var (foundation, supporter) = (await network.FoundationAsync(regency), await network.SupporterAsync(regency));
        var institution = await network.InstitutionAsync(village, foundation);
        var programme = await network.EnterAsync(NetworkWorld.Form(PartyKind.Programme, owner: institution), PartyKind.Programme);
        var agreement = await network.AgreementAsync(institution, supporter, programme);
        await network.SitsAsync(foundation, "Sri Wahyuni");
        await network.SitsAsync(supporter, "Agus Salim", SeatRole.Director);
        return new[] { foundation, supporter, institution, programme, agreement }.ToDictionary(party => party.Kind);
    }

    private static async Task<string> TryAsync(NetworkWorld network, Actor actor, string act, Party subject, Dictionary<PartyKind, Party> circle)
    {
        var version = (await network.ViewAsync(await network.NationalAsync(), subject) as Outcome<EntryFile>.Done)?.Result.Entry.Version ?? 1;
        return act switch
        {
            "view" => Kind(await network.ViewAsync(actor, subject)),
            "list" => (await AllAsync(network, actor, subject.Kind)).Contains(subject.Id) ? "Done" : "NotFound",
            "history" => await network.HistoryAsync(actor, subject) is Outcome<EntryHistoryPart>.Done { Result.Acts.Count: > 0 } ? "Done" : "NotFound",
            "board" => await network.ViewAsync(actor, subject) is Outcome<EntryFile>.Done { Result.Seats: [{ PersonName: not null }, ..] } ? "Done" : "NotFound",
            "change" => Kind(await network.SaveAsync(actor, subject.Kind, subject.Id, version, Changed(subject, circle))),
            "end" => Kind(await network.EndAsync(actor, subject with { Id = subject.Kind == PartyKind.Foundation ? await LoneAsync(network, actor, subject) : subject.Id }, version)),
            _ => Kind(await network.SeatAsync(actor, subject, NetworkWorld.Seat("Dewi Anggraini"), another: true)),
        };
    }

    /// <summary>A foundation with institutions is not ended: one of the same place that has none.</summary>
    private static async Task<Guid> LoneAsync(NetworkWorld network, Actor actor, Party subject)
    {
        _ = actor;
        if (await network.ViewAsync(await network.NationalAsync(), subject) is not Outcome<EntryFile>.Done known)
            return subject.Id;
        var lone = await network.FoundationAsync(known.Result.Entry.RegionCode);
        for (var version = 1; version < known.Result.Entry.Version; version++)
            await network.SaveAsync(await network.NationalAsync(), PartyKind.Foundation, lone.Id, version, NetworkWorld.Form(PartyKind.Foundation, known.Result.Entry.RegionCode));
        return lone.Id;
    }

    private static EntryForm Changed(Party subject, Dictionary<PartyKind, Party> circle) => subject.Kind switch
    {
        PartyKind.Programme => NetworkWorld.Form(PartyKind.Programme, owner: circle[PartyKind.Institution]),
        PartyKind.Agreement => NetworkWorld.Form(PartyKind.Agreement, owner: circle[PartyKind.Institution], supporter: circle[PartyKind.Supporter], programme: circle[PartyKind.Programme]),
        var kind => NetworkWorld.Form(kind),
    };

    private static async Task<IReadOnlyList<Guid>> AllAsync(NetworkWorld network, Actor actor, PartyKind kind) =>
        [.. (await network.ListAsync(actor, kind, page: new(Size: 1000))).Page.Rows.Select(row => row.Id)];

    private static string Kind<T>(Outcome<T> outcome) => outcome.GetType().Name;

    private static string? Code(Outcome<int> outcome) => (outcome as Outcome<int>.Invalid)?.Errors.Single().Code;
}
