using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Inspecting;
using MerajutASA.Modules.Government.Inspecting.AnswerItem;
using MerajutASA.Modules.Government.Inspecting.EscalateInspection;
using MerajutASA.Modules.Government.Inspecting.ExportInspections;
using MerajutASA.Modules.Government.Inspecting.ListInspections;
using MerajutASA.Modules.Government.Inspecting.WaitingInspections;
using MerajutASA.Modules.Government.Institutions;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Inspecting;

/// <summary>The way of an inspection, what each step asks for, and what two people at once do to each other.</summary>
public sealed class StepTests(InspectionWorld world) : IClassFixture<InspectionWorld>
{
    [Fact]
    public async Task From_plan_to_grade_everything_is_kept_and_told()
    {
        var (home, office) = await HereAsync();
        var id = await world.ReportedAsync(office, home);

        var view = (await world.ViewAsync(office, id)).Value;
        Assert.Equal((InspectionState.Reported, "Lembaga bekerja baik.", 1), (view.State, view.Summary, view.Unresolved));
        // The built-in items 1, 2, 9 and 10 weigh 4, 4, 5, 5; the first is met in part.
        Assert.Equal((32, 36, 88), (view.Score!.Reached, view.Score.Possible, view.Score.Percent));
        var finding = await world.FindingAsync(office, id);
        var head = await world.Register.People.HeadAsync(home);
        _ = (await world.ReplyAsync(head, finding.Id, 2, "Surat kelima sudah ada.")).Value;
        _ = (await world.JudgeAsync(office, finding.Id, 3, WordKind.Return, "Surat keempat belum ada.", InspectionWorld.Today.AddDays(9))).Value;
        _ = (await world.JudgeAsync(office, finding.Id, 4, WordKind.Extend, "Kantor kecamatan tutup.", InspectionWorld.Today.AddDays(20))).Value;
        _ = (await world.ReplyAsync(head, finding.Id, 5, "Semua surat sudah ada.")).Value;
        _ = (await world.JudgeAsync(office, finding.Id, 6, WordKind.Accept)).Value;
        _ = (await world.CloseAsync(office, id, 3, "Terima kasih.")).Value;
        _ = (await world.GradeAsync(office, id, 4, Accreditation.A, InspectionWorld.Today.AddYears(5))).Value;

        view = (await world.ViewAsync(head, id)).Value;
        Assert.Equal((InspectionState.Closed, "Terima kasih.", Accreditation.A), (view.State, view.EndNote, view.Grade));
        var words = view.Findings.Single().Words;
        Assert.Equal([WordKind.Answer, WordKind.Return, WordKind.Extend, WordKind.Answer, WordKind.Accept], words.Select(word => word.Kind));
        Assert.Equal(["Surat kelima sudah ada.", "Surat keempat belum ada.", "Kantor kecamatan tutup.", "Semua surat sudah ada.", null], words.Select(word => word.Text));
        var registered = (await world.Register.ViewAsync(office, home)).Value.Form;
        Assert.Equal((Accreditation.A, InspectionWorld.Today.AddYears(5)), (registered.Accreditation, registered.AccreditedUntil));
        Assert.Equal(5L, await world.Register.AskAsync<long>($"select count(*) from outbox.event where name = 'government.inspection-changed.v1' and aggregate_id = '{id}'"));
    }

    [Fact]
    public async Task Words_lie_sealed_and_no_entry_of_the_log_holds_them()
    {
        var (home, office) = await HereAsync();
        var id = await world.ReportedAsync(office, home);

        Assert.Equal(0L, await world.Register.AskAsync<long>($"select count(*) from government.finding where inspection_id = '{id}' and position('surat'::bytea in description) > 0"));
        Assert.True(await world.Register.AskAsync<long>($"select count(*) from audit.entry where subject_row = '{id}'") >= 3);
        Assert.Equal(0L, await world.Register.AskAsync<long>("select count(*) from audit.entry where position('Dua dari lima surat'::bytea in bytes) > 0 or position('Lembaga bekerja baik'::bytea in bytes) > 0"));
    }

    [Fact]
    public async Task A_report_waits_for_every_answer_and_every_finding()
    {
        var (home, office) = await HereAsync();
        var id = await world.UnderwayAsync(office, home);
        var items = (await world.ViewAsync(office, id)).Value.Items;
        _ = (await world.AnswerAsync(office, id, items[0].Item.Id, ItemResult.NotMet)).Value;
        Assert.Equal(new Outcome<int>.Refused("ItemsOpen", 3).ToString(), (await world.ReportAsync(office, id, 2)).ToString());
        foreach (var item in items.Skip(1))
            _ = (await world.AnswerAsync(office, id, item.Item.Id, ItemResult.Met)).Value;
        Assert.Equal("FindingsOpen", RefusalOf(await world.ReportAsync(office, id, 2)));
        _ = (await world.WriteAsync(office, id, items[0].Item.Id, 0, InspectionWorld.Form())).Value;
        Assert.Equal("Required.Summary", ErrorsOf(await world.ReportAsync(office, id, 2, " ")).Single().Code);
        Assert.Equal("TooShort.Summary", ErrorsOf(await world.ReportAsync(office, id, 2, "Baik.")).Single().Code);

        Assert.True((await world.ReportAsync(office, id, 2)).IsDone);
        Assert.Equal("NotUnderway", RefusalOf(await world.AnswerAsync(office, id, items[1].Item.Id, ItemResult.NotMet, version: 1)));
        Assert.Equal("NotUnderway", RefusalOf(await world.WriteAsync(office, id, items[0].Item.Id, 1, InspectionWorld.Form())));
        Assert.Equal("TooLateToCancel", RefusalOf(await world.CancelAsync(office, id, 3)));
        Assert.Equal("StillOpen", RefusalOf(await world.CloseAsync(office, id, 3)));
    }

    [Fact]
    public async Task A_finding_of_an_item_that_is_met_after_all_is_told_to_nobody()
    {
        var (home, office) = await HereAsync();
        var id = await world.WrittenAsync(office, home);
        var first = (await world.ViewAsync(office, id)).Value.Items[0];
        _ = (await world.AnswerAsync(office, id, first.Item.Id, ItemResult.Met, version: 1)).Value;
        Assert.Equal("NothingFound", RefusalOf(await world.WriteAsync(office, id, first.Item.Id, 1, InspectionWorld.Form())));
        _ = (await world.ReportAsync(office, id, 2)).Value;

        var head = await world.Register.People.HeadAsync(home);
        Assert.Empty((await world.ViewAsync(head, id)).Value.Findings);
        Assert.Empty((await world.ViewAsync(office, id)).Value.Findings);
        Assert.True((await world.CloseAsync(office, id, 3)).IsDone);
    }

    [Fact]
    public async Task Nothing_is_planned_twice_nor_for_who_is_not_at_work()
    {
        var (home, office) = await HereAsync();
        var id = Guid.CreateVersion7();
        Assert.Equal(id, (await world.PlanAsync(office, home, world.Plan(), id)).Value);
        Assert.Equal(id, (await world.PlanAsync(office, home, world.Plan(), id)).Value);
        Assert.Equal("AlreadyPlanned", RefusalOf(await world.PlanAsync(office, home, world.Plan())));
        foreach (var state in new[] { InstitutionState.Draft, InstitutionState.Closed })
            Assert.Equal("NotAtWork", RefusalOf(await world.PlanAsync(office, await world.Register.InstitutionAsync(state: state), world.Plan())));
        Assert.Single(await world.ListAsync(office, new InspectionFilter(Institution: home, Show: InspectionShow.All)));
    }

    [Fact]
    public async Task Two_officers_who_plan_at_once_plan_one()
    {
        var (home, office) = await HereAsync();
        var province = await world.Register.People.OfficerAsync("33");

        var both = await Task.WhenAll(world.PlanAsync(office, home, world.Plan()), world.PlanAsync(province, home, world.Plan()));

        Assert.Single(both, outcome => outcome.IsDone);
    }

    [Fact]
    public async Task A_sending_that_comes_again_writes_nothing_and_what_another_wrote_is_shown_and_not_overwritten()
    {
        var (home, office) = await HereAsync();
        var (id, colleague, sending) = (await world.UnderwayAsync(office, home), await world.Register.People.OfficerAsync("33"), Guid.CreateVersion7());
        var item = (await world.ViewAsync(office, id)).Value.Items[0].Item.Id;

        var first = (await world.AnswerAsync(office, id, item, ItemResult.Partly, "Tiga dari lima.", sending: sending)).Value;
        var again = (await world.AnswerAsync(office, id, item, ItemResult.Partly, "Tiga dari lima.", sending: sending)).Value;
        var other = (await world.AnswerAsync(colleague, id, item, ItemResult.Met)).Value;
        // One's own later answer overtakes, though the answer to the first sending was lost.
        var later = (await world.AnswerAsync(office, id, item, ItemResult.NotMet, "Dua dari lima.")).Value;

        Assert.Equal((1, 1, false), (first.Version, again.Version, again.IsTheirs));
        Assert.Equal((true, ItemResult.Partly, "Tiga dari lima."), (other.IsTheirs, other.Result, other.Note));
        Assert.Equal((2, false), (later.Version, later.IsTheirs));
        var kept = (await world.ViewAsync(office, id)).Value.Items[0].Answer!;
        Assert.Equal((ItemResult.NotMet, "Dua dari lima.", 2), (kept.Result, kept.Note, kept.Version));
        Assert.Equal((3, false), ((await world.AnswerAsync(colleague, id, item, ItemResult.Met, version: 2)).Value.Version, false));
    }

    [Fact]
    public async Task An_answer_and_the_report_at_once_leave_no_answer_outside_the_report()
    {
        for (var round = 0; round < 5; round++)
        {
            var (home, office) = await HereAsync();
            var id = await world.WrittenAsync(office, home);
            var last = (await world.ViewAsync(office, id)).Value.Items[3];

            var reporting = world.ReportAsync(office, id, 2);
            var answering = world.AnswerAsync(office, id, last.Item.Id, ItemResult.NotApplicable, "Tidak ada.", last.Answer!.Version);
            await Task.WhenAll(reporting, answering);

            var view = (await world.ViewAsync(office, id)).Value;
            Assert.True((await reporting).IsDone);
            Assert.Equal((await answering).IsDone, view.Items[3].Answer!.Result == ItemResult.NotApplicable);
            Assert.Equal(view.Items[3].Answer!.Result == ItemResult.NotApplicable ? 26 : 36, view.Score!.Possible);
        }
    }

    [Fact]
    public async Task What_was_overtaken_is_refused_at_every_step()
    {
        var (home, office) = await HereAsync();
        var planned = await world.PlannedAsync(office, home);
        Assert.IsType<Outcome<int>.Conflict>(await world.ChangePlanAsync(office, planned, 7, world.Plan()));
        Assert.IsType<Outcome<int>.Conflict>(await world.StartAsync(office, planned, 7));
        Assert.IsType<Outcome<int>.Conflict>(await world.CancelAsync(office, planned, 7));
        var (there, head) = (await world.InstitutionAsync(), await world.Register.People.OfficerAsync("33.74"));
        var reported = await world.ReportedAsync(head, there);
        var finding = await world.FindingAsync(office, reported);
        Assert.IsType<Outcome<int>.Conflict>(await world.ReplyAsync(await world.Register.People.HeadAsync(there), finding.Id, 1));
        Assert.IsType<Outcome<int>.Conflict>(await world.JudgeAsync(office, finding.Id, 1, WordKind.Extend, "Kantor tutup lama.", InspectionWorld.Today.AddDays(60)));
        Assert.IsType<Outcome<int>.Conflict>(await world.EscalateAsync(office, reported, 1));
    }

    [Fact]
    public async Task Bad_input_names_the_field_and_the_reason()
    {
        var (home, office) = await HereAsync();
        Assert.Equal(["Standard", "Kind", "PlannedOn"], ErrorsOf(await world.PlanAsync(office, home, new())).Select(error => error.Field));
        Assert.Equal("PlannedPast", ErrorsOf(await world.PlanAsync(office, home, world.Plan(days: -1))).Single().Code);
        Assert.Equal("PlannedFar", ErrorsOf(await world.PlanAsync(office, home, world.Plan(days: 1_000))).Single().Code);
        Assert.Equal("NotInForce", ErrorsOf(await world.PlanAsync(office, home, world.Plan() with { Standard = Guid.NewGuid() })).Single().Code);
        var id = await world.PlannedAsync(office, home);
        Assert.Equal("AlreadyAnnounced", ErrorsOf(await world.ChangePlanAsync(office, id, 1, world.Plan(announced: false))).Single().Code);
        Assert.Equal("Required.Text", ErrorsOf(await world.CancelAsync(office, id, 1, " ")).Single().Code);
        Assert.Equal("NotUnderway", RefusalOf(await world.AnswerAsync(office, id, (await world.ViewAsync(office, id)).Value.Items[0].Item.Id, ItemResult.Met)));
        _ = (await world.StartAsync(office, id, 1)).Value;
        var item = (await world.ViewAsync(office, id)).Value.Items[0].Item.Id;
        Assert.Equal("Required.Result", ErrorsOf(await world.AnswerAsync(office, id, item, null)).Single().Code);
        Assert.Equal("Required.Note", ErrorsOf(await world.AnswerAsync(office, id, item, ItemResult.NotApplicable)).Single().Code);
        Assert.Equal("TooLong.Note", ErrorsOf(await world.AnswerAsync(office, id, item, ItemResult.Met, new string('x', 2_001))).Single().Code);
        Assert.IsType<Outcome<KeptAnswer>.NotFound>(await world.AnswerAsync(office, id, Guid.NewGuid(), ItemResult.Met));
        _ = (await world.AnswerAsync(office, id, item, ItemResult.NotMet)).Value;
        Assert.Equal(["Gravity", "Description", "Action", "DueOn"], ErrorsOf(await world.WriteAsync(office, id, item, 0, new())).Select(error => error.Field));
        Assert.Equal("DuePast", ErrorsOf(await world.WriteAsync(office, id, item, 0, InspectionWorld.Form(days: 0))).Single().Code);
    }

    [Fact]
    public async Task Judging_asks_for_a_reason_and_a_day_and_fits_the_state()
    {
        var (home, office) = await HereAsync();
        var id = await world.ReportedAsync(office, home);
        var finding = await world.FindingAsync(office, id);
        Assert.Equal("NotAnswered", RefusalOf(await world.JudgeAsync(office, finding.Id, 2, WordKind.Accept)));
        Assert.Equal(["Text", "DueOn"], ErrorsOf(await world.JudgeAsync(office, finding.Id, 2, WordKind.Extend)).Select(error => error.Field));
        Assert.Equal("NoExtension", ErrorsOf(await world.JudgeAsync(office, finding.Id, 2, WordKind.Extend, "Kantor tutup lama.", finding.DueOn)).Single().Code);
        Assert.IsType<Outcome<int>.NotFound>(await world.JudgeAsync(office, finding.Id, 2, WordKind.Answer, "Sudah kami lengkapi."));
        Assert.Equal("TooShort.Text", ErrorsOf(await world.ReplyAsync(await world.Register.People.HeadAsync(home), finding.Id, 2, "Sudah.")).Single().Code);
    }

    [Fact]
    public async Task A_grade_follows_once_from_what_is_closed_and_says_until_when()
    {
        var (home, office) = await HereAsync();
        var open = await world.ReportedAsync(office, await world.InstitutionAsync());
        Assert.Equal("NotClosed", RefusalOf(await world.GradeAsync(office, open, 3, Accreditation.A, InspectionWorld.Today.AddYears(1))));
        var id = await world.ClosedAsync(office, home);
        Assert.Equal("Required.Grade", ErrorsOf(await world.GradeAsync(office, id, 4, null, null)).Single().Code);
        Assert.Equal("Required.Until", ErrorsOf(await world.GradeAsync(office, id, 4, Accreditation.B, null)).Single().Code);
        Assert.Equal("UntilPast", ErrorsOf(await world.GradeAsync(office, id, 4, Accreditation.B, InspectionWorld.Today)).Single().Code);
        Assert.Equal("UntilFar", ErrorsOf(await world.GradeAsync(office, id, 4, Accreditation.B, InspectionWorld.Today.AddYears(6))).Single().Code);
        Assert.Equal("UntilWithoutGrade", ErrorsOf(await world.GradeAsync(office, id, 4, Accreditation.None, InspectionWorld.Today.AddYears(1))).Single().Code);

        Assert.True((await world.GradeAsync(office, id, 4, Accreditation.None, null)).IsDone);
        Assert.Equal("GradedAlready", RefusalOf(await world.GradeAsync(office, id, 5, Accreditation.A, InspectionWorld.Today.AddYears(1))));
        Assert.Equal(Accreditation.None, (await world.Register.ViewAsync(office, home)).Value.Form.Accreditation);
    }

    [Theory, InlineData("33.74.01.1001", "33"), InlineData("33.74", "33"), InlineData("33", ""), InlineData("", null)]
    public void Above_an_office_stands_the_province_and_above_it_the_country(string region, string? above) => Assert.Equal(above, EscalateInspection.Above(region));

    [Fact]
    public async Task What_waits_is_told_to_whom_it_waits_for()
    {
        var home = await world.InstitutionAsync("33.76.01.1001");
        var (office, province) = (await world.Register.People.OfficerAsync("33.76"), await world.Register.People.OfficerAsync("33"));
        var head = await world.Register.People.HeadAsync(home);
        var id = await world.PlannedAsync(office, home);
        Assert.Empty(await world.WaitingAsync(office));
        Assert.Equal([WaitingKind.Announced], await world.WaitingAsync(head));
        _ = (await world.ChangePlanAsync(office, id, 1, world.Plan(days: 0))).Value;
        Assert.Equal([WaitingKind.Due], await world.WaitingAsync(office));
        _ = (await world.CancelAsync(office, id, 2)).Value;
        id = await world.ReportedAsync(office, home);
        Assert.Equal([WaitingKind.ToMend], await world.WaitingAsync(head));
        _ = (await world.EscalateAsync(office, id, 3)).Value;
        Assert.Contains(WaitingKind.Escalated, await world.WaitingAsync(province));
        var finding = await world.FindingAsync(office, id);
        _ = (await world.ReplyAsync(head, finding.Id, 2)).Value;
        Assert.Equal([WaitingKind.Answered], await world.WaitingAsync(office));
        Assert.Empty(await world.WaitingAsync(head));
    }

    [Fact]
    public async Task Lists_are_narrowed_by_words_state_and_what_is_late()
    {
        var home = await world.Register.InstitutionAsync("35.78.01.1001", "Panti Bunga Teratai", InstitutionState.Active);
        var office = await world.Register.People.OfficerAsync("35.78");
        var id = await world.ReportedAsync(office, home);
        async Task<bool> HasAsync(InspectionFilter filter) => (await world.ListAsync(office, filter)).Any(row => row.Id == id);

        Assert.True(await HasAsync(new InspectionFilter("teratai")));
        Assert.False(await HasAsync(new InspectionFilter("melati")));
        Assert.True(await HasAsync(new InspectionFilter(Show: InspectionShow.Reported, Region: "35.78")));
        Assert.False(await HasAsync(new InspectionFilter(Show: InspectionShow.Closed)));
        Assert.False(await HasAsync(new InspectionFilter(Show: InspectionShow.Overdue)));
        await world.Register.AskAsync<object>($"update government.finding set due_on = current_date - 3 where inspection_id = '{id}'; select 1");
        Assert.True(await HasAsync(new InspectionFilter(Show: InspectionShow.Overdue)));
    }

    [Fact]
    public async Task A_list_is_taken_along_as_it_is_narrowed_without_words_and_by_those_alone_who_see_it()
    {
        var home = await world.Register.InstitutionAsync("35.78.01.1001", "Panti Kembang Sepatu", InstitutionState.Active);
        var office = await world.Register.People.OfficerAsync("35.78");
        var id = await world.ReportedAsync(office, home);
        // Reasons are sealed under the key of whoever gives them.
        await world.Register.World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, office.AccountId)], TestContext.Current.CancellationToken);
        async Task<IReadOnlyList<InspectionRow>> TakenAsync(Actor actor, InspectionFilter filter) =>
            await world.Register.World.WithAsync<ExportInspections, IReadOnlyList<InspectionRow>>(async useCase =>
            {
                var rows = new List<InspectionRow>();
                await foreach (var chunk in useCase.RunAsync(actor, filter, new PageRequest(), "Untuk rapat triwulan."))
                    rows.AddRange(chunk);
                return rows;
            });

        Assert.Equal(id, (await TakenAsync(office, new InspectionFilter("kembang"))).Single().Id);
        Assert.Empty(await TakenAsync(office, new InspectionFilter("kembang", InspectionShow.Closed)));
        await Assert.ThrowsAsync<StreamRefusedException>(async () => await TakenAsync(await world.Register.People.StaffAsync(home), new InspectionFilter()));
        await Assert.ThrowsAsync<StreamRefusedException>(async () => await TakenAsync(await world.Register.People.AdministratorAsync(), new InspectionFilter()));
    }

    [Fact]
    public async Task An_institution_that_moves_takes_its_inspections_along()
    {
        var (home, office) = await HereAsync();
        var id = await world.ReportedAsync(office, home);
        var country = await world.Register.People.OfficerAsync("");
        var form = (await world.Register.ViewAsync(country, home)).Value;
        _ = (await world.Register.ChangeAsync(country, home, form.Version, form.Form with { RegionCode = RegisterWorld.Solo }, seen: true)).Value;

        Assert.False((await world.ViewAsync(office, id)).IsDone);
        Assert.Single((await world.ViewAsync(await world.Register.People.OfficerAsync("33.72"), id)).Value.Findings);
    }

    private async Task<(Guid Home, Actor Office)> HereAsync() => (await world.InstitutionAsync(), await world.Register.People.OfficerAsync("33.74"));

    private static string RefusalOf<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Code;

    private static IReadOnlyList<FieldError> ErrorsOf<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Invalid>(outcome).Errors;
}
