using System.Globalization;
using MerajutASA.Ui.Localisation;
using Xunit;

namespace MerajutASA.Portal.Tests.Localisation;

public sealed class FormatsTests : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    public void Dispose() => CultureInfo.CurrentUICulture = before;

    [Theory]
    [InlineData("id", "22 Nov 2026")]
    [InlineData("en", "22 Nov 2026")]
    public void A_date_is_day_month_year(string language, string shown) => Assert.Equal(shown, In(language, () => Formats.Date(new DateOnly(2026, 11, 22))));

    [Theory]
    [InlineData("id", "9 Agu 2026")]
    [InlineData("en", "9 Aug 2026")]
    public void A_month_is_named_in_the_readers_language(string language, string shown) => Assert.Equal(shown, In(language, () => Formats.Date(new DateOnly(2026, 8, 9))));

    [Theory]
    [InlineData("33.74.01.1001", IndonesianZone.Wib)]
    [InlineData("61.71", IndonesianZone.Wib)]
    [InlineData("64", IndonesianZone.Wita)]
    [InlineData("51.03", IndonesianZone.Wita)]
    [InlineData("94.71.01", IndonesianZone.Wit)]
    [InlineData("", IndonesianZone.Wib)]
    [InlineData(null, IndonesianZone.Wib)]
    public void A_region_tells_its_zone(string? region, IndonesianZone zone) => Assert.Equal(zone, IndonesianZones.Of(region));

    [Theory]
    [InlineData("id", ';', "10.32 WITA")]
    [InlineData("en", ',', "10:32 WITA")]
    public void Cells_and_times_are_written_as_the_language_does(string language, char separator, string time)
    {
        Assert.Equal(separator.ToString(), In(language, () => Formats.CellSeparator.ToString()));
        Assert.Equal(time, In(language, () => Formats.Time(new DateTimeOffset(2026, 11, 22, 2, 32, 0, TimeSpan.Zero), IndonesianZone.Wita)));
    }

    [Theory]
    [InlineData("id", IndonesianZone.Wib, "23 Nov 2026 00.32 WIB")]
    [InlineData("en", IndonesianZone.Wib, "23 Nov 2026 00:32 WIB")]
    [InlineData("id", IndonesianZone.Wit, "23 Nov 2026 02.32 WIT")]
    public void A_moment_says_its_zone_and_belongs_to_its_day(string language, IndonesianZone zone, string shown) =>
        Assert.Equal(shown, In(language, () => Formats.Moment(new DateTimeOffset(2026, 11, 22, 17, 32, 0, TimeSpan.Zero), zone)));

    [Theory]
    [InlineData("2017-07-20", "9 th 4 bln", "9 y 4 m")]
    [InlineData("2017-11-22", "9 th", "9 y")]
    [InlineData("2017-11-23", "8 th 11 bln", "8 y 11 m")]
    [InlineData("2026-07-01", "4 bln", "4 m")]
    [InlineData("2026-11-10", "12 hr", "12 d")]
    [InlineData("2026-11-22", "0 hr", "0 d")]
    public void An_age_is_told_in_years_and_months(string birth, string indonesian, string english)
    {
        var born = DateOnly.Parse(birth, CultureInfo.InvariantCulture);

        Assert.Equal(indonesian, In("id", () => Formats.Age(born, new DateOnly(2026, 11, 22))));
        Assert.Equal(english, In("en", () => Formats.Age(born, new DateOnly(2026, 11, 22))));
    }

    [Fact]
    public void Nobody_is_older_than_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Formats.Age(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 22)));

    [Theory]
    [InlineData(1_250_000, "Rp 1.250.000")]
    [InlineData(0, "Rp 0")]
    [InlineData(-5_000, "−Rp 5.000")]
    [InlineData(1_250.5, "Rp 1.250,50")]
    public void Rupiah_is_written_as_it_is_printed_here(double amount, string shown)
    {
        Assert.Equal(shown, In("id", () => Formats.Rupiah((decimal)amount)));
        Assert.Equal(shown, In("en", () => Formats.Rupiah((decimal)amount)));
    }

    [Theory]
    [InlineData(48, "48", "48")]
    [InlineData(10_000, "10.000", "10,000")]
    [InlineData(10_001, "10.000+", "10,000+")]
    public void A_count_is_exact_to_ten_thousand(long count, string indonesian, string english)
    {
        Assert.Equal(indonesian, In("id", () => Formats.Count(count)));
        Assert.Equal(english, In("en", () => Formats.Count(count)));
    }

    private static string In(string language, Func<string> format)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return format();
    }
}
