using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.History;
using MerajutASA.Modules.Children.Reviews;
using MerajutASA.Modules.Children.Tests.Facts;
using MerajutASA.Modules.Children.Tests.Setting;
using Npgsql;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Reviews;

public sealed class ReviewTests
{
    [Theory, ClassData(typeof(BothWays))]
    public async Task A_review_is_kept_as_it_was_written_and_moves_the_due_day(bool pooled)
    {
        var reviewed = await ReviewedCase.AgreedAsync(await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync());

        Assert.Equal(Samples.Today.AddMonths(4), (await reviewed.RecordAsync()).Value);

        var seen = Assert.Single(await reviewed.ReviewsAsync());
        Assert.Equal(ReviewedCase.Form, seen.Form);
        Assert.Equal((Samples.Today.AddDays(-10), 10, reviewed.Place.Carer.AccountId), (seen.DueOn, seen.DaysLate, seen.RecordedBy));
        Assert.Equal(Samples.Today.AddMonths(4), await reviewed.DueAsync());
    }

    [Fact]
    public async Task Where_no_next_day_is_said_it_is_six_months_after_the_review()
    {
        var reviewed = await ReviewedCase.AgreedAsync(await (await ChildrenWorld.OfAsync()).PlaceAsync(), due: 0);
        var held = Samples.Today.AddDays(-3);

        Assert.Equal(held.AddMonths(6), (await reviewed.RecordAsync(ReviewedCase.Form with { HeldOn = held, NextDue = null })).Value);

        Assert.Equal(0, Assert.Single(await reviewed.ReviewsAsync()).DaysLate);
    }

    public static TheoryData<string, string, string> Wrong() => new()
    {
        { "not held", nameof(ReviewForm.HeldOn), "Required" },
        { "held in three days", nameof(ReviewForm.HeldOn), "InFuture" },
        { "held before the plan", nameof(ReviewForm.HeldOn), "BeforePlan" },
        { "no outcome", nameof(ReviewForm.Outcome), "Required" },
        { "no findings", nameof(ReviewForm.Findings), "Required" },
        { "long findings", nameof(ReviewForm.Findings), "TooLong" },
        { "no view", nameof(ReviewForm.ChildView), "Required" },
        { "long view", nameof(ReviewForm.ChildView), "TooLong" },
        { "next on the same day", nameof(ReviewForm.NextDue), "NotAfterReview" },
        { "next in seven months", nameof(ReviewForm.NextDue), "NextReviewTooLate" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_review_that_does_not_hold_is_refused_by_field_and_changes_nothing(string wrong, string field, string code)
    {
        var reviewed = await ReviewedCase.AgreedAsync(await (await ChildrenWorld.OfAsync()).PlaceAsync(), agreed: 30);
        var form = ReviewedCase.Form;

        var outcome = await reviewed.RecordAsync(wrong switch
        {
            "not held" => form with { HeldOn = null },
            "held in three days" => form with { HeldOn = Samples.Today.AddDays(3) },
            "held before the plan" => form with { HeldOn = Samples.Today.AddDays(-32), NextDue = null },
            "no outcome" => form with { Outcome = null },
            "no findings" => form with { Findings = " " },
            "long findings" => form with { Findings = new string('a', 4_001) },
            "no view" => form with { ChildView = null },
            "long view" => form with { ChildView = new string('a', 4_001) },
            "next on the same day" => form with { NextDue = form.HeldOn },
            _ => form with { NextDue = form.HeldOn!.Value.AddMonths(6).AddDays(1) },
        });

        var error = Assert.Single(Assert.IsType<Outcome<DateOnly?>.Invalid>(outcome).Errors);
        Assert.Equal((field, code), (error.Field, error.Code));
        Assert.Empty(await reviewed.ReviewsAsync());
        Assert.Equal(Samples.Today.AddDays(-10), await reviewed.DueAsync());
    }

    [Fact]
    public async Task A_plan_that_is_not_agreed_has_no_review_and_one_agreed_anew_waits_for_its_own_day()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var draft = new ReviewedCase(place, await place.ChildAtAsync(CaseStage.CarePlan));
        Assert.Equal("PlanNotAgreed", Assert.IsType<Outcome<DateOnly?>.Refused>(await draft.RecordAsync()).Code);

        var reviewed = await ReviewedCase.AgreedAsync(place);
        _ = (await reviewed.RecordAsync()).Value;
        _ = (await place.ReopenAsync(reviewed.Child, CaseStage.CarePlan)).Value;
        Assert.Equal("PlanNotAgreed", Assert.IsType<Outcome<DateOnly?>.Refused>(await reviewed.RecordAsync()).Code);
        _ = (await place.SaveAsync(reviewed.Child, Samples.Plan(place.Carer) with { ReviewOn = Samples.Today.AddDays(40) })).Value;
        _ = (await place.CompleteAsync(reviewed.Child, CaseStage.CarePlan)).Value;
        Assert.Equal(Samples.Today.AddDays(40), await reviewed.DueAsync());

        // What is corrected of the plan before says nothing of the one that is agreed now.
        var old = Assert.Single(await reviewed.ReviewsAsync());
        _ = (await reviewed.RecordAsync(ReviewedCase.Form with { Outcome = ReviewOutcome.Change }, corrects: old.Id)).Value;
        Assert.Equal(Samples.Today.AddDays(40), await reviewed.DueAsync());
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Nobody_but_carer_and_head_records_or_strikes_and_they_do(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var reviewed = await ReviewedCase.AgreedAsync(place);
        _ = (await reviewed.RecordAsync(ReviewedCase.Form with { HeldOn = Samples.Today.AddDays(-5) })).Value;
        var review = Assert.Single(await reviewed.ReviewsAsync());
        Actor[] others =
        [
            place.Colleague, other.Head, other.Carer, await world.People.OfficerAsync("33"), await world.People.OfficerAsync(""), await world.People.AdministratorAsync(),
            await world.People.HeadAsync(place.Institution, secondFactor: false), Actor.System("tests"),
        ];

        foreach (var actor in others)
        {
            Assert.IsType<Outcome<DateOnly?>.NotFound>(await reviewed.RecordAsync(by: actor));
            Assert.IsType<Outcome<DateOnly?>.NotFound>(await reviewed.RecordAsync(by: actor, corrects: review.Id));
            Assert.IsType<Outcome<DateOnly?>.NotFound>(await reviewed.StrikeAsync(review.Id, by: actor));
        }

        Assert.Equal(review, Assert.Single(await reviewed.ReviewsAsync()));
        Assert.True((await reviewed.RecordAsync(by: place.Head)).IsDone);
        Assert.True((await reviewed.StrikeAsync(review.Id, by: place.Head)).IsDone);
        // An officer of the region reads what was recorded.
        Assert.Equal(2, (await place.SeenAsync(reviewed.Child, await world.People.OfficerAsync("33"))).Details!.Reviews.Count);
    }

    [Fact]
    public async Task A_double_click_records_once_and_two_reviews_of_one_day_are_refused()
    {
        var reviewed = await ReviewedCase.AgreedAsync(await (await ChildrenWorld.OfAsync()).PlaceAsync());
        var id = Guid.CreateVersion7();

        var twice = await Task.WhenAll(reviewed.RecordAsync(id: id, seen: 0), reviewed.RecordAsync(id: id, seen: 0));

        Assert.All(twice, outcome => Assert.Equal(Samples.Today.AddMonths(4), outcome.Value));
        Assert.Single(await reviewed.ReviewsAsync());
        var error = Assert.Single(Assert.IsType<Outcome<DateOnly?>.Invalid>(await reviewed.RecordAsync()).Errors);
        Assert.Equal((nameof(ReviewForm.HeldOn), "ReviewOfThatDay"), (error.Field, error.Code));
    }

    [Fact]
    public async Task Of_two_who_record_at_once_one_is_told()
    {
        var reviewed = await ReviewedCase.AgreedAsync(await (await ChildrenWorld.OfAsync()).PlaceAsync());

        var outcomes = await Task.WhenAll(
            reviewed.RecordAsync(by: reviewed.Place.Carer, seen: 0), reviewed.RecordAsync(ReviewedCase.Form with { HeldOn = Samples.Today.AddDays(-1) }, reviewed.Place.Head, seen: 0));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Single(outcomes, outcome => outcome is Outcome<DateOnly?>.Conflict);
        Assert.Single(await reviewed.ReviewsAsync());
    }

    [Fact]
    public async Task A_correction_stands_beside_what_it_corrects_and_of_two_one_is_told()
    {
        var reviewed = await ReviewedCase.AgreedAsync(await (await ChildrenWorld.OfAsync()).PlaceAsync());
        _ = (await reviewed.RecordAsync()).Value;
        var first = Assert.Single(await reviewed.ReviewsAsync());
        var better = ReviewedCase.Form with { HeldOn = Samples.Today.AddDays(-12), NextDue = Samples.Today.AddDays(60) };

        var outcomes = await Task.WhenAll(
            reviewed.RecordAsync(better, corrects: first.Id), reviewed.RecordAsync(better, reviewed.Place.Head, corrects: first.Id));

        Assert.Single(outcomes, outcome => outcome is Outcome<DateOnly?>.Conflict);
        var all = await reviewed.ReviewsAsync();
        var (now, before) = (Assert.Single(all, review => review.StruckAt is null), Assert.Single(all, review => review.StruckAt is not null));
        Assert.Equal((better, first.Id, first.DueOn, 0), (now.Form, now.FirstId, now.DueOn, now.DaysLate));
        Assert.Equal((first.Form, true, null), (before.Form, before.IsCorrected, before.StrikeReason));
        Assert.Equal(Samples.Today.AddDays(60), await reviewed.DueAsync());
        Assert.IsType<Outcome<DateOnly?>.Conflict>(await reviewed.StrikeAsync(first.Id));
    }

    [Fact]
    public async Task A_struck_review_stays_to_be_read_gives_the_due_day_back_and_says_why()
    {
        var reviewed = await ReviewedCase.AgreedAsync(await (await ChildrenWorld.OfAsync()).PlaceAsync());
        _ = (await reviewed.RecordAsync()).Value;
        var review = Assert.Single(await reviewed.ReviewsAsync());

        var missing = Assert.Single(Assert.IsType<Outcome<DateOnly?>.Invalid>(await reviewed.StrikeAsync(review.Id, " ")).Errors);
        Assert.Equal(("Reason", "ReasonMissing"), (missing.Field, missing.Code));
        var twice = await Task.WhenAll(reviewed.StrikeAsync(review.Id), reviewed.StrikeAsync(review.Id));

        Assert.All(twice, outcome => Assert.Equal(Samples.Today.AddDays(-10), outcome.Value));
        var struck = Assert.Single(await reviewed.ReviewsAsync());
        Assert.Equal((review.Form, "Tidak jadi dilaksanakan.", false), (struck.Form, struck.StrikeReason, struck.IsCorrected));
        Assert.IsType<Outcome<DateOnly?>.NotFound>(await reviewed.StrikeAsync(Guid.CreateVersion7()));
    }

    [Fact]
    public async Task The_history_tells_of_it_and_nothing_of_a_review_lies_open()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var reviewed = await ReviewedCase.AgreedAsync(place);
        _ = (await reviewed.RecordAsync()).Value;
        _ = (await reviewed.StrikeAsync(Assert.Single(await reviewed.ReviewsAsync()).Id)).Value;

        var history = (await place.World.RunAsync<OpenHistoryHandler, CaseHistory>(handler => handler.RunAsync(place.Head, reviewed.Child))).Value;

        Assert.Equal(["children.strike-review", "children.record-review"], history.Acts.Take(2).Select(act => act.UseCase));
        Assert.Equal(["plan-review.strike-reason", "plan-review.struck-at"], history.Acts[0].Fields);
        Assert.Equal(["plan-review.child-view", "plan-review.findings", "plan-review.held-on", "plan-review.next-due", "plan-review.outcome"], history.Acts[1].Fields);
        var row = await place.World.AskAsync<string>($"select encode(findings || child_view || strike_reason, 'escape') from children.plan_review where child_id = '{reviewed.Child}'");
        Assert.DoesNotContain("Ibu", row, StringComparison.Ordinal);
        Assert.DoesNotContain("pulang", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update children.plan_review set held_on = held_on - 1")]
    [InlineData("update children.plan_review set findings = child_view")]
    [InlineData("update children.plan_review set institution_id = gen_random_uuid()")]
    [InlineData("delete from children.plan_review")]
    public async Task The_modules_login_may_not_rewrite_a_review(string sql) =>
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await SourceRows.RefusalAsync(await ChildrenWorld.OfAsync(), sql));

    [Fact]
    public async Task The_policies_alone_keep_reviews_from_whoever_may_not_open_the_case()
    {
        var world = await ChildrenWorld.OfAsync();
        var (place, other) = (await world.PlaceAsync(SomeRegions.Surabaya), await world.PlaceAsync());
        var reviewed = await ReviewedCase.AgreedAsync(place);
        _ = (await reviewed.RecordAsync()).Value;

        foreach (var (actor, seen) in new[]
        {
            (place.Carer, true), (place.Head, true), (await world.People.OfficerAsync("35"), true), (await world.People.OfficerAsync(""), true),
            (place.Colleague, false), (other.Head, false), (await world.People.OfficerAsync("12"), false), (await world.People.AdministratorAsync(), false),
        })
        {
            Assert.Equal(seen, await SourceRows.SeenAsync<PlanReview>(world, actor, row => row.ChildId == reviewed.Child) == 1);
        }
    }
}
