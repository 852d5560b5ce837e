using System.Security.Claims;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Frame;
using Xunit;

namespace MerajutASA.Portal.Tests.Access;

public sealed class ActorClaimsTests
{
    private static readonly Actor Head = new()
    {
        AccountId = Guid.NewGuid(),
        SessionId = Guid.NewGuid(),
        Role = Role.LksaHead,
        Institution = Guid.NewGuid(),
        RoleVersion = 7,
        SecondFactor = true,
        SignedInAt = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000),
    };

    public static TheoryData<string> Needed() =>
        [ActorClaims.Account, ActorClaims.Session, ActorClaims.Role, ActorClaims.RoleVersion, ActorClaims.SecondFactor, ActorClaims.SignedInAt];

    [Fact]
    public void An_actor_comes_back_from_the_claims_as_it_went_in() =>
        Assert.Equal(Head, ActorClaims.FromPrincipal(ActorClaims.ToPrincipal(Head, "Rina", "LKSA Harapan", "id", "test")));

    [Fact]
    public void An_officer_of_the_whole_country_keeps_the_empty_region()
    {
        var officer = Head with { Role = Role.SocialOfficer, Institution = null, Region = "" };

        Assert.Equal(officer, ActorClaims.FromPrincipal(ActorClaims.ToPrincipal(officer, "Budi", null, null, "test")));
    }

    [Fact]
    public void Whoever_has_not_signed_in_is_nobody() => Assert.Null(ActorClaims.FromPrincipal(new ClaimsPrincipal(new ClaimsIdentity(ActorClaims.ToClaims(Head, "Rina", null, null)))));

    [Theory, MemberData(nameof(Needed))]
    public void A_session_without_one_of_its_claims_is_nobody(string missing) => Assert.Null(ActorClaims.FromPrincipal(With(missing, null)));

    [Theory, MemberData(nameof(Needed))]
    public void A_session_with_an_unreadable_claim_is_nobody(string unreadable) => Assert.Null(ActorClaims.FromPrincipal(With(unreadable, "?")));

    [Fact]
    public void A_head_with_an_unreadable_institution_is_nobody_rather_than_a_head_without_one() =>
        Assert.Null(ActorClaims.FromPrincipal(With(ActorClaims.Institution, "?")));

    [Fact]
    public void Nobody_signs_in_as_the_system() => Assert.Null(ActorClaims.FromPrincipal(With(ActorClaims.Role, "system")));

    [Fact]
    public void The_identity_answers_to_name_and_role()
    {
        var user = ActorClaims.ToPrincipal(Head, "Rina", null, null, "test");

        Assert.Equal("Rina", user.Identity!.Name);
        Assert.True(user.IsInRole("lksa-head"));
        Assert.False(user.IsInRole("administrator"));
    }

    [Theory]
    [InlineData("Rina Wulandari", "RW")]
    [InlineData("Suharto", "S")]
    [InlineData("I Made Wirawan", "IM")]
    [InlineData("", "")]
    public void Initials_stand_for_any_name(string name, string initials) => Assert.Equal(initials, new Viewer(name, Role.LksaHead, null).Initials);

    private static ClaimsPrincipal With(string type, string? value)
    {
        var claims = ActorClaims.ToClaims(Head, "Rina", null, null).Where(claim => claim.Type != type);
        return new ClaimsPrincipal(new ClaimsIdentity(value is null ? claims : claims.Append(new Claim(type, value)), "test"));
    }
}
