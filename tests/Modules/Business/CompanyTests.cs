using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Companies;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Business.Tests;

public sealed class CompanyTests(GivingWorld world) : IClassFixture<GivingWorld>
{
    [Fact]
    public async Task An_application_is_read_by_the_officers_of_its_region_and_by_nobody_else()
    {
        var id = (await world.RegisterAsync(world.Company())).Value;

        var seen = (await world.ViewCompanyAsync(await world.People.OfficerAsync("33.74"), id)).Value;
        Assert.Equal(("Rina Wijaya", "rina@kayu.example", "012345678901000", CompanyState.Applied), (seen.ContactName, seen.ContactEmail, seen.TaxNumber, seen.State));
        foreach (var other in new[] { await world.People.OfficerAsync("35"), await world.CompanyAsync(), (await world.InstitutionAsync()).Head, await world.People.AdministratorAsync() })
            Assert.IsType<Outcome<CompanyView>.NotFound>(await world.ViewCompanyAsync(other, id));
        Assert.DoesNotContain(await world.CompaniesAsync(await world.People.OfficerAsync("35")), row => row.Id == id);
        Assert.Contains(await world.CompaniesAsync(await world.People.OfficerAsync("33")), row => row.Id == id);
    }

    [Fact]
    public async Task What_names_a_person_is_not_in_the_rows()
    {
        var id = (await world.RegisterAsync(world.Company())).Value;

        Assert.DoesNotContain("Rina", await world.AskAsync<string>($"select c::text from business.company_contact c where id = '{id}'"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LegalName", "Required.LegalName"), InlineData("Nib", "NibDigits"), InlineData("TaxNumber", "TaxDigits"), InlineData("RegionCode", "Required.RegionCode")]
    [InlineData("Website", "NoWebsite"), InlineData("ContactEmail", "NoEmail"), InlineData("ContactPhone", "NoPhone"), InlineData("LegalForm", "Required.LegalForm"), InlineData("ContactName", "TooShort.ContactName")]
    public async Task A_wrong_field_is_named_with_its_reason_and_nothing_is_kept(string field, string code)
    {
        var right = world.Company();
        var form = field switch
        {
            "LegalName" => right with { LegalName = "  " },
            "Nib" => right with { Nib = "123" },
            "TaxNumber" => right with { TaxNumber = "12" },
            "RegionCode" => right with { RegionCode = "33" },
            "Website" => right with { Website = "javascript:alert(1)" },
            "ContactEmail" => right with { ContactEmail = "rina" },
            "ContactPhone" => right with { ContactPhone = "12" },
            "LegalForm" => right with { LegalForm = null },
            _ => right with { ContactName = "R" },
        };
        var before = await world.AskAsync<long>("select count(*) from business.company");

        var wrong = Assert.IsType<Outcome<Guid>.Invalid>(await world.RegisterAsync(form)).Errors.Single();
        Assert.Equal((field, code), (wrong.Field, wrong.Code));
        Assert.Equal(before, await world.AskAsync<long>("select count(*) from business.company"));
    }

    [Fact]
    public async Task The_same_form_sent_many_times_at_once_is_one_application_and_names_no_id_of_the_senders_choice()
    {
        var (form, sending) = (world.Company(), Guid.CreateVersion7());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.RegisterAsync(form, sending)));

        var id = Assert.Single(outcomes.Select(outcome => outcome.Value).Distinct());
        Assert.NotEqual(sending, id);
        Assert.Equal(1L, await world.AskAsync<long>($"select count(*) from business.company where nib = '{form.Nib}'"));
    }

    [Fact]
    public async Task An_officer_lets_in_suspends_and_lifts_and_says_why()
    {
        var officer = await world.People.OfficerAsync("33.74");
        var id = (await world.RegisterAsync(world.Company())).Value;

        Assert.Equal(2, (await world.DecideAsync(officer, id, 1, CompanyState.Verified)).Value);
        Assert.Equal("Required.Note", Assert.IsType<Outcome<int>.Invalid>(await world.DecideAsync(officer, id, 2, CompanyState.Suspended)).Errors.Single().Code);
        Assert.Equal(3, (await world.DecideAsync(officer, id, 2, CompanyState.Suspended, "Laporan belum diserahkan.")).Value);
        Assert.Equal("Laporan belum diserahkan.", (await world.ViewCompanyAsync(officer, id)).Value.DecisionNote);
        Assert.IsType<Outcome<int>.Conflict>(await world.DecideAsync(officer, id, 2, CompanyState.Verified));
        Assert.IsType<Outcome<int>.Refused>(await world.DecideAsync(officer, id, 3, CompanyState.Declined, "Tidak berlaku lagi."));
        Assert.Equal(4, (await world.DecideAsync(officer, id, 3, CompanyState.Verified)).Value);
    }

    [Fact]
    public async Task A_number_lets_in_one_company_wherever_the_other_stands()
    {
        var form = world.Company();
        var (first, second) = ((await world.RegisterAsync(form)).Value, (await world.RegisterAsync(form with { RegionCode = "35.78" })).Value);
        _ = (await world.DecideAsync(await world.People.OfficerAsync("33"), first, 1, CompanyState.Verified)).Value;

        var elsewhere = await world.People.OfficerAsync("35");
        Assert.True((await world.ViewCompanyAsync(elsewhere, second)).Value.NibIsTaken);
        Assert.Equal("NibTaken", Assert.IsType<Outcome<int>.Refused>(await world.DecideAsync(elsewhere, second, 1, CompanyState.Verified)).Code);
        Assert.True((await world.DecideAsync(elsewhere, second, 1, CompanyState.Declined, "Nomor ini sudah terdaftar.")).IsDone);
    }

    public static TheoryData<Role> People() => [.. RoleNames.OfPeople];

    [Theory, MemberData(nameof(People))]
    public async Task Only_an_officer_of_the_region_decides(Role role)
    {
        var id = (await world.RegisterAsync(world.Company())).Value;

        foreach (var (region, may) in new[] { ("33", role == Role.SocialOfficer), ("35", false) })
        {
            var actor = await world.People.OfAsync(role, Guid.CreateVersion7(), region);
            Assert.Equal(may, (await world.DecideAsync(actor, id, 1, CompanyState.Verified)).IsDone);
            Assert.Equal(may, (await world.ViewCompanyAsync(actor, id)).IsDone);
        }
    }
}
