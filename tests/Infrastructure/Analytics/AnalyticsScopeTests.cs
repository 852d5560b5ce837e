using System.Text.RegularExpressions;
using CsCheck;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

public sealed partial class AnalyticsScopeTests
{
    private static readonly AnalyticsTable Cases = new("cases", DataClass.Restricted) { InstitutionColumn = "institution", RegionColumn = "region" };

    public static TheoryData<string> ThoseWithoutScope() => new("staff without an institution", "head without an institution",
        "officer without a region", "officer of no region at all", "administrator", "system", "staff without a second factor");

    [Theory, MemberData(nameof(ThoseWithoutScope))]
    public void Whoever_lacks_a_scope_sees_nothing(string who) => Assert.Equal("0", AnalyticsScope.Filter(Without(who), Cases));

    [Fact]
    public void A_table_that_names_no_column_for_a_role_shows_it_nothing()
    {
        var table = new AnalyticsTable("cases", DataClass.Restricted);

        Assert.Equal("0", AnalyticsScope.Filter(Actors.Staff(Guid.NewGuid()), table));
        Assert.Equal("0", AnalyticsScope.Filter(Actors.Officer("33"), table));
    }

    [Fact]
    public void A_role_that_is_not_of_an_institution_or_region_sees_nothing() => Assert.All(
        Enum.GetValues<Role>().Except([Role.LksaStaff, Role.LksaHead, Role.SocialOfficer]),
        role => Assert.Equal("0", AnalyticsScope.Filter(Actors.Staff(Guid.NewGuid()) with { Role = role, Region = "33" }, Cases)));

    [Fact]
    public void A_scope_is_never_more_than_a_condition_on_its_column() => Gen.String.Sample(region =>
        Assert.Matches(Condition(), AnalyticsScope.Filter(Actors.Officer(region), Cases)));

    [GeneratedRegex(@"^(0|region >= '[0-9.]*' AND region < '[0-9.]*[/~]')\z")]
    private static partial Regex Condition();

    private static Actor Without(string who) => who switch
    {
        "staff without an institution" => Actors.Staff(null),
        "head without an institution" => Actors.Head(null),
        "officer without a region" => Actors.Officer(null),
        "officer of no region at all" => Actors.Officer("3' OR 1"),
        "administrator" => Actors.Administrator(),
        "system" => Actor.System("tests"),
        _ => Actors.Staff(Guid.NewGuid()) with { SecondFactor = false },
    };
}
