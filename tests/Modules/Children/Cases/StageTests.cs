using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Cases;

public sealed class StageTests
{
    [Theory, ClassData(typeof(BothWays))]
    public async Task A_case_goes_from_referral_to_an_agreed_care_plan(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var child = await place.ChildAtAsync(CaseStage.CarePlan);

        await place.SaveAsync(child, Samples.Plan(place.Head));
        Assert.Equal(CaseStage.CarePlan, (await place.CompleteAsync(child, CaseStage.CarePlan)).Value);

        var seen = await place.SeenAsync(child);
        Assert.Equal(Samples.Plan(place.Head), seen.Details!.Plan.Form);
        Assert.Equal(Samples.Assessment(place.Carer).FamilySituation, seen.Details.Assessment.Form.FamilySituation);
        Assert.Equal(Samples.Plan(place.Head).ReviewOn, seen.Line.ReviewDue);
        Assert.True(seen.Details.Referral.IsCompleted && seen.Details.Assessment.IsCompleted && seen.Details.Plan.IsCompleted);
        Assert.Equal(place.Carer.AccountId, seen.Details.Plan.CompletedBy);
    }

    public static TheoryData<string, string> MissingInReferral() => new()
    {
        { "source", nameof(Referral.Source) }, { "letter number", nameof(Referral.LetterNumber) }, { "letter date", nameof(Referral.LetterDate) }, { "reason", nameof(Referral.Reason) },
    };

    [Theory, MemberData(nameof(MissingInReferral))]
    public async Task A_referral_lacks_nothing_before_the_case_goes_on(string missing, string field)
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAsync();
        var form = Samples.Referral;
        await place.SaveAsync(child, missing switch
        {
            "source" => form with { Source = null },
            "letter number" => form with { LetterNumber = " " },
            "letter date" => form with { LetterDate = null },
            _ => form with { Reason = "" },
        });

        await StaysAsync(place, child, CaseStage.Referral, field, "Required");
    }

    public static TheoryData<string, string> MissingInAssessment() => new()
    {
        { "date", nameof(Assessment.AssessedOn) }, { "assessor", nameof(Assessment.AssessorId) }, { "needs", nameof(Assessment.Needs) },
        { "family", nameof(Assessment.FamilySituation) }, { "view", nameof(Assessment.ChildView) },
    };

    [Theory, MemberData(nameof(MissingInAssessment))]
    public async Task An_assessment_lacks_nothing_before_the_case_goes_on(string missing, string field)
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAtAsync(CaseStage.Assessment);
        var form = Samples.Assessment(place.Carer);
        await place.SaveAsync(child, missing switch
        {
            "date" => form with { AssessedOn = null },
            "assessor" => form with { AssessorId = null },
            "needs" => form with { Needs = new HashSet<NeedsArea>() },
            "family" => form with { FamilySituation = null },
            _ => form with { ChildView = null },
        });

        await StaysAsync(place, child, CaseStage.Assessment, field, "Required");
    }

    public static TheoryData<string, string> MissingInPlan() => new()
    {
        { "goal", nameof(CarePlan.Goal) }, { "why not home", nameof(CarePlan.WhyNotReunification) }, { "activities", nameof(CarePlan.Activities) },
        { "responsible", nameof(CarePlan.ResponsibleId) }, { "review", nameof(CarePlan.ReviewOn) }, { "view", nameof(CarePlan.ChildView) },
    };

    [Theory, MemberData(nameof(MissingInPlan))]
    public async Task A_care_plan_lacks_nothing_before_it_is_agreed(string missing, string field)
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAtAsync(CaseStage.CarePlan);
        var form = Samples.Plan(place.Carer);
        await place.SaveAsync(child, missing switch
        {
            "goal" => form with { Goal = null },
            "why not home" => form with { Goal = CareGoal.FosterCare },
            "activities" => form with { Activities = null },
            "responsible" => form with { ResponsibleId = null },
            "review" => form with { ReviewOn = null },
            _ => form with { ChildView = null },
        });

        await StaysAsync(place, child, CaseStage.CarePlan, field, "Required");
    }

    [Theory, InlineData(-1, "InPast"), InlineData(200, "ReviewTooLate")]
    public async Task A_review_lies_within_six_months(int days, string code)
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAtAsync(CaseStage.CarePlan);

        var outcome = await place.SaveAsync(child, Samples.Plan(place.Carer) with { ReviewOn = Samples.Today.AddDays(days) });

        Assert.Equal((nameof(CarePlan.ReviewOn), code), Only(Assert.IsType<Outcome<int>.Invalid>(outcome).Errors));
    }

    [Fact]
    public async Task Letters_and_assessments_of_tomorrow_are_refused_and_so_are_strangers()
    {
        var world = await ChildrenWorld.OfAsync();
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var tomorrow = Samples.Today.AddDays(2);
        var child = await place.ChildAtAsync(CaseStage.Assessment);
        var fresh = await place.ChildAsync();

        Assert.Equal((nameof(Referral.LetterDate), "InFuture"), Only(Errors(await place.SaveAsync(fresh, Samples.Referral with { LetterDate = tomorrow }))));
        Assert.Equal((nameof(Assessment.AssessedOn), "InFuture"), Only(Errors(await place.SaveAsync(child, Samples.Assessment(place.Carer) with { AssessedOn = tomorrow }))));
        Assert.Equal((nameof(Assessment.AssessorId), "NotOfInstitution"), Only(Errors(await place.SaveAsync(child, Samples.Assessment(other.Carer)))));
    }

    [Fact]
    public async Task A_later_stage_waits_for_its_turn_and_a_completed_one_is_closed()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAsync();

        Assert.Equal("StageNotReached", Assert.IsType<Outcome<int>.Refused>(await place.SaveAsync(child, Samples.Assessment(place.Carer))).Code);
        Assert.Equal("StageNotReached", Assert.IsType<Outcome<CaseStage>.Refused>(await place.CompleteAsync(child, CaseStage.Assessment, version: 1)).Code);
        await place.SaveAsync(child, Samples.Referral);
        await place.CompleteAsync(child, CaseStage.Referral);
        Assert.Equal("StageCompleted", Assert.IsType<Outcome<int>.Refused>(await place.SaveAsync(child, Samples.Referral)).Code);
    }

    [Fact]
    public async Task Completing_twice_completes_once_and_can_be_undone_until_the_next_is_completed()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();
        var version = (await place.SaveAsync(child, Samples.Referral)).Value;

        var twice = await Task.WhenAll(place.CompleteAsync(child, CaseStage.Referral, version: version), place.CompleteAsync(child, CaseStage.Referral, version: version));

        Assert.All(twice, outcome => Assert.Equal(CaseStage.Assessment, outcome.Value));
        Assert.Equal(1L, await world.AskAsync<long>($"select count(*) from outbox.event where name = 'children.case-moved.v1' and aggregate_id = '{child}'"));
        await place.SaveAsync(child, Samples.Assessment(place.Carer));
        Assert.Equal(CaseStage.Referral, (await place.ReopenAsync(child, CaseStage.Referral)).Value);
        Assert.Equal("Ibu dan nenek di kampung.", (await place.SeenAsync(child)).Details!.Assessment.Form.FamilySituation);
        await place.CompleteAsync(child, CaseStage.Referral);
        await place.CompleteAsync(child, CaseStage.Assessment);
        Assert.Equal("LaterStageCompleted", Assert.IsType<Outcome<CaseStage>.Refused>(await place.ReopenAsync(child, CaseStage.Referral)).Code);
    }

    [Fact]
    public async Task Of_two_who_save_at_once_one_is_told_and_nothing_is_lost()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAsync();

        var outcomes = await Task.WhenAll(
            place.SaveAsync(child, Samples.Referral with { SourceName = "A" }, place.Carer, version: 1), place.SaveAsync(child, Samples.Referral with { SourceName = "B" }, place.Head, version: 1));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Single(outcomes, outcome => outcome is Outcome<int>.Conflict);
    }

    [Fact]
    public async Task Two_who_save_different_parts_at_once_both_succeed()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAtAsync(CaseStage.Assessment);

        var outcomes = await Task.WhenAll(
            place.SaveAsync(child, Samples.Assessment(place.Carer), place.Carer, version: 0),
            place.World.RunAsync<SaveKinHandler, int>(handler => handler.RunAsync(place.Head, new SaveKin(child, 0, Samples.Kin()))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Nobody_but_carer_and_head_writes_or_moves(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var child = await place.ChildAsync();
        await place.SaveAsync(child, Samples.Referral);
        Actor[] others = [place.Colleague, other.Head, other.Carer, await world.People.OfficerAsync("33"), await world.People.AdministratorAsync()];

        foreach (var actor in others)
        {
            Assert.IsType<Outcome<int>.NotFound>(await place.SaveAsync(child, Samples.Referral, actor));
            Assert.IsType<Outcome<CaseStage>.NotFound>(await place.CompleteAsync(child, CaseStage.Referral, actor));
            Assert.IsType<Outcome<CaseStage>.NotFound>(await place.ReopenAsync(child, CaseStage.Referral, actor));
        }

        Assert.Equal(CaseStage.Assessment, (await place.CompleteAsync(child, CaseStage.Referral, place.Head)).Value);
    }

    private static async Task StaysAsync(Place place, Guid child, CaseStage stage, string field, string code)
    {
        var outcome = await place.CompleteAsync(child, stage);

        Assert.Equal((field, code), Only(Assert.IsType<Outcome<CaseStage>.Invalid>(outcome).Errors));
        var seen = await place.SeenAsync(child);
        Assert.Equal(stage, seen.Line.Stage);
        Assert.False(stage switch
        {
            CaseStage.Referral => seen.Details!.Referral.IsCompleted,
            CaseStage.Assessment => seen.Details!.Assessment.IsCompleted,
            _ => seen.Details!.Plan.IsCompleted,
        });
    }

    private static IReadOnlyList<FieldError> Errors(Outcome<int> outcome) => Assert.IsType<Outcome<int>.Invalid>(outcome).Errors;

    private static (string Field, string Code) Only(IReadOnlyList<FieldError> errors)
    {
        var error = Assert.Single(errors);
        return (error.Field, error.Code);
    }
}
