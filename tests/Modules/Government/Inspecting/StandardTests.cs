using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Inspecting;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Standards;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Inspecting;

/// <summary>Standards: written by officers of the country, in versions of which a published one never changes.</summary>
public sealed class StandardTests : IAsyncLifetime
{
    private readonly InspectionWorld world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_version_begins_as_a_copy_changes_and_comes_into_force_while_the_old_one_stays()
    {
        var country = await world.Register.People.OfficerAsync("");
        var office = await world.Register.People.OfficerAsync("33.74");
        var before = await world.PlannedAsync(office, await world.InstitutionAsync());
        var draft = Guid.CreateVersion7();
        Assert.Equal(draft, (await world.DraftAsync(country, world.Standard, draft)).Value);
        Assert.Equal(draft, (await world.DraftAsync(country, world.Standard, draft)).Value);
        Assert.IsType<Outcome<Guid>.Conflict>(await world.DraftAsync(country, world.Standard));
        var items = (await world.StandardAsync(country, draft)).Value.Items;
        Assert.Equal(4, items.Count);

        Assert.True((await world.MoveAsync(country, draft, items[3].Id, up: true)).Value);
        Assert.False((await world.MoveAsync(country, draft, items[0].Id, up: true)).Value);
        _ = (await world.RemoveAsync(country, draft, items[0].Id)).Value;
        _ = (await world.SaveItemAsync(country, draft, items[1].Id, 1, items[1].Form with { Weight = 1 })).Value;
        Assert.IsType<Outcome<int>.Conflict>(await world.SaveItemAsync(country, draft, items[1].Id, 1, items[1].Form));
        var added = Guid.CreateVersion7();
        _ = (await world.SaveItemAsync(country, draft, added, 0, items[0].Form with { Text = "Baru.", TextEnglish = "New." })).Value;
        Assert.False((await world.StandardAsync(office, draft)).IsDone);
        Assert.Equal("NotInForce", Assert.IsType<Outcome<Guid>.Invalid>(await world.PlanAsync(office, await world.InstitutionAsync(), world.Plan() with { Standard = draft })).Errors.Single().Code);
        Assert.Equal(2, (await world.PublishAsync(country, draft)).Value);

        var view = (await world.StandardAsync(office, draft)).Value;
        Assert.Equal([items[1].Id, items[3].Id, items[2].Id, added], view.Items.Select(item => item.Id));
        Assert.Equal(1, view.Items[0].Weight);
        Assert.Equal((1, 4), ((await world.ViewAsync(office, before)).Value.Standard.Number, (await world.ViewAsync(office, before)).Value.Items.Count));
        Assert.Equal("IsPublished", Assert.IsType<Outcome<int>.Refused>(await world.SaveItemAsync(country, draft, added, 1, items[0].Form)).Code);
        Assert.Equal("IsPublished", Assert.IsType<Outcome<bool>.Refused>(await world.RemoveAsync(country, draft, added)).Code);
    }

    [Fact]
    public async Task Nobody_but_officers_of_the_country_writes()
    {
        var country = await world.Register.People.OfficerAsync("");
        var home = await world.InstitutionAsync();
        var draft = (await world.DraftAsync(country, world.Standard)).Value;
        var item = (await world.StandardAsync(country, draft)).Value.Items[0];
        foreach (var actor in new[]
        {
            await world.Register.People.OfficerAsync("33"), await world.Register.People.OfficerAsync("33.74"), await world.Register.People.HeadAsync(home),
            await world.Register.People.StaffAsync(home), await world.Register.People.AdministratorAsync(),
        })
        {
            Assert.IsType<Outcome<Guid>.NotFound>(await world.BeginAsync(actor));
            Assert.IsType<Outcome<Guid>.NotFound>(await world.DraftAsync(actor, world.Standard));
            Assert.IsType<Outcome<int>.NotFound>(await world.PublishAsync(actor, draft));
            Assert.IsType<Outcome<bool>.NotFound>(await world.RemoveAsync(actor, draft, item.Id));
            Assert.IsType<Outcome<bool>.NotFound>(await world.MoveAsync(actor, draft, item.Id, up: false));
            Assert.IsType<Outcome<int>.NotFound>(await world.SaveItemAsync(actor, draft, item.Id, 1, item.Form));
            Assert.IsType<Outcome<StandardView>.NotFound>(await world.StandardAsync(actor, draft));
            var reads = actor.Role is Role.SocialOfficer or Role.LksaHead;
            Assert.Equal(reads, (await world.StandardAsync(actor, world.Standard)).IsDone);
            Assert.Equal(reads, await world.StandardsAsync(actor) is Outcome<IReadOnlyList<StandardLine>>.Done { Result: [{ State: StandardState.Published }] });
        }
    }

    [Fact]
    public async Task The_database_alone_keeps_what_is_published()
    {
        var country = await world.Register.People.OfficerAsync("");
        var office = await world.Register.People.OfficerAsync("33");
        Assert.Equal(0, await world.Register.RawAsync(country, $"update government.standard set title = 'x', version = version + 1 where id = '{world.Standard}'"));
        await Assert.ThrowsAnyAsync<Exception>(() => world.Register.RawAsync(country, $"update government.standard_item set weight = 1, version = version + 1 where standard_id = '{world.Standard}'"));
        Assert.Equal(0, await world.Register.RawAsync(office, $"update government.standard_item set weight = 1, version = version + 1 where standard_id = '{world.Standard}'"));
        Assert.Equal(0L, await world.Register.RawAsync(await world.Register.People.StaffAsync(await world.InstitutionAsync()), "select count(*) from government.standard"));
        Assert.Equal(0L, await world.Register.RawAsync(null, "select count(*) from government.standard_item"));
    }

    [Fact]
    public async Task An_item_needs_both_languages_and_a_weight()
    {
        var country = await world.Register.People.OfficerAsync("");
        var draft = (await world.DraftAsync(country, world.Standard)).Value;
        var wrong = Assert.IsType<Outcome<int>.Invalid>(await world.SaveItemAsync(country, draft, Guid.NewGuid(), 0, new ItemForm { Guidance = "Lihat." }));
        Assert.Equal(["Section", "SectionEnglish", "Text", "TextEnglish", "GuidanceEnglish", "Weight"], wrong.Errors.Select(error => error.Field));
        foreach (var item in (await world.StandardAsync(country, draft)).Value.Items)
            await world.RemoveAsync(country, draft, item.Id);
        Assert.Equal("NoItems", Assert.IsType<Outcome<int>.Refused>(await world.PublishAsync(country, draft)).Code);
    }

    [Fact]
    public void The_built_in_standard_holds_and_speaks_both_languages()
    {
        Assert.True(Permensos30.Items.Count() > 30);
        Assert.All(Permensos30.Items, item => Assert.Empty(ItemFormCheck.Errors(item)));
        Assert.Equal(Permensos30.Items.Count(), Permensos30.Items.Select(item => item.Text).Distinct().Count());
        Assert.Contains(Permensos30.Items, item => item.Critical);
    }

    /// <summary>Thresholds by hand: 85, 70, 55 of 100.</summary>
    [Theory, InlineData(85, 100, Accreditation.A), InlineData(849, 1000, Accreditation.B), InlineData(70, 100, Accreditation.B), InlineData(699, 1000, Accreditation.C), InlineData(55, 100, Accreditation.C), InlineData(549, 1000, Accreditation.None), InlineData(0, 0, Accreditation.None)]
    internal void Points_propose_a_grade(int reached, int possible, Accreditation grade) => Assert.Equal(grade, Scoring.Proposal(new Score(reached, possible), new InspectionSettings()));

    [Theory, InlineData(true, ItemResult.NotMet, Gravity.Critical), InlineData(true, ItemResult.Partly, Gravity.Major), InlineData(false, ItemResult.NotMet, Gravity.Major), InlineData(false, ItemResult.Partly, Gravity.Minor)]
    internal void What_an_item_weighs_proposes_the_gravity(bool critical, ItemResult result, Gravity gravity) => Assert.Equal(gravity, Scoring.GravityOf(critical, result));
}
