using System.Globalization;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.ViewRelations;
using MerajutASA.Ui.Webs;
using Microsoft.Extensions.Localization;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Relations;

/// <summary>However many there are, nothing lies upon anything else.</summary>
public sealed class DrawingTests(RelationsWorld world) : IClassFixture<RelationsWorld>
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 60)]
    [InlineData(2, 200)]
    [InlineData(3, 40)]
    [InlineData(16, 12)]
    [InlineData(20, 100)]
    public async Task Institutions_lie_apart(int districts, int each) => await ApartAsync(
        new RelationsView("33.74", [.. Enumerable.Range(1, districts).Select(at => Hub($"33.74.{at:00}", at == 1 ? 3 * each : each))]),
        1 + districts + ((districts + 2) * each));

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(38)]
    public async Task Regions_lie_apart(int regions) => await ApartAsync(
        new RelationsView("", [.. Enumerable.Range(1, regions).Select(at => new RelationHub($"{at + 10}", at * at * 10, []))]), 1 + regions);

    [Fact]
    public async Task Each_kind_has_a_shape_and_a_colour_of_its_own()
    {
        var legend = (await WordsAsync()).Legend(new RelationsView("33.74", [Hub("33.74.01", 1)]));

        Assert.Equal(legend.Count, legend.Select(sign => (sign.Colour, sign.Shape, sign.Hollow)).Distinct().Count());
        Assert.Equal(Enum.GetValues<WebShape>(), Enum.GetValues<InstitutionKind>().Select(RelationsWords.Shape));
    }

    private async Task ApartAsync(RelationsView view, int things)
    {
        var picture = new RelationsDrawing(view, await WordsAsync()).Picture();

        Assert.Equal((things, things - 1), (picture.Nodes.Count, picture.Edges.Count));
        for (var i = 0; i < picture.Nodes.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (one, other) = (picture.Nodes[i], picture.Nodes[j]);
                var apart = Math.Sqrt(Math.Pow(one.At.X - other.At.X, 2) + Math.Pow(one.At.Y - other.At.Y, 2));
                Assert.True(apart >= one.Size + other.Size, $"{one.Title} lies upon {other.Title}");
            }
        }
    }

    private static RelationHub Hub(string code, int count) => new(code, count, [.. Enumerable.Range(1, count).Select(at =>
        new RelatedInstitution(Guid.NewGuid(), $"Panti {at}", InstitutionKind.CareHome, InstitutionState.Active, code))]);

    private async Task<RelationsWords> WordsAsync()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("id-ID");
        return new RelationsWords(
            await world.Register.People.AdministratorAsync(), await world.Register.World.Get<RegionCatalog>().GetAsync(), new RelationsFilter(),
            world.Register.World.Get<IStringLocalizer<Institutions.ViewRelations.Texts>>(), world.Register.World.Get<IStringLocalizer<Institutions.Texts>>());
    }
}
