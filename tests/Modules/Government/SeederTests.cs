using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.SeedInstitutions;
using MerajutASA.Testing.World;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

public sealed class SeederTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public async Task Forty_stand_in_several_provinces_with_a_dozen_in_one_and_the_grades_of_the_country()
    {
        var samples = SampleRegister.Make(await LoadedRegions.TreeAsync(), 40, 1, Today);

        var provinces = samples.CountBy(sample => sample.Form.RegionCode![..2]).ToDictionary();
        Assert.True(provinces.Count >= 5);
        Assert.True(provinces["33"] >= 12);
        var grades = samples.CountBy(sample => sample.Form.Accreditation!.Value).ToDictionary();
        Assert.Equal((2, 13, 19, 6), (grades[Accreditation.A], grades[Accreditation.B], grades[Accreditation.C], grades[Accreditation.None]));
        Assert.Equal(40, samples.Select(sample => sample.Form.Name).Distinct().Count());
        Assert.Equal(35, samples.Count(sample => sample.State == InstitutionState.Active));
    }

    [Theory, InlineData(2026, 11, 22), InlineData(2027, 2, 28), InlineData(2028, 2, 29)]
    public async Task Whichever_day_it_is_two_permits_of_the_largest_province_end_within_90_days(int year, int month, int day)
    {
        var today = new DateOnly(year, month, day);

        var samples = SampleRegister.Make(await LoadedRegions.TreeAsync(), 40, 1, today);

        var largest = samples.Where(sample => sample.State == InstitutionState.Active).GroupBy(sample => sample.Form.RegionCode![..2]).MaxBy(province => province.Count())!;
        Assert.True(largest.Count(sample => sample.Form.PermitUntil > today && sample.Form.PermitUntil <= today.AddDays(90)) >= 2);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_and_another_gives_others()
    {
        var tree = await LoadedRegions.TreeAsync();

        Assert.Equal(SampleRegister.Make(tree, 120, 7, Today), SampleRegister.Make(tree, 120, 7, Today));
        Assert.NotEqual(SampleRegister.Make(tree, 40, 7, Today), SampleRegister.Make(tree, 40, 8, Today));
    }

    [Fact]
    public async Task Seeding_goes_through_the_use_cases_and_again_it_changes_nothing()
    {
        await using var register = await RegisterWorld.CreateAsync();
        var officer = await register.People.OfficerAsync("");
        Task<IReadOnlyList<InstitutionLine>> Seed() =>
            register.World.WithAsync<IInstitutionSeeder, IReadOnlyList<InstitutionLine>>(seeder => seeder.SeedAsync(officer, 40, 1));

        var first = await Seed();
        var events = await register.AskAsync<long>("select count(*) from outbox.event");
        var second = await Seed();

        Assert.Equal(first, second);
        Assert.Equal(40L, await register.AskAsync<long>("select count(*) from government.institution"));
        Assert.Equal(events, await register.AskAsync<long>("select count(*) from outbox.event"));
        Assert.Equal(0L, await register.AskAsync<long>($"select count(*) from audit.entry where account_id is distinct from '{officer.AccountId}'"));
    }
}
