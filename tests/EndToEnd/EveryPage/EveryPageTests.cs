using MerajutASA.EndToEnd.Tests.Setting;
using MerajutASA.Infrastructure.Access;
using Xunit;

namespace MerajutASA.EndToEnd.Tests.EveryPage;

/// <summary>Each page that somebody can reach: WCAG 2.2 AA, no sideways scrolling on a phone, nothing that the browser complains of.</summary>
public sealed class EveryPageTests(PortalFixture portal)
{
    // They answer with the status that they explain, which the browser writes into its console.
    private static readonly string[] Explaining = ["/not-found", "/error"];

    public static TheoryData<Role?, string?> Readers { get; } = new()
    {
        { null, null },
        { Role.LksaStaff, Who.Staff },
        { Role.LksaHead, Who.Head },
        { Role.SocialOfficer, Who.Officer },
        { Role.Administrator, Who.Administrator },
    };

    [Theory, MemberData(nameof(Readers))]
    public async Task Every_page_can_be_used_by_everybody_who_reaches_it(Role? role, string? email)
    {
        await using var tab = email is null ? await portal.VisitAsync() : await portal.AsAsync(email);
        var faults = new List<string>();
        var addresses = RoutablePages.Of(role).Except(Explaining).Concat(await OfOneAsync(tab, role)).ToList();
        foreach (var address in addresses)
        {
            var response = await tab.GoAsync(address);
            if (!response.Ok)
                faults.Add($"{address}: {response.Status}");
            faults.AddRange(await tab.FaultsAsync());
        }

        faults.AddRange(tab.Complaints);
        Assert.NotEmpty(addresses);
        Inspection.AssertNone(faults);
    }

    [Fact]
    public async Task Pages_that_explain_a_refusal_can_be_used_by_everybody()
    {
        await using var tab = await portal.VisitAsync();
        foreach (var address in Explaining)
        {
            await tab.GoAsync(address);
            await tab.AssertUsableAsync();
        }

        Assert.All(tab.Complaints, complaint => Assert.Contains("Failed to load resource", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_with_faults_does_not_pass()
    {
        await using var tab = await portal.VisitAsync();
        await tab.GoAsync("/");
        // By script: the content security policy refuses a style attribute that comes with markup.
        await tab.Page.EvaluateAsync("""
            const image = new Image();
            image.src = '/favicon.svg';
            image.style.width = image.style.minWidth = '900px';
            document.querySelector('main').replaceChildren(image);
            """);
        var faults = await tab.FaultsAsync();

        Assert.Contains(faults, fault => fault.Contains("image-alt", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("scrolls sideways", StringComparison.Ordinal));
    }

    /// <summary>The pages about one child and one institution, as the boards of this reader lead to them.</summary>
    private static async Task<IReadOnlyList<string>> OfOneAsync(Tab tab, Role? role)
    {
        var found = new List<string>();
        if (role is Role.LksaStaff or Role.LksaHead or Role.SocialOfficer)
        {
            await tab.GoAsync("/children");
            var child = await FirstAsync(tab, "/children/");
            found.AddRange(new[] { "", "/referral", "/assessment", "/plan", "/family", "/history" }.Select(part => child + part));
            if (role != Role.SocialOfficer)
                found.Add(child + "/edit");
        }

        if (role is Role.SocialOfficer)
        {
            await tab.GoAsync("/institutions");
            var institution = await FirstAsync(tab, "/institutions/");
            found.AddRange(new[] { "", "/history", "/edit", "/contact" }.Select(part => institution + part));
        }

        return found;
    }

    private static async Task<string> FirstAsync(Tab tab, string beginning) =>
        (await tab.Main.Locator($"tbody a[href^='{beginning}']").First.GetAttributeAsync("href"))!;
}
