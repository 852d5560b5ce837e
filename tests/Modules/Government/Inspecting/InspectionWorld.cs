using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Inspecting;
using MerajutASA.Modules.Government.Inspecting.AnswerFinding;
using MerajutASA.Modules.Government.Inspecting.AnswerItem;
using MerajutASA.Modules.Government.Inspecting.EndInspection;
using MerajutASA.Modules.Government.Inspecting.EscalateInspection;
using MerajutASA.Modules.Government.Inspecting.GradeInstitution;
using MerajutASA.Modules.Government.Inspecting.JudgeFinding;
using MerajutASA.Modules.Government.Inspecting.ListInspections;
using MerajutASA.Modules.Government.Inspecting.PlanInspection;
using MerajutASA.Modules.Government.Inspecting.ReportInspection;
using MerajutASA.Modules.Government.Inspecting.ViewInspection;
using MerajutASA.Modules.Government.Inspecting.WaitingInspections;
using MerajutASA.Modules.Government.Inspecting.WriteFinding;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Standards;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Inspecting;

/// <summary>A register with a small standard in force, and what is done with inspections.</summary>
public sealed class InspectionWorld : IAsyncLifetime
{
    internal RegisterWorld Register { get; private set; } = null!;

    /// <summary>The version in force: the built-in items, all but the first four taken off.</summary>
    internal Guid Standard { get; private set; }

    internal static DateOnly Today => IndonesianDay.Of(DateTimeOffset.UtcNow);

    public async ValueTask InitializeAsync() => await PrepareAsync(await RegisterWorld.CreateAsync());

    internal async Task PrepareAsync(RegisterWorld register)
    {
        Register = register;
        var country = await Register.People.OfficerAsync("");
        Standard = (await BeginAsync(country)).Value;
        foreach (var item in (await StandardAsync(country, Standard)).Value.Items.Where(item => item.Place is not (1 or 2 or 9 or 10)))
            await RemoveAsync(country, Standard, item.Id);
        _ = (await PublishAsync(country, Standard)).Value;
    }

    public ValueTask DisposeAsync() => Register.DisposeAsync();

    internal Task<Guid> InstitutionAsync(string village = RegisterWorld.Semarang) => Register.InstitutionAsync(village, state: InstitutionState.Active);

    internal PlanForm Plan(bool announced = true, int days = 3) => new() { Standard = Standard, Kind = InspectionKind.Regular, PlannedOn = Today.AddDays(days), Announced = announced };

    internal static FindingForm Form(string action = "Lengkapi dokumennya.", int days = 30) =>
        new() { Gravity = Gravity.Major, Description = "Dua dari lima surat tidak ada.", Action = action, DueOn = Today.AddDays(days) };

    /// <summary>Planned by the officer.</summary>
    internal async Task<Guid> PlannedAsync(Actor officer, Guid institution, bool announced = true) => (await PlanAsync(officer, institution, Plan(announced))).Value;

    internal async Task<Guid> UnderwayAsync(Actor officer, Guid institution, bool announced = true)
    {
        var id = await PlannedAsync(officer, institution, announced);
        _ = (await StartAsync(officer, id, 1)).Value;
        return id;
    }

    /// <summary>Answered: the first item in part, the others met; with its one finding written.</summary>
    internal async Task<Guid> WrittenAsync(Actor officer, Guid institution)
    {
        var id = await UnderwayAsync(officer, institution);
        foreach (var (at, item) in (await ViewAsync(officer, id)).Value.Items.Index())
            _ = (await AnswerAsync(officer, id, item.Item.Id, at == 0 ? ItemResult.Partly : ItemResult.Met)).Value;
        _ = (await WriteAsync(officer, id, (await ViewAsync(officer, id)).Value.Items[0].Item.Id, 0, Form())).Value;
        return id;
    }

    internal async Task<Guid> ReportedAsync(Actor officer, Guid institution)
    {
        var id = await WrittenAsync(officer, institution);
        _ = (await ReportAsync(officer, id, 2)).Value;
        return id;
    }

    internal async Task<Guid> ClosedAsync(Actor officer, Guid institution)
    {
        var id = await ReportedAsync(officer, institution);
        var finding = await FindingAsync(officer, id);
        _ = (await ReplyAsync(await Register.People.HeadAsync(institution), finding.Id, finding.Version)).Value;
        _ = (await JudgeAsync(officer, finding.Id, finding.Version + 1, WordKind.Accept)).Value;
        _ = (await CloseAsync(officer, id, 3)).Value;
        return id;
    }

    internal async Task<FindingLine> FindingAsync(Actor actor, Guid inspection) => (await ViewAsync(actor, inspection)).Value.Findings.Single();

    internal Task<Outcome<Guid>> BeginAsync(Actor actor, Guid? id = null) => Register.World.WithAsync<BeginStandard, Outcome<Guid>>(useCase => useCase.RunAsync(actor, id ?? Guid.CreateVersion7()));

    internal Task<Outcome<Guid>> DraftAsync(Actor actor, Guid newest, Guid? id = null) => Register.World.WithAsync<DraftStandard, Outcome<Guid>>(useCase => useCase.RunAsync(actor, id ?? Guid.CreateVersion7(), newest));

    internal Task<Outcome<StandardView>> StandardAsync(Actor actor, Guid id) => Register.World.WithAsync<ViewStandard, Outcome<StandardView>>(useCase => useCase.RunAsync(actor, id));

    internal Task<Outcome<IReadOnlyList<StandardLine>>> StandardsAsync(Actor actor) => Register.World.WithAsync<ListStandards, Outcome<IReadOnlyList<StandardLine>>>(useCase => useCase.RunAsync(actor));

    internal Task<Outcome<int>> PublishAsync(Actor actor, Guid id) => Register.World.WithAsync<PublishStandard, Outcome<int>>(useCase => useCase.RunAsync(actor, id));

    internal Task<Outcome<bool>> RemoveAsync(Actor actor, Guid id, Guid item, bool isRemoved = true) => Register.World.WithAsync<RemoveItem, Outcome<bool>>(useCase => useCase.RunAsync(actor, id, item, isRemoved));

    internal Task<Outcome<bool>> MoveAsync(Actor actor, Guid id, Guid item, bool up) => Register.World.WithAsync<MoveItem, Outcome<bool>>(useCase => useCase.RunAsync(actor, id, item, up));

    internal Task<Outcome<int>> SaveItemAsync(Actor actor, Guid id, Guid item, int version, ItemForm form) => Register.World.WithAsync<SaveItem, Outcome<int>>(useCase => useCase.RunAsync(actor, id, item, version, form));

    internal Task<Outcome<Guid>> PlanAsync(Actor actor, Guid institution, PlanForm form, Guid? id = null) =>
        Register.World.WithAsync<PlanInspection, Outcome<Guid>>(useCase => useCase.RunAsync(actor, id ?? Guid.CreateVersion7(), institution, form));

    internal Task<Outcome<int>> ChangePlanAsync(Actor actor, Guid id, int version, PlanForm form) => Register.World.WithAsync<ChangePlan, Outcome<int>>(useCase => useCase.RunAsync(actor, id, version, form));

    internal Task<Outcome<int>> StartAsync(Actor actor, Guid id, int version) => Register.World.WithAsync<StartInspection, Outcome<int>>(useCase => useCase.RunAsync(actor, id, version));

    internal Task<Outcome<KeptAnswer>> AnswerAsync(Actor actor, Guid id, Guid item, ItemResult? result, string? note = null, int version = 0, Guid? sending = null) =>
        Register.World.WithAsync<AnswerItem, Outcome<KeptAnswer>>(useCase => useCase.RunAsync(actor, id, new ItemAnswer(item, result, note, version, sending ?? Guid.CreateVersion7())));

    internal Task<Outcome<int>> WriteAsync(Actor actor, Guid id, Guid item, int version, FindingForm form) => Register.World.WithAsync<WriteFinding, Outcome<int>>(useCase => useCase.RunAsync(actor, id, item, version, form));

    internal Task<Outcome<int>> ReportAsync(Actor actor, Guid id, int version, string? summary = "Lembaga bekerja baik.") =>
        Register.World.WithAsync<ReportInspection, Outcome<int>>(useCase => useCase.RunAsync(actor, id, version, summary));

    internal Task<Outcome<int>> ReplyAsync(Actor actor, Guid finding, int version, string? text = "Sudah kami lengkapi.") =>
        Register.World.WithAsync<AnswerFinding, Outcome<int>>(useCase => useCase.RunAsync(actor, finding, version, text));

    internal Task<Outcome<int>> JudgeAsync(Actor actor, Guid finding, int version, WordKind kind, string? text = null, DateOnly? dueOn = null) =>
        Register.World.WithAsync<JudgeFinding, Outcome<int>>(useCase => useCase.RunAsync(actor, finding, version, kind, text, dueOn));

    internal Task<Outcome<int>> CloseAsync(Actor actor, Guid id, int version, string? note = null) => Register.World.WithAsync<CloseInspection, Outcome<int>>(useCase => useCase.RunAsync(actor, id, version, note));

    internal Task<Outcome<int>> CancelAsync(Actor actor, Guid id, int version, string? reason = "Lembaga pindah alamat.") => Register.World.WithAsync<CancelInspection, Outcome<int>>(useCase => useCase.RunAsync(actor, id, version, reason));

    internal Task<Outcome<int>> EscalateAsync(Actor actor, Guid id, int version, string? reason = "Lembaga tidak menjawab.") => Register.World.WithAsync<EscalateInspection, Outcome<int>>(useCase => useCase.RunAsync(actor, id, version, reason));

    internal Task<Outcome<int>> GradeAsync(Actor actor, Guid id, int version, Accreditation? grade, DateOnly? until) =>
        Register.World.WithAsync<GradeInstitution, Outcome<int>>(useCase => useCase.RunAsync(actor, id, version, grade, until));

    internal Task<Outcome<InspectionView>> ViewAsync(Actor actor, Guid id) => Register.World.WithAsync<ViewInspection, Outcome<InspectionView>>(useCase => useCase.RunAsync(actor, id));

    internal async Task<IReadOnlyList<InspectionRow>> ListAsync(Actor actor, InspectionFilter? filter = null) =>
        (await Register.World.WithAsync<ListInspections, Outcome<InspectionBoard>>(useCase => useCase.RunAsync(actor, filter ?? new InspectionFilter(Show: InspectionShow.All), new PageRequest(Size: 500)))) is Outcome<InspectionBoard>.Done(var board)
            ? board.Page.Rows : [];

    internal async Task<IReadOnlyList<WaitingKind>> WaitingAsync(Actor actor) =>
        [.. (await Register.World.WithAsync<ListWaitingInspections, Outcome<IReadOnlyList<WaitingInspections>>>(useCase => useCase.RunAsync(actor))).Value.Select(each => each.Kind)];
}
