using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Ends;
using MerajutASA.Modules.Children.History;
using MerajutASA.Modules.Children.Tests.Facts;
using MerajutASA.Modules.Children.Tests.Reviews;
using MerajutASA.Modules.Children.Tests.Setting;
using Npgsql;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Ends;

public sealed class EndTests
{
    private static readonly EndForm Home = new() { Reason = EndReason.Reunified, EndedOn = Samples.Today };

    [Theory, ClassData(typeof(BothWays))]
    public async Task The_end_of_care_is_recorded_with_its_reason_and_ends_the_reviews(bool pooled)
    {
        var place = await (await ChildrenWorld.OfAsync(pooled)).PlaceAsync();
        var child = (await ReviewedCase.AgreedAsync(place)).Child;
        var form = new EndForm { Reason = EndReason.Other, Other = "Ikut keluarga ke luar negeri.", EndedOn = Samples.Today.AddDays(-1) };

        Assert.Equal(CaseStage.Termination, (await RecordAsync(place, child, form)).Value);

        var seen = await place.SeenAsync(child);
        Assert.Equal((CaseStage.Termination, null), (seen.Line.Stage, seen.Line.ReviewDue));
        var end = Assert.Single(seen.Details!.Ends);
        Assert.Equal((form, place.Carer.AccountId), (end.Form, end.RecordedBy));
        Assert.Equal(1L, await place.World.AskAsync<long>($"select count(*) from children.case_event where child_id = '{child}' and to_stage = 6"));
        Assert.DoesNotContain("luar negeri", await place.World.AskAsync<string>($"select encode(other, 'escape') from children.care_end where child_id = '{child}'"), StringComparison.Ordinal);
    }

    [Theory, InlineData(CaseStage.Referral), InlineData(CaseStage.Assessment), InlineData(CaseStage.CarePlan)]
    internal async Task Care_may_end_at_any_stage_and_nothing_moves_the_case_or_writes_its_stages_until_it_is_taken_back(CaseStage stage)
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAtAsync(stage);
        _ = (await RecordAsync(place, child)).Value;

        Assert.Equal("CareEnded", Assert.IsType<Outcome<int>.Refused>(stage switch
        {
            CaseStage.Referral => await place.SaveAsync(child, Samples.Referral),
            CaseStage.Assessment => await place.SaveAsync(child, Samples.Assessment(place.Carer)),
            _ => await place.SaveAsync(child, Samples.Plan(place.Carer)),
        }).Code);
        if (stage == CaseStage.Referral)
            Assert.Equal("CareEnded", Assert.IsType<Outcome<CaseStage>.Refused>(await place.CompleteAsync(child, stage)).Code);
        else
            Assert.Equal("CareEnded", Assert.IsType<Outcome<CaseStage>.Refused>(await place.ReopenAsync(child, stage - 1)).Code);
        var end = Assert.Single((await place.SeenAsync(child)).Details!.Ends);
        Assert.Equal(stage, (await TakeBackAsync(place, child, end.Id)).Value);
        Assert.True((await place.SaveAsync(child, Samples.Referral)) is Outcome<int>.Done or Outcome<int>.Refused { Code: "StageCompleted" });
    }

    public static TheoryData<string, string, string> Wrong() => new()
    {
        { "no reason", nameof(EndForm.Reason), "Required" },
        { "other without words", nameof(EndForm.Other), "Required" },
        { "other with too many", nameof(EndForm.Other), "TooLong" },
        { "no day", nameof(EndForm.EndedOn), "Required" },
        { "in three days", nameof(EndForm.EndedOn), "InFuture" },
        { "before the child came", nameof(EndForm.EndedOn), "BeforeEntry" },
        { "by itself at nine", nameof(EndForm.Reason), "NotOfAge" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task An_end_that_does_not_hold_is_refused_by_field_and_changes_nothing(string wrong, string field, string code)
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAsync();

        var outcome = await RecordAsync(place, child, wrong switch
        {
            "no reason" => Home with { Reason = null },
            "other without words" => Home with { Reason = EndReason.Other, Other = " " },
            "other with too many" => Home with { Reason = EndReason.Other, Other = new string('a', 201) },
            "no day" => Home with { EndedOn = null },
            "in three days" => Home with { EndedOn = Samples.Today.AddDays(3) },
            "before the child came" => Home with { EndedOn = Samples.Child().EnteredOn!.Value.AddDays(-1) },
            _ => Home with { Reason = EndReason.Independence },
        });

        var error = Assert.Single(Assert.IsType<Outcome<CaseStage>.Invalid>(outcome).Errors);
        Assert.Equal((field, code), (error.Field, error.Code));
        Assert.Equal(CaseStage.Referral, (await place.SeenAsync(child)).Line.Stage);
    }

    [Theory, ClassData(typeof(BothWays))]
    public async Task Nobody_but_carer_and_head_ends_care_or_takes_that_back_and_they_do(bool pooled)
    {
        var world = await ChildrenWorld.OfAsync(pooled);
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var child = await place.ChildAsync();
        Actor[] others =
        [
            place.Colleague, other.Head, other.Carer, await world.People.OfficerAsync("33"), await world.People.OfficerAsync(""), await world.People.AdministratorAsync(),
            await world.People.HeadAsync(place.Institution, secondFactor: false), Actor.System("tests"),
        ];

        foreach (var actor in others)
            Assert.IsType<Outcome<CaseStage>.NotFound>(await RecordAsync(place, child, by: actor));
        Assert.Equal(CaseStage.Termination, (await RecordAsync(place, child, by: place.Carer)).Value);
        var end = Assert.Single((await place.SeenAsync(child)).Details!.Ends);
        foreach (var actor in others)
        {
            Assert.IsType<Outcome<CaseStage>.NotFound>(await RecordAsync(place, child, by: actor, corrects: end.Id));
            Assert.IsType<Outcome<CaseStage>.NotFound>(await TakeBackAsync(place, child, end.Id, by: actor));
        }

        Assert.Equal(CaseStage.Referral, (await TakeBackAsync(place, child, end.Id, by: place.Head)).Value);
        Assert.Equal(CaseStage.Termination, (await RecordAsync(place, child, by: place.Head)).Value);
    }

    [Fact]
    public async Task A_double_click_ends_once_and_of_two_who_end_at_once_one_is_told()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var (one, two) = (await place.ChildAsync(), await place.ChildAsync());
        var id = Guid.CreateVersion7();

        var twice = await Task.WhenAll(RecordAsync(place, one, id: id), RecordAsync(place, one, id: id));
        var both = await Task.WhenAll(RecordAsync(place, two), RecordAsync(place, two, Home with { Reason = EndReason.Kin }, place.Head));

        Assert.All(twice, outcome => Assert.Equal(CaseStage.Termination, outcome.Value));
        Assert.Equal(1L, await place.World.AskAsync<long>($"select count(*) from outbox.event where name = 'children.case-moved.v1' and aggregate_id = '{one}'"));
        Assert.Single(both, outcome => outcome.IsDone);
        Assert.Single(both, outcome => outcome is Outcome<CaseStage>.Conflict);
        Assert.Single((await place.SeenAsync(two)).Details!.Ends);
    }

    [Fact]
    public async Task An_end_is_corrected_beside_the_first_and_taken_back_with_a_reason_and_the_plan_waits_again()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var reviewed = await ReviewedCase.AgreedAsync(place);
        _ = (await reviewed.RecordAsync()).Value;
        _ = (await RecordAsync(place, reviewed.Child)).Value;
        Assert.Equal("PlanNotAgreed", Assert.IsType<Outcome<DateOnly?>.Refused>(await reviewed.RecordAsync(ReviewedCase.Form with { HeldOn = Samples.Today.AddDays(-1) })).Code);
        var first = Assert.Single((await place.SeenAsync(reviewed.Child)).Details!.Ends);
        _ = (await RecordAsync(place, reviewed.Child, Home with { Reason = EndReason.Kin }, corrects: first.Id)).Value;
        Assert.IsType<Outcome<CaseStage>.Conflict>(await RecordAsync(place, reviewed.Child, corrects: first.Id));
        Assert.IsType<Outcome<CaseStage>.Conflict>(await TakeBackAsync(place, reviewed.Child, first.Id));
        var now = Assert.Single((await place.SeenAsync(reviewed.Child)).Details!.Ends, end => end.StruckAt is null);
        Assert.Equal(EndReason.Kin, now.Form.Reason);

        var missing = Assert.Single(Assert.IsType<Outcome<CaseStage>.Invalid>(await TakeBackAsync(place, reviewed.Child, now.Id, "")).Errors);
        Assert.Equal("ReasonMissing", missing.Code);
        var twice = await Task.WhenAll(TakeBackAsync(place, reviewed.Child, now.Id), TakeBackAsync(place, reviewed.Child, now.Id));

        Assert.All(twice, outcome => Assert.Equal(CaseStage.CarePlan, outcome.Value));
        var seen = await place.SeenAsync(reviewed.Child);
        Assert.Equal((CaseStage.CarePlan, Samples.Today.AddMonths(4)), (seen.Line.Stage, seen.Line.ReviewDue!.Value));
        Assert.Equal([null, "Anak tetap diasuh."], seen.Details!.Ends.Select(end => end.StrikeReason).Order());
    }

    [Fact]
    public async Task A_case_that_ended_before_reasons_were_asked_gets_one_later_and_stays_where_it_stands()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAsync();
        await place.World.AskAsync<object>($"update children.child set stage = 8 where id = '{child}'");
        Assert.Empty((await place.SeenAsync(child)).Details!.Ends);

        Assert.Equal(CaseStage.Aftercare, (await RecordAsync(place, child)).Value);

        var end = Assert.Single((await place.SeenAsync(child)).Details!.Ends);
        Assert.Equal(CaseStage.Aftercare, (await TakeBackAsync(place, child, end.Id)).Value);
    }

    [Fact]
    public async Task The_history_tells_of_the_end_and_of_its_taking_back()
    {
        var place = await (await ChildrenWorld.OfAsync()).PlaceAsync();
        var child = await place.ChildAsync();
        _ = (await RecordAsync(place, child)).Value;
        _ = (await TakeBackAsync(place, child, Assert.Single((await place.SeenAsync(child)).Details!.Ends).Id)).Value;

        var history = (await place.World.RunAsync<OpenHistoryHandler, CaseHistory>(handler => handler.RunAsync(place.Head, child))).Value;

        Assert.Equal(["children.take-end-back", "children.record-end"], history.Acts.Take(2).Select(act => act.UseCase));
        Assert.Equal((CaseStage.Referral, CaseStage.Termination), (history.Acts[1].FromStage, history.Acts[1].ToStage));
        Assert.Equal(["care-end.ended-on", "care-end.reason"], history.Acts[1].Fields);
    }

    [Theory]
    [InlineData("update children.care_end set reason = 'kin'")]
    [InlineData("update children.care_end set ended_on = ended_on - 1")]
    [InlineData("delete from children.care_end")]
    public async Task The_modules_login_may_not_rewrite_an_end(string sql) =>
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await SourceRows.RefusalAsync(await ChildrenWorld.OfAsync(), sql));

    [Fact]
    public async Task The_policies_alone_keep_ends_from_whoever_may_not_open_the_case()
    {
        var world = await ChildrenWorld.OfAsync();
        var (place, other) = (await world.PlaceAsync(SomeRegions.Surabaya), await world.PlaceAsync());
        var child = await place.ChildAsync();
        _ = (await RecordAsync(place, child)).Value;

        foreach (var (actor, seen) in new[]
        {
            (place.Carer, 1), (place.Head, 1), (await world.People.OfficerAsync("35"), 1), (await world.People.OfficerAsync(""), 1),
            (place.Colleague, 0), (other.Head, 0), (await world.People.OfficerAsync("12"), 0), (await world.People.AdministratorAsync(), 0),
        })
        {
            Assert.Equal(seen, await SourceRows.SeenAsync<CareEnd>(world, actor, row => row.ChildId == child));
        }
    }

    private static Task<Outcome<CaseStage>> RecordAsync(Place place, Guid child, EndForm? form = null, Actor? by = null, Guid? id = null, Guid? corrects = null) =>
        place.World.RunAsync<RecordEndHandler, CaseStage>(handler => handler.RunAsync(by ?? place.Carer, new RecordEnd(child, id ?? Guid.CreateVersion7(), form ?? Home, corrects)));

    private static Task<Outcome<CaseStage>> TakeBackAsync(Place place, Guid child, Guid end, string reason = "Anak tetap diasuh.", Actor? by = null) =>
        place.World.RunAsync<TakeEndBackHandler, CaseStage>(handler => handler.RunAsync(by ?? place.Carer, new TakeEndBack(child, end, reason)));
}
