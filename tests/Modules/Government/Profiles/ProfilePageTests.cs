using Bunit;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Profiles;
using MerajutASA.Modules.Government.Tests.Pages;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Profiles;

public sealed class ProfilePageTests(ProfileWorld world) : IClassFixture<ProfileWorld>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_was_typed_stays_when_somebody_else_saved_first_and_can_be_saved_then()
    {
        var institution = await world.Register.InstitutionAsync(state: InstitutionState.Active);
        var head = await world.Register.People.HeadAsync(institution);
        await world.SaveAsync(head, institution, 0, ProfileWorld.Form());
        await using var browser = new Browser(world.Register, head);
        var page = browser.Open<EditProfilePage>($"/institutions/{institution}/profile/edit", institution);
        page.WaitForElement("#field-description", Patience);
        await world.SaveAsync(await world.Register.People.OfficerAsync("33"), institution, 1, ProfileWorld.Form("Milik dinas."));

        await page.Find("#field-description").ChangeAsync("Milik saya.");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Milik dinas.", page.Find(".ma-notice-warning").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal("Milik saya.", page.Find("#field-description").GetAttribute("value"));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal($"/institutions/{institution}/profile", browser.Path), Patience);
        Assert.Equal(3, (await world.ViewAsync(head, institution)).Value.Lines.Count);
    }

    [Fact]
    public async Task Versions_are_compared_and_an_old_one_is_used_again()
    {
        var institution = await world.Register.InstitutionAsync(state: InstitutionState.Active);
        var head = await world.Register.People.HeadAsync(institution);
        await world.SaveAsync(head, institution, 0, ProfileWorld.Form("Rumah lama."));
        await world.SaveAsync(head, institution, 1, ProfileWorld.Form("Rumah baru."));
        await using var browser = new Browser(world.Register, head);

        var compared = browser.Open<ProfilePage>($"/institutions/{institution}/profile?version=2&against=1", institution);
        compared.WaitForElement("ins", Patience);
        Assert.Equal(("lama.", "baru."), (compared.Find("del").TextContent.Trim(), compared.Find("ins").TextContent.Trim()));

        await using var another = new Browser(world.Register, head);
        var old = another.Open<ProfilePage>($"/institutions/{institution}/profile?version=1", institution);
        old.WaitForElement(".ma-notice button", Patience);
        await old.Find(".ma-notice button").ClickAsync();
        old.WaitForAssertion(() => Assert.Equal($"/institutions/{institution}/profile", another.Path), Patience);
        Assert.Equal((3, 1), (await world.ViewAsync(head, institution)).Value.Newest is { } newest ? (newest.Number, newest.RestoredFrom!.Value) : default);
    }

    [Fact]
    public async Task Staff_read_and_are_offered_nothing_to_change()
    {
        var institution = await world.Register.InstitutionAsync(state: InstitutionState.Active);
        await world.SaveAsync(await world.Register.People.OfficerAsync("33"), institution, 0, ProfileWorld.Form("Rumah bagi anak."));
        await using var browser = new Browser(world.Register, await world.Register.People.StaffAsync(institution));

        var page = browser.Open<ProfilePage>($"/institutions/{institution}/profile", institution);

        page.WaitForAssertion(() => Assert.Contains("Rumah bagi anak.", page.Markup, StringComparison.Ordinal), Patience);
        Assert.Empty(page.FindAll("a.ma-button-primary"));
        Assert.Empty(page.FindAll("button"));
    }
}
