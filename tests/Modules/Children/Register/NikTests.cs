using MerajutASA.Modules.Children.Niks;
using MerajutASA.Modules.Children.Register;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Register;

public sealed class NikTests
{
    [Theory]
    [InlineData("3374015704170001")]
    [InlineData("3374 0157 0417 0001")]
    [InlineData("33.74.01-570417-0001")]
    public void A_nik_is_read_whichever_way_it_is_spaced(string typed)
    {
        var (nik, fault) = Nik.Parse(typed);

        Assert.Null(fault);
        Assert.Equal("3374015704170001", nik!.Digits);
        Assert.Equal("33.74.01", nik.RegionCode);
        Assert.Equal("0001", nik.LastFour);
    }

    [Theory]
    [InlineData("337401570417000", "NikLength")]
    [InlineData("33740157041700011", "NikLength")]
    [InlineData("33740157O4170001", "NikLength")]
    [InlineData("3374010004170001", "NikDate")]
    [InlineData("3374013204170001", "NikDate")]
    [InlineData("3374014004170001", "NikDate")]
    [InlineData("3374017204170001", "NikDate")]
    [InlineData("3374011713170001", "NikDate")]
    [InlineData("3374011700170001", "NikDate")]
    [InlineData("3374013002170001", "NikDate")]
    [InlineData("3374012902170001", "NikDate")]
    [InlineData("3374015704170000", "NikSerial")]
    public void A_number_that_cannot_be_one_is_an_error(string typed, string fault) => Assert.Equal((null, fault), Nik.Parse(typed));

    [Theory]
    [InlineData("3374012902160001")]
    [InlineData("3374012902000001")]
    public void The_29th_of_February_is_possible_in_a_leap_year_of_either_century(string typed) => Assert.NotNull(Nik.Parse(typed).Nik);

    [Fact]
    public void Forty_more_days_mean_a_woman()
    {
        Assert.Equal(Sex.Female, Nik.Parse("3374015704170001").Nik!.Sex);
        Assert.Equal(Sex.Male, Nik.Parse("3374011704170001").Nik!.Sex);
        Assert.True(Nik.Parse("3374015704170001").Nik!.IsOf(new DateOnly(2017, 4, 17)));
        Assert.False(Nik.Parse("3374015704170001").Nik!.IsOf(new DateOnly(2017, 4, 18)));
    }
}
