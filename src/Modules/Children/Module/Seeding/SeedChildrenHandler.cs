using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Ends;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Facts.Assignments;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Reviews;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Seeding;

/// <summary>Runs the ordinary use cases for a batch of made-up children in one unit of work, as the head of their institution.</summary>
[UseCase("children.seed-children", Purpose.Seeding, Role.LksaHead, Restricted = true)]
internal sealed class SeedChildrenHandler(UnitOfWork<ChildrenDb> work, ChildRulesSource rules, Intake intake, SaveCarePlanHandler plans, RecordReviewHandler recording, RecordEndHandler ending)
{
    /// <returns>How many were not there before.</returns>
    public async Task<Outcome<int>> RunAsync(Actor head, Func<string, IReadOnlyList<SeedChild>> draw, CancellationToken cancellation = default)
    {
        var current = await rules.GetAsync();
        return await work.RunAsync<int>(head, UseCase.Of<SeedChildrenHandler>(), db => RunAsync(db, draw, current), cancellation);
    }

    private async Task<Outcome<int>> RunAsync(ChildrenDb db, Func<string, IReadOnlyList<SeedChild>> draw, ChildRules rules)
    {
        var scope = await db.Scopes.SingleOrDefaultAsync(row => row.Id == db.Actor.Institution)
            ?? throw new InvalidOperationException($"Institution {db.Actor.Institution} is not known to Children yet: hand its event on first.");
        var drawn = draw(scope.RegionCode);
        var ids = drawn.Select(child => child.Command.Id).ToList();
        var there = (await db.Children.Where(child => ids.Contains(child.Id)).Select(child => child.Id).ToListAsync()).ToHashSet();
        var missing = drawn.Where(child => !there.Contains(child.Command.Id)).ToList();
        foreach (var child in missing)
        {
            if (RegisterChildCheck.Errors(child.Command, rules) is { None: false } errors)
                return errors.As<int>();
        }

        await intake.AddAsync(db, scope, [.. missing.Select(child => child.Command)]);
        BeginInThePast(db, missing);
        await db.SaveChangesAsync();
        foreach (var child in missing)
        {
            // Every saving looks through all rows that are tracked: those of the children before are done with.
            db.ChangeTracker.Clear();
            await MoveAsync(db, child);
        }

        return missing.Count;
    }

    private static void BeginInThePast(ChildrenDb db, IReadOnlyList<SeedChild> children)
    {
        var registered = children.ToDictionary(child => child.Command.Id, child => child.Past.Registered);
        foreach (var happened in db.ChangeTracker.Entries<CaseEvent>())
            happened.Property(row => row.At).CurrentValue = registered[happened.Entity.ChildId];
        foreach (var happened in db.ChangeTracker.Entries<AssignmentEvent>())
            happened.Property(row => row.At).CurrentValue = registered[happened.Entity.ChildId];
        foreach (var child in db.Children.Local)
            child.StageSince = registered[child.Id];
    }

    private async Task MoveAsync(ChildrenDb db, SeedChild child)
    {
        var (id, moves) = (child.Command.Id, new Queue<(CaseStage To, DateTimeOffset At)>(child.Past.Moves));
        if (child.Referral is { } referral)
            await StepAsync(db, id, CaseStage.Referral, (await SaveReferralHandler.ApplyAsync(db, new SaveReferral(id, 1, referral))).Value, child.Stage > CaseStage.Referral, moves);
        if (child.Assessment is { } assessment)
            await StepAsync(db, id, CaseStage.Assessment, (await SaveAssessmentHandler.ApplyAsync(db, new SaveAssessment(id, 0, assessment))).Value, child.Stage > CaseStage.Assessment, moves);
        if (child.Plan is { } plan)
            await StepAsync(db, id, CaseStage.CarePlan, (await plans.ApplyAsync(db, new SaveCarePlan(id, 0, plan))).Value, child.Agreed, moves: null, child.Reviews?.Agreed);
        if (child.Reviews is { } reviews)
            await ReviewAsync(db, id, reviews);
        await LaterAsync(db, child, moves);
    }

    private static async Task StepAsync(ChildrenDb db, Guid child, CaseStage stage, int version, bool complete, Queue<(CaseStage To, DateTimeOffset At)>? moves, DateTimeOffset? at = null)
    {
        if (!complete)
            return;
        db.Past = moves?.Dequeue().At ?? at;
        _ = (await CompleteStageHandler.ApplyAsync(db, new CompleteStage(child, stage, version))).Value;
        db.Past = null;
    }

    /// <summary>A plan is agreed with a day to come; this one was agreed long ago, so that its first review was due then.</summary>
    private async Task ReviewAsync(ChildrenDb db, Guid id, SeedReviews reviews)
    {
        var child = await db.HoldAsync(id) ?? throw new InvalidOperationException($"Child {id} was just registered and is not there.");
        var plan = await db.CarePlans.SingleAsync(row => row.ChildId == id);
        (child.ReviewDue, plan.ReviewOn) = (reviews.FirstDue, reviews.FirstDue);
        await db.SaveChangesAsync();
        foreach (var (number, held) in reviews.Held.Index())
        {
            db.Past = new DateTimeOffset(held.HeldOn!.Value, new TimeOnly(5, 0), TimeSpan.Zero);
            _ = (await recording.ApplyAsync(db, new RecordReview(id, Guid.CreateVersion7(), number, held))).Value;
        }

        db.Past = null;
    }

    /// <summary>Stages that the portal keeps no work of yet, and the way back from one: only where a case stands, and what happened to it.</summary>
    private async Task LaterAsync(ChildrenDb db, SeedChild seed, Queue<(CaseStage To, DateTimeOffset At)> moves)
    {
        foreach (var (to, at) in moves)
        {
            var id = seed.Command.Id;
            var child = await db.HoldAsync(id) ?? throw new InvalidOperationException($"Child {id} was just registered and is not there.");
            db.Past = at;
            if (to == CaseStage.Termination && seed.End is { } reason)
            {
                _ = (await ending.ApplyAsync(db, new RecordEnd(id, Guid.CreateVersion7(), new EndForm { Reason = reason, Other = SeedTexts.Other(reason), EndedOn = Calendar.Today(at) }))).Value;
                continue;
            }

            // Whose care has ended has no review of it any more.
            if (to == CaseStage.Termination)
                child.ReviewDue = null;
            await CaseMoves.MoveAsync(db, child, to);
        }

        db.Past = null;
    }
}
