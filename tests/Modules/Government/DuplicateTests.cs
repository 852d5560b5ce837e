using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

public sealed class DuplicateTests(BothWays both) : IClassFixture<BothWays>
{
    [Theory]
    [InlineData("LKSA Panti Asuhan Al-Hikmah", "PA Yayasan Al Hikmah", true)]
    [InlineData("Panti Asuhan Nurul Huda", "nurul huda", true)]
    [InlineData("Panti Asuhan Nurul Huda", "Panti Asuhan Nurul Iman", false)]
    [InlineData("Panti Asuhan", "Yayasan Yatim Piatu", false)]
    public void What_all_names_share_does_not_make_two_names_alike(string one, string other, bool alike)
    {
        Assert.Equal(alike, NameCore.Of(one) == NameCore.Of(other));
    }

    [Theory, MemberData(nameof(BothWays.Ways), MemberType = typeof(BothWays))]
    public async Task A_like_name_in_the_same_regency_is_shown_before_it_is_registered(bool pooled)
    {
        var register = both.Of(pooled);
        var there = await register.InstitutionAsync(name: "LKSA Panti Asuhan Cahaya Insan");
        var officer = await register.People.OfficerAsync("33");
        var form = register.Form("33.74.02.1001", "Yayasan Cahaya-Insan");

        var refused = Assert.IsType<Outcome<Guid>.Refused>(await register.RegisterAsync(officer, form));

        Assert.Equal(there, Assert.IsType<InstitutionLine>(Assert.Single(refused.Arguments)).Id);
        Assert.True((await register.RegisterAsync(officer, form, seen: true)).IsDone);
        Assert.True((await register.RegisterAsync(officer, register.Form(RegisterWorld.Solo, "Yayasan Cahaya Insan"))).IsDone);
    }

    [Fact]
    public async Task The_same_number_on_paper_is_shown_wherever_it_stands_in_sight()
    {
        var register = both.Direct;
        var form = register.Form(RegisterWorld.Solo);
        var there = (await register.RegisterAsync(await register.People.OfficerAsync("33"), form)).Value;
        var again = register.Form() with { PermitNumber = form.PermitNumber };

        var refused = Assert.IsType<Outcome<Guid>.Refused>(await register.RegisterAsync(await register.People.OfficerAsync("33"), again));
        Assert.Equal(there, ((InstitutionLine)refused.Arguments[0]).Id);
        // Out of sight it is not there, and no error tells of it.
        Assert.True((await register.RegisterAsync(await register.People.OfficerAsync("33.74"), again)).IsDone);
    }

    [Fact]
    public async Task Whoever_has_said_that_it_is_another_is_not_asked_again_at_each_change()
    {
        var register = both.Direct;
        var officer = await register.People.OfficerAsync("33.74");
        await register.InstitutionAsync(name: "Panti Asuhan Griya Asih");
        var form = register.Form(name: "LKSA Griya Asih");
        var id = (await register.RegisterAsync(officer, form, seen: true)).Value;

        Assert.Equal(2, (await register.ChangeAsync(officer, id, 1, form with { Capacity = 55 })).Value);
        Assert.Equal(3, (await register.ChangeAsync(officer, id, 2, form with { Name = "LKSA Griya Kasih Asih" })).Value);
        Assert.Equal("PossibleDuplicate", Assert.IsType<Outcome<int>.Refused>(await register.ChangeAsync(officer, id, 3, form)).Code);
    }
}
