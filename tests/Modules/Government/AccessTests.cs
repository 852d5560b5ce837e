using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.ViewInstitution;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

/// <summary>Every role, on the own institution (or region), on another one of the same region, and on one far away.</summary>
public sealed class AccessTests(BothWays both) : IClassFixture<BothWays>
{
    private static readonly string[] Everything = ["view", "contact", "change", "correct", "state", "register"];

    public static TheoryData<bool, Role, string, string> Cases()
    {
        var data = new TheoryData<bool, Role, string, string>();
        foreach (var pooled in new[] { false, true })
        {
            foreach (var target in new[] { "own", "other institution", "other region" })
            {
                data.Add(pooled, Role.SocialOfficer, target, target == "other region" ? "" : "view contact change correct state register");
                data.Add(pooled, Role.LksaHead, target, target == "own" ? "view contact correct" : "");
                data.Add(pooled, Role.LksaStaff, target, target == "own" ? "view contact" : "");
                data.Add(pooled, Role.Administrator, target, "view");
                data.Add(pooled, Role.Company, target, "");
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task A_role_does_what_it_may_and_cannot_tell_that_the_rest_is_there(bool pooled, Role role, string target, string allowed)
    {
        var register = both.Of(pooled);
        var own = await register.InstitutionAsync(RegisterWorld.Semarang);
        var village = target == "other region" ? RegisterWorld.Surabaya : RegisterWorld.Semarang;
        var subject = target == "own" ? own : await register.InstitutionAsync(village);
        var actor = await register.People.OfAsync(role, own, "33.74");

        var may = new HashSet<string>();
        foreach (var act in Everything)
        {
            var (known, unknown) = (await TryAsync(register, actor, act, subject, village), await TryAsync(register, actor, act, Guid.NewGuid(), village));
            if (known == "Done")
                may.Add(act);
            else if (act != "register")
                Assert.Equal(unknown, known);
        }

        Assert.Equal(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), may.Order());
    }

    [Theory, MemberData(nameof(BothWays.Ways), MemberType = typeof(BothWays))]
    public async Task A_board_shows_each_role_what_is_in_sight(bool pooled)
    {
        await using var register = await RegisterWorld.CreateAsync(pooled);
        var (semarang, other, far) = (await register.InstitutionAsync(), await register.InstitutionAsync(RegisterWorld.Solo), await register.InstitutionAsync(RegisterWorld.Surabaya));

        Assert.Equal([semarang], await SeenAsync(register, await register.People.OfficerAsync("33.74")));
        Assert.Equal([semarang, other], await SeenAsync(register, await register.People.OfficerAsync("33")));
        Assert.Equal([semarang, other, far], await SeenAsync(register, await register.People.OfficerAsync("")));
        Assert.Equal([other], await SeenAsync(register, await register.People.HeadAsync(other)));
        Assert.Equal([far], await SeenAsync(register, await register.People.StaffAsync(far)));
        Assert.Equal([semarang, other, far], await SeenAsync(register, await register.People.AdministratorAsync()));
        Assert.Empty(await SeenAsync(register, await register.People.OfficerAsync("33.75")));
    }

    [Theory, MemberData(nameof(BothWays.Ways), MemberType = typeof(BothWays))]
    public async Task An_officer_cannot_move_an_institution_out_of_the_region(bool pooled)
    {
        var register = both.Of(pooled);
        var id = await register.InstitutionAsync();
        var form = register.Form(RegisterWorld.Solo);

        var near = Assert.IsType<Outcome<int>.Invalid>(await register.ChangeAsync(await register.People.OfficerAsync("33.74"), id, 1, form));
        Assert.Equal(("RegionCode", "OutOfReach"), (near.Errors.Single().Field, near.Errors.Single().Code));
        Assert.Equal(2, (await register.ChangeAsync(await register.People.OfficerAsync("33"), id, 1, form)).Value);
        // The contact goes with it: its scope is the institution's.
        Assert.NotNull((await register.ViewAsync(await register.People.OfficerAsync("33.72"), id)).Value.Contact);
        Assert.IsType<Outcome<InstitutionView>.NotFound>(await register.ViewAsync(await register.People.OfficerAsync("33.74"), id));
    }

    [Theory, MemberData(nameof(BothWays.Ways), MemberType = typeof(BothWays))]
    public async Task A_revoked_session_does_nothing(bool pooled)
    {
        var register = both.Of(pooled);
        var officer = await register.People.OfficerAsync("33.74");
        await register.People.RevokeAsync(officer);

        await Assert.ThrowsAsync<SessionRefusedException>(() => register.RegisterAsync(officer, register.Form()));
    }

    [Fact]
    public void Every_use_case_says_its_module_and_lets_no_role_in_by_accident()
    {
        var useCases = UseCases.In(typeof(GovernmentModule).Assembly).Select(UseCase.Of).ToDictionary(useCase => useCase.Name);

        Assert.All(useCases.Keys, name => Assert.StartsWith("government.", name, StringComparison.Ordinal));
        Assert.Equal([Role.SocialOfficer], useCases["government.register-institution"].Roles);
        Assert.Equal([Role.SocialOfficer], useCases["government.change-institution"].Roles);
        Assert.Equal([Role.SocialOfficer], useCases["government.change-institution-state"].Roles);
        Assert.Equal([Role.LksaHead, Role.SocialOfficer], useCases["government.correct-contact"].Roles.Order());
        Assert.Equal([Role.SocialOfficer, Role.Administrator], useCases["government.export-institutions"].Roles.Order());
        Assert.Equal(
            [
                "government.find-communities", "government.find-hubs", "government.find-leaving", "government.find-parties", "government.find-route", "government.list-entries", "government.list-institutions", "government.name-institutions", "government.view-entry",
                "government.view-entry-history", "government.view-institution", "government.view-institution-history", "government.view-relations", "government.view-web",
            ],
            useCases.Values.Where(useCase => RoleNames.OfPeople.Where(role => role != Role.Company).All(useCase.Roles.Contains)).Select(useCase => useCase.Name).Order());
        Assert.Equal([Role.SocialOfficer], useCases["government.list-waiting"].Roles);
        Assert.Equal([Role.System], useCases["government.copy-institutions"].Roles);
        Assert.Equal([Role.LksaHead, Role.SocialOfficer], useCases["government.save-entry"].Roles.Order());
        Assert.Equal([Role.LksaHead, Role.SocialOfficer], useCases["government.end-entry"].Roles.Order());
        Assert.Equal([Role.LksaHead, Role.SocialOfficer], useCases["government.view-person"].Roles.Order());
        Assert.Equal([Role.SocialOfficer], useCases["government.save-seat"].Roles);
        Assert.Equal([Role.SocialOfficer], useCases["government.correct-person"].Roles);
        Assert.Equal([Role.SocialOfficer], useCases["government.belong-to-foundation"].Roles);
        Assert.Equal([Role.System], useCases["government.copy-relations"].Roles);
        Assert.Equal([Role.SocialOfficer], useCases["government.find-conflicts"].Roles);
        Assert.Equal([Role.LksaStaff, Role.LksaHead, Role.SocialOfficer], useCases["government.view-profile"].Roles.Order());
        Assert.Equal([Role.LksaHead, Role.SocialOfficer], useCases["government.save-profile"].Roles.Order());
        Assert.Equal([Role.System], useCases["government.read-profile-scopes"].Roles);
        foreach (var ofOffices in new[] { "add-photo", "change-photo", "release-photo", "save-announcement", "publish-announcement", "withdraw-announcement" })
            Assert.Equal([Role.LksaHead, Role.SocialOfficer], useCases[$"government.{ofOffices}"].Roles.Order());
        foreach (var ofReaders in new[] { "open-photo", "view-photos", "list-announcements", "list-waiting-announcements", "view-announcement" })
            Assert.Equal([Role.LksaStaff, Role.LksaHead, Role.SocialOfficer], useCases[$"government.{ofReaders}"].Roles.Order());
        Assert.Equal([Role.LksaStaff, Role.LksaHead], useCases["government.mark-announcement-read"].Roles.Order());
        Assert.Equal([Role.SocialOfficer], useCases["government.list-announcement-readers"].Roles);
        Assert.Equal([Role.LksaHead], useCases["government.list-staff-readers"].Roles);
        Assert.Equal([Role.LksaHead, Role.SocialOfficer], useCases["government.export-announcements"].Roles.Order());
        Assert.Equal([Role.SocialOfficer], useCases["government.export-announcement-readers"].Roles);
        Assert.Equal([Role.LksaHead], useCases["government.export-staff-readers"].Roles);
        Assert.Equal([Role.LksaHead, Role.SocialOfficer, Role.Administrator], useCases["government.export-relations"].Roles.Order());
        Assert.Equal([Role.System], useCases["government.keep-photos"].Roles);
        Assert.Equal([Role.System], useCases["government.read-spoken-texts"].Roles);
        foreach (var ofOfficers in new[]
        {
            "plan-inspection", "change-inspection-plan", "start-inspection", "answer-inspection-item", "write-finding", "report-inspection", "judge-finding", "close-inspection", "cancel-inspection", "escalate-inspection",
            "grade-institution", "count-inspections", "export-inspection-counts", "begin-standard", "draft-standard", "save-standard-item", "remove-standard-item", "move-standard-item", "publish-standard", "add-evidence",
            "change-evidence", "release-evidence", "list-warnings", "read-judgements", "judge-warning",
        })
            Assert.Equal([Role.SocialOfficer], useCases[$"government.{ofOfficers}"].Roles);
        foreach (var ofInspected in new[] { "view-inspection", "list-inspections", "list-waiting-inspections", "print-inspection", "export-inspections", "list-standards", "view-standard", "open-evidence" })
            Assert.Equal([Role.LksaHead, Role.SocialOfficer], useCases[$"government.{ofInspected}"].Roles.Order());
        Assert.Equal([Role.LksaHead], useCases["government.answer-finding"].Roles);
        Assert.Equal([Role.System], useCases["government.keep-evidence"].Roles);
        Assert.All(useCases.Values, useCase => Assert.DoesNotContain(Role.Company, useCase.Roles));
        Assert.Equal(87, useCases.Count);
    }

    private static async Task<string> TryAsync(RegisterWorld register, Actor actor, string act, Guid id, string village) => act switch
    {
        "view" => Kind(await register.ViewAsync(actor, id)),
        "contact" => await register.ViewAsync(actor, id) is Outcome<InstitutionView>.Done { Result.Contact.Name: not null } ? "Done" : "NotFound",
        "change" => Kind(await register.ChangeAsync(actor, id, 1, register.Form(village))),
        "correct" => Kind(await register.CorrectAsync(actor, id, 1, RegisterWorld.Contact("Endang Sulastri"))),
        "state" => Kind(await register.StateAsync(actor, id, 2, InstitutionState.Active)),
        _ => Kind(await register.RegisterAsync(actor, register.Form(village))),
    };

    private static string Kind<T>(Outcome<T> outcome) => outcome.GetType().Name;

    private static async Task<IEnumerable<Guid>> SeenAsync(RegisterWorld register, Actor actor)
    {
        var board = await register.ListAsync(actor);
        Assert.Equal(board.Page.Rows.Count, board.Count);
        Assert.Equal(board.Count, board.Figures.Draft);
        return board.Page.Rows.Select(row => row.Id).Order();
    }
}
