using System.Text.RegularExpressions;
using MerajutASA.EndToEnd.Tests.Setting;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Testing.World;
using Xunit;

namespace MerajutASA.EndToEnd.Tests.EveryPage;

/// <summary>Each page that somebody can reach: WCAG 2.2 AA, no sideways scrolling on a phone, nothing that the browser complains of.</summary>
public sealed partial class EveryPageTests(PortalFixture portal)
{
    // They answer with the status that they explain, which the browser writes into its console.
    private static readonly string[] Explaining = ["/not-found", "/error"];

    // Between password and code, and for who has signed in already, they lead on: the journeys of SignIn look at them.
    private static readonly string[] Leading =
        ["/sign-in", "/sign-in/second-factor", "/sign-in/enrol", "/sign-in/lost", "/sign-in/code", "/sign-in/forgotten", "/institutions/own", "/"];

    private static readonly (Role? Role, string? Email)[] Everybody =
        [(null, null), (Role.LksaStaff, Who.Staff), (Role.LksaHead, Who.Head), (Role.SocialOfficer, Who.Officer), (Role.Administrator, Who.Administrator), (Role.Company, Who.Company)];

    // Each page by one of its readers in an ordinary run, by another on another day; by each of them in a full one.
    private static readonly HashSet<string> Looked = [];

    public static TheoryData<Role?, string?> Readers { get; } =
        new(Everybody.Select((_, at) => Everybody[(at + Breadth.Seed) % Everybody.Length]).Select(reader => new TheoryDataRow<Role?, string?>(reader.Role, reader.Email)));

    [Theory, MemberData(nameof(Readers))]
    public async Task Every_page_can_be_used_by_everybody_who_reaches_it(Role? role, string? email)
    {
        await using var tab = email is null ? await portal.VisitAsync() : await portal.AsAsync(email);
        var faults = new List<string>();
        var addresses = RoutablePages.Of(role).Except(Explaining).Concat(await OfOneAsync(tab, role, email)).ToList();
        foreach (var address in addresses.Where(address => Breadth.IsFull || Looked.Add(Id().Replace(address, "{id}"))))
        {
            var response = await tab.GoAsync(address);
            if (!response.Ok)
                faults.Add($"{address}: {response.Status}");
            if (new Uri(tab.Page.Url).AbsolutePath is var arrived && arrived != address.Split('?')[0] && !Leading.Contains(address))
                faults.Add($"{address} led to {arrived}");
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

    /// <summary>The pages about one child, one institution and one account, as the boards of this reader lead to them.</summary>
    private async Task<IReadOnlyList<string>> OfOneAsync(Tab tab, Role? role, string? email) =>
    [
        .. role is Role.LksaStaff or Role.LksaHead or Role.SocialOfficer ? await OfAChildAsync(tab, role.Value, email!) : [],
        .. role is Role.SocialOfficer or Role.Administrator ? await OfAnInstitutionAsync(tab, role.Value) : [],
        .. role is Role.LksaHead or Role.SocialOfficer or Role.Company ? await OfGivingAsync(tab, role.Value) : [],
        .. role is not (null or Role.Company) ? OfRelations(role.Value) : [],
        .. role is Role.LksaStaff or Role.LksaHead or Role.SocialOfficer ? await OfAnAnnouncementAsync(tab, role.Value) : [],
        .. role is Role.LksaHead or Role.SocialOfficer ? await OfAnInspectionAsync(tab, role.Value) : [],
        .. role is Role.SocialOfficer ? await OfAWarningAsync(tab) : [],
        .. role is not (null or Role.Company) ? await OfAnEntryAsync(tab, role.Value) : [],
        .. role is Role.LksaHead or Role.SocialOfficer or Role.Administrator ? await OfAnAccountAsync(tab, role.Value) : [],
    ];

    private async Task<IEnumerable<string>> OfAChildAsync(Tab tab, Role role, string email)
    {
        // Staff open the details of the children in their own care.
        await tab.GoAsync("/children");
        if (role == Role.LksaStaff)
            await tab.GoAsync($"/children?carer={await tab.Page.Locator("select[name=carer] option").Filter(new() { HasText = portal.NameOf(email) }).First.GetAttributeAsync("value")}");
        var child = await FirstAsync(tab, "/children/");
        string[] parts = role == Role.SocialOfficer ? ["", "/referral", "/assessment", "/plan", "/family", "/documents", "/history"] : ["", "/referral", "/assessment", "/plan", "/family", "/documents", "/history", "/edit"];
        return parts.Select(part => child + part);
    }

    private static async Task<IEnumerable<string>> OfAnInstitutionAsync(Tab tab, Role role)
    {
        await tab.GoAsync("/institutions?state=active");
        var institution = await FirstAsync(tab, "/institutions/");
        string[] parts = role == Role.SocialOfficer ? ["", "/history", "/profile", "/profile/edit", "/profile/photos", "/edit", "/contact", "/print", "/state/suspended"] : ["", "/print"];
        return parts.Select(part => institution + part);
    }

    private static async Task<IEnumerable<string>> OfAnAnnouncementAsync(Tab tab, Role role)
    {
        await tab.GoAsync("/announcements");
        // A head changes what went to the own staff, an officer what the own office said: both stand first in what they wrote.
        var own = role == Role.LksaHead ? "Rapat pengasuh" : "Pelatihan pengasuhan";
        var announcement = (await tab.Main.Locator("tbody a[href^='/announcements/']").Filter(new() { HasText = own }).First.GetAttributeAsync("href"))!;
        string[] parts = role == Role.LksaStaff ? [""] : ["", "/edit", "/readers", "/withdraw"];
        return parts.Select(part => announcement + part);
    }

    /// <summary>An inspection at each of its stages, as far as the reader sees it, and the standard that it follows.</summary>
    private static async Task<IEnumerable<string>> OfAnInspectionAsync(Tab tab, Role role)
    {
        var found = new List<string>();
        foreach (var (state, parts) in new (string, string[])[] { ("planned", ["", "/plan", "/cancel"]), ("underway", ["", "/visit", "/findings"]), ("reported", ["", "/report", "/escalate"]), ("closed", ["", "/grade"]) })
        {
            await tab.GoAsync($"/inspections?show={state}");
            foreach (var inspection in await tab.Main.Locator("tbody a[href^='/inspections/']").EvaluateAllAsync<string[]>("links => links.slice(0, 1).map(link => link.getAttribute('href'))"))
                found.AddRange(parts.Take(role == Role.SocialOfficer ? parts.Length : 1).Select(part => inspection + part));
        }

        await tab.GoAsync("/standards");
        return [.. found, await FirstAsync(tab, "/standards/")];
    }

    /// <summary>A need, a pledge at each of its stages, what everybody reads of them, and for officers a company and the permits of an institution.</summary>
    private static async Task<IEnumerable<string>> OfGivingAsync(Tab tab, Role role)
    {
        var found = new List<string>();
        await tab.GoAsync("/needs?state=open");
        var need = await FirstAsync(tab, "/needs/");
        found.AddRange(role == Role.Company ? [need, need + "/give"] : [need]);
        foreach (var (state, part) in new[] { ("pledged", role == Role.Company ? "/cancel" : ""), ("settled", role == Role.LksaHead ? "/deliver" : ""), ("accounted", "") })
        {
            await tab.GoAsync($"/pledges?state={state}");
            var pledge = await FirstAsync(tab, "/pledges/");
            found.AddRange(part.Length == 0 ? [pledge] : [pledge, pledge + part]);
            if (part == "/deliver")
                found.Add(pledge + "/return");
        }

        await tab.GoAsync(found[^1]);
        found.Add((await tab.Main.Locator("a[href^='/receipts/']").First.GetAttributeAsync("href"))!);
        await tab.GoAsync(need);
        found.Add((await tab.Main.Locator("a[href^='/giving/']").First.GetAttributeAsync("href"))!);
        if (role == Role.LksaHead)
        {
            await tab.GoAsync("/needs?state=draft");
            found.AddRange(await tab.Main.Locator("tbody a[href^='/needs/']").EvaluateAllAsync<string[]>("links => links.slice(0, 1).flatMap(link => [link.getAttribute('href'), link.getAttribute('href') + '/edit'])"));
        }

        if (role != Role.SocialOfficer)
            return found;
        await tab.GoAsync("/companies?state=verified");
        var company = await FirstAsync(tab, "/companies/");
        await tab.GoAsync("/permits");
        return [.. found, company, $"/accounts/invite?company={company.Split('/')[^1]}", (await tab.Main.Locator("a[href^='/permits/']").First.GetAttributeAsync("href"))!];
    }

    private static async Task<IEnumerable<string>> OfAWarningAsync(Tab tab)
    {
        await tab.GoAsync("/warnings?show=all");
        await tab.Main.Locator("tbody a, .ma-empty").First.WaitForAsync();
        return await tab.Main.Locator("tbody a[href^='/warnings/']").EvaluateAllAsync<string[]>("links => links.slice(0, 1).map(link => link.getAttribute('href'))");
    }

    /// <summary>The registers behind the web of relations, and their forms.</summary>
    private static IEnumerable<string> OfRelations(Role role)
    {
        var found = new List<string>();
        foreach (var kind in new[] { "foundation", "supporter", "programme", "agreement" })
        {
            found.Add($"/relations/{kind}");
            if (role == Role.SocialOfficer || (role == Role.LksaHead && kind is "programme" or "agreement"))
                found.Add($"/relations/{kind}/new");
        }

        return found;
    }

    /// <summary>One entry of each register that has any in this reader's sight, its history, and for officers the form that changes it.</summary>
    private static async Task<IEnumerable<string>> OfAnEntryAsync(Tab tab, Role role)
    {
        var found = new List<string>();
        foreach (var kind in new[] { "foundation", "supporter", "programme", "agreement" })
        {
            await tab.GoAsync($"/relations/{kind}");
            await tab.Main.Locator("tbody a, .ma-empty").First.WaitForAsync();
            var entries = await tab.Main.Locator($"tbody a[href^='/relations/{kind}/']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.getAttribute('href')))]");
            if (role is Role.SocialOfficer)
                found.AddRange(await OfMyRegionAsync(tab, entries, kind is "foundation" or "supporter"));
            else if (entries.Length > 0)
                found.Add(entries[0]);
        }

        if (role == Role.SocialOfficer)
            Assert.Equal(4, found.Count(address => address.EndsWith("/edit", StringComparison.Ordinal)));
        return found;
    }

    /// <summary>Officers see entries of other regions too, and change those of their own; of supporters there may be none there.</summary>
    private static async Task<IEnumerable<string>> OfMyRegionAsync(Tab tab, IReadOnlyList<string> entries, bool hasBoard)
    {
        foreach (var entry in entries)
        {
            await tab.GoAsync(entry);
            await tab.Main.Locator("a[href*='around=']").First.WaitForAsync();
            if (await tab.Main.Locator("a[href$='/edit']").CountAsync() > 0)
                return new[] { "", "/history", "/edit" }.Concat(hasBoard ? ["/seats/new"] : []).Select(part => entry + part);
        }

        return entries.Take(1).SelectMany(entry => (string[])[entry, entry + "/history"]);
    }

    private static async Task<IEnumerable<string>> OfAnAccountAsync(Tab tab, Role role)
    {
        await tab.GoAsync($"/accounts?role={(role switch { Role.LksaHead => Role.LksaStaff, Role.SocialOfficer => Role.LksaHead, _ => Role.SocialOfficer }).Stored()}");
        var account = await FirstAsync(tab, "/accounts/");
        return [account, account + "/end"];
    }

    private static async Task<string> FirstAsync(Tab tab, string beginning) =>
        (await tab.Main.Locator($"tbody a[href^='{beginning}']").First.GetAttributeAsync("href"))!;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
