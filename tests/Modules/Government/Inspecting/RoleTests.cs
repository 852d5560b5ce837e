using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Inspecting;
using MerajutASA.Modules.Government.Inspecting.ListInspections;
using MerajutASA.Modules.Government.Institutions;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Inspecting;

/// <summary>Who does what with an inspection of an institution in 33.74; what somebody may not see is not there.</summary>
public sealed class RoleTests(InspectionWorld world) : IClassFixture<InspectionWorld>
{
    /// <summary>Who; inspects; sees it announced, underway and announced, reported; answers a finding.</summary>
    public static TheoryData<string, bool, bool, bool> Everybody => new()
    {
        { "officer of 33.74", true, true, false },
        { "officer of 33", true, true, false },
        { "officer of the country", true, true, false },
        { "officer of 33.72", false, false, false },
        { "officer of 35", false, false, false },
        { "head here", false, true, true },
        { "staff here", false, false, false },
        { "head of Solo", false, false, false },
        { "administrator", false, false, false },
    };

    [Theory, MemberData(nameof(Everybody))]
    public async Task Each_role_takes_the_steps_that_it_may_and_the_rest_is_not_there(string who, bool inspects, bool sees, bool answers)
    {
        var home = await world.InstitutionAsync();
        var office = await world.Register.People.OfficerAsync("33.74");
        var actor = await SomeoneAsync(who, home);
        Assert.Equal(inspects, (await world.PlanAsync(actor, home, world.Plan())).IsDone);
        if (!inspects)
            await world.PlannedAsync(office, home);
        var id = (await world.ListAsync(office, new InspectionFilter(Institution: home))).Single().Id;
        await SeenAsync(actor, id, sees);
        Assert.Equal(inspects, (await world.ChangePlanAsync(actor, id, 1, world.Plan(days: 4))).IsDone);
        var version = inspects ? 2 : 1;
        Assert.Equal(inspects, (await world.StartAsync(actor, id, version)).IsDone);
        if (!inspects)
            _ = (await world.StartAsync(office, id, version)).Value;
        var items = (await world.ViewAsync(office, id)).Value.Items;
        Assert.Equal(inspects, (await world.AnswerAsync(actor, id, items[0].Item.Id, ItemResult.NotMet)).IsDone);
        foreach (var (at, item) in items.Index())
            await world.AnswerAsync(office, id, item.Item.Id, at == 0 ? ItemResult.NotMet : ItemResult.Met, version: at == 0 && inspects ? 1 : 0);
        Assert.Equal(inspects, (await world.WriteAsync(actor, id, items[0].Item.Id, 0, InspectionWorld.Form())).IsDone);
        if (!inspects)
            _ = (await world.WriteAsync(office, id, items[0].Item.Id, 0, InspectionWorld.Form())).Value;
        Assert.Equal(inspects, (await world.ReportAsync(actor, id, version + 1)).IsDone);
        if (!inspects)
            _ = (await world.ReportAsync(office, id, version + 1)).Value;
        await SeenAsync(actor, id, sees);
        var finding = await world.FindingAsync(office, id);
        Assert.Equal(answers, (await world.ReplyAsync(actor, finding.Id, finding.Version)).IsDone);
        if (!answers)
            _ = (await world.ReplyAsync(await world.Register.People.HeadAsync(home), finding.Id, finding.Version)).Value;
        Assert.Equal(inspects, (await world.JudgeAsync(actor, finding.Id, finding.Version + 1, WordKind.Accept)).IsDone);
        if (!inspects)
            _ = (await world.JudgeAsync(office, finding.Id, finding.Version + 1, WordKind.Accept)).Value;
        Assert.Equal(inspects && who != "officer of the country", (await world.EscalateAsync(actor, id, version + 2)).IsDone);
        version += inspects && who != "officer of the country" ? 3 : 2;
        Assert.Equal(inspects, (await world.CloseAsync(actor, id, version)).IsDone);
        if (!inspects)
            _ = (await world.CloseAsync(office, id, version)).Value;
        Assert.Equal(inspects, (await world.GradeAsync(actor, id, version + 1, Accreditation.B, InspectionWorld.Today.AddYears(3))).IsDone);
    }

    [Theory, InlineData("officer of 33.74", true), InlineData("officer of 33", true), InlineData("officer of 33.72", false), InlineData("head here", false), InlineData("staff here", false), InlineData("administrator", false)]
    public async Task Cancelling_is_for_officers_over_the_region(string who, bool may)
    {
        var home = await world.InstitutionAsync();
        var id = await world.PlannedAsync(await world.Register.People.OfficerAsync("33.74"), home);

        Assert.Equal(may, (await world.CancelAsync(await SomeoneAsync(who, home), id, 1)).IsDone);
    }

    [Fact]
    public async Task A_head_knows_of_an_unannounced_visit_only_by_its_report()
    {
        var home = await world.InstitutionAsync();
        var (office, head) = (await world.Register.People.OfficerAsync("33.74"), await world.Register.People.HeadAsync(home));
        var id = await world.UnderwayAsync(office, home, announced: false);
        await SeenAsync(head, id, false);
        foreach (var item in (await world.ViewAsync(office, id)).Value.Items)
            _ = (await world.AnswerAsync(office, id, item.Item.Id, ItemResult.Met)).Value;
        _ = (await world.ReportAsync(office, id, 2)).Value;

        await SeenAsync(head, id, true);
    }

    [Fact]
    public async Task A_head_reads_no_answer_and_no_finding_before_the_report()
    {
        var home = await world.InstitutionAsync();
        var (office, head) = (await world.Register.People.OfficerAsync("33.74"), await world.Register.People.HeadAsync(home));
        var id = await world.WrittenAsync(office, home);

        var before = (await world.ViewAsync(head, id)).Value;
        _ = (await world.ReportAsync(office, id, 2)).Value;
        var after = (await world.ViewAsync(head, id)).Value;

        Assert.All(before.Items, item => Assert.True(item is { Answer: null, Finding: null }));
        Assert.All(after.Items, item => Assert.NotNull(item.Answer));
        Assert.Equal("Dua dari lima surat tidak ada.", after.Findings.Single().Description);
    }

    [Fact]
    public async Task A_head_does_not_read_why_an_inspection_was_escalated_and_the_office_above_does()
    {
        var home = await world.InstitutionAsync();
        var office = await world.Register.People.OfficerAsync("33.74");
        var id = await world.ReportedAsync(office, home);
        _ = (await world.EscalateAsync(office, id, 3)).Value;

        Assert.Null((await world.ViewAsync(await world.Register.People.HeadAsync(home), id)).Value.EscalationReason);
        var above = (await world.ViewAsync(await world.Register.People.OfficerAsync("33"), id)).Value;
        Assert.Equal(("33", "Lembaga tidak menjawab."), (above.EscalatedTo, above.EscalationReason));
    }

    /// <summary>Past every use case, under the module's login: the policies alone.</summary>
    [Fact]
    public async Task The_policies_alone_keep_everything_from_those_whom_it_is_not_for()
    {
        var home = await world.InstitutionAsync();
        var office = await world.Register.People.OfficerAsync("33.74");
        var (written, head) = (await world.WrittenAsync(office, home), await world.Register.People.HeadAsync(home));
        async Task<(long, long, long)> CountAsync(Actor actor, Guid id) => (
            (long)(await world.Register.RawAsync(actor, $"select count(*) from government.inspection where id = '{id}'"))!,
            (long)(await world.Register.RawAsync(actor, $"select count(*) from government.inspection_answer where inspection_id = '{id}'"))!,
            (long)(await world.Register.RawAsync(actor, $"select count(*) from government.finding where inspection_id = '{id}'"))!);
        Assert.Equal((1, 0, 0), await CountAsync(head, written));
        Assert.Equal((1, 4, 1), await CountAsync(office, written));
        foreach (var other in new[] { await world.Register.People.StaffAsync(home), await world.Register.People.OfficerAsync("33.72"), await world.Register.People.AdministratorAsync() })
            Assert.Equal((0, 0, 0), await CountAsync(other, written));
        Assert.Equal(0, await world.Register.RawAsync(head, $"update government.inspection set announced = false, version = version + 1 where id = '{written}'"));
        Assert.Equal(0, await world.Register.RawAsync(head, $"update government.finding set state = 'answered', version = version + 1 where inspection_id = '{written}'"));

        _ = (await world.ReportAsync(office, written, 2)).Value;
        Assert.Equal((1, 4, 1), await CountAsync(head, written));
        // A head answers and does nothing else: no resolving, no word of the office.
        await Assert.ThrowsAnyAsync<Exception>(() => world.Register.RawAsync(head, $"update government.finding set state = 'resolved', version = version + 1 where inspection_id = '{written}'"));
        var finding = (await world.FindingAsync(office, written)).Id;
        await Assert.ThrowsAnyAsync<Exception>(() => world.Register.RawAsync(
            head, $"insert into government.finding_word values (gen_random_uuid(), '{finding}', '{home}', '{RegisterWorld.Semarang}', 'accept', null, null, now(), '{head.AccountId}', 1, gen_random_uuid())"));
        await Assert.ThrowsAnyAsync<Exception>(() => world.Register.RawAsync(office, $"update government.finding_word set kind = 'accept' where finding_id = '{finding}'"));
    }

    private async Task SeenAsync(Actor actor, Guid id, bool sees)
    {
        Assert.Equal(sees, (await world.ViewAsync(actor, id)).IsDone);
        Assert.Equal(sees, (await world.ListAsync(actor)).Any(row => row.Id == id));
    }

    private async Task<Actor> SomeoneAsync(string who, Guid here) => who switch
    {
        "head here" => await world.Register.People.HeadAsync(here),
        "staff here" => await world.Register.People.StaffAsync(here),
        "head of Solo" => await world.Register.People.HeadAsync(await world.InstitutionAsync(RegisterWorld.Solo)),
        "administrator" => await world.Register.People.AdministratorAsync(),
        "officer of the country" => await world.Register.People.OfficerAsync(""),
        _ => await world.Register.People.OfficerAsync(who["officer of ".Length..]),
    };
}
