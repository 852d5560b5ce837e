using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Tests.Setting;

/// <summary>An institution and its people, and what they commonly do.</summary>
internal sealed record Place(ChildrenWorld World, Guid Institution, string Region, Actor Head, Actor Carer, Actor Colleague)
{
    /// <summary>Registers a child as its carer.</summary>
    public Task<Guid> ChildAsync(string name = "Siti Aminah", Actor? by = null) => ChildAsync(Samples.Child(name), by);

    public async Task<Guid> ChildAsync(ChildForm form, Actor? by = null)
    {
        var id = Guid.CreateVersion7();
        var answer = await RegisterAsync(new RegisterChild(id, form) { Reason = "Orang tua tidak mampu." }, by ?? Carer);
        return answer.Value.Registered ? id : throw new InvalidOperationException("There were warnings.");
    }

    public Task<Outcome<RegisterChildAnswer>> RegisterAsync(RegisterChild command, Actor by) =>
        World.RunAsync<RegisterChildHandler, RegisterChildAnswer>(handler => handler.RunAsync(by, command));

    public Task<Outcome<CaseView>> OpenAsync(Guid child, Actor by) =>
        World.RunAsync<OpenCaseHandler, CaseView>(handler => handler.RunAsync(by, child));

    public async Task<CaseView> SeenAsync(Guid child, Actor? by = null) => (await OpenAsync(child, by ?? Head)).Value;

    public async Task<Outcome<int>> SaveAsync(Guid child, ReferralForm form, Actor? by = null, int? version = null)
    {
        version ??= (await SeenAsync(child)).Details!.Referral.Version;
        return await World.RunAsync<SaveReferralHandler, int>(handler => handler.RunAsync(by ?? Carer, new SaveReferral(child, version.Value, form)));
    }

    public async Task<Outcome<int>> SaveAsync(Guid child, AssessmentForm form, Actor? by = null, int? version = null)
    {
        version ??= (await SeenAsync(child)).Details!.Assessment.Version;
        return await World.RunAsync<SaveAssessmentHandler, int>(handler => handler.RunAsync(by ?? Carer, new SaveAssessment(child, version.Value, form)));
    }

    public async Task<Outcome<int>> SaveAsync(Guid child, CarePlanForm form, Actor? by = null, int? version = null)
    {
        version ??= (await SeenAsync(child)).Details!.Plan.Version;
        return await World.RunAsync<SaveCarePlanHandler, int>(handler => handler.RunAsync(by ?? Carer, new SaveCarePlan(child, version.Value, form)));
    }

    public async Task<Outcome<CaseStage>> CompleteAsync(Guid child, CaseStage stage, Actor? by = null, int? version = null)
    {
        version ??= await VersionAsync(child, stage);
        return await World.RunAsync<CompleteStageHandler, CaseStage>(handler => handler.RunAsync(by ?? Carer, new CompleteStage(child, stage, version.Value)));
    }

    public Task<Outcome<CaseStage>> ReopenAsync(Guid child, CaseStage stage, Actor? by = null) =>
        World.RunAsync<ReopenStageHandler, CaseStage>(handler => handler.RunAsync(by ?? Carer, new ReopenStage(child, stage)));

    /// <summary>From whoever cares for them now.</summary>
    public async Task<Outcome<AssignWorkerAnswer>> AssignAsync(Actor by, Guid? carer, params IReadOnlyList<Guid> children)
    {
        var expected = new List<ExpectedCarer>();
        foreach (var child in children)
            expected.Add(new ExpectedCarer(child, await CarerAsync(child)));
        return await AssignAsync(by, new AssignWorker(expected, carer));
    }

    public Task<Outcome<AssignWorkerAnswer>> AssignAsync(Actor by, AssignWorker command) =>
        World.RunAsync<AssignWorkerHandler, AssignWorkerAnswer>(handler => handler.RunAsync(by, command));

    public async Task<Guid?> CarerAsync(Guid child) =>
        await World.AskAsync<Guid>($"select assigned_to from children.child where id = '{child}'") is var carer && carer == Guid.Empty ? null : carer;

    /// <summary>A child whose case stands at a stage, everything before it completed.</summary>
    public async Task<Guid> ChildAtAsync(CaseStage stage, Actor? by = null)
    {
        var child = await ChildAsync(by: by);
        if (stage > CaseStage.Referral)
        {
            _ = (await SaveAsync(child, Samples.Referral, by)).Value;
            _ = (await CompleteAsync(child, CaseStage.Referral, by)).Value;
        }

        if (stage > CaseStage.Assessment)
        {
            _ = (await SaveAsync(child, Samples.Assessment(Carer), by)).Value;
            _ = (await CompleteAsync(child, CaseStage.Assessment, by)).Value;
        }

        return child;
    }

    private async Task<int> VersionAsync(Guid child, CaseStage stage)
    {
        var details = (await SeenAsync(child)).Details!;
        return stage switch
        {
            CaseStage.Referral => details.Referral.Version,
            CaseStage.Assessment => details.Assessment.Version,
            _ => details.Plan.Version,
        };
    }
}
