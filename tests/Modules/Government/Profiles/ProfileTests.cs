using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Profiles;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Profiles;

public sealed class ProfileTests(ProfileWorld world) : IClassFixture<ProfileWorld>
{
    [Fact]
    public async Task Each_saving_is_a_version_and_an_old_one_comes_back_as_a_new_one()
    {
        var institution = await world.Register.InstitutionAsync(state: InstitutionState.Active);
        var (head, officer) = (await world.Register.People.HeadAsync(institution), await world.Register.People.OfficerAsync("33"));
        Assert.Null((await world.ViewAsync(head, institution)).Value.Newest);

        Assert.Equal(1, (await world.SaveAsync(head, institution, 0, ProfileWorld.Form("  Satu.\r\nDua.  "))).Value);
        Assert.Equal(2, (await world.SaveAsync(officer, institution, 1, ProfileWorld.Form("Lain."))).Value);
        // What is the same is no version.
        Assert.Equal(2, (await world.SaveAsync(head, institution, 2, ProfileWorld.Form("Lain. "))).Value);
        var first = await world.ReadAsync(head, (await world.ViewAsync(head, institution)).Value.Find(1)!);
        Assert.Equal(3, (await world.SaveAsync(head, institution, 2, first, restoredFrom: 1)).Value);

        var view = (await world.ViewAsync(officer, institution)).Value;
        Assert.Equal([(3, 1, head.AccountId), (2, null, officer.AccountId), (1, null, head.AccountId)], view.Lines.Select(line => (line.Number, line.RestoredFrom, line.SavedBy)));
        Assert.Equal(["Satu.\nDua.", "Lain.", "Satu.\nDua."], await Task.WhenAll(view.Lines.Select(async line => (await world.ReadAsync(officer, line)).Description)));
    }

    [Fact]
    public async Task Of_two_that_save_at_once_one_hears_of_the_other()
    {
        var institution = await world.Register.InstitutionAsync(state: InstitutionState.Active);
        var head = await world.Register.People.HeadAsync(institution);
        await world.SaveAsync(head, institution, 0, ProfileWorld.Form());

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 4).Select(number => world.SaveAsync(head, institution, 1, ProfileWorld.Form($"Nomor {number}."))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Equal(3, outcomes.Count(outcome => outcome is Outcome<int>.Conflict));
        Assert.Equal(2, (await world.ViewAsync(head, institution)).Value.Lines.Count);
    }

    public static TheoryData<Role, string, bool, bool> Cases() => new()
    {
        { Role.SocialOfficer, "own", true, true },
        { Role.SocialOfficer, "other institution", true, true },
        { Role.SocialOfficer, "other region", false, false },
        { Role.LksaHead, "own", true, true },
        { Role.LksaHead, "other institution", false, false },
        { Role.LksaStaff, "own", true, false },
        { Role.LksaStaff, "other institution", false, false },
        { Role.Administrator, "own", false, false },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task Each_role_reads_and_writes_what_it_may_and_the_rest_is_not_there(Role role, string target, bool reads, bool writes)
    {
        var own = await world.Register.InstitutionAsync(state: InstitutionState.Active);
        var village = target == "other region" ? RegisterWorld.Surabaya : RegisterWorld.Semarang;
        var subject = target == "own" ? own : await world.Register.InstitutionAsync(village, state: InstitutionState.Active);
        var national = await world.Register.People.OfficerAsync("");
        await world.SaveAsync(national, subject, 0, ProfileWorld.Form());
        var line = (await world.ViewAsync(national, subject)).Value.Newest!;
        var actor = await world.Register.People.OfAsync(role, own, "33.74");

        Assert.Equal(reads, (await world.ViewAsync(actor, subject)).IsDone);
        Assert.Equal(writes, (await world.SaveAsync(actor, subject, 1, ProfileWorld.Form("Baru."))).IsDone);
        if (reads)
            Assert.Equal("Rumah bagi anak.", (await world.ReadAsync(actor, line)).Description);
        else
            await Assert.ThrowsAnyAsync<Exception>(() => world.ReadAsync(actor, line));
        Assert.IsType<Outcome<int>.NotFound>(await world.SaveAsync(actor, Guid.NewGuid(), 0, ProfileWorld.Form()));
        // The record alone does not let anybody in either, whatever text it is to name.
        if (!writes)
            Assert.IsType<Outcome<int>.NotFound>(await world.Register.World.WithAsync<SaveProfile, Outcome<int>>(useCase => useCase.RunAsync(actor, subject, 1, Guid.NewGuid(), null)));
    }

    [Fact]
    public async Task A_closed_institution_keeps_its_profile_as_it_is()
    {
        var institution = await world.Register.InstitutionAsync(state: InstitutionState.Active);
        var officer = await world.Register.People.OfficerAsync("33");
        await world.SaveAsync(officer, institution, 0, ProfileWorld.Form());
        await world.Register.StateAsync(officer, institution, 2, InstitutionState.Closed, "Yayasan dibubarkan.");

        Assert.False((await world.ViewAsync(officer, institution)).Value.MayChange);
        Assert.IsType<Outcome<int>.Refused>(await world.SaveAsync(officer, institution, 1, ProfileWorld.Form("Baru.")));
    }

    [Fact]
    public async Task What_does_not_hold_is_named()
    {
        var institution = await world.Register.InstitutionAsync(state: InstitutionState.Active);
        var head = await world.Register.People.HeadAsync(institution);

        var wrong = Assert.IsType<Outcome<int>.Invalid>(await world.SaveAsync(head, institution, 0, new ProfileForm { Description = "  ", Services = new string('x', 3_001) }));

        Assert.Equal([("Description", "Required"), ("Services", "TooLong")], wrong.Errors.Select(error => (error.Field, error.Code)));
        Assert.Empty((await world.ViewAsync(head, institution)).Value.Lines);
    }

    [Fact]
    public async Task Texts_follow_their_institution_to_the_officer_of_its_new_region()
    {
        var institution = await world.Register.InstitutionAsync(state: InstitutionState.Active);
        var national = await world.Register.People.OfficerAsync("");
        await world.SaveAsync(national, institution, 0, ProfileWorld.Form());
        var line = (await world.ViewAsync(national, institution)).Value.Newest!;
        var form = (await world.Register.ViewAsync(national, institution)).Value.Form;
        await world.Register.ChangeAsync(national, institution, 2, form with { RegionCode = RegisterWorld.Surabaya });
        var (before, after) = (await world.Register.People.OfficerAsync("33"), await world.Register.People.OfficerAsync("35"));
        Assert.True((await world.ViewAsync(after, institution)).IsDone);
        Assert.False((await world.ViewAsync(before, institution)).IsDone);

        await world.Register.World.RelayAsync();

        Assert.Equal("Rumah bagi anak.", (await world.ReadAsync(after, line)).Description);
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.ReadAsync(before, line));
        await using var scope = world.Register.World.Services.CreateAsyncScope();
        Assert.True((await scope.ServiceProvider.GetRequiredService<ProfileScopes>().CompareAsync(default)).IsEqual);
    }

    [Fact]
    public async Task With_mongodb_away_nothing_is_saved_and_the_register_goes_on()
    {
        await using var own = new ProfileWorld();
        await own.InitializeAsync();
        var institution = await own.Register.InstitutionAsync(state: InstitutionState.Active);
        var head = await own.Register.People.HeadAsync(institution);
        await own.Engine.KillAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => own.SaveAsync(head, institution, 0, ProfileWorld.Form()));

        Assert.Empty((await own.ViewAsync(head, institution)).Value.Lines);
        Assert.True((await own.Register.ViewAsync(head, institution)).IsDone);
    }

    [Theory]
    [InlineData("satu dua tiga", "satu empat tiga", "satu |-dua|+empat| tiga")]
    [InlineData("", "baru", "+baru")]
    [InlineData("lama", null, "-lama")]
    [InlineData("sama saja", "sama saja", "sama saja")]
    [InlineData("a b", "a b c", "a b|+ c")]
    public void Differences_are_told_word_by_word(string? before, string? after, string told) =>
        Assert.Equal(told, string.Join('|', WordDiff.Of(before, after).Select(part => part.Kind switch { DiffKind.Removed => "-", DiffKind.Added => "+", _ => "" } + part.Text)));
}
