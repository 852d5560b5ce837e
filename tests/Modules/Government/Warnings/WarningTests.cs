using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Government.Tests.Inspecting;
using MerajutASA.Modules.Government.Warnings;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Warnings;

/// <summary>Early warnings: when a rule holds, who is told, and how a judgement quiets one until it is worse.</summary>
public sealed class WarningTests(InspectionWorld world) : IClassFixture<InspectionWorld>
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly InstitutionFacts Sound = new(Guid.Empty, "x", "33", 40, Today.AddYears(1), Today.AddYears(1), 40, 2, 0, 0, 0);

    /// <summary>At the edge of each rule, worked out by hand.</summary>
    public static TheoryData<string, string?, int> Edges => new()
    {
        { "nothing", null, 0 },
        { "41 of 40", nameof(WarningRule.OverCapacity), 1 },
        { "3 of 15 reviews", nameof(WarningRule.ReviewsOverdue), 3 },
        { "3 of 16 reviews", null, 0 },
        { "2 of 2 reviews", null, 0 },
        { "a critical finding", nameof(WarningRule.CriticalFinding), 1 },
        { "two findings late", nameof(WarningRule.FindingsOverdue), 2 },
        { "a child without carer", nameof(WarningRule.WithoutCarer), 1 },
        { "permit in 59 days", nameof(WarningRule.Permit), 1 },
        { "permit in 60 days", null, 0 },
        { "permit over", nameof(WarningRule.Permit), 2 },
        { "accreditation in 89 days", nameof(WarningRule.Accreditation), 1 },
        { "accreditation over", nameof(WarningRule.Accreditation), 2 },
        { "no end", null, 0 },
    };

    [Theory, MemberData(nameof(Edges))]
    public void A_rule_holds_from_its_edge_on(string situation, string? rule, int measure)
    {
        var facts = situation switch
        {
            "41 of 40" => Sound with { InCare = 41 },
            "3 of 15 reviews" => Sound with { ReviewsOverdue = 3, InCare = 15 },
            "3 of 16 reviews" => Sound with { ReviewsOverdue = 3, InCare = 16 },
            "2 of 2 reviews" => Sound with { ReviewsOverdue = 2, InCare = 2 },
            "a critical finding" => Sound with { CriticalFindings = 1 },
            "two findings late" => Sound with { FindingsOverdue = 2 },
            "a child without carer" => Sound with { WithoutCarer = 1 },
            "permit in 59 days" => Sound with { PermitUntil = Today.AddDays(59) },
            "permit in 60 days" => Sound with { PermitUntil = Today.AddDays(60) },
            "permit over" => Sound with { PermitUntil = Today.AddDays(-1) },
            "accreditation in 89 days" => Sound with { AccreditedUntil = Today.AddDays(89) },
            "accreditation over" => Sound with { AccreditedUntil = Today.AddDays(-1) },
            "no end" => Sound with { PermitUntil = null, AccreditedUntil = null },
            _ => Sound,
        };

        var raised = WarningRules.Of(facts, new WarningSettings(), Today).ToList();

        Assert.Equal(rule is null ? [] : [(rule, measure)], raised.Select(warning => ($"{warning.Rule}", warning.Measure)));
    }

    [Fact]
    public async Task Only_officers_over_the_institution_are_told_and_judge()
    {
        var home = await world.InstitutionAsync();
        IReadOnlyList<CareLoad> loads = [new CareLoad(home, 45, 0, 0)];
        foreach (var (actor, may) in new[]
        {
            (await world.Register.People.OfficerAsync("33.74"), true), (await world.Register.People.OfficerAsync("33"), true), (await world.Register.People.OfficerAsync(""), true),
            (await world.Register.People.OfficerAsync("33.72"), false), (await world.Register.People.OfficerAsync("35"), false), (await world.Register.People.HeadAsync(home), false),
            (await world.Register.People.StaffAsync(home), false), (await world.Register.People.AdministratorAsync(), false),
        })
        {
            Assert.Equal(may, (await ListAsync(actor, loads, home)).Count > 0);
            Assert.Equal(may, (await JudgeAsync(actor, home, 5)).IsDone);
            Assert.Equal(may, await JudgementsAsync(actor, home) is Outcome<IReadOnlyList<JudgementLine>>.Done { Result.Count: > 0 });
            Assert.Equal(may ? 1L : 0L, await world.Register.RawAsync(actor, $"select least(1, count(*)) from government.warning_judgement where institution_id = '{home}'"));
        }

        await Assert.ThrowsAnyAsync<Exception>(async () => await world.Register.RawAsync(await world.Register.People.OfficerAsync("33"), "update government.warning_judgement set measure = 99"));
    }

    [Fact]
    public async Task A_judgement_quiets_until_its_day_or_until_it_is_worse()
    {
        var home = await world.InstitutionAsync();
        var officer = await world.Register.People.OfficerAsync("33.74");
        Assert.True((await ListAsync(officer, [new(home, 45, 0, 0)], home)).Single().IsOpen);
        _ = (await JudgeAsync(officer, home, 5, "Gedung baru dipakai bulan depan.")).Value;

        var quiet = (await ListAsync(officer, [new(home, 45, 0, 0)], home)).Single();
        Assert.Equal((WarningDecision.Watching, InspectionWorld.Today.AddDays(30)), (quiet.Decision, quiet.QuietUntil));
        Assert.False((await ListAsync(officer, [new(home, 44, 0, 0)], home)).Single().IsOpen);
        Assert.True((await ListAsync(officer, [new(home, 46, 0, 0)], home)).Single().IsOpen);
        Assert.Equal("Gedung baru dipakai bulan depan.", Assert.IsType<Outcome<IReadOnlyList<JudgementLine>>.Done>(await JudgementsAsync(officer, home)).Result.Single().Reason);
        Assert.Equal(0L, await world.Register.AskAsync<long>("select count(*) from government.warning_judgement where position('Gedung'::bytea in reason) > 0"));
        await world.Register.AskAsync<object>($"update government.warning_judgement set until = current_date - 2 where institution_id = '{home}'; select 1");
        Assert.True((await ListAsync(officer, [new(home, 45, 0, 0)], home)).Single().IsOpen);
    }

    [Fact]
    public async Task A_judgement_sent_twice_is_kept_once_and_a_bad_one_names_its_fields()
    {
        var home = await world.InstitutionAsync();
        var (officer, id) = (await world.Register.People.OfficerAsync("33.74"), Guid.CreateVersion7());
        _ = (await JudgeAsync(officer, home, 5, id: id)).Value;
        _ = (await JudgeAsync(officer, home, 5, id: id)).Value;
        Assert.Single(Assert.IsType<Outcome<IReadOnlyList<JudgementLine>>.Done>(await JudgementsAsync(officer, home)).Result);

        async Task<IReadOnlyList<FieldError>> WrongAsync(JudgementForm form) => Assert.IsType<Outcome<Guid>.Invalid>(await JudgeAsync(officer, home, 5, form: form)).Errors;
        Assert.Equal(["Decision", "Reason", "Until"], (await WrongAsync(new(null, null, null))).Select(error => error.Field));
        Assert.Equal("TooShort.Reason", (await WrongAsync(new(WarningDecision.Acting, "Ya.", InspectionWorld.Today.AddDays(1)))).Single().Code);
        Assert.Equal("UntilPast", (await WrongAsync(new(WarningDecision.Acting, "Sudah ditangani.", InspectionWorld.Today))).Single().Code);
        Assert.Equal("UntilFar", (await WrongAsync(new(WarningDecision.Acting, "Sudah ditangani.", InspectionWorld.Today.AddDays(181)))).Single().Code);
    }

    [Fact]
    public async Task Findings_of_inspections_and_what_is_at_work_alone_count()
    {
        var home = await world.InstitutionAsync();
        var officer = await world.Register.People.OfficerAsync("33.74");
        var id = await world.ReportedAsync(officer, home);
        await world.Register.AskAsync<object>($"update government.finding set due_on = current_date - 2, gravity = 'critical' where inspection_id = '{id}'; select 1");

        Assert.Equal([WarningRule.CriticalFinding, WarningRule.FindingsOverdue], (await ListAsync(officer, [], home)).Select(line => line.Warning.Rule));
        var draft = await world.Register.InstitutionAsync();
        Assert.Empty(await ListAsync(officer, [new(draft, 99, 0, 0)], draft));
    }

    private async Task<IReadOnlyList<WarningLine>> ListAsync(Actor actor, IReadOnlyList<CareLoad> loads, Guid institution) =>
        await world.Register.World.WithAsync<ListWarnings, Outcome<IReadOnlyList<WarningLine>>>(useCase => useCase.RunAsync(actor, loads, institution)) is Outcome<IReadOnlyList<WarningLine>>.Done(var lines) ? lines : [];

    private Task<Outcome<Guid>> JudgeAsync(Actor actor, Guid institution, int measure, string reason = "Sedang dilihat bersama.", Guid? id = null, JudgementForm? form = null) =>
        world.Register.World.WithAsync<JudgeWarning, Outcome<Guid>>(useCase => useCase.RunAsync(
            actor, id ?? Guid.CreateVersion7(), institution, WarningRule.OverCapacity, measure, form ?? new JudgementForm(WarningDecision.Watching, reason, InspectionWorld.Today.AddDays(30))));

    private Task<Outcome<IReadOnlyList<JudgementLine>>> JudgementsAsync(Actor actor, Guid institution) =>
        world.Register.World.WithAsync<ReadJudgements, Outcome<IReadOnlyList<JudgementLine>>>(useCase => useCase.RunAsync(actor, institution, WarningRule.OverCapacity));
}
