using MerajutASA.EndToEnd.Tests.Setting;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Children;

/// <summary>Whoever is not meant to see a child cannot tell that the child exists.</summary>
public sealed class OutOfSightTests(PortalFixture portal)
{
    public static TheoryData<string> Outsiders { get; } = new(Who.OtherStaff, Who.Administrator, Who.FarOfficer);

    [Theory, MemberData(nameof(Outsiders))]
    public async Task A_child_out_of_sight_looks_like_one_that_is_not_there(string outsider)
    {
        var child = await ChildAsync();
        await using var tab = await portal.AsAsync(outsider);

        var known = await ShownAsync(tab, child);
        var unknown = await ShownAsync(tab, $"/children/{Guid.CreateVersion7()}");

        Assert.Equal(unknown, known);
    }

    [Fact]
    public async Task The_social_office_of_the_region_sees_the_child()
    {
        await using var staff = await portal.AsAsync(Who.Staff);
        var child = await staff.FirstChildAsync();
        await staff.GoAsync(child);
        var name = await staff.Main.Locator(".ma-casename strong").InnerTextAsync();

        await using var officer = await portal.AsAsync(Who.Officer);
        await officer.GoAsync(child);

        await Expect(officer.Main.Locator(".ma-casename strong")).ToHaveTextAsync(name);
    }

    private async Task<string> ChildAsync()
    {
        await using var staff = await portal.AsAsync(Who.Staff);
        return await staff.FirstChildAsync();
    }

    private static async Task<(int Status, string Title, string Text)> ShownAsync(Tab tab, string address)
    {
        var response = await tab.GoAsync(address);
        await Expect(tab.Heading).ToBeVisibleAsync();
        return (response.Status, await tab.Page.TitleAsync(), await tab.Main.InnerTextAsync());
    }
}
