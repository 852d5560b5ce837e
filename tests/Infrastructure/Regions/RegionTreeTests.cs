using MerajutASA.Infrastructure.Regions;
using MerajutASA.Testing.World;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Regions;

public sealed class RegionTreeTests
{
    [Fact]
    public async Task A_code_is_named_as_an_address_is_written()
    {
        var tree = await LoadedRegions.TreeAsync();

        Assert.Equal("Miroto, Semarang Tengah, Kota Semarang, Jawa Tengah", tree.NameOf("33.74.01.1001"));
        Assert.Equal("Kota Semarang, Jawa Tengah", tree.NameOf("33.74"));
        Assert.Equal("Miroto, Semarang Tengah", tree.NameOf("33.74.01.1001", RegionLevel.District));
    }

    [Theory]
    [InlineData("33.74.01.9999")]
    [InlineData("00")]
    [InlineData("33.7")]
    [InlineData("33.74\n")]
    [InlineData("")]
    public async Task What_is_no_region_is_not_found_and_shown_as_it_stands(string code)
    {
        var tree = await LoadedRegions.TreeAsync();

        Assert.Null(tree.Find(code));
        Assert.Equal(code, tree.NameOf(code));
    }

    [Fact]
    public async Task A_cascade_reaches_every_village()
    {
        var tree = await LoadedRegions.TreeAsync();

        var provinces = tree.Children("");
        var regencies = provinces.SelectMany(region => tree.Children(region.Code)).ToList();
        var districts = regencies.SelectMany(region => tree.Children(region.Code)).ToList();
        var villages = districts.SelectMany(region => tree.Children(region.Code)).ToList();

        Assert.Equal([38, 514, 7_285, 83_762], [provinces.Count, regencies.Count, districts.Count, villages.Count]);
        Assert.All(villages, village => Assert.True(tree.IsCurrent(village.Code, RegionLevel.Village)));
        Assert.Empty(tree.Children(villages[0].Code));
    }

    [Fact]
    public async Task A_replaced_code_is_known_but_no_longer_offered()
    {
        var tree = await LoadedRegions.TreeAsync();

        Assert.Equal(new Region("91.01", "Kabupaten Merauke", IsCurrent: false, ReplacedBy: "93.01"), tree.Find("91.01"));
        Assert.False(tree.IsCurrent("91.01", RegionLevel.Regency));
        Assert.DoesNotContain(tree.Children("91"), region => region.Code == "91.01");
        Assert.Equal(["93.01"], tree.Search("merauke", RegionLevel.Regency).Select(region => region.Code));
    }

    [Theory]
    [InlineData("KOTA  semarang", RegionLevel.Regency, "", "33.74")]
    [InlineData("purwo rejo", RegionLevel.Regency, "33", "33.06")]
    [InlineData("Sokaan", RegionLevel.Village, "", "35.13.15.2017")]
    [InlineData("udek duen", null, "", "53.07.08.2019")]
    [InlineData("miroto, semarang tengah", null, "", "33.74.01.1001")]
    [InlineData("semarang te", RegionLevel.District, "33.74", "33.74.01")]
    [InlineData("33.74.01.1001", null, "", "33.74.01.1001")]
    [InlineData("337401", RegionLevel.District, "", "33.74.01")]
    public async Task What_somebody_types_finds_the_region_first(string typed, RegionLevel? level, string under, string code)
    {
        var tree = await LoadedRegions.TreeAsync();

        Assert.Equal(code, tree.Search(typed, level, under)[0].Code);
    }

    [Fact]
    public async Task An_exact_name_stands_before_longer_ones()
    {
        var tree = await LoadedRegions.TreeAsync();

        Assert.Equal("Papua", tree.Search("papua", RegionLevel.Province)[0].Name);
        Assert.Equal(6, tree.Search("papua", RegionLevel.Province).Count);
        Assert.All(tree.Search("sukamaju", RegionLevel.Village, "32"), region => Assert.StartsWith("32.", region.Code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_typed_offers_a_whole_level_and_never_the_whole_country()
    {
        var tree = await LoadedRegions.TreeAsync();

        Assert.Equal(35, tree.Search("", RegionLevel.Regency, "33", most: 100).Count);
        Assert.Empty(tree.Search("  "));
        Assert.Empty(tree.Search("tidakadatempatbegini"));
    }

    [Theory]
    [InlineData("33.74", "33.74.01.1001", true)]
    [InlineData("33.74", "33.74", true)]
    [InlineData("", "33.74", true)]
    [InlineData("33.74", "33", false)]
    [InlineData("33.7", "33.74", false)]
    [InlineData("33.73", "33.74.01", false)]
    public void A_region_holds_what_lies_in_it(string region, string code, bool holds)
    {
        Assert.Equal(holds, RegionCode.Holds(region, code));
    }

    [Fact]
    public async Task A_failed_reading_is_tried_again_and_a_good_one_is_kept()
    {
        var tree = await LoadedRegions.TreeAsync();
        var readings = 0;
        var catalog = new RegionCatalog(() => ++readings == 1 ? Task.FromException<RegionTree>(new RegionDataException("not yet")) : Task.FromResult(tree));

        await Assert.ThrowsAsync<RegionDataException>(catalog.GetAsync);
        Assert.Same(tree, await catalog.GetAsync());
        Assert.Same(tree, await catalog.GetAsync());
        Assert.Equal(2, readings);
    }
}
